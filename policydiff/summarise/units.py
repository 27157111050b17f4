"""Changed blocks in, their sentences out: the smallest things a summary can speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policydiff.model import BlockKind, Change, ComparedSection, Direction, Kind, Lean, Op, Severity
from policydiff.rules.salience import Order
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, has_cjk
from policydiff.text.sentences import sentence_places
from policydiff.text.words import template_tags
from policydiff.values import dataclass

SIDES = ("old", "new")
Place = tuple[int, int]

_WORD = Lazy(r"[^\W_]+(?:['’.\-@/][^\W_]+)*")
_CJK_WORD = Lazy(lambda: rf"[{CJK}]|[^\W_{CJK}]+(?:['’.\-@/][^\W_{CJK}]+)*")


class Token(NamedTuple):
    """A word of a unit; a Han or Kana character is one."""

    start: int
    end: int
    """Offsets into the block's text."""
    key: str
    """In lower case."""
    marked: bool
    """Whether the other side lacks it, as far as the change itself tells."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a changed block; of a row, a cell, or the whole row where it came or went."""

    side: str
    section: int
    """Index of its section."""
    change: Change
    at: Place
    """Start and end in the block's text."""
    words: tuple[Token, ...]
    """Never empty."""
    first: bool
    """Whether it begins its block."""
    order: Order
    """How its language puts its words."""

    @property
    def severity(self) -> Severity:
        """How much it matters: what its sentence alone does where that is told, else what its change does."""
        return max((lean.severity for lean in self._leans), key=lambda s: s.rank, default=self.change.severity)

    @property
    def direction(self) -> Direction:
        """Which way it leaves the reader: the part of it that matters most and tells, else its change."""
        if not self._leans:
            return self.change.direction
        told = [lean for lean in self._leans if lean.severity is self.severity]
        return next((one.direction for one in told if one.direction is not Direction.NEUTRAL), Direction.NEUTRAL)

    @property
    def _leans(self) -> list[Lean]:
        """What is told of its sentence alone, or of parts of it."""
        at, side = self.at, self.side
        return [lean for lean in self.change.leans if lean.side == side and lean.at[0] < at[1] and at[0] < lean.at[1]]

    @property
    def text(self) -> str:
        """The whole text it is cut from."""
        return block_text(self.change, self.side)

    @property
    def said(self) -> str:
        """The sentence itself."""
        return self.text[slice(*self.at)]

    @property
    def keys(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple([word.key for word in self.words])


FINAL = "Σ"
"""The one letter whose small form depends on what stands behind it: texts with it are put in lower case by the word."""

_new = tuple.__new__
"""Makes a token of its fields in a third of the time that its own constructor takes; a long text has thousands."""


def block_text(change: Change, side: str) -> str:
    """One side of a change; empty where it has none."""
    block = change.old if side == "old" else change.new
    return block.text if block else ""


def read_words(text: str) -> list[tuple[int, int, str]]:
    """Start, end and lower-case form of each word of a text; what stands in a template tag is none."""
    pattern = _CJK_WORD if has_cjk(text) else _WORD
    low = text.lower()
    if len(low) == len(text) and FINAL not in text:
        low = low.replace("’", "'")
        found = [(a, b, low[a:b]) for a, b in [match.span() for match in pattern.finditer(text)]]
    else:
        found = [(m.start(), m.end(), m[0].lower().replace("’", "'")) for m in pattern.finditer(text)]
    tags = template_tags(text)
    return [word for word in found if not any(a < word[1] and b > word[0] for a, b in tags)] if tags else found


def units_of(sections: Sequence[ComparedSection], order: Order) -> list[Unit]:
    """The sentences of every change of meaning that hold a marked word, old ones of a change before new ones.

    Args:
        sections: judged.
        order: what is known of the order of words in the language.
    """
    found: list[Unit] = []
    for index, section in enumerate(sections):
        for change in section.changes:
            if change.substantive and not change.outside and change.kind not in (Kind.EQUAL, Kind.FORMAT):
                for side in SIDES:
                    found += _cut(change, side, index, order)
    return found


def marks(change: Change, side: str) -> list[Place]:
    """The marked stretches of one side, in order; all of it where there is no other side."""
    hidden = Op.INSERT if side == "old" else Op.DELETE
    found, at = [], 0
    for span in change.spans:
        if span.op is hidden:
            continue
        if span.op is not Op.EQUAL:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    return found


def aligned(change: Change) -> list[tuple[int, int, int]]:
    """The equal stretches of a change: where they begin in the old text and in the new, and their length."""
    found, old, new = [], 0, 0
    for span in change.spans:
        size = len(span.text)
        if span.op is Op.EQUAL:
            found.append((old, new, size))
        old += size * (span.op is not Op.INSERT)
        new += size * (span.op is not Op.DELETE)
    return found


def _cut(change: Change, side: str, index: int, order: Order) -> Iterator[Unit]:
    text = block_text(change, side)
    if not text:
        return
    whole_row = change.block is BlockKind.ROW and not (change.old and change.new)
    places = ((0, len(text)),) if whole_row else sentence_places(text)
    stretches = marks(change, side)
    at = 0
    for start, end in places:
        while at < len(stretches) and stretches[at][1] <= start:
            at += 1
        if at == len(stretches):
            return
        if stretches[at][0] < end and (words := _words(text, (start, end), stretches, at)):
            yield Unit(side, index, change, (start, end), words, start == places[0][0], order)


def _words(text: str, place: Place, stretches: list[Place], at: int) -> tuple[Token, ...]:
    """The words of a sentence, marked or not; none where no word of it is marked."""
    start = place[0]
    if stretches[at][0] <= start and place[1] <= stretches[at][1]:  # a sentence that came or went as a whole
        return tuple([_new(Token, (a + start, b + start, key, True)) for a, b, key in read_words(text[slice(*place)])])
    found, touched = [], False
    for a, b, key in read_words(text[slice(*place)]):
        first, last = a + start, b + start
        while at < len(stretches) and stretches[at][1] <= first:
            at += 1
        marked = at < len(stretches) and stretches[at][0] < last
        touched = touched or marked
        found.append(_new(Token, (first, last, key, marked)))
    return tuple(found) if touched else ()
