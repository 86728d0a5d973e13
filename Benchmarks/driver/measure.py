"""Asks all workers the same, in turns, and keeps the times of right answers."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from driver.queries import Setting, Team
from driver.questions import Question
from driver.worker import Query


@dataclass
class Times:
    """Seconds that the answers of one worker took, by query."""

    cpu: dict[Query, list[float]] = field(default_factory=dict)
    wall: dict[Query, list[float]] = field(default_factory=dict)

    def add(self, query: Query, cpu: float, wall: float) -> None:
        self.cpu.setdefault(query, []).append(cpu)
        self.wall.setdefault(query, []).append(wall)

    def of(self, queries: set[Query]) -> "Times":
        """Only those of some queries."""
        return Times(
            {query: times for query, times in self.cpu.items() if query in queries},
            {query: times for query, times in self.wall.items() if query in queries},
        )

    @property
    def count(self) -> int:
        return len(_flat(self.cpu))

    @property
    def median_cpu(self) -> float:
        return statistics.median(_flat(self.cpu))

    @property
    def median_wall(self) -> float:
        return statistics.median(_flat(self.wall))

    @property
    def p95_cpu(self) -> float:
        times = sorted(_flat(self.cpu))
        return times[min(len(times) - 1, len(times) * 95 // 100)]


def _flat(times: Mapping[Query, list[float]]) -> list[float]:
    return [time for some in times.values() for time in some]


def measure(
    question: Question,
    setting: Setting,
    team: Team,
    repetitions: int,
    budget: float,
) -> dict[str, Times]:
    """The times of everybody in the team; of nobody's answer that nothing else confirms.

    The queries are asked in blocks, each of the whole team before the next, now in this order and
    now in the other. A worker stops when its budget of CPU seconds is spent.
    """
    judge = question.judge(setting)
    times = {name: Times() for name in team}
    spent = dict.fromkeys(team, 0.0)
    blocks = _blocks(question.queries(setting, team, repetitions), repetitions)
    for turn, block in enumerate(blocks):
        order = list(team) if turn % 2 == 0 else list(team)[::-1]
        for name in order:
            share = (budget - spent[name]) / (len(blocks) - turn)
            if share <= 0:
                continue
            answers = team[name].ask(question.task, block, share)
            for query, answer in zip(block, answers, strict=False):
                judge.check(name, query, answer.numbers)
                parts = question.parts
                times[name].add(query, answer.cpu / parts, answer.wall / parts)
                spent[name] += answer.cpu
    return {name: some.of(judge.confirmed) for name, some in times.items()}


def _blocks(queries: Sequence[Query], count: int) -> list[Sequence[Query]]:
    """The queries in so many blocks of about the same size, or in fewer of one query each."""
    count = min(count, len(queries))
    ends = [len(queries) * turn // count for turn in range(count + 1)]
    return [queries[start:end] for start, end in pairwise(ends)]
