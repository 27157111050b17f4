"""The audience of a plan: a configuration and the composed messages in, counts and findings out."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from notices.audience import LanguageMatch, open_audience, read_suppressions, survey
from notices.model import PERSONAL, Channel
from notices.plan import check_audience

if TYPE_CHECKING:
    from notices.audience import Survey
    from notices.compose import Composition
    from notices.config import Config
    from policydiff import Finding


def count_audience(config: Config, made: Composition, default: str, *, skip_invalid: bool) -> Survey | None:
    """The audience by channel and language; None where no message goes to a list."""
    spoken = {
        channel: tuple(message.language for message in made.messages if message.channel is channel)
        for channel in PERSONAL
        if not (channel is Channel.PUSH and config.push and config.push.topics)
    }
    wanted = {channel: LanguageMatch(tags, default) for channel, tags in spoken.items() if tags}
    if not wanted:
        return None
    audience = open_audience(config.audience.source, config.audience.query, tuple(wanted), skip_invalid=skip_invalid)
    listed = read_suppressions(config.audience.suppressions)
    with closing(audience):
        return survey(
            audience,
            wanted,
            lambda channel, ids, keys: listed.rules_out(ids, keys if channel is Channel.EMAIL else None),
        )


def audience_findings(counted: Survey | None, made: Composition) -> tuple[Finding, ...]:
    """Who is left out and what some rows lack; nothing where no message goes to a list."""
    if counted is None:
        return ()
    return check_audience(
        counted.counts,
        nameless=counted.nameless,
        rows=counted.rows,
        skipped=counted.skipped,
        shared=counted.shared,
        foreign=counted.foreign,
        languages=[content.language for content in made.contents],
    )
