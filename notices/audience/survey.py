"""Every row of an audience → what it is for each channel, counted, in flat memory.

Whether a row is eligible for a channel is tested in the order invalid, duplicate, unsubscribed, suppressed.
The first of equal addresses stands, but one that any row or the suppressions rule out is never
written to. So the rows are read once to gather addresses, and once more to hand out who is ready.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from notices.audience.addresses import address_key
from notices.audience.columns import CHANGED
from notices.audience.duplicates import Duplicates, SharedIds, flags_of
from notices.audience.language_match import MOST_TAGS, LanguageMatch, is_language
from notices.audience.sources import Audience
from notices.errors import AudienceError
from notices.model import PERSONAL, AudienceCount, Channel, Eligibility, Recipient

RuledOut = Callable[[Channel, str, str], bool]
"""Channel, id and the address as it is compared → whether the recipient must not be written to."""

_CODES = tuple(Eligibility)
_NONE = len(_CODES)
"""The row names no address for the channel."""
_READY, _INVALID, _DUPLICATE, _UNSUBSCRIBED, _SUPPRESSED = range(_NONE)


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
    eligibilities: dict[Channel, bytearray] = field(default_factory=dict)
    """One byte a row: its `Eligibility`, by place in the enumeration."""
    foreign: dict[str, int] = field(default_factory=dict)
    """What stands in the column `language` and is no language, and in how many rows."""
    shared: int = 0
    """Ids that stand at more than one e-mail address."""
    apart: frozenset[int] = frozenset()
    """Rows of such ids, the first of them: what told them apart is the line alone."""
    seal: int = 0
    """Over id, addresses, language and truth of every row, good within this process: both readings must agree."""

    def people(self) -> Iterator[tuple[Channel, str, Recipient, Eligibility, int]]:
        """Every row once a channel that it names an address for, in order: channel, language, recipient, eligibility.

        Last comes the line where the row stands if its id alone does not tell it apart, else 0. What was given is
        good only once all was given: the rows may turn out to be others than those that were surveyed.

        Raises:
            AudienceError: The source cannot be read again or has changed.
        """
        columns = [(channel, self.eligibilities[channel], match) for channel, match in self.languages.items()]
        of_code = [*Eligibility, None]
        seal = 0
        for row, recipient in enumerate(self.audience):
            seal = _sealed(seal, recipient)
            if row >= self.rows:
                raise AudienceError(CHANGED)
            for channel, eligibilities, match in columns:
                eligibility = of_code[eligibilities[row]]
                if eligibility is not None:
                    line = self.audience.line if row in self.apart else 0
                    yield channel, match(recipient.language), recipient, eligibility, line
        if seal != self.seal:
            raise AudienceError(CHANGED)


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
    addresses = {channel: Duplicates() for channel in found.languages}
    ids = {channel: Duplicates() for channel in found.languages}
    shared = SharedIds()
    topping = False
    for channel, recipient, address in known:
        if channel in addresses:
            topping = True
            addresses[channel].know(address_key(channel, address) or address)
            ids[channel].know(recipient)
    spoken = _gather(found, addresses, ids if topping else {}, shared, ruled_out)
    for channel, duplicates in addresses.items():
        eligibilities = found.eligibilities[channel]
        for row, eligibility in duplicates.judge():
            eligibilities[row] = _NONE if eligibility is None else _CODES.index(eligibility)
        for row, eligibility in ids[channel].judge():
            if eligibility is None:
                eligibilities[row] = _NONE
    rows: set[int] = set()
    for one in shared.judge():
        found.shared += 1
        if len(rows) < _MOST_APART:
            rows.update(one)
    found.apart = frozenset(rows)
    found.counts = tuple(_count(found, spoken))
    return found


_MOST_APART = 10_000
"""Rows of shared ids that are told apart: more of them are a mistake of the whole list."""


def _sealed(seal: int, recipient: Recipient) -> int:
    """The running digest of a reading, one row further. A name may change between the readings and harms nobody.

    Python's own keyed hash: 64 bits that never leave the process, at a fifth of what a cryptographic one costs.
    """
    one, email, language, _, token, webpush, out = recipient
    return hash((seal, one, email, language, token, webpush, out))


def _gather(
    found: Survey,
    addresses: dict[Channel, Duplicates],
    ids: dict[Channel, Duplicates],
    shared: SharedIds,
    ruled_out: RuledOut | None,
) -> dict[Channel, bytearray]:
    """Settle what a row settles by itself and gather the addresses; returns each row's language by its place."""
    spoken = {channel: bytearray() for channel in found.languages}
    columns = []
    for channel, match in found.languages.items():
        eligibilities = found.eligibilities.setdefault(channel, bytearray())
        columns.append((channel, match.place, spoken[channel].append, eligibilities.append, addresses[channel].add))
    rows = nameless = longest = 0
    seal = 0
    tags: dict[str, int] = {}
    for row, recipient in enumerate(found.audience):
        rows = row + 1
        seal = _sealed(seal, recipient)
        number = tags.get(recipient.language, 0)
        if number or len(tags) < MOST_TAGS:
            tags[recipient.language] = number + 1
        if not recipient.name:
            nameless += 1
        elif len(recipient.name) > longest:
            longest = len(recipient.name)
        for channel, place, speak, stand, add in columns:
            speak(place(recipient.language))
            text = recipient.address(channel)
            key = address_key(channel, text) if text else None
            if key is None:
                stand(_INVALID if text else _NONE)
                continue
            stand(_READY)
            out = ruled_out is not None and ruled_out(channel, recipient.id, key)
            add(
                row,
                key,
                flags_of(unsubscribed=recipient.unsubscribed, suppressed=out) if out or recipient.unsubscribed else 0,
            )
            if ids:
                ids[channel].add(row, recipient.id, 0)
            if channel is Channel.EMAIL:
                shared.add(row, recipient.id, key)
    found.rows, found.skipped, found.nameless, found.longest_name = rows, found.audience.skipped, nameless, longest
    found.foreign = {tag: number for tag, number in tags.items() if tag.strip() and not is_language(tag)}
    found.seal = seal
    return spoken


def _count(found: Survey, spoken: dict[Channel, bytearray]) -> Iterator[AudienceCount]:
    for channel, match in found.languages.items():
        tally = Counter(zip(spoken[channel], found.eligibilities[channel], strict=True))
        for place, language in enumerate(match.languages):
            yield AudienceCount(
                channel,
                language,
                ready=tally[place, _READY],
                invalid=tally[place, _INVALID],
                duplicate=tally[place, _DUPLICATE],
                unsubscribed=tally[place, _UNSUBSCRIBED],
                suppressed=tally[place, _SUPPRESSED],
            )
