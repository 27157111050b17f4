"""Rows that name one address: digests are dealt into buckets that spill to disk, each judged by itself.

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
_UNSUBSCRIBED, _SUPPRESSED = 1, 2
_KNOWN = (1 << 30) - 1
"""In place of a row: the address was taken before the first row. Audiences are shorter than that."""


class Duplicates:
    """Addresses of one channel, added row by row and judged once at the end."""

    def __init__(self) -> None:
        self._kept = [bytearray() for _ in range(_BUCKETS)]
        self._files: dict[int, BinaryIO] = {}

    def add(self, row: int, key: str, flags: int) -> None:
        """Note that a row names an address; `flags` as `flags_of` gives them."""
        digest = blake2b(key.encode("utf-8", "replace"), digest_size=12).digest()
        bucket = digest[0] % _BUCKETS
        kept = self._kept[bucket]
        kept += _ENTRY.pack(digest, row << 2 | flags)
        if len(kept) >= _SPILL:
            self._spill(bucket)

    def know(self, key: str) -> None:
        """An address that is taken already, before any row is added."""
        self.add(_KNOWN, key, 0)

    def judge(self) -> Iterator[tuple[int, Eligibility | None]]:
        """Rows that may not be written to, each once, and why; None for those known before. May be asked once."""
        for bucket in range(_BUCKETS):
            yield from self._bucket(bucket)
        for file in self._files.values():
            file.close()

    def _spill(self, bucket: int) -> None:
        if bucket not in self._files:
            self._files[bucket] = tempfile.TemporaryFile()  # noqa: SIM115  closed when judged
        self._files[bucket].write(self._kept[bucket])
        self._kept[bucket].clear()

    def _bucket(self, bucket: int) -> Iterator[tuple[int, Eligibility | None]]:
        entries = bytes(self._kept[bucket])
        self._kept[bucket].clear()
        if file := self._files.get(bucket):
            file.seek(0)
            entries = file.read() + entries
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


def flags_of(*, unsubscribed: bool, suppressed: bool) -> int:
    """What rules a row's address out, for `Duplicates.add`."""
    return unsubscribed * _UNSUBSCRIBED | suppressed * _SUPPRESSED
