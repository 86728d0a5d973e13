"""What stands in messages: it says nothing, and is as long as real ones."""

from base64 import b64encode
from dataclasses import dataclass
from quopri import encodestring

from people import Choices


@dataclass(frozen=True)
class Content:
    """The fields of the content, and the content."""

    plain: str
    page: str | None
    attached: str | None

    def text(self, number: int) -> str:
        boundary = f"=_{number:024x}"
        body = self._alternatives(boundary + "a") if self.page else self._plain()
        if self.attached:
            file = (
                'Content-Type: application/pdf; name="report.pdf"\n'
                'Content-Disposition: attachment; filename="report.pdf"\n'
                "Content-Transfer-Encoding: base64\n\n" + self.attached
            )
            body = multipart("mixed", boundary, [body, file])
        return body.replace("\n", "\r\n")

    def _plain(self) -> str:
        return 'Content-Type: text/plain; charset="UTF-8"\n\n' + self.plain

    def _alternatives(self, boundary: str) -> str:
        head = 'Content-Type: text/html; charset="UTF-8"\n'
        head += "Content-Transfer-Encoding: quoted-printable\n\n"
        return multipart("alternative", boundary, [self._plain(), head + (self.page or "")])


def multipart(kind: str, boundary: str, bodies: list[str]) -> str:
    between = "".join(f"--{boundary}\n{body}\n" for body in bodies)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{between}--{boundary}--\n'


class Texts:
    """Paragraphs and files, made once and put together in ever new ways."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        vocabulary = [choices.word().lower() for _ in range(3000)] + ["größer", "naïve", "café"]
        self._vocabulary = vocabulary
        self._paragraphs = [self._paragraph() for _ in range(400)]
        self._pages = [
            encodestring(f'<div dir="ltr" class="x">{text}</div>'.encode()).decode()
            for text in self._paragraphs
        ]
        data = b64encode(bytes(choices.below(256) for _ in range(57 * 2000))).decode()
        self._file = "".join(f"{data[at : at + 76]}\n" for at in range(0, len(data), 76))

    def subject(self) -> str:
        words = [self._choices.often_first(self._vocabulary) for _ in range(3)]
        words.append(self._choices.of(["café", "again", "of Monday", "für dich", "plan"]))
        return " ".join(words)

    def content(self) -> Content:
        choices = self._choices
        count = min(40, 1 + int(choices.spread(2, 2.5)))
        places = [choices.below(len(self._paragraphs)) for _ in range(count)]
        plain = "\n".join(self._paragraphs[place] for place in places)
        if choices.chance(0.4):
            quoted = self._paragraphs[places[0]].replace("\n", "\n> ")
            plain += f"\nOn that day somebody wrote:\n> {quoted}\n"
        if choices.chance(0.02):
            plain += "\n>From here on it is quoted.\n"
        page = "".join(self._pages[place] for place in places * 2)
        lines = min(self._file.count("\n"), int(choices.spread(800, 3)))
        return Content(
            plain + "\n", page if choices.chance(0.6) else None,
            self._file[: 77 * lines] if choices.chance(0.06) else None,
        )  # fmt: skip

    def _paragraph(self) -> str:
        words = (
            self._choices.often_first(self._vocabulary)
            for _ in range(self._choices.between(10, 80))
        )
        text, line = "", ""
        for word in words:
            if len(line) + len(word) > 70:
                text, line = text + line.rstrip() + "\n", ""
            line += word + " "
        return text + line.rstrip() + ".\n"
