"""How fast, and at what cost in memory: linking contacts, and reading titles and names."""

from collections.abc import Sequence

import synthetic_contacts
from driver.people import best_clusters, read_all, splink
from driver.report import OURS, Goal, Row, SpeedRow
from driver.run import Evaluation
from labelled.people import LabelledLists
from program.explain import timed
from program.process import Run
from program.whom import Whom
from scoring.clusters import compare
from synthetic import texts

LINES = 200_000
# Bits from which a pair counts; the best one is taken.
WEIGHTS = (0, 2, 4, 7, 10)


def evaluate_linking(run: Evaluation) -> None:
    _link(run, 100_000, [("CPU", 5)])


def evaluate_large(run: Evaluation) -> None:
    _link(run, 1_000_000, [("CPU", 60), ("memory", 2000)])


def _link(run: Evaluation, records: int, goals: Sequence[tuple[str, float]]) -> None:
    name = f"{records:,} synthetic contacts"
    lists = synthetic_contacts.write(records, run.folder / f"synthetic-{records}")
    with run.attempt(f"{name}: splink"):
        _splink(run, name, lists)
    spent: list[Run] = []
    f1: float | None = None
    with run.attempt(f"{name}: {OURS}"):
        whom = Whom(run.program, run.folder / f"synthetic-{records}.db")
        whom.start(lists.files[0].owner)
        whom.load(lists.files)
        spent = whom.spent
        run.report.speeds.append(_speed(name, f"{OURS} import", spent))
        scored = compare(whom.people(lists.files), lists.truth)
        wrong = f"{scored.wrong_pairs:,} wrong pairs"
        run.report.rows.append(Row(name, OURS, scored.pairs, wrong))
        f1 = scored.pairs.f1
    measured = {"CPU": _cpu(spent), "memory": _peak(spent) / 1e6} if spent else {}
    units = {"CPU": "s of CPU time", "memory": "MB"}
    run.report.goals += [
        Goal(f"{name}: {what}", measured.get(what), bound, at_least=False, unit=units[what])
        for what, bound in goals
    ]
    run.report.goals.append(Goal(f"{name}: F1 of pairs", f1, None, peer=run.report.best_peer(name)))


def _splink(run: Evaluation, name: str, lists: LabelledLists) -> None:
    named = read_all(lists)
    pairs, spent = splink(run.folder, named, "--large")
    run.report.speeds.append(_speed(name, "splink, pairs only", [spent]))
    clusters, weight = best_clusters(named, pairs, lists.truth, WEIGHTS)
    scored = compare(clusters, lists.truth)
    tool = f"splink, best threshold ({weight:g} bits)"
    wrong = f"{scored.wrong_pairs:,} wrong pairs"
    run.report.rows.append(Row(name, tool, scored.pairs, wrong))


def evaluate_lines(run: Evaluation) -> None:
    titles = texts.titles(LINES)
    pairs = texts.company_pairs(LINES // 2)
    given = {
        "title": ("titles", [f"{title}\n" for title in titles]),
        "company": ("company names, in pairs", [f"{a}\t{b}\n" for a, b in pairs]),
    }
    for what, (words, lines) in given.items():
        rate: float | None = None
        with run.attempt(f"{LINES:,} {words}: {OURS}"):
            # What one line takes is the start of the program.
            start = timed(run.program, what, lines[0])
            done = timed(run.program, what, "".join(lines))
            rate = LINES / max(1e-9, done.cpu - start.cpu)
            run.report.speeds.append(
                _speed(f"{LINES:,} {words}", f"{OURS} explain", [done], f"{rate:,.0f} a second")
            )
        run.report.goals.append(Goal(f"{words}: speed", rate, 200_000, unit="a CPU second"))


def _speed(what: str, tool: str, spent: Sequence[Run], others: str = "") -> SpeedRow:
    wall = sum(each.wall for each in spent)
    cells = (f"{_cpu(spent):.1f}", f"{wall:.1f}", f"{_peak(spent) / 1e6:,.0f}", others)
    return SpeedRow(what, tool, cells)


def _cpu(spent: Sequence[Run]) -> float:
    return sum(each.cpu for each in spent)


def _peak(spent: Sequence[Run]) -> int:
    return max(each.peak for each in spent)
