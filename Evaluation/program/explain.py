"""`whom explain company --lines` and `whom explain title --lines`."""

from collections.abc import Sequence
from pathlib import Path

from labelled.companies import CompanyPair
from program.process import ProgramError, Run, run
from scoring.labels import TitleReading


def company_verdicts(program: Path, pairs: Sequence[CompanyPair]) -> list[str]:
    """For each pair same, maybe, related or different."""
    lines = "".join(f"{_field(pair.a)}\t{_field(pair.b)}\n" for pair in pairs)
    return verdicts(_explain(program, "company", lines).output, len(pairs))


def verdicts(output: str, count: int) -> list[str]:
    return [fields[2] for fields in _table(output, count, 3)]


def title_readings(program: Path, titles: Sequence[str]) -> list[TitleReading]:
    lines = "".join(f"{_field(title)}\n" for title in titles)
    return readings(_explain(program, "title", lines).output, len(titles))


def readings(output: str, count: int) -> list[TitleReading]:
    return [
        TitleReading(_code(fields[1]) or "other", _code(fields[2]), _yes(fields[3]))
        for fields in _table(output, count, 4)
    ]


def timed(program: Path, what: str, lines: str) -> Run:
    """Explains many at once, for what it takes."""
    return _explain(program, what, lines)


def _explain(program: Path, what: str, lines: str) -> Run:
    done = run([program, "explain", what, "--lines"], given=lines)
    if done.status != 0:
        raise ProgramError(f"whom explain: {done.complaint}")
    return done


def _table(output: str, count: int, columns: int) -> list[list[str]]:
    """One line for each line given, in the same order."""
    rows = [line.split("\t") for line in output.removesuffix("\n").split("\n")]
    if len(rows) != count or any(len(row) < columns for row in rows):
        raise ProgramError(f"whom explain: {count} lines given, {len(rows)} came back")
    return rows


def _field(text: str) -> str:
    """One field of a line."""
    return " ".join(text.split())


def _code(name: str) -> str:
    """As the labelled sets write it: `human resources` is `human-resources`."""
    return name.strip().lower().replace(" ", "-")


def _yes(word: str) -> bool | None:
    return {"yes": True, "true": True, "no": False, "false": False}.get(word.strip().lower())
