import sys
import unittest
from collections.abc import Sequence
from pathlib import Path

from driver.febrl import linked_pairs
from driver.review import answer_all
from labelled.people import ListFile, RecordName
from program.explain import readings, verdicts
from program.process import ProgramError, run
from program.whom import Question, Whom, persons, plain_key, questions
from scoring.labels import TitleReading

EXPORT = """import,file,record,person,name,company,title
1,/lists/a.csv,row:1,p2,Ann Lee,Acme,Buyer
1,/lists/a.csv,row:3,p3,"Lee, Bo",,
2,/lists/b.vcf,row:1,p2,Ann Lee,,
3,/lists/c.mbox,ann@x.example|Ann Lee,p2,Ann Lee,,
9,/lists/other.csv,row:1,p9,Else,,
"""
NAMES = {1: "a.csv", 2: "b.vcf", 3: "mail"}


class ParserTests(unittest.TestCase):
    def test_the_export_tells_who_each_record_is(self) -> None:
        self.assertEqual(
            persons(EXPORT, NAMES),
            {
                ("a.csv", "row:1"): "p2",
                ("a.csv", "row:3"): "p3",
                ("b.vcf", "card:1"): "p2",
                ("mail", "ann@x.example|Ann Lee"): "p2",
            },
        )

    def test_a_card_with_a_uid_is_called_by_it(self) -> None:
        self.assertEqual(plain_key("b.vcf", "urn:uuid:a1-b2"), "urn:uuid:a1-b2")
        self.assertEqual(plain_key("vcard", "row:3"), "row:3")

    def test_questions_name_their_records_as_merge_takes_them(self) -> None:
        answer = """{"questions": [{"a": {"import": 1, "record": "row:3", "name": "A"},
            "b": {"import": 3, "record": "a@x.example|A B"}, "bits": 8.1, "why": ["x"]}]}"""
        self.assertEqual(questions(answer), [Question("1:row:3", "3:a@x.example|A B", 8.1)])

    def test_verdicts_are_the_third_field(self) -> None:
        said = verdicts("A\tB\tsame\tone\nC\tD\tmaybe\tother, reason\n", 2)
        self.assertEqual(said, ["same", "maybe"])

    def test_a_line_too_few_is_an_error(self) -> None:
        with self.assertRaises(ProgramError):
            verdicts("A\tB\tsame\tone\n", 2)

    def test_titles_are_read_with_the_codes_of_the_labels(self) -> None:
        lines = "HR Lead\thuman resources\tlead\tyes\t0.9\thr\n?\t\tstaff\tno\t0.1\t\n"
        self.assertEqual(
            readings(lines + "Wit\tother\tstaff\tmaybe\t0\t\n", 3),
            [
                TitleReading("human-resources", "lead", True),
                TitleReading("other", "staff", False),
                TitleReading("other", "staff", None),
            ],
        )

    def test_linked_pairs_are_read_by_their_columns(self) -> None:
        self.assertEqual(linked_pairs("id_a,id_b,bits\nr-1,r-2,12.5\n"), [("r-1", "r-2")])


class ProcessTests(unittest.TestCase):
    def test_output_status_and_costs_come_back(self) -> None:
        script = "import sys; print(sys.stdin.read().upper()); bytearray(200_000_000); sys.exit(3)"
        done = run([sys.executable, "-c", script], given="hello")
        self.assertEqual((done.output, done.status), ("HELLO\n", 3))
        self.assertGreater(done.cpu, 0)
        self.assertGreater(done.peak, 200_000_000)

    def test_what_this_process_holds_is_not_counted(self) -> None:
        held = bytearray(300_000_000)
        done = run([sys.executable, "-c", "pass"])
        self.assertLess(done.peak, len(held) // 2)

    def test_a_program_that_is_not_there_is_an_error(self) -> None:
        with self.assertRaises(ProgramError):
            run([Path("no-such-program")])


class FakeWhom(Whom):
    """Asks about chains: only when one question is answered does the next one come up."""

    def __init__(self, queue: Sequence[Question]) -> None:
        super().__init__(Path(), Path())
        self.queue = list(queue)
        self.decided: list[tuple[str, str, bool]] = []

    def questions(self) -> list[Question]:
        return self.queue[:2]

    def decide(self, question: Question, same: bool) -> None:
        self.decided.append((question.a, question.b, same))
        self.queue.remove(question)

    def record(self, name: str, files: Sequence[ListFile]) -> RecordName | None:
        return ("list", name) if name != "5:row:1" else None


class ReviewTests(unittest.TestCase):
    truth = {("list", f"1:row:{n}"): person for n, person in enumerate("aabb", start=1)}  # noqa: RUF012

    def test_all_that_is_asked_is_answered_from_the_truth(self) -> None:
        ends = (("1:row:1", "1:row:2"), ("1:row:2", "1:row:3"), ("1:row:3", "1:row:4"))
        whom = FakeWhom([Question(a, b, 8) for a, b in ends])
        review = answer_all(whom, [], self.truth)
        self.assertEqual([same for _, _, same in whom.decided], [True, False, True])
        self.assertEqual((review.first, review.asked, review.right), (2, 3, 2))
        self.assertEqual(review.hit_rate, 2 / 3)

    def test_what_the_truth_does_not_tell_stays_open(self) -> None:
        whom = FakeWhom([Question("1:row:1", "5:row:1", 8), Question("1:row:1", "1:row:2", 7)])
        review = answer_all(whom, [], self.truth)
        self.assertEqual((review.first, review.asked, review.right), (2, 1, 1))

    def test_a_question_that_comes_back_is_asked_once(self) -> None:
        whom = FakeWhom([Question("1:row:1", "1:row:2", 8)] * 2)
        self.assertEqual(answer_all(whom, [], self.truth).asked, 1)


if __name__ == "__main__":
    unittest.main()
