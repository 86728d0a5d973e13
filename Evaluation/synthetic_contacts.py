"""Writes contact lists of people who do not exist, with the truth about who is who.

    python3 synthetic_contacts.py 100000 FOLDER [--seed 1]

Four owners have a LinkedIn export, a Google address book and a telephone's cards each. Half of the
people stand in one of the lists, the others in up to five. The same seed gives the same files.
"""

import argparse
import csv
import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from labelled.people import LabelledLists, ListFile
from labelled.table import read_table
from synthetic import shown
from synthetic.draws import Draws
from synthetic.people import Population
from synthetic.shown import Habits, Shown

OWNERS = ("Ottoline Brandvold", "Casimir Achterberg", "Philippa Oyelaran", "Ignatius Quartey")
# Of so many people each, how often they are in one list, in two, and so on.
TIMES = (0.5, 0.25, 0.14, 0.08, 0.03)
KINDS: tuple[tuple[str, Habits, float], ...] = (
    ("linkedin.csv", shown.LINKEDIN, 0.5),
    ("google.csv", shown.GOOGLE, 0.25),
    ("phone.vcf", shown.PHONE, 0.25),
)
LINKEDIN_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
GOOGLE_HEAD = (
    "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
    "Phone 1 - Label,Phone 1 - Value\n"
)


@dataclass
class _List:
    """A list in the making."""

    name: str
    habits: Habits
    file: IO[str]
    records: int = field(default=0)

    def add(self, one: Shown, draws: Draws) -> str:
        """Writes a record, and gives its key."""
        self.records += 1
        if self.name.endswith(".vcf"):
            self.file.write(_card(one, f"{self.name}-{self.records}"))
            return f"{self.name}-{self.records}"
        cells = _linkedin(one, draws) if "linkedin" in self.name else _google(one)
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self.file.write(line.getvalue())
        return f"row:{self.records}"


def write(records: int, folder: Path, seed: int = 1) -> LabelledLists:
    """Writes lists that hold so many records together."""
    folder.mkdir(parents=True, exist_ok=True)
    draws = Draws(seed)
    people = Population(draws, records // 2).people()
    with ExitStack() as stack:
        lists = [
            _List(name, habits, stack.enter_context((folder / name).open("w", encoding="utf-8")))
            for name, habits in ((_name(owner, kind), habits)
                                 for owner in range(len(OWNERS)) for kind, habits, _ in KINDS)
        ]  # fmt: skip
        for one in lists:
            one.file.write(_head(one.name))
        truth = stack.enter_context((folder / "truth.csv").open("w", encoding="utf-8", newline=""))
        rows = csv.writer(truth)
        rows.writerow(["list", "record", "person"])
        written = 0
        for number, person in enumerate(people):
            for one in _some(lists, draws):
                key = one.add(shown.show(person, one.habits, draws), draws)
                rows.writerow([one.name, key, number])
                written += 1
            if written >= records:
                break
    return read(folder)


def read(folder: Path) -> LabelledLists:
    files = [
        ListFile(folder / _name(owner, kind), _name(owner, kind), name)
        for owner, name in enumerate(OWNERS)
        for kind, _, _ in KINDS
    ]
    truth = {
        (row["list"], row["record"]): row["person"] for row in read_table(folder / "truth.csv")
    }
    return LabelledLists(files, truth)


def _some(lists: list[_List], draws: Draws) -> Iterator[_List]:
    """The lists that somebody stands in, all different."""
    share, times = draws.share(), 1
    for part in TIMES[:-1]:
        share -= part
        if share < 0:
            break
        times += 1
    chosen: set[str] = set()
    while len(chosen) < times:
        kind = draws.share()
        place = 0 if kind < KINDS[0][2] else 1 if kind < KINDS[0][2] + KINDS[1][2] else 2
        one = lists[draws.below(len(OWNERS)) * len(KINDS) + place]
        if one.name not in chosen:
            chosen.add(one.name)
            yield one


def _name(owner: int, kind: str) -> str:
    return f"{owner + 1}-{kind}"


def _head(name: str) -> str:
    return LINKEDIN_HEAD if "linkedin" in name else GOOGLE_HEAD if "google" in name else ""


def _linkedin(one: Shown, draws: Draws) -> list[str]:
    url = f"https://www.linkedin.com/in/{one.slug}" if one.slug else ""
    day = f"{1 + draws.below(28):02d} {draws.of(('Jan', 'May', 'Oct'))} {2009 + draws.below(17)}"
    return [one.given, one.family, url, next(iter(one.emails), ""), one.company, one.title, day]


def _google(one: Shown) -> list[str]:
    emails = [cell for email in (*one.emails, "", "")[:2] for cell in ("*" if email else "", email)]
    phone = ["Mobile" if one.phone else "", one.phone]
    name = [one.given, "", one.family]
    return [*name, one.company, one.title, "* myContacts", *emails, *phone]


def _card(one: Shown, key: str) -> str:
    lines = [
        *("BEGIN:VCARD", "VERSION:3.0", f"UID:{key}", f"N:{one.family};{one.given};;;"),
        f"FN:{one.given} {one.family}",
        *(f"EMAIL;TYPE=INTERNET:{email}" for email in one.emails),
        *([f"TEL;TYPE=CELL:{one.phone}"] if one.phone else []),
        *([f"ORG:{one.company}", f"TITLE:{_escaped(one.title)}"] if one.company else []),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


def _escaped(text: str) -> str:
    return text.replace(",", "\\,")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("records", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.records, given.folder, given.seed)


if __name__ == "__main__":
    main()
