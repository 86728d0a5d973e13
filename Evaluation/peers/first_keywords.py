"""The plain rule for titles: the first keyword in the title decides.

The keywords are the seed lists that come with the labelled titles.
"""

import re
from pathlib import Path

from labelled.table import read_table
from lists.contact import folded
from scoring.labels import TitleReading

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
Keywords = list[tuple[str, str]]


class FirstKeywords:
    def __init__(self, data: Path) -> None:
        self._departments = _keywords(data / "titles" / "departments.csv", "code")
        self._levels = _keywords(data / "titles" / "seniority.csv", "level")

    def read(self, title: str) -> TitleReading:
        return TitleReading(
            _first(self._departments, title) or "other", _first(self._levels, title) or "staff"
        )


def _keywords(path: Path, code: str) -> Keywords:
    """Word beginnings with what they mean, without the remarks in brackets."""
    return [
        (words, row[code])
        for row in read_table(path)
        for language in LANGUAGES
        for phrase in (row[language] or "").split(",")
        if (words := folded(re.sub(r"\(.*|\.\.\..*", "", phrase))) and "everything" not in words
    ]


def _first(keywords: Keywords, title: str) -> str | None:
    """What the earliest keyword means, and of several there the longest."""
    text = f" {folded(title)}"
    found = [
        (place, -len(words), meaning)
        for words, meaning in keywords
        if (place := text.find(f" {words}")) >= 0
    ]
    return min(found)[2] if found else None
