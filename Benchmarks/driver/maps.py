"""How fast maps are drawn, beside the programs of Graphviz, and what memory that leaves behind."""

import json
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from driver.worker import HERE

DATASETS = HERE.parent / "Datasets"
FORMATS = ("svg", "png")
# How many maps follow one another in a process where that is measured.
MAPS_IN_TURN = 50
MAPS_FOR_MEMORY = 1000
# Debian has the program in the package of the library too, under another name.
DOT_OF_THE_LIBRARY = "/usr/sbin/libgvc6-config-update"


class MapsError(Exception):
    """A process failed, or two drew something else."""


@dataclass
class Times:
    """Seconds of each turn."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @property
    def median_cpu(self) -> float:
        return statistics.median(self.cpu)

    @property
    def median_wall(self) -> float:
        return statistics.median(self.wall)


@dataclass
class Drawn:
    """One map in one format: a process that draws it, and each further one of many."""

    title: str
    format: str
    bytes: int
    ours: Times = field(default_factory=Times)
    dot: Times = field(default_factory=Times)
    ours_further: Times = field(default_factory=Times)
    dot_further: Times = field(default_factory=Times)
    library_further: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Memory:
    """Resident kilobytes after the first map and after the last of many."""

    title: str
    format: str
    ours: tuple[float, float]
    library: tuple[float, float]


@dataclass(frozen=True)
class Request:
    """A map that `whom draw-maps` is asked for."""

    title: str
    kind: str
    answer: dict

    def frame(self, format: str) -> bytes:
        look = {"appearance": "automatic", "idPrefix": "map", "links": {}}
        map = {"answer": self.answer, "look": look, "seekerIsReader": True}
        request = {"subject": {self.kind: {"_0": map}}, "format": format}
        payload = json.dumps(request).encode()
        return struct.pack(">I", len(payload)) + payload


class Drawer:
    """A process of `whom` that draws maps."""

    def __init__(self, whom: Path) -> None:
        self._start = time.perf_counter()
        self._process = subprocess.Popen(
            [whom, "draw-maps"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def draw(self, request: Request, format: str) -> bytes:
        self._process.stdin.write(request.frame(format))
        self._process.stdin.flush()
        header = self._process.stdout.read(4)
        if len(header) < 4:
            raise MapsError(f"{request.title}: whom ended without a map")
        reply = self._process.stdout.read(struct.unpack(">I", header)[0])
        if reply[:1] != b"\0":
            raise MapsError(f"{request.title}: {reply[1:].decode(errors='replace')}")
        return reply[1:]

    @property
    def resident(self) -> float:
        return _resident(self._process.pid)

    def end(self) -> tuple[float, float]:
        """CPU and wall time of the whole process."""
        self._process.stdin.close()
        return _ended(self._process, self._start)


def requests(whom: Path) -> list[Request]:
    """Maps of the fictional network in `Datasets`."""
    with tempfile.TemporaryDirectory() as folder:
        # The network's own, so that nothing depends on the user's.
        environment = os.environ | {"WHOM_DB": f"{folder}/network.db", "XDG_CONFIG_HOME": folder}

        def said(*words: str) -> str:
            done = subprocess.run(
                [whom, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                text=True, cwd=DATASETS,
            )  # fmt: skip
            if done.returncode not in (0, 1):
                raise MapsError(f"whom {words[0]}: {done.stderr.strip()}")
            return done.stdout

        said("init", "--name", "Mara Lindholm", "--email", "mara.lindholm@mail.example")
        said("import", *(f"seeker/{name}" for name in sorted(os.listdir(DATASETS / "seeker"))))
        for name in sorted(os.listdir(DATASETS / "friends")):
            said("import", f"friends/{name}", "--owner", name.rpartition(".")[0])
        day = ["--as-of", "2026-11-01", "--json"]
        found = []
        for question in (["--disjoint", "1"], [], ["--shortest", "6"]):
            answer = json.loads(said("path", "Haffkant SE", *question, *day))
            count = len(answer["routes"])
            found.append(Request(f"{count} route{'s' if count > 1 else ''}", "path", answer))
        for kind in ("ego", "network"):
            answer = json.loads(said("map", kind, *day, "-o", f"{folder}/map.svg"))
            found.append(Request(f"the {kind} map", kind, answer))
        return found


def program(named: Path | None) -> Path | None:
    """The `dot` program; `None` if there is none."""
    for candidate in (named, shutil.which("dot"), DOT_OF_THE_LIBRARY):
        if candidate is not None and Path(candidate).exists():
            return Path(candidate)
    return None


def measure_times(
    request: Request, whom: Path, dot: Path, loop: Path, repetitions: int
) -> Iterator[Drawn]:
    """A map in each format, by turns; raises if the programs draw different things."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.dot"
        for format in FORMATS:
            once = _drawn(whom, request, "dot"), _drawn(whom, request, format)
            file.write_bytes(once[0])
            command = _command(dot, format, once[1])
            _compare(request, format, once[1], _output([*command, file]))
            result = Drawn(request.title, format, len(once[1]))
            for turn in range(repetitions):
                sides = (_time_ours, _time_dot) if turn % 2 == 0 else (_time_dot, _time_ours)
                for side in sides:
                    side(result, request, whom, command, file)
                further = _loop(loop, file, format, MAPS_IN_TURN)
                result.library_further.append(further["cpu"] / (MAPS_IN_TURN - 1))
            yield result


def measure_memory(request: Request, whom: Path, loop: Path) -> Iterator[Memory]:
    """What many maps in one process leave behind, ours and the library's own."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.dot"
        file.write_bytes(_drawn(whom, request, "dot"))
        for format in FORMATS:
            drawer = Drawer(whom)
            drawer.draw(request, format)
            first = drawer.resident
            for _ in range(MAPS_FOR_MEMORY - 1):
                drawer.draw(request, format)
            last = drawer.resident
            drawer.end()
            library = _loop(loop, file, format, MAPS_FOR_MEMORY)
            yield Memory(
                request.title, format, (first, last), (library["first_kb"], library["last_kb"])
            )


def _time_ours(
    result: Drawn, request: Request, whom: Path, command: Sequence[str | Path], file: Path
) -> None:
    def drawn(count: int) -> tuple[float, float]:
        drawer = Drawer(whom)
        for _ in range(count):
            drawer.draw(request, result.format)
        return drawer.end()

    _add(result.ours, result.ours_further, drawn(1), drawn(MAPS_IN_TURN))


def _time_dot(
    result: Drawn, request: Request, whom: Path, command: Sequence[str | Path], file: Path
) -> None:
    def drawn(count: int) -> tuple[float, float]:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, *[file] * count], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        process.stdout.read()
        return _ended(process, start)

    _add(result.dot, result.dot_further, drawn(1), drawn(MAPS_IN_TURN))


def _add(one: Times, further: Times, first: tuple[float, float], many: tuple[float, float]) -> None:
    for times, place in ((one.cpu, 0), (one.wall, 1)):
        times.append(first[place])
    for times, place in ((further.cpu, 0), (further.wall, 1)):
        times.append((many[place] - first[place]) / (MAPS_IN_TURN - 1))


def _drawn(whom: Path, request: Request, format: str) -> bytes:
    drawer = Drawer(whom)
    try:
        return drawer.draw(request, format)
    finally:
        drawer.end()


def _command(dot: Path, format: str, ours: bytes) -> list[str | Path]:
    # DOT says nothing about dots an inch, of which whom takes 192 for maps of this size.
    return [dot, "-Kneato", "-n2", f"-T{format}", *(["-Gdpi=192"] if format == "png" else [])]


def _compare(request: Request, format: str, ours: bytes, theirs: bytes) -> None:
    """Bitmaps are of the same size, and SVGs have as many shapes."""
    if format == "png":
        # The header's width and height.
        same = ours[16:24] == theirs[16:24]
    else:
        # Graphviz puts a ground of its own under everything.
        counts = [_shapes(ours), _shapes(theirs) - 1]
        same = counts[0] == counts[1] > 0
    if not same:
        raise MapsError(f"{request.title}: as {format}, dot draws something else")


def _shapes(svg: bytes) -> int:
    return sum(svg.count(b"<" + name + b" ") for name in (b"path", b"polygon", b"ellipse"))


def _output(command: Iterable[str | Path]) -> bytes:
    done = subprocess.run(list(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise MapsError(f"dot ended with status {done.returncode}")
    return done.stdout


def _loop(loop: Path, file: Path, format: str, count: int) -> dict[str, float]:
    return json.loads(_output([loop, file, format, str(count)]))


def _ended(process: subprocess.Popen, start: float) -> tuple[float, float]:
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise MapsError(f"a process ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


def _resident(process: int) -> float:
    """Kilobytes; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1024
