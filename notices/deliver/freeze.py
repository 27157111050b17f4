"""Freezes the audience of a plan in the ledger: from then on it is the ledger's that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from notices.audience import Audience, LanguageMatch, Survey, survey
from notices.deliver.checks import check_drift
from notices.errors import AudienceError
from notices.ledger import Begun, Ledger
from notices.model import CHUNK_SIZE, PERSONAL, AudienceCount, Channel, Plan
from notices.providers import Provider
from notices.rows import pack

Providers = dict[Channel, Provider]
RuledOut = Callable[[Channel, str, str], bool]
OpenAudience = Callable[[tuple[Channel, ...]], Audience]


def match_languages(plan: Plan, providers: Providers) -> dict[Channel, LanguageMatch]:
    """The channels that go to an audience, each with the languages it has a message in."""
    return {
        channel: LanguageMatch(plan.languages(channel), plan.default_language)
        for channel in plan.channels
        if channel in PERSONAL and not providers[channel].targets(plan.message(channel, plan.languages(channel)[0]))
    }


def freeze(
    ledger: Ledger, begun: Begun, providers: Providers, audience: OpenAudience, ruled_out: RuledOut, max_drift: float
) -> bool:
    """Survey the audience and put everybody who is written to into chunks.

    Returns:
        False where another process froze it first; its audience then stands.

    Raises:
        AudienceError: It cannot be read, or nobody is left in it.
        PlanError: It drifted since the preview.
    """
    plan = begun.plan
    languages = match_languages(plan, providers)
    found: Survey | None = None
    if languages:
        found = survey(audience(tuple(languages)), languages, ruled_out)
        check_drift(plan, found.counts, max_drift)
        if not any(count.ready for count in found.counts):
            raise AudienceError(
                f"the audience is empty: {found.rows} rows, nobody to write to; check [audience] source"
            )
    draft = ledger.draft(begun)
    waiting: dict[tuple[Channel, str], list[tuple[str, ...]]] = defaultdict(list)
    unfit: dict[tuple[Channel, str], int] = defaultdict(int)

    def flush(channel: Channel, language: str) -> None:
        rows = pack(waiting.pop((channel, language)))
        draft.add(channel, language, rows, repeatable=providers[channel].repeatable)

    messages = {(m.channel, m.language): m for m in plan.messages}
    for channel, language, recipient in found.ready() if found is not None else ():
        place = channel, language
        row = providers[channel].row(recipient, messages[place])
        if row is None:
            unfit[place] += 1
            continue
        rows = waiting[place]
        rows.append(row)
        if len(rows) == CHUNK_SIZE:
            flush(channel, language)
    for channel, language in list(waiting):
        flush(channel, language)
    for message in plan.messages:
        provider = providers[message.channel]
        for target in provider.targets(message):
            draft.add(message.channel, message.language, pack([(target, "")]), repeatable=provider.repeatable)
    counts = found.counts if found is not None else ()
    return draft.publish([_less(count, unfit[count.channel, count.language]) for count in counts])


def _less(count: AudienceCount, unfit: int) -> AudienceCount:
    """The count with addresses that the provider cannot take among the invalid ones."""
    return replace(count, ready=count.ready - unfit, invalid=count.invalid + unfit)
