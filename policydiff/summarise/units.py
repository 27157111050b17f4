"""Changed blocks in, their sentences out: the smallest things a summary can speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

from policydiff.model import BlockKind, Change, ComparedSection, Direction, Kind, Lean, Op, Severity
from policydiff.rules.salience import Order
from policydiff.summarise import cuts
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.tokens import FINAL, Place, Token, is_marked, marked_tokens, tokens
from policydiff.text.scripts import plain_signs
from policydiff.text.sentences import sentence_places
from policydiff.text.words import runs, template_tags
from policydiff.values import cached_property

SIDES = ("old", "new")

_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
"""The signs of ASCII that are neither letter nor digit."""


class Unit:
    """A sentence of a changed block; of a row, a cell, or the whole row where it came or went.

    What is asked of it again and again, for each width that is tried, is worked out when it is first asked for.
    """

    def __init__(
        self, change: Change, side: str, section: int, at: Place, stretches: list[Place], order: Order, *, first: bool
    ) -> None:
        """Take what it is cut from.

        Args:
            change: whose block it is of.
            side: `old` or `new`.
            section: index of its section.
            at: start and end in the block's text.
            stretches: the marked ones of the block that reach into it, in order; a word of it is marked.
            order: how its language puts its words.
            first: whether it begins its block.
        """
        self.change, self.side, self.section, self.at, self._stretches = change, side, section, at, stretches
        self.order, self.first = order, first
        self.text = block_text(change, side)
        """The whole text it is cut from."""
        self.said = self.text[at[0] : at[1]]
        """The sentence itself."""

    def part(self, at: Place, first: int, last: int) -> Unit:
        """A stretch of it that holds its words from the first to before the last."""
        part = Unit(self.change, self.side, self.section, at, self._stretches, self.order, first=self.first)
        part.words = self.words[first:last]
        return part

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Its words; never empty."""
        return tokens(self.said, self.at[0], self._stretches)

    @cached_property
    def marked(self) -> tuple[bool, ...]:
        """For each word whether the other side lacks it, as far as the change itself tells."""
        return tuple([word[3] for word in self.words])

    @cached_property
    def touched(self) -> list[Token]:
        """Its marked words alone; there is one. Of a long list few sentences are asked for more."""
        if "words" in self.__dict__:
            return list(compress(self.words, self.marked))
        return marked_tokens(self.said, self.at[0], self._stretches)

    @cached_property
    def letters(self) -> bytes:
        """Its letters and digits, in lower case: where those of two sentences differ, so do their words.

        Empty where that is not sure: what stands in a template tag is no word, and some small letters depend on others.
        """
        text = plain_signs(self.said)
        if text.isascii():
            return b"" if template_tags(text) else text.lower().encode().translate(None, _SIGNS)
        if FINAL in text or template_tags(text):
            return b""
        return "".join(runs(text.lower())).encode("utf-8", "surrogatepass")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple([word[2] for word in self.words])

    @cached_property
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

    @cached_property
    def _leans(self) -> list[Lean]:
        """What is told of its sentence alone, or of parts of it."""
        at, side = self.at, self.side
        return [lean for lean in self.change.leans if lean.side == side and lean.at[0] < at[1] and at[0] < lean.at[1]]

    @cached_property
    def breaks(self) -> list[int]:
        """For each word whether a clause can begin at it; see `cuts.breaks`."""
        return cuts.breaks(self.text, self.words, self.order.joining)

    @cached_property
    def edges(self) -> list[bool]:
        """For each word, and for the end, whether a quotation may begin or end before it."""
        return cuts.edges(self.text, self.words)

    @cached_property
    def opening(self) -> int:
        """The index of the first word behind the number that a paragraph is counted with."""
        return cuts.opening(self.text, self.at, self.words)

    @cached_property
    def main_clause(self) -> int:
        """The first word behind a subordinate clause that it opens with; 0 where there is none."""
        return cuts.main_clause(self.text, self.words)

    @cached_property
    def weights(self) -> list[float]:
        """What each word takes, in words: a Han character is a part of one."""
        return [_weight(self.text[word[0] : word[1]]) for word in self.words]

    @cached_property
    def widths(self) -> list[float]:
        """What each word takes in columns of a line, the gap behind it included."""
        text, ends = self.text, [*[word.start for word in self.words[1:]], self.at[1]]
        return [
            float(columns(" ".join(text[word.start : end].split())) + text[end - 1].isspace())
            for word, end in zip(self.words, ends, strict=True)
        ]

    def ends_clause(self, end: int) -> bool:
        """Whether a stretch that ends there ends with the sentence, or where a clause of it does."""
        behind = next((k for k, word in enumerate(self.words) if word.start >= end), len(self.words))
        return behind == len(self.words) or self.breaks[behind] > 0


@lru_cache(maxsize=4_000)
def _weight(word: str) -> float:
    """How much of a word a word is; most of those of a sentence are in others."""
    return weigh(word)


def block_text(change: Change, side: str) -> str:
    """One side of a change; empty where it has none."""
    block = change.old if side == "old" else change.new
    return block.text if block else ""


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
        last = at
        while last < len(stretches) and stretches[last][0] < end:
            last += 1
        if at < last and is_marked(text[start:end], start, reaching := stretches[at:last]):
            yield Unit(change, side, index, (start, end), reaching, order, first=start == places[0][0])
