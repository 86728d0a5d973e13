"""Titles: whom beside the plain rule."""

from collections.abc import Sequence

from driver.report import OURS, Goal, TitleRow
from driver.run import Evaluation
from labelled.titles import LabelledTitle, labelled_titles
from peers.first_keywords import FirstKeywords
from program.explain import title_readings
from scoring.labels import TitleReading, TitleScores, title_scores

FLOOR = "first keyword"


def evaluate_titles(run: Evaluation) -> None:
    titles = labelled_titles(run.data)
    ours: TitleScores | None = None
    floor: TitleScores | None = None
    with run.attempt(f"titles: {OURS}"):
        ours = _add(run, OURS, titles, title_readings(run.program, [one.title for one in titles]))
    with run.attempt(f"titles: {FLOOR}"):
        keywords = FirstKeywords(run.data)
        floor = _add(run, FLOOR, titles, [keywords.read(one.title) for one in titles])
    run.report.goals += [
        Goal(
            "titles: department, lenient",
            ours.department_lenient if ours else None,
            bound=0.92,
            peer=floor.department_lenient if floor else None,
        ),
        Goal(
            "titles: seniority, lenient",
            ours.seniority_lenient if ours else None,
            bound=0.94,
            peer=floor.seniority_lenient if floor else None,
        ),
        Goal("titles: manages", ours.manages if ours else None, bound=0.92),
    ]


def _add(
    run: Evaluation, tool: str, titles: Sequence[LabelledTitle], said: Sequence[TitleReading]
) -> TitleScores:
    tricky = [(one, reading) for one, reading in zip(titles, said, strict=True) if one.tricky]
    every = title_scores(titles, said)
    hard = title_scores([one for one, _ in tricky], [reading for _, reading in tricky])
    run.report.titles += [
        TitleRow(tool, f"all {len(titles)}", _accuracies(every)),
        TitleRow(tool, f"the {len(tricky)} tricky ones", _accuracies(hard)),
    ]
    return every


def _accuracies(scored: TitleScores) -> tuple[str, ...]:
    numbers = (
        *(scored.department, scored.department_lenient),
        *(scored.seniority, scored.seniority_lenient),
    )
    manages = "" if scored.manages is None else f"{scored.manages:.3f}"
    return (*(f"{number:.3f}" for number in numbers), manages)
