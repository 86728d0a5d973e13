"""The tables, in Markdown, for the terminal and for RESULTS.md."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from driver.files import Footprint
from driver.goals import GOALS, Goal
from driver.measure import Times
from driver.network import Network
from driver.worker import ENGINE


@dataclass(frozen=True)
class Result:
    """One question on one network: what each worker's answers took, in seconds or bytes."""

    question: str
    title: str
    size: str
    times: dict[str, Times]
    note: str = ""
    # Who is measured here instead of the engine's worker.
    ours: str = ENGINE


@dataclass
class Report:
    machine: str
    date: str
    command: str
    versions: dict[str, str] = field(default_factory=dict)
    networks: list[list[str]] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    footprints: list[Footprint] = field(default_factory=list)

    def add_network(self, size: str, network: Network, sha256: str) -> None:
        median, most, largest = np.quantile(network.degrees, [0.5, 0.99, 1], method="inverted_cdf")
        strength = np.exp(-np.median(network.cost) / 1000)
        self.networks.append(
            [
                *(size, f"{network.people:,}", f"{network.ties:,}"),
                *(f"{median} / {most} / {largest}", f"{strength:.3f}", f"`{sha256}`"),
            ]
        )

    def markdown(self) -> str:
        versions = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        sections = {
            "Goals": table(_GOAL_HEADER, self._goal_rows()),
            "Times": table(_TIME_HEADER, self._time_rows()),
            "Files and memory": table(_FOOTPRINT_HEADER, self._footprint_rows()),
            "Left out": "\n".join(self._notes()),
            "Networks": table(_NETWORK_HEADER, self.networks),
        }
        parts = [
            "# Results",
            f"{self.date}, `{self.command}`",
            f"Machine: {self.machine}.",
            f"Peers: {versions}.",
            "Times are CPU times in milliseconds on one thread, with wall time beside them. A "
            "ratio compares the medians over the queries that both answered. An answer counts "
            "only if something else confirms it.",
            *(f"## {title}\n\n{text}" for title, text in sections.items() if text),
        ]
        return "\n\n".join(parts) + "\n"

    def _goal_rows(self) -> Iterable[list[str]]:
        for goal in GOALS:
            for footprint in self.footprints:
                if (ENGINE, goal.size) == (footprint.worker, footprint.size):
                    yield from _footprint_goal(goal, footprint)
            for result in self.results:
                if (goal.question, goal.size) == (result.question, result.size):
                    yield _time_goal(goal, result)

    def _time_rows(self) -> Iterable[list[str]]:
        titles = list(dict.fromkeys(result.title for result in self.results))
        for result in sorted(self.results, key=lambda result: titles.index(result.title)):
            for name, times in result.times.items():
                yield [result.title, result.size, name, *_time_cells(name, times, result)]

    def _footprint_rows(self) -> Iterable[list[str]]:
        for footprint in self.footprints:
            yield [
                *(footprint.size, footprint.worker),
                *(f"{footprint.disk_per_tie:.1f}", f"{footprint.memory_per_tie:.1f}"),
                _ms(footprint.opening_cpu),
            ]

    def _notes(self) -> Iterable[str]:
        notes = {result.title: result.note for result in self.results if result.note}
        return [f"- {title}: {note}." for title, note in notes.items()]


def _footprint_goal(goal: Goal, footprint: Footprint) -> Iterable[list[str]]:
    per_tie = {"bytes-disk": footprint.disk_per_tie, "bytes-memory": footprint.memory_per_tie}
    titles = {"bytes-disk": "bytes a tie, on disk", "bytes-memory": "bytes a tie, in memory"}
    if goal.question in per_tie:
        value = per_tie[goal.question]
        yield [
            *(titles[goal.question], goal.size, f"{value:.1f}", "", ""),
            *(goal.verdict(value, goal.must), goal.verdict(value, goal.reach)),
        ]


def _time_goal(goal: Goal, result: Result) -> list[str]:
    bounds = [goal.shown(goal.must), goal.shown(goal.reach)]
    ours = result.times.get(result.ours)
    if ours is None or ours.count == 0:
        return [result.title, goal.size, "not measured", "", "", *bounds]
    row = [result.title, goal.size, f"{_ms(ours.median_cpu)} ms"]
    if goal.peer is None:
        value = 1000 * ours.median_cpu
        return [*row, "", "", goal.verdict(value, goal.must), goal.verdict(value, goal.reach)]
    peer = result.times.get(goal.peer)
    value = ratio(peer, ours) if peer is not None else 0
    if peer is None or value == 0:
        return [*row, f"{goal.peer}: not measured", "", *bounds]
    return [
        *(*row, f"{goal.peer} {_ms(peer.median_cpu)} ms", f"{three_digits(value)} ×"),
        *(goal.verdict(value, goal.must), goal.verdict(value, goal.reach)),
    ]


def _time_cells(name: str, times: Times, result: Result) -> list[str]:
    if times.count == 0:
        return ["nothing confirmed", *[""] * 4]
    compared = 0 if name == result.ours else ratio(times, result.times.get(result.ours))
    return [
        *(_ms(times.median_cpu), _ms(times.p95_cpu), _ms(times.median_wall), str(times.count)),
        f"{three_digits(compared)} ×" if compared else "",
    ]


_GOAL_HEADER = ("question", "size", "ours", "peer", "ratio", "must", "reach")
_TIME_HEADER = ("question", "size", "of", "median", "95 %", "wall", "answers", "ratio")
_FOOTPRINT_HEADER = (
    *("size", "of", "bytes a tie on disk", "bytes a tie in memory", "opening, CPU ms"),
)
_NETWORK_HEADER = (
    *("size", "people", "ties", "degree median / 99 % / largest", "strength median"),
    "SHA-256 of the file",
)


def ratio(peer: Times, ours: Times | None) -> float:
    """How many times longer the peer takes, over the queries that both answered; 0 for none."""
    if ours is None:
        return 0
    both = set(peer.cpu) & set(ours.cpu)
    if not both:
        return 0
    return peer.of(both).median_cpu / ours.of(both).median_cpu


def _ms(seconds: float) -> str:
    return three_digits(1000 * seconds)


def three_digits(number: float) -> str:
    return f"{float(f'{number:.3g}'):,g}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    if not lines:
        return ""
    rule = "| " + " | ".join("---" for _ in header) + " |"
    return "\n".join(["| " + " | ".join(header) + " |", rule, *lines])
