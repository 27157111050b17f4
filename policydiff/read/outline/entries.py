"""The values that pass through the detector: what stands in a document, and what may be a heading in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from policydiff.model import Block, BlockKind, Lines
from policydiff.read.outline.numbers import Number
from policydiff.read.run import Run
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """A heading that its document marks as one."""

    run: Run
    level: int
    lines: Lines
    outside: bool = False
    marker: str = ""
    """Its number where it stands in a numbered list, as the list gives it."""
    sure: float = 1.0
    manner: str = ""
    """As in `Section`."""


Entry = Marked | Block

BULLETS = "•●▪◦‣■○·"
"""Signs that are typed before a line to make it an item."""

MARKED = 4
"""Headings from which a document is one that marks them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a heading, or a numbered sentence that is counted with those that may."""

    at: int
    """Index of the entry."""
    upto: int
    """Index after the last entry it takes: one more than `at`, two where a number stands alone before its title."""
    start: int
    """Where the heading begins in the entry's text: after a bullet that was typed."""
    end: int
    """Where it ends, closing sign included."""
    form: str
    """`line` (the whole entry), `lead` (text follows in it), `item` (of a bulleted list) or `sentence` (none)."""
    look: str
    """`bold`, `italic`, `capitals`, `bold capitals` or `plain`."""
    number: Number | None
    nest: int
    """Lists around it, that which only numbers it left out."""

    @property
    def title(self) -> bool:
        """Whether it may be a heading at all."""
        return self.form != "sentence"

    @property
    def key(self) -> tuple[str, int, int]:
        """Its way of numbering, by which it is counted with others; an empty one where it has no number."""
        if self.number is None:
            return ("", 0, 0)
        return (self.number.scheme, len(self.number.parts), self.nest)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline, found or marked."""

    at: int
    upto: int
    run: Run
    rest: Block | None
    """What is left of the entry: the first paragraph under the heading."""
    level: int
    sure: float
    """0 to 1; 1 where the document marks it."""
    manner: str
    """How it was known: `marked`, or what `Candidate` says of it, such as `bold line`."""


class Document:
    """The entries of a document, and what stands at and around a candidate."""

    __slots__ = ("_freed", "entries", "heads", "wrapped")

    def __init__(self, entries: Sequence[Entry], *, wrapped: bool = False) -> None:
        self._freed: frozenset[int] = frozenset()
        self.entries = entries
        self.heads = [at for at, e in enumerate(entries) if isinstance(e, Marked) and not e.outside]
        """Places of the headings that it marks."""
        self.wrapped = wrapped
        """Whether each of its lines was a paragraph."""

    @property
    def marked(self) -> bool:
        """Whether it is a document that marks its headings."""
        return len(self.heads) >= MARKED

    def block(self, at: int) -> Block | None:
        """The block at a place; None where a heading, what stands outside the policy, or nothing is."""
        entry = self.entries[at] if 0 <= at < len(self.entries) else None
        return entry if isinstance(entry, Block) and not entry.outside else None

    def under(self, c: Candidate) -> Block | None:
        """The block right under a candidate."""
        return self.block(c.upto)

    def text(self, c: Candidate) -> str:
        """A candidate's title with its number, as it is written."""
        block = self.block(c.upto - 1)
        start = c.start if c.upto == c.at + 1 else 0
        return block.text[start : c.end].strip(" *") if block else ""

    def title(self, c: Candidate) -> str:
        """A candidate's title without its number."""
        block = self.block(c.upto - 1)
        start = (c.number.end if c.number else c.start) if c.upto == c.at + 1 else 0
        return block.text[start : c.end].strip(" *") if block else ""

    def free(self, titles: Sequence[Candidate]) -> None:
        """Say which items are headings: the paragraphs that stand in them are their sections', and in no list."""
        heads, freed = {c.at: c for c in titles if self.nested(c)}, set[int]()
        open_: dict[int, bool] = {}
        for at in range(min(heads, default=len(self.entries)), len(self.entries)):
            block = self.block(at)
            if block is None or not block.depth:
                open_ = {}
            elif block.marker:
                open_ = {depth: titled for depth, titled in open_.items() if depth < block.depth}
                open_[block.depth] = at in heads
            elif open_.get(block.depth):
                freed.add(at)
        self._freed = frozenset(freed)

    def nested(self, c: Candidate) -> bool:
        """Whether a candidate stands in a list, and not as a paragraph under an item that is a heading."""
        block = self.block(c.at)
        return block is not None and block.depth > 0 and c.at not in self._freed

    def in_item(self, c: Candidate) -> bool:
        """Whether a candidate is a list item."""
        block = self.block(c.at)
        return block is not None and block.kind is BlockKind.ITEM

    def sections(self, found: Sequence[Candidate]) -> int:
        """In how many marked sections candidates stand."""
        return len({bisect_left(self.heads, c.at) for c in found})
