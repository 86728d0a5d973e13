"""How well a number tells those who are from those who are not."""

from collections.abc import Iterable


def area_under_curve(scored: Iterable[tuple[float, bool]]) -> float:
    """The chance that of two at random, one that is and one that is not, the former scores higher.

    Equal scores count half. Raises ValueError unless there are both.
    """
    ranked = sorted(scored)
    hits = sum(is_so for _, is_so in ranked)
    misses = len(ranked) - hits
    if not hits or not misses:
        raise ValueError("nothing to tell apart")
    below = won = 0.0
    start = 0
    while start < len(ranked):
        end = start
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            end += 1
        equal = sum(is_so for _, is_so in ranked[start:end])
        others = end - start - equal
        won += equal * (below + others / 2)
        below += others
        start = end
    return won / (hits * misses)
