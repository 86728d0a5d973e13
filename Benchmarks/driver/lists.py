"""How fast contact lists are read and imported, beside what one would otherwise take in Python."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from driver.worker import HERE


class ListError(Exception):
    """A worker failed, or two read different numbers of entries."""


@dataclass(frozen=True)
class ListKind:
    """A kind of list that is read by whom and by its peers."""

    name: str
    title: str
    # What lists/generate_lists.py calls it, and how large it is there.
    generator: str
    size: int
    # The scripts that read the same, and what each does.
    peers: dict[str, str]
    # By the peer, how many times faster whom must be; and the megabytes a second of parsing alone.
    goals: dict[str, float]
    speed: float | None = None


KINDS = (
    ListKind(
        "csv", "LinkedIn CSV of a million rows", "linkedin", 1_000_000,
        {
            "csv_fields": "csv; days by strptime, as most programs read them",
            "csv_by_hand": "csv; the same records by the same rules, days by hand",
            "csv_cells": "csv; only the cells and the day, which is less than a record",
        },
        {"csv_fields": 5, "csv_by_hand": 5}, speed=150,
    ),
    ListKind(
        "vcard", "20,000 vCards", "vcard", 20_000, {"vcard_vobject": "vobject"},
        {"vcard_vobject": 20},
    ),
    ListKind(
        "mbox", "mbox of 200 MB", "mbox", 200_000_000,
        {
            "mbox_headers": "mailbox and email, as their manuals say",
            "mbox_headers_only": "mailbox and email; only headers become messages",
        },
        {"mbox_headers": 10, "mbox_headers_only": 10},
    ),
)  # fmt: skip


@dataclass
class Turns:
    """Seconds of each turn."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def add(self, given: dict[str, list[float]]) -> None:
        self.cpu += given["cpu"]
        self.wall += given["wall"]

    @property
    def median_cpu(self) -> float:
        return statistics.median(self.cpu)

    @property
    def median_wall(self) -> float:
        return statistics.median(self.wall)


@dataclass
class ListResult:
    kind: ListKind
    bytes: int
    entries: int
    # Bytes in memory to records.
    parse: Turns
    # From the disk, with the SHA-256 by which a list is known again.
    read: Turns
    peers: dict[str, Turns]


def generated(generator: str, size: int, folder: Path) -> Path:
    """The list of this kind and size, written when it is first asked for."""
    file = folder / f"{generator}-{size}.list"
    if not file.exists():
        folder.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as part:
            command = generator_command(generator, size, Path(part.name))
            subprocess.run(command, check=True)
            os.replace(part.name, file)
    return file


def generator_command(generator: str, size: int, file: Path) -> list[str]:
    script = str(HERE / "lists" / "generate_lists.py")
    return [sys.executable, script, generator, str(size), str(file)]


def measure_reading(kind: ListKind, file: Path, worker: Path, repetitions: int) -> ListResult:
    """The times of whom and the peers, in turns, each in a process of its own that has read the file
    into the system's cache; raises if they count differently."""
    ours = _said([str(worker), str(file), "1"])
    entries = ours["records"] + ours["rejected"]
    result = ListResult(
        kind, ours["bytes"], entries, Turns(), Turns(), {name: Turns() for name in kind.peers}
    )
    for turn in range(repetitions):
        for name in ["", *kind.peers] if turn % 2 == 0 else ["", *kind.peers][::-1]:
            if not name:
                ours = _said([str(worker), str(file), "1"])
                result.parse.add(ours["parse"])
                result.read.add(ours["read"])
                continue
            peer = _said([sys.executable, "-m", f"peers.{name}", str(file), "1"])
            if peer["records"] != entries:
                count = peer["records"]
                raise ListError(f"{kind.title}: {name} finds {count} entries, not {entries}")
            result.peers[name].add(peer)
    return result


def _said(command: Sequence[str]) -> dict:
    done = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise ListError(f"{Path(command[0]).name} ended with status {done.returncode}")
    return json.loads(done.stdout)


@dataclass(frozen=True)
class ImportKind:
    """A list that the program imports as a whole."""

    name: str
    title: str
    generator: str
    size: int
    # Whom a first question is about, if one is asked: it waits for the graph.
    asked: str | None = None
    # Whether the list comes through a pipe and is never on the disk.
    is_piped: bool = False
    # At most so many seconds with the first question, and megabytes.
    seconds: float | None = None
    megabytes: float | None = None


IMPORTS = (
    ImportKind(
        "import", "LinkedIn CSV of a million rows", "linkedin", 1_000_000, "p500000",
        seconds=60, megabytes=1500,
    ),
    ImportKind(
        "import-large", "LinkedIn CSV of 5 million rows", "linkedin", 5_000_000, "p2500000"
    ),
    ImportKind("import-mbox", "mbox of 1 GB", "mbox", 1_000_000_000, megabytes=300),
    ImportKind(
        "import-pipe", "mbox of 10 GB, through a pipe", "mbox", 10_000_000_000, is_piped=True,
        megabytes=300,
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A process of the program, from start to exit."""

    wall: float
    cpu: float
    peak_megabytes: float
    output: str


@dataclass(frozen=True)
class ImportResult:
    kind: ImportKind
    bytes: int
    entries: int
    imported: Step
    # The first question after it, which makes the graph.
    asked: Step | None

    @property
    def wall(self) -> float:
        return self.imported.wall + (self.asked.wall if self.asked else 0)

    @property
    def cpu(self) -> float:
        return self.imported.cpu + (self.asked.cpu if self.asked else 0)

    @property
    def peak_megabytes(self) -> float:
        steps = [self.imported, *([self.asked] if self.asked else [])]
        return max(step.peak_megabytes for step in steps)


def measure_import(kind: ImportKind, whom: Path, folder: Path) -> ImportResult:
    """One import into an empty network, and the first question; raises if an entry is missing.

    A list that had to be written for this is gone afterwards if it is larger than half a gigabyte.
    """
    with tempfile.TemporaryDirectory(dir=folder) as own:
        database = Path(own) / "network.db"
        _step([whom, "init", "--name", "Pat Doe", "--db", database])
        if kind.is_piped:
            imported, size = _piped(kind, whom, database, Path(own) / "list")
        else:
            file = generated(kind.generator, kind.size, folder)
            size = file.stat().st_size
            imported = _step([whom, "import", file, "--json", "--db", database])
            if size > 500_000_000:
                file.unlink()
        account = json.loads(imported.output)[0]["account"]
        rows = account["rows"]
        if rows != account["kept"] + account["merged"] + account["rejected"]:
            raise ListError(f"{kind.title}: the account of {rows} rows does not add up")
        if kind.generator == "linkedin" and rows != kind.size:
            raise ListError(f"{kind.title}: {rows} rows are accounted for, not {kind.size}")
        asked = None
        if kind.asked:
            asked = _step([whom, "path", kind.asked, "--json", "--db", database])
            if not json.loads(asked.output)["routes"]:
                raise ListError(f"{kind.title}: no route to {kind.asked}")
        return ImportResult(kind, size, rows, imported, asked)


def _piped(kind: ImportKind, whom: Path, database: Path, pipe: Path) -> tuple[Step, int]:
    os.mkfifo(pipe)
    with subprocess.Popen(generator_command(kind.generator, kind.size, pipe)) as writer:
        step = _step([whom, "import", pipe, "--json", "--db", database])
        if writer.wait() != 0:
            raise ListError(f"{kind.title}: the generator ended with status {writer.returncode}")
    return step, kind.size


def _step(command: Sequence[str | Path]) -> Step:
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    output, complaint = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise ListError(f"{command[1]} ended with status {process.returncode}: {complaint}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    return Step(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, output)
