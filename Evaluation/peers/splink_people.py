"""splink on contacts: all pairs that it thinks may be one person.

    python -m peers.splink_people CONTACTS.csv PAIRS.csv [--large]

The contacts are as `contact_table.py` writes them, the pairs are `a,b,weight`, in bits. The
model is what splink's own guides make of such columns: comparisons from its library, term
frequencies for names, profiles and companies, random sampling and expectation maximisation
without labels.
"""

import argparse
import logging
from dataclasses import dataclass

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.internals.blocking_rule_creator import BlockingRuleCreator

TABLE = """
    create table contact as select
        unique_id,
        nullif(given, '') as given,
        nullif(family, '') as family,
        nullif(profile, '') as profile,
        nullif(lower(company), '') as company,
        string_split(nullif(emails, ''), ' ') as emails,
        string_split(nullif(phones, ''), ' ') as phones
    from read_csv(?, all_varchar = true, header = true)
"""


def link(contacts: str, pairs: str, large: bool) -> None:
    logging.disable(logging.CRITICAL)
    connection = duckdb.connect()
    connection.execute(TABLE, [contacts])
    interface = DuckDBAPI(connection=connection)
    plan = LARGE if large else SMALL
    linker = Linker(interface.register("contact"), settings(plan), log_level=logging.CRITICAL)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("emails", arrays_to_explode=["emails"]), block_on("given", "family")], recall=0.7
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in plan.training:
        training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_weight=plan.least)
    connection.execute(
        "copy (select unique_id_l as a, unique_id_r as b, match_weight as weight "
        f"from {found.physical_name}) to '{pairs}' (header)"
    )


@dataclass(frozen=True)
class Plan:
    """Which pairs are compared, on which ones the model is estimated, and the weight to be kept."""

    blocks: list[BlockingRuleCreator]
    training: list[BlockingRuleCreator]
    least: float


_VALUES = [
    block_on("profile"),
    block_on("emails", arrays_to_explode=["emails"]),
    block_on("phones", arrays_to_explode=["phones"]),
]
SMALL = Plan(
    blocks=[
        *_VALUES,
        *(block_on("given"), block_on("family"), block_on("company")),
        *(block_on("substr(family, 1, 3)"), block_on("substr(emails[1], 1, 5)")),
    ],
    training=[block_on("given"), block_on("family")],
    least=-10,
)
# What shares a common name alone is too much.
LARGE = Plan(
    blocks=[
        *_VALUES,
        *(block_on("family", "substr(given, 1, 2)"), block_on("family", "company")),
        *(block_on("given", "company"), block_on("given", "substr(family, 1, 4)")),
    ],
    training=[block_on("given", "family"), block_on("company", "family"), block_on("profile")],
    least=-4,
)


def settings(plan: Plan) -> SettingsCreator:
    """Comparisons as splink's own guides make them of such columns."""
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given").configure(term_frequency_adjustments=True),
            cl.NameComparison("family").configure(term_frequency_adjustments=True),
            cl.ArrayIntersectAtSizes("emails", [1]),
            cl.ArrayIntersectAtSizes("phones", [1]),
            cl.ExactMatch("profile").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("company", [0.9]).configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[*plan.blocks],
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("contacts")
    parser.add_argument("pairs")
    parser.add_argument("--large", action="store_true", help="compare fewer of the pairs")
    given = parser.parse_args()
    link(given.contacts, given.pairs, given.large)
