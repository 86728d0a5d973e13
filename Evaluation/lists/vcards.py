"""vCard 2.1 to 4.0, as far as the labelled sets need."""

import quopri
import re
from collections.abc import Iterator
from pathlib import Path

from lists.contact import Contact, contact, in_two

Property = tuple[str, str]


def read(path: Path) -> Iterator[Contact]:
    number = 0
    properties: list[Property] = []
    for line in _lines(path.read_text(encoding="utf-8")):
        name, value = _property(line)
        if (name, value.upper()) == ("BEGIN", "VCARD"):
            properties = []
        elif (name, value.upper()) == ("END", "VCARD"):
            number += 1
            yield _contact(number, properties)
        else:
            properties.append((name, value))


def _contact(number: int, properties: list[Property]) -> Contact:
    def values(name: str) -> list[str]:
        return [value for found, value in properties if found == name and value]

    def first(name: str) -> str:
        return next(iter(values(name)), "")

    family, given, middle = [*_parts(first("N")), "", "", ""][:3]
    if not f"{family}{given}".strip():
        given, family = in_two(_plain(first("FN")))
    return contact(
        first("UID") or f"card:{number}",
        given=f"{given} {middle}",
        family=family,
        emails=[_plain(email).removeprefix("mailto:") for email in values("EMAIL")],
        phones=values("TEL"),
        profile=next((url for url in values("URL") if "/in/" in url), ""),
        company=_parts(first("ORG"))[0],
        title=_plain(first("TITLE")),
    )


def _lines(text: str) -> Iterator[str]:
    """Lines as they were before they were folded."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    waiting = ""
    for line in unfolded.splitlines():
        waiting += line
        quoted = "QUOTED-PRINTABLE" in waiting.partition(":")[0].upper()
        if quoted and waiting.endswith("="):
            waiting = waiting[:-1]
        elif waiting:
            yield waiting
            waiting = ""


def _property(line: str) -> Property:
    head, _, value = line.partition(":")
    name, *parameters = head.upper().split(";")
    if any(parameter.endswith("QUOTED-PRINTABLE") for parameter in parameters):
        value = quopri.decodestring(value.encode()).decode("utf-8", errors="replace")
    return name.rpartition(".")[2], value.strip()


def _parts(value: str) -> list[str]:
    return [_plain(part).strip() for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: " " if found[1] in "nN" else found[1], value)
