"""Titles with the truth: `titles/titles-labelled.csv`."""

from dataclasses import dataclass
from pathlib import Path

from labelled.table import read_table


@dataclass(frozen=True)
class LabelledTitle:
    title: str
    department: str
    # With the label itself, all that count as right.
    departments: frozenset[str]
    seniority: str
    seniorities: frozenset[str]
    # None where the label is maybe.
    manages: bool | None
    tricky: bool


def labelled_titles(data: Path) -> list[LabelledTitle]:
    return [_title(row) for row in read_table(data / "titles" / "titles-labelled.csv")]


def _title(row: dict[str, str]) -> LabelledTitle:
    return LabelledTitle(
        title=row["title"],
        department=row["department"],
        departments=_codes(row["department"], row["department_alt"]),
        seniority=row["seniority"],
        seniorities=_codes(row["seniority"], row["seniority_alt"]),
        manages={"yes": True, "no": False}.get(row["manages"]),
        tricky=row["tricky"] == "1",
    )


def _codes(label: str, alternatives: str) -> frozenset[str]:
    return frozenset({label, *(code.strip() for code in alternatives.split(";") if code.strip())})
