"""An mbox with Python's mailbox and email: who wrote to whom, when, and the message's id."""

import mailbox
from email.utils import getaddresses, parsedate_to_datetime

from peers.list_times import report


def read(path: str) -> int:
    records = 0
    box = mailbox.mbox(path, create=False)
    for message in box:
        people = getaddresses(
            [str(value) for name in ("From", "To", "Cc") for value in message.get_all(name, [])]
        )
        try:
            day = parsedate_to_datetime(str(message["Date"])).date()
        except ValueError:
            day = None
        records += bool(people and day and message["Message-ID"])
    box.close()
    return records


if __name__ == "__main__":
    report(read)
