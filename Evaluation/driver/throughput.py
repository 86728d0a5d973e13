"""How fast, and at what cost in memory: linking contacts, and reading titles and names."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import synthetic_contacts
from driver.people import read_all, splink
from driver.report import OURS, Goal, Row, SpeedRow
from driver.run import Evaluation
from labelled.people import LabelledLists, ListFile, RecordName
from program.explain import timed
from program.process import ProgramError, Run
from program.process import run as run_program
from program.whom import Whom, plain_key
from scoring.clusters import Scores, compare
from scoring.thresholds import thresholds
from synthetic import texts

LINES = 200_000
# At most 1 merge in 500 may be wrong.
PRECISION = 0.998


def evaluate_linking(run: Evaluation) -> None:
    _link(run, 100_000, {"CPU": 5})


def evaluate_large(run: Evaluation) -> None:
    _link(run, 1_000_000, {"CPU": 60, "memory": 2000})


def _link(run: Evaluation, records: int, most: Mapping[str, float]) -> None:
    """Links so many contacts; `most` bounds the costs of linking in memory, as splink's are."""
    name = f"{records:,} synthetic contacts"
    lists = synthetic_contacts.write(records, run.folder / f"synthetic-{records}")
    recall: float | None = None
    with run.attempt(f"{name}: splink"):
        recall = _splink(run, name, lists)
    spent: list[Run] = []
    linked: Scores | None = None
    with run.attempt(f"{name}: {OURS}, in memory"):
        found, done = linked_lists(run.linkage_worker, lists.files)
        spent = [done]
        run.report.speeds.append(_speed(name, f"{OURS}, in memory", spent))
        linked = _scored(run, name, f"{OURS}, in memory", found, lists)
    imported: Scores | None = None
    with run.attempt(f"{name}: {OURS}"):
        whom = Whom(run.program, run.folder / f"synthetic-{records}.db")
        whom.start(lists.files[0].owner)
        whom.load(lists.files)
        run.report.speeds.append(_speed(name, f"{OURS} import", whom.spent))
        imported = _scored(run, name, f"{OURS} import", whom.people(lists.files), lists)
    measured = {"CPU": _cpu(spent), "memory": _peak(spent) / 1e6} if spent else {}
    units = {"CPU": "s of CPU time", "memory": "MB"}
    here = f"{name}, in memory"
    run.report.goals += [
        Goal(f"{here}: {what}", measured.get(what), bound, at_least=False, unit=units[what])
        for what, bound in most.items()
    ]
    for how, pairs in (("in memory", linked), ("imported", imported)):
        run.report.goals += [
            Goal(f"{name}, {how}: precision of pairs", pairs and pairs.precision, PRECISION),
            Goal(f"{name}, {how}: recall of pairs", pairs and pairs.recall, None, peer=recall),
        ]


def linked_lists(
    program: Path | None, files: Sequence[ListFile]
) -> tuple[dict[RecordName, str], Run]:
    """Whose each record is, by a program that is given lists and prints `list,record,person`."""
    if program is None:
        raise ProgramError("no --linkage-worker was given")
    done = run_program([program, "lists", *(file.path for file in files)])
    if done.status != 0:
        raise ProgramError(done.complaint)
    names = {number: file.name for number, file in enumerate(files, start=1)}
    found = {
        (names[int(row["list"])], plain_key(names[int(row["list"])], row["record"])): row["person"]
        for row in csv.DictReader(done.output.splitlines())
    }
    return found, done


def _scored(
    run: Evaluation, name: str, how: str, found: Mapping[RecordName, str], lists: LabelledLists
) -> Scores:
    scored = compare(found, lists.truth)
    run.report.rows.append(Row(name, how, scored.pairs, f"{scored.wrong_pairs:,} wrong pairs"))
    return scored.pairs


def _splink(run: Evaluation, name: str, lists: LabelledLists) -> float | None:
    """The recall that it has at the precision which whom must have."""
    named = read_all(lists)
    pairs, spent = splink(run.folder, named, "--large")
    run.report.speeds.append(_speed(name, "splink, pairs only", [spent]))
    tried = list(thresholds([lists.truth[record] for record, _ in named], pairs))
    best = max(tried, key=lambda each: each.pairs.f1)
    strict = [each for each in tried if each.pairs.precision >= PRECISION]
    strictest = max(strict, key=lambda each: each.pairs.recall, default=None)
    tools = {"best threshold": best, "1 wrong pair in 500 at most": strictest}
    run.report.rows += [
        Row(name, f"splink, {tool} ({reached.weight:.1f} bits)", reached.pairs)
        for tool, reached in tools.items()
        if reached is not None
    ]
    return strictest.pairs.recall if strictest else None


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
