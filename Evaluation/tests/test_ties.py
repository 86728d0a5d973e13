import unittest
from datetime import date, datetime

from driver.ties import PREDICTORS, Split
from labelled.correspondence import Exchange, Letter, exchanges
from scoring.ranking import area_under_curve


class RankingTests(unittest.TestCase):
    def test_the_right_order_is_perfect_and_its_reverse_nothing(self) -> None:
        self.assertEqual(area_under_curve([(3, True), (2, True), (1, False)]), 1)
        self.assertEqual(area_under_curve([(1, True), (2, False), (3, False)]), 0)

    def test_equals_count_half(self) -> None:
        self.assertEqual(area_under_curve([(1, True), (1, False)]), 1 / 2)
        # Of six comparisons four are won, and one is even.
        scored = [(3.0, True), (2.0, True), (0.0, True), (2.0, False), (1.0, False)]
        self.assertEqual(area_under_curve(scored), 3.5 / 6)

    def test_all_of_one_sort_cannot_be_told_apart(self) -> None:
        with self.assertRaises(ValueError):
            area_under_curve([(1, True), (2, True)])


class SplitTests(unittest.TestCase):
    mails = (
        Letter(datetime(2000, 1, 3), "a", ("b", "c")),
        Letter(datetime(2000, 2, 3), "b", ("a",)),
        Letter(datetime(2000, 6, 1), "c", ("a",)),
        Letter(datetime(2000, 7, 1), "a", ("c",)),
        Letter(datetime(2001, 7, 1), "b", ("a",)),
        Letter(datetime(2001, 8, 1), "a", ("b",)),
    )

    def test_what_passed_is_by_pair_and_direction(self) -> None:
        found = exchanges(self.mails[:2])
        self.assertEqual(found["a", "b"], Exchange((date(2000, 1, 3),), (date(2000, 2, 3),)))
        self.assertFalse(found["a", "c"].both_ways)
        self.assertNotIn(("b", "c"), found)

    def test_only_mail_before_the_day_predicts_and_only_mail_from_it_on_counts(self) -> None:
        split = Split.at(date(2000, 6, 1), date(2001, 1, 1), self.mails)
        self.assertEqual(len(split.mails), 2)
        self.assertEqual(split.still, {("a", "c")})
        among = split.pairs
        self.assertEqual(among["mail both ways before"], [("a", "b")])
        self.assertEqual(among["any mail before"], [("a", "b"), ("a", "c")])
        self.assertEqual(among["all"], [("a", "b"), ("a", "c"), ("b", "c")])

    def test_the_simple_numbers(self) -> None:
        some = Exchange((date(2000, 1, 3), date(2000, 1, 5)), (date(2000, 1, 4),))
        numbers = [score(some, date(2000, 1, 7)) for score in PREDICTORS.values()]
        self.assertEqual(numbers, [3, -2, True, True])
        nothing = [score(Exchange((), ()), date(2000, 1, 7)) for score in PREDICTORS.values()]
        self.assertEqual(nothing, [0, -1e9, False, False])


if __name__ == "__main__":
    unittest.main()
