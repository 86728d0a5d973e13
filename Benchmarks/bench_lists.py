"""Measures how contact lists are read and imported, beside Python; README.md says how.

Ends with 1 if whom and a peer count differently or an import fails.
"""

import argparse
import datetime
import sys
from pathlib import Path

from driver.list_report import ListReport, replaced
from driver.lists import IMPORTS, KINDS, ListError, generated, measure_import, measure_reading
from driver.machine import machine
from driver.worker import HERE


def parsed(arguments: list[str]) -> argparse.Namespace:
    names = [kind.name for kind in (*KINDS, *IMPORTS)]
    parser = argparse.ArgumentParser(prog="bench_lists.py", description=__doc__.splitlines()[0])
    parser.add_argument("--lists", default=",".join(names), help="some of %(default)s")
    parser.add_argument("--repetitions", type=int, default=5, help="turns (%(default)s)")
    parser.add_argument("--build", type=Path, default=HERE / ".build/release")
    parser.add_argument("--networks", type=Path, default=HERE / "networks", help="for the lists")
    parser.add_argument("--whom", type=Path, help="the program, for imports")
    parser.add_argument("--write", action="store_true", help="write the section of RESULTS.md")
    options = parser.parse_args(arguments)
    options.lists = options.lists.split(",")
    for unknown in set(options.lists) - set(names):
        parser.error(f"no list is called {unknown}")
    return options


def main(arguments: list[str]) -> int:
    options = parsed(arguments)
    repetitions = max(1, options.repetitions)
    command = f"bench_lists.py --lists {','.join(options.lists)} --repetitions {repetitions}"
    report = ListReport(machine(), datetime.date.today().isoformat(), command)
    folder = options.networks.resolve()
    try:
        for kind in KINDS:
            if kind.name in options.lists:
                say(f"{kind.title}: reads it in turns with {', '.join(kind.peers)}")
                file = generated(kind.generator, kind.size, folder)
                worker = options.build.resolve() / "lists-worker"
                report.read.append(measure_reading(kind, file, worker, repetitions))
        for kind in IMPORTS:
            if kind.name in options.lists and options.whom is not None:
                say(f"{kind.title}: imports it")
                report.imported.append(measure_import(kind, options.whom.resolve(), folder))
    except ListError as error:
        say(str(error))
        return 1
    text = report.markdown()
    print(text)
    if options.write:
        results = HERE / "RESULTS.md"
        results.write_text(replaced(results.read_text(), text))
    return 0


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
