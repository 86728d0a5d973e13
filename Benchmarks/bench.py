"""Measures the engine against the graph libraries of Python; README.md says how.

Ends with 1 if two answers differ, and with 3 if a worker ends before it has answered.
"""

import argparse
import datetime
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from driver import files, list_report, map_report
from driver.judge import Disagreement, Judge
from driver.machine import machine
from driver.measure import Times, measure
from driver.network import Network, sha256
from driver.queries import Setting
from driver.questions import QUESTIONS
from driver.report import Report, Result
from driver.worker import ENGINE, HERE, Worker, WorkerError

# People and ties.
SIZES = {"S": (10_000, 100_000), "M": (100_000, 1_000_000), "L": (1_000_000, 10_000_000)}
SEED = 1
FILE_QUESTIONS = ("save", "fresh")


@dataclass(frozen=True)
class Options:
    sizes: list[str]
    questions: list[str]
    repetitions: int
    budget: float
    build: Path
    networks: Path
    whom: Path | None
    write: bool


class Bench:
    """All questions about the network of one size."""

    def __init__(self, size: str, options: Options, report: Report, stack: ExitStack) -> None:
        self.size, self.options, self.report, self.stack = size, options, report, stack
        self.file = network_file(size, options)
        self.setting = Setting(Network.read(self.file))
        self.workers: dict[str, Worker] = {}
        report.add_network(size, self.setting.network, sha256(self.file))

    def worker(self, name: str) -> Worker:
        """The one worker of this name, started when it is first asked for."""
        if name not in self.workers:
            say(f"{self.size}: {name} loads")
            own = files.own_path(self.options.networks, self.size, name)
            started = Worker(name, [self.file, own], self.engine)
            self.workers[name] = self.stack.enter_context(started)
            if name != ENGINE:
                self.report.versions[name] = started.version
        return self.workers[name]

    @property
    def engine(self) -> Path:
        return self.options.build / "engine-worker"

    def team(self, task: str, peers: tuple[str, ...]) -> dict[str, Worker]:
        """The engine, if it has the task, and the peers."""
        names = (ENGINE, *peers)
        return {name: self.worker(name) for name in names if task in self.worker(name).tasks}

    def run(self) -> None:
        for question in QUESTIONS:
            if question.name in self.options.questions and self.size in question.peers:
                say(f"{self.size}: {question.title}")
                team = self.team(question.task, question.peers[self.size])
                times = measure(
                    question,
                    self.setting,
                    team,
                    self.options.repetitions,
                    self.options.budget,
                )
                self.add(question.name, question.title, times, question.left_out)
        if set(FILE_QUESTIONS) & set(self.options.questions):
            self.run_files()

    def run_files(self) -> None:
        say(f"{self.size}: saves files and opens them in new processes")
        team = self.team("save", files.SAVERS[1:])
        saved = files.measure_saving(team, self.options.repetitions, self.options.budget)
        self.add("save", "ties in memory to a saved file", saved)
        owns = {name: files.own_path(self.options.networks, self.size, name) for name in team}
        judge = Judge()
        for name, own in owns.items():
            self.report.footprints.append(
                files.inspect(self.size, name, self.setting, own, self.engine, judge)
            )
        if "fresh" in self.options.questions:
            peers = {name: own for name, own in owns.items() if name != ENGINE}
            whom = None
            if self.options.whom is not None:
                database = self.options.networks / f"{self.size}.db"
                whom = files.Whom(self.options.whom, database)
                whom.prepare(self.file)
            times = files.measure_fresh(self.setting, peers, whom, self.options.repetitions)
            self.add("fresh", "fresh process, one pair", times, ours="whom")

    def add(
        self,
        name: str,
        title: str,
        times: dict[str, Times],
        note: str = "",
        ours: str = ENGINE,
    ) -> None:
        self.report.results.append(Result(name, title, self.size, times, note, ours))


def network_file(size: str, options: Options) -> Path:
    """The network of this size, generated when it is first asked for."""
    people, ties = SIZES[size]
    file = options.networks / f"{size}-{SEED}.ties"
    if not file.exists():
        say(f"{size}: generates the network")
        options.networks.mkdir(exist_ok=True)
        arguments = [str(people), str(ties), str(SEED), str(file)]
        command = [str(options.build / "generate-network"), *arguments]
        # Only the report goes to the standard output.
        subprocess.run(command, check=True, stdout=sys.stderr)
    return file


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def parsed(arguments: list[str]) -> Options:
    names = [*(question.name for question in QUESTIONS), *FILE_QUESTIONS]
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    parser.add_argument("--sizes", default="S,M,L", help="some of S,M,L")
    parser.add_argument("--questions", default=",".join(names), help="some of %(default)s")
    parser.add_argument(
        "--repetitions",
        type=int,
        default=10,
        help="blocks of queries, asked in turns (%(default)s)",
    )
    parser.add_argument(
        "--budget",
        type=float,
        default=30,
        help="CPU seconds of each worker for a question (%(default)s)",
    )
    parser.add_argument("--build", type=Path, default=HERE / ".build/release")
    parser.add_argument("--networks", type=Path, default=HERE / "networks")
    parser.add_argument("--whom", type=Path, help="the program, for fresh processes")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    given = parser.parse_args(arguments)
    sizes, questions = given.sizes.split(","), given.questions.split(",")
    for unknown in (set(sizes) - set(SIZES)) | (set(questions) - set(names)):
        parser.error(f"no size or question is called {unknown}")
    return Options(
        sizes=sizes,
        questions=questions,
        repetitions=max(1, given.repetitions),
        budget=given.budget,
        build=given.build.resolve(),
        networks=given.networks.resolve(),
        whom=given.whom.resolve() if given.whom else None,
        write=given.write,
    )


def command(options: Options) -> str:
    """What to say to measure the same; where the files are does not matter."""
    return (
        f"bench.py --sizes {','.join(options.sizes)} --questions {','.join(options.questions)} "
        f"--repetitions {options.repetitions} --budget {options.budget:g}"
    )


def main(arguments: list[str]) -> int:
    options = parsed(arguments)
    report = Report(machine(), datetime.date.today().isoformat(), command(options))
    for size in options.sizes:
        with ExitStack() as stack:
            bench = Bench(size, options, report, stack)
            try:
                bench.run()
            except Disagreement as error:
                say(f"{size}: disagreement: {error}")
                return 1
            except WorkerError as error:
                say(f"{size}: {error}")
                return 3
    text = report.markdown()
    print(text)
    if options.write:
        results = HERE / "RESULTS.md"
        # What is there of contact lists and maps, which other scripts measure, stays.
        for heading in (list_report.HEADING, map_report.HEADING):
            section = list_report.section(results.read_text(), heading) if results.exists() else ""
            text = list_report.replaced(text, section, heading) if section else text
        results.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
