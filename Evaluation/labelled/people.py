"""Contact lists whose records are known to be this or that person.

A record is named by the name of its file and its key there: `row:N` for the data rows of a table
from 1, `card:N` or its UID for a card, `address|shown name` for mail.
"""

from dataclasses import dataclass, field
from pathlib import Path

from labelled.table import read_table
from program.process import EVALUATION

RecordName = tuple[str, str]


@dataclass(frozen=True)
class ListFile:
    path: Path
    # What it is called in record names: unique in its set.
    name: str
    owner: str


@dataclass(frozen=True)
class HardPair:
    a: RecordName
    b: RecordName
    # merge; apart: never to be merged without asking; review: to be asked about.
    expected: str


@dataclass(frozen=True)
class LabelledLists:
    files: list[ListFile]
    truth: dict[RecordName, str]
    hard: list[HardPair] = field(default_factory=list)

    @property
    def people(self) -> int:
        """How many there are, without shared mailboxes and the like, whose ids begin with N."""
        return len({person for person in self.truth.values() if not person.startswith("N")})

    def pairs_to_leave(self) -> list[tuple[RecordName, RecordName]]:
        return [(pair.a, pair.b) for pair in self.hard if pair.expected != "merge"]

    def pairs_to_merge(self) -> list[tuple[RecordName, RecordName]]:
        return [(pair.a, pair.b) for pair in self.hard if pair.expected == "merge"]


IDENTITY_FILES = {
    "linkedin": "linkedin-connections.csv",
    "google": "google-contacts.csv",
    "vcard": "contacts.vcf",
    "mail": "mail-headers.mbox",
}
IDENTITY_OWNER = "Dana Okafor"


def identity(data: Path) -> LabelledLists:
    return _address_book(data / "identity", IDENTITY_FILES, IDENTITY_OWNER, "list")


# Our own sets, beside this: a to g may be looked at, of h only the totals are.
OWN = EVALUATION / "people"
OWN_BOOKS = {
    "a": "Noor Castellane",
    "b": "Tobin Achterberg",
    "c": "Maren Oduya",
    "d": "Aroha Tenbrook",
    "e": "Ismay Dunraven",
    "f": "Ottilie Marchbanks",
    "g": "Wilhelmina Sturrock",
    "h": "Delphine Orchardson",
}
OWN_FILES = {
    "linkedin": "linkedin-connections.csv",
    "google": "google-contacts.csv",
    "vcard": "contacts.vcf",
    "outlook": "outlook-contacts.csv",
    "mail": "mail.mbox",
}


def own(book: str) -> LabelledLists:
    """One address book of our own, called by its letter."""
    return _address_book(OWN / book, OWN_FILES, OWN_BOOKS[book], "file")


def _address_book(folder: Path, names: dict[str, str], owner: str, column: str) -> LabelledLists:
    """One owner's lists with their truth; the column `column` names the list of a record."""
    files = [ListFile(folder / name, list_name, owner) for list_name, name in names.items()]
    truth = {
        (row[column], row["record"]): row["person"] for row in read_table(folder / "truth.csv")
    }
    hard = [
        HardPair(
            (row[f"{column}_a"], row["record_a"]),
            (row[f"{column}_b"], row["record_b"]),
            row["expected"],
        )
        for row in read_table(folder / "hard-pairs.csv")
    ]
    return LabelledLists(files, truth, hard)


def world(data: Path) -> LabelledLists:
    """The address books of three owners; what else they exported is not labelled by record."""
    folder = data / "world"
    rows = read_table(folder / "truth" / "records.csv")
    people = {row["person_id"]: row for row in read_table(folder / "truth" / "persons.csv")}
    owners = {
        f"owner{number}": f"{person['first']} {person['last']}"
        for number, person in enumerate(_owners(folder, people), start=1)
    }
    names = list(dict.fromkeys(row["file"] for row in rows))
    files = [ListFile(folder / name, name, owners[name.split("/")[0]]) for name in names]
    truth = {
        (row["file"], _key(row["file"], int(row["record_no"]))): row["person_id"] for row in rows
    }
    return LabelledLists(files, truth)


def _owners(folder: Path, people: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    """The owners in the order of their folders, which their profiles tell."""
    owners = []
    for number in (1, 2, 3):
        (profile,) = read_table(folder / f"owner{number}" / "linkedin" / "Profile.csv")
        name = (profile["First Name"], profile["Last Name"])
        owners += [
            person
            for person in people.values()
            if person["is_owner"] == "1" and (person["first"], person["last"]) == name
        ]
    return owners


def _key(file: str, number: int) -> str:
    return f"{'card' if file.endswith('.vcf') else 'row'}:{number}"
