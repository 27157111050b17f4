"""Inline texts in, their runs and the tags between them out: each is parsed once, and most need no parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policydiff.read.inline import Piece, Tag, is_plain, pieces
from policydiff.read.parser import parser
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.simple_inline import simple_runs

if TYPE_CHECKING:
    from policydiff.read.opaque import Opaque

_CACHE_SIZE = 4_000
"""Inline texts that are kept."""

_CACHE_TEXT = 20_000
"""Characters of the longest text that is kept."""

known: dict[str, tuple[Piece, ...]] = {}
"""What inline texts were read as, by text, from one edition to the next: most blocks of two editions are the same, and
parsing them is half the work."""


class Inlines:
    """Reads the inline texts of one Markdown text.

    Args:
        opaque: what hides its template tags.
        kinds: what it may hold, as `parser` is asked.
    """

    __slots__ = ("_kinds", "_opaque", "env")

    def __init__(self, opaque: Opaque, kinds: dict[str, bool]) -> None:
        self._opaque = opaque
        self._kinds = kinds
        self.env: dict[str, Any] = {}
        """The definitions of links and notes that stand in the text, as markdown-it found them; empty for none."""

    def pieces(self, content: str) -> tuple[Piece, ...]:
        """What an inline text holds, folded where it is one run; empty where it has neither text nor tags."""
        if is_plain(content):
            return (fold(self._opaque.show_run(Run(content))),)
        # Reference definitions and hidden template tags give a text its meaning from elsewhere.
        if self.env:
            return self._parsed(content)
        if len(content) > _CACHE_TEXT or self._opaque.hides(content):
            return self._told(content)
        if (found := known.get(content)) is None:
            found = self._told(content)
            if len(known) >= _CACHE_SIZE:
                known.clear()
            known[content] = found
        return found

    def runs(self, content: str) -> tuple[Run, ...] | None:
        """The same as runs, one for each paragraph that its line breaks make; None where it is more than text."""
        found = self.pieces(content)
        if len(found) == 1 and isinstance(piece := found[0], Run):
            return (piece,)
        runs = tuple(piece for piece in found if isinstance(piece, Run))
        return runs if all(piece is _PARTED for piece in found if isinstance(piece, Tag)) else None

    def _told(self, content: str) -> tuple[Piece, ...]:
        """What an inline text holds that no definition gives a meaning to."""
        simple = simple_runs(content)
        if simple is None:
            return self._parsed(content)
        out: list[Piece] = []
        for run in simple:
            out += [_PARTED, self._opaque.show_run(run)] if out else [self._opaque.show_run(run)]
        return tuple(out)

    def _parsed(self, content: str) -> tuple[Piece, ...]:
        # Without an address or a definition brackets make no link; to look for the end of thousands takes seconds.
        links = "](" in content or (self.env and "]" in content)
        md = parser(**self._kinds) if links else parser(links=False)
        found = pieces(md.inline.parse(content, md, self.env, []))
        found = tuple(p if isinstance(p, Tag) else self._opaque.show_run(p) for p in found)
        if len(found) == 1 and isinstance(found[0], Run) and BREAK not in found[0].text:
            return (fold(found[0]),)
        return found


_PARTED = Tag("br", closing=False)
"""A second line break in a row, which ends a paragraph."""
