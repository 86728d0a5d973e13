"""networkit: two-sided Dijkstra, Dijkstra, PageRank, and betweenness from sampled sources."""

from pathlib import Path
from typing import Self

import networkit
import numpy as np
from numpy.typing import NDArray

from driver.network import Network
from peers.protocol import Worker, serve


class NetworKitWorker(Worker):
    name = "networkit"
    package = "networkit"

    def __init__(self, network: Network) -> None:
        networkit.setNumberOfThreads(1)
        self.network = network
        self.graph = weighted_graph(network, network.weights)
        self.strength_graph: networkit.Graph | None = None
        self.seeds: dict[tuple[int, ...], int] = {}

    @classmethod
    def open(cls, own: Path) -> Self:
        networkit.setNumberOfThreads(1)
        worker = cls.__new__(cls)
        worker.graph = networkit.readGraph(str(own), networkit.Format.NetworkitBinary)
        return worker

    def save(self) -> list[float]:
        graph = weighted_graph(self.network, self.network.weights)
        self.own.unlink(missing_ok=True)
        networkit.writeGraph(graph, str(self.own), networkit.Format.NetworkitBinary)
        return []

    def prepare(self, task: str) -> None:
        if task == "pagerank" and self.strength_graph is None:
            self.strength_graph = weighted_graph(self.network, self.network.strengths)

    def pair(self, source: int, target: int) -> float:
        # Without predecessors, its last argument, networkit 11.3 crashes.
        search = networkit.distance.BidirectionalDijkstra(self.graph, source, target, True)
        return search.run().getDistance()

    def one_to_all(self, source: int) -> NDArray[np.float64]:
        search = networkit.distance.Dijkstra(self.graph, source, False)
        return search.run().getDistances(asarray=True)

    def draw_sources(self, seed: int, count: int) -> list[int]:
        """Which sources the estimate of betweenness will draw when it starts from this seed."""
        networkit.setSeed(seed, False)
        sources = [networkit.graphtools.randomNode(self.graph) for _ in range(count)]
        self.seeds[tuple(sources)] = seed
        return sources

    def betweenness(self, *sources: int) -> NDArray[np.float64]:
        """Geisberger, Sanders and Schultes' estimate, which scales each dependency."""
        networkit.setSeed(self.seeds[sources], False)
        # networkit 11.3 draws one source more than it is told, and extrapolates as if it had not;
        # and it counts each path from both ends.
        told = len(sources) - 1
        estimate = networkit.centrality.EstimateBetweenness(self.graph, told)
        scores = np.asarray(estimate.run().scores())
        return scores * (told / (2 * self.graph.numberOfNodes()))

    def pagerank(self) -> NDArray[np.float64]:
        rank = networkit.centrality.PageRank(self.strength_graph, 0.85, 1e-9)
        rank.norm = networkit.centrality.Norm.L1_NORM
        return rank.run().scores(asarray=True)


def weighted_graph(network: Network, weights: NDArray[np.float64]) -> networkit.Graph:
    ends = (network.a.astype(np.uint64), network.b.astype(np.uint64))
    return networkit.GraphFromCoo((weights, ends), n=network.people, weighted=True)


if __name__ == "__main__":
    serve(NetworKitWorker)
