"""An mbox with Python's mailbox and email, as `mbox_headers`, but no body is read into a message."""

import mailbox
from email.message import Message
from email.parser import BytesHeaderParser

from peers.list_times import report
from peers.mbox_headers import is_read

PARSER = BytesHeaderParser()


def read(path: str) -> int:
    box = mailbox.mbox(path, create=False)
    records = sum(is_read(header(box, key)) for key in box.iterkeys())
    box.close()
    return records


def header(box: mailbox.mbox, key: str) -> Message:
    lines: list[bytes] = []
    with box.get_file(key) as file:
        for line in iter(file.readline, b""):
            if not line.rstrip(b"\r\n"):
                break
            lines.append(line)
    return PARSER.parsebytes(b"".join(lines))


if __name__ == "__main__":
    report(read)
