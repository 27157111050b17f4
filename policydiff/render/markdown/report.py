"""Comparisons in, a report in GitHub-flavoured Markdown out, for a pull request comment or a step summary.

Its first line is a comment that no reader sees: a later run finds its own report by it, and replaces it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Severity, Verdict
from policydiff.render.markdown.escape import html_line, markdown_text, marked_text
from policydiff.render.words.dates import days_between
from policydiff.render.words.entries import came_from, entries_of, facts_of, only_renumbered
from policydiff.render.words.excerpts import KEEP, ShownSpan, fold
from policydiff.render.words.phrases import (
    VERDICTS,
    change_phrase,
    count_phrase,
    lines_phrase,
    rest_phrase,
    said_weight,
    topic_names,
)
from policydiff.render.words.places import places_of
from policydiff.render.words.tongue import common, tongue
from policydiff.text.markdown import escape_start
from policydiff.text.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.model import Block, Change, ComparedSection, Comparison, Finding, Ruler
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue

MARKER = "<!-- policydiff-report -->"
"""The first line of every report."""

LIMIT = 60_000
"""Characters of a report; GitHub refuses comments beyond 65,536."""

RESERVE = 3_000
"""Characters kept for saying what was left out: that many names and their headings fit."""

NAMED = 20
"""Sections that are named where they were left out; the rest is counted."""

NAME = 80
"""Characters of such a name."""

FINDINGS = 50
"""Findings written out; the rest is counted."""


def to_markdown(comparisons: Sequence[Comparison], *, full: bool = False) -> str:
    """Write comparisons as one report of at most `LIMIT` characters, cut between sections.

    Args:
        comparisons: What is written; each of several is a part. May be empty.
        full: Write the untouched blocks of changed sections too, and fold nothing inside a block.
    """
    made = f"{MARKER}\n"
    speech = common(each.new.language for each in comparisons)
    left_out: list[str] = []
    for each in comparisons:
        head, sections = _head(each), _sections(each, full=full)
        if len(made) + len(head) > LIMIT - RESERVE:
            left_out.append(speech.say("all of {title}", title=_title(each)))
            continue
        made += head
        for name, text in sections:
            if len(made) + len(text) > LIMIT - RESERVE:
                left_out.append(name)
            else:
                made += text
    return f"{made}{_left_out(left_out, speech)}"


def _left_out(names: Sequence[str], speech: Tongue) -> str:
    if not names:
        return ""
    said = speech.say(", ").join(markdown_text(speech.quote(shorten(name, NAME))) for name in names[:NAMED])
    if len(names) > NAMED:
        said = speech.count("{said} and {n} more", "{said} and {n} more", len(names) - NAMED, said=said)
    what = speech.count(
        "{n} changed section did not fit and is left out",
        "{n} changed sections did not fit and are left out",
        len(names),
    )
    head = speech.say("{label}: {said}", label=what, said="").rstrip()
    return f"\n**{head}** {said}. {speech.say('The HTML page and the JSON hold all of them.')}\n"


def _title(comparison: Comparison) -> str:
    old, new = comparison.old, comparison.new
    title = new.title or old.title or new.source
    return f"{title} ({new.language})" if comparison.policy and new.language != "und" else title


def _head(comparison: Comparison) -> str:
    """Verdict, dates, counts, points and findings."""
    old, new, counts = comparison.old, comparison.new, comparison.counts
    speech = tongue(new.language)
    title, verdict = markdown_text(shorten(_title(comparison), 4 * NAME)), speech.say(VERDICTS[comparison.verdict])
    made = f"\n## {speech.say('{label}: {said}', label=title, said=verdict)}\n\n"
    made += f"{escape_start(markdown_text(f'{old.source} → {new.source}'))}\n"
    if comparison.verdict is not Verdict.IDENTICAL:
        words = speech.say("{inserted} inserted, {deleted} deleted", inserted=counts.inserted, deleted=counts.deleted)
        rows = [
            (speech.say("Updated"), *_dates(old.updated, new.updated, speech)),
            (speech.say("Takes effect"), *_dates(old.effective, new.effective, speech)),
            (speech.say("Words"), str(old.words), f"{new.words}", words),
        ]
        made += f"\n| | {speech.say('old')} | {speech.say('new')} | |\n| --- | --- | --- | --- |\n"
        made += "".join(f"| {' | '.join(markdown_text(cell) for cell in row)} |\n" for row in rows)
        made += f"\n{speech.say('Sections: {counts}.', counts=count_phrase(counts, speech))}\n"
        if comparison.summary.headline:
            made += f"\n{escape_start(markdown_text(comparison.summary.headline))}\n"
    made += _listed(
        "",
        [
            f"**{speech.say(str(point.severity))}** {markdown_text(point.text)}{_topics(point.topics, speech)}"
            for point in comparison.summary.points
        ],
    )
    if rest := rest_phrase(comparison, speech):
        made += f"- {rest}\n"
    findings = [_finding(finding, comparison.new.ruler) for finding in comparison.findings[:FINDINGS]]
    if len(comparison.findings) > FINDINGS:
        findings.append(f"and {len(comparison.findings) - FINDINGS} more")
    return made + _listed(f"### {speech.say('Findings')}\n\n", findings)


def _listed(title: str, lines: Sequence[str]) -> str:
    return f"\n{title}" + "".join(f"- {line}\n" for line in lines) if lines else ""


def _dates(old: str | None, new: str | None, speech: Tongue) -> tuple[str, str, str]:
    days = days_between(old, new)
    between = ""
    if old == new:
        between = speech.say("unchanged") if new else ""
    elif days is not None and days >= 0:
        between = speech.count("{n} day later", "{n} days later", days)
    elif days is not None:
        between = speech.count("{n} day earlier", "{n} days earlier", -days)
    return speech.date(old), speech.date(new), between


def _topics(topics: Iterable[str], speech: Tongue) -> str:
    said = markdown_text(topic_names([topic for topic in topics if topic != "other"], speech))
    return f" ({said})" if said else ""


def _finding(finding: Finding, ruler: Ruler) -> str:
    origin = (finding.code, lines_phrase(None, finding.lines, (ruler, ruler)), finding.citation)
    said = " · ".join(markdown_text(part) for part in origin if part)
    waiver = f"; to waive it: `{finding.waiver}`" if finding.blocking else ""
    return f"**{finding.severity}** {markdown_text(finding.message)} ({said}){waiver}"


def _sections(comparison: Comparison, *, full: bool) -> list[tuple[str, str]]:
    """Name and text of every changed section; those whose number alone is another share the last text."""
    places, speech = places_of(comparison), tongue(comparison.new.language)
    made, renumbered = [], []
    for section in comparison.sections:
        if only_renumbered(section, places):
            renumbered.append(section)
        elif not places.is_plain(section):
            made.append((speech.heading(section.heading), _section(section, places, speech, full=full)))
    if renumbered:
        none = speech.say("none")
        moves = [f"{each.old[0].number or none} → {each.new[0].number or none}" for each in renumbered[:NAMED]]
        more = " …" if len(renumbered) > NAMED else ""
        which = f"{speech.say(', ').join(moves)}{more}"
        one, many = "{n} section only renumbered: {which}", "{n} sections only renumbered: {which}"
        said = speech.count(one, many, len(renumbered), which=which)
        made.append((said, f"\n{escape_start(markdown_text(said))}\n"))
    return made


def _section(section: ComparedSection, places: Places, speech: Tongue, *, full: bool) -> str:
    summary = f"<b>{html_line(speech.heading(section.heading))}</b> · {said_weight(section, speech)}"
    made = f"\n<details><summary>{summary}</summary>\n"
    for entry in entries_of(section, places, speech):
        if entry.target == section.id:
            made += f"\n{escape_start(markdown_text(entry.sentence))}\n"
    for change in section.changes:
        if change.kind is not Kind.EQUAL:
            made += _change(change, places, speech, full=full)
        elif full and change.new:
            made += f"\n> {escape_start(_lead(change.new) + marked_text([ShownSpan(Op.EQUAL, change.new.text)]))}\n"
    for change, target in places.departed.get(section.id, ()):
        went = change_phrase(change, speech=speech, target=speech.quote(speech.heading(places.headings[target])))
        made += f"\n{escape_start(markdown_text(went[:1].upper() + went[1:]))}\n"
    return f"{made}\n</details>\n"


def _change(change: Change, places: Places, speech: Tongue, *, full: bool) -> str:
    """What happened and where, then the words; a change of markup has no words to mark."""
    said = change_phrase(change, speech=speech, origin=came_from(change, places, speech))
    parts = [markdown_text(said[:1].upper() + said[1:])]
    if change.substantive and change.severity is not Severity.LOW:
        parts.insert(0, f"**{speech.say(str(change.severity))}**")
    sides = (change.old.lines if change.old else None, change.new.lines if change.new else None)
    lines = lines_phrase(*sides, places.rulers)
    parts += [markdown_text(each) for each in (lines, *facts_of(change, speech)) if each]
    head = f"\n{escape_start(' · '.join(parts))}\n"
    block = change.new or change.old
    if change.kind is Kind.FORMAT or block is None:
        return head
    shown = tuple(ShownSpan(span.op, span.text) for span in change.spans)
    if change.old and change.new and not full:
        shown = fold(change.spans, 4 * KEEP if change.block is BlockKind.ROW else KEEP)
    lead = _lead(block)
    text = marked_text(shown)
    return f"{head}\n> {lead}{text}\n"


def _lead(block: Block) -> str:
    """The bullet or number of an item, as text."""
    if block.kind is not BlockKind.ITEM or not block.marker:
        return ""
    return "• " if block.marker in {"-", "*", "+"} else f"{escape_start(markdown_text(block.marker))} "
