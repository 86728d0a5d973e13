"""scipy.sparse.csgraph: Dijkstra from one to all, and Yen's method."""

from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra, yen

from driver.network import Network
from peers.protocol import Worker, costs_only, serve

PARTS = ("data", "indices", "indptr")


class SciPyWorker(Worker):
    name = "scipy"
    package = "scipy"

    def __init__(self, network: Network) -> None:
        self.network = network
        self.graph = rows(network, network.weights)

    @classmethod
    def open(cls, own: Path) -> Self:
        worker = cls.__new__(cls)
        parts = {part: np.load(own / f"{part}.npy", mmap_mode="r") for part in PARTS}
        for part in parts.values():
            part.sum()
        people = len(parts["indptr"]) - 1
        worker.graph = csr_array(tuple(parts[part] for part in PARTS), shape=(people, people))
        return worker

    def save(self) -> list[float]:
        graph = rows(self.network, self.network.weights)
        self.own.mkdir(exist_ok=True)
        for part in PARTS:
            np.save(self.own / f"{part}.npy", getattr(graph, part))
        return []

    def pair(self, source: int, target: int) -> float:
        return self.one_to_all(source)[target]

    def one_to_all(self, source: int) -> NDArray[np.float64]:
        return dijkstra(self.graph, indices=source)

    def shortest_paths(self, source: int, target: int, count: int) -> NDArray[np.float64]:
        return costs_only(yen(self.graph, source, target, count))


def rows(network: Network, weights: NDArray[np.float64]) -> csr_array:
    """The network in compressed sparse rows, each tie both ways."""
    shape = (network.people, network.people)
    both = np.concatenate([weights, weights])
    return coo_array((both, network.arcs()), shape=shape).tocsr()


if __name__ == "__main__":
    serve(SciPyWorker)
