"""A notice made final: its messages, editions, settings, counts and findings, and the digest over them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from notices.model.messages import Channel, Message, NoticeKind
from policydiff import Finding, Severity

PLAN_SCHEMA = "notices-plan/2"
"""Written into `plan.json`; a plan of an unknown version is refused by `send`."""
FIRST_SCHEMA = "notices-plan/1"
"""Of the first release, whose digest covered less; such a plan is gone on with where it has begun, never begun."""


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
    """ISO date on which the change takes effect, `YYYY-MM` where no day is known; None where the kind needs none."""
    lead_days: int = 0
    """Fewest days from the first sending to `effective` by promise, rule or `notice_days`; 0 where
    nothing asks for any, or where a waiver covers it. `send` refuses a plan that came nearer."""
    settings: tuple[tuple[str, str], ...] = ()
    """What is sent, to which hosts and to whose list, as `config.sent_settings` gives them."""
    audience: tuple[AudienceCount, ...] = ()
    """As counted by the preview; recorded beside the digest, not in it."""
    findings: tuple[Finding, ...] = ()
    schema: str = PLAN_SCHEMA

    @property
    def digest(self) -> str:
        """SHA-256 over messages, settings, editions and findings, hexadecimal: what `--confirm` takes."""
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
    """All that the digest covers, as JSON with one spelling on every machine.

    Of a finding only what it is, how severe, and what waives it: its words hold counts, which change from day to day.
    """
    covered: dict[str, Any] = {
        "schema": plan.schema,
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
    if plan.schema != FIRST_SCHEMA:
        covered["findings"] = sorted({(f.code, str(f.severity), f.waived or "") for f in plan.findings})
    return json.dumps(covered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def finding_of(fields: Mapping[str, Any]) -> Finding:
    """A finding as it stands in `plan.json` or in the ledger.

    Raises:
        KeyError, TypeError, ValueError: The fields are not those of a finding.
    """
    return Finding(**{**fields, "severity": Severity(fields["severity"])})


def count_of(fields: Mapping[str, Any]) -> AudienceCount:
    """A count of the audience as it stands there; raises as `finding_of` does."""
    return AudienceCount(**{**fields, "channel": Channel(fields["channel"])})
