"""A compared section in, its rows of a terminal out; sections nobody need read are folded into one row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind
from policydiff.render.terminal.change import BODY, change_rows, departed_rows, run_key, weight_label
from policydiff.render.terminal.labels import Label
from policydiff.render.terminal.screen import RENUMBERED
from policydiff.render.terminal.wrap import Margin, wrap
from policydiff.render.words.entries import outside_phrase
from policydiff.render.words.phrases import (
    relation_phrases,
    said_weight,
    topic_names,
)
from policydiff.text.widths import Piece

if TYPE_CHECKING:
    from policydiff.model import Change, ComparedSection, SectionRef
    from policydiff.render.terminal.screen import Fate, Screen
    from policydiff.text.widths import Row


def folded_rows(sections: list[ComparedSection], fate: Fate, screen: Screen) -> list[Row]:
    """What a run of sections of the same fate says in a sentence: `4 sections unchanged: “Who we are” to “Cookies”`."""
    speech = screen.speech
    names = [speech.quote(speech.heading(each.heading)) for each in (sections[0], sections[-1])]
    if fate == RENUMBERED:
        numbers = [each.old[0].number or speech.say("no number") for each in (sections[0], sections[-1])]
        names = [f"{number} → {name}" for number, name in zip(numbers, names, strict=True)]
    name = names[0] if len(sections) == 1 else speech.say("{first} to {last}", first=names[0], last=names[1])
    return wrap([Piece(speech.count(*fate, len(sections), which=name), Label.QUIET)], screen.width)


def section_rows(section: ComparedSection, screen: Screen) -> list[Row]:
    """Heading, what became of the section, then its changes."""
    head = [Piece(screen.speech.heading(section.heading), Label.HEADING)]
    if parents := _parents(section.ref):
        head.insert(0, Piece(f"{' › '.join(parents)} › ", Label.QUIET))
    rows = wrap(head, screen.width)
    rows += wrap(_status(section, screen), screen.width, Margin(BODY, BODY))
    for index, (_, run) in enumerate(groupby(_shown(section, screen), key=run_key)):
        rows += [()] if index and screen.full else []
        rows += change_rows(list(run), section, screen)
    if outside := sum(change.outside and change.kind is not Kind.EQUAL for change in section.changes):
        said = "" if screen.full else outside_phrase(outside, screen.speech)
        rows += wrap([Piece(said, Label.QUIET)], screen.width, Margin(BODY, BODY)) if said else []
    for change, target in screen.places.departed.get(section.id, ()):
        rows += departed_rows(change, screen.speech.heading(screen.places.headings[target]), screen)
    return rows


def _parents(ref: SectionRef | None) -> list[str]:
    """The headings a section stands under, without the title of the whole text."""
    return [each for each in (ref.path[1:-1] if ref else ()) if each]


def _shown(section: ComparedSection, screen: Screen) -> list[Change]:
    """The changes to show: in short neither untouched blocks nor a heading that the status has told in full."""
    if screen.full:
        return list(section.changes)
    told = section.renamed or section.renumbered
    return [
        change
        for change in section.changes
        if change.kind is not Kind.EQUAL
        and not change.outside
        and not (told and change.block is BlockKind.HEADING and not change.substantive and not change.signals)
    ]


def _status(section: ComparedSection, screen: Screen) -> list[Piece]:
    speech = screen.speech
    said = relation_phrases(section, speech)
    if section.moved:
        said.append(screen.places.move_phrase(section, speech))
    pieces = [Piece(" · ".join(said), Label.QUIET)]
    touched = sum(change.kind is not Kind.EQUAL for change in section.changes)
    if touched or section.substantive:
        pieces += [Piece(" · ", Label.QUIET), Piece(said_weight(section, speech), weight_label(section))]
    if section.substantive and (about := topic_names(section.topics, speech)):
        pieces.append(Piece(f" · {about}", Label.QUIET))
    untouched = len(section.changes) - touched
    if touched and untouched:
        said_so = speech.count("{n} block unchanged", "{n} blocks unchanged", untouched)
        pieces.append(Piece(f" · {said_so}", Label.QUIET))
    return pieces
