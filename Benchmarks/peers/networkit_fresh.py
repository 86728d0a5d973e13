"""One process, one answer: networkit from its own binary file.

networkit_fresh.py FILE SOURCE TARGET
"""

import sys

import networkit

file, source, target = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
networkit.setNumberOfThreads(1)
graph = networkit.readGraph(file, networkit.Format.NetworkitBinary)
print(networkit.distance.BidirectionalDijkstra(graph, source, target, True).run().getDistance())
