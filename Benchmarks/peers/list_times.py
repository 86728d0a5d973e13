"""What the scripts that read contact lists share: they read a file a number of times.

    python -m peers.NAME FILE TIMES

One line of JSON tells the size of the file, how many records there were, and the seconds of each
turn: `lists-worker` tells the same.
"""

import json
import os
import sys
import time
from collections.abc import Callable


def report(read: Callable[[str], int]) -> None:
    """Times `read`, which gives the number of records in the file at a path."""
    path, times = sys.argv[1], int(sys.argv[2])
    cpu: list[float] = []
    wall: list[float] = []
    records = 0
    for _ in range(times):
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        records = read(path)
        cpu.append(time.process_time() - cpu_before)
        wall.append(time.perf_counter() - wall_before)
    size = os.path.getsize(path)
    print(json.dumps({"bytes": size, "records": records, "cpu": cpu, "wall": wall}))
