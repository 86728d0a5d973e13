"""One message of an mbox file."""

from __future__ import annotations

import time as clock
from base64 import b64encode
from dataclasses import dataclass, field, replace

from texts import Content


@dataclass
class Message:
    number: int
    # Seconds since 1970.
    time: int
    sender: str
    domain: str
    subject: str
    owner: str
    content: Content
    headers: list[tuple[str, str]] = field(default_factory=list)
    labels: str = "Inbox"
    # The number of the first message of its thread.
    thread: int | None = None

    @property
    def id(self) -> str:
        return f"<{self.number:08x}.{self.time:x}@{self.domain}>"

    def labelled(self, labels: str) -> Message:
        return replace(self, labels=labels)

    def text(self) -> str:
        """From its From_ line to the empty line behind it."""
        day = clock.gmtime(self.time)
        number = 1_500_000_000_000_000_000 + self.number
        head = [
            clock.strftime(f"From {number}@xxx %a %b %d %H:%M:%S +0000 %Y", day),
            f"X-GM-THRID: {number - self.number + (self.thread or self.number)}",
            f"X-Gmail-Labels: {self.labels}",
            f"Delivered-To: {self.owner}",
            *self._trace(clock.strftime("%a, %d %b %Y %H:%M:%S +0000", day)),
            f"From: {self.sender}",
            *(f"{name}: {value}" for name, value in self.headers),
            f"Subject: {words(self.subject)}",
            clock.strftime("Date: %a, %d %b %Y %H:%M:%S +0000", day),
            f"Message-ID: {self.id}",
            "MIME-Version: 1.0",
        ]
        return "\r\n".join(head) + "\r\n" + self.content.text(self.number) + "\r\n"

    def _trace(self, date: str) -> list[str]:
        """What the servers on the way have written."""
        signature = "\r\n        ".join(
            f"{(self.number * 0x9E3779B97F4A7C15 + line) % 2**256:064x}" for line in range(5)
        )
        return [
            f"Received: by 2001:db8::{self.number % 9973:x} with SMTP id x{self.number}",
            f"        for <{self.owner}>;\r\n        {date}",
            f"Return-Path: <bounce-{self.number}@{self.domain}>",
            f"Received: from mail.{self.domain} ([192.0.2.{self.number % 254}])",
            f"        by mx.mail.example with ESMTPS id {self.number:x}\r\n        {date}",
            f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n        d={self.domain};",
            f"        h=from:to:subject:date:message-id;\r\n        b={signature}",
            "Authentication-Results: mx.mail.example;\r\n        spf=pass; dkim=pass; dmarc=pass",
        ]


def words(text: str) -> str:
    """A text as a header has it (RFC 2047)."""
    if text.isascii():
        return text
    return f"=?UTF-8?B?{b64encode(text.encode()).decode()}?="
