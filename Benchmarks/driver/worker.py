"""The driver's end of the protocol that `peers/protocol.py` describes."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent.parent
ENGINE = "engine"
PEERS = (
    "networkit",
    "scipy",
    "igraph",
    "graphblas",
    "scikit-network",
    "rustworkx",
    "networkx",
)

Query = tuple[int, ...]

# Every library that could start threads is told not to.
ONE_THREAD = {
    name: "1"
    for name in (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "NUMBA_NUM_THREADS",
        "RAYON_NUM_THREADS",
    )
}


class WorkerError(Exception):
    """A worker that ended before it answered."""


@dataclass(frozen=True)
class Answer:
    """What came back for one query; times in seconds."""

    cpu: float
    wall: float
    numbers: NDArray[np.float64]


class Worker:
    """A worker's process; it ends with the `with` statement."""

    def __init__(self, name: str, arguments: Sequence[str | Path], engine: Path) -> None:
        self.name = name
        self._process = subprocess.Popen(
            [*_command(name, engine), *(str(argument) for argument in arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=HERE,
            env=os.environ | ONE_THREAD,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        ready = self._message()
        self.version: str = ready["version"]
        self.tasks: set[str] = set(ready["tasks"])
        self.load_cpu: float = ready["cpu"]
        self.load_wall: float = ready["wall"]
        self.resident: int = ready["resident"]

    def ask(
        self, task: str, queries: Sequence[Query], budget: float = float("inf")
    ) -> list[Answer]:
        """The answers to the first queries, as far as the budget of CPU seconds goes."""
        # JSON has no infinity, and no budget lasts a day.
        request = {"task": task, "queries": queries, "budget": min(budget, 86400)}
        self._requests.write(json.dumps(request).encode() + b"\n")
        self._requests.flush()
        times = self._message()
        answers = []
        for cpu, wall, size in zip(times["cpu"], times["wall"], times["sizes"], strict=True):
            answers.append(Answer(cpu, wall, self._numbers(size)))
        return answers

    def _numbers(self, count: int) -> NDArray[np.float64]:
        data = self._answers.read(8 * count)
        if len(data) < 8 * count:
            raise WorkerError(f"{self.name} ended within an answer")
        return np.frombuffer(data, dtype="<f8")

    def _message(self) -> dict[str, Any]:
        line = self._answers.readline()
        if not line:
            raise WorkerError(f"{self.name} ended with status {self._process.wait()}")
        return json.loads(line)

    def close(self) -> None:
        self._requests.close()
        self._answers.close()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _command(name: str, engine: Path) -> list[str]:
    if name == ENGINE:
        return [str(engine)]
    return [sys.executable, "-m", f"peers.{name.replace('-', '_')}_worker"]
