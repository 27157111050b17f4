"""JSON as `write` writes it in, the comparison or comparisons it stands for out.

Unknown keys are passed over: keys may be added within a version. Everything else must be as the schema says.
"""

from __future__ import annotations

import json

from policydiff.errors import UnreadableComparisonError
from policydiff.model import (
    Block,
    BlockKind,
    Change,
    ComparedSection,
    Comparison,
    Counts,
    Direction,
    EditionInfo,
    Excerpt,
    Finding,
    Form,
    Kind,
    LeadTime,
    Mark,
    Op,
    Point,
    Promises,
    QuoteRole,
    Relation,
    SectionRef,
    Severity,
    Signal,
    Span,
    Summary,
    Verdict,
)
from policydiff.render.data import SCHEMA
from policydiff.render.json.typed import JsonObject
from policydiff.render.json.write import SET_SCHEMA


def from_json(text: str) -> Comparison | tuple[Comparison, ...]:
    """Read a comparison, or the tuple of them that a set holds; equal to what was written.

    What was written without the untouched blocks comes back without them.

    Raises:
        UnreadableComparisonError: The text is no JSON, no comparison, or one of another version.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableComparisonError(
            f"not a comparison: not JSON ({error}); write one with --format json"
        ) from error
    top = JsonObject.of(value, "")
    schema = top.text("schema")
    if schema == SET_SCHEMA:
        return tuple(_comparison(each) for each in top.objects("comparisons"))
    if schema == SCHEMA:
        return _comparison(top)
    raise UnreadableComparisonError(
        f"not a comparison this version can read: schema {schema[:40]!r}, expected {SCHEMA!r} or {SET_SCHEMA!r}; "
        "compare again with this version, or read it with the one that wrote it"
    )


def _comparison(top: JsonObject) -> Comparison:
    counts, promises = top.object("counts"), top.object("promises")
    words = counts.object("words")
    return Comparison(
        old=_edition(top.object("old")),
        new=_edition(top.object("new")),
        verdict=top.member("verdict", Verdict),
        counts=Counts(counts.numbers("sections"), words.number("inserted"), words.number("deleted")),
        summary=_summary(top.object("summary")),
        sections=tuple(_section(each) for each in top.objects("sections")),
        promises_old=_promises(promises.object("old")),
        promises_new=_promises(promises.object("new")),
        findings=tuple(_finding(each) for each in top.objects("findings")),
        policy=top.text("policy", ""),
    )


def _edition(found: JsonObject) -> EditionInfo:
    return EditionInfo(
        source=found.text("source"),
        format=found.text("format"),
        language=found.text("language"),
        title=found.text("title"),
        updated=found.text_or_none("updated"),
        effective=found.text_or_none("effective"),
        sha256=found.text("sha256"),
        words=found.number("words"),
        pages=found.counts("pages"),
    )


def _summary(found: JsonObject) -> Summary:
    points = tuple(_point(each) for each in found.objects("points"))
    return Summary(found.text("headline"), points, found.number("rest"))


def _point(found: JsonObject) -> Point:
    return Point(
        text=found.text("text"),
        severity=found.member("severity", Severity),
        topics=found.texts("topics"),
        changes=found.texts("changes"),
        short=found.text("short", ""),
        form=found.member("form", Form, Form.CLAUSE),
        direction=found.member("direction", Direction, Direction.NEUTRAL),
        quotes=tuple(_quote(each) for each in found.objects("quotes", optional=True)),
    )


def _quote(found: JsonObject) -> Excerpt:
    return Excerpt(
        role=found.member("role", QuoteRole),
        side=found.text("side"),
        change=found.text_or_none("change"),
        at=found.pair("at"),
        text=found.text("text"),
        section=found.text_or_none("section"),
    )


def _promises(found: JsonObject) -> Promises:
    return Promises(
        channels=found.texts("channels"),
        lead_times=tuple(LeadTime(each.number("days"), each.text("kind")) for each in found.objects("lead_times")),
        consent=found.texts("consent"),
        effective_date=found.flag("effective_date"),
        flags=found.texts("flags"),
        quotes=found.texts("quotes"),
    )


def _finding(found: JsonObject) -> Finding:
    return Finding(
        code=found.text("code"),
        severity=found.member("severity", Severity),
        message=found.text("message"),
        citation=found.text_or_none("citation"),
        lines=found.pair_or_none("lines"),
    )


def _section(found: JsonObject) -> ComparedSection:
    heading = found.object_or_none("heading")
    changes = [*([heading] if heading else []), *found.objects("changes")]
    return ComparedSection(
        id=found.text("id"),
        relation=found.member("relation", Relation),
        moved=found.flag("moved"),
        renamed=found.flag("renamed"),
        renumbered=found.flag("renumbered"),
        old=tuple(_ref(each) for each in found.objects("old")),
        new=tuple(_ref(each) for each in found.objects("new")),
        changes=tuple(_change(each) for each in changes),
        substantive=found.flag("substantive"),
        severity=found.member("severity", Severity),
        topics=found.texts("topics"),
        outside=found.flag("outside", missing=False),
    )


def _ref(found: JsonObject) -> SectionRef:
    return SectionRef(
        heading=found.text("heading"),
        number=found.text("number"),
        title=found.text("title"),
        level=found.number("level"),
        path=found.texts("path"),
        anchor=found.text("anchor"),
        lines=found.pair("lines"),
    )


def _change(found: JsonObject) -> Change:
    kind = found.member("block", BlockKind)
    return Change(
        id=found.text("id"),
        kind=found.member("kind", Kind),
        block=kind,
        old=_block(found, "old", kind),
        new=_block(found, "new", kind),
        spans=tuple(Span(each.member("op", Op), each.text("text")) for each in found.objects("spans")),
        origin=found.text_or_none("from"),
        substantive=found.flag("substantive"),
        severity=found.member("severity", Severity),
        direction=found.member("direction", Direction, Direction.NEUTRAL),
        signals=tuple(_signal(each) for each in found.objects("signals")),
    )


def _block(change: JsonObject, side: str, kind: BlockKind) -> Block | None:
    found = change.object_or_none(side)
    if found is None:
        return None
    return Block(
        kind=found.member("block", BlockKind, kind),
        text=found.text("text"),
        lines=found.pair("lines"),
        marks=tuple(_mark(each) for each in found.objects("marks", optional=True)),
        depth=found.number("depth", 0),
        marker=found.text("marker", ""),
        outside=found.flag("outside", missing=False),
    )


def _mark(found: JsonObject) -> Mark:
    return Mark(found.number("start"), found.number("end"), found.text("kind"), found.text("value"))


def _signal(found: JsonObject) -> Signal:
    return Signal(
        kind=found.text("kind"),
        old=found.text_or_none("old"),
        new=found.text_or_none("new"),
        old_at=found.pair_or_none("old_at"),
        new_at=found.pair_or_none("new_at"),
    )
