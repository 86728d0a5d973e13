"""People in contact lists: whom beside splink and the plain rule."""

from collections.abc import Mapping
from pathlib import Path

from driver.report import OURS, Goal, Row
from driver.review import Review, answer_all
from driver.run import Evaluation
from labelled.people import OWN_BOOKS, LabelledLists, RecordName, identity, own, world
from lists.contact import Contact, contacts
from peers import contact_table, equal_values
from program.process import Run, run_peer
from program.whom import Whom
from scoring.clusters import Clustering, compare, joined, merged
from scoring.thresholds import thresholds

Named = list[tuple[RecordName, Contact]]


def evaluate_identity(run: Evaluation) -> None:
    lists = identity(run.data)
    _peers(run, "identity", lists)
    before, after, review = _ours(run, "identity", lists)
    run.report.goals += [
        *_goals_of_pairs(run, "identity", before, precision=0.985, f1=0.93),
        _goal_of_pairs_to_leave("identity", before, lists),
        *_goals_of_questions("identity", lists, review, after),
    ]


def evaluate_world(run: Evaluation) -> None:
    lists = world(run.data)
    _peers(run, "world", lists)
    before, _, _ = _ours(run, "world", lists)
    run.report.goals += _goals_of_pairs(run, "world", before, precision=0.99, f1=0.95)


def evaluate_people(run: Evaluation) -> None:
    """Our own address books: of the one that is kept aside, h, there are only totals."""
    for book in OWN_BOOKS:
        name = f"people-{book}"
        lists = own(book)
        _peers(run, name, lists)
        before, after, review = _ours(run, name, lists)
        run.report.goals += [
            *_goals_of_pairs(run, name, before, precision=0.985, f1=0.93),
            _goal_of_pairs_to_leave(name, before, lists),
            *_goals_of_questions(name, lists, review, after),
        ]


Scored = tuple[Mapping[RecordName, str], Clustering]


def _goals_of_pairs(
    run: Evaluation, name: str, scored: Scored | None, precision: float, f1: float
) -> list[Goal]:
    pairs = scored[1].pairs if scored else None
    floor = run.report.best_peer(name)
    return [
        Goal(f"{name}: precision of pairs", pairs.precision if pairs else None, precision),
        Goal(f"{name}: F1 of pairs", pairs.f1 if pairs else None, f1, peer=floor),
    ]


def _goal_of_pairs_to_leave(name: str, scored: Scored | None, lists: LabelledLists) -> Goal:
    return Goal(
        f"{name}: pairs merged that must be left apart or asked about",
        merged(scored[0], lists.pairs_to_leave()) if scored else None,
        bound=0,
        at_least=False,
    )


def _goals_of_questions(
    name: str, lists: LabelledLists, review: Review | None, after: Scored | None
) -> list[Goal]:
    return [
        Goal(
            f"{name}: questions for 100 people",
            100 * review.asked / lists.people if review else None,
            bound=20,
            at_least=False,
        ),
        Goal(
            f"{name}: share of questions about one person",
            review.hit_rate if review else None,
            bound=0.7,
        ),
        Goal(
            f"{name}: F1 once they are answered",
            after[1].pairs.f1 if after else None,
            bound=0.96,
        ),
    ]


def _ours(
    run: Evaluation, name: str, lists: LabelledLists
) -> tuple[Scored | None, Scored | None, Review | None]:
    before = after = review = None
    with run.attempt(f"{name}: {OURS}"):
        whom = Whom(run.program, run.folder / f"{name}.db")
        whom.start(lists.files[0].owner)
        whom.load(lists.files)
        clusters = whom.people(lists.files)
        before = (clusters, compare(clusters, lists.truth))
        unknown = sum(1 for record in lists.truth if record not in clusters)
        missing = f"; {unknown} records not kept" if unknown else ""
        run.report.rows.append(_row(name, f"{OURS}, automatic", lists, *before, missing))
    if before is not None:
        with run.attempt(f"{name}: {OURS} review"):
            review = answer_all(whom, lists.files, lists.truth)
            clusters = whom.people(lists.files)
            after = (clusters, compare(clusters, lists.truth))
            tool = f"{OURS}, questions answered"
            run.report.rows.append(_row(name, tool, lists, *after, f"; {review}"))
    return before, after, review


def _peers(run: Evaluation, name: str, lists: LabelledLists) -> None:
    named = read_all(lists)
    with run.attempt(f"{name}: equal values"):
        clusters = _named(named, joined(range(len(named)), equal_values.pairs(_only(named))))
        tool = "equal address, number or name"
        run.report.rows.append(_row(name, tool, lists, clusters, compare(clusters, lists.truth)))
    with run.attempt(f"{name}: splink"):
        pairs = splink(run.folder, named)[0]
        people = [lists.truth[record] for record, _ in named]
        best = max(thresholds(people, pairs), key=lambda each: each.pairs.f1)
        kept = [(a, b) for a, b, weight in pairs if weight >= best.weight]
        clusters = _named(named, joined(range(len(named)), kept))
        tool = f"splink, best threshold ({best.weight:.1f} bits)"
        run.report.rows.append(_row(name, tool, lists, clusters, compare(clusters, lists.truth)))


def read_all(lists: LabelledLists) -> Named:
    """The labelled records of all files, as the peers see them."""
    return [
        ((file.name, one.key), one)
        for file in lists.files
        for one in contacts(file.path)
        if (file.name, one.key) in lists.truth
    ]


def splink(folder: Path, named: Named, *options: str) -> tuple[list[tuple[int, int, float]], Run]:
    """The pairs of places with their weights, and what it took."""
    table, found = folder / "contacts.csv", folder / "pairs.csv"
    contact_table.write(_only(named), table)
    done = run_peer("splink_people", table, found, *options)
    return contact_table.read_pairs(found), done


def _only(named: Named) -> list[Contact]:
    return [one for _, one in named]


def _named(named: Named, clusters: Mapping[int, int]) -> dict[RecordName, int]:
    return {name: clusters[place] for place, (name, _) in enumerate(named)}


def _row(
    name: str,
    tool: str,
    lists: LabelledLists,
    clusters: Mapping[RecordName, object],
    scored: Clustering,
    more: str = "",
) -> Row:
    cubed = scored.b_cubed
    others = [
        f"B³ {cubed.precision:.3f} / {cubed.recall:.3f} / {cubed.f1:.3f}",
        f"{scored.impure} clusters of two people",
    ]
    if lists.hard:
        by_kind = {
            kind: [(pair.a, pair.b) for pair in lists.hard if pair.expected == kind]
            for kind in ("apart", "review", "merge")
        }
        counts = {kind: (merged(clusters, pairs), len(pairs)) for kind, pairs in by_kind.items()}
        others += [
            f"merged of apart {counts['apart'][0]}/{counts['apart'][1]}, "
            f"of review {counts['review'][0]}/{counts['review'][1]}, "
            f"of merge {counts['merge'][0]}/{counts['merge'][1]}"
        ]
    return Row(name, tool, scored.pairs, "; ".join(others) + more)
