"""Comparison in, one row a changed section out: words inserted and deleted, and a bar, as `git diff --stat` has it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from policydiff.counts import words_with
from policydiff.model import Kind, Op, Relation, Verdict
from policydiff.render.terminal.head import edition_name
from policydiff.render.terminal.labels import Label, paint
from policydiff.render.terminal.wrap import measure, wrap
from policydiff.render.words.phrases import VERDICTS, kinship_phrases, relation_phrases
from policydiff.render.words.places import places_of
from policydiff.render.words.tongue import tongue
from policydiff.text.widths import Piece, clip, width_of
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import ComparedSection, Comparison
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue
    from policydiff.text.widths import Row

NAME_SHARE = 0.5
"""Share of the row that headings may take: the rest must hold two numbers and a bar that can be compared."""


FRAME = 5
"""Columns of the spaces and the line between heading, numbers and bar."""

SHORTEST = 4
"""Columns kept for the bar."""


@dataclass(frozen=True, slots=True)
class _Touched:
    """A section that is not as it was."""

    name: str
    inserted: int
    deleted: int
    fate: str
    """Said where there is no word to count."""


def to_stat(comparison: Comparison, *, width: int, color: bool) -> str:
    """Write a row for each section that changed, then the sum; one row where none did."""
    return paint(_rows(comparison, measure(width)), color=color)


def set_to_stat(comparisons: Sequence[Comparison], *, width: int, color: bool) -> str:
    """As `to_stat` for each of several, under its name; one alone has none. May be empty."""
    if len(comparisons) == 1:
        return to_stat(comparisons[0], width=width, color=color)
    columns = measure(width)
    parts = [[*wrap([Piece(edition_name(each), Label.TITLE)], columns), *_rows(each, columns)] for each in comparisons]
    return "\n".join(paint(rows, color=color) for rows in parts)


def _rows(comparison: Comparison, width: int) -> list[Row]:
    speech = tongue(comparison.new.language)
    if comparison.verdict is Verdict.IDENTICAL:
        return wrap([Piece(speech.say("No differences."))], width)
    places = places_of(comparison)
    touched = [each for section in comparison.sections if (each := _touched(section, places, speech))]
    most = max((each.inserted + each.deleted for each in touched), default=0)
    digits = max((len(f"+{each.inserted} -{each.deleted}") for each in touched), default=0)
    names = [clip(each.name, min(int(width * NAME_SHARE), width - digits - FRAME - SHORTEST)) for each in touched]
    column = max(map(width_of, names), default=0)
    room = max(width - column - digits - FRAME, 1)
    rows: list[Row] = [
        (Piece(f" {name}{' ' * (column - width_of(name))} | "), *_figures(each, digits, room, most))
        for name, each in zip(names, touched, strict=True)
    ]
    counts = comparison.counts
    parts = (
        speech.count("{some} of {n} section", "{some} of {n} sections", len(comparison.sections), some=len(touched)),
        speech.count("{n} word inserted", "{n} words inserted", counts.inserted),
        speech.say("{n} deleted", n=counts.deleted),
    )
    verdict = speech.say(VERDICTS[comparison.verdict])
    total = speech.say("{label}: {said}", label=verdict, said=speech.say(", ").join(parts))
    return [*rows, *wrap([Piece(f" {total}")], width)]


def _touched(section: ComparedSection, places: Places, speech: Tongue) -> _Touched | None:
    changes = [change for change in section.changes if change.kind is not Kind.EQUAL]
    whole = section.relation in (Relation.ADDED, Relation.REMOVED)
    fate = relation_phrases(section, speech) if whole else kinship_phrases(section, speech)
    if section.moved:
        fate.append(places.move_phrase(section, speech))
    if not changes and not fate and section.relation is Relation.UNCHANGED:
        return None
    formatting = changes and all(change.kind is Kind.FORMAT for change in changes)
    looks = [speech.say("formatting only")] if formatting else []
    said = speech.say(", ").join([*fate, *looks]) or speech.say("modified")
    return _Touched(
        speech.heading(section.heading), words_with(section, Op.INSERT), words_with(section, Op.DELETE), said
    )


def _figures(touched: _Touched, digits: int, room: int, most: int) -> Row:
    """Two numbers and a bar, a sign a word while the longest fits; what happened instead where no word did."""
    if not touched.inserted and not touched.deleted:
        return (Piece(clip(touched.fate, room + digits), Label.QUIET),)
    scale = min(1.0, room / most)
    plus, minus = (math.ceil(number * scale) for number in (touched.inserted, touched.deleted))
    numbers = f"+{touched.inserted} -{touched.deleted}"
    return (
        Piece(f"{numbers:<{digits}} "),
        Piece("+" * min(plus, room), Label.ADDED_BLOCK),
        Piece("-" * min(minus, room - min(plus, room)), Label.REMOVED_BLOCK),
    )
