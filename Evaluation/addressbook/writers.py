"""Writes the entries of each list as the service of its name exports them.

Each answers the file's text, and under which key each entry stands there.
"""

import csv
import datetime
import hashlib
import io
import uuid
from collections.abc import Iterable, Sequence
from email.header import Header

from addressbook.headers import GOOGLE, LINKEDIN, LINKEDIN_NOTE, OUTLOOK
from addressbook.source import Entry
from lists.contact import folded

Written = tuple[str, dict[int, str]]
LAST_DAY = datetime.date(2026, 6, 30)


def linkedin(entries: Sequence[Entry]) -> Written:
    newest = sorted(entries, key=lambda entry: (-_connected(entry).toordinal(), entry.number))
    rows = [
        (
            *(entry["given"], entry["family"], _profile(entry), entry["emails"]),
            *(entry["company"], entry["title"], _connected(entry).strftime("%d %b %Y")),
        )
        for entry in newest
    ]
    # Members who left stay as a row with nothing but its date.
    rows.insert(len(rows) // 3, ("", "", "", "", "", "", "11 Feb 2021"))
    keys = {
        entry.number: f"row:{place + (place > len(newest) // 3)}"
        for place, entry in enumerate(newest, start=1)
    }
    return LINKEDIN_NOTE + table([LINKEDIN, *rows]), keys


def google(entries: Sequence[Entry]) -> Written:
    ordered = sorted(entries, key=lambda entry: (folded(entry.shown), entry.number))
    rows = []
    for entry in ordered:
        cells = {
            **{"First Name": entry["given"], "Last Name": entry["family"]},
            **{"Middle Name": entry.more("middle"), "Name Suffix": entry.more("suffix")},
            **{"Organization Name": entry["company"], "Organization Title": entry["title"]},
            "Labels": "* myContacts",
        }
        for place, email in enumerate(entry.emails[:2], start=1):
            cells[f"E-mail {place} - Label"] = "* Work" if entry["company"] else "* Home"
            cells[f"E-mail {place} - Value"] = email
        for place, (kind, number) in enumerate(entry.phones[:2], start=1):
            cells[f"Phone {place} - Label"] = kind
            cells[f"Phone {place} - Value"] = number
        rows.append([cells.get(name, "") for name in GOOGLE])
    return table([GOOGLE, *rows], "\r\n"), _rows(ordered)


def outlook(entries: Sequence[Entry]) -> Written:
    ordered = sorted(entries, key=lambda entry: (folded(entry["family"]), entry.number))
    columns = {"Mobile": "Mobile Phone", "Work": "Business Phone", "Home": "Home Phone"}
    rows = []
    for entry in ordered:
        cells = {
            **{"First Name": entry["given"], "Last Name": entry["family"]},
            **{"Company": entry["company"], "Job Title": entry["title"]},
            **{columns[kind]: number for kind, number in entry.phones},
        }
        for email in entry.emails[:1]:
            cells |= {"E-mail Address": email, "E-mail Type": "SMTP"}
            cells["E-mail Display Name"] = f"{entry.shown} ({email})"
        rows.append([cells.get(name, "") for name in OUTLOOK])
    return "\ufeff" + table([OUTLOOK, *rows], "\r\n"), _rows(ordered)


def cards(entries: Sequence[Entry]) -> Written:
    ordered = sorted(entries, key=lambda entry: (folded(entry.shown), entry.number))
    keys = {
        entry.number: f"urn:uuid:{uuid.UUID(hex=_hash(entry, 'card')[:32], version=4)}"
        for entry in ordered
    }
    return "".join(_card(entry, keys[entry.number]) for entry in ordered), keys


def mail(entries: Sequence[Entry], owner: str) -> Written:
    """One or two messages of each shown name, and one to it."""
    start = datetime.datetime(2019, 1, 7, 8, 30, tzinfo=datetime.UTC)
    keys = {entry.number: f"{entry['emails'].lower()}|{entry['shown']}" for entry in entries}
    days = sorted(
        (int(_hash(entry, f"day{time}"), 16) % 2500, entry.number, time)
        for entry in entries
        for time in range(2 + int(_hash(entry, "often"), 16) % 2)
    )
    by_number = {entry.number: entry for entry in entries}
    messages = []
    for day, number, time in days:
        entry = by_number[number]
        them = f"{_encoded(entry['shown'])} <{entry['emails']}>".strip()
        sender, receiver = (owner, them) if time == 1 else (them, owner)
        when = start + datetime.timedelta(days=day, minutes=number)
        messages.append(
            f"From - {when:%a %b %d %H:%M:%S %Y}\nDate: {when:%a, %d %b %Y %H:%M:%S} +0000\n"
            f"Message-ID: <{day}.{number}.{time}@webpost.example>\n"
            f"From: {sender}\nTo: {receiver}\n"
            f"Subject: {SUBJECTS[(day + number) % len(SUBJECTS)]}\n\n\n"
        )
    return "".join(messages), keys


SUBJECTS = ("Tuesday", "Re: offer", "the slides", "Re: quick question", "delivery dates", "thanks")


def _card(entry: Entry, uid: str) -> str:
    # A telephone that is told only one name takes the last word for the family's.
    *given, family = entry["shown"].split()
    name = entry["name"] or f"{_escaped(family)};{_escaped(' '.join(given))};;;"
    version4 = entry.number % 2 == 0
    lines = [
        *("BEGIN:VCARD", f"VERSION:{'4.0' if version4 else '3.0'}", f"UID:{uid}"),
        f"N:{name}",
        f"FN:{_escaped(entry['shown'])}",
    ]
    lines += [f"ORG:{_escaped(entry['company'])}"] if entry["company"] else []
    lines += [f"TITLE:{_escaped(entry['title'])}"] if entry["title"] else []
    lines += [f"EMAIL;TYPE={'work' if entry['company'] else 'home'}:{e}" for e in entry.emails]
    for kind, number in entry.phones:
        type = {"Mobile": "cell"}.get(kind, kind.lower())
        lines.append(f"TEL;TYPE={type if version4 else type.upper()}:{number}")
    if url := entry.more("url"):
        lines.append(f"URL:https://www.linkedin.com/in/fx-{url}")
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCARD"])


def _profile(entry: Entry) -> str:
    words = folded(f"{entry['given']} {entry['family']}").split()
    ascii_words = ["".join(c for c in word if c.isascii()) for word in words]
    slug = "-".join(word for word in ascii_words if word) + f"-{_hash(entry, 'profile')[:6]}"
    return f"https://www.linkedin.com/in/fx-{entry['profile'] or slug}"


def _connected(entry: Entry) -> datetime.date:
    return LAST_DAY - datetime.timedelta(days=int(_hash(entry, "connected"), 16) % 3600)


def _hash(entry: Entry, what: str) -> str:
    """The same on every machine, and no two entries alike."""
    text = f"{entry.number} {entry.shown} {entry['emails']} {what}"
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(ordered: Sequence[Entry]) -> dict[int, str]:
    return {entry.number: f"row:{place}" for place, entry in enumerate(ordered, start=1)}


def table(rows: Iterable[Sequence[str]], ending: str = "\n") -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator=ending).writerows(rows)
    return text.getvalue()


def _encoded(name: str) -> str:
    if not name.isascii():
        return Header(name, "utf-8", maxlinelen=1000).encode()
    return f'"{name}"' if any(mark in name for mark in ",.()&") else name


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
