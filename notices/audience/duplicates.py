"""Rows that name one address, and ids that name two: digests are dealt into buckets that spill to disk.

Memory stays flat however many rows there are; an audience of some ten thousand never touches
the disk. What is spilled are digests, in an unnamed file that vanishes with the process.
"""

from __future__ import annotations

import tempfile
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from struct import Struct
from typing import BinaryIO
from zlib import crc32

from notices.model import Eligibility

_BUCKETS = 128
"""Ten million rows make buckets of 1.3 MB, and five times as much while one is looked through; more cost more CPU."""
_LAST = _BUCKETS - 1
_SPILL = 8 * 1024
"""Bytes a bucket keeps before they go to disk: 1 MB in all."""
_UNSUBSCRIBED, _SUPPRESSED = 1, 2
_KNOWN = (1 << 30) - 1
"""In place of a row: the address was taken before the first row. Audiences are shorter than that."""
_SUM = (1 << 31) - 1 << 32
_MARK = (1 << 32) - 1
"""Of an entry's second number: row and two flags. Above it stand 31 bits of the address's checksum."""


class _Buckets:
    """Entries of some numbers of 64 bits, dealt by their first one, and taken back bucket by bucket, once."""

    def __init__(self, numbers: int) -> None:
        self._entry = Struct(f"={numbers}q").pack
        self._kept = [bytearray() for _ in range(_BUCKETS)]
        self._extend = [kept.extend for kept in self._kept]
        self._file: BinaryIO | None = None
        self._parts = [array("q") for _ in range(_BUCKETS)]
        """Of each bucket by turns: where a part of it begins on disk, and how long it is."""
        self._end = 0

    def deal(self, firsts: Sequence[int], *others: Iterable[int]) -> None:
        extend = self._extend
        for first, entry in zip(firsts, map(self._entry, firsts, *others), strict=True):
            extend[first & _LAST](entry)
        for kept, parts in zip(self._kept, self._parts, strict=True):
            if len(kept) >= _SPILL:
                if self._file is None:
                    self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed when all is taken
                self._file.write(kept)
                parts.extend((self._end, len(kept)))
                self._end += len(kept)
                kept.clear()

    def take(self) -> Iterator[array[int]]:
        for kept, parts in zip(self._kept, self._parts, strict=True):
            numbers = array("q")
            if self._file is not None:
                for start, length in zip(parts[::2], parts[1::2], strict=True):
                    self._file.seek(start)
                    numbers.frombytes(self._file.read(length))
            numbers.frombytes(kept)
            kept.clear()
            yield numbers
        if self._file is not None:
            self._file.close()


class Duplicates:
    """Addresses of one channel, added page by page and judged once at the end.

    An address is known by Python's own keyed hash, 64 bits that never leave the process, and 31 bits of its CRC: no
    two of a billion share both by chance.
    """

    def __init__(self) -> None:
        self._buckets = _Buckets(2)
        self._flagged = False

    def add(self, keys: Sequence[str], marks: Iterable[int], *, flagged: bool) -> None:
        """Note that rows name addresses.

        Args:
            keys: The addresses as they are compared.
            marks: Of each one's row, as `marks_of` gives them.
            flagged: Whether any of them is ruled out.
        """
        self._flagged = self._flagged or flagged
        sums = map(crc32, [key.encode("utf-8", "replace") for key in keys])
        seconds = [each << 31 & _SUM | mark for each, mark in zip(sums, marks, strict=True)]
        self._buckets.deal([*map(hash, keys)], seconds)

    def know(self, key: str) -> None:
        """An address that is taken already, before any row is added."""
        self.add([key], [_KNOWN << 2], flagged=False)

    def judge(self) -> Iterator[tuple[int, Eligibility | None]]:
        """Rows that may not be written to, each once, and why; None for those known before. May be asked once."""
        for numbers in self._buckets.take():
            digests = numbers[::2]
            if self._flagged or len(set(digests)) < len(digests):
                yield from _judged(digests, numbers[1::2])


def _judged(digests: Sequence[int], seconds: Sequence[int]) -> Iterator[tuple[int, Eligibility | None]]:
    first: dict[tuple[int, int], int] = {}
    ruled: set[tuple[int, int]] = set()
    for digest, second in zip(digests, seconds, strict=True):
        place, mark = (digest, second >> 32), second & _MARK
        stands = first.get(place)
        if stands is None:
            first[place] = mark
            if mark & 3:
                ruled.add(place)
        elif mark >> 2 != _KNOWN:
            yield mark >> 2, None if stands >> 2 == _KNOWN else Eligibility.DUPLICATE
            if mark & 3 and stands >> 2 != _KNOWN:
                first[place] = stands | mark & 3
                ruled.add(place)
    for place in ruled:
        mark = first[place]
        yield mark >> 2, Eligibility.UNSUBSCRIBED if mark & _UNSUBSCRIBED else Eligibility.SUPPRESSED


class SharedIds:
    """Ids of one channel with the addresses they stand at; two addresses under one id are people, or a mistake."""

    def __init__(self) -> None:
        self._buckets = _Buckets(3)

    def add(self, ids: Sequence[str], keys: Sequence[str], lines: Sequence[int]) -> None:
        """Note that rows put ids at addresses; by hashes of 64 bits, which are enough for a finding."""
        self._buckets.deal([*map(hash, ids)], map(hash, keys), lines)

    def judge(self) -> Iterator[list[int]]:
        """For each id with more than one address its lines, in order. May be asked once."""
        for numbers in self._buckets.take():
            ids = numbers[::3]
            if len(set(ids)) == len(ids):
                continue
            found: dict[int, list[tuple[int, int]]] = {}
            twice = {one for one, number in Counter(ids).items() if number > 1}
            for one, place, line in zip(ids, numbers[1::3], numbers[2::3], strict=True):
                if one in twice:
                    found.setdefault(one, []).append((place, line))
            for places in found.values():
                if len({place for place, _ in places}) > 1:
                    yield sorted(line for _, line in places)


def marks_of(rows: Iterable[int], unsubscribed: Sequence[bool], suppressed: Collection[int]) -> list[int]:
    """Rows, each with what rules its address out, for `Duplicates.add`; `suppressed` are indices."""
    if not suppressed and not any(unsubscribed):
        return [row << 2 for row in rows]
    return [
        row << 2 | gone * _UNSUBSCRIBED | (index in suppressed) * _SUPPRESSED
        for index, (row, gone) in enumerate(zip(rows, unsubscribed, strict=True))
    ]
