"""Changes of one section in, their rows of a terminal out: what happened, where, and the words marked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Severity
from policydiff.render.terminal.labels import Label
from policydiff.render.terminal.wrap import NARROWEST, Margin, wrap
from policydiff.render.words.excerpts import KEEP, ShownSpan, fold
from policydiff.render.words.markup import markup_phrases
from policydiff.render.words.phrases import (
    change_phrase,
    lines_phrase,
    said_weight,
    signal_phrase,
)
from policydiff.text.lazy import Lazy
from policydiff.text.widths import Piece, clip, width_of

if TYPE_CHECKING:
    from policydiff.model import Block, Change, ComparedSection
    from policydiff.render.terminal.screen import Screen
    from policydiff.text.widths import Row

BODY = "   "
"""Margin of what belongs to a section; as wide as the signs below with their spaces."""

SIGNS = {
    Kind.INSERT: ("+", Label.ADDED_BLOCK),
    Kind.DELETE: ("-", Label.REMOVED_BLOCK),
    Kind.REPLACE: ("~", Label.QUIET),
    Kind.MOVE: (">", Label.MOVED),
    Kind.FORMAT: ("*", Label.QUIET),
    Kind.EQUAL: (" ", Label.PLAIN),
}
"""The sign before each kind of change, and its looks."""

APART = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CODE)
"""Kinds of block that need a row between them to be told apart; items and rows begin with a sign."""

ROW_KEEP = 4 * KEEP
"""Cells kept around a change in a table row: its first cells say what the row is about."""

DEEPEST = 12
"""Cells of indentation for nested lists, at most; deeper ones would leave no room for the text."""

_LEADS = {BlockKind.QUOTE: "│ ", BlockKind.ROW: "| ", BlockKind.CODE: "    "}
"""What stands before the text of a block of a kind."""

MARKER = 6
"""Cells of a list item's number, at most."""


def run_key(change: Change) -> object:
    """Changes next to each other with the same key share one line on what happened: `3 list items added`."""
    if change.kind in (Kind.INSERT, Kind.DELETE, Kind.EQUAL) and not change.signals:
        return change.kind, change.block, change.substantive, change.severity
    return change.id


def weight_label(weighed: Change | ComparedSection) -> Label:
    """The looks of a severity in words."""
    return Label(weighed.severity.value) if weighed.substantive else Label.QUIET


def change_rows(run: list[Change], section: ComparedSection, screen: Screen) -> list[Row]:
    """Rows of changes that share a line on what happened; a change of markup has that line alone."""
    rows = [] if _goes_without_saying(run[0], section) else _head_rows(run, screen)
    for index, change in enumerate(run):
        if index and change.block in APART:
            sign, label = SIGNS[change.kind]
            rows.append((Piece(f" {sign}", label),))
        if change.kind is not Kind.FORMAT or screen.full:
            rows += _body_rows(change, screen)
    return rows


def departed_rows(change: Change, target: str, screen: Screen) -> list[Row]:
    """One row for a block that moved into another section."""
    text = change.old.text if change.old else ""
    went = change_phrase(change, speech=screen.speech, target=screen.speech.quote(target))
    said = screen.speech.say("{label}: {said}", label=went, said=text)
    return [(Piece(" < ", Label.MOVED), Piece(clip(said, screen.width - len(BODY)), Label.QUIET))]


def _goes_without_saying(change: Change, section: ComparedSection) -> bool:
    """Untouched blocks, and blocks of an added or removed section that weigh what it weighs."""
    whole = section.relation in (Relation.ADDED, Relation.REMOVED) and change.kind in (Kind.INSERT, Kind.DELETE)
    alike = (change.substantive, change.severity) == (section.substantive, section.severity)
    return change.kind is Kind.EQUAL or (whole and alike and not change.signals)


def _head_rows(run: list[Change], screen: Screen) -> list[Row]:
    """What happened, where, how much it matters, and the facts in it."""
    first, last = run[0], run[-1]
    sign, label = SIGNS[first.kind]
    speech = screen.speech
    origin = first.origin and speech.quote(speech.heading(screen.places.headings.get(first.origin, first.origin)))
    said = change_phrase(first, len(run), speech, origin=origin or "")
    old = (first.old.lines[0], last.old.lines[1]) if first.old and last.old else None
    new = (first.new.lines[0], last.new.lines[1]) if first.new and last.new else None
    place = lines_phrase(old, new, screen.places.rulers)
    pieces: list[tuple[str, str]] = [(f"{said} · {place}" if said and place else said or place, Label.QUIET)]
    if first.substantive and first.severity is not Severity.LOW:
        pieces += [(" · ", Label.QUIET), (said_weight(first, speech), weight_label(first))]
    facts = [signal_phrase(each, speech) for each in first.signals if each.old != each.new]
    facts += markup_phrases(first, speech)
    if facts:
        pieces.append((f" · {speech.say('; ').join(facts)}", Label.QUIET))
    return wrap(pieces, screen.width, Margin(f" {sign} ", BODY, label))


def _body_rows(change: Change, screen: Screen) -> list[Row]:
    old, new = change.old, change.new
    if old and not new:
        return _whole(old, "-", Label.REMOVED_BLOCK, screen)
    if new and not old:
        return _whole(new, "+", Label.ADDED_BLOCK, screen)
    if not old or not new:
        return []
    if old.text != new.text and not any(span.op is Op.EQUAL and _IN_WORD.search(span.text) for span in change.spans):
        return _whole(old, "-", Label.REMOVED_BLOCK, screen) + _whole(new, "+", Label.ADDED_BLOCK, screen)
    if screen.full:
        shown = tuple(ShownSpan(span.op, span.text) for span in change.spans)
    else:
        shown = fold(change.spans, ROW_KEEP if change.block is BlockKind.ROW else KEEP)
    return wrap(
        marked(shown, code=change.block is BlockKind.CODE, color=screen.color),
        screen.width,
        _margin(new, BODY, screen.width),
    )


def _whole(block: Block, sign: str, label: Label, screen: Screen) -> list[Row]:
    text = block.text if block.kind is BlockKind.CODE else _one_break(block.text)
    return wrap([Piece(text, label)], screen.width, _margin(block, f" {sign} ", screen.width, label))


def _margin(block: Block, sign: str, width: int, label: Label = Label.QUIET) -> Margin:
    """The sign, then what the block's kind asks for: a bullet or number, a bar for quotes and rows."""
    return _measured(block.kind, block.depth, block.marker, sign, width, label)


@lru_cache(maxsize=200)
def _measured(kind: BlockKind, depth: int, marker: str, sign: str, width: int, label: Label) -> Margin:
    """What `_margin` gives for blocks of a kind, a depth and a marker; those of a list often have the same."""
    indent = " " * min(2 * max(depth - 1, 0), DEEPEST, (width - NARROWEST) // 2)
    marker = clip(marker, MARKER) if marker else ""
    lead = _LEADS.get(kind, "")
    if kind is BlockKind.ITEM:
        lead = f"{'•' if marker in {'-', '*', '+'} else marker} " if marker else "  "
    rest = lead if kind is not BlockKind.ITEM else " " * width_of(lead)
    return Margin(f"{sign}{indent}{lead}", f"{sign}{indent}{rest}", label)


def marked(shown: tuple[ShownSpan, ...], *, code: bool, color: bool) -> list[tuple[str, str]]:
    """Words with their fate: by looks where there is colour, by `[-…-]` and `{+…+}` where there is none.

    White space stays outside the marks. A break between paragraphs that came or went is a `¶`. Looks need a space
    between old and new words: not every terminal strikes through, and `3090 days` would be read as one number.
    """
    pieces: list[tuple[str, str]] = []
    for index, part in enumerate(shown):
        if part.folded:
            pieces.append((" … " if index else "… ", Label.QUIET if color else Label.PLAIN))
        elif part.op is Op.EQUAL:
            pieces.append((part.text if code else _one_break(part.text), Label.PLAIN))
        elif not (part.text.isspace() and _is_traded(shown, index)):
            if color and index and shown[index - 1].op not in {Op.EQUAL, part.op}:
                pieces.append((" ", Label.PLAIN))
            pieces += _mark(part, code=code, color=color)
    return pieces


def _is_traded(shown: tuple[ShownSpan, ...], index: int) -> bool:
    """Is this space given for other white space beside it, such as a space for a new paragraph?"""
    part = shown[index]
    if "\n" in part.text:
        return False
    beside = [*shown[max(index - 1, 0) : index], *shown[index + 1 : index + 2]]
    return any(other.op not in {Op.EQUAL, part.op} and other.text.isspace() for other in beside)


def _mark(part: ShownSpan, *, code: bool, color: bool) -> list[tuple[str, str]]:
    inserted = part.op is Op.INSERT
    text = part.text
    if "\n" in text:
        text = (text if code else _one_break(text)).replace("\n", "¶\n" if inserted else "¶ ")
    core = text.strip()
    before, _, after = text.partition(core) if core else ("", "", "")
    if color:
        looks = Label.ADDED if inserted else Label.REMOVED
        return [(before, Label.PLAIN), (core or "␣", looks), (after, Label.PLAIN)]
    start, end = ("{+", "+}") if inserted else ("[-", "-]")
    return [(each, Label.PLAIN) for each in (before, start, core or "␣", end, after)]


def _one_break(text: str) -> str:
    """A text whose paragraphs are lines."""
    return _BREAKS.sub("\n", text) if "\n\n" in text else text


_BREAKS = Lazy(r"\n+")
_IN_WORD = Lazy(r"\w")
