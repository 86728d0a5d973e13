"""Whether answers are right; only then does their time count."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from driver.reference import Rows
from driver.worker import Query

Numbers = NDArray[np.float64]
# What a worker should answer to a query.
Reference = Callable[[str, Query], Numbers]
# The numbers of an answer that must agree, and nothing else that it says.
Reading = Callable[[Query, Numbers], Numbers]


class Disagreement(Exception):
    """Two answers to the same question that differ, or one that cannot be."""


@dataclass
class Judge:
    """Compares all answers to a question with a reference or, without one, with each other."""

    reference: Reference | None = None
    read: Reading = lambda _, numbers: numbers
    # How far two answers may differ, all numbers together, as a part of their sum.
    tolerance: float = 0.0
    confirmed: set[Query] = field(default_factory=set)
    _first: dict[Query, tuple[str, Numbers]] = field(default_factory=dict)

    def check(self, worker: str, query: Query, answer: Numbers) -> None:
        """Raises a `Disagreement` unless the answer agrees with what is known."""
        numbers = self.read(query, answer)
        if self.reference is not None:
            self._compare("the reference", self.reference(worker, query), worker, query, numbers)
            self.confirmed.add(query)
            return
        other, expected = self._first.setdefault(query, (worker, numbers))
        self._compare(other, expected, worker, query, numbers)
        if other != worker:
            self.confirmed.add(query)

    def _compare(
        self, other: str, expected: Numbers, worker: str, query: Query, numbers: Numbers
    ) -> None:
        apart = difference(expected, numbers)
        if apart > self.tolerance:
            shown = ", ".join(str(number) for number in query[:4])
            raise Disagreement(
                f"query ({shown}): {worker} differs from {other} by {apart:.2g}: "
                f"{_where(expected, numbers)}"
            )


def _where(expected: Numbers, numbers: Numbers) -> str:
    """The place where two answers differ the most."""
    if expected.shape != numbers.shape:
        return f"{len(numbers)} numbers instead of {len(expected)}"
    place = int(np.argmax(np.nan_to_num(np.abs(expected - numbers), nan=np.inf)))
    return f"{numbers[place]:.12g} instead of {expected[place]:.12g} at {place}"


def difference(expected: Numbers, numbers: Numbers) -> float:
    """The sum of all differences as a part of the sum; infinity for another number of numbers."""
    if expected.shape != numbers.shape:
        return np.inf
    apart = float(np.abs(expected - numbers).sum())
    # NaN is never as expected.
    return np.inf if np.isnan(apart) else apart / max(1e-300, float(np.abs(expected).sum()))


def paths(numbers: Numbers) -> list[tuple[float, NDArray[np.int64]]]:
    """The costs and the people of encoded paths; `peers/protocol.py` says how they are."""
    found, at = [], 0
    while at < len(numbers):
        count = int(numbers[at + 1])
        found.append((float(numbers[at]), numbers[at + 2 : at + 2 + count].astype(np.int64)))
        at += 2 + count
    return found


def walked(rows: Rows, query: Query, numbers: Numbers) -> list[tuple[float, int]]:
    """The cost of each path, added up anew, and its ties; raises if one is none.

    Where the people are not told, the cost is believed and the ties are 0.
    """
    costs = []
    seen = set()
    for claimed, people in paths(numbers):
        if len(people) == 0:
            costs.append((claimed, 0))
            continue
        cost = rows.path_cost(people)
        ends = (int(people[0]), int(people[-1]))
        if cost is None or ends != query[:2] or len(set(people.tolist())) < len(people):
            raise Disagreement(f"query {query}: {people.tolist()} is no path")
        if tuple(people) in seen:
            raise Disagreement(f"query {query}: {people.tolist()} is there twice")
        if not np.isnan(claimed) and claimed != cost:
            raise Disagreement(f"query {query}: {people.tolist()} costs {cost}, not {claimed}")
        seen.add(tuple(people))
        costs.append((float(cost), len(people) - 1))
    return costs
