"""A comparison in, what the page says above its document out: dates, points, findings and the list of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.render.html.document import document
from policydiff.render.html.height import TALL, heights_of
from policydiff.render.words.dates import days_between
from policydiff.render.words.entries import entries_of, only_renumbered
from policydiff.render.words.phrases import (
    TOPICS,
    VERDICTS,
    count_phrase,
    lines_phrase,
    rest_phrase,
    topics_phrase,
)
from policydiff.render.words.places import places_of
from policydiff.render.words.promises import promise_phrase
from policydiff.render.words.reasons import reasons
from policydiff.text.languages import is_right_to_left
from policydiff.text.unseen import show_controls
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.model import ComparedSection, Comparison, Finding, Ruler
    from policydiff.render.html.document import Stop
    from policydiff.render.html.look import Look
    from policydiff.render.words.entries import Entry
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A row of the head."""

    name: str
    said: str
    more: str = ""
    """Said in a smaller voice."""


@dataclass(frozen=True, slots=True)
class LinkedPoint:
    """A sentence of the summary with the places it speaks of."""

    text: str
    severity: str
    topics: str
    targets: tuple[str, ...]
    why: str
    """Which facts made its severity and direction; empty for a date, and on a page for readers."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding."""

    severity: str
    message: str
    origin: str


@dataclass(frozen=True, slots=True)
class SectionEntries:
    """The changes of one section."""

    heading: str
    target: str
    topics: tuple[str, ...]
    """Keys of those that have a name."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PagePart:
    """One comparison of the page."""

    speech: Tongue
    prefix: str
    title: str
    name: str
    """Tells it from the others: policy and language, or what the editions were called."""
    old: str
    new: str
    verdict: str
    identical: bool
    substantive: bool
    headline: str
    facts: tuple[HeadRow, ...]
    """Dates: what a reader asks for first."""
    figures: tuple[HeadRow, ...]
    """How much of the text changed, and what it promises about changes."""
    points: tuple[LinkedPoint, ...]
    rest: str
    remarks: tuple[Remark, ...]
    groups: tuple[SectionEntries, ...]
    renumbered: str
    language: str
    """Empty where it is not known."""
    direction: str
    """Of the document."""
    speaks: str
    """The direction of what the page says itself: of a language without a catalogue that of English."""
    stops: tuple[Stop, ...]
    reorder: bool
    """Whether the old text had its sections in another order."""
    long_list: bool
    """Whether what stands above the document is long for a phone by itself; it then opens folded there."""
    long_text: bool
    """Whether it is so together with the document."""


RENUMBERED = 6
"""New numbers that are told where nothing else of a section is new: a row of the list."""

MOST_TARGETS = 3
"""Links after a point: the list beside the text leads to the other places."""

UNNAMED = "Policy"
"""What readers are told a text is that has neither a set title nor one of its own."""


def part_of(
    comparison: Comparison, prefix: str, look: Look, top: int, speech: Tongue, *, owner: bool = True
) -> PagePart:
    """Work out what the page shows of one comparison.

    Args:
        comparison: What is shown.
        prefix: Stands before every id; empty where the page shows one comparison.
        look: Titles that were set.
        top: Level of the outermost headings of the document.
        speech: The language of the edition, as far as there is a catalogue for it.
        owner: Whether it shows what is the owner's alone: findings, and what the editions' files are called.
    """
    places = places_of(comparison)
    old, new = comparison.old, comparison.new
    groups, renumbered = _groups(comparison, places, speech)
    language = "" if new.language == "und" else new.language
    stops = tuple(document(comparison.sections, places, prefix, top, speech))
    ranks = [stop.rank for stop in stops]
    unnamed = new.source if owner else speech.say(UNNAMED)
    heights = heights_of(comparison, [entry.sentence for group in groups for entry in group.entries], owner=owner)
    policy = " · ".join(filter(None, (comparison.policy, language)))
    return PagePart(
        speech=speech,
        prefix=prefix,
        title=show_controls(look.title_of(comparison.policy) or new.title or old.title or unnamed),
        name=show_controls(policy if comparison.policy else new.source if owner else language),
        old=show_controls(old.source)
        if owner
        else _dated(speech.say("earlier text"), old.effective or old.updated, speech),
        new=show_controls(new.source)
        if owner
        else _dated(speech.say("new text"), new.effective or new.updated, speech),
        verdict=speech.say(VERDICTS[comparison.verdict]),
        identical=comparison.verdict is Verdict.IDENTICAL,
        substantive=comparison.verdict is Verdict.SUBSTANTIVE,
        headline=speech.turned(show_controls(comparison.summary.headline)),
        facts=tuple(_facts(comparison, speech)),
        figures=tuple(_figures(comparison, speech)),
        points=tuple(_points(comparison, prefix, speech, owner=owner)),
        rest=rest_phrase(comparison, speech),
        remarks=tuple(_remark(finding, new.ruler) for finding in comparison.findings) if owner else (),
        groups=tuple(groups),
        renumbered=renumbered,
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr" if language else "auto",
        speaks="rtl" if is_right_to_left(speech.tag) else "ltr",
        stops=stops,
        reorder=ranks != sorted(ranks),
        long_list=heights.above > TALL,
        long_text=heights.above + heights.text > TALL,
    )


def _points(comparison: Comparison, prefix: str, speech: Tongue, *, owner: bool) -> Iterator[LinkedPoint]:
    """The sentences of the summary; those on dates stand among the facts."""
    for point, why in zip(comparison.summary.points, reasons(comparison, speech), strict=True):
        if point.form != "date":
            yield LinkedPoint(
                speech.turned(show_controls(point.text)),
                str(point.severity),
                topics_phrase(point.topics, speech),
                tuple(prefix + change for change in point.changes[:MOST_TARGETS]),
                why if owner else "",
            )


def _dated(name: str, date: str | None, speech: Tongue) -> str:
    """What readers are told an edition is, with its day where it has one."""
    return f"{name} ({speech.date(date)})" if date else name


def _facts(comparison: Comparison, speech: Tongue) -> list[HeadRow]:
    old, new = comparison.old, comparison.new
    dates = (
        (speech.say("Updated"), old.updated, new.updated),
        (speech.say("Takes effect"), old.effective, new.effective),
    )
    facts = [_date_fact(*each, speech) for each in dates if each[1] or each[2]]
    lead = days_between(new.updated, new.effective)
    if lead is not None and lead > 0:
        said = speech.count("{n} day", "{n} days", lead)
        facts.append(
            HeadRow(speech.say("Time to prepare"), said, speech.say("from the update to the day it takes effect"))
        )
    return facts


def _figures(comparison: Comparison, speech: Tongue) -> list[HeadRow]:
    old, new, counts = comparison.old, comparison.new, comparison.counts
    words = speech.say("{inserted} inserted, {deleted} deleted", inserted=counts.inserted, deleted=counts.deleted)
    figures = [
        HeadRow(
            speech.say("Words"), words, speech.turned(speech.say("{old} → {new} in all", old=old.words, new=new.words))
        ),
        HeadRow(speech.say("Sections"), count_phrase(counts, speech)),
    ]
    said = [promise_phrase(promises, speech) for promises in (comparison.promises_old, comparison.promises_new)]
    if said[0] == said[1]:
        return [*figures, HeadRow(speech.say("Promises about changes"), said[0])] if said[0] else figures
    return [
        *figures,
        HeadRow(
            speech.say("Promises about changes"),
            said[1] or speech.say("none"),
            speech.say("before: {said}", said=said[0] or speech.say("none")),
        ),
    ]


def _date_fact(name: str, old: str | None, new: str | None, speech: Tongue) -> HeadRow:
    if old == new:
        return HeadRow(name, speech.date(new), speech.say("unchanged"))
    return HeadRow(name, speech.turned(f"{speech.date(old)} → {speech.date(new)}"))


def _remark(finding: Finding, ruler: Ruler) -> Remark:
    waiver = f"to waive: {finding.waiver}" if finding.blocking else ""
    origin = (finding.code, lines_phrase(None, finding.lines, (ruler, ruler)), finding.citation, waiver)
    return Remark(
        str(finding.severity),
        show_controls(finding.message),
        show_controls(" · ".join(part for part in origin if part)),
    )


def _groups(comparison: Comparison, places: Places, speech: Tongue) -> tuple[list[SectionEntries], str]:
    """The changes section by section, and a sentence about the sections whose number alone is another."""
    made: list[SectionEntries] = []
    renumbered: list[ComparedSection] = []
    for section in comparison.sections:
        if only_renumbered(section, places):
            renumbered.append(section)
        elif entries := entries_of(section, places, speech):
            topics = tuple(topic for topic in section.topics if topic in TOPICS)
            turned = tuple(replace(entry, sentence=speech.turned(entry.sentence)) for entry in entries)
            made.append(SectionEntries(show_controls(speech.heading(section.heading)), section.id, topics, turned))
    if not renumbered:
        return made, ""
    none = speech.say("none")
    moves = [f"{each.old[0].number or none} → {each.new[0].number or none}" for each in renumbered]
    said = speech.count("{n} section only renumbered", "{n} sections only renumbered", len(renumbered))
    numbers = f"{speech.say(', ').join(moves[:RENUMBERED])}{' …' if len(moves) > RENUMBERED else ''}"
    return made, show_controls(speech.turned(speech.say("{label}: {said}", label=said, said=numbers)))
