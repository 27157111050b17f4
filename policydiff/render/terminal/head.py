"""Comparison in, its first screen out: verdict, dates, counts, points and findings, as rows of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Severity, Verdict
from policydiff.render.terminal.labels import Label
from policydiff.render.terminal.wrap import Margin, wrap
from policydiff.render.words.phrases import (
    VERDICTS,
    arrow,
    count_phrase,
    lines_phrase,
    rest_phrase,
    topic_names,
)
from policydiff.render.words.promises import promise_phrase
from policydiff.render.words.reasons import reasons
from policydiff.render.words.tongue import ENGLISH, tongue
from policydiff.text.widths import Piece, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison, Finding, Point, Ruler
    from policydiff.render.words.tongue import Tongue
    from policydiff.text.widths import Row

GAP = 2
"""Columns between the names of facts and what is said of them, and on each side of a severity in words."""


MOST_ROWS = 2
"""Rows of a point up to which it is told in full; a longer one in its short form, so that all stand on one screen.
The short form of a section cuts its name, so that one is told in full."""


def edition_name(comparison: Comparison) -> str:
    """How one of several comparisons is called: policy and language, or what its editions were called."""
    said = [comparison.policy, comparison.new.language] if comparison.policy else [comparison.new.source]
    return " · ".join(part for part in said if part)


def labelled(label: str, said: Piece, speech: Tongue) -> list[Piece]:
    """A name and what is said of it, with the sign between them that the language puts there."""
    return [Piece(label, Label.TITLE), Piece(speech.say("{label}: {said}", label="", said="")), said]


def head_rows(comparison: Comparison, width: int, *, full: bool = False) -> list[Row]:
    """What a reader needs before reading on; where `full`, also why each point is as severe as it is."""
    old, new = comparison.old, comparison.new
    title = new.title or old.title or new.source
    speech = tongue(new.language)
    if comparison.verdict is Verdict.IDENTICAL:
        alike = speech.say("{old} and {new} hold the same text.", old=old.source, new=new.source)
        same = [Piece(speech.say("No differences."), Label.TITLE), Piece(f" {alike}")]
        return [*wrap([Piece(title, Label.TITLE)], width), *wrap(same, width), *_findings(comparison, width, speech)]
    head = labelled(title, Piece(speech.say(VERDICTS[comparison.verdict]), Label.TITLE), speech)
    rows = [*wrap(head, width), *wrap([Piece(f"{old.source} → {new.source}", Label.QUIET)], width), ()]
    facts = _facts(comparison, speech, full=full)
    column = max(width_of(name) for name, _ in facts) + GAP
    for name, said in facts:
        margin = name + " " * (column - width_of(name))
        rows += wrap([Piece(said)], width, Margin(margin, " " * column, Label.QUIET))
    return [*rows, *_summary_rows(comparison, width, speech, full=full), *_findings(comparison, width, speech)]


def _facts(comparison: Comparison, speech: Tongue, *, full: bool) -> list[tuple[str, str]]:
    """Dates and counts; what the policy promises about changes where that is another promise now, or where `full`."""
    old, new, counts = comparison.old, comparison.new, comparison.counts
    words = speech.say("{inserted} inserted, {deleted} deleted", inserted=counts.inserted, deleted=counts.deleted)
    facts = [
        (speech.say("Updated"), _date(old.updated, new.updated, speech)),
        (speech.say("Effective"), _date(old.effective, new.effective, speech)),
        (speech.say("Sections"), count_phrase(counts, speech)),
        (speech.say("Words"), speech.say("{said} ({more})", said=arrow(str(old.words), str(new.words)), more=words)),
    ]
    was, now = (promise_phrase(side, speech) for side in (comparison.promises_old, comparison.promises_new))
    if was == now:
        return [*facts, (speech.say("Promised"), now)] if now and full else facts
    nothing = speech.say("nothing")
    return [
        *facts,
        (speech.say("Promised"), speech.say("old: {said}", said=was or nothing)),
        ("", speech.say("new: {said}", said=now or nothing)),
    ]


def _date(old: str | None, new: str | None, speech: Tongue) -> str:
    if old and old == new:
        return speech.say("{said} ({more})", said=new, more=speech.say("unchanged"))
    return arrow(old, new, speech.say("not stated"))


def _summary_rows(comparison: Comparison, width: int, speech: Tongue, *, full: bool) -> list[Row]:
    summary = comparison.summary
    column = " " * _weight_column(speech)
    rows: list[Row] = [()] if summary.headline or summary.points else []
    if summary.headline:
        rows += wrap([Piece(summary.headline, Label.TITLE)], width)
    for point, why in zip(summary.points, reasons(comparison, speech), strict=True):
        if point.form == "date" and not full:
            continue  # it stands above
        told = [Piece(point.text)]
        if full and (about := topic_names(point.topics, speech)):
            told.append(Piece(f" [{about}]", Label.QUIET))
        made = wrap(told, width, _weight(point.severity, speech))
        if len(made) > MOST_ROWS and point.short and point.form != "section" and not full:
            made = wrap([Piece(_briefly(point, speech))], width, _weight(point.severity, speech))
        rows += made
        if full and why:
            rows += wrap([Piece(why, Label.QUIET)], width, Margin(column, column))
    if rest := rest_phrase(comparison, speech):
        follows = speech.say("every change follows; --stat: a line a section; --full: all text")
        for said in (rest,) if full else (rest, follows):
            rows += wrap([Piece(said, Label.QUIET)], width, Margin(column, column))
    return rows


def _briefly(point: Point, speech: Tongue) -> str:
    """The short form of a point, after the section that it speaks of."""
    where = next((quote.text for quote in point.quotes if quote.role == "where"), "")
    if not where:
        return point.short
    return speech.say("{label}: {said}", label=where, said=point.short)


def _findings(comparison: Comparison, width: int, speech: Tongue) -> list[Row]:
    """What the owner is told, in English as the codes and laws that it names."""
    head: list[Row] = [(), (Piece(speech.say("Findings"), Label.TITLE),)]
    return [*head, *finding_rows(comparison.findings, width, comparison.new.ruler)] if comparison.findings else []


def finding_rows(findings: Sequence[Finding], width: int, ruler: Ruler) -> list[Row]:
    """Each finding with its severity in words, its code, place and citation; `ruler` is that of their edition."""
    rows: list[Row] = []
    column = _weight_column(ENGLISH)
    for finding in findings:
        rows += wrap([Piece(finding.message)], width, _weight(finding.severity, ENGLISH))
        rows += wrap([Piece(_origin(finding, ruler), Label.QUIET)], width, Margin(" " * column, " " * column))
        if finding.blocking:
            waiver = f"waive: {finding.waiver}"  # to be pasted: on one row where there is room
            margin = " " * max(GAP, min(column, width - width_of(waiver)))
            rows += wrap([Piece(waiver, Label.QUIET)], width, Margin(margin, margin))
    return rows


def _origin(finding: Finding, ruler: Ruler) -> str:
    place = lines_phrase(None, finding.lines, (ruler, ruler))
    return " · ".join(part for part in (finding.code, place, finding.citation) if part)


def _weight_column(speech: Tongue) -> int:
    """Columns of a severity in words, with the gap before it and after the longest."""
    return max(width_of(speech.say(severity.value)) for severity in Severity) + 2 * GAP


def _weight(severity: Severity, speech: Tongue) -> Margin:
    said, column = speech.say(severity.value), _weight_column(speech)
    return Margin(f"{' ' * GAP}{said}{' ' * (column - GAP - width_of(said))}", " " * column, Label(severity.value))
