"""Runs a command to its end and says what it took."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVALUATION = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str
    cpu: float
    wall: float
    # Bytes of memory in use at the worst moment.
    peak: int

    @property
    def complaint(self) -> str:
        """What it complained about in one line: the first of a program, the last of Python."""
        lines = self.errors.strip().splitlines()
        if not lines:
            return f"ended with status {self.status}"
        return lines[-1 if lines[0].startswith("Traceback") else 0]


class ProgramError(Exception):
    """A command that cannot do what was asked, with what it said."""


def run(
    command: Sequence[str | Path], given: str = "", environment: Mapping[str, str] | None = None
) -> Run:
    """Runs a command with `given` on its standard input.

    A small process stands in between: what a process is said to have used at its worst counts
    the memory of the one that started it, which here holds all the peers.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        child = subprocess.run(
            [
                *(sys.executable, "-S", "-E", str(Path(__file__).with_name("stopwatch.py"))),
                *(str(report), *map(str, command)),
            ],
            input=given.encode(),
            capture_output=True,
            cwd=EVALUATION,
            env={**os.environ, **(environment or {})},
            check=False,
        )
        if not report.exists():
            raise ProgramError(f"{Path(command[0]).name} could not be run")
        spent = json.loads(report.read_text())
    return Run(
        status=spent["status"],
        output=child.stdout.decode(errors="replace"),
        errors=child.stderr.decode(errors="replace"),
        cpu=spent["cpu"],
        wall=spent["wall"],
        peak=spent["peak"],
    )


def run_peer(module: str, *arguments: str | Path) -> Run:
    """Runs a script of `peers/`; raises with its complaint where it fails."""
    done = run([sys.executable, "-m", f"peers.{module}", *arguments])
    if done.status != 0:
        raise ProgramError(done.complaint)
    return done
