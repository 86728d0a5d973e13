"""What the libraries for company names make of two names: how alike they are, 0 to 1.

A library that is not installed fails when its function is made, not when this is read.
"""

import re
from collections.abc import Callable

from lists.contact import folded

Likeness = Callable[[str, str], float]


def folded_equality() -> Likeness:
    return lambda a, b: float(folded(a) == folded(b) != "")


def cleanco() -> Likeness:
    """Equal without legal forms, which are taken off twice, as its README says to."""
    from cleanco import basename

    def base(name: str) -> str:
        return folded(str(basename(basename(name))))

    return lambda a, b: float(base(a) == base(b) != "")


def rigour() -> Likeness:
    """Equal without legal forms, whatever the order of the words."""
    from rigour.names import remove_org_types

    def base(name: str) -> list[str]:
        bare = remove_org_types(re.sub(r"\s+", " ", name.casefold()))
        return sorted(folded(bare).split()) or [folded(name)]

    return lambda a, b: float(base(a) == base(b))


def rapidfuzz_token_set() -> Likeness:
    from rapidfuzz.fuzz import token_set_ratio

    return lambda a, b: token_set_ratio(folded(a), folded(b)) / 100


def rapidfuzz_token_sort() -> Likeness:
    from rapidfuzz.fuzz import token_sort_ratio

    return lambda a, b: token_sort_ratio(folded(a), folded(b)) / 100


def nomenklatura() -> Likeness:
    """The algorithm logic-v2 on two companies of which nothing but the name is known."""
    from followthemoney import EntityProxy
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        raise ImportError("this nomenklatura has no logic-v2")
    settings = algorithm.default_config()

    def company(name: str) -> EntityProxy:
        # What it makes of an entity it keeps by the id, so names of their own are ids.
        facts = {"id": f"company {name}", "schema": "Company", "properties": {"name": [name]}}
        return EntityProxy.from_dict(facts)

    return lambda a, b: algorithm.compare(company(a), company(b), settings).score


# With the distribution on PyPI, if it is one.
TOOLS: dict[str, tuple[str, Callable[[], Likeness]]] = {
    "equal but for case, accents and punctuation": ("", folded_equality),
    "cleanco, equal": ("cleanco", cleanco),
    "rigour, equal": ("rigour", rigour),
    "rapidfuzz token_set_ratio": ("rapidfuzz", rapidfuzz_token_set),
    "rapidfuzz token_sort_ratio": ("rapidfuzz", rapidfuzz_token_sort),
    "nomenklatura logic-v2": ("nomenklatura", nomenklatura),
}
