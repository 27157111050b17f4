"""Comparison in, its first screen out: verdict, dates, counts, points and findings, as rows of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.render.terminal.labels import Label
from policydiff.render.terminal.wrap import Margin, wrap
from policydiff.render.words.phrases import (
    VERDICTS,
    arrow,
    count_phrase,
    lines_phrase,
    plain,
    rest_phrase,
)
from policydiff.render.words.promises import promise_phrase
from policydiff.render.words.reasons import reasons
from policydiff.render.words.tongue import tongue
from policydiff.text.wrap import Piece, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison, Finding, Point, Ruler, Severity
    from policydiff.text.wrap import Row

FACT = 11
"""Columns of the names of facts, `Effective` and the others, and two spaces."""

WEIGHT = 12
"""Columns of a severity in words, two spaces before and two after the longest."""


MOST_ROWS = 2
"""Rows of a point up to which it is told in full; a longer one in its short form, so that all stand on one screen.
The short form of a section cuts its name, so that one is told in full."""

FOLLOWS = "every change follows; --stat: a line a section; --full: all text"
"""How to see all."""


def edition_name(comparison: Comparison) -> str:
    """How one of several comparisons is called: policy and language, or what its editions were called."""
    said = [comparison.policy, comparison.new.language] if comparison.policy else [comparison.new.source]
    return " · ".join(part for part in said if part)


def head_rows(comparison: Comparison, width: int, *, full: bool = False) -> list[Row]:
    """What a reader needs before reading on; where `full`, also why each point is as severe as it is."""
    old, new = comparison.old, comparison.new
    title = new.title or old.title or new.source
    if comparison.verdict is Verdict.IDENTICAL:
        same = [Piece("No differences.", Label.TITLE), Piece(f" {old.source} and {new.source} hold the same text.")]
        return [*wrap([Piece(title, Label.TITLE)], width), *wrap(same, width), *_findings(comparison, width)]
    head = [Piece(title, Label.TITLE), Piece(": "), Piece(VERDICTS[comparison.verdict], Label.TITLE)]
    rows = [*wrap(head, width), *wrap([Piece(f"{old.source} → {new.source}", Label.QUIET)], width), ()]
    for name, said in _facts(comparison, full=full):
        rows += wrap([Piece(said)], width, Margin(f"{name:<{FACT}}", " " * FACT, Label.QUIET))
    return [*rows, *_summary_rows(comparison, width, full=full), *_findings(comparison, width)]


def _facts(comparison: Comparison, *, full: bool) -> list[tuple[str, str]]:
    """Dates and counts; what the policy promises about changes where that is another promise now, or where `full`."""
    old, new, counts = comparison.old, comparison.new, comparison.counts
    words = f"{arrow(str(old.words), str(new.words))} ({counts.inserted} inserted, {counts.deleted} deleted)"
    facts = [
        ("Updated", _date(old.updated, new.updated)),
        ("Effective", _date(old.effective, new.effective)),
        ("Sections", count_phrase(counts)),
        ("Words", words),
    ]
    old_said, new_said = promise_phrase(comparison.promises_old), promise_phrase(comparison.promises_new)
    if old_said == new_said:
        return [*facts, ("Promised", new_said)] if new_said and full else facts
    return [*facts, ("Promised", f"old: {old_said or 'nothing'}"), ("", f"new: {new_said or 'nothing'}")]


def _date(old: str | None, new: str | None) -> str:
    return f"{new} (unchanged)" if old and old == new else arrow(old, new, "not stated")


def _summary_rows(comparison: Comparison, width: int, *, full: bool) -> list[Row]:
    summary = comparison.summary
    rows: list[Row] = [()] if summary.headline or summary.points else []
    if summary.headline:
        rows += wrap([Piece(summary.headline, Label.TITLE)], width)
    for point, why in zip(summary.points, reasons(comparison), strict=True):
        if point.form == "date" and not full:
            continue  # it stands above
        told = [Piece(point.text)]
        if full and point.topics:
            told.append(Piece(f" [{', '.join(plain(topic) for topic in point.topics)}]", Label.QUIET))
        made = wrap(told, width, _weight(point.severity))
        if len(made) > MOST_ROWS and point.short and point.form != "section" and not full:
            made = wrap([Piece(_briefly(point, comparison))], width, _weight(point.severity))
        rows += made
        if full and why:
            rows += wrap([Piece(why, Label.QUIET)], width, Margin(" " * WEIGHT, " " * WEIGHT))
    if rest := rest_phrase(comparison):
        for said in (rest,) if full else (rest, FOLLOWS):
            rows += wrap([Piece(said, Label.QUIET)], width, Margin(" " * WEIGHT, " " * WEIGHT))
    return rows


def _briefly(point: Point, comparison: Comparison) -> str:
    """The short form of a point, after the section that it speaks of."""
    where = next((quote.text for quote in point.quotes if quote.role == "where"), "")
    if not where:
        return point.short
    return tongue(comparison.new.language).say("{label}: {said}", label=where, said=point.short)


def _findings(comparison: Comparison, width: int) -> list[Row]:
    head: list[Row] = [(), (Piece("Findings", Label.TITLE),)]
    return [*head, *finding_rows(comparison.findings, width, comparison.new.ruler)] if comparison.findings else []


def finding_rows(findings: Sequence[Finding], width: int, ruler: Ruler) -> list[Row]:
    """Each finding with its severity in words, its code, place and citation; `ruler` is that of their edition."""
    rows: list[Row] = []
    for finding in findings:
        rows += wrap([Piece(finding.message)], width, _weight(finding.severity))
        rows += wrap([Piece(_origin(finding, ruler), Label.QUIET)], width, Margin(" " * WEIGHT, " " * WEIGHT))
        if finding.blocking:
            waiver = f"waive: {finding.waiver}"  # to be pasted: on one row where there is room
            margin = " " * max(2, min(WEIGHT, width - width_of(waiver)))
            rows += wrap([Piece(waiver, Label.QUIET)], width, Margin(margin, margin))
    return rows


def _origin(finding: Finding, ruler: Ruler) -> str:
    place = lines_phrase(None, finding.lines, (ruler, ruler))
    return " · ".join(part for part in (finding.code, place, finding.citation) if part)


def _weight(severity: Severity) -> Margin:
    return Margin(f"  {severity:<{WEIGHT - 2}}", " " * WEIGHT, Label(severity.value))
