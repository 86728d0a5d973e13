"""The mail of one person as a mail service hands it out: one mbox file.

Half of the messages are between people: threads in both directions, some with copies to others, a
few with a crowd. The others are list mail and what machines send. Some messages are there twice,
as in an inbox and under a label.
"""

from collections import deque
from collections.abc import Iterator

from message import Message, words
from people import Choices, Person, Population
from texts import Texts

# How many people the owner ever wrote with.
CORRESPONDENTS = 2000
LISTS = ["weekly", "announce", "developers", "cycling", "alumni"]
MACHINES = ["noreply", "no-reply", "notifications", "billing", "mailer-daemon"]


def parts(size: int, choices: Choices) -> Iterator[str]:
    """Messages until there are `size` bytes."""
    population = Population(choices, size=2000)
    people = [population.person(number) for number in range(CORRESPONDENTS)]
    post = Post(people[0], people[1:], choices)
    written = 0
    recent: deque[Message] = deque(maxlen=100)
    for message in post.messages():
        copies = [message]
        if recent and choices.chance(0.07):
            copies.append(choices.of(recent).labelled("Archived"))
        recent.append(message)
        for copy in copies:
            if written >= size:
                return
            text = copy.text()
            written += len(text.encode())
            yield text


class Post:
    """What comes and goes, without an end."""

    def __init__(self, owner: Person, others: list[Person], choices: Choices) -> None:
        self._owner = owner
        self._others = others
        self._choices = choices
        self._texts = Texts(choices)
        self._count = 0
        # Seconds since 1970.
        self._now = 1_420_000_000

    def messages(self) -> Iterator[Message]:
        while True:
            draw = self._choices.below(100)
            if draw < 30:
                yield from self._thread()
            elif draw < 65:
                yield self._list_mail()
            else:
                yield self._automatic()

    def _thread(self) -> Iterator[Message]:
        choices = self._choices
        other = choices.often_first(self._others)
        copies: list[Person] = []
        if choices.chance(0.2):
            crowd = choices.chance(0.1)
            count = choices.between(20, 40) if crowd else choices.between(1, 4)
            copies = [choices.often_first(self._others) for _ in range(count)]
        subject = self._texts.subject()
        sender, receiver = self._owner, other
        if choices.chance(0.5):
            sender, receiver = receiver, sender
        ids: list[str] = []
        thread = self._count + 1
        for _ in range(1 + int(choices.spread(1.5, 2))):
            message = self._message(mailbox(sender), sender.domain, subject)
            message.headers.append(("To", mailbox(receiver)))
            if copies:
                message.headers.append(("Cc", ",\r\n ".join(mailbox(copy) for copy in copies)))
            if ids:
                message.headers.append(("In-Reply-To", ids[-1]))
                message.headers.append(("References", "\r\n ".join(ids[-8:])))
            ids.append(message.id)
            message.thread = thread
            message.labels = "Sent" if sender is self._owner else "Inbox"
            yield message
            subject = subject if subject.startswith("Re: ") else "Re: " + subject
            if choices.chance(0.8):
                sender, receiver = receiver, sender

    def _list_mail(self) -> Message:
        name = self._choices.of(LISTS)
        sender = self._choices.often_first(self._others)
        message = self._message(mailbox(sender), "lists.example", self._texts.subject())
        message.headers += [
            ("To", f"{name}@lists.example"),
            ("List-Id", f"What {name} talk about <{name}.lists.example>"),
            ("List-Unsubscribe", f"<https://lists.example/{name}/leave>"),
            ("Precedence", "list"),
        ]
        return message

    def _automatic(self) -> Message:
        machine = self._choices.of(MACHINES)
        domain = self._choices.often_first(self._others).domain
        message = self._message(f"{machine}@{domain}", domain, self._texts.subject())
        message.headers += [
            ("To", self._owner.address),
            ("Auto-Submitted", "auto-generated"),
            ("Precedence", "bulk"),
        ]
        return message

    def _message(self, sender: str, domain: str, subject: str) -> Message:
        self._count += 1
        self._now += int(self._choices.spread(4000, 4))
        return Message(
            number=self._count, time=self._now, sender=sender, domain=domain, subject=subject,
            owner=self._owner.address, content=self._texts.content(),
        )  # fmt: skip


def mailbox(person: Person) -> str:
    return f"{words(person.name)} <{person.address}>"
