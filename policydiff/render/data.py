"""A comparison in, the same as plain data out: dictionaries, lists, texts and numbers, as `json/schema.json` has them.

What is written as JSON, and what an owner's own page template is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policydiff.model import BlockKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.model import (
        Block,
        Change,
        ComparedSection,
        Comparison,
        Counts,
        EditionInfo,
        Excerpt,
        Finding,
        Mark,
        Point,
        Promises,
        SectionRef,
        Signal,
        Summary,
    )

SCHEMA = "policydiff/1"
"""Name and version of the form of one comparison; keys are only added within a version."""


def comparison_data(comparison: Comparison, *, full: bool) -> dict[str, Any]:
    """A comparison with all its keys; tuples stand for lists.

    Args:
        comparison: What is told.
        full: The untouched blocks too. Then the headings and blocks of one side carry every visible word of that
            edition once; a changed heading therefore stands under the section's key `heading` instead of among its
            `changes`.
    """
    return {
        "schema": SCHEMA,
        **({"policy": comparison.policy} if comparison.policy else {}),
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "verdict": comparison.verdict,
        "counts": _counts(comparison.counts),
        "summary": _summary(comparison.summary),
        "sections": [_section(each, full=full) for each in comparison.sections],
        "promises": {"old": _promises(comparison.promises_old), "new": _promises(comparison.promises_new)},
        "findings": [finding_data(each) for each in comparison.findings],
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding with all its keys."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "citation": finding.citation,
        "lines": finding.lines,
    }


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
        **({"pages": edition.pages} if edition.pages else {}),
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {"sections": dict(counts.sections), "words": {"inserted": counts.inserted, "deleted": counts.deleted}}


def _summary(summary: Summary) -> dict[str, Any]:
    points = [_point(point) for point in summary.points]
    return {"headline": summary.headline, "points": points, "rest": summary.rest}


def _point(point: Point) -> dict[str, Any]:
    return {
        "text": point.text,
        "short": point.short,
        "form": point.form,
        "severity": point.severity,
        "direction": point.direction,
        "topics": point.topics,
        "changes": point.changes,
        "quotes": [_quote(each) for each in point.quotes],
    }


def _quote(quote: Excerpt) -> dict[str, Any]:
    written: dict[str, Any] = {"role": quote.role, "side": quote.side, "change": quote.change}
    if quote.section is not None:
        written["section"] = quote.section
    return {**written, "at": quote.at, "text": quote.text}


def _promises(promises: Promises) -> dict[str, Any]:
    return {
        "channels": promises.channels,
        "lead_times": [{"days": each.days, "kind": each.kind} for each in promises.lead_times],
        "consent": promises.consent,
        "effective_date": promises.effective_date,
        "flags": promises.flags,
        "quotes": promises.quotes,
    }


def _section(section: ComparedSection, *, full: bool) -> dict[str, Any]:
    told, changes = section_data(section, full=full)
    return {**told, "changes": list(changes)}


def section_data(section: ComparedSection, *, full: bool) -> tuple[dict[str, Any], Iterator[dict[str, Any]]]:
    """A section with all its keys but the last, `changes`; and one after the other its changes, which may be many.

    Args:
        section: What is told.
        full: As for `comparison_data`.
    """
    heading, changes = None, section.changes
    if full and changes and changes[0].block is BlockKind.HEADING:
        heading, changes = changes[0], changes[1:]
    told = {
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
        **({"outside": True} if section.outside else {}),
        **({"heading": _change(heading)} if heading else {}),
    }
    return told, (_change(each) for each in changes if full or each.kind is not Kind.EQUAL)


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
        "direction": change.direction,
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
