"""An mbox with Python's mailbox and email: who wrote to whom, when, and the message's id."""

import mailbox
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from peers.list_times import report


def read(path: str) -> int:
    box = mailbox.mbox(path, create=False)
    records = sum(is_read(message) for message in box)
    box.close()
    return records


def is_read(message: Message) -> bool:
    """Whether the message says between whom it was, and when."""
    people = getaddresses(
        [str(value) for name in ("From", "To", "Cc") for value in message.get_all(name, [])]
    )
    try:
        day = parsedate_to_datetime(str(message["Date"])).date()
    except ValueError:
        day = None
    return bool(people and day and message["Message-ID"])


if __name__ == "__main__":
    report(read)
