"""Measures how maps are drawn, beside Graphviz's own program; README.md says how.

Ends with 1 if a map cannot be drawn, or the program draws something else.
"""

import argparse
import datetime
import sys
from pathlib import Path

from driver import list_report, map_report
from driver.machine import machine
from driver.map_drawer import MapsError, requests
from driver.map_report import MapReport
from driver.maps import measure_memory, measure_times, program
from driver.worker import HERE


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench_maps.py", description=__doc__.splitlines()[0])
    parser.add_argument("--repetitions", type=int, default=5, help="turns (%(default)s)")
    parser.add_argument("--whom", type=Path, required=True, help="the program")
    parser.add_argument("--dot", type=Path, help="Graphviz's program; else the first on the PATH")
    parser.add_argument("--loop", type=Path, default=HERE / ".build/graphviz-loop")
    parser.add_argument("--write", action="store_true", help="write the section of RESULTS.md")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    options = parsed(arguments)
    repetitions = max(1, options.repetitions)
    report = MapReport(
        machine(), datetime.date.today().isoformat(), f"bench_maps.py --repetitions {repetitions}"
    )
    whom, loop, dot = options.whom.resolve(), options.loop.resolve(), program(options.dot)
    if dot is None:
        say("no dot program, which maps are measured beside; --dot names one")
        return 1
    try:
        for request in requests(whom):
            say(f"{request.title}: draws them in turns with {dot.name}")
            report.drawn += measure_times(request, whom, dot, loop, repetitions)
            report.memory += measure_memory(request, whom, loop)
    except MapsError as error:
        say(str(error))
        return 1
    text = report.markdown()
    print(text)
    if options.write:
        results = HERE / "RESULTS.md"
        results.write_text(
            list_report.replaced(results.read_text(), text, heading=map_report.HEADING)
        )
    return 0


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
