"""Draws that are the same in every version of Python: only `random()` is said to be."""

import bisect
import itertools
import random
from collections.abc import Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Draws:
    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed).random

    def chance(self, probability: float) -> bool:
        return self._draw() < probability

    def below(self, count: int) -> int:
        return int(self._draw() * count)

    def of(self, things: Sequence[Thing]) -> Thing:
        return things[self.below(len(things))]

    def share(self) -> float:
        return self._draw()


class Ranked(Generic[Thing]):
    """Things of which the first are drawn most often: by Zipf's law, with a softer beginning."""

    def __init__(self, things: Sequence[Thing], soft: float = 10, power: float = 1) -> None:
        self._things = things
        weights = ((rank + soft) ** -power for rank in range(len(things)))
        self._sums = list(itertools.accumulate(weights))

    def draw(self, draws: Draws) -> Thing:
        return self._things[bisect.bisect_left(self._sums, draws.share() * self._sums[-1])]
