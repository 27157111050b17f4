"""Freezes the audience of a plan in the ledger: from then on it is the ledger's that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace

from notices.audience import Audience, LanguageMatch, Survey, survey
from notices.deliver.checks import check_drift
from notices.errors import AudienceError
from notices.ledger import Begun, Draft, Ledger
from notices.model import CHUNK_SIZE, PERSONAL, AudienceCount, Channel, Eligibility, Plan
from notices.providers import Provider
from notices.rows import pack

Providers = dict[Channel, Provider]
RuledOut = Callable[[Channel, str, str], bool] | None
OpenAudience = Callable[[tuple[Channel, ...]], Audience]
Line = tuple[int, int, int]
"""Number of a chunk, index in it, and the line of the audience where that row stood."""
_Place = tuple[Channel, str, Eligibility]


def match_languages(plan: Plan, providers: Providers) -> dict[Channel, LanguageMatch]:
    """The channels that go to an audience, each with the languages it has a message in."""
    return {
        channel: LanguageMatch(plan.languages(channel), plan.default_language)
        for channel in plan.channels
        if channel in PERSONAL and not providers[channel].targets(plan.message(channel, plan.languages(channel)[0]))
    }


def freeze(
    ledger: Ledger, begun: Begun, providers: Providers, audience: OpenAudience, ruled_out: RuledOut, max_drift: float
) -> int:
    """Survey the audience and put everybody who is written to into chunks.

    Where another process freezes at the same time, the audience of the first one stands.

    Returns:
        How many malformed rows were left out.

    Raises:
        AudienceError: It cannot be read, or nobody is left in it.
        PlanError: It drifted since the preview.
    """
    plan = begun.plan
    languages = match_languages(plan, providers)
    found: Survey | None = None
    with ExitStack() as held:
        if languages:
            # Both readings see one moment where the source can show one, so it is let go only at the end.
            found = survey(held.enter_context(closing(audience(tuple(languages)))), languages, ruled_out)
            check_drift(plan, found.counts, max_drift)
            if not any(count.ready for count in found.counts):
                text = f"the audience is empty: {found.rows} rows, nobody to write to"
                raise AudienceError(f"{text}; check [audience] source")
        draft = ledger.draft(begun)
        counts, lines = _fill(draft, found, plan, providers) if found is not None else ([], [])
        for message in plan.messages:
            provider = providers[message.channel]
            for target in provider.targets(message):
                draft.add(message.channel, message.language, pack([(target, "")]), repeatable=provider.repeatable)
        draft.publish(counts, lines)
    return found.skipped if found is not None else 0


def top_up(ledger: Ledger, begun: Begun, providers: Providers, audience: OpenAudience, ruled_out: RuledOut) -> int:
    """Add those whose id and address are in no chunk yet; returns how many, over all channels.

    Raises:
        AudienceError: The audience cannot be read.
        LedgerError: The notice is purged.
    """
    languages = match_languages(begun.plan, providers)
    if not languages:
        return 0
    known = ledger.people(begun.plan.notice)
    with closing(audience(tuple(languages))) as rows:
        found = survey(rows, languages, ruled_out, known)
        newcomers = sum(count.ready for count in found.counts)
        if newcomers:
            draft = ledger.draft(begun)
            # Rows that were told apart at the first freezing are told apart again: only newcomers count here.
            found.counts = tuple(AudienceCount(count.channel, count.language, count.ready) for count in found.counts)
            draft.publish(*_fill(draft, found, begun.plan, providers, newcomers=True), top_up=True)
    return newcomers


def _fill(
    draft: Draft, found: Survey, plan: Plan, providers: Providers, *, newcomers: bool = False
) -> tuple[list[AudienceCount], list[Line]]:
    """Put everybody, or newcomers alone, into chunks by their eligibility.

    Returns:
        The counts as they are then, and where those stand in the audience whose id stands there twice.

    Raises:
        AudienceError: The rows are others than those that were surveyed; then nothing of them may be published.
    """
    waiting: dict[_Place, list[tuple[str, ...]]] = defaultdict(list)
    apart: dict[_Place, list[tuple[int, int]]] = defaultdict(list)
    lines: list[Line] = []
    unfit: dict[tuple[Channel, str], int] = defaultdict(int)
    writers = {
        (message.channel, message.language): providers[message.channel].writer(message) for message in plan.messages
    }

    def add(place: _Place) -> None:
        channel, language, eligibility = place
        rows = pack(waiting.pop(place))
        number = draft.add(channel, language, rows, repeatable=providers[channel].repeatable, eligibility=eligibility)
        lines.extend((number, index, line) for index, line in apart.pop(place, ()))

    for channel, language, recipient, surveyed, line in found.people():
        eligibility = surveyed
        if newcomers and eligibility is not Eligibility.READY:
            continue
        # Of those who are not written to, only the id is kept.
        row: tuple[str, ...] | None = (recipient.id, "")
        if eligibility is Eligibility.READY:
            row = writers[channel, language](recipient)
        if row is None:
            unfit[channel, language] += 1
            row, eligibility = (recipient.id, ""), Eligibility.INVALID
        place = channel, language, eligibility
        rows = waiting[place]
        if line:
            apart[place].append((len(rows), line))
        rows.append(row)
        if len(rows) == CHUNK_SIZE:
            add(place)
    for place in list(waiting):
        add(place)
    return [_less(count, unfit[count.channel, count.language]) for count in found.counts], lines


def _less(count: AudienceCount, unfit: int) -> AudienceCount:
    """The count with addresses that the provider cannot take among the invalid ones."""
    return replace(count, ready=count.ready - unfit, invalid=count.invalid + unfit)
