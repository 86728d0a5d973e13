"""Fills a database that `whom init` made with a network of generate-network, as an import would.

    whom init --name 'Pat Doe' --db L.db
    python3 make_database.py L.ties L.db

Person i of the network is p(i + 1), so its person 0 is the user. Everybody has a made-up name, that
nobody else has, and every tie is stated to be as strong as its cost says. With companies, everybody
works at one, whose sizes follow a power law, in a department of it; these are groups, which make
paths that the network does not have: --without-groups leaves them out.
"""

import argparse
import math
import random
import sqlite3
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

MAGIC = b"WHOMNET1"
SEED = 1
PEOPLE_PER_COMPANY = 12
IMPORT = 1
# Titles with what `whom` reads from them.
JOBS = [
    ("Buyer", "purchasing", "staff"),
    ("Head of Purchasing", "purchasing", "director"),
    ("Software Engineer", "engineering", "staff"),
    ("Sales Manager", "sales", "manager"),
    ("Marketing Manager", "marketing", "manager"),
    ("Accountant", "finance", "staff"),
    ("Consultant", "consulting", "staff"),
    ("Chief Executive Officer", "executive", "cxo"),
]
JOB_WEIGHTS = [10, 1, 30, 10, 8, 10, 12, 1]
SYLLABLES = [consonant + vowel for consonant in "bdfghjklmnprstvwz" for vowel in "aeiou"]


@dataclass(frozen=True)
class Network:
    """Ties between people 0..<people; costs are whole millinats."""

    people: int
    a: array
    b: array
    cost: array

    @staticmethod
    def read(path: Path) -> "Network":
        raw = memoryview(path.read_bytes())
        if raw[:8] != MAGIC:
            raise ValueError(f"{path.name}: not a network of generate-network")
        people, ties = _numbers("I", raw[8:16])
        if len(raw) != 16 + 10 * ties:
            raise ValueError(f"{path.name}: cut short")
        ends = _numbers("I", raw[16 : 16 + 8 * ties])
        return Network(people, ends[:ties], ends[ties:], _numbers("H", raw[16 + 8 * ties :]))

    @property
    def ties(self) -> int:
        return len(self.a)


def _numbers(code: str, raw: memoryview) -> array:
    numbers = array(code)
    numbers.frombytes(raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def word(number: int, syllables: int) -> str:
    """The number written with syllables for digits, so that no two are the same."""
    text = ""
    for _ in range(syllables):
        number, digit = divmod(number, len(SYLLABLES))
        text += SYLLABLES[digit]
    return text


def person_name(index: int) -> str:
    """A name of two words; neighbours in the network do not sound alike."""
    pair = len(SYLLABLES) ** 2
    # A prime that does not divide the number of names, so that every index has its own.
    number = index * 7_368_787 % pair**2
    return f"{word(number % pair, 2).title()} {word(number // pair, 2).title()}"


@dataclass(frozen=True)
class Job:
    company: int
    company_name: str
    title: str
    department: str
    seniority: str


def jobs(people: int) -> Iterator[Job]:
    """A job for everybody; companies from 1, with sizes by a power law."""
    choices = random.Random(SEED)
    companies = range(1, max(2, people // PEOPLE_PER_COMPANY) + 1)
    weights = list(accumulate(1 / (rank + 20) for rank in companies))
    names = {company: company_name(company) for company in companies}
    places = choices.choices(companies, cum_weights=weights, k=people)
    kinds = choices.choices(JOBS, JOB_WEIGHTS, k=people)
    for company, kind in zip(places, kinds, strict=True):
        yield Job(company, names[company], *kind)


def company_name(company: int) -> str:
    return word(company * 104_729 % len(SYLLABLES) ** 4, 4).title()


def fill(database: sqlite3.Connection, network: Network, with_groups: bool) -> None:
    """Writes everything in one transaction; indexes are made anew at the end, which is faster."""
    indexes = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        database.execute(f'DROP INDEX "{name}"')
    add_import(database, network)
    add_people(database, network.people, with_groups)
    add_ties(database, network)
    for _, sql in indexes:
        database.execute(sql)
    # What was made from the database before is of no use any more.
    database.execute("UPDATE generation SET token = randomblob(16)")


def add_import(database: sqlite3.Connection, network: Network) -> None:
    database.execute(
        """
        INSERT INTO import (id, file, format, importedOn, rows, kept)
        VALUES (?, 'network', 'ties', '2026-11-01', ?, ?)
        """,
        (IMPORT, network.ties, network.ties),
    )


def add_people(database: sqlite3.Connection, people: int, with_groups: bool) -> None:
    everybody = list(jobs(people)) if with_groups else [None] * people
    if with_groups:
        names = {job.company: job.company_name for job in everybody}
        insert(
            database,
            "INSERT INTO company (id, key, name) VALUES (?, ?, ?)",
            ((company, name.lower(), name) for company, name in sorted(names.items())),
        )
    # The user is there already.
    others = range(1, people)
    insert(
        database,
        """
        INSERT INTO person (id, name, foldedName, companyID, company, title, department, seniority)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (person_row(index, everybody[index]) for index in others),
    )
    insert(
        database,
        """
        INSERT INTO record (id, importID, key, line, isMention, isCopy, fullName, companyID,
        company, title, personID) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
        """,
        (record_row(index, everybody[index]) for index in others),
    )
    # In the order of the table, which has no other.
    keys = sorted(key for index in others for key in match_keys(index, everybody[index]))
    insert(database, "INSERT INTO matchKey (key, recordID) VALUES (?, ?)", keys)


def person_row(index: int, job: Job | None) -> tuple:
    name = person_name(index)
    if job is None:
        return (index + 1, name, name.lower(), None, None, None, None, None)
    place = (job.company, job.company_name, job.title, job.department, job.seniority)
    return (index + 1, name, name.lower(), *place)


def record_row(index: int, job: Job | None) -> tuple:
    name = person_name(index)
    start = (index + 1, IMPORT, name, index + 1, job is None, name)
    place = (None, None, None) if job is None else (job.company, job.company_name, job.title)
    return (*start, *place, index + 1)


def match_keys(index: int, job: Job | None) -> Iterator[tuple[str, int]]:
    name = person_name(index).lower()
    yield f"n:{name}", index + 1
    if job is not None:
        yield f"c:{name}|{job.company_name.lower()}", index + 1


def add_ties(database: sqlite3.Connection, network: Network) -> None:
    strengths = [math.exp(-cost / 1000) for cost in range(max(network.cost, default=0) + 1)]
    rows = zip(range(2, network.ties + 2), network.a, network.b, network.cost, strict=True)
    insert(
        database,
        f"""
        INSERT INTO evidence (importID, line, firstRecord, secondRecord, kind, count, stated)
        VALUES ({IMPORT}, ?, ?, ?, 'knows', 1, ?)
        """,
        ((line, a + 1, b + 1, strengths[cost]) for line, a, b, cost in rows),
    )


def insert(database: sqlite3.Connection, sql: str, rows: Iterable[tuple]) -> None:
    database.executemany(sql, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("network", type=Path, help="a file that generate-network wrote")
    parser.add_argument("database", type=Path, help="a database that `whom init` made")
    parser.add_argument("--without-groups", action="store_true", help="nobody has a company")
    given = parser.parse_args()
    if not given.database.is_file():
        parser.error(f"{given.database}: no such file; whom init makes it")
    network = Network.read(given.network)
    database = sqlite3.connect(given.database, isolation_level=None)
    # Another is as easily made.
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -1000000")
    if database.execute("SELECT MAX(id) FROM record").fetchone() != (1,):
        parser.error(f"{given.database}: has more than the user in it")
    database.execute("BEGIN IMMEDIATE")
    fill(database, network, with_groups=not given.without_groups)
    database.execute("COMMIT")
    database.close()


if __name__ == "__main__":
    main()
