"""The plain rule: two records are one person if an address, a number or the name is equal."""

from collections.abc import Iterable, Sequence

from lists.contact import Contact


def pairs(contacts: Sequence[Contact]) -> Iterable[tuple[int, int]]:
    """Pairs of places that join all who share a value; not every such pair."""
    first: dict[tuple[str, str], int] = {}
    for place, one in enumerate(contacts):
        name = [("name", one.name)] if one.given and one.family else []
        values = [
            *(("email", email) for email in one.emails),
            *(("phone", phone) for phone in one.phones),
            *name,
        ]
        for value in values:
            yield first.setdefault(value, place), place
