"""splink on two tables of people: each pair with its weight.

    python -m peers.splink_febrl A.csv B.csv PAIRS.csv

The pairs are `id_a,id_b,score,said`, with the score in bits, where `said` is 1 from a
probability of one half on. The model is that of splink's own example on these tables.
"""

import logging
import sys

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COMPARISONS = {
    "given_name": cl.NameComparison("given_name"),
    "surname": cl.NameComparison("surname"),
    "date_of_birth": cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
    "soc_sec_id": cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
    "street_number": cl.ExactMatch("street_number"),
    "address_1": cl.JaroWinklerAtThresholds("address_1", [0.9]),
    "address_2": cl.JaroWinklerAtThresholds("address_2", [0.9]),
    "suburb": cl.JaroWinklerAtThresholds("suburb", [0.9]),
    "postcode": cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
}
NAMES = ("given_name", "surname", "suburb")
BLOCKS = (
    *("given_name", "surname", "postcode", "suburb", "address_1"),
    *("date_of_birth", "soc_sec_id"),
)


def link(path_a: str, path_b: str, pairs: str) -> None:
    logging.disable(logging.CRITICAL)
    connection = duckdb.connect()
    interface = DuckDBAPI(connection=connection)
    for name, path in (("a", path_a), ("b", path_b)):
        connection.execute(
            f"create table {name} as select * from read_csv('{path}', all_varchar = true)"
        )
    columns = {row[0] for row in connection.execute("describe a").fetchall()}
    linker = Linker(
        [interface.register("a"), interface.register("b")],
        _settings(columns),
        log_level=logging.CRITICAL,
    )
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname"), block_on("surname", "postcode", "address_1")],
        recall=0.8,
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("surname", "given_name"), block_on("postcode", "suburb")):
        training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_weight=-10)
    # The ids tell which of the two tables a row is from; splink orders the two by itself.
    connection.execute(
        "copy (select rec_id_l as id_a, rec_id_r as id_b, match_weight as score, "
        f"cast(match_weight >= 0 as int) as said from {found.physical_name}) "
        f"to '{pairs}' (header)"
    )


def _settings(columns: set[str]) -> SettingsCreator:
    comparisons = [
        comparison.configure(term_frequency_adjustments=True) if name in NAMES else comparison
        for name, comparison in COMPARISONS.items()
        if name in columns
    ]
    return SettingsCreator(
        unique_id_column_name="rec_id",
        link_type="link_only",
        comparisons=[*comparisons],
        blocking_rules_to_generate_predictions=[
            block_on(column) for column in BLOCKS if column in columns
        ],
    )


if __name__ == "__main__":
    link(*sys.argv[1:4])
