import tempfile
import unittest
from collections import Counter
from pathlib import Path

import synthetic_contacts
from driver.people import read_all
from synthetic import texts


class SyntheticTests(unittest.TestCase):
    def test_the_same_seed_gives_the_same_files(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            one, two, other = (Path(folder) / name for name in ("one", "two", "other"))
            synthetic_contacts.write(500, one, seed=7)
            synthetic_contacts.write(500, two, seed=7)
            synthetic_contacts.write(500, other, seed=8)
            for path in one.iterdir():
                self.assertEqual(path.read_bytes(), (two / path.name).read_bytes())
            self.assertNotEqual(
                (one / "truth.csv").read_bytes(), (other / "truth.csv").read_bytes()
            )

    def test_every_record_of_the_truth_stands_in_its_list(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            lists = synthetic_contacts.write(2_000, Path(folder))
            found = {name for name, _ in read_all(lists)}
        self.assertEqual(found, set(lists.truth))
        self.assertLess(abs(len(found) - 2_000), 10)

    def test_nobody_stands_twice_in_one_list_and_half_in_one_only(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            truth = synthetic_contacts.write(2_000, Path(folder)).truth
        places = Counter((name[0], person) for name, person in truth.items())
        self.assertEqual(max(places.values()), 1)
        times = Counter(Counter(truth.values()).values())
        self.assertLess(abs(times[1] / sum(times.values()) - 0.5), 0.05)
        self.assertEqual(max(times), 5)

    def test_texts_are_all_different(self) -> None:
        titles = texts.titles(5_000)
        self.assertEqual(len(set(titles)), 5_000)
        names = [name for pair in texts.company_pairs(1_000) for name in pair]
        self.assertEqual(len(names), 2_000)
        self.assertGreater(len(set(names)), 1_900)


if __name__ == "__main__":
    unittest.main()
