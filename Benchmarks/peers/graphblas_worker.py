"""python-graphblas over SuiteSparse: one to all within a number of ties, by layers in (min, +)."""

import graphblas
import numpy as np
from graphblas import Matrix, Vector, binary, semiring
from numpy.typing import NDArray

from driver.network import Network
from peers.protocol import Worker, serve


class GraphBLASWorker(Worker):
    name = "graphblas"
    package = "python-graphblas"

    def __init__(self, network: Network) -> None:
        graphblas.ss.config["nthreads"] = 1
        both = np.concatenate([network.weights, network.weights])
        shape = (network.people, network.people)
        self.graph = Matrix.from_coo(*network.arcs(), both, nrows=shape[0], ncols=shape[1])
        self.graph.wait()

    def one_to_all_within(self, source: int, ties: int) -> Vector:
        costs = Vector.from_coo([source], [0.0], size=self.graph.nrows)
        for _ in range(ties):
            # Offering only what the last round changed takes longer: it needs two more passes.
            costs(binary.min) << costs.vxm(self.graph, semiring.min_plus)
        costs.wait()
        return costs

    def numbers(self, answer: Vector) -> NDArray[np.float64]:
        return answer.to_dense(fill_value=-1.0)


if __name__ == "__main__":
    serve(GraphBLASWorker)
