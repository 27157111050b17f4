"""The values that go from room to room; all frozen, none imports anything of ours but errors.

compose → `Message`, `Plan` → preview, deliver; audience → `Recipient` → ledger → `Chunk`, `Attempt`
→ providers → `Outcome` → ledger → `Counts` → status, report.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

PLAN_SCHEMA = "notices-plan/1"
"""Written into `plan.json`; a plan of another version is refused by `send`."""

CHUNK_SIZE = 1000
"""Most recipients of a chunk: SendGrid takes 1,000 personalizations a request."""


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


PERSONAL = (Channel.EMAIL, Channel.PUSH, Channel.WEBPUSH)
"""Channels that have an audience, in the order in which they are sent."""


class Verdict(StrEnum):
    """What became of one try, for a chunk or for one recipient of it."""

    ACCEPTED = "accepted"
    """The provider said that it took the message. That is not "delivered"."""
    REFUSED = "refused"
    """The provider will never take it; the reason says why."""
    RETRY = "retry"
    """It is certain that the provider did not take it, and another try may succeed."""
    UNKNOWN = "unknown"
    """It may have been taken: never sent again until events or a person settle it."""
    SUPPRESSED = "suppressed"
    """Not sent: the recipient was ruled out after the audience was frozen."""


class Standing(StrEnum):
    """What a row of the audience is for one channel; tested in this order after `READY`."""

    READY = "ready"
    INVALID = "invalid"
    DUPLICATE = "duplicate"
    UNSUBSCRIBED = "unsubscribed"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check of the plan reports."""

    code: str
    """Dotted, stable, such as `date.too_soon`."""
    severity: str
    """`low`, `medium`, `high` or `critical`."""
    message: str
    """One line without any recipient's data."""
    citation: str | None = None
    waived: str | None = None
    """The reason of the waiver that covers it; None where none does."""

    @property
    def blocking(self) -> bool:
        """Whether `send` refuses the plan because of it: high or above and not waived."""
        return self.severity in ("high", "critical") and self.waived is None


@dataclass(frozen=True, slots=True)
class EditionDigest:
    """Which texts a plan speaks of: one policy in one language."""

    policy: str
    language: str
    old: str
    """The older side's name as it was resolved, such as `v1:privacy.md`."""
    new: str
    """The newer side's; `send` reads it again and refuses if its bytes have another digest."""
    old_sha256: str
    """Of the source's bytes, hexadecimal."""
    new_sha256: str


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


@dataclass(frozen=True, slots=True)
class AudienceCount:
    """How many rows of the audience there are for one channel and language, by what they are."""

    channel: Channel
    language: str
    ready: int = 0
    """Who would be written to."""
    invalid: int = 0
    duplicate: int = 0
    unsubscribed: int = 0
    suppressed: int = 0

    @property
    def recipients(self) -> int:
        """All rows that name an address for the channel."""
        return self.ready + self.invalid + self.duplicate + self.unsubscribed + self.suppressed


@dataclass(frozen=True, slots=True)
class Plan:
    """A notice made final. It holds no address and no name of a recipient, and no clock's time."""

    notice: str
    """From policy ids, kind and the new editions' visible text; the same however often it is made."""
    kind: NoticeKind
    editions: tuple[EditionDigest, ...]
    messages: tuple[Message, ...]
    """One for each channel and language that has something to send."""
    default_language: str
    """The language of recipients whose own has no message; there is a message for it on each channel."""
    effective: str | None
    """ISO date on which the change takes effect; None where the kind needs none."""
    lead_days: int = 0
    """Fewest days from the first sending to `effective` by promise, rule or `notice_days`; 0 where
    nothing asks for any, or where a waiver covers it. `send` refuses a plan that came nearer."""
    settings: tuple[tuple[str, str], ...] = ()
    """The channel settings that change what is sent, as `config.sent_settings` gives them."""
    audience: tuple[AudienceCount, ...] = ()
    """As counted by the preview; recorded beside the digest, not in it."""
    findings: tuple[Finding, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 over messages, settings and editions, hexadecimal: what `--confirm` takes."""
        return hashlib.sha256(_canonical(self).encode()).hexdigest()

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels that have a message, in the order of `Channel`."""
        present = {message.channel for message in self.messages}
        return tuple(channel for channel in Channel if channel in present)

    def message(self, channel: Channel, language: str) -> Message:
        """The message of a channel in a language.

        Raises:
            KeyError: There is none.
        """
        for message in self.messages:
            if message.channel == channel and message.language == language:
                return message
        raise KeyError(f"{channel}.{language}")

    def languages(self, channel: Channel) -> tuple[str, ...]:
        """The languages a channel has a message in, in the plan's order."""
        return tuple(message.language for message in self.messages if message.channel == channel)


def _canonical(plan: Plan) -> str:
    """All that the digest covers, as JSON with one spelling on every machine."""
    covered = {
        "schema": PLAN_SCHEMA,
        "notice": plan.notice,
        "kind": plan.kind,
        "effective": plan.effective,
        "lead_days": plan.lead_days,
        "default_language": plan.default_language,
        "editions": sorted([e.policy, e.language, e.old_sha256, e.new_sha256] for e in plan.editions),
        "settings": sorted(map(list, plan.settings)),
        "messages": sorted(
            [message.file(part), part.target, hashlib.sha256(part.content.encode()).hexdigest()]
            for message in plan.messages
            for part in message.parts
        ),
        "fields": sorted(
            [message.channel, message.language, f.tag, f.column, f.form, f.default, str(f.html)]
            for message in plan.messages
            for f in message.fields
        ),
    }
    return json.dumps(covered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Recipient(NamedTuple):
    """One row of the audience as it is read; empty text where the row gives nothing.

    A named tuple and no dataclass: ten million of them are made in one run, and it costs a third.
    """

    id: str
    """Never empty."""
    email: str = ""
    language: str = ""
    name: str = ""
    push_token: str = ""
    webpush: str = ""
    """A subscription as JSON."""
    unsubscribed: bool = False

    def address(self, channel: Channel) -> str:
        """What the row gives for a channel: address, token or subscription; may be empty."""
        match channel:
            case Channel.EMAIL:
                return self.email
            case Channel.PUSH:
                return self.push_token
            case Channel.WEBPUSH:
                return self.webpush
            case Channel.ANNOUNCEMENT | Channel.OPS:
                return ""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Up to `CHUNK_SIZE` recipients of one channel and language, as the ledger knows them."""

    batch: int
    """Which freezing of the audience it belongs to: the first, or a later `--top-up`."""
    number: int
    """From 0, within its batch."""
    channel: Channel
    language: str
    size: int
    """1 for an announcement, a topic or a team message: there the chunk is the message."""
    repeatable: bool
    """Whether sending it twice is harmless, so that it never stays unknown."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a chunk."""

    number: int
    """From 1, without gaps: inserting it is the claim."""
    worker: str
    begun: float
    """Seconds since 1970, as are all times of the ledger."""
    lease: float
    """Until when nobody else may conclude anything."""
    covers: tuple[int, ...] | None
    """Indices of the recipients it was made for; None for all that were left."""
    outcome: Outcome | None
    """None as long as it was not recorded."""
    ended: float | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """What became of one recipient where it is not what became of its chunk."""

    index: int
    """Place in the chunk, from 0."""
    verdict: Verdict
    reason: str = ""
    """Without address, name or token."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt."""

    verdict: Verdict
    """For every recipient it covered that no deviation names."""
    reason: str = ""
    """One line without address, name, token or secret; may be empty."""
    wait: float = 0.0
    """Seconds to wait before the next try; of a `RETRY` only."""
    hold: bool = False
    """Whether the wait holds for every request of the process (429), not for this chunk alone."""
    stop: bool = False
    """Whether going on is of no use (401, 403): what was not sent stays pending."""
    deviations: tuple[Deviation, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """The recipients of one channel by state; the states add up to `recipients`."""

    recipients: int | None
    """Rows of the audience that name an address for the channel; None for topics, announcements
    and team channels, whose states count messages."""
    accepted: int = 0
    refused: int = 0
    unknown: int = 0
    pending: int = 0
    suppressed: int = 0
    unsubscribed: int = 0
    invalid: int = 0
    duplicate: int = 0
