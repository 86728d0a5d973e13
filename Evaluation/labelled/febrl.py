"""Febrl 4: two files of 5,000 people each, with errors in the second; truth is in the ids."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

NAMES_AND_ADDRESS = (
    *("given_name", "surname", "street_number", "address_1"),
    *("address_2", "suburb", "postcode", "state"),
)
ALL_FIELDS = (*NAMES_AND_ADDRESS, "date_of_birth", "soc_sec_id")


@dataclass(frozen=True)
class Febrl:
    """Two tables, each row with its `rec_id` and all fields, without the blanks around them."""

    a: list[dict[str, str]]
    b: list[dict[str, str]]

    @property
    def true_pairs(self) -> list[tuple[str, str]]:
        first = {_person(row["rec_id"]): row["rec_id"] for row in self.a}
        return [
            (first[person], row["rec_id"])
            for row in self.b
            if (person := _person(row["rec_id"])) in first
        ]


def febrl4(data: Path) -> Febrl:
    folder = data / "linkage"
    return Febrl(
        _read(folder / "febrl-dataset4a.csv.gz"),
        _read(folder / "febrl-dataset4b.csv.gz"),
    )


def write(rows: list[dict[str, str]], columns: tuple[str, ...], path: Path) -> None:
    """A plain CSV file of the ids and these columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ("rec_id", *columns), extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def _read(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, skipinitialspace=True)
        return [{name.strip(): value.strip() for name, value in row.items()} for row in rows]


def _person(record: str) -> str:
    return record.split("-")[1]
