"""What clusters reach at every threshold that pairs with weights allow."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from scoring.clusters import Scores, scores


@dataclass(frozen=True)
class Threshold:
    # Pairs of this weight or more connect their ends.
    weight: float
    pairs: Scores


def thresholds(
    people: Sequence[Hashable], pairs: Iterable[tuple[int, int, float]]
) -> Iterator[Threshold]:
    """All thresholds, from the highest weight down; `people` says who stands at each place.

    One pass over the sorted pairs: each keeps the counts of its clusters, the smaller of which
    goes into the larger.
    """
    to_find = sum(count * (count - 1) // 2 for count in Counter(people).values())
    clusters = _Clusters(people)
    last: float | None = None
    for a, b, weight in sorted(pairs, key=lambda pair: -pair[2]):
        if last is not None and weight != last:
            yield Threshold(last, scores(clusters.found, to_find, clusters.right))
        clusters.connect(a, b)
        last = weight
    if last is not None:
        yield Threshold(last, scores(clusters.found, to_find, clusters.right))


class _Clusters:
    def __init__(self, people: Sequence[Hashable]) -> None:
        self._parent = list(range(len(people)))
        self._sizes = [1] * len(people)
        self._held = [{person: 1} for person in people]
        # Pairs of places in one cluster, and those of them that are one person.
        self.found = self.right = 0

    def connect(self, a: int, b: int) -> None:
        large, small = self._root(a), self._root(b)
        if large == small:
            return
        if self._sizes[large] < self._sizes[small]:
            large, small = small, large
        self.found += self._sizes[large] * self._sizes[small]
        into = self._held[large]
        for person, count in self._held[small].items():
            before = into.get(person, 0)
            self.right += before * count
            into[person] = before + count
        self._held[small] = {}
        self._sizes[large] += self._sizes[small]
        self._parent[small] = large

    def _root(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place
