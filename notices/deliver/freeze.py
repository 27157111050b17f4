"""Freezes the audience of a plan in the ledger: from then on it is the ledger's that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace

import notices.audience
from notices.audience import Audience, LanguageMatch, Survey, survey
from notices.deliver.checks import check_drift
from notices.errors import AudienceError
from notices.ledger import Begun, Draft, Ledger, frozen
from notices.model import CHUNK_SIZE, PERSONAL, SMALL_CHUNK, AudienceCount, Channel, Eligibility, Plan, Recipients
from notices.providers import Provider
from notices.rows import pack

Providers = dict[Channel, Provider]
RuledOut = notices.audience.RuledOut | None
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

    Where another process adds newcomers at the same time, its own are known then, and this one looks again.

    Raises:
        AudienceError: The audience cannot be read.
        LedgerError: The notice is purged.
    """
    languages = match_languages(begun.plan, providers)
    if not languages:
        return 0
    # Asked for before the people: who is added in between makes another set of freezings than this one.
    before = frozen.freezings(ledger, begun.plan.notice)
    known = frozen.people(ledger, begun.plan.notice)
    published = True
    with closing(audience(tuple(languages))) as rows:
        found = survey(rows, languages, ruled_out, known)
        newcomers = sum(count.ready for count in found.counts)
        if newcomers:
            draft = ledger.draft(begun)
            # Rows that were told apart at the first freezing are told apart again: only newcomers count here.
            found.counts = tuple(AudienceCount(count.channel, count.language, count.ready) for count in found.counts)
            published = draft.publish(*_fill(draft, found, begun.plan, providers, newcomers=True), beside=before)
    return newcomers if published else top_up(ledger, begun, providers, audience, ruled_out)


def _fill(
    draft: Draft, found: Survey, plan: Plan, providers: Providers, *, newcomers: bool = False
) -> tuple[list[AudienceCount], list[Line]]:
    """Put everybody, or newcomers alone, into chunks by their eligibility.

    Returns:
        The counts as they are then, and where those stand in the audience whose id stands there twice.

    Raises:
        AudienceError: The rows are others than those that were surveyed; then nothing of them may be published.
    """
    filling = _Filling(draft, providers, found.apart)
    unfit: dict[tuple[Channel, str], int] = defaultdict(int)
    writers = {
        (message.channel, message.language): providers[message.channel].writer(message) for message in plan.messages
    }
    for channel, language, eligibility, page in found.parts():
        if newcomers and eligibility is not Eligibility.READY:
            continue
        if eligibility is not Eligibility.READY:
            filling.take((channel, language, eligibility), _ids(page), page)
            continue
        rows, fitting = writers[channel, language](page), page
        fit = [row for row in rows if row is not None]
        if len(fit) < len(rows):
            left, fitting = page.keep([row is None for row in rows], plain=False), page.keep(rows, plain=page.plain)
            unfit[channel, language] += len(left)
            filling.take((channel, language, Eligibility.INVALID), _ids(left), left)
        filling.take((channel, language, eligibility), fit, fitting)
    filling.end()
    return [_less(count, unfit[count.channel, count.language]) for count in found.counts], filling.lines


class _Filling:
    """Rows on their way into chunks, each place's in order."""

    def __init__(self, draft: Draft, providers: Providers, apart: frozenset[int]) -> None:
        self._draft, self._providers, self._apart = draft, providers, apart
        self._waiting: dict[_Place, list[tuple[str, ...]]] = defaultdict(list)
        self._told_apart: dict[_Place, list[tuple[int, int]]] = defaultdict(list)
        self.lines: list[Line] = []

    def take(self, place: _Place, rows: Sequence[tuple[str, ...]], page: Recipients) -> None:
        """Rows of a page, as they are frozen."""
        kept = self._waiting[place]
        if self._apart:
            told = [(len(kept) + index, line) for index, line in enumerate(page.lines) if line in self._apart]
            self._told_apart[place] += told
        kept += rows
        small = place[2] is Eligibility.READY and self._providers[place[0]].alone
        size = SMALL_CHUNK if small else CHUNK_SIZE
        while len(kept) >= size:
            self._add(place, size)

    def end(self) -> None:
        """What is left makes smaller chunks."""
        for place, kept in self._waiting.items():
            if kept:
                self._add(place, len(kept))

    def _add(self, place: _Place, size: int) -> None:
        channel, language, eligibility = place
        rows, repeatable = pack(self._waiting[place][:size]), self._providers[channel].repeatable
        number = self._draft.add(channel, language, rows, repeatable=repeatable, eligibility=eligibility)
        told = self._told_apart[place]
        self.lines.extend((number, index, line) for index, line in told if index < size)
        self._told_apart[place] = [(index - size, line) for index, line in told if index >= size]
        del self._waiting[place][:size]


def _ids(page: Recipients) -> list[tuple[str, ...]]:
    """Of those who are not written to, only the id is kept."""
    return [(one, "") for one in page.ids]


def _less(count: AudienceCount, unfit: int) -> AudienceCount:
    """The count with addresses that the provider cannot take among the invalid ones."""
    return replace(count, ready=count.ready - unfit, invalid=count.invalid + unfit)
