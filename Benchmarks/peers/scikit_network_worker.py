"""scikit-network: PageRank."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sknetwork.ranking import PageRank

from driver.network import Network
from peers.protocol import Worker, serve
from peers.scipy_worker import rows


class ScikitNetworkWorker(Worker):
    name = "scikit-network"
    package = "scikit-network"

    def __init__(self, network: Network) -> None:
        self.graph = csr_matrix(rows(network, network.strengths))

    def pagerank(self) -> NDArray[np.float64]:
        # Of its solvers only this one and "lanczos" get there, and that one takes longer on L:
        # "diteration" counts in single precision, and "bicgstab" ends before 1e-6.
        return PageRank(0.85, solver="piteration", n_iter=1000, tol=1e-9).fit_predict(self.graph)


if __name__ == "__main__":
    serve(ScikitNetworkWorker)
