import unittest
from typing import ClassVar

from labelled.companies import CompanyPair
from labelled.titles import LabelledTitle
from scoring.clusters import compare, compare_pairs, joined, merged
from scoring.labels import TitleReading, company_scores, title_scores
from scoring.thresholds import thresholds


class ClusterTests(unittest.TestCase):
    truth: ClassVar = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}

    def test_the_truth_itself_is_perfect(self) -> None:
        clusters = {record: f"p{person}" for record, person in self.truth.items()}
        scored = compare(clusters, self.truth)
        self.assertEqual((scored.pairs.f1, scored.b_cubed.f1), (1, 1))
        self.assertEqual((scored.wrong_pairs, scored.impure), (0, 0))

    def test_pairs_and_records_are_counted(self) -> None:
        # {a b} {c d} {e}: of four true pairs one is found, and of two found one is wrong.
        scored = compare({"a": 1, "b": 1, "c": 2, "d": 2, "e": 3}, self.truth)
        self.assertEqual((scored.pairs.precision, scored.pairs.recall), (1 / 2, 1 / 4))
        self.assertAlmostEqual(scored.pairs.f1, 1 / 3)
        # By record: 1, 1, 1/2, 1/2, 1 and 2/3, 2/3, 1/3, 1/2, 1/2.
        self.assertAlmostEqual(scored.b_cubed.precision, 4 / 5)
        self.assertAlmostEqual(scored.b_cubed.recall, (5 / 3 + 1) / 5)
        self.assertEqual((scored.wrong_pairs, scored.impure), (1, 1))

    def test_a_record_without_a_cluster_stands_alone(self) -> None:
        # Even if a cluster is called as the record is.
        scored = compare({"a": "b", "c": "b"}, {"a": 1, "b": 1, "c": 2})
        self.assertEqual((scored.pairs.precision, scored.pairs.recall), (0, 0))

    def test_one_cluster_of_all_finds_all(self) -> None:
        scored = compare(dict.fromkeys(self.truth, 0), self.truth)
        self.assertEqual((scored.pairs.precision, scored.pairs.recall), (4 / 10, 1))
        self.assertAlmostEqual(scored.b_cubed.precision, (3 * 3 / 5 + 2 * 2 / 5) / 5)

    def test_records_without_a_truth_do_not_count(self) -> None:
        scored = compare({"a": 1, "x": 1, "b": 2}, {"a": 1, "b": 2})
        self.assertEqual((scored.pairs.precision, scored.impure), (1, 0))

    def test_pairs_merged_need_both_records(self) -> None:
        clusters = {"a": 1, "b": 1, "c": 2}
        self.assertEqual(merged(clusters, [("a", "b"), ("b", "c"), ("x", "y")]), 1)

    def test_pairs_join_over_others(self) -> None:
        clusters = joined("abcde", [("e", "d"), ("d", "b"), ("c", "a")])
        self.assertEqual(clusters, {"a": "a", "b": "b", "c": "a", "d": "b", "e": "b"})

    def test_a_pair_has_no_direction(self) -> None:
        scored = compare_pairs([("b", "a"), ("a", "b"), ("c", "d")], [("a", "b"), ("e", "f")])
        self.assertEqual((scored.precision, scored.recall), (1 / 2, 1 / 2))


class ThresholdTests(unittest.TestCase):
    def test_every_threshold_is_scored_as_its_clusters_are(self) -> None:
        people = "aabbbcad"
        pairs = [(0, 1, 9.0), (2, 3, 9.0), (1, 2, 3.0), (3, 4, 7.0), (0, 2, 3.0), (7, 5, -1.0)]
        tried = list(thresholds(people, pairs))
        self.assertEqual([each.weight for each in tried], [9, 7, 3, -1])
        for each in tried:
            kept = [(a, b) for a, b, weight in pairs if weight >= each.weight]
            clusters = joined(range(len(people)), kept)
            self.assertEqual(each.pairs, compare(clusters, dict(enumerate(people))).pairs)

    def test_without_pairs_there_is_no_threshold(self) -> None:
        self.assertEqual(list(thresholds("ab", [])), [])


class LabelTests(unittest.TestCase):
    def test_companies_are_scored_by_what_is_said_to_be_the_same(self) -> None:
        rows = [
            CompanyPair("A Inc", "A", True, "legal-form", "rules"),
            CompanyPair("IBM", "International B M", True, "acronym", "knowledge"),
            CompanyPair("A air", "A tap", False, "shared-token", "rules"),
            CompanyPair("B", "C", False, "similar-spelling", "rules"),
            CompanyPair("The A", "A", True, "the-prefix", "rules"),
        ]
        scored = company_scores(rows, [True, False, True, False, False])
        self.assertEqual((scored.same.precision, scored.same.recall), (1 / 2, 1 / 3))
        self.assertEqual(scored.rules_recall, 1 / 2)
        self.assertEqual(scored.wrong, {"shared-token": 1})

    def test_titles_are_scored_strictly_and_leniently(self) -> None:
        titles = [
            self.title("sales", {"sales", "marketing"}, "manager", {"manager"}, True),
            self.title("finance", {"finance"}, "cxo", {"cxo", "vp"}, None),
            self.title("it", {"it"}, "staff", {"staff"}, False),
        ]
        readings = [
            TitleReading("marketing", "manager", True),
            TitleReading("finance", "vp", True),
            TitleReading("it", "lead", True),
        ]
        scored = title_scores(titles, readings)
        self.assertEqual((scored.department, scored.department_lenient), (2 / 3, 1))
        self.assertEqual((scored.seniority, scored.seniority_lenient), (1 / 3, 2 / 3))
        self.assertEqual(scored.manages, 1 / 2)

    def test_a_tool_that_does_not_say_who_manages_has_no_score_for_it(self) -> None:
        scored = title_scores(
            [self.title("it", {"it"}, "staff", {"staff"}, False)], [TitleReading("it", "staff")]
        )
        self.assertIsNone(scored.manages)

    @staticmethod
    def title(
        department: str, departments: set[str], level: str, levels: set[str], manages: bool | None
    ) -> LabelledTitle:
        return LabelledTitle(
            "t", department, frozenset(departments), level, frozenset(levels), manages, False
        )


if __name__ == "__main__":
    unittest.main()
