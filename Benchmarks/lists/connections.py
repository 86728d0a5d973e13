"""LinkedIn's Connections.csv, as it has been since 2023."""

from collections.abc import Iterator

from people import MONTHS, Choices, Person, Population

HEAD = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
"""


def parts(rows: int, choices: Choices) -> Iterator[str]:
    yield HEAD
    population = Population(choices)
    for number in range(rows):
        yield row(population.person(number), choices)


def row(person: Person, choices: Choices) -> str:
    # One in ten shows an address.
    address = person.address if choices.chance(0.1) else ""
    title = f'"{person.title}"' if "," in person.title else person.title
    day = f"{choices.between(1, 28):02d} {choices.of(MONTHS)} {choices.between(2009, 2025)}"
    page = f"https://www.linkedin.com/in/{person.login.replace('.', '-')}"
    return (
        f"{person.given},{person.family},{page},{address},{person.company},{title},{day}\n"
    )
