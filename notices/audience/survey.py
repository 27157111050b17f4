"""Every row of an audience → what it is for each channel, counted, in flat memory.

Whether a row is eligible for a channel is tested in the order invalid, duplicate, unsubscribed, suppressed.
The first of equal addresses stands, but one that any row or the suppressions rule out is never
written to. So the rows are read once to gather addresses, and once more to hand out who is ready.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import compress
from typing import NamedTuple

from notices.audience.addresses import address_key
from notices.audience.columns import CHANGED
from notices.audience.gather import ELIGIBILITIES, NONE, READY, REWRITTEN, ChannelRows, Gathering, RuledOut, sealed
from notices.audience.language_match import LanguageMatch, is_language
from notices.audience.sources import Audience
from notices.errors import AudienceError
from notices.model import PERSONAL, AudienceCount, Channel, Eligibility, Recipients


class SurveyedRows(NamedTuple):
    """Rows of a page that are one thing for one channel, in order."""

    channel: Channel
    language: str
    eligibility: Eligibility
    page: Recipients


@dataclass(slots=True)
class Survey:
    """What the rows of an audience are."""

    audience: Audience
    languages: dict[Channel, LanguageMatch]
    """The channels that were asked for, each with the languages it has a message in."""
    rows: int = 0
    """Rows read, malformed ones not counted."""
    skipped: int = 0
    """Malformed rows that were left out."""
    counts: tuple[AudienceCount, ...] = ()
    nameless: int = 0
    """Rows without a name."""
    longest_name: int = 0
    """Characters of the longest name."""
    codes: dict[Channel, bytearray] = field(default_factory=dict)
    """One byte a row: what it is; see `ChannelRows`."""
    foreign: dict[str, int] = field(default_factory=dict)
    """What stands in the column `language` and is no language, and in how many rows."""
    shared: int = 0
    """Ids that stand at more than one e-mail address."""
    apart: frozenset[int] = frozenset()
    """Lines of such ids, the first of them: what told them apart is the line alone."""
    seal: int = 0
    """Over id, addresses, language and truth of every row, good within this process: both readings must agree."""

    def parts(self) -> Iterator[SurveyedRows]:
        """Every row once a channel that it names an address for, in the order of the pages.

        What was given is good only once all was given: the rows may turn out to be others than those that were
        surveyed.

        Raises:
            AudienceError: The source cannot be read again or has changed.
        """
        seal = row = 0
        for page in self.audience.pages():
            seal = sealed(seal, page)
            first, row = row, row + len(page)
            if row > self.rows:
                raise AudienceError(CHANGED)
            for channel, match in self.languages.items():
                codes = bytes(self.codes[channel][first:row])
                yield from _parts(channel, match, page, codes)
        if seal != self.seal:
            raise AudienceError(CHANGED)


def _parts(channel: Channel, match: LanguageMatch, page: Recipients, codes: bytes) -> Iterator[SurveyedRows]:
    rewritten = REWRITTEN in codes
    for code, some in _split(page, codes.replace(_REWRITTEN, _READY), plain=not rewritten):
        if code != NONE:
            for place, few in _split(some, match.places(some.languages), plain=not rewritten):
                yield SurveyedRows(channel, match.languages[place], ELIGIBILITIES[code], few)


def _split(page: Recipients, values: bytes, *, plain: bool) -> Iterator[tuple[int, Recipients]]:
    """The rows of each value, lowest first."""
    there = sorted(set(values))
    if len(there) == 1:
        yield there[0], replace(page, plain=plain)
        return
    for value in there:
        yield value, page.keep(values.translate(_only(value)), plain=plain)


_READY, _REWRITTEN = bytes([READY]), bytes([REWRITTEN])


@cache
def _only(value: int) -> bytes:
    """A table that makes 1 of a value and 0 of all others."""
    return bytes(value == other for other in range(256))


def survey(
    audience: Audience,
    languages: dict[Channel, LanguageMatch],
    ruled_out: RuledOut | None = None,
    known: Iterable[tuple[Channel, str, str]] = (),
) -> Survey:
    """Go through an audience once and say what each row is for each channel.

    Args:
        audience: The rows.
        languages: The personal channels to look at; others are left out.
        ruled_out: The suppressions, those of the ledger included; None where there are none.
        known: Channel, id and address of people who were told before: rows of theirs count as
            naming no address.

    Raises:
        AudienceError: A row is malformed, or the source cannot be read.
    """
    found = Survey(audience, {channel: languages[channel] for channel in PERSONAL if channel in languages})
    gathering = Gathering({channel: ChannelRows(match) for channel, match in found.languages.items()})
    for channel, recipient, address in known:
        if channel in gathering.channels:
            gathering.channels[channel].know(recipient, address_key(channel, address) or address)
    gathering.gather(audience.pages(), ruled_out)
    for channel, gathered in gathering.channels.items():
        gathered.judge()
        found.codes[channel] = gathered.codes
    lines: set[int] = set()
    for one in gathering.shared.judge():
        found.shared += 1
        if len(lines) < _MOST_APART:
            lines.update(one)
    found.apart = frozenset(lines)
    found.rows, found.skipped, found.seal = gathering.rows, audience.skipped, gathering.seal
    found.nameless, found.longest_name = gathering.nameless, gathering.longest_name
    found.foreign = {tag: number for tag, number in gathering.tags.items() if tag.strip() and not is_language(tag)}
    found.counts = tuple(count for channel, each in gathering.channels.items() for count in _counts(channel, each))
    return found


_MOST_APART = 10_000
"""Lines of shared ids that are told apart: more of them are a mistake of the whole list."""


def _counts(channel: Channel, gathered: ChannelRows) -> Iterator[AudienceCount]:
    found: dict[int, Counter[int]] = defaultdict(Counter)
    row = 0
    for spoken in gathered.spoken.parts():
        first, row = row, row + len(spoken)
        codes = bytes(gathered.codes[first:row])
        for place in set(spoken):
            mine = bytes(compress(codes, spoken.translate(_only(place))))
            found[place].update({code: mine.count(code) for code in set(mine)})
    for place, language in enumerate(gathered.match.languages):
        numbers = {one.value: found[place][code] for code, one in enumerate(ELIGIBILITIES)}
        numbers["ready"] += found[place][REWRITTEN]
        yield AudienceCount(channel, language, **numbers)
