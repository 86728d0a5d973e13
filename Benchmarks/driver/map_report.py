"""What RESULTS.md says of maps."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from driver.maps import MAPS_FOR_MEMORY, MAPS_IN_TURN, Drawn, Memory
from driver.report import table, three_digits

HEADING = "## Maps"
# What a map may take of what the dot program takes for the same graph.
MUST = 1.1
# Kilobytes that a map may leave behind beyond what the library does.
MOST_KEPT = 1.0


@dataclass
class MapReport:
    machine: str
    date: str
    command: str
    drawn: list[Drawn] = field(default_factory=list)
    memory: list[Memory] = field(default_factory=list)

    def markdown(self) -> str:
        """The section, from its heading on."""
        sections = [
            HEADING,
            f"{self.date}, `{self.command}`",
            f"Machine: {self.machine}.",
            "CPU milliseconds, medians over turns, and wall time beside them. *Alone* is a process "
            "from start to exit that draws one map: `whom draw-maps` from the answer, with all "
            "measuring and placing, and `dot -Kneato -n2` from the DOT that whom writes for it. "
            f"*Further* is each after the first of {MAPS_IN_TURN} in a process. A ratio is ours over "
            "that of the program.",
            table(_GOAL_HEADER, self._goal_rows()),
            table(_TIME_HEADER, self._time_rows()),
            f"What {MAPS_FOR_MEMORY:,} maps in one process leave behind: resident memory after the "
            "first and after the last, and kilobytes for each map. *Library* is a loop in C over "
            "Graphviz alone, for the same graph.",
            table(_MEMORY_HEADER, self._memory_rows()),
        ]
        return "\n\n".join(section for section in sections if section) + "\n"

    def _goal_rows(self) -> Iterable[list[str]]:
        for drawn in self.drawn:
            name = f"{drawn.title}, {drawn.format.upper()}"
            alone = drawn.ours.median_cpu / drawn.dot.median_cpu
            yield [f"{name}, alone", _times(alone), _verdict(alone <= MUST, f"{MUST:g} ×")]
            further = drawn.ours_further.median_cpu / drawn.dot_further.median_cpu
            yield [f"{name}, further", _times(further), _verdict(further <= MUST, f"{MUST:g} ×")]
        for memory in self.memory:
            name = f"{memory.title}, {memory.format.upper()}, kept beyond the library"
            kept = _kept(memory.ours) - _kept(memory.library)
            verdict = _verdict(kept <= MOST_KEPT, f"{MOST_KEPT:g} kB a map")
            yield [name, f"{kept:.1f} kB a map", verdict]

    def _time_rows(self) -> Iterable[list[str]]:
        for drawn in self.drawn:
            yield [
                *(drawn.title, drawn.format.upper(), f"{drawn.bytes / 1000:,.0f}"),
                *(_ms(drawn.ours.median_cpu), _ms(drawn.ours.median_wall)),
                *(_ms(drawn.dot.median_cpu), _ms(drawn.dot.median_wall)),
                *(_ms(drawn.ours_further.median_cpu), _ms(drawn.dot_further.median_cpu)),
                _ms(sorted(drawn.library_further)[len(drawn.library_further) // 2]),
            ]

    def _memory_rows(self) -> Iterable[list[str]]:
        for memory in self.memory:
            for name, sizes in (("whom", memory.ours), ("library", memory.library)):
                yield [
                    *(memory.title, memory.format.upper(), name),
                    *(f"{size / 1024:.1f}" for size in sizes),
                    f"{_kept(sizes):.1f}",
                ]


def _kept(sizes: tuple[float, float]) -> float:
    return (sizes[1] - sizes[0]) / (MAPS_FOR_MEMORY - 1)


def _ms(seconds: float) -> str:
    return three_digits(1000 * seconds)


def _times(ratio: float) -> str:
    return f"{three_digits(ratio)} ×"


def _verdict(is_met: bool, bound: str) -> str:
    return f"{bound}: {'met' if is_met else 'not met'}"


_GOAL_HEADER = ("goal", "ours", "at most")
_TIME_HEADER = (
    *("map", "format", "kB", "alone", "wall", "dot alone", "wall"),
    *("further", "dot further", "library further"),
)
_MEMORY_HEADER = ("map", "format", "of", "first, MB", "last, MB", "kB a map")
