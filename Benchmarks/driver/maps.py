"""How fast maps are drawn, beside the programs of Graphviz, and what memory that leaves behind."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from driver.map_drawer import Drawer, MapsError, Request, ended

FORMATS = ("svg", "png")
# How many maps follow one another in a process where that is measured; a PNG takes a hundred times
# as long as an SVG.
MAPS_IN_TURN = {"svg": 50, "png": 10}
MAPS_FOR_MEMORY = {"svg": 1000, "png": 200}
# By then what is made once has been made, and what a map keeps can be told from that.
MAPS_BEFORE_MEMORY = 20
# Bitmaps get pages of their own, which go back with them: GNU's library would come to keep them in the
# heap, whose top then tells when one was freed, not what is kept.
FIXED_HEAP = {"MALLOC_MMAP_THRESHOLD_": "131072"}
# Debian has the program in the package of the library too, under another name.
DOT_OF_THE_LIBRARY = "/usr/sbin/libgvc6-config-update"


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
    # CPU seconds of each part of a further map of ours, the mean of each turn.
    parts: dict[str, list[float]] = field(default_factory=dict)
    # The same where every map is about other people; only of SVG.
    parts_of_others: dict[str, list[float]] = field(default_factory=dict)

    def further(self, parts: Sequence[str], *, of_others: bool = False) -> float:
        """What these parts of a further map take, in seconds."""
        times = self.parts_of_others if of_others else self.parts
        return sum(statistics.median(times[part]) for part in parts)


@dataclass(frozen=True)
class Resident:
    """Resident kilobytes after the first map, after some more, and after the last of many."""

    first: float
    early: float
    last: float


@dataclass(frozen=True)
class Memory:
    """What many maps leave behind."""

    title: str
    format: str
    maps: int
    ours: Resident
    library: Resident
    # Where every map is about other people; only of SVG, for words are measured alike for each.
    ours_of_others: Resident | None


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
            _write_graph(request, whom, format, file)
            map = _drawn(whom, request, format)
            command = [dot, "-Kneato", "-n2", f"-T{format}"]
            _compare(request, format, map, _output([*command, file]))
            result = Drawn(request.title, format, len(map))
            for turn in range(repetitions):
                sides = (_time_ours, _time_dot) if turn % 2 == 0 else (_time_dot, _time_ours)
                for side in sides:
                    side(result, request, whom, command, file)
                maps = MAPS_IN_TURN[format]
                further = _loop(loop, file, format, maps)
                result.library_further.append(further["cpu"] / (maps - 1))
                if format == "svg":
                    _time_of_others(result, request, whom)
            yield result


def measure_memory(request: Request, whom: Path, loop: Path) -> Iterator[Memory]:
    """What many maps in one process leave behind, ours and the library's own."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.dot"
        for format in FORMATS:
            _write_graph(request, whom, format, file)
            maps = MAPS_FOR_MEMORY[format]
            library = _loop(loop, file, format, maps, FIXED_HEAP)
            yield Memory(
                request.title, format, maps,
                _memory(request, whom, format, [None] * maps),
                Resident(*(library[f"{when}_kb"] for when in ("first", "early", "last"))),
                _memory(request, whom, format, range(maps)) if format == "svg" else None,
            )  # fmt: skip


def _memory(
    request: Request, whom: Path, format: str, numbers: Sequence[int | None]
) -> Resident:
    drawer = Drawer(whom, environment=FIXED_HEAP)
    sizes: list[float] = []
    for number in numbers:
        drawer.draw(request, format, number)
        sizes.append(drawer.resident)
    drawer.end()
    return Resident(sizes[0], sizes[MAPS_BEFORE_MEMORY - 1], sizes[-1])


def _time_ours(
    result: Drawn, request: Request, whom: Path, command: Sequence[str | Path], file: Path
) -> None:
    maps = MAPS_IN_TURN[result.format]
    drawer = Drawer(whom)
    drawer.draw(request, result.format)
    first = drawer.end()
    drawer = Drawer(whom, tells_times=True)
    for _ in range(maps):
        drawer.draw(request, result.format)
    _add(result.ours, result.ours_further, first, drawer.end(), maps)
    _add_parts(result.parts, drawer)


def _time_of_others(result: Drawn, request: Request, whom: Path) -> None:
    drawer = Drawer(whom, tells_times=True)
    for number in range(MAPS_IN_TURN[result.format]):
        drawer.draw(request, result.format, number)
    drawer.end()
    _add_parts(result.parts_of_others, drawer)


def _add_parts(parts: dict[str, list[float]], drawer: Drawer) -> None:
    for part, time_taken in drawer.parts().items():
        parts.setdefault(part, []).append(time_taken)


def _time_dot(
    result: Drawn, request: Request, whom: Path, command: Sequence[str | Path], file: Path
) -> None:
    def drawn(count: int) -> tuple[float, float]:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, *[file] * count], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        process.stdout.read()
        return ended(process, start)

    maps = MAPS_IN_TURN[result.format]
    _add(result.dot, result.dot_further, drawn(1), drawn(maps), maps)


def _add(
    one: Times, further: Times, first: tuple[float, float], many: tuple[float, float], maps: int
) -> None:
    for times, place in ((one.cpu, 0), (one.wall, 1)):
        times.append(first[place])
    for times, place in ((further.cpu, 0), (further.wall, 1)):
        times.append((many[place] - first[place]) / (maps - 1))


def _drawn(whom: Path, request: Request, format: str) -> bytes:
    drawer = Drawer(whom)
    try:
        return drawer.draw(request, format)
    finally:
        drawer.end()


def _write_graph(request: Request, whom: Path, format: str, file: Path) -> None:
    graph = _drawn(whom, request, "dot")
    if format == "png":
        # DOT says nothing about dots an inch, of which whom takes 192 for maps of this size.
        graph = graph.replace(b"graph [", b"graph [dpi=192, ", 1)
    file.write_bytes(graph)


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


def _output(
    command: Iterable[str | Path], environment: Mapping[str, str] | None = None
) -> bytes:
    done = subprocess.run(
        list(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | dict(environment or {}),
    )  # fmt: skip
    if done.returncode != 0:
        raise MapsError(f"dot ended with status {done.returncode}")
    return done.stdout


def _loop(
    loop: Path, file: Path, format: str, count: int, environment: Mapping[str, str] | None = None
) -> dict[str, float]:
    return json.loads(_output([loop, file, format, str(count)], environment))
