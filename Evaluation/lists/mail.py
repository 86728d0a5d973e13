"""Who stands in the headers of a mailbox: each address with each name shown for it."""

import mailbox
from collections.abc import Iterator
from contextlib import closing
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import getaddresses
from pathlib import Path

from lists.contact import Contact, contact, in_two

HEADERS = ("From", "To", "Cc", "Bcc", "Reply-To", "Sender")


def read(path: Path) -> Iterator[Contact]:
    seen: set[str] = set()
    with closing(mailbox.mbox(str(path), create=False)) as messages:
        for message in messages:
            texts = [str(text) for header in HEADERS for text in message.get_all(header, [])]
            for shown, address in getaddresses(texts):
                name = _decoded(shown)
                key = f"{address.lower()}|{name}"
                if address and key not in seen:
                    seen.add(key)
                    given, family = in_two(name)
                    yield contact(key, given=given, family=family, emails=[address])


def _decoded(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, UnicodeError):
        return text
