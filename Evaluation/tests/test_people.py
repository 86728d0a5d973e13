import tempfile
import unittest
from pathlib import Path

import write_people
from addressbook import source
from labelled.people import OWN, OWN_BOOKS, own
from lists.contact import contacts

SOURCE = """owner Ann Owner <ann@x.example>

== father-son
= Raymond Lee
L#1 Raymond|Lee|Acme|Buyer
V Ray Lee|||||0171 3920012
=N Sales of Acme
M#2 Lee, Raymond|SALES@acme.example

! 1 2 apart: the mailbox of a role
"""


class PeopleTests(unittest.TestCase):
    def book(self, text: str) -> source.AddressBook:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "book.txt"
            path.write_text(text, encoding="utf-8")
            return source.read(path)

    def test_the_lists_are_those_of_their_sources(self) -> None:
        for letter in OWN_BOOKS:
            book = source.read(OWN / f"people-{letter}.txt")
            self.assertTrue(book.owner.startswith(f"{OWN_BOOKS[letter]} <"))
            for name, text in write_people.files(book):
                self.assertEqual((OWN / letter / name).read_bytes(), text.encode(), name)

    def test_each_labelled_record_stands_in_its_list(self) -> None:
        for letter in OWN_BOOKS:
            lists = own(letter)
            found = {(file.name, one.key) for file in lists.files for one in contacts(file.path)}
            self.assertEqual(set(lists.truth) - found, set())
            for pair in lists.hard:
                self.assertLessEqual({pair.a, pair.b}, set(lists.truth))

    def test_a_source_is_read_and_written(self) -> None:
        book = self.book(SOURCE)
        self.assertEqual(book.people["P001"], ("Raymond Lee", "father-son"))
        self.assertEqual(book.people["N001"], ("Sales of Acme", "non-person"))
        self.assertEqual(book.entries[1].phones, [("Mobile", "0171 3920012")])
        files = dict(write_people.files(book))
        self.assertIn("row:2,P001,Raymond Lee", files["truth.csv"])
        self.assertIn('"sales@acme.example|Lee, Raymond",apart', files["hard-pairs.csv"])
        self.assertIn('From: "Lee, Raymond" <SALES@acme.example>', files["mail.mbox"])

    def test_a_mistake_in_a_source_is_told_with_its_line(self) -> None:
        with self.assertRaisesRegex(ValueError, r"book\.txt:1"):
            self.book("X Ann|Lee\n")
        with self.assertRaisesRegex(ValueError, r"book\.txt:2"):
            self.book("= Ann\n! 1 2 apart: nobody\n")


if __name__ == "__main__":
    unittest.main()
