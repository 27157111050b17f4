"""Words that gave way to others in, what they follow from out: `Acorn → Oak` in an address or a full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from policydiff.text.words import runs

Swap = tuple[str, str]
"""Words that went and those that came in their place, in lower case."""

SMALL = 2
"""Letters of a word that begins too many names to tell one by."""


class Roots:
    """Swaps that others follow from, found by what those hold, however many there are.

    >>> roots = Roots()
    >>> roots.add(("acorn", "oak"))
    >>> roots.followed(("help@acorn.example", "help@oak.example")), roots.followed(("week", "month"))
    ({0}, set())
    """

    __slots__ = ("_named", "_places", "_roots", "_same", "_sizes")

    def __init__(self) -> None:
        self._roots: list[Swap] = []
        self._same: defaultdict[Swap, list[int]] = defaultdict(list)
        self._named: defaultdict[Swap, list[int]] = defaultdict(list)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """By the words that went, the places of their swaps."""
        self._sizes: set[int] = set()
        """The lengths of those words."""

    def add(self, root: Swap) -> None:
        """Take one more, which has the next place."""
        place = len(self._roots)
        self._roots.append(root)
        self._same[root].append(place)
        self._named[_name(root)].append(place)
        self._places[root[0]].append(place)
        self._sizes.add(len(root[0]))

    def followed(self, swap: Swap) -> set[int]:
        """The places of those that a swap follows from: it is about the same, or they make its old side its new one."""
        old, new = swap
        # A text that stays as it is stays so too where nothing of it is replaced.
        within = range(len(self._roots)) if old == new else self._held(old)
        found = {at for at in within if old.replace(*self._roots[at]) == new}
        found.update(self._same.get(swap, ()))
        if self._named:
            name = _name(swap)
            found.update(self._named.get(name, ()) if len(name[0]) > SMALL else ())
        return found

    def _held(self, text: str) -> Iterable[int]:
        """The places of those whose old side is a part of a text: one word may have gone for a hundred others."""
        if len(text) * len(self._sizes) > len(self._places):
            return [at for old, places in self._places.items() if old in text and old != text for at in places]
        # A short text has fewer parts than there are roots.
        parts = {text[start : start + size] for size in self._sizes for start in range(len(text) - size + 1)}
        return [at for part in (parts & self._places.keys()) - {text} for at in self._places[part]]


@lru_cache(maxsize=10_000)
def _name(swap: Swap) -> Swap:
    """What a swap is about: the word that differs in two addresses, else the first words of both sides."""
    old, new = swap
    if old.isalnum() and new.isalnum():  # a word each, as most are
        return swap
    words = [runs(text) for text in swap]
    if " " not in old + new and len(words[0]) == len(words[1]):
        apart = [(a, b) for a, b in zip(*words, strict=True) if a != b]
        if len(apart) == 1:
            return apart[0]
    return (words[0] or [""])[0], (words[1] or [""])[0]
