"""What the peers are given of each record."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Letters that have no accent to take off.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True)
class Contact:
    # The key of the record in its list.
    key: str
    given: str = ""
    family: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profile: str = ""
    company: str = ""
    title: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


def contacts(path: Path) -> Iterator[Contact]:
    """All records of a list that the labelled sets hold, in order."""
    from lists import mail, tables, vcards

    readers = {".csv": tables.read, ".vcf": vcards.read, ".mbox": mail.read}
    return readers[path.suffix](path)


def contact(
    key: str,
    *,
    given: str,
    family: str,
    emails: Iterable[str] = (),
    phones: Iterable[str] = (),
    profile: str = "",
    company: str = "",
    title: str = "",
) -> Contact:
    """A contact with its values in one spelling each."""
    return Contact(
        key,
        folded(given),
        folded(family),
        _unique(email.strip().lower() for email in emails if "@" in email),
        _unique(_last_digits(phone) for phone in phones),
        profile.strip().lower().rstrip("/").rsplit("/", 1)[-1],
        company.strip(),
        title.strip(),
    )


def folded(text: str) -> str:
    """Lower case, without accents, and only letters, digits and single blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    letters = letters.translate(PLAIN)
    return " ".join(re.findall(r"\w+", letters))


def in_two(name: str) -> tuple[str, str]:
    """A shown name as given and family name; `Family, Given` is turned round."""
    before, comma, after = name.partition(",")
    if comma:
        return after.strip(), before.strip()
    *given, family = name.split() or [""]
    return " ".join(given), family


def _last_digits(phone: str) -> str:
    digits = re.sub(r"\D", "", phone)
    return digits[-9:] if len(digits) >= 7 else ""


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
