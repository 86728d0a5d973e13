"""Slow and plain answers, in NumPy alone, to what no library or not every library is asked.

They share no code with the engine: layers by Bellman and Ford's rounds, dependencies by Brandes'
sums (2001, doi:10.1080/0022250X.2001.9990249), PageRank by sweeps until nothing changes.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from driver.network import Network

UNREACHED = np.iinfo(np.int64).max // 2


class Rows:
    """A network by person: the arcs of each stand together."""

    def __init__(self, network: Network) -> None:
        tails, heads = network.arcs()
        order = np.argsort(tails, kind="stable")
        self.people = network.people
        self.heads = heads[order]
        self.costs = np.concatenate([network.cost, network.cost])[order].astype(np.int64)
        self.starts = np.concatenate([[0], np.cumsum(network.degrees)])

    def arcs_of(self, people: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """All arcs of some people, and for each arc which of them (0, 1, …) it is from."""
        counts = self.starts[people + 1] - self.starts[people]
        owners = np.repeat(np.arange(len(people)), counts)
        within = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.starts[people][owners] + within, owners

    def path_cost(self, people: NDArray[np.int64]) -> int | None:
        """What a path costs; `None` if two of its neighbours have no tie."""
        total = 0
        for person, other in pairwise(people.tolist()):
            row = slice(self.starts[person], self.starts[person + 1])
            cost = self.costs[row][self.heads[row] == other]
            if len(cost) != 1:
                return None
            total += int(cost[0])
        return total


def layers(rows: Rows, source: int, ties: int) -> Iterator[NDArray[np.int64]]:
    """Everybody's cost within 1 tie, within 2, … up to `ties`; the array is the same each time."""
    costs = np.full(rows.people, UNREACHED)
    costs[source] = 0
    changed = np.array([source])
    for _ in range(ties):
        # Costs of the last round, whoever of these people is reached anew in this one.
        arcs, owners = rows.arcs_of(changed)
        offers = costs[changed][owners] + rows.costs[arcs]
        heads = rows.heads[arcs]
        better = offers < costs[heads]
        np.minimum.at(costs, heads[better], offers[better])
        changed = np.unique(heads[better]).astype(np.int64)
        yield costs


def within(rows: Rows, source: int, ties: int) -> NDArray[np.float64]:
    """Everybody's cost within so many ties; -1 for who is not reached."""
    *_, costs = layers(rows, source, ties)
    return np.where(costs < UNREACHED, costs, -1).astype(np.float64)


def frontier(rows: Rows, source: int, target: int, ties: int) -> NDArray[np.float64]:
    """The costs of the best paths of 1 tie, 2 …, each below the one before, with their ties."""
    found: list[float] = []
    best = UNREACHED
    for count, costs in enumerate(layers(rows, source, ties), start=1):
        if costs[target] < best:
            best = int(costs[target])
            found += [best, count]
    return np.array(found, dtype=np.float64)


def dependencies(
    rows: Rows, source: int, costs: NDArray[np.float64], scaled: bool
) -> NDArray[np.float64]:
    """What part of the best paths from the source goes through each person, summed over the ends.

    `costs` are those from the source to everybody. Scaled: a part counts in proportion to how far
    along a path the person is (Geisberger, Sanders, Schultes 2008, doi:10.1137/1.9781611972887.9).
    """
    whole = costs.astype(np.int64)
    # Nobody within the cheapest tie of another is on a best path through that one, so that all
    # within a stretch of this length are independent of each other.
    stretch = max(1, int(rows.costs.min()))
    order = np.argsort(whole, kind="stable")
    stretches = np.split(order, np.flatnonzero(np.diff(whole[order] // stretch)) + 1)
    best_arcs = [_arcs_of_best_paths(rows, people, whole) for people in stretches]

    paths = np.zeros(rows.people)
    paths[source] = 1
    for tails, heads in best_arcs:
        np.add.at(paths, heads, paths[tails])
    # What a person hands down is taken from all whose stretches come later.
    sums = np.zeros(rows.people)
    for tails, heads in reversed(best_arcs):
        share = paths[tails] / paths[heads] * (1 + sums[heads])
        if scaled:
            share *= whole[tails] / whole[heads]
        np.add.at(sums, tails, share)
    sums[source] = 0
    return sums


def _arcs_of_best_paths(
    rows: Rows, people: NDArray[np.int64], costs: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    arcs, owners = rows.arcs_of(people)
    tails, heads = people[owners], rows.heads[arcs]
    best = costs[tails] + rows.costs[arcs] == costs[heads]
    return tails[best], heads[best]


def pagerank(rows: Rows, damping: float = 0.85) -> NDArray[np.float64]:
    """Everybody's PageRank by strengths, to the last digits."""
    strengths = np.exp(-rows.costs / 1000)
    # Everybody has a tie, so no row is empty.
    starts = rows.starts[:-1]
    totals = np.add.reduceat(strengths, starts)
    scores = np.full(rows.people, 1 / rows.people)
    change = 1.0
    while change > 1e-13:
        shares = (scores / totals)[rows.heads] * strengths
        swept = damping * np.add.reduceat(shares, starts) + (1 - damping) / rows.people
        change = np.abs(swept - scores).sum()
        scores = swept
    return scores
