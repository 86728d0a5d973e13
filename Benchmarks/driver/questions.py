"""What is asked: of whom, with which queries, and when an answer is right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from driver import queries, reference
from driver.judge import Judge, Numbers, walked
from driver.queries import PATHS, SAMPLE, TIES, Setting, Team
from driver.worker import Query


@dataclass(frozen=True)
class Question:
    """One row of the table."""

    name: str
    title: str
    task: str
    # The peers asked, of networks of each size.
    peers: Mapping[str, tuple[str, ...]]
    # Why some others are not.
    left_out: str
    queries: Callable[[Setting, Team, int], list[Query]]
    judge: Callable[[Setting], Judge]
    # Times are given for each of so many equal parts of a query.
    parts: int = 1


def _among_each_other(_: Setting) -> Judge:
    return Judge()


def _constraint_judge(_: Setting) -> Judge:
    return Judge(tolerance=1e-12)


def _pair_within_judge(setting: Setting) -> Judge:
    def cost(_: str, query: Query) -> Numbers:
        source, target, ties = query
        return reference.within(setting.rows, source, ties)[target : target + 1]

    return Judge(cost)


def _frontier_judge(setting: Setting) -> Judge:
    return Judge(
        reference=lambda _, query: reference.frontier(setting.rows, *query),
        read=lambda query, numbers: np.array(walked(setting.rows, query, numbers)).ravel(),
    )


def _one_to_all_within_judge(setting: Setting) -> Judge:
    return Judge(lambda _, query: reference.within(setting.rows, *query))


def _shortest_judge(setting: Setting) -> Judge:
    def costs(query: Query, numbers: Numbers) -> Numbers:
        return np.array([cost for cost, _ in walked(setting.rows, query, numbers)])

    return Judge(read=costs)


def _betweenness_judge(setting: Setting) -> Judge:
    def sums(worker: str, query: Query) -> Numbers:
        scaled = worker == "networkit"
        return np.sum(
            [
                reference.dependencies(
                    setting.rows, source, reference.within(setting.rows, source, 1000), scaled
                )
                for source in query
            ],
            axis=0,
        )

    return Judge(sums, tolerance=1e-9)


def _pagerank_judge(setting: Setting) -> Judge:
    scores = reference.pagerank(setting.rows)
    return Judge(lambda *_: scores, tolerance=1e-8)


SLOW_ON_L = "NetworkX and rustworkx on L: a minute and gigabytes to load, and slow once there"
NOT_OFFERED = "no library offers it; every answer is checked against layers in NumPy"

QUESTIONS = (
    Question(
        name="pair",
        title="one to one, warmest, unbounded",
        task="pair",
        peers={
            "S": ("networkit", "scipy", "igraph", "networkx", "rustworkx"),
            "M": ("networkit", "scipy", "igraph", "networkx", "rustworkx"),
            "L": ("networkit", "scipy", "igraph"),
        },
        left_out=SLOW_ON_L,
        queries=queries.pairs,
        judge=_among_each_other,
    ),
    Question(
        name="pair-4",
        title=f"one to one, at most {TIES} ties",
        task="pair_within",
        peers={"S": (), "M": (), "L": ()},
        left_out=NOT_OFFERED,
        queries=queries.pairs_within,
        judge=_pair_within_judge,
    ),
    Question(
        name="frontier-4",
        title=f"the frontier up to {TIES} ties, with the people on it",
        task="frontier",
        peers={"S": (), "M": (), "L": ()},
        left_out=NOT_OFFERED,
        queries=queries.pairs_within,
        judge=_frontier_judge,
    ),
    Question(
        name="all",
        title="one to all, warmest, unbounded",
        task="one_to_all",
        peers={
            "S": ("scipy", "networkit", "igraph", "rustworkx", "networkx"),
            "M": ("scipy", "networkit", "igraph", "rustworkx", "networkx"),
            "L": ("scipy", "networkit", "igraph"),
        },
        left_out=SLOW_ON_L,
        queries=queries.sources,
        judge=_among_each_other,
    ),
    Question(
        name="all-4",
        title=f"one to all, at most {TIES} ties",
        task="one_to_all_within",
        peers={"S": ("graphblas",), "M": ("graphblas",), "L": ("graphblas",)},
        left_out="no other library offers it",
        queries=queries.sources_within,
        judge=_one_to_all_within_judge,
    ),
    Question(
        name="paths",
        title=f"{PATHS} shortest simple paths",
        task="shortest_paths",
        peers={"S": ("scipy", "igraph", "networkx"), "M": ("scipy", "igraph")},
        left_out="NetworkX on M, all on L: too slow; networkit and rustworkx: not offered",
        queries=queries.path_pairs,
        judge=_shortest_judge,
    ),
    Question(
        name="betweenness",
        title="betweenness by costs, for each source",
        task="betweenness",
        peers={"S": ("networkit", "igraph"), "M": ("networkit", "igraph")},
        left_out="rustworkx: by ties only; NetworkX: seconds a source",
        queries=queries.samples,
        judge=_betweenness_judge,
        parts=SAMPLE,
    ),
    Question(
        name="pagerank",
        title="PageRank by strengths, to 1e-9",
        task="pagerank",
        peers={
            "S": ("scikit-network", "igraph", "networkit", "networkx"),
            "M": ("scikit-network", "igraph", "networkit"),
            "L": ("scikit-network", "igraph", "networkit"),
        },
        left_out="NetworkX on M: 7 s; rustworkx: calls Python for each tie",
        queries=queries.everybody,
        judge=_pagerank_judge,
    ),
    Question(
        name="constraint",
        title="constraint of everybody",
        task="constraint",
        peers={"S": ("igraph", "networkx"), "M": ("igraph",)},
        left_out="NetworkX on M; no other library offers it",
        queries=queries.everybody,
        judge=_constraint_judge,
    ),
)
