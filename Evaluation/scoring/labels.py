"""How often labels are right."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from labelled.companies import CompanyPair
from labelled.titles import LabelledTitle
from scoring.clusters import Scores, scores


@dataclass(frozen=True)
class CompanyScores:
    same: Scores
    # The recall on the rows that normalisation alone can do.
    rules_recall: float
    # Wrong merges by the kind of pair, most first.
    wrong: dict[str, int]


def company_scores(rows: Sequence[CompanyPair], said_same: Sequence[bool]) -> CompanyScores:
    both = list(zip(rows, said_same, strict=True))
    right = sum(1 for row, said in both if said and row.same)
    rules = [said for row, said in both if row.same and row.needs == "rules"]
    wrong = Counter(row.kind for row, said in both if said and not row.same)
    return CompanyScores(
        same=scores(sum(said_same), sum(row.same for row in rows), right),
        rules_recall=sum(rules) / len(rules) if rules else 1,
        wrong=dict(sorted(wrong.items(), key=lambda item: (-item[1], item[0]))),
    )


@dataclass(frozen=True)
class TitleReading:
    """What a tool says of a title; the codes are those of the labelled file."""

    department: str
    seniority: str
    # None for a tool that does not say.
    manages: bool | None = None


@dataclass(frozen=True)
class TitleScores:
    """Accuracies, 0 to 1; lenient ones accept the listed alternatives."""

    department: float
    department_lenient: float
    seniority: float
    seniority_lenient: float
    # Of the rows whose label is yes or no; None for a tool that does not say.
    manages: float | None


def title_scores(titles: Sequence[LabelledTitle], readings: Sequence[TitleReading]) -> TitleScores:
    both = list(zip(titles, readings, strict=True))
    decided = [(title.manages, said.manages) for title, said in both if title.manages is not None]
    said_any = any(said is not None for _, said in decided)
    return TitleScores(
        department=_share(both, lambda t, r: r.department == t.department),
        department_lenient=_share(both, lambda t, r: r.department in t.departments),
        seniority=_share(both, lambda t, r: r.seniority == t.seniority),
        seniority_lenient=_share(both, lambda t, r: r.seniority in t.seniorities),
        manages=_mean(label == said for label, said in decided) if said_any else None,
    )


def _share(
    both: Sequence[tuple[LabelledTitle, TitleReading]],
    right: Callable[[LabelledTitle, TitleReading], bool],
) -> float:
    return _mean(right(title, reading) for title, reading in both)


def _mean(values: Iterable[bool]) -> float:
    answers = list(values)
    return sum(answers) / len(answers) if answers else 1
