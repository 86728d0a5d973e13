"""rustworkx: Dijkstra, with a target or without."""

import numpy as np
import rustworkx
from numpy.typing import NDArray

from driver.network import Network
from peers.protocol import Worker, serve


class RustworkxWorker(Worker):
    name = "rustworkx"
    package = "rustworkx"

    def __init__(self, network: Network) -> None:
        self.graph = rustworkx.PyGraph(multigraph=False)
        self.graph.add_nodes_from(range(network.people))
        columns = (network.a, network.b, network.weights)
        ties = list(zip(*(column.tolist() for column in columns), strict=True))
        self.graph.add_edges_from(ties)

    # The library asks a Python function for each cost; `float` is the fastest that there is.

    def pair(self, source: int, target: int) -> float:
        return rustworkx.dijkstra_shortest_path_lengths(self.graph, source, float, target)[target]

    def one_to_all(self, source: int) -> NDArray[np.float64]:
        costs = rustworkx.dijkstra_shortest_path_lengths(self.graph, source, float)
        numbers = np.full(self.graph.num_nodes(), -1.0)
        numbers[list(costs.keys())] = list(costs.values())
        # The source itself is not among them.
        numbers[source] = 0
        return numbers


if __name__ == "__main__":
    serve(RustworkxWorker)
