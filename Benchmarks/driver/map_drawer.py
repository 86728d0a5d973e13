"""The program of whom as a process that draws maps, and what it is asked for."""

import json
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from driver.worker import HERE

DATASETS = HERE.parent / "Datasets"
# What a map is made of, as `draw-maps --times` tells it. The program of Graphviz has no counterpart
# of the first two.
DECIDING = ("reading", "placing")
RENDERING = ("drawing", "finishing")


class MapsError(Exception):
    """A process failed, or two drew something else."""


@dataclass(frozen=True)
class Request:
    """A map that `whom draw-maps` is asked for."""

    title: str
    kind: str
    answer: dict

    def frame(self, format: str, number: int | None = None) -> bytes:
        """What is asked; with a number, about people and companies that no other number has."""
        look = {"appearance": "automatic", "idPrefix": "map", "links": {}}
        answer = self.answer if number is None else _about_others(self.answer, number)
        map = {"answer": answer, "look": look, "seekerIsReader": True}
        request = {
            "subject": {self.kind: {"_0": map}},
            "format": format,
            "wish": {"picture": {}},
        }
        payload = json.dumps(request).encode()
        return struct.pack(">I", len(payload)) + payload


def _about_others(answer: object, number: int) -> object:
    """The answer with the number in place of the last letters of each name, about as wide."""
    if isinstance(answer, list):
        return [_about_others(part, number) for part in answer]
    if not isinstance(answer, dict):
        return answer
    return {
        key: f"{value[:-2]}{number:03d}"
        if key in ("name", "company") and isinstance(value, str)
        else _about_others(value, number)
        for key, value in answer.items()
    }


class Drawer:
    """A process of `whom` that draws maps."""

    def __init__(
        self, whom: Path, *, tells_times: bool = False, environment: Mapping[str, str] | None = None
    ) -> None:
        self._told = tempfile.TemporaryFile() if tells_times else None
        self._start = time.perf_counter()
        self._process = subprocess.Popen(
            [whom, "draw-maps", *(["--times"] if tells_times else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._told or subprocess.DEVNULL,
            env=os.environ | dict(environment or {}),
        )  # fmt: skip

    def draw(self, request: Request, format: str, number: int | None = None) -> bytes:
        self._process.stdin.write(request.frame(format, number))
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
        return resident(self._process.pid)

    def end(self) -> tuple[float, float]:
        """CPU and wall time of the whole process."""
        self._process.stdin.close()
        return ended(self._process, self._start)

    def parts(self) -> dict[str, float]:
        """CPU seconds of each part of a map, the mean of all but the first; once it has ended."""
        self._told.seek(0)
        # Libraries may have said something too.
        told = [json.loads(line) for line in self._told if line.startswith(b"{")][1:]
        self._told.close()
        return {
            part: statistics.fmean(times[part] for times in told) / 1000
            for part in DECIDING + RENDERING
        }


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


def ended(process: subprocess.Popen, start: float) -> tuple[float, float]:
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise MapsError(f"a process ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


def resident(process: int) -> float:
    """Kilobytes; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1024
