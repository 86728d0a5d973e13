"""LinkedIn's Connections.csv with Python's csv: the fields that whom reads, and the day."""

import csv
from datetime import date, datetime

from peers.list_times import report

COLUMNS = [
    "First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On",
]  # fmt: skip


def read(path: str) -> int:
    records = 0
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(row for row in rows if "First Name" in row and "Last Name" in row)
        places = [(name, header.index(name)) for name in COLUMNS]
        for row in rows:
            record = {name: row[place].strip() for name, place in places}
            record["Connected On"] = day(record["Connected On"])
            records += 1
    return records


def day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d %b %Y").date()
    except ValueError:
        return None


if __name__ == "__main__":
    report(read)
