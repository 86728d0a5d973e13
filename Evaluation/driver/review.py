"""Answers the questions of `whom review` from the truth, as somebody would who knows everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from labelled.people import ListFile, RecordName
from program.whom import Question, Whom


@dataclass(frozen=True)
class Review:
    # How many stood in the queue at first, and how many were answered in all: an answer may
    # raise new ones.
    first: int
    asked: int
    # Of those asked, the ones about one person.
    right: int

    @property
    def hit_rate(self) -> float | None:
        return self.right / self.asked if self.asked else None

    def __str__(self) -> str:
        rate = "" if self.hit_rate is None else f", {self.hit_rate:.0%} of them one person"
        return f"{self.first} questions at first, {self.asked} answered{rate}"


def answer_all(
    whom: Whom, files: Sequence[ListFile], truth: Mapping[RecordName, str], limit: int = 500
) -> Review:
    """Asks and answers until no question is left; those about unlabelled records stay open."""
    listed = whom.questions()
    first = len(listed)
    seen: set[frozenset[str]] = set()
    asked = right = 0
    while (question := _next(listed, seen)) is not None and asked < limit:
        seen.add(question.ends)
        people = [_person(whom, files, truth, end) for end in (question.a, question.b)]
        if None not in people:
            asked += 1
            same = people[0] == people[1]
            right += same
            whom.decide(question, same)
            listed = whom.questions()
    return Review(first, asked, right)


def _next(listed: Sequence[Question], seen: set[frozenset[str]]) -> Question | None:
    return next((question for question in listed if question.ends not in seen), None)


def _person(
    whom: Whom, files: Sequence[ListFile], truth: Mapping[RecordName, str], end: str
) -> str | None:
    name = whom.record(end, files)
    return truth.get(name) if name is not None else None
