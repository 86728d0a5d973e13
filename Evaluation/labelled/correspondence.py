"""The mail of a company's people over four years: who wrote to whom, and when."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

Pair = tuple[str, str]


@dataclass(frozen=True)
class Letter:
    """One mail, once for all to whom it went."""

    time: datetime
    sender: str
    recipients: tuple[str, ...]


@dataclass(frozen=True)
class Exchange:
    """What two people wrote to each other: the days, each way."""

    there: tuple[date, ...]
    back: tuple[date, ...]

    @property
    def both_ways(self) -> bool:
        return bool(self.there) and bool(self.back)

    @property
    def days(self) -> list[date]:
        return sorted(self.there + self.back)


def letters(data: Path) -> list[Letter]:
    """All mails with a date that can be, in order.

    People are named by an address of ours each: what they are called is not the question here, and
    some of their own, with two dots in a row, are none by the standard. The blind copies of this set
    are copies of the open ones, so they are left out.
    """
    folder = data / "networks" / "enron"
    people = _people(folder)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    with gzip.open(folder / "mails.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sender, recipient = people[row["from"]], people[row["to"]]
            if row["recipient_type"] != "bcc" and row["time"] >= "1990" and sender != recipient:
                found[(row["time"], sender)].add(recipient)
    return [
        Letter(datetime.fromisoformat(time), sender, tuple(sorted(recipients)))
        for (time, sender), recipients in sorted(found.items())
    ]


def _people(folder: Path) -> dict[str, str]:
    """The address that stands for each person, by number; of several of one person it is one."""
    first: dict[str, str] = {}
    with open(folder / "aliases.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            addresses = row["emails"].split("|")
            first.update(dict.fromkeys(addresses, addresses[0]))
    with open(folder / "nodes.csv", encoding="utf-8", newline="") as file:
        own = {row["id"]: first.get(row["email"], row["email"]) for row in csv.DictReader(file)}
    places = {address: place for place, address in enumerate(sorted(set(own.values())))}
    return {row: f"person{places[address]:03}@mail.example" for row, address in own.items()}


def exchanges(mails: Iterable[Letter]) -> dict[Pair, Exchange]:
    """What each two people wrote to each other, those who wrote nothing left out."""
    days: dict[Pair, tuple[list[date], list[date]]] = defaultdict(lambda: ([], []))
    for mail in mails:
        for recipient in mail.recipients:
            pair = (min(mail.sender, recipient), max(mail.sender, recipient))
            days[pair][mail.sender != pair[0]].append(mail.time.date())
    return {pair: Exchange(tuple(there), tuple(back)) for pair, (there, back) in days.items()}
