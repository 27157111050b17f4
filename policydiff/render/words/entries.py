"""A compared section in, its changes as sentences out: the list of changes that every page begins with."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Severity
from policydiff.render.words.excerpts import fold
from policydiff.render.words.markup import markup_phrases
from policydiff.render.words.phrases import (
    blocks_phrase,
    kinship_phrases,
    regrouped_phrase,
    signal_phrase,
    weight_phrase,
)
from policydiff.render.words.tongue import ENGLISH
from policydiff.text.shorten import shorten
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Change, ComparedSection, Span
    from policydiff.render.words.excerpts import ShownSpan
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue

EXCERPT = 90
"""Characters of a policy's own words in a sentence of ours: a row and a half, enough to know the place again."""

TRADED = 60
"""Characters of words that were traded for others."""

BESIDE = 18
"""Cells of untouched words on each side of changed ones: two or three English words, enough to say what changed."""

PLACES = 2
"""Places of a block that are told in a sentence; the rest is counted."""

LOOSE = " ,;:.，；：。、"
"""Signs that a quotation does not begin with."""


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


def entries_of(section: ComparedSection, places: Places, speech: Tongue = ENGLISH) -> tuple[Entry, ...]:
    """Everything that happened to a section, in reading order; empty for an untouched one.

    A new number is told only where it is all there is to tell: nobody reads on for it.
    """
    whole = section.relation in {Relation.ADDED, Relation.REMOVED}
    found = [entry] if (entry := _section_entry(section, places, speech)) else []
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
    found += [_change_entry(list(run), places, speech) for _, run in groupby(changes, key=_run_key)]
    if beside:
        said = outside_phrase(len(beside), speech)
        weight = weight_phrase(substantive=False, severity=Severity.LOW)
        found.append(Entry(beside[0].id, said, "section", weight, Severity.LOW, substantive=False))
    return tuple(found)


def only_renumbered(section: ComparedSection, places: Places) -> bool:
    """Is its number all that is new about a section?"""
    return (
        section.renumbered
        and not section.renamed
        and not section.moved
        and not (section.relation is not Relation.UNCHANGED or section.substantive)
        and len(entries_of(section, places)) == 1
    )


def facts_of(change: Change, speech: Tongue = ENGLISH) -> list[str]:
    """The facts inside a change, and where its links lead now."""
    facts = list(dict.fromkeys(signal_phrase(each, speech) for each in change.signals if each.old != each.new))
    return facts + markup_phrases(change, speech)


def outside_phrase(number: int, speech: Tongue = ENGLISH) -> str:
    """`2 blocks beside the policy changed`: of navigation, banners and the foot of a page."""
    return speech.count("{n} block beside the policy changed", "{n} blocks beside the policy changed", number)


def came_from(change: Change, places: Places, speech: Tongue = ENGLISH) -> str:
    """`“Cookies”` for a block that came from that section, shown or not; empty for one that left none."""
    if not change.origin:
        return ""
    heading = places.headings.get(change.origin)
    return speech.quote(speech.heading(heading)) if heading else speech.say("another section")


def is_rewritten(spans: Sequence[Span]) -> bool:
    """Is no word left as it was?"""
    return not any(span.op is Op.EQUAL and any(char.isalnum() for char in span.text) for span in spans)


def _run_key(change: Change) -> object:
    """Changes beside each other with the same key are told in one sentence: `3 list items added`."""
    if change.kind in {Kind.INSERT, Kind.DELETE} and not change.signals:
        return change.kind, change.block, change.substantive, change.severity
    return change.id


def _section_entry(section: ComparedSection, places: Places, speech: Tongue) -> Entry | None:
    """What became of its heading, place and kinship; None where all that is as it was."""
    weight = weight_phrase(substantive=section.substantive, severity=section.severity)
    if section.relation in {Relation.ADDED, Relation.REMOVED}:
        held = blocks_phrase([c.block for c in section.changes if c.block is not BlockKind.HEADING], speech)
        said = _fate_of_section(section, speech).format(held=held or speech.say("only a heading"))
        kind = Kind.INSERT if section.relation is Relation.ADDED else Kind.DELETE
        return Entry(section.id, said, kind, weight, section.severity, section.substantive)
    phrases = kinship_phrases(section, speech)
    if section.moved:
        phrases.append(places.move_phrase(section, speech))
    if not phrases:
        return None
    substantive = section.substantive and section.relation in {Relation.SPLIT, Relation.MERGED}
    what = "move" if section.moved else "section"
    severity = section.severity if substantive else Severity.LOW
    weight = weight_phrase(substantive=substantive, severity=severity)
    said = speech.say("Section {fates}", fates=speech.listed(phrases))
    return Entry(section.id, said, what, weight, severity, substantive)


def _fate_of_section(section: ComparedSection, speech: Tongue) -> str:
    """That a section came or went, with a slot for what it held."""
    slot = "{held}"
    if section.relation is Relation.ADDED:
        if section.outside:
            return speech.say("New section beside the policy: {held}", held=slot)
        return speech.say("New section: {held}", held=slot)
    if section.outside:
        return speech.say("Section beside the policy removed: {held}", held=slot)
    return speech.say("Section removed: {held}", held=slot)


def _change_entry(run: list[Change], places: Places, speech: Tongue) -> Entry:
    """What happened to a block, or to several beside each other in the same way, by the words that are others now."""
    first = run[0]
    block = first.new or first.old
    text = speech.quote(shorten(block.text if block else "", EXCERPT))
    facts = markup_phrases(first, speech)
    match first.kind:
        case Kind.INSERT | Kind.DELETE if len(run) > 1:
            said = _several(first.kind, blocks_phrase([each.block for each in run], speech), text, speech)
        case Kind.INSERT:
            said = speech.say("Added {text}", text=text)
        case Kind.DELETE:
            said = speech.say("Removed {text}", text=text)
        case Kind.FORMAT:
            said = speech.listed(facts) or speech.say("formatting only")
        case _:
            moved = [_moved(first, places, speech)] if first.kind is Kind.MOVE else []
            told = [*moved, *_trades(first, speech), *facts]
            said = speech.say("; ").join(told) or regrouped_phrase(first, speech) or speech.say("only the spacing")
    weight = weight_phrase(substantive=first.substantive, severity=first.severity)
    sentence = f"{said[:1].upper()}{said[1:]}"
    return Entry(first.id, sentence, str(first.kind), weight, first.severity, first.substantive)


def _several(kind: Kind, blocks: str, text: str, speech: Tongue) -> str:
    if kind is Kind.INSERT:
        return speech.say("{blocks} added: {text}", blocks=blocks, text=text)
    return speech.say("{blocks} removed: {text}", blocks=blocks, text=text)


def _moved(change: Change, places: Places, speech: Tongue) -> str:
    """That a block stands in another place, and which section it came from where it left one."""
    if not change.origin:
        return speech.say("moved")
    return speech.say("moved here from {section}", section=came_from(change, places, speech))


def _trades(change: Change, speech: Tongue) -> list[str]:
    """Changed words with those around them: `“within [30 → 90] days”`, and how many more places there are."""
    spans = change.spans
    if all(span.op is Op.EQUAL for span in spans):
        return []
    if is_rewritten(spans):
        new = change.new.text if change.new else ""
        return [speech.say("rewritten: {text}", text=speech.quote(shorten(new, EXCERPT)))]
    number = sum(1 for is_equal, _ in groupby(spans, key=lambda span: span.op is Op.EQUAL) if not is_equal)
    told, left = _marked(fold(spans, BESIDE)), max(0, number - PLACES)
    rest = [speech.count("and {n} more place", "and {n} more places", left)] if left else []
    return [*(speech.quote(text) for text in told), *rest] if told else []


def _marked(shown: Sequence[ShownSpan]) -> list[str]:
    """The first `PLACES` changed stretches with the words around them, those near each other in one text.

    Written as the points write them: `We [− do not] transfer`. A sign that changed without a word is no stretch.
    """
    texts: list[str] = []
    made, changed, seen = "", False, 0
    for is_equal, group in groupby(shown, key=lambda span: span.op is Op.EQUAL):
        run = list(group)
        old, new = ("".join(span.text for span in run if span.op is op) for op in (Op.DELETE, Op.INSERT))
        if not is_equal:
            if seen == PLACES:
                break
            seen += 1
            is_word = any(char.isalnum() for char in old + new)
            changed |= is_word
            made += _trade(old, new) if is_word else new
            continue
        for span in run:
            if not span.folded:
                made += span.text
                continue
            texts += [made] if changed else []
            made, changed = "", False
    texts += [made] if changed else []
    return [" ".join(text.split()).lstrip(LOOSE) for text in texts]


def _trade(old: str, new: str) -> str:
    """`[30 → 90]`, `[+ new words]`, `[− old words]`, the space around them left outside."""
    text = old if old.strip() else new
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    was, now = (shorten(each, TRADED) for each in (old, new))
    return f"{before}[{f'{was} → {now}' if was and now else f'+ {now}' if now else f'− {was}'}]{after}"
