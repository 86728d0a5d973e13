"""Measures how well whom tells who is who, and who knows whom, beside its peers; README.md says how.

With --strict it ends with 1 if a goal is missed.
"""

import argparse
import datetime
import sys
import tempfile
from pathlib import Path

from driver.companies import evaluate_companies
from driver.febrl import evaluate_febrl
from driver.machine import machine, versions
from driver.people import evaluate_identity, evaluate_people, evaluate_world
from driver.report import Report
from driver.run import Evaluation, Part, say
from driver.throughput import evaluate_large, evaluate_lines, evaluate_linking
from driver.ties import evaluate_ties
from driver.titles import evaluate_titles
from program.process import EVALUATION

PARTS: dict[str, Part] = {
    "identity": evaluate_identity,
    "world": evaluate_world,
    "people": evaluate_people,
    "febrl": evaluate_febrl,
    "companies": evaluate_companies,
    "titles": evaluate_titles,
    "ties": evaluate_ties,
    "linking": evaluate_linking,
    "lines": evaluate_lines,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="evaluate.py", description=__doc__)
    parser.add_argument("--whom", type=Path, required=True, help="the program")
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled sets")
    parser.add_argument("--linkage-worker", type=Path, help="links two tables that it is given")
    parser.add_argument("--parts", default=",".join(PARTS), help="some of %(default)s")
    parser.add_argument("--large", action="store_true", help="link a million contacts too")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a goal is missed")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    given = parser.parse_args()
    names = given.parts.split(",")
    for unknown in set(names) - set(PARTS):
        parser.error(f"no part is called {unknown}")
    if not given.data.is_dir():
        say(f"no labelled sets at {given.data}: say where they are with --data")
        return 2

    command = "evaluate.py" + ("" if len(names) == len(PARTS) else f" --parts {given.parts}")
    installed, missing = versions()
    report = Report(
        datetime.date.today().isoformat(),
        *(machine(), installed, command + (" --large" if given.large else "")),
    )
    report.left_out += [f"{name} is not installed" for name in missing]
    worker = given.linkage_worker.resolve() if given.linkage_worker else None
    with tempfile.TemporaryDirectory() as folder:
        run = Evaluation(
            *(given.whom.resolve(), given.data.resolve(), Path(folder), report, worker)
        )
        for name in names:
            PARTS[name](run)
        if given.large:
            evaluate_large(run)
    text = report.markdown()
    print(text)
    if given.write:
        (EVALUATION / "RESULTS.md").write_text(text, encoding="utf-8")
    return int(given.strict and not all(goal.met for goal in report.goals))


if __name__ == "__main__":
    sys.exit(main())
