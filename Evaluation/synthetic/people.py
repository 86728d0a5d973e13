"""People of nobody's acquaintance: what is true of them, before any list gets it wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from lists.contact import folded
from synthetic import names
from synthetic.draws import Draws, Ranked


@dataclass(frozen=True)
class Company:
    name: str
    form: str
    domain: str

    def shown(self, draws: Draws) -> str:
        """With or without its legal form."""
        return f"{self.name} {self.form}".strip() if draws.chance(0.6) else self.name


@dataclass(frozen=True)
class Person:
    given: str
    # What the person is called for short, if it is anything.
    short: str | None
    middle: str | None
    family: str
    # Before a marriage.
    former_family: str | None
    company: Company
    former_company: Company
    title: str
    former_title: str
    private_email: str
    phone: str
    slug: str

    def work_email(self, company: Company) -> str:
        return f"{_login(self.given)}.{_login(self.family)}@{company.domain}"


class Population:
    def __init__(self, draws: Draws, size: int) -> None:
        self._draws = draws
        self._given, self._shorter = names.given_names()
        self._families = names.family_names(draws, max(2_000, size // 10))
        self._companies = Ranked(
            [
                Company(name, draws.of(names.FORMS), f"{_login(name)}.example")
                for name in names.companies(draws, max(200, size // 25))
            ]
        )

    def people(self) -> Iterator[Person]:
        """Without end. A few live together: they share a family name and a telephone."""
        number = 0
        while True:
            person = self._person(number)
            yield person
            number += 1
            if self._draws.chance(0.02):
                yield self._person(number, person.family, person.phone)
                number += 1

    def _person(self, number: int, family: str | None = None, phone: str | None = None) -> Person:
        draws = self._draws
        given = self._given.draw(draws)
        family = family or self._families.draw(draws)
        shorter = self._shorter.get(given)
        digits = str(draws.below(900) + 100) if draws.chance(0.7) else ""
        login = f"{_login(given)[: 1 if draws.chance(0.4) else None]}{_login(family)}"
        return Person(
            given=given,
            short=draws.of(shorter) if shorter and draws.chance(0.6) else None,
            middle=self._given.draw(draws) if draws.chance(0.3) else None,
            family=family,
            former_family=self._families.draw(draws) if draws.chance(0.04) else None,
            company=self._companies.draw(draws),
            former_company=self._companies.draw(draws),
            title=draws.of(names.TITLES),
            former_title=draws.of(names.TITLES),
            # The number keeps the addresses of namesakes apart.
            private_email=f"{login}{digits}{number:x}@{draws.of(names.FREE_DOMAINS)}",
            phone=phone or f"+1 555 {200 + number // 10_000 % 800} {number % 10_000:04d}",
            slug=f"{_login(given)}-{_login(family)}-{number:06x}",
        )


def _login(name: str) -> str:
    return "".join(folded(name).split())
