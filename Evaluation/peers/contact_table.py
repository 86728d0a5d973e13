"""Contacts as a table that a peer reads: several addresses or numbers stand in one cell."""

import csv
from collections.abc import Iterable
from pathlib import Path

from lists.contact import Contact

COLUMNS = ("unique_id", "given", "family", "emails", "phones", "profile", "company")


def write(contacts: Iterable[Contact], path: Path) -> None:
    """The id of a contact is its place, from 0."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number, one in enumerate(contacts):
            rows.writerow(
                [
                    *(number, one.given, one.family, " ".join(one.emails)),
                    *(" ".join(one.phones), one.profile, one.company),
                ]
            )


def read_pairs(path: Path) -> list[tuple[int, int, float]]:
    """Pairs of places, and how sure the peer is."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [(int(a), int(b), float(sure)) for a, b, sure in rows]
