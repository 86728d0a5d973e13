"""Febrl 4: two tables of people that are no contact lists."""

import csv
from pathlib import Path

from driver.report import OURS, Goal, Row
from driver.run import Evaluation
from labelled.febrl import ALL_FIELDS, NAMES_AND_ADDRESS, febrl4, write
from program.process import ProgramError, run, run_peer
from scoring.clusters import Scores, compare_pairs

SETS = {"Febrl 4": ALL_FIELDS, "Febrl 4, names and address": NAMES_AND_ADDRESS}
GOAL = "Febrl 4, names and address"
PEERS = {"splink": "splink_febrl", "recordlinkage": "recordlinkage_febrl"}
Pairs = list[tuple[str, str]]


def evaluate_febrl(run: Evaluation) -> None:
    tables = febrl4(run.data)
    ours: Scores | None = None
    for name, columns in SETS.items():
        a, b = run.folder / "febrl-a.csv", run.folder / "febrl-b.csv"
        write(tables.a, columns, a)
        write(tables.b, columns, b)
        for peer, module in PEERS.items():
            with run.attempt(f"{name}: {peer}"):
                _add_peer(run, name, peer, module, a, b, tables.true_pairs)
        if name == GOAL:
            with run.attempt(f"{name}: {OURS}"):
                ours = compare_pairs(linkage_worker(run.linkage_worker, a, b), tables.true_pairs)
                run.report.rows.append(Row(name, f"{OURS}, generic profile", ours))
    floor = run.report.best_peer(GOAL)
    f1 = ours.f1 if ours else None
    run.report.goals.append(Goal(f"{GOAL}: F1 of pairs", f1, bound=0.97, peer=floor))


def _add_peer(
    run: Evaluation, name: str, peer: str, module: str, a: Path, b: Path, true: Pairs
) -> None:
    found = run.folder / "febrl-pairs.csv"
    run_peer(module, a, b, found)
    with found.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["id_a"], row["id_b"], float(row["score"]), row["said"] == "1")
            for row in csv.DictReader(file)
        ]
    said = compare_pairs([(a, b) for a, b, _, said in rows if said], true)
    best = max(
        (
            compare_pairs([(a, b) for a, b, score, _ in rows if score >= step / 2], true)
            for step in range(-20, 41)
        ),
        key=lambda scored: scored.f1,
    )
    run.report.rows += [
        Row(name, f"{peer}, without labels", said),
        Row(name, f"{peer}, best threshold", best),
    ]


def linkage_worker(program: Path | None, a: Path, b: Path) -> Pairs:
    """What a program takes for one person: it is given two tables, and prints `id_a,id_b,bits`."""
    if program is None:
        raise ProgramError("no --linkage-worker was given")
    done = run([program, a, b])
    if done.status != 0:
        raise ProgramError(done.complaint)
    return linked_pairs(done.output)


def linked_pairs(output: str) -> Pairs:
    rows = csv.DictReader(output.splitlines())
    return [(row["id_a"], row["id_b"]) for row in rows]
