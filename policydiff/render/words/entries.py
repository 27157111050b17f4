"""A compared section in, its changes as sentences out: the list of changes that every page begins with."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Severity
from policydiff.render.words.markup import markup_phrases
from policydiff.render.words.phrases import (
    BLOCKS,
    change_phrase,
    counted,
    listed,
    quote,
    relation_phrases,
    signal_phrase,
    weight_phrase,
)
from policydiff.text.shorten import shorten
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Change, ComparedSection, Span
    from policydiff.render.words.places import Places

EXCERPT = 90
"""Characters of a policy's own words in a sentence of ours: a row and a half, enough to know the place again."""

TRADED = 60
"""Characters of words that were traded for others; a sentence may hold two of either."""

TRADES = 2
"""Trades told in a sentence; the rest is counted."""

FACTS = 4
"""Facts told in a sentence; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of changes."""

    target: str
    """Id of the change, or of the section, that the line leads to."""
    sentence: str
    kind: str
    """`insert`, `delete`, `replace`, `move`, `format`, or `section` for what became of its heading and place."""
    weight: str
    """How much it matters, in a word."""
    severity: Severity
    substantive: bool


def entries_of(section: ComparedSection, places: Places) -> tuple[Entry, ...]:
    """Everything that happened to a section, in reading order; empty for an untouched one.

    A new number is told only where it is all there is to tell: nobody reads on for it.
    """
    whole = section.relation in {Relation.ADDED, Relation.REMOVED}
    found = [entry] if (entry := _section_entry(section, places)) else []
    if whole:
        return tuple(found)
    told = section.renamed or section.renumbered
    touched = [change for change in section.changes if change.kind is not Kind.EQUAL]
    beside = [change for change in touched if change.outside]
    changes = [
        change
        for change in touched
        if not change.outside
        and not (told and change.block is BlockKind.HEADING and not change.substantive and not change.signals)
    ]
    told_by_heading = (
        section.renumbered and not (section.renamed or section.moved) and len(section.old) == len(section.new)
    )
    if changes and told_by_heading:
        found = []
    found += [_change_entry(list(run), places) for _, run in groupby(changes, key=_run_key)]
    if beside:
        said = f"{counted(len(beside), 'block')} beside the policy changed."
        weight = weight_phrase(substantive=False, severity=Severity.LOW)
        found.append(Entry(beside[0].id, said, "section", weight, Severity.LOW, substantive=False))
    return tuple(found)


def only_renumbered(section: ComparedSection, places: Places) -> bool:
    """Is its number all that is new about a section?"""
    entries = entries_of(section, places)
    return (
        section.renumbered
        and not section.renamed
        and not section.moved
        and len(entries) == 1
        and not (section.relation is not Relation.UNCHANGED or section.substantive)
    )


def facts_of(change: Change) -> list[str]:
    """The facts inside a change, and where its links lead now."""
    facts = list(dict.fromkeys(signal_phrase(each) for each in change.signals if each.old != each.new))
    return facts + markup_phrases(change)


def came_from(change: Change, places: Places) -> str:
    """` here from “Cookies”` for a block that came from another section, shown or not; empty for any other."""
    if not change.origin:
        return ""
    heading = places.headings.get(change.origin)
    return f" here from {quote(heading) if heading else 'another section'}"


def is_rewritten(spans: Sequence[Span]) -> bool:
    """Is no word left as it was?"""
    return not any(span.op is Op.EQUAL and any(char.isalnum() for char in span.text) for span in spans)


def _run_key(change: Change) -> object:
    """Changes beside each other with the same key are told in one sentence: `3 list items added`."""
    if change.kind in {Kind.INSERT, Kind.DELETE} and not change.signals:
        return change.kind, change.block, change.substantive, change.severity
    return change.id


def _section_entry(section: ComparedSection, places: Places) -> Entry | None:
    """What became of its heading, place and kinship; None where all that is as it was."""
    weight = weight_phrase(substantive=section.substantive, severity=section.severity)
    if section.relation in {Relation.ADDED, Relation.REMOVED}:
        held = [
            counted(len(list(run)), BLOCKS[block])
            for block, run in groupby(sorted(c.block for c in section.changes if c.block is not BlockKind.HEADING))
        ]
        facts = list(dict.fromkeys(fact for change in section.changes for fact in facts_of(change)))
        where = " beside the policy" if section.outside else ""
        said = f"Section {section.relation}{where}: {listed(held) or 'only a heading'}{_told(facts)}."
        kind = Kind.INSERT if section.relation is Relation.ADDED else Kind.DELETE
        return Entry(section.id, said, kind, weight, section.severity, section.substantive)
    phrases = [phrase for phrase in relation_phrases(section) if phrase not in {"modified", "text unchanged"}]
    if section.moved:
        phrases.append(places.move_phrase(section))
    if not phrases:
        return None
    substantive = section.substantive and section.relation in {Relation.SPLIT, Relation.MERGED}
    what = "move" if section.moved else "section"
    severity = section.severity if substantive else Severity.LOW
    weight = weight_phrase(substantive=substantive, severity=severity)
    return Entry(section.id, f"Section {listed(phrases)}.", what, weight, severity, substantive)


def _change_entry(run: list[Change], places: Places) -> Entry:
    first = run[0]
    said = change_phrase(first, len(run), place=came_from(first, places))
    facts = facts_of(first)
    detail = "; ".join(facts[:FACTS])
    if first.kind in {Kind.INSERT, Kind.DELETE}:
        block = first.new or first.old
        detail = quote(shorten(block.text if block else "", EXCERPT)) + _told(facts)
    elif first.kind in {Kind.REPLACE, Kind.MOVE} and not facts:
        detail = _trades(first.spans)
    sentence = f"{said[:1].upper()}{said[1:]}{': ' if detail else ''}{detail}."
    weight = weight_phrase(substantive=first.substantive, severity=first.severity)
    return Entry(first.id, sentence, str(first.kind), weight, first.severity, first.substantive)


def _told(facts: list[str]) -> str:
    more = f"; {len(facts) - FACTS} more" if len(facts) > FACTS else ""
    return f" ({'; '.join(facts[:FACTS])}{more})" if facts else ""


def _trades(spans: Sequence[Span]) -> str:
    """`“sixteen” became “fourteen”, and one more`; empty where no word is another."""
    if all(span.op is Op.EQUAL for span in spans):
        return ""
    if is_rewritten(spans):
        return "rewritten"
    told: list[str] = []
    for op_equal, group in groupby(spans, key=lambda span: span.op is Op.EQUAL):
        if not op_equal:
            parts = {span.op: shorten(span.text, TRADED) for span in group}
            told.append(_trade(parts.get(Op.DELETE, ""), parts.get(Op.INSERT, "")))
    kept = list(dict.fromkeys(filter(None, told)))
    if not kept:
        return "only the spacing"
    shown, rest = kept[:TRADES], len(kept) - TRADES
    return ", ".join(shown) + (f", and {rest} more" if rest > 0 else "")


def _trade(old: str, new: str) -> str:
    if old and new:
        return f"{quote(old)} became {quote(new)}"
    return f"added {quote(new)}" if new else f"removed {quote(old)}" if old else ""
