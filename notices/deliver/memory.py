"""What a sending asks of the process's memory: blocks that stay, and a collector that seldom looks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_BLOCK = 8 << 20
"""Bytes: far above a body's 230 KB, far below the 32 MB at which glibc stops learning."""
_YOUNG = 5_000
"""New objects after which the collector looks for cycles. Python's own 700 are fewer than one step of the ledger makes:
it looked five hundred times in 10,000 pushes, at all that was ever loaded too, for an eighth of their CPU."""


def keep_blocks() -> None:
    """Let the allocator keep large blocks that were freed, rather than give them back and fetch new ones.

    glibc learns from the largest block it was ever given back (M_MMAP_THRESHOLD in mallopt(3)). Until then each of the
    copies that a body goes through is mapped, and every page of it faulted in, anew: 190 faults a request, a third of
    the CPU of sending. Nothing is written to this block, so it never takes up memory.
    """
    bytes(_BLOCK)


@contextmanager
def collect_seldom() -> Iterator[None]:
    """Let the collector look for cycles seldom; it goes by its own rule again afterwards, and stays off where it is."""
    before = gc.get_threshold()
    if before[0]:
        gc.set_threshold(max(before[0], _YOUNG), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
