"""Headings and blocks in, the sections that a reader sees out: the document tells its headings, not the line."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Block, Lines, Section
from policydiff.read.outline.agree import agree
from policydiff.read.outline.candidates import candidates
from policydiff.read.outline.contents import key, without_contents
from policydiff.read.outline.cutting import as_heading, overruled
from policydiff.read.outline.entries import Candidate, Document, Entry, Heading, Marked
from policydiff.read.outline.levels import levels
from policydiff.read.outline.manners import unnumbered
from policydiff.read.outline.runs import numbered
from policydiff.read.outline.sections import build
from policydiff.read.outline.title import title_line
from policydiff.read.outline.wrapped import put_together, wrapped
from policydiff.read.run import Run

__all__ = ["Outline", "agree", "detect"]


class Outline:
    """Collects what a document holds in reading order; `sections` tells its headings from the rest.

    Args:
        wanted: lines that are headings whatever they look like; the owner's word.
        refused: lines that are none.
    """

    __slots__ = ("_entries", "_plain", "_refused", "_wanted")

    def __init__(self, wanted: Sequence[str] = (), refused: Sequence[str] = ()) -> None:
        self._entries: list[Entry] = []
        self._plain: set[int] = set()
        self._wanted = frozenset(map(key, wanted))
        self._refused = frozenset(map(key, refused))

    def heading(self, run: Run, level: int, lines: Lines, *, outside: bool = False, marker: str = "") -> None:
        """Add a heading that the document marks; `marker` is its number where a list gives it."""
        self._entries.append(Marked(run, level, lines, outside, marker))

    def seen(self, run: Run, level: int, lines: Lines, sure: float, manner: str) -> None:
        """Add a heading that the file's own looks tell, such as the size of its type; the last two as in `Section`."""
        self._entries.append(Marked(run, level, lines, sure=sure, manner=manner))

    def block(self, block: Block, *, plain: bool = False) -> None:
        """Add a block; one that the file itself says is plain text is no heading, whatever it looks like."""
        if plain:
            self._plain.add(len(self._entries))
        self._entries.append(block)

    @property
    def size(self) -> int:
        """Headings and blocks so far."""
        return len(self._entries)

    def since(self, size: int) -> Sequence[Entry]:
        """What was added after there were so many."""
        return self._entries[size:]

    def add(self, entries: Sequence[Entry]) -> None:
        """Add headings and blocks that were read before."""
        self._entries += entries

    def sections(self) -> tuple[Section, ...]:
        """All sections in order, the preamble first, also when it is empty."""
        lines = wrapped(self._entries)
        document = Document(put_together(self._entries) if lines else self._entries, wrapped=lines)
        return build(
            document.entries, detect(document, self._wanted, self._refused, frozenset[int]() if lines else self._plain)
        )


def detect(
    document: Document, wanted: AbstractSet[str], refused: AbstractSet[str], plain: AbstractSet[int] = frozenset()
) -> list[Heading]:
    """The headings of a document's own text, marked and found, in reading order.

    Args:
        document: what was read.
        wanted: keys of lines that are headings.
        refused: keys of lines that are none.
        plain: places of the entries that are no headings by the file's own word.
    """
    found = [c for c in candidates(document.entries) if c.at not in plain]
    runs = numbered(found, document)
    document.free(runs)
    lines = unnumbered(found, document, runs)
    taken = without_contents(sorted([*runs, *lines], key=lambda c: c.at), document)
    if wanted or refused:
        taken = overruled(taken, document, wanted, refused)
    if taken and not document.heads and (title := title_line(document, taken)) is not None:
        taken = [title, *(c for c in taken if c.at >= title.upto)]
    order: dict[int, Candidate | Marked] = {c.at: c for c in taken}
    order |= {at: e for at in document.heads if isinstance(e := document.entries[at], Marked)}
    places = sorted(order)
    deep = levels([order[at] for at in places])
    return [as_heading(at, order[at], level, document) for at, level in zip(places, deep, strict=True)]
