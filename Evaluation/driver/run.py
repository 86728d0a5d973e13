"""What all parts of an evaluation share."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from driver.report import Report
from program.process import ProgramError


@dataclass(frozen=True)
class Evaluation:
    program: Path
    data: Path
    # Where databases and tables are put.
    folder: Path
    report: Report
    linkage_worker: Path | None = None

    @contextmanager
    def attempt(self, what: str) -> Iterator[None]:
        """What fails is left out, with the reason, and the run goes on."""
        say(what)
        try:
            yield
        except (ProgramError, ImportError, OSError, LookupError, ValueError) as error:
            say(f"{what}: left out: {error}")
            self.report.left_out.append(f"{what}: {error}")


Part = Callable[[Evaluation], None]


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
