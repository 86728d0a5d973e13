"""How well clusters of records agree with the truth."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Record = TypeVar("Record", bound=Hashable)
Pair = tuple[Record, Record]


@dataclass(frozen=True)
class Scores:
    """Precision and recall, 0 to 1: 1 where nothing was found, or nothing was there to find."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0


def scores(found: int, to_find: int, right: int) -> Scores:
    """The scores of `found` things of which `right` are among the `to_find` ones."""
    return Scores(right / found if found else 1, right / to_find if to_find else 1)


@dataclass(frozen=True)
class Clustering:
    """Clusters beside the truth about the same records."""

    pairs: Scores
    b_cubed: Scores
    # Pairs of records in one cluster that are two people.
    wrong_pairs: int
    # Clusters that hold two people.
    impure: int


def compare(clusters: Mapping[Record, Hashable], truth: Mapping[Record, Hashable]) -> Clustering:
    """Scores over the records of the truth; one that stands in no cluster is one of its own.

    B-cubed is the mean over records of how much of the record's cluster is its person, and how
    much of its person is in the cluster (Bagga and Baldwin 1998, doi:10.3115/980845.980859).
    """
    placed = {record: (True, clusters[record]) if record in clusters else (False, record)
              for record in truth}  # fmt: skip
    sizes = Counter(placed.values())
    people = Counter(truth.values())
    both = Counter((placed[record], truth[record]) for record in truth)
    right = sum(_pairs(count) for count in both.values())
    found = sum(_pairs(count) for count in sizes.values())
    to_find = sum(_pairs(count) for count in people.values())
    precision = sum(count * count / sizes[cluster] for (cluster, _), count in both.items())
    recall = sum(count * count / people[person] for (_, person), count in both.items())
    held = Counter(cluster for cluster, _ in both)
    return Clustering(
        pairs=scores(found, to_find, right),
        b_cubed=Scores(precision / len(truth), recall / len(truth)) if truth else Scores(1, 1),
        wrong_pairs=found - right,
        impure=sum(1 for count in held.values() if count > 1),
    )


def merged(clusters: Mapping[Record, Hashable], pairs: Iterable[Pair[Record]]) -> int:
    """How many of the pairs are in one cluster."""
    return sum(
        1 for a, b in pairs if a in clusters and b in clusters and clusters[a] == clusters[b]
    )


def joined(records: Sequence[Record], pairs: Iterable[Pair[Record]]) -> dict[Record, Record]:
    """The clusters that all pairs together make, each called after its first record."""
    parent = {record: record for record in records}
    place = {record: number for number, record in enumerate(records)}

    def root(record: Record) -> Record:
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    for a, b in pairs:
        first, second = sorted((root(a), root(b)), key=place.__getitem__)
        parent[second] = first
    return {record: root(record) for record in records}


def compare_pairs(found: Iterable[Pair[Record]], true: Iterable[Pair[Record]]) -> Scores:
    """Scores of pairs, whichever way round each is written."""
    said = {frozenset(pair) for pair in found}
    wanted = {frozenset(pair) for pair in true}
    return scores(len(said), len(wanted), len(said & wanted))


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
