"""What the workers of all libraries share: the protocol, the clock, the memory.

    python -m peers.NAME_worker NETWORK OWN    reads a network, may save it as OWN
    python -m peers.NAME_worker --own OWN      opens what was saved

A worker reads one request a line and answers each; `engine-worker` speaks the same protocol.

Request: `{"task": NAME, "queries": [[INTEGER, ...], ...], "budget": SECONDS}`. The queries are
answered one after another until their CPU time exceeds the budget; the first always is.

Answer: a line with `cpu`, `wall` (seconds of each query answered) and `sizes` (how many numbers
each answer has), and then the numbers of all answers as little-endian doubles.

The first line, written when the worker can answer, says what it is and what loading took: `name`,
`version`, `tasks`, `cpu`, `wall` and `resident` (bytes).
"""

import ctypes
import gc
import importlib.metadata
import json
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from driver.network import Network


class Stopwatch:
    """CPU time of the process and time on the wall, one of each for each lap."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self.wall: list[float] = []

    def __enter__(self) -> None:
        self._wall = time.perf_counter()
        self._cpu = time.process_time()

    def __exit__(self, *_: object) -> None:
        self.cpu.append(time.process_time() - self._cpu)
        self.wall.append(time.perf_counter() - self._wall)


class Worker:
    """One library with one network in its memory.

    A library's worker has a method for each task that the library offers; `TASKS` lists all there
    are. Costs are millinats, and -1 stands for nobody reached.
    """

    name: ClassVar[str]
    # As it is called on PyPI.
    package: ClassVar[str]
    # Where its own files are, to be written by `save`.
    own: Path

    def __init__(self, network: Network) -> None:
        raise NotImplementedError

    @classmethod
    def open(cls, own: Path) -> Self:
        """The network that `save` wrote, every page of it read."""
        raise NotImplementedError

    def prepare(self, task: str) -> None:
        """Makes what a task needs besides the graph of costs; not timed."""

    def numbers(self, answer: Any) -> NDArray[np.float64]:
        """An answer of the library as numbers; not timed."""
        return np.atleast_1d(np.asarray(answer, dtype=np.float64))


# Each with the numbers that make one query.
TASKS = (
    "pair",  # source, target: the cost
    "pair_within",  # source, target, ties: the cost
    "frontier",  # source, target, ties: paths
    "one_to_all",  # source: everybody's cost
    "one_to_all_within",  # source, ties: everybody's cost
    "shortest_paths",  # source, target, count: paths
    "draw_sources",  # seed, count: the sources that `betweenness` can be asked for
    "betweenness",  # sources: everybody's dependencies, summed over the sources
    "pagerank",  # nothing: everybody's score
    "constraint",  # nothing: everybody's constraint
    "save",  # nothing: from ties in memory to files; the answer is empty
)


def encoded(paths: Iterable[list[int]]) -> list[float]:
    """Paths as numbers: the cost (none said), how many people, and the people."""
    numbers: list[float] = []
    for people in paths:
        numbers += [float("nan"), len(people), *people]
    return numbers


def costs_only(costs: ArrayLike) -> NDArray[np.float64]:
    """Paths of which only the costs are known, in the same encoding."""
    column = np.asarray(costs, dtype=np.float64)
    return np.column_stack([column, np.zeros_like(column)]).ravel()


def serve(worker_class: type[Worker]) -> None:
    """Runs a worker on the arguments and the standard streams of the process."""
    # Whatever a library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    worker, ready = _load(worker_class, sys.argv[1:])
    _send(answers, ready)
    for line in sys.stdin:
        request = json.loads(line)
        watch, numbers = _answer(worker, request)
        sizes = [len(answer) for answer in numbers]
        _send(answers, {"cpu": watch.cpu, "wall": watch.wall, "sizes": sizes})
        answers.write(b"".join(answer.astype("<f8").tobytes() for answer in numbers))
        answers.flush()


def _load(worker_class: type[Worker], arguments: list[str]) -> tuple[Worker, dict[str, Any]]:
    opens = arguments[0] == "--own"
    own = Path(arguments[1])
    network = None if opens else Network.read(Path(arguments[0]))
    before, watch = _resident(), Stopwatch()
    with watch:
        worker = worker_class.open(own) if network is None else worker_class(network)
    worker.own = own
    ready = {
        "name": worker.name,
        "version": importlib.metadata.version(worker.package),
        "tasks": [task for task in TASKS if hasattr(worker, task)],
        "cpu": watch.cpu[0],
        "wall": watch.wall[0],
        "resident": _resident() - before,
    }
    return worker, ready


def _answer(worker: Worker, request: dict[str, Any]) -> tuple[Stopwatch, list[NDArray[np.float64]]]:
    worker.prepare(request["task"])
    task = getattr(worker, request["task"])
    watch, numbers = Stopwatch(), []
    for query in request["queries"]:
        with watch:
            answer = task(*query)
        numbers.append(worker.numbers(answer))
        if sum(watch.cpu) > request["budget"]:
            break
    return watch, numbers


def _send(stream: Any, message: dict[str, Any]) -> None:
    stream.write(json.dumps(message).encode() + b"\n")
    stream.flush()


def _resident() -> int:
    """Bytes of the process in memory, mapped files among them."""
    gc.collect()
    if sys.platform == "linux":
        # What was freed and only kept for later is none of the graph's.
        ctypes.CDLL(None).malloc_trim(0)
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0
