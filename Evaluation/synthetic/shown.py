"""A person as one record shows them: at some time, in some spelling, in part."""

from collections.abc import Callable
from dataclasses import dataclass

from lists.contact import folded
from synthetic.draws import Draws
from synthetic.people import Person


@dataclass(frozen=True)
class Shown:
    given: str
    family: str
    emails: tuple[str, ...]
    phone: str
    slug: str
    company: str
    title: str


@dataclass(frozen=True)
class Habits:
    """How often records of a kind of list show or do something."""

    short: float
    private_email: float
    work_email: float
    phone: float
    slug: float
    company: float
    typo: float
    # Written some years ago: the former job, and the former name.
    old: float


LINKEDIN = Habits(
    short=0.06, private_email=0.06, work_email=0.02, phone=0, slug=0.96, company=0.97,
    typo=0.005, old=0.15,
)  # fmt: skip
GOOGLE = Habits(
    short=0.2, private_email=0.6, work_email=0.3, phone=0.5, slug=0, company=0.35,
    typo=0.02, old=0.3,
)  # fmt: skip
PHONE = Habits(
    short=0.25, private_email=0.35, work_email=0.15, phone=0.9, slug=0, company=0.3,
    typo=0.025, old=0.3,
)  # fmt: skip


def show(person: Person, habits: Habits, draws: Draws) -> Shown:
    old = draws.chance(habits.old)
    company = person.former_company if old else person.company
    given, family = _name(person, habits, old, draws)
    emails = [
        *([person.private_email] if draws.chance(habits.private_email) else []),
        *([person.work_email(company)] if draws.chance(habits.work_email) else []),
    ]
    has_company = draws.chance(habits.company)
    return Shown(
        given=given,
        family=family,
        emails=tuple(emails),
        phone=_written(person.phone, draws) if draws.chance(habits.phone) else "",
        slug=person.slug if draws.chance(habits.slug) else "",
        company=company.shown(draws) if has_company else "",
        title=(person.former_title if old else person.title) if has_company else "",
    )


def _name(person: Person, habits: Habits, old: bool, draws: Draws) -> tuple[str, str]:
    given = person.short if person.short and draws.chance(habits.short) else person.given
    family = person.former_family if old and person.former_family else person.family
    if draws.chance(habits.typo):
        given = _mistyped(given, draws)
    if draws.chance(habits.typo):
        family = _mistyped(family, draws)
    if person.middle and draws.chance(0.15):
        given = f"{given} {person.middle if draws.chance(0.3) else person.middle[0] + '.'}"
    if draws.chance(0.15):
        given, family = _plain(given), _plain(family)
    if draws.chance(0.01):
        given, family = given.upper(), family.upper()
    if draws.chance(0.003):
        given, family = family, given
    return given, family


def _mistyped(word: str, draws: Draws) -> str:
    """With one letter left out, doubled, swapped or wrong, but not the first."""
    if len(word) < 4:
        return word
    place = 1 + draws.below(len(word) - 2)
    letter, following = word[place], word[place + 1]
    middle = draws.of([following, letter + letter + following, following + letter, "e" + following])
    return word[:place] + middle + word[place + 2 :]


def _plain(name: str) -> str:
    """Without accents."""
    return name if name.isascii() else folded(name).title()


def _written(phone: str, draws: Draws) -> str:
    shapes: list[Callable[[str], str]] = [
        lambda text: text,
        lambda text: text.replace(" ", ""),
        lambda text: text.replace(" ", "-"),
        lambda text: "({}) {}-{}".format(*text.split()[1:]),
    ]
    return draws.of(shapes)(phone)
