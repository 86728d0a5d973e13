"""LinkedIn's Connections.csv with Python's csv: the same records as whom makes, by the same rules,
written for speed: no strptime, no class, no loop over the columns."""

import csv
from typing import Any

from peers.csv_cells import COLUMNS, day
from peers.list_times import report


def read(path: str) -> int:
    records = 0
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(row for row in rows if "First Name" in row and "Last Name" in row)
        given_at, family_at, url_at, email_at, company_at, title_at, connected_at = map(
            header.index, COLUMNS
        )
        for number, row in enumerate(rows, 1):
            given, family = text(row[given_at]), text(row[family_at])
            url, email = text(row[url_at]), text(row[email_at])
            full = f"{given} {family}" if given and family else given or family
            # A closed account, or a quote that is missing.
            if not (full or url or email) or (full and "\n" in full):
                continue
            connected = text(row[connected_at])
            record: dict[str, Any] = {
                "key": f"row:{number}", "line": rows.line_num, "full": full, "given": given,
                "family": family, "emails": [email] if email else [],
                "profiles": [url] if url else [], "company": text(row[company_at]),
                "title": text(row[title_at]), "connected": day(connected) if connected else None,
            }  # fmt: skip
            records += bool(record)
    return records


def text(cell: str) -> str | None:
    """What a cell says; LinkedIn writes a word for what it does not have."""
    cell = cell.strip()
    return cell if cell and cell != "undefined" else None


if __name__ == "__main__":
    report(read)
