"""Comparison in, JSON out, as `schema.json` beside this file describes it; `read_json` is the way back.

A line for each change, so that a reader and a line-wise diff find their way; the same bytes for the same
comparison everywhere. Unseen characters are written as escapes: the file may be shown on a terminal.
"""

from __future__ import annotations

from json import JSONEncoder
from json.encoder import encode_basestring_ascii
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policydiff.model import BlockKind, Kind
from policydiff.text.unseen import UNSEEN_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.model import (
        Block,
        Change,
        ComparedSection,
        Comparison,
        Counts,
        EditionInfo,
        Finding,
        Mark,
        Promises,
        SectionRef,
        Signal,
        Summary,
    )

SCHEMA = "policydiff/1"
"""Name and version of the form of one comparison; keys are only added within a version."""

SET_SCHEMA = "policydiff-set/1"
"""Name and version of the form of several comparisons."""

_line = JSONEncoder(ensure_ascii=False).encode


def to_json(comparison: Comparison, *, full: bool) -> str:
    """Write one comparison as JSON, ending in a line feed.

    Args:
        comparison: What is written.
        full: Write the untouched blocks too. Then the headings and blocks of one side carry every visible word
            of that edition once; a changed heading is therefore written under the section's key `heading`
            instead of among its `changes`.
    """
    policy = f' "policy": {_line(comparison.policy)},\n' if comparison.policy else ""
    return _escape(f'{{"schema": "{SCHEMA}",\n{policy}{_body(comparison, full=full)}\n')


def set_to_json(comparisons: Sequence[Comparison], *, full: bool) -> str:
    """Write several comparisons as one JSON document; each names its policy and language. May be empty."""
    parts = (
        f'{{"policy": {_line(each.policy)}, "language": {_line(each.new.language)}, "schema": "{SCHEMA}",\n'
        f"{_body(each, full=full)}"
        for each in comparisons
    )
    return _escape(f'{{"schema": "{SET_SCHEMA}", "comparisons": [\n{_rows(parts)}]}}\n')


def json_schema() -> str:
    """The JSON Schema (2020-12) of both forms, as text."""
    return Path(__file__).with_name("schema.json").read_text("utf-8")


def _rows(lines: Iterable[str]) -> str:
    """One value a line, with a line feed after the last; empty for none."""
    joined = ",\n".join(lines)
    return f"{joined}\n" if joined else ""


def _escape(text: str) -> str:
    return UNSEEN_SIGN.sub(lambda found: encode_basestring_ascii(found[0])[1:-1], text)


def _body(comparison: Comparison, *, full: bool) -> str:
    """All keys but the leading ones, with the brace that ends the object."""
    promises = {"old": _promises(comparison.promises_old), "new": _promises(comparison.promises_new)}
    return (
        f' "old": {_line(_edition(comparison.old))},\n'
        f' "new": {_line(_edition(comparison.new))},\n'
        f' "verdict": "{comparison.verdict}",\n'
        f' "counts": {_line(_counts(comparison.counts))},\n'
        f' "summary": {_line(_summary(comparison.summary))},\n'
        f' "sections": [\n{_rows(_section(each, full=full) for each in comparison.sections)}],\n'
        f' "promises": {_line(promises)},\n'
        f' "findings": [\n{_rows(_line(finding_to_json(each)) for each in comparison.findings)}]}}'
    )


def _edition(edition: EditionInfo) -> dict[str, Any]:
    return {
        "source": edition.source,
        "format": edition.format,
        "language": edition.language,
        "title": edition.title,
        "updated": edition.updated,
        "effective": edition.effective,
        "sha256": edition.sha256,
        "words": edition.words,
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {"sections": dict(counts.sections), "words": {"inserted": counts.inserted, "deleted": counts.deleted}}


def _summary(summary: Summary) -> dict[str, Any]:
    points = [
        {"text": point.text, "severity": point.severity, "topics": point.topics, "changes": point.changes}
        for point in summary.points
    ]
    return {"headline": summary.headline, "points": points, "rest": summary.rest}


def _promises(promises: Promises) -> dict[str, Any]:
    return {
        "channels": promises.channels,
        "lead_times": [{"days": each.days, "kind": each.kind} for each in promises.lead_times],
        "consent": promises.consent,
        "effective_date": promises.effective_date,
        "flags": promises.flags,
        "quotes": promises.quotes,
    }


def finding_to_json(finding: Finding) -> dict[str, Any]:
    """A finding with all its keys."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "citation": finding.citation,
        "lines": finding.lines,
    }


def _section(section: ComparedSection, *, full: bool) -> str:
    heading, changes = None, section.changes
    if full and changes and changes[0].block is BlockKind.HEADING:
        heading, changes = changes[0], changes[1:]
    shown = [_line(_change(each)) for each in changes if full or each.kind is not Kind.EQUAL]
    head = {
        "id": section.id,
        "relation": section.relation,
        "moved": section.moved,
        "renamed": section.renamed,
        "renumbered": section.renumbered,
        "substantive": section.substantive,
        "severity": section.severity,
        "topics": section.topics,
        "old": [_ref(each) for each in section.old],
        "new": [_ref(each) for each in section.new],
    }
    if section.outside:
        head["outside"] = True
    if heading:
        head["heading"] = _change(heading)
    body = ",\n   ".join(shown)
    return f'  {_line(head)[:-1]}, "changes": [' + (f"\n   {body}]}}" if body else "]}")


def _ref(ref: SectionRef) -> dict[str, Any]:
    return {
        "heading": ref.heading,
        "number": ref.number,
        "title": ref.title,
        "level": ref.level,
        "path": ref.path,
        "anchor": ref.anchor,
        "lines": ref.lines,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind,
        "block": change.block,
        "from": change.origin,
        "old": change.old and _block(change.old, change.block),
        "new": change.new and _block(change.new, change.block),
        "spans": [{"op": span.op, "text": span.text} for span in change.spans],
        "substantive": change.substantive,
        "severity": change.severity,
        "signals": [_signal(each) for each in change.signals],
    }


def _block(block: Block, kind: BlockKind) -> dict[str, Any]:
    """What is not as it usually is, is written: most blocks are text and lines alone."""
    written: dict[str, Any] = {"text": block.text, "lines": block.lines}
    if block.kind is not kind:
        written["block"] = block.kind
    if block.marks:
        written["marks"] = [_mark(each) for each in block.marks]
    if block.depth:
        written["depth"] = block.depth
    if block.marker:
        written["marker"] = block.marker
    if block.outside:
        written["outside"] = True
    return written


def _mark(mark: Mark) -> dict[str, Any]:
    return {"start": mark.start, "end": mark.end, "kind": mark.kind, "value": mark.value}


def _signal(signal: Signal) -> dict[str, Any]:
    written: dict[str, Any] = {"kind": signal.kind, "old": signal.old, "new": signal.new}
    if signal.old_at:
        written["old_at"] = signal.old_at
    if signal.new_at:
        written["new_at"] = signal.new_at
    return written
