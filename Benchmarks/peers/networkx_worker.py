"""NetworkX: two-sided Dijkstra, Dijkstra, Yen's method, PageRank, constraint; all in Python."""

from itertools import islice

import networkx
import numpy as np
from numpy.typing import NDArray

from driver.network import Network
from peers.protocol import Worker, encoded, serve


class NetworkXWorker(Worker):
    name = "networkx"
    package = "networkx"

    def __init__(self, network: Network) -> None:
        self.people = network.people
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(network.people))
        columns = (network.a, network.b, network.weights, network.strengths)
        self.graph.add_edges_from(
            (a, b, {"cost": cost, "strength": strength})
            for a, b, cost, strength in zip(*(column.tolist() for column in columns), strict=True)
        )

    def pair(self, source: int, target: int) -> float:
        return networkx.bidirectional_dijkstra(self.graph, source, target, "cost")[0]

    def one_to_all(self, source: int) -> NDArray[np.float64]:
        costs = networkx.single_source_dijkstra_path_length(self.graph, source, weight="cost")
        return column(costs, self.people)

    def shortest_paths(self, source: int, target: int, count: int) -> list[float]:
        paths = networkx.shortest_simple_paths(self.graph, source, target, "cost")
        return encoded(islice(paths, count))

    def pagerank(self) -> NDArray[np.float64]:
        # The tolerance is one for each person.
        scores = networkx.pagerank(
            self.graph, 0.85, tol=1e-9 / self.people, max_iter=1000, weight="strength"
        )
        return column(scores, self.people)

    def constraint(self) -> NDArray[np.float64]:
        return column(networkx.constraint(self.graph, weight="strength"), self.people)


def column(values: dict[int, float], people: int) -> NDArray[np.float64]:
    """Everybody's value; -1 for who has none."""
    numbers = np.full(people, -1.0)
    numbers[list(values.keys())] = list(values.values())
    return numbers


if __name__ == "__main__":
    serve(NetworkXWorker)
