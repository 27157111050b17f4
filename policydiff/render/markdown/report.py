"""Comparisons in, a report in GitHub-flavoured Markdown out, for a pull request comment or a step summary.

Its first line is a comment that no reader sees: a later run finds its own report by it, and replaces it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Severity, Verdict
from policydiff.render.markdown.escape import html_line, markdown_text, marked_text
from policydiff.render.words.dates import days_between, say_date
from policydiff.render.words.entries import came_from, entries_of, facts_of, only_renumbered
from policydiff.render.words.excerpts import KEEP, ShownSpan, fold
from policydiff.render.words.phrases import (
    VERDICTS,
    change_phrase,
    count_phrase,
    counted,
    lines_phrase,
    plain,
    quote,
    rest_phrase,
    weight_phrase,
)
from policydiff.render.words.places import places_of
from policydiff.text.markdown import escape_start
from policydiff.text.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.model import Block, Change, ComparedSection, Comparison, Finding, Ruler
    from policydiff.render.words.places import Places

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
    left_out: list[str] = []
    for each in comparisons:
        head, sections = _head(each), _sections(each, full=full)
        if len(made) + len(head) > LIMIT - RESERVE:
            left_out.append(f"all of {_title(each)}")
            continue
        made += head
        for name, text in sections:
            if len(made) + len(text) > LIMIT - RESERVE:
                left_out.append(name)
            else:
                made += text
    return f"{made}{_left_out(left_out)}"


def _left_out(names: Sequence[str]) -> str:
    if not names:
        return ""
    said = ", ".join(markdown_text(quote(shorten(name, NAME))) for name in names[:NAMED])
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    what = f"{counted(len(names), 'changed section')} did not fit and {'is' if len(names) == 1 else 'are'} left out"
    return f"\n**{what}:** {said}{more}. The HTML page and the JSON hold all of them.\n"


def _title(comparison: Comparison) -> str:
    old, new = comparison.old, comparison.new
    title = new.title or old.title or new.source
    return f"{title} ({new.language})" if comparison.policy and new.language != "und" else title


def _head(comparison: Comparison) -> str:
    """Verdict, dates, counts, points and findings."""
    old, new, counts = comparison.old, comparison.new, comparison.counts
    made = f"\n## {markdown_text(shorten(_title(comparison), 4 * NAME))}: {VERDICTS[comparison.verdict]}\n\n"
    made += f"{escape_start(markdown_text(f'{old.source} → {new.source}'))}\n"
    if comparison.verdict is not Verdict.IDENTICAL:
        rows = [
            ("Updated", *_dates(old.updated, new.updated)),
            ("Takes effect", *_dates(old.effective, new.effective)),
            ("Words", str(old.words), f"{new.words}", f"{counts.inserted} inserted, {counts.deleted} deleted"),
        ]
        made += "\n| | old | new | |\n| --- | --- | --- | --- |\n"
        made += "".join(f"| {' | '.join(markdown_text(cell) for cell in row)} |\n" for row in rows)
        made += f"\nSections: {count_phrase(counts)}.\n"
        if comparison.summary.headline:
            made += f"\n{escape_start(markdown_text(comparison.summary.headline))}\n"
    made += _listed(
        "",
        [
            f"**{point.severity}** {markdown_text(point.text)}{_topics(point.topics)}"
            for point in comparison.summary.points
        ],
    )
    if rest := rest_phrase(comparison):
        made += f"- {rest}\n"
    findings = [_finding(finding, comparison.new.ruler) for finding in comparison.findings[:FINDINGS]]
    if len(comparison.findings) > FINDINGS:
        findings.append(f"and {len(comparison.findings) - FINDINGS} more")
    return made + _listed("### Findings\n\n", findings)


def _listed(title: str, lines: Sequence[str]) -> str:
    return f"\n{title}" + "".join(f"- {line}\n" for line in lines) if lines else ""


def _dates(old: str | None, new: str | None) -> tuple[str, str, str]:
    days = days_between(old, new)
    between = ""
    if old == new:
        between = "unchanged" if new else ""
    elif days is not None:
        between = f"{counted(abs(days), 'day')} {'later' if days >= 0 else 'earlier'}"
    return say_date(old), say_date(new), between


def _topics(topics: Iterable[str]) -> str:
    said = ", ".join(markdown_text(plain(topic)) for topic in topics if topic != "other")
    return f" ({said})" if said else ""


def _finding(finding: Finding, ruler: Ruler) -> str:
    origin = (finding.code, lines_phrase(None, finding.lines, (ruler, ruler)), finding.citation)
    said = " · ".join(markdown_text(part) for part in origin if part)
    waiver = f"; to waive it: `{finding.waiver}`" if finding.blocking else ""
    return f"**{finding.severity}** {markdown_text(finding.message)} ({said}){waiver}"


def _sections(comparison: Comparison, *, full: bool) -> list[tuple[str, str]]:
    """Name and text of every changed section; those whose number alone is another share the last text."""
    places = places_of(comparison)
    made, renumbered = [], []
    for section in comparison.sections:
        if only_renumbered(section, places):
            renumbered.append(section)
        elif not places.is_plain(section):
            made.append((section.heading, _section(section, places, full=full)))
    if renumbered:
        moves = [f"{each.old[0].number or 'none'} → {each.new[0].number or 'none'}" for each in renumbered[:NAMED]]
        more = " …" if len(renumbered) > NAMED else ""
        said = f"{counted(len(renumbered), 'section')} only renumbered: {', '.join(moves)}{more}"
        made.append((said, f"\n{escape_start(markdown_text(said))}\n"))
    return made


def _section(section: ComparedSection, places: Places, *, full: bool) -> str:
    weight = weight_phrase(substantive=section.substantive, severity=section.severity)
    summary = f"<b>{html_line(section.heading)}</b> · {weight}"
    made = f"\n<details><summary>{summary}</summary>\n"
    for entry in entries_of(section, places):
        if entry.target == section.id:
            made += f"\n{escape_start(markdown_text(entry.sentence))}\n"
    for change in section.changes:
        if change.kind is not Kind.EQUAL:
            made += _change(change, places, full=full)
        elif full and change.new:
            made += f"\n> {escape_start(_lead(change.new) + marked_text([ShownSpan(Op.EQUAL, change.new.text)]))}\n"
    for change, target in places.departed.get(section.id, ()):
        went = f"{change_phrase(change)} to {quote(places.headings[target])}"
        made += f"\n{escape_start(markdown_text(went[:1].upper() + went[1:]))}\n"
    return f"{made}\n</details>\n"


def _change(change: Change, places: Places, *, full: bool) -> str:
    """What happened and where, then the words; a change of markup has no words to mark."""
    said = change_phrase(change, place=came_from(change, places))
    parts = [markdown_text(said[:1].upper() + said[1:])]
    if change.substantive and change.severity is not Severity.LOW:
        parts.insert(0, f"**{change.severity}**")
    sides = (change.old.lines if change.old else None, change.new.lines if change.new else None)
    lines = lines_phrase(*sides, places.rulers)
    parts += [markdown_text(each) for each in (lines, *facts_of(change)) if each]
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
