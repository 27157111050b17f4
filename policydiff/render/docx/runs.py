"""Spans of both texts in, runs of one fate and one look out, cut into paragraphs where a blank line parts them.

equal "We keep ", delete "30", insert "90", equal " days."   →   four runs of one paragraph
equal "A.", insert blank line, equal "B."                    →   two paragraphs, the end of the first inserted
equal "us", linked to a, now to b                           →   the old link deleted, the new one inserted
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Op
from policydiff.render.docx.pieces import PARTED
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Block, Mark, Span

INS, DEL, FROM, TO = "ins", "del", "moveFrom", "moveTo"
"""What a run, or the end of a paragraph, is wrapped in; empty for what stays."""

_LINKS = ("http://", "https://", "mailto:")
"""Beginnings of addresses that a file may lead to."""


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """How characters are set."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    """An address; empty for none."""


@dataclass(frozen=True, slots=True)
class RedlineRun:
    """Text of one fate and one look."""

    text: str
    fate: str
    look: CharacterLook
    was: CharacterLook | None = None
    """How the old edition had it set, where that differs."""


@dataclass(frozen=True, slots=True)
class RedlineLine:
    """The runs of one paragraph."""

    runs: tuple[RedlineRun, ...]
    fate: str
    """Of its end."""


def lines_of(old: Block | None, new: Block | None, spans: Sequence[Span], move: str) -> list[RedlineLine]:
    """Cut the spans of an entry into paragraphs.

    Args:
        old: its old block; None where it is new.
        new: its new one; None where it is gone.
        spans: as in `Entry`.
        move: its move, if it is one end of one.
    """
    whole = "" if old and new else DEL if old else INS
    whole = {INS: TO, DEL: FROM}.get(whole, "") if move else whole
    before, after = _Looks(old), _Looks(new)
    cuts = not any(block is not None and block.kind is BlockKind.CODE for block in (old, new))
    lines: list[RedlineLine] = []
    runs: list[RedlineRun] = []
    i = j = 0
    for span in spans:
        fate = whole or _FATES[span.op]
        pieces = span.text.split(PARTED) if cuts else [span.text]
        for at, piece in enumerate(pieces):
            if at:
                lines.append(RedlineLine(tuple(runs), fate))
                runs = []
                i, j = (i + 2 * (span.op is not Op.INSERT), j + 2 * (span.op is not Op.DELETE))
            runs += _runs(piece, span.op, fate, (before, i), (after, j))
            i += len(piece) * (span.op is not Op.INSERT)
            j += len(piece) * (span.op is not Op.DELETE)
    lines.append(RedlineLine(tuple(runs), whole))
    return lines


_FATES = {Op.EQUAL: "", Op.INSERT: INS, Op.DELETE: DEL}


def _runs(text: str, op: Op, fate: str, old: tuple[_Looks, int], new: tuple[_Looks, int]) -> list[RedlineRun]:
    """A stretch of text cut where its look changes on a side that has it."""
    sides = [side for side, gone in ((old, Op.INSERT), (new, Op.DELETE)) if op is not gone]
    edges = sorted({0, len(text), *(edge for looks, at in sides for edge in looks.edges(at, at + len(text)))})
    found: list[RedlineRun] = []
    come: list[RedlineRun] = []
    for start, end in pairwise(edges):
        looks = [side.at(at + start) for side, at in sides]
        if looks[0].link != looks[-1].link:
            # Word tracks no target: the words stay, but one link goes and another comes.
            found.append(RedlineRun(text[start:end], DEL, looks[0]))
            come.append(RedlineRun(text[start:end], INS, looks[-1]))
            continue
        was = looks[0] if looks[0] != looks[-1] else None
        found += [*come, RedlineRun(text[start:end], fate, looks[-1], was)]
        come = []
    return found + come


class _Looks:
    """The looks of a block's text by place."""

    def __init__(self, block: Block | None) -> None:
        marks = () if block is None else tuple(mark for mark in block.marks if _matters(mark))
        self._edges = sorted({0, *(edge for mark in marks for edge in (mark.start, mark.end))})
        self._looks = [_look([mark for mark in marks if mark.start <= edge < mark.end]) for edge in self._edges]

    def edges(self, start: int, end: int) -> list[int]:
        """Where the look changes inside a stretch, counted from its start."""
        return [edge - start for edge in self._edges if start < edge < end]

    def at(self, place: int) -> CharacterLook:
        """The look of the character at a place."""
        return self._looks[bisect_right(self._edges, place) - 1]


def _matters(mark: Mark) -> bool:
    return mark.kind in ("strong", "em") or (mark.kind == "link" and mark.value.startswith(_LINKS))


def _look(marks: Sequence[Mark]) -> CharacterLook:
    kinds = {mark.kind for mark in marks}
    link = next((mark.value for mark in marks if mark.kind == "link"), "")
    return CharacterLook("strong" in kinds, "em" in kinds, link)
