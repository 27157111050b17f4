"""The first reading of an audience: what each row settles by itself, and the addresses that settle the rest."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress

from notices.audience.addresses import address_keys
from notices.audience.duplicates import Duplicates, SharedIds, marks_of
from notices.audience.language_match import MOST_TAGS, LanguageMatch
from notices.model import Channel, Eligibility, Recipients

RuledOut = Callable[[Channel, Sequence[str], Sequence[str]], Collection[int]]
"""Channel, ids, and the addresses as they are compared → the indices of those who must not be written to."""

ELIGIBILITIES = tuple(Eligibility)
READY, INVALID = 0, 1
NONE = len(ELIGIBILITIES)
"""The row names no address for the channel."""
REWRITTEN = NONE + 1
"""Ready, but the e-mail address does not go out as it is written."""


@dataclass(slots=True)
class Spoken:
    """A byte for each row, taken in and given back in order; compressed, since most rows are like the one before."""

    _pressed: list[bytes] = field(default_factory=list)
    _last: bytearray = field(default_factory=bytearray)

    def add(self, places: bytes) -> None:
        """The next rows."""
        self._last += places
        if len(self._last) >= _PRESSED:
            self._pressed.append(zlib.compress(self._last, 1))
            self._last.clear()

    def parts(self) -> Iterator[bytes]:
        """All rows, some at a time."""
        yield from map(zlib.decompress, self._pressed)
        yield bytes(self._last)


_PRESSED = 1 << 16
"""Rows that are compressed together."""


@dataclass(slots=True)
class ChannelRows:
    """One channel while the audience is read."""

    match: LanguageMatch
    codes: bytearray = field(default_factory=bytearray)
    """One byte a row: the place of its `Eligibility`, `NONE` or `REWRITTEN`."""
    spoken: Spoken = field(default_factory=Spoken)
    """One byte a row: the place of its language."""
    addresses: Duplicates = field(default_factory=Duplicates)
    ids: Duplicates | None = None
    """Only where people are known from before."""

    def know(self, recipient: str, key: str) -> None:
        """Somebody who was told before: rows with that id or address count as naming no address."""
        if self.ids is None:
            self.ids = Duplicates()
        self.ids.know(recipient)
        self.addresses.know(key)

    def judge(self) -> None:
        """Settle what only all rows together could tell."""
        for row, eligibility in self.addresses.judge():
            self.codes[row] = NONE if eligibility is None else ELIGIBILITIES.index(eligibility)
        for row, eligibility in self.ids.judge() if self.ids is not None else ():
            if eligibility is None:
                self.codes[row] = NONE


@dataclass(slots=True)
class Gathering:
    """All channels, and what is counted of the rows themselves."""

    channels: dict[Channel, ChannelRows]
    rows: int = 0
    nameless: int = 0
    longest_name: int = 0
    tags: dict[str, int] = field(default_factory=dict)
    """What stands in the column `language`, and in how many rows; of the first `MOST_TAGS`."""
    shared: SharedIds = field(default_factory=SharedIds)
    seal: int = 0

    def gather(self, pages: Iterable[Recipients], ruled_out: RuledOut | None) -> None:
        """Go through the rows once."""
        for page in pages:
            self.seal = sealed(self.seal, page)
            for tag, number in Counter(page.languages).items():
                if tag in self.tags or len(self.tags) < MOST_TAGS:
                    self.tags[tag] = self.tags.get(tag, 0) + number
            lengths = [*map(len, page.names)]
            self.nameless += lengths.count(0)
            self.longest_name = max(self.longest_name, max(lengths, default=0))
            for channel, gathered in self.channels.items():
                self._take(channel, gathered, page, ruled_out)
            self.rows += len(page)

    def _take(self, channel: Channel, gathered: ChannelRows, page: Recipients, ruled_out: RuledOut | None) -> None:
        gathered.spoken.add(gathered.match.places(page.languages))
        texts = page.addresses(channel)
        found, rewritten = address_keys(channel, texts)
        codes = bytearray(len(page))
        rows: Sequence[int] = range(self.rows, self.rows + len(page))
        ids, gone, lines, keys = page.ids, page.unsubscribed, page.lines, [key for key in found if key is not None]
        if len(keys) < len(page):
            codes = bytearray([READY if key is not None else INVALID if text else NONE
                               for key, text in zip(found, texts, strict=True)])  # fmt: skip
            fit = [key is not None for key in found]
            rows, ids, gone, lines = (
                [*compress(rows, fit)], [*compress(ids, fit)], [*compress(gone, fit)], [*compress(lines, fit)],
            )  # fmt: skip
        for index in rewritten:
            if codes[index] == READY:
                codes[index] = REWRITTEN
        gathered.codes += codes
        out = ruled_out(channel, ids, keys) if ruled_out is not None else ()
        gathered.addresses.add(keys, marks_of(rows, gone, out), flagged=bool(out) or any(gone))
        if gathered.ids is not None:
            gathered.ids.add(ids, marks_of(rows, (), ()), flagged=False)
        if channel is Channel.EMAIL:
            self.shared.add(ids, keys, lines)


def sealed(seal: int, page: Recipients) -> int:
    """The running digest of a reading, one page further. A name may change between the readings and harms nobody.

    Python's own keyed hash: 64 bits that never leave the process, at a fifth of what a cryptographic one costs.
    """
    columns = page.ids, page.emails, page.languages, page.push_tokens, page.webpush, page.unsubscribed
    return hash((seal, *map(tuple, columns)))
