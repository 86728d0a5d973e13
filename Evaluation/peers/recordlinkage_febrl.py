"""recordlinkage on two tables of people: each pair with the number of columns that agree.

    python -m peers.recordlinkage_febrl A.csv B.csv PAIRS.csv

The pairs are `id_a,id_b,score,said`, where `said` is 1 for those that expectation maximisation
(without labels) takes for one person. Columns of words agree from a Jaro-Winkler similarity of
0.85 on, which the toolkit's own examples use.
"""

import sys

import pandas as pd
import recordlinkage

BLOCKS = (
    *("given_name", "surname", "postcode", "suburb", "address_1"),
    *("date_of_birth", "soc_sec_id"),
)
EXACT = ("street_number", "postcode", "state", "date_of_birth", "soc_sec_id")


def link(path_a: str, path_b: str, pairs: str) -> None:
    a, b = (_read(path) for path in (path_a, path_b))
    index = recordlinkage.Index()
    for column in BLOCKS:
        if column in a:
            index.block(column)
    comparison = recordlinkage.Compare()
    for column in map(str, a):
        if column in EXACT:
            comparison.exact(column, column, label=column)
        else:
            comparison.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    agreements = comparison.compute(index.index(a, b), a, b)
    said = set(recordlinkage.ECMClassifier().fit_predict(agreements))
    found = agreements.sum(axis=1).reset_index()
    found.columns = pd.Index(["id_a", "id_b", "score"])
    found["said"] = [int(pair in said) for pair in zip(found["id_a"], found["id_b"], strict=True)]
    found[found["score"] >= 2].to_csv(pairs, index=False)


def _read(path: str) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, index_col="rec_id")


if __name__ == "__main__":
    link(*sys.argv[1:4])
