"""The program as anybody runs it, on a database of its own."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelled.people import ListFile, RecordName
from program.process import ProgramError, Run, run


@dataclass(frozen=True)
class Question:
    """Two records of which whom asks whether they are one person, as it names them."""

    a: str
    b: str
    bits: float

    @property
    def ends(self) -> frozenset[str]:
        return frozenset((self.a, self.b))


class Whom:
    """One network of contacts; `spent` holds what its imports took."""

    def __init__(self, program: Path, database: Path) -> None:
        self.program, self.database = program, database
        self.owner = ""
        self.spent: list[Run] = []

    def start(self, owner: str) -> None:
        self._ask("init", "--name", owner)
        self.owner = owner

    def load(self, files: Iterable[ListFile]) -> None:
        """Imports the lists, those of each owner together."""
        by_owner: dict[str, list[str]] = {}
        for file in files:
            by_owner.setdefault(file.owner, []).append(str(file.path))
        for owner, paths in by_owner.items():
            # Without saying whose, lists are those of who started the network.
            whose = [] if owner == self.owner else ["--owner", owner]
            self.spent.append(self._ask("import", *paths, *whose))

    def imports(self) -> dict[int, str]:
        """The path of the file of each import, as it was given."""
        answer = json.loads(self._ask("imports", "--json").output)
        return {entry["id"]: entry["file"] for entry in answer["imports"]}

    def people(self, files: Sequence[ListFile]) -> dict[RecordName, str]:
        """Which person each record is."""
        return persons(self._ask("export", "--as", "records").output, self._names(files))

    def questions(self) -> list[Question]:
        return questions(self._ask("review", "--json").output)

    def decide(self, question: Question, same: bool) -> None:
        self._ask("merge" if same else "split", question.a, question.b)

    def record(self, name: str, files: Sequence[ListFile]) -> RecordName | None:
        """What `1:row:3` is called in the labelled set."""
        number, _, key = name.partition(":")
        file = self._names(files).get(int(number))
        return (file, plain_key(file, key)) if file is not None else None

    def _names(self, files: Sequence[ListFile]) -> dict[int, str]:
        by_path = {str(file.path): file.name for file in files}
        by_import = self.imports()
        return {number: by_path[path] for number, path in by_import.items() if path in by_path}

    def _ask(self, *arguments: str) -> Run:
        done = run([self.program, *arguments, "--db", self.database])
        # That there is nothing to tell, which whom says with 1, is an answer.
        if done.status != 0 and not (done.status == 1 and done.output):
            raise ProgramError(f"whom {arguments[0]}: {done.complaint}")
        return done


def persons(export: str, names: dict[int, str]) -> dict[RecordName, str]:
    """Which person each record of `whom export --as records` is; `names` are those of imports."""
    found: dict[RecordName, str] = {}
    for row in csv.DictReader(io.StringIO(export)):
        name = names.get(int(row["import"]))
        if name is not None:
            found[(name, plain_key(name, row["record"]))] = row["person"]
    return found


def questions(answer: str) -> list[Question]:
    """The questions of `whom review --json`, in its order."""
    listed: list[dict[str, Any]] = json.loads(answer)["questions"]
    return [Question(_end(entry["a"]), _end(entry["b"]), float(entry["bits"])) for entry in listed]


def _end(record: dict[str, Any]) -> str:
    return f"{record['import']}:{record['record']}"


def plain_key(file: str, key: str) -> str:
    """The key of a record as the labelled sets have it: a card without a UID is `card:N`."""
    if file.endswith(".vcf") and re.fullmatch(r"\w+:\d+", key):
        return f"card:{key.partition(':')[2]}"
    return key
