"""Rows that name one address, and ids that name two: digests are dealt into buckets that spill to disk.

Memory stays flat however many rows there are; an audience of some hundred thousand never touches
the disk. What is spilled are digests, in an unnamed file that vanishes with the process.
"""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO

from notices.model import Eligibility

_BUCKETS = 64
"""Fifty million rows make buckets of 12 MB; few enough for any limit on open files."""
_SPILL = 256 * 1024
"""Bytes a bucket keeps before it goes to disk: 16 MB in all."""
_ENTRY = struct.Struct("<12sI")
"""96 bits of digest (no two of a billion addresses share them by chance), row and two flags."""
_PAIR = struct.Struct("<qqI")
"""Python's own hash of an id and of the address beside it, which is enough for a finding, and the row."""
_UNSUBSCRIBED, _SUPPRESSED = 1, 2
_KNOWN = (1 << 30) - 1
"""In place of a row: the address was taken before the first row. Audiences are shorter than that."""


class _Buckets:
    """Entries dealt by the first byte of their digest, and taken back bucket by bucket, once."""

    def __init__(self) -> None:
        self._kept = [bytearray() for _ in range(_BUCKETS)]
        self._files: dict[int, BinaryIO] = {}

    def put(self, first: int, entry: bytes) -> None:
        bucket = first % _BUCKETS
        kept = self._kept[bucket]
        kept += entry
        if len(kept) >= _SPILL:
            if bucket not in self._files:
                self._files[bucket] = tempfile.TemporaryFile()  # noqa: SIM115  closed when all is taken
            self._files[bucket].write(kept)
            kept.clear()

    def take(self) -> Iterator[bytes]:
        for bucket, kept in enumerate(self._kept):
            entries = bytes(kept)
            kept.clear()
            if file := self._files.get(bucket):
                file.seek(0)
                entries = file.read() + entries
            yield entries
        for file in self._files.values():
            file.close()


class Duplicates:
    """Addresses of one channel, added row by row and judged once at the end."""

    def __init__(self) -> None:
        self._buckets = _Buckets()

    def add(self, row: int, key: str, flags: int) -> None:
        """Note that a row names an address; `flags` as `flags_of` gives them."""
        digest = blake2b(key.encode("utf-8", "replace"), digest_size=12).digest()
        self._buckets.put(digest[0], _ENTRY.pack(digest, row << 2 | flags))

    def know(self, key: str) -> None:
        """An address that is taken already, before any row is added."""
        self.add(_KNOWN, key, 0)

    def judge(self) -> Iterator[tuple[int, Eligibility | None]]:
        """Rows that may not be written to, each once, and why; None for those known before. May be asked once."""
        for entries in self._buckets.take():
            yield from _judged(entries)


def _judged(entries: bytes) -> Iterator[tuple[int, Eligibility | None]]:
    first: dict[bytes, int] = {}
    ruled: set[bytes] = set()
    for digest, mark in _ENTRY.iter_unpack(entries):
        stands = first.setdefault(digest, mark)
        if stands is mark:
            if mark & 3:
                ruled.add(digest)
        elif mark >> 2 != _KNOWN:
            yield mark >> 2, None if stands >> 2 == _KNOWN else Eligibility.DUPLICATE
            if mark & 3 and stands >> 2 != _KNOWN:
                first[digest] = stands | mark & 3
                ruled.add(digest)
    for digest in ruled:
        mark = first[digest]
        yield mark >> 2, Eligibility.UNSUBSCRIBED if mark & _UNSUBSCRIBED else Eligibility.SUPPRESSED


class SharedIds:
    """Ids of one channel with the addresses they stand at; two addresses under one id are people, or a mistake."""

    def __init__(self) -> None:
        self._buckets = _Buckets()

    def add(self, row: int, one: str, key: str) -> None:
        """Note that a row puts an id at an address."""
        digest = hash(one)
        self._buckets.put(digest, _PAIR.pack(digest, hash(key), row))

    def judge(self) -> Iterator[list[int]]:
        """For each id with more than one address its rows, in order. May be asked once."""
        for entries in self._buckets.take():
            first: dict[int, tuple[int, int]] = {}
            again: dict[int, list[tuple[int, int]]] = {}
            for digest, place, row in _PAIR.iter_unpack(entries):
                stands = first.setdefault(digest, (place, row))
                if stands != (place, row):
                    again.setdefault(digest, [stands]).append((place, row))
            for found in again.values():
                if len({place for place, _ in found}) > 1:
                    yield sorted(row for _, row in found)


def flags_of(*, unsubscribed: bool, suppressed: bool) -> int:
    """What rules a row's address out, for `Duplicates.add`."""
    return unsubscribed * _UNSUBSCRIBED | suppressed * _SUPPRESSED
