"""The texts of a page in, the lines of its source that they stand in out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.read.node import Leaf


class LineFinder:
    """Finds the lines of texts that come in the order of the source: each stands right after a tag's end."""

    __slots__ = ("_at", "_line", "_single", "_source")

    _REACH = 100_000
    """How far ahead a text is looked for, so that many that are written with entities cost no more than linear time."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._single = "\n" not in source
        self._at = 0
        self._line = 1

    def line(self, text: str) -> int:
        """Line of the first visible sign of a text; that of the text before where it is not found."""
        return 1 if self._single else self._find(*_needle(text))

    def lines(self, leaf: Leaf) -> Sequence[int]:
        """The lines of the texts of a leaf."""
        if self._single:
            return [1] * len(leaf.texts)
        if leaf.needles is None:
            leaf.needles = list(map(_needle, leaf.texts))
        return [self._find(needle, lead) for needle, lead in leaf.needles]

    def _find(self, needle: str, lead: int) -> int:
        if needle:
            found = self._source.find(needle, self._at, self._at + self._REACH)
            if found >= 0:
                at = found + lead
                self._line += self._source.count("\n", self._at, at)
                self._at = at
        return self._line


_PREFIX = 32
"""Characters of a text that are looked for: few enough to be written verbatim, enough to be its own."""


def _needle(text: str) -> tuple[str, int]:
    """What is looked for in the source to find a text, and how far behind its beginning the first visible sign stands.

    An empty text where the first signs are none, or may be written otherwise.
    """
    if text.isspace():
        return "", 0
    lead = len(text) - len(text.lstrip())
    prefix = text[: lead + _PREFIX]
    for stop in "&<>\xa0":
        cut = prefix.find(stop)
        if cut >= 0:
            prefix = prefix[:cut]
    return (f">{prefix}", 1 + lead) if prefix.strip() else ("", 0)
