"""What `send` would do: a plan in, a row for each channel and language out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.model import CHUNK_SIZE, PERSONAL, SMALL_CHUNK, AudienceCount, Channel

if TYPE_CHECKING:
    from notices.model import Plan


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One channel in one language."""

    channel: Channel
    language: str
    count: AudienceCount | None
    """None where the message goes to everybody: topics, announcements, team channels."""
    chunks: int
    requests: int
    """Requests to the provider, were nothing to be repeated; files for an announcement."""


def tally(plan: Plan, portion: int = CHUNK_SIZE) -> tuple[TallyRow, ...]:
    """The rows, in the order in which they are sent; `portion` is the most mails of one request."""
    settings = dict(plan.settings)
    rows = []
    for channel in plan.channels:
        for language in plan.languages(channel):
            count = next((c for c in plan.audience if c.channel is channel and c.language == language), None)
            if channel not in PERSONAL or (channel is Channel.PUSH and settings.get("push.topics")):
                files = len(plan.message(channel, language).parts) if channel is Channel.ANNOUNCEMENT else 1
                rows.append(TallyRow(channel, language, None, 1, files))
                continue
            count = count or AudienceCount(channel, language)
            if channel is Channel.WEBPUSH or (channel is Channel.PUSH and settings.get("push.provider") == "fcm"):
                rows.append(TallyRow(channel, language, count, -(-count.ready // SMALL_CHUNK), count.ready))
                continue
            full, rest = divmod(count.ready, CHUNK_SIZE)
            most = portion if channel is Channel.EMAIL else CHUNK_SIZE
            calls = full * -(-CHUNK_SIZE // most) + -(-rest // most)
            rows.append(TallyRow(channel, language, count, full + bool(rest), calls))
    return tuple(rows)
