"""One process, one answer: scipy from mapped .npy files.

scipy_fresh.py FOLDER SOURCE TARGET
"""

import sys

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

folder, source, target = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
data, indices, starts = (
    np.load(f"{folder}/{part}.npy", mmap_mode="r") for part in ("data", "indices", "indptr")
)
people = len(starts) - 1
graph = csr_array((data, indices, starts), shape=(people, people))
print(dijkstra(graph, indices=source)[target])
