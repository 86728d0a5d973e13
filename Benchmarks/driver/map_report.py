"""What RESULTS.md says of maps."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from driver.map_drawer import DECIDING, RENDERING
from driver.maps import MAPS_BEFORE_MEMORY, MAPS_IN_TURN, Drawn, Memory, Resident
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
            "CPU milliseconds, medians over turns, and wall time beside them. *Rendering* is "
            "what `dot -Kneato -n2` does of each further file: ours from the map's geometry, "
            "all placed, to the file (making Graphviz's graph, laying it out, rendering it, "
            "finishing the SVG), dot's from the DOT that whom writes of the same map. "
            "*Deciding* is what dot has no counterpart for: reading the answer, wording, "
            "measuring words and placing everything; *of others* where each map is about "
            "people and companies with new names, while else the sizes of all words are known "
            "from the map before. *Further* is both together, for each map after the first of "
            f"{MAPS_IN_TURN['svg']} in a process (PNG: {MAPS_IN_TURN['png']}). *Alone* is a "
            "process from start to exit that draws one map, `whom draw-maps` from the answer, "
            "and dot from the DOT. A ratio is ours over that of the program.",
            table(_GOAL_HEADER, self._goal_rows()),
            table(_PART_HEADER, self._part_rows()),
            table(_TIME_HEADER, self._time_rows()),
            "What many maps in one process leave behind: resident memory after the first, after "
            f"the {MAPS_BEFORE_MEMORY}th and after the last, and kilobytes for each map since. "
            "*Library* is a loop in C over Graphviz alone, for the same graph, started once. In "
            "both, bitmaps have pages of their own, which go back when one is freed.",
            table(_MEMORY_HEADER, self._memory_rows()),
        ]
        return "\n\n".join(section for section in sections if section) + "\n"

    def _goal_rows(self) -> Iterable[list[str]]:
        for drawn in self.drawn:
            name = f"{drawn.title}, {drawn.format.upper()}"
            dot = drawn.dot_further.median_cpu
            for what, ratio in (
                ("rendering", drawn.further(RENDERING) / dot),
                ("further", drawn.ours_further.median_cpu / dot),
                ("alone", drawn.ours.median_cpu / drawn.dot.median_cpu),
            ):
                verdict = _verdict(ratio <= MUST, f"{MUST:g} ×")
                yield [f"{name}, {what}", _times(ratio), verdict]
        for memory in self.memory:
            for what, sizes in (("", memory.ours), (", of others", memory.ours_of_others)):
                if sizes is None:
                    continue
                name = f"{memory.title}, {memory.format.upper()}{what}, kept beyond the library"
                kept = _kept(sizes, memory.maps) - _kept(memory.library, memory.maps)
                verdict = _verdict(kept <= MOST_KEPT, f"{MOST_KEPT:g} kB a map")
                yield [name, f"{kept:.1f} kB a map", verdict]

    def _part_rows(self) -> Iterable[list[str]]:
        for drawn in self.drawn:
            yield [
                *(drawn.title, drawn.format.upper()),
                *(_ms(drawn.further([part])) for part in RENDERING),
                *(_ms(drawn.further(RENDERING)), _ms(drawn.dot_further.median_cpu)),
                _ms(sorted(drawn.library_further)[len(drawn.library_further) // 2]),
                *(_ms(drawn.further([part])) for part in DECIDING),
                _ms(drawn.further(["placing"], of_others=True)) if drawn.parts_of_others else "",
                _ms(drawn.further(DECIDING)),
            ]

    def _time_rows(self) -> Iterable[list[str]]:
        for drawn in self.drawn:
            yield [
                *(drawn.title, drawn.format.upper(), f"{drawn.bytes / 1000:,.0f}"),
                *(_ms(drawn.ours_further.median_cpu), _ms(drawn.ours_further.median_wall)),
                *(_ms(drawn.dot_further.median_cpu), _ms(drawn.dot_further.median_wall)),
                *(_ms(drawn.ours.median_cpu), _ms(drawn.ours.median_wall)),
                *(_ms(drawn.dot.median_cpu), _ms(drawn.dot.median_wall)),
            ]

    def _memory_rows(self) -> Iterable[list[str]]:
        for memory in self.memory:
            for name, sizes in (
                ("whom", memory.ours),
                ("whom, of others", memory.ours_of_others),
                ("library", memory.library),
            ):
                if sizes is None:
                    continue
                yield [
                    *(memory.title, memory.format.upper(), f"{memory.maps:,}", name),
                    *(f"{size / 1024:.1f}" for size in (sizes.first, sizes.early, sizes.last)),
                    f"{_kept(sizes, memory.maps):.1f}",
                ]


def _kept(sizes: Resident, maps: int) -> float:
    return (sizes.last - sizes.early) / (maps - MAPS_BEFORE_MEMORY)


def _ms(seconds: float) -> str:
    return three_digits(1000 * seconds)


def _times(ratio: float) -> str:
    return f"{three_digits(ratio)} ×"


def _verdict(is_met: bool, bound: str) -> str:
    return f"{bound}: {'met' if is_met else 'not met'}"


_GOAL_HEADER = ("goal", "ours", "at most")
_PART_HEADER = (
    *("map", "format", "drawing", "finishing", "rendering", "dot", "library"),
    *("reading", "placing", "of others", "deciding"),
)
_TIME_HEADER = (
    *("map", "format", "kB", "further", "wall", "dot further", "wall"),
    *("alone", "wall", "dot alone", "wall"),
)
_MEMORY_HEADER = ("map", "format", "maps", "of", "first, MB", f"{MAPS_BEFORE_MEMORY}th, MB", "last, MB", "kB a map")
