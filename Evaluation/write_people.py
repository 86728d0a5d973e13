"""Writes the address books of `people/` from their sources, people-a.txt and the like.

    python3 write_people.py

The format of a source is told in addressbook/source.py. The same source gives the same files.
"""

from collections.abc import Iterator
from pathlib import Path

from addressbook import source, writers
from addressbook.source import AddressBook
from labelled.people import OWN_FILES, OWN_BOOKS
from program.process import EVALUATION

FOLDER = EVALUATION / "people"
LETTERS = {"linkedin": "L", "google": "G", "vcard": "V", "outlook": "O", "mail": "M"}


def files(book: AddressBook) -> Iterator[tuple[str, str]]:
    """The name and the text of each file of an address book."""
    keys: dict[int, tuple[str, str]] = {}
    for name, letter in LETTERS.items():
        entries = source.of_list(book.entries, letter)
        if letter == "M":
            text, found = writers.mail(entries, book.owner)
        else:
            text, found = WRITERS[letter](entries)
        keys |= {number: (name, key) for number, key in found.items()}
        yield OWN_FILES[name], text
    yield from _truth(book, keys)


WRITERS = {
    "L": writers.linkedin,
    "G": writers.google,
    "V": writers.cards,
    "O": writers.outlook,
}


def _truth(book: AddressBook, keys: dict[int, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    order = list(LETTERS)
    placed = sorted(
        book.entries, key=lambda entry: (order.index(keys[entry.number][0]), entry.number)
    )
    rows = [(*keys[entry.number], entry.person, entry.shown) for entry in placed]
    yield "truth.csv", writers.table([("file", "record", "person", "shown_name"), *rows])
    records = [entry.person for entry in book.entries]
    people = [
        (person, name, cases, str(records.count(person)))
        for person, (name, cases) in sorted(book.people.items())
    ]
    yield "people.csv", writers.table([("person", "name", "cases", "records"), *people])
    pairs = [
        (*keys[pair.a.number], *keys[pair.b.number], pair.expected, pair.note)
        for pair in book.hard
    ]
    head = ("file_a", "record_a", "file_b", "record_b", "expected", "note")
    yield "hard-pairs.csv", writers.table([head, *pairs])


def main() -> None:
    for letter in OWN_BOOKS:
        book = source.read(FOLDER / f"people-{letter}.txt")
        (FOLDER / letter).mkdir(exist_ok=True)
        for name, text in files(book):
            _write(FOLDER / letter / name, text)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
