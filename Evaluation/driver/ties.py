"""Ties: who still writes to whom, told by what they wrote before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from driver.report import OURS, Goal, TieRow
from driver.run import Evaluation
from labelled.correspondence import Exchange, Letter, Pair, exchanges, letters
from program.ties import Correspondence
from scoring.ranking import area_under_curve

# Two thirds of the time that the mails are from. The numbers of the table were chosen by what was
# before.
CUT = date(2001, 4, 15)
# Days to choose them by, with what came from each of them up to the cut.
EARLIER = (date(2000, 7, 1), date(2000, 10, 1), date(2001, 1, 1))

NOTHING = Exchange((), ())


@dataclass(frozen=True)
class Split:
    """Mail before a day, and who wrote to each other both ways from then until another."""

    day: date
    mails: Sequence[Letter]
    before: Mapping[Pair, Exchange]
    still: frozenset[Pair]
    people: Sequence[str]

    @classmethod
    def at(cls, day: date, until: date, mails: Sequence[Letter]) -> "Split":
        first = [mail for mail in mails if mail.time.date() < day]
        later = exchanges(mail for mail in mails if day <= mail.time.date() < until)
        still = frozenset(pair for pair, exchange in later.items() if exchange.both_ways)
        people = sorted({person for mail in mails for person in (mail.sender, *mail.recipients)})
        return cls(day, first, exchanges(first), still, people)

    @property
    def pairs(self) -> dict[str, list[Pair]]:
        """Among whom to tell those who still write: the narrower, the harder."""
        return {
            "mail both ways before": [p for p, e in self.before.items() if e.both_ways],
            "any mail before": list(self.before),
            "all": list(combinations(self.people, 2)),
        }


Predictor = Callable[[Exchange, date], float]

PREDICTORS: dict[str, Predictor] = {
    "number of mails": lambda exchange, day: len(exchange.days),
    "last date": lambda exchange, day: -(day - exchange.days[-1]).days if exchange.days else -1e9,
    "any mail": lambda exchange, day: bool(exchange.days),
    "mail both ways": lambda exchange, day: exchange.both_ways,
}


def evaluate_ties(run: Evaluation) -> None:
    mails: Sequence[Letter] = ()
    with run.attempt("ties: the mails"):
        mails = letters(run.data)
    if not mails:
        return
    end = date.max
    splits = [("chosen by", Split.at(day, CUT, mails)) for day in EARLIER]
    splits.append(("tested on", Split.at(CUT, end, mails)))
    for use, split in splits:
        name = f"mail before {split.day}, {use}"
        scores = {tool: _simple(split, score) for tool, score in PREDICTORS.items()}
        with run.attempt(f"{name}: {OURS}"):
            scores[OURS] = _whom(run, split)
        run.report.ties += [
            TieRow(name, among, len(pairs), len(split.still.intersection(pairs)), tool, area)
            for among, pairs in split.pairs.items()
            for tool, score in scores.items()
            for area in [_area(split, pairs, score)]
        ]
        if split.day == CUT:
            run.report.goals += _goals(split, scores)


def _simple(split: Split, score: Predictor) -> dict[Pair, float]:
    return {
        pair: score(split.before.get(pair, NOTHING), split.day)
        for pair in combinations(split.people, 2)
    }


def _whom(run: Evaluation, split: Split) -> dict[Pair, float]:
    network = Correspondence(run.program, run.folder / f"ties-{split.day}.db")
    network.load(split.mails)
    return network.strengths(split.people, split.day)


def _area(split: Split, pairs: Sequence[Pair], score: Mapping[Pair, float]) -> float:
    return area_under_curve((score.get(pair, 0), pair in split.still) for pair in pairs)


def _goals(split: Split, scores: Mapping[str, Mapping[Pair, float]]) -> list[Goal]:
    """Whom must tell better than each simple number, among whomever."""
    return [
        Goal(
            f"ties: who still writes, among pairs with {among}"
            if among != "all"
            else "ties: who still writes, among all pairs",
            _area(split, pairs, scores[OURS]) if OURS in scores else None,
            bound=None,
            peer=max(_area(split, pairs, scores[tool]) for tool in PREDICTORS),
        )
        for among, pairs in split.pairs.items()
    ]
