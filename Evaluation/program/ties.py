"""What whom makes of mail: it reads a mailbox, and says how strong ties are."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from labelled.correspondence import Letter, Pair
from program.process import ProgramError, Run, run


class Correspondence:
    """A network that knows nothing but a mailbox; `spent` holds what its import took."""

    def __init__(self, program: Path, database: Path) -> None:
        self.program, self.database = program, database

    def load(self, mails: Iterable[Letter]) -> Run:
        mailbox = self.database.with_suffix(".mbox")
        mailbox.write_text("".join(map(_message, mails)), encoding="utf-8")
        self._ask("init", "--name", "Nobody of These")
        return self._ask("import", mailbox)

    def strengths(self, people: Sequence[str], day: date) -> dict[Pair, float]:
        """The strength of each tie between two of these people, as of a day."""
        shown = {}
        for person in people:
            done = self._run("show", person, "--json", "--as-of", day.isoformat())
            # Who has no mail yet is not known.
            if done.status == 0:
                shown[person] = json.loads(done.output)
        addresses = {answer["person"]["id"]: person for person, answer in shown.items()}
        return {
            (person, other): tie["strength"]
            for person, answer in shown.items()
            for tie in answer["ties"]
            if (other := addresses.get(tie["person"]["id"])) is not None and person < other
        }

    def _ask(self, *arguments: str | Path) -> Run:
        done = self._run(*arguments)
        if done.status != 0:
            raise ProgramError(f"whom {arguments[0]}: {done.complaint}")
        return done

    def _run(self, *arguments: str | Path) -> Run:
        return run([self.program, *arguments, "--db", self.database])


def _message(mail: Letter) -> str:
    time = mail.time.strftime("%a, %d %b %Y %H:%M:%S +0000")
    number = f"{mail.time:%Y%m%d%H%M%S}.{mail.sender}"
    return (
        f"From {mail.sender} {mail.time.strftime('%a %b %d %H:%M:%S %Y')}\n"
        f"From: {mail.sender}\nTo: {', '.join(mail.recipients)}\nDate: {time}\n"
        f"Message-ID: <{number}>\n\n\n"
    )
