"""Names, companies and addresses of nobody, drawn with a seed."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")

GIVEN = (
    "Anna Bela Carl Dora Emil Fina Gus Hilde Ivo Jana Karl Lena Max Nora Otto Pia Quin Rosa Sven "
    "Tina Ugo Vera Wim Xenia Yara Zoë José Łukasz Siân Jürgen"
).split()
SECTORS = "Software Foods Energy Health Media Logistics Insurance Robotics".split()
FORMS = ["GmbH", "Inc.", "Ltd", "AG", ""]
TITLES = [
    "Purchasing Manager", "Software Engineer", "Head of Sales", "Data Analyst",
    "Director, Finance", "HR Business Partner", "Product Owner", "CEO",
]  # fmt: skip
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# What the letters beyond ASCII become in addresses.
PLAIN = str.maketrans("ëéłâüö", "eelauo")


class Choices:
    """Draws that are the same in every version of Python: only `random()` is said to be."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed).random

    def chance(self, probability: float) -> bool:
        return self._draw() < probability

    def below(self, count: int) -> int:
        return int(self._draw() * count)

    def between(self, low: int, high: int) -> int:
        return low + self.below(high - low + 1)

    def of(self, things: Sequence[Thing]) -> Thing:
        return things[self.below(len(things))]

    def often_first(self, things: Sequence[Thing]) -> Thing:
        """One of the things, by a power law: the first ones again and again."""
        return things[int(len(things) * self._draw() ** 3)]

    def spread(self, median: float, factor: float) -> float:
        """A positive number, half of the time above the median, rarely many factors away."""
        normal = math.sqrt(-2 * math.log(1 - self._draw())) * math.cos(2 * math.pi * self._draw())
        return median * factor**normal

    def word(self) -> str:
        """Three syllables that are no word."""
        return "".join(
            self.of("bcdfghklmnprstvz") + self.of("aeiou") for _ in range(3)
        ).capitalize()


@dataclass(frozen=True)
class Person:
    given: str
    family: str
    company: str
    title: str
    number: int

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def login(self) -> str:
        return f"{self.given}.{self.family}{self.number}".lower().translate(PLAIN)

    @property
    def domain(self) -> str:
        return self.company.split(" ", 1)[0].lower() + ".example"

    @property
    def address(self) -> str:
        return f"{self.login}@{self.domain}"


class Population:
    """Where people's names and companies come from."""

    def __init__(self, choices: Choices, size: int = 20_000) -> None:
        self._choices = choices
        self._families = [choices.word() for _ in range(size)]
        self._companies = [
            f"{choices.word()} {choices.of(SECTORS)} {choices.of(FORMS)}".rstrip()
            for _ in range(size)
        ]

    def person(self, number: int) -> Person:
        choices = self._choices
        return Person(
            given=choices.of(GIVEN), family=choices.of(self._families),
            company=choices.of(self._companies), title=choices.of(TITLES), number=number,
        )  # fmt: skip
