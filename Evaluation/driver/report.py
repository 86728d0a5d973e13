"""What was found, as tables in Markdown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from scoring.clusters import Scores

OURS = "whom"


@dataclass(frozen=True)
class Row:
    """What one tool reaches on one labelled set."""

    set: str
    tool: str
    scores: Scores | None
    others: str = ""


@dataclass(frozen=True)
class TitleRow:
    tool: str
    # Of what the accuracies are.
    rows: str
    accuracies: tuple[str, ...]


@dataclass(frozen=True)
class TieRow:
    """How well a number tells who still writes to whom, among some pairs of people."""

    split: str
    among: str
    pairs: int
    # How many of them still write.
    still: int
    tool: str
    area: float


@dataclass(frozen=True)
class SpeedRow:
    what: str
    tool: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Goal:
    what: str
    # None where it could not be measured.
    value: float | None
    # None where only the peers set a bound.
    bound: float | None
    # Whether more is better.
    at_least: bool = True
    # What the best peer of the same run reaches, which is a bound too.
    peer: float | None = None
    unit: str = ""

    @property
    def met(self) -> bool:
        if self.value is None:
            return False
        bounds = [bound for bound in (self.bound, self.peer) if bound is not None]
        return all(
            self.value >= bound if self.at_least else self.value <= bound for bound in bounds
        )

    @property
    def cells(self) -> list[str]:
        sign = "≥" if self.at_least else "≤"
        return [
            self.what,
            "not measured" if self.value is None else self._shown(self.value),
            "" if self.bound is None else f"{sign} {self._shown(self.bound)}",
            "" if self.peer is None else self._shown(self.peer),
            "met" if self.met else "**not met**",
        ]

    def _shown(self, number: float) -> str:
        if self.unit:
            return f"{number:,.0f} {self.unit}" if number >= 100 else f"{number:.3g} {self.unit}"
        return f"{number:.4f}" if 0 < abs(number) < 1 else f"{number:.4g}"


@dataclass
class Report:
    date: str
    machine: str
    versions: str
    command: str
    rows: list[Row] = field(default_factory=list)
    titles: list[TitleRow] = field(default_factory=list)
    ties: list[TieRow] = field(default_factory=list)
    speeds: list[SpeedRow] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    # What could not be measured, and why.
    left_out: list[str] = field(default_factory=list)

    def best_peer(self, name: str) -> float | None:
        """The best F1 of the others on a set."""
        reached = [
            row.scores.f1
            for row in self.rows
            if row.set == name and row.scores and not row.tool.startswith(OURS)
        ]
        return max(reached, default=None)

    def markdown(self) -> str:
        sections = {
            "Goals": _table(GOALS, (goal.cells for goal in self.goals)),
            "People and companies": _table(ROWS, map(_cells, self.rows)),
            "Titles": _table(TITLES, ([r.tool, r.rows, *r.accuracies] for r in self.titles)),
            "Ties": _table(TIES, map(_tie_cells, self.ties)),
            "Throughput": _table(SPEEDS, ([r.what, r.tool, *r.cells] for r in self.speeds)),
            "Left out": "\n".join(f"- {reason}" for reason in self.left_out),
        }
        parts = [
            "# Results",
            f"{self.date}, `{self.command}`",
            f"Machine: {self.machine}.",
            f"Versions: {self.versions}.",
            *(f"## {title}\n\n{text}" for title, text in sections.items() if text),
        ]
        return "\n\n".join(parts) + "\n"


GOALS = ("goal", "whom", "must", "best peer", "")
ROWS = ("set", "tool", "precision", "recall", "F1", "others")
TITLES = (
    *("tool", "rows", "department", "department, lenient"),
    *("seniority", "seniority, lenient", "manages"),
)
TIES = ("split", "among pairs with", "pairs", "who still write", "by", "AUC")
SPEEDS = ("what", "tool", "CPU s", "wall s", "peak MB", "others")


def _cells(row: Row) -> list[str]:
    if row.scores is None:
        return [row.set, row.tool, "", "", "", row.others]
    numbers = (row.scores.precision, row.scores.recall, row.scores.f1)
    return [row.set, row.tool, *(f"{number:.3f}" for number in numbers), row.others]


def _tie_cells(row: TieRow) -> list[str]:
    counts = [f"{row.pairs:,}", f"{row.still:,}"]
    return [row.split, row.among, *counts, row.tool, f"{row.area:.3f}"]


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    if not lines:
        return ""
    rule = "| " + " | ".join("---" for _ in header) + " |"
    return "\n".join(["| " + " | ".join(header) + " |", rule, *lines])
