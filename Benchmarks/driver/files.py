"""What is measured on files: saving them, their size, and answers from a fresh process."""

import json
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from driver.judge import Judge
from driver.measure import Times
from driver.queries import Setting, Team
from driver.worker import ENGINE, HERE, ONE_THREAD, Worker

# Who has a file of its own that is opened, not parsed.
SAVERS = (ENGINE, "scipy", "networkit")
FRESH_PAIRS = 5


@dataclass(frozen=True)
class Footprint:
    """What a worker's own file of a network takes, on disk and in memory once all of it is read."""

    size: str
    worker: str
    ties: int
    bytes_on_disk: int
    bytes_in_memory: int
    opening_cpu: float

    @property
    def disk_per_tie(self) -> float:
        return self.bytes_on_disk / self.ties

    @property
    def memory_per_tie(self) -> float:
        return self.bytes_in_memory / self.ties


def own_path(folder: Path, size: str, worker: str) -> Path:
    return folder / f"{size}.{worker}"


def measure_saving(team: Team, repetitions: int, budget: float) -> dict[str, Times]:
    """The times from ties in memory to the saved file, in turns."""
    times = {name: Times() for name in team}
    for turn in range(repetitions):
        for name in team if turn % 2 == 0 else list(team)[::-1]:
            if sum(times[name].cpu.get((), [])) < budget:
                (answer,) = team[name].ask("save", [()])
                times[name].add((), answer.cpu, answer.wall)
    return times


def inspect(
    size: str, name: str, setting: Setting, own: Path, engine: Path, judge: Judge
) -> Footprint:
    """Opens a saved file in a new process; raises if what it holds answers otherwise."""
    pairs = setting.pairs[:FRESH_PAIRS]
    with Worker(name, ["--own", own], engine) as worker:
        for pair, answer in zip(pairs, worker.ask("pair", pairs), strict=True):
            judge.check(name, pair, answer.numbers)
        return Footprint(
            *(size, name, setting.network.ties),
            *(_size(own), worker.resident, worker.load_cpu),
        )


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files)


@dataclass(frozen=True)
class Whom:
    """The program as users run it, with a database that holds the network."""

    program: Path
    database: Path

    def prepare(self, network: Path) -> None:
        """Fills the database with the network, if there is none yet, and asks a first question,
        which builds the graph beside it."""
        if not self.database.exists():
            init = (str(self.program), "init", "--name", "Pat Doe", "--db", str(self.database))
            subprocess.run(init, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            fill = str(HERE / "fresh" / "make_database.py")
            subprocess.run(
                [sys.executable, fill, str(network), str(self.database), "--without-groups"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
        _run(self.command(0, 1))

    def command(self, source: int, target: int) -> list[str]:
        # The database numbers people from 1.
        return [
            *(str(self.program), "path", f"p{target + 1}", "--from", f"p{source + 1}"),
            *("--shortest", "1", "--ties", "0", "--json", "--db", str(self.database)),
        ]

    @staticmethod
    def cost(output: str) -> float:
        """The cost of the route in an answer, in millinats; -1 if there is none."""
        routes = json.loads(output)["routes"]
        if not routes:
            return -1
        return sum(round(-1000 * math.log(tie["strength"])) for tie in routes[0]["ties"])


def _fresh_command(name: str, own: Path) -> Callable[[int, int], list[str]]:
    script = HERE / "peers" / f"{name}_fresh.py"
    return lambda source, target: [
        *(sys.executable, str(script), str(own), str(source), str(target))
    ]


def measure_fresh(
    setting: Setting, owns: dict[str, Path], whom: Whom | None, repetitions: int
) -> dict[str, Times]:
    """The times of processes from start to exit that each answer one pair.

    The answers must agree: that of `whom` is the sum of what its ties cost.
    """
    commands = {name: _fresh_command(name, own) for name, own in owns.items()}
    if whom is not None:
        commands["whom"] = whom.command
    times = {name: Times() for name in commands}
    pairs = setting.pairs[:FRESH_PAIRS]
    judge = Judge()
    for turn in range(repetitions):
        pair = pairs[turn % len(pairs)]
        for name, command in commands.items():
            cpu, wall, output = _run(command(*pair))
            cost = Whom.cost(output) if name == "whom" else float(output)
            judge.check(name, pair, np.array([cost]))
            times[name].add(pair, cpu, wall)
    return times


def _run(command: Sequence[str]) -> tuple[float, float, str]:
    """CPU seconds, wall seconds and the output of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, env=os.environ | ONE_THREAD, text=True
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # That there is no route, which `whom` says with 1, is an answer.
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{Path(command[0]).name} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, output
