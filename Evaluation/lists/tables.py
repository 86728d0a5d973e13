"""The address books that are tables: LinkedIn, Google of both kinds, and Outlook in English."""

import csv
from collections.abc import Iterator
from pathlib import Path

from lists.contact import Contact, contact

GIVEN = ("First Name", "Given Name")
MIDDLE = ("Middle Name", "Additional Name")
FAMILY = ("Last Name", "Family Name")
COMPANY = ("Company", "Organization Name", "Organization 1 - Name")
TITLE = ("Position", "Job Title", "Organization Title", "Organization 1 - Title")


def read(path: Path) -> Iterator[Contact]:
    rows = csv.reader(_text(path).splitlines(keepends=True))
    header = next(row for row in rows if any(cell in GIVEN for cell in row))
    for number, row in enumerate((row for row in rows if row), start=1):
        yield _contact(f"row:{number}", dict(zip(header, row, strict=False)))


def _contact(key: str, row: dict[str, str]) -> Contact:
    given = f"{_first(row, GIVEN)} {_first(row, MIDDLE)}"
    return contact(
        key,
        given=given,
        family=_first(row, FAMILY),
        emails=_all(row, "e-mail", "email"),
        phones=_all(row, "phone", "fax"),
        profile=row.get("URL", ""),
        company=_first(row, COMPANY),
        title=_first(row, TITLE),
    )


def _first(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _all(row: dict[str, str], *words: str) -> list[str]:
    """The values of all columns whose name has one of the words; Google puts several into one."""
    cells = [
        cell
        for name, cell in row.items()
        if any(word in name.lower() for word in words)
        and not name.endswith((" Type", " Label", " Display Name"))
    ]
    return [value for cell in cells for value in cell.split(" ::: ")]


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
