"""vCards as phones, Google, Apple and Outlook write them."""

from base64 import b64encode
from collections.abc import Iterator
from quopri import encodestring

from people import Choices, Person, Population


def parts(cards: int, choices: Choices) -> Iterator[str]:
    population = Population(choices)
    for number in range(cards):
        person = population.person(number)
        kind = choices.below(10)
        if kind == 0:
            lines = old(person, choices)
        else:
            lines = new(person, choices, version="4.0" if kind == 1 else "3.0")
        yield "".join(f"{line}\r\n" for line in lines)


def new(person: Person, choices: Choices, version: str) -> Iterator[str]:
    yield from ("BEGIN:VCARD", f"VERSION:{version}")
    yield f"PRODID:-//Address Book {version}//EN"
    yield f"N:{person.family};{person.given};;;"
    yield f"FN:{person.name}"
    yield f"ORG:{escaped(person.company)};{choices.of(['Sales', 'Research', ''])}"
    yield f"TITLE:{escaped(person.title)}"
    yield f"EMAIL;type=INTERNET;type=WORK;type=pref:{person.address}"
    if choices.chance(0.3):
        yield f"item1.EMAIL;type=INTERNET:{person.login}@mail.example"
        yield "item1.X-ABLabel:_$!<Other>!$_"
    yield f"TEL;type=CELL;type=VOICE:{telephone(choices)}"
    if choices.chance(0.5):
        yield f"TEL;type=WORK:{telephone(choices)}"
    yield f"ADR;type=WORK:;;{choices.between(1, 99)} High Street;Springfield;;12345;Nowhere"
    if choices.chance(0.3):
        yield f"URL:https://www.linkedin.com/in/{person.login.replace('.', '-')}"
    if choices.chance(0.5):
        yield from folded("NOTE:" + "Met at the fair\\, and wants to hear of us again. " * 3)
    if choices.chance(0.1):
        picture = b64encode(bytes(choices.below(256) for _ in range(1500))).decode()
        yield from folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{picture}")
    yield f"UID:urn:uuid:00000000-0000-4000-8000-{person.number:012x}"
    yield f"REV:2025-0{choices.between(1, 9)}-{choices.between(10, 28)}T12:00:00Z"
    yield "END:VCARD"


def old(person: Person, choices: Choices) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:2.1")
    yield printable("N", f"{person.family};{person.given}")
    yield printable("FN", person.name)
    yield f"ORG:{person.company}"
    yield f"TITLE:{person.title}"
    yield f"TEL;WORK;VOICE:{telephone(choices)}"
    yield f"EMAIL;PREF;INTERNET:{person.address}"
    yield from ("REV:20250101T120000Z", "END:VCARD")


def printable(name: str, text: str) -> str:
    if text.isascii():
        return f"{name}:{text}"
    encoded = encodestring(text.encode()).decode()
    return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{encoded}"


def folded(line: str) -> Iterator[str]:
    yield line[:75]
    for start in range(75, len(line), 74):
        yield " " + line[start : start + 74]


def escaped(text: str) -> str:
    return text.replace(",", "\\,")


def telephone(choices: Choices) -> str:
    return f"+1 202 555 {choices.between(100, 199):04d}"
