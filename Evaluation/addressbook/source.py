"""The source of an address book: people, and each record that somebody typed of them.

    owner Ann Lee <ann@lee.example>

    == father-son                         what is hard about the people that follow
    = Raymond Lee                         a person; =N for what is nobody, like a mailbox of a role
    L#1 Raymond|Lee|Acme|Buyer            LinkedIn: given|family|company|title|profile|email
    G Ray|Lee|Acme||ray@acme.example|     Google: given|family|company|title|emails|phones|more
    O Raymond|Lee|Acme                    Outlook: the same
    V Ray Lee|||||0171 3920012            a card: shown name|N|company|title|emails|phones|more
    M Ray Lee|ray@acme.example            mail: shown name|address
    ! 1 2 apart: father and son           two records, called by what stands after their #

What is left out at the end of a line is empty. Several e-mail addresses are parted by blanks,
numbers by `;`; `w:` is a number at work, `h:` at home. `more` is `middle=L.;suffix=Jr.;url=…`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FORMS = {
    "L": ("given", "family", "company", "title", "profile", "emails"),
    "G": ("given", "family", "company", "title", "emails", "phones", "more"),
    "O": ("given", "family", "company", "title", "emails", "phones", "more"),
    "V": ("shown", "name", "company", "title", "emails", "phones", "more"),
    "M": ("shown", "emails"),
}


@dataclass(frozen=True)
class Entry:
    """One record as it was typed; `list` is its letter."""

    list: str
    person: str
    fields: Mapping[str, str]
    # Told apart by it from all others, also where two records were typed alike.
    number: int

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def emails(self) -> list[str]:
        return self["emails"].split()

    @property
    def phones(self) -> list[tuple[str, str]]:
        """Each with what it is: Mobile, Work or Home."""
        kinds = {"w:": "Work", "h:": "Home"}
        listed = [text.strip() for text in self["phones"].split(";") if text.strip()]
        return [(kinds.get(text[:2], "Mobile"), re.sub(r"^[wh]:", "", text)) for text in listed]

    def more(self, name: str) -> str:
        pairs = (pair.partition("=") for pair in self["more"].split(";"))
        return next((value for key, _, value in pairs if key.strip() == name), "")

    @property
    def shown(self) -> str:
        parts = (self["given"], self.more("middle"), self["family"], self.more("suffix"))
        return self["shown"] or " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Hard:
    a: Entry
    b: Entry
    expected: str
    note: str


@dataclass
class AddressBook:
    owner: str = ""
    entries: list[Entry] = field(default_factory=list)
    # The name and the cases of each person.
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    hard: list[Hard] = field(default_factory=list)


def read(path: Path) -> AddressBook:
    book = AddressBook()
    cases, labels, person = "", dict[str, Entry](), ""
    for place, line in _lines(path):
        mark, _, rest = line.partition(" ")
        if mark == "owner":
            book.owner = rest
        elif mark == "==":
            cases, labels = rest.replace(" ", ";"), {}
        elif mark in ("=", "=N"):
            person = _person_id(book, nobody=mark == "=N")
            book.people[person] = (rest, "non-person" if mark == "=N" else cases)
        elif mark == "!":
            book.hard.append(_hard(rest, labels, place))
        else:
            kind, _, label = mark.partition("#")
            if kind not in FORMS:
                raise ValueError(f"{place}: no list is called {kind}")
            fields = dict(zip(FORMS[kind], rest.split("|"), strict=False))
            entry = Entry(kind, person, fields, len(book.entries))
            book.entries.append(entry)
            if label:
                labels[label] = entry
    return book


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield f"{path.name}:{number}", line


def _person_id(book: AddressBook, nobody: bool) -> str:
    letter = "N" if nobody else "P"
    return f"{letter}{1 + sum(person.startswith(letter) for person in book.people):03}"


def _hard(text: str, labels: Mapping[str, Entry], place: str) -> Hard:
    found = re.fullmatch(r"(\S+) (\S+) (apart|review|merge): (.+)", text)
    if not found or not {found[1], found[2]} <= set(labels):
        raise ValueError(f"{place}: no pair of records of this group, with what is expected")
    return Hard(labels[found[1]], labels[found[2]], found[3], found[4])


def of_list(entries: Sequence[Entry], letter: str) -> list[Entry]:
    return [entry for entry in entries if entry.list == letter]
