"""What the engine must reach, and what is there to be had."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """For one question on networks of one size.

    With a peer: how many times faster than that peer. Without: milliseconds or bytes, at most.
    """

    question: str
    size: str
    peer: str | None
    must: float
    reach: float
    unit: str = "ms"

    def shown(self, bound: float) -> str:
        return f"{bound:g} {'×' if self.peer else self.unit}"

    def verdict(self, value: float, bound: float) -> str:
        met = value >= bound if self.peer else value <= bound
        return f"{self.shown(bound)}: {'met' if met else 'not met'}"


GOALS = (
    Goal("pair", "L", "networkit", 6, 12),
    Goal("pair-4", "L", None, 0.1, 0.03),
    Goal("frontier-4", "L", None, 0.3, 0.1),
    Goal("all", "L", "scipy", 3, 5),
    Goal("all-4", "L", "graphblas", 3, 5),
    Goal("paths", "M", "scipy", 500, 2000),
    Goal("betweenness", "M", "networkit", 1.5, 2.5),
    Goal("pagerank", "L", "scikit-network", 1.2, 2),
    Goal("constraint", "S", "igraph", 2, 3.5),
    Goal("fresh", "L", None, 25, 12),
    Goal("bytes-disk", "L", None, 14, 13, "bytes"),
    Goal("bytes-memory", "L", None, 14, 13, "bytes"),
    Goal("save", "L", "scipy", 1.2, 2),
)
