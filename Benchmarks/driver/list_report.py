"""What RESULTS.md says of contact lists."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from driver.lists import ImportResult, ListResult, Turns
from driver.report import table, three_digits

HEADING = "## Contact lists"


@dataclass
class ListReport:
    machine: str
    date: str
    command: str
    read: list[ListResult] = field(default_factory=list)
    imported: list[ImportResult] = field(default_factory=list)

    def markdown(self) -> str:
        """The section, from its heading on."""
        sections = [
            HEADING,
            f"{self.date}, `{self.command}`",
            f"Machine: {self.machine}.",
            "Medians over turns. *Parsing* is bytes in memory to records; *reading* is from the disk "
            "and with the SHA-256 by which a list is known again. A ratio is the CPU time of a peer "
            "over ours, for parsing and for reading. All count the same entries.",
            table(_GOAL_HEADER, self._goal_rows()),
            table(_READ_HEADER, self._read_rows()),
            table(_PEER_HEADER, self._peer_rows()),
            table(_IMPORT_HEADER, self._import_rows()),
        ]
        return "\n\n".join(section for section in sections if section) + "\n"

    def _goal_rows(self) -> Iterable[list[str]]:
        for result in self.read:
            kind = result.kind
            if kind.speed is not None:
                speed = _speed(result, result.parse)
                yield [
                    *(f"{kind.title}: parsing", f"{three_digits(speed)} MB/s"),
                    _verdict(speed >= kind.speed, f"{kind.speed:g} MB/s"),
                ]
            for name, goal in kind.goals.items():
                times = result.peers[name].median_cpu / result.parse.median_cpu
                yield [
                    f"{kind.title}: parsing, beside `{name}`",
                    *(_times(times), _verdict(times >= goal, _times(goal))),
                ]
        for done in self.imported:
            if done.kind.seconds is not None:
                yield [
                    *(f"{done.kind.title}: import and first question", f"{done.wall:.1f} s"),
                    _verdict(done.wall <= done.kind.seconds, f"{done.kind.seconds:g} s"),
                ]
            if done.kind.megabytes is not None:
                peak = done.peak_megabytes
                yield [
                    *(f"{done.kind.title}: memory at most", f"{peak:,.0f} MB"),
                    _verdict(peak <= done.kind.megabytes, f"{done.kind.megabytes:,.0f} MB"),
                ]

    def _read_rows(self) -> Iterable[list[str]]:
        for result in self.read:
            for name, turns in {"parsing": result.parse, "reading": result.read}.items():
                yield [
                    *(result.kind.title, f"{result.entries:,}", f"{result.bytes / 1e6:,.0f}"),
                    *(name, f"{turns.median_cpu:.3f}", f"{turns.median_wall:.3f}"),
                    three_digits(_speed(result, turns)),
                ]

    def _peer_rows(self) -> Iterable[list[str]]:
        for result in self.read:
            for name, turns in result.peers.items():
                yield [
                    *(result.kind.title, f"`{name}`: {result.kind.peers[name]}"),
                    *(f"{turns.median_cpu:.3f}", f"{turns.median_wall:.3f}"),
                    *(three_digits(_speed(result, turns)),),
                    _times(turns.median_cpu / result.parse.median_cpu),
                    _times(turns.median_cpu / result.read.median_cpu),
                ]

    def _import_rows(self) -> Iterable[list[str]]:
        for done in self.imported:
            steps = {"import": done.imported, "first question": done.asked}
            for name, step in steps.items():
                if step is not None:
                    yield [
                        *(done.kind.title, f"{done.entries:,}", f"{done.bytes / 1e6:,.0f}", name),
                        *(f"{step.wall:.1f}", f"{step.cpu:.1f}", f"{step.peak_megabytes:,.0f}"),
                    ]


def replaced(text: str, section: str, heading: str = HEADING) -> str:
    """A report with its section of this heading replaced, or with one if it has none."""
    before, _, behind = text.partition(heading)
    _, next_heading, rest = behind.partition("\n## ")
    parts = [before.rstrip(), section.rstrip(), (next_heading + rest).strip()]
    return "\n\n".join(part for part in parts if part) + "\n"


def section(text: str, heading: str = HEADING) -> str:
    """The section of this heading of a report; empty if it has none."""
    _, found, behind = text.partition(heading)
    return found + behind.partition("\n## ")[0]


def _speed(result: ListResult, turns: Turns) -> float:
    return result.bytes / 1e6 / turns.median_cpu


def _times(ratio: float) -> str:
    return f"{three_digits(ratio)} ×"


def _verdict(is_met: bool, bound: str) -> str:
    return f"{bound}: {'met' if is_met else 'not met'}"


_GOAL_HEADER = ("goal", "ours", "must")
_READ_HEADER = ("list", "entries", "MB", "whom", "CPU s", "wall s", "MB/s")
_PEER_HEADER = ("list", "peer", "CPU s", "wall s", "MB/s", "to parsing", "to reading")
_IMPORT_HEADER = ("imported by the program", "entries", "MB", "step", "wall s", "CPU s", "peak MB")
