"""Pairs of company names with the truth: `companies/pairs.csv`."""

from dataclasses import dataclass
from pathlib import Path

from labelled.table import read_table


@dataclass(frozen=True)
class CompanyPair:
    a: str
    b: str
    same: bool
    kind: str
    # rules, fuzzy or knowledge: what it takes to tell.
    needs: str


def company_pairs(data: Path) -> list[CompanyPair]:
    return [
        CompanyPair(row["name_a"], row["name_b"], row["label"] == "same", row["kind"], row["needs"])
        for row in read_table(data / "companies" / "pairs.csv")
    ]
