"""What goes out: kinds of notices, channels, and the texts of one message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """What a notice announces."""

    CHANGE = "change"
    CONSENT = "consent"
    CESSATION = "cessation"
    MERGER = "merger"
    CORRECTION = "correction"


class Channel(StrEnum):
    """The way a message takes. E-mail, push and web push go to recipients, the others to everybody."""

    EMAIL = "email"
    PUSH = "push"
    WEBPUSH = "webpush"
    ANNOUNCEMENT = "announcement"
    OPS = "ops"

    @property
    def spoken(self) -> str:
        """What people call it."""
        return _TITLES.get(self.value, self.value.capitalize())


_TITLES = {"email": "E-mail", "webpush": "Web push", "ops": "Team channels"}


PERSONAL = (Channel.EMAIL, Channel.PUSH, Channel.WEBPUSH)
"""Channels that have an audience, in the order in which they are sent."""


@dataclass(frozen=True, slots=True)
class Field:
    """A personal field: what stands for a tag in the message one recipient gets.

    `Field("-greeting_html-", "name", "Hello {value},", "Hello,", html=True)`: the tag becomes
    "Hello Ann &amp; Bo," and, for a recipient without a name, "Hello,".
    """

    tag: str
    """Exactly as it stands in the texts; no tag is part of another one."""
    column: str
    """The recipient's column: `name` or `id`."""
    form: str
    """Text with `{value}` where the column's value goes; with `html`, it is markup already."""
    default: str
    """What stands there where the recipient's column is empty; may be empty."""
    html: bool = False
    """Whether the value is escaped for HTML. Subject and plain text need their own tag without it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a message: exactly the string that is posted, tags in place."""

    name: str
    """The end of its file name after `<channel>.<language>.`: for e-mail `subject.txt`, `txt` and
    `html`; for push and web push `json`; for ops `txt`; for announcements `md`, `json`, `atom.xml`."""
    content: str
    target: str = ""
    """Announcements only: the file to write, relative to the channel's folder, such as
    `2027-01-15-privacy-policy.md`; empty where the part is shown and not written."""


@dataclass(frozen=True, slots=True)
class Message:
    """What goes out on one channel in one language.

    push, provider `fcm`: the part `json` is the object `message` of HTTP v1 without `token` or
    `topic`. push, provider `webhook`: the object that stands under `message` in the body.
    webpush: exactly the payload that is encrypted.
    """

    channel: Channel
    language: str
    parts: tuple[Part, ...]
    fields: tuple[Field, ...] = ()
    """E-mail only; in the order in which they are substituted."""

    def part(self, name: str) -> str:
        """The content of the part of that name.

        Raises:
            KeyError: There is none.
        """
        for part in self.parts:
            if part.name == name:
                return part.content
        raise KeyError(name)

    def file(self, part: Part) -> str:
        """The part's file name in `DIR/messages`, such as `email.zh-Hans.subject.txt`."""
        return f"{self.channel}.{self.language}.{part.name}"
