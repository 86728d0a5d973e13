import tempfile
import unittest
from pathlib import Path

from lists.contact import Contact, contacts, in_two
from peers import equal_values
from peers.first_keywords import FirstKeywords
from scoring.clusters import joined
from scoring.labels import TitleReading

LINKEDIN = """Notes:
"When exporting, ""some"" addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Łucja,Østby,https://www.linkedin.com/in/Lucja-Ostby/,,"Acme, Inc.",Buyer,01 Jan 2020
,,,,,,02 Jan 2020
Bo,Lee,,BO@x.example,,,03 Jan 2020
"""
GOOGLE = """First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value
Ann,B.,Lee,* Work,a@x.example ::: ann@y.example,+1 (555) 200-0004
"""
CARDS = """BEGIN:VCARD\r
VERSION:2.1\r
N:Lee;Ann;;;\r
ORG:Acme\\, Inc.;Sales\r
TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Leiterin f=C3=BCr =\r
Eink=C3=A4ufe\r
item1.EMAIL;INTERNET:ann@x.example\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
UID:u-1\r
FN:Bo van\r
  Lee\r
TEL:555 200 0004\r
END:VCARD\r
"""
MAIL = """From a@x.example Thu Jan  1 00:00:00 2020
From: =?utf-8?q?Zo=C3=AB?= Lee <ZOE@x.example>
To: "Lee, Ann" <ann@x.example>, bo@x.example

From a@x.example Thu Jan  1 00:00:00 2020
From: =?utf-8?q?Zo=C3=AB?= Lee <zoe@x.example>
Cc: Zoe <zoe@x.example>

"""


class ListTests(unittest.TestCase):
    def read(self, name: str, text: str) -> list[Contact]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(text.encode())
            return list(contacts(path))

    def test_rows_are_counted_with_the_empty_ones(self) -> None:
        found = self.read("a.csv", LINKEDIN)
        self.assertEqual([one.key for one in found], ["row:1", "row:2", "row:3"])
        self.assertEqual((found[0].name, found[0].profile), ("lucja ostby", "lucja-ostby"))
        self.assertEqual((found[0].company, found[2].emails), ("Acme, Inc.", ("bo@x.example",)))

    def test_one_cell_may_hold_several_addresses(self) -> None:
        (found,) = self.read("a.csv", GOOGLE)
        self.assertEqual(found.emails, ("a@x.example", "ann@y.example"))
        self.assertEqual((found.given, found.phones), ("ann b", ("552000004",)))

    def test_cards_are_unfolded_and_decoded(self) -> None:
        first, second = self.read("a.vcf", CARDS)
        self.assertEqual((first.key, first.company), ("card:1", "Acme, Inc."))
        self.assertEqual((first.title, first.emails), ("Leiterin für Einkäufe", ("ann@x.example",)))
        self.assertEqual((second.key, second.given, second.family), ("u-1", "bo van", "lee"))
        self.assertEqual(second.phones, ("552000004",))

    def test_each_name_of_an_address_is_a_record(self) -> None:
        keys = [one.key for one in self.read("a.mbox", MAIL)]
        expected = ["zoe@x.example|Zoë Lee", "ann@x.example|Lee, Ann", "bo@x.example|"]
        self.assertEqual(keys, [*expected, "zoe@x.example|Zoe"])

    def test_a_name_with_a_comma_is_turned_round(self) -> None:
        self.assertEqual(in_two("Lee, Ann B."), ("Ann B.", "Lee"))
        self.assertEqual(in_two("Ann B. Lee"), ("Ann B.", "Lee"))
        self.assertEqual(in_two(""), ("", ""))


class PlainRuleTests(unittest.TestCase):
    def test_equal_values_join(self) -> None:
        people = [
            Contact("1", "ann", "lee", phones=("1",)),
            Contact("2", "anna", "lee", phones=("1",), emails=("a@x.example",)),
            Contact("3", "ann", "lee"),
            Contact("4", "", "lee"),
            Contact("5", "", "lee"),
        ]
        clusters = joined(range(5), equal_values.pairs(people))
        self.assertEqual(clusters, {0: 0, 1: 0, 2: 0, 3: 3, 4: 4})

    def test_the_first_keyword_decides(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            titles = Path(folder) / "titles"
            titles.mkdir()
            (titles / "departments.csv").write_text(
                'code,en,de,fr,es,it,pt,nl\nsales,"sales, account (weak)",,,,,,\n'
                'finance,"account payable, financ",,,,,,\n'
            )
            (titles / "seniority.csv").write_text(
                "level,en,de,fr,es,it,pt,nl\nmanager,manag,leiter,,,,,\n"
            )
            keywords = FirstKeywords(Path(folder))
        self.assertEqual(
            keywords.read("Account Payable, Sales Manager"), TitleReading("finance", "manager")
        )
        self.assertEqual(keywords.read("Vertriebsleiter"), TitleReading("other", "staff"))


if __name__ == "__main__":
    unittest.main()
