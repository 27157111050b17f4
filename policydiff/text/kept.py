"""A function of a large value in, the same function out that remembers its last answers.

Such a value is known again by its parts, each by what it is and not by what it holds: to compare two editions would
take as long as to read one.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 4
"""Answers that are remembered: those about both sides of a comparison, and of the one before in a long history."""

Value = TypeVar("Value")
Answer = TypeVar("Answer")


def kept(*parts: str) -> Callable[[Callable[[Value], Answer]], Callable[[Value], Answer]]:
    """Decorate a function of one frozen value whose answer depends on these attributes of it alone."""

    def decorate(work: Callable[[Value], Answer]) -> Callable[[Value], Answer]:
        # The parts are held beside the answer, so that no other value can come to their places in memory.
        known: dict[tuple[int, ...], tuple[tuple[object, ...], Answer]] = {}

        @wraps(work)
        def answer(value: Value) -> Answer:
            held = tuple([getattr(value, part) for part in parts])
            key = tuple(map(id, held))
            found = known.get(key)
            if found is None:
                found = held, work(value)
                if len(known) >= MOST:
                    known.pop(next(iter(known)), None)
                known[key] = found
            return found[1]

        return answer

    return decorate
