"""python-igraph: Dijkstra, Yen's method, betweenness from given sources, PageRank, constraint."""

import igraph
import numpy as np

from driver.network import Network
from peers.protocol import Worker, encoded, serve


class IGraphWorker(Worker):
    name = "igraph"
    package = "igraph"

    def __init__(self, network: Network) -> None:
        self.network = network
        ends = np.column_stack([network.a, network.b])
        self.graph = igraph.Graph(n=network.people, edges=ends)
        self.graph.es["cost"] = network.weights

    def prepare(self, task: str) -> None:
        if task in ("pagerank", "constraint") and "strength" not in self.graph.es.attributes():
            self.graph.es["strength"] = self.network.strengths

    def pair(self, source: int, target: int) -> float:
        return self.graph.distances(source, target, weights="cost")[0][0]

    def one_to_all(self, source: int) -> list[float]:
        return self.graph.distances(source, weights="cost")[0]

    def shortest_paths(self, source: int, target: int, count: int) -> list[float]:
        paths = self.graph.get_k_shortest_paths(source, target, k=count, weights="cost")
        return encoded(paths)

    def betweenness(self, *sources: int) -> np.ndarray:
        halves = self.graph.betweenness(weights="cost", sources=sources)
        # igraph counts a path between two people once, and so half for each of its ends.
        return 2 * np.asarray(halves)

    def pagerank(self) -> list[float]:
        return self.graph.pagerank(damping=0.85, weights="strength")

    def constraint(self) -> list[float]:
        return self.graph.constraint(weights="strength")


if __name__ == "__main__":
    serve(IGraphWorker)
