import unittest

from driver.report import Goal, Report, Row
from scoring.clusters import Scores


class ReportTests(unittest.TestCase):
    def test_a_goal_is_met_at_its_bound(self) -> None:
        self.assertTrue(Goal("x", 0.93, 0.93).met)
        self.assertFalse(Goal("x", 0.929, 0.93).met)
        self.assertTrue(Goal("x", 0, 0, at_least=False).met)
        self.assertFalse(Goal("x", 1, 0, at_least=False).met)

    def test_what_the_best_peer_reaches_is_a_bound_too(self) -> None:
        self.assertFalse(Goal("x", 0.95, 0.93, peer=0.96).met)
        self.assertTrue(Goal("x", 0.97, None, peer=0.96).met)

    def test_what_was_not_measured_is_not_met(self) -> None:
        self.assertFalse(Goal("x", None, 0).met)

    def test_the_best_peer_is_none_of_ours(self) -> None:
        report = Report("", "", "", "")
        report.rows += [
            Row("a", "splink", Scores(0.5, 0.5)),
            Row("a", "equal", Scores(0.6, 0.6)),
            Row("a", "whom, automatic", Scores(0.9, 0.9)),
            Row("b", "splink", Scores(1, 1)),
        ]
        self.assertEqual(report.best_peer("a"), 0.6)
        self.assertIsNone(report.best_peer("c"))

    def test_bars_do_not_break_the_table(self) -> None:
        report = Report("2026-01-01", "m", "v", "c", [Row("a|b", "t", Scores(1, 0.5))])
        self.assertIn("| a\\|b | t | 1.000 | 0.500 | 0.667 |  |", report.markdown())


if __name__ == "__main__":
    unittest.main()
