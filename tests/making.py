"""Small comparisons made by hand, for tests of what comes after the comparing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from policydiff.model import (
    Block,
    BlockKind,
    Change,
    ComparedSection,
    Comparison,
    Counts,
    EditionInfo,
    Excerpt,
    Form,
    Kind,
    Lines,
    Mark,
    Op,
    Point,
    Promises,
    QuoteRole,
    Relation,
    SectionRef,
    Severity,
    Span,
    Summary,
    Verdict,
)
from policydiff.text.words import words

OPS = {"[-": Op.DELETE, "{+": Op.INSERT}


def spans(marked: str) -> tuple[Span, ...]:
    """`Under [-18-]{+14+}.` as spans."""
    parts = re.split(r"(\[-.*?-\]|\{\+.*?\+\})", marked, flags=re.DOTALL)
    return tuple(Span(OPS[part[:2]], part[2:-2]) if part[:2] in OPS else Span(Op.EQUAL, part) for part in parts if part)


def side(made: tuple[Span, ...], without: Op) -> str:
    """The text of one side."""
    return "".join(span.text for span in made if span.op is not without)


def kind_of(made: tuple[Span, ...]) -> Kind:
    """What a change with these spans is, if it is no move and no change of markup."""
    ops = {span.op for span in made}
    if len(ops) > 1:
        return Kind.REPLACE
    return {Op.EQUAL: Kind.EQUAL, Op.INSERT: Kind.INSERT, Op.DELETE: Kind.DELETE}[ops.pop()]


def change(
    id_: str,
    marked: str,
    *,
    kind: Kind | None = None,
    lines: tuple[Lines, Lines] = ((3, 3), (4, 4)),
    marks: tuple[tuple[Mark, ...], tuple[Mark, ...]] = ((), ()),
    severity: Severity | None = None,
    **fields: Any,
) -> Change:
    """A change whose words are marked; one with a severity is substantive.

    `fields` are those of both blocks (`block` for their kind, `marker`, `depth`) and of the change.
    """
    made = spans(marked)
    what = kind or kind_of(made)
    block = fields.pop("block", BlockKind.PARAGRAPH)
    shape = {name: fields.pop(name) for name in ("marker", "depth") if name in fields}
    old = Block(block, side(made, Op.INSERT), lines[0], marks[0], **shape)
    new = Block(block, side(made, Op.DELETE), lines[1], marks[1], **shape)
    return Change(
        id=id_,
        kind=what,
        block=block,
        old=None if what is Kind.INSERT else old,
        new=None if what is Kind.DELETE else new,
        spans=made,
        substantive=severity is not None,
        severity=severity or Severity.LOW,
        **fields,
    )


def ref(heading: str, line: int = 1, *parents: str) -> SectionRef:
    """Where a section stands; `2.1 How` has the number `2.1`. Empty for the text before the first heading."""
    found = re.match(r"(\d+(?:\.\d+)*)\.? ", heading)
    number = found[1] if found else ""
    title = heading[found.end() :] if found else heading
    path = (*parents, heading) if heading else ()
    anchor = "-".join(words(heading.lower()))
    return SectionRef(heading, number, title, len(path), path, anchor, (line, line + 9))


def section(
    id_: str,
    old: SectionRef | tuple[SectionRef, ...] | None,
    new: SectionRef | tuple[SectionRef, ...] | None,
    *changes: Change,
    relation: Relation | None = None,
    moved: bool = False,
    topics: tuple[str, ...] = (),
) -> ComparedSection:
    """A compared section; what can be told from its parts is."""
    olds, news = ((each,) if isinstance(each, SectionRef) else each or () for each in (old, new))
    one = len(olds) == len(news) == 1
    touched = [each for each in changes if each.kind is not Kind.EQUAL and each.block is not BlockKind.HEADING]
    told = Relation.ADDED if not olds else Relation.REMOVED if not news else None
    told = told or (Relation.MODIFIED if touched else Relation.UNCHANGED)
    return ComparedSection(
        id=id_,
        relation=relation or told,
        moved=moved,
        renamed=one and olds[0].title != news[0].title,
        renumbered=one and olds[0].number != news[0].number,
        old=olds,
        new=news,
        changes=changes,
        substantive=any(each.substantive for each in changes),
        severity=max((each.severity for each in changes), key=lambda each: each.rank, default=Severity.LOW),
        topics=topics,
    )


def edition(
    source: str,
    updated: str | None = None,
    effective: str | None = None,
    *,
    language: str = "en",
    title: str = "Privacy Policy",
) -> EditionInfo:
    """An edition called so."""
    return EditionInfo(source, "markdown", language, title, updated, effective, "0" * 64, 1204)


def point(text: str, of: ComparedSection, *, topics: tuple[str, ...] = ()) -> Point:
    """A point about the only change of a section, as a summary makes it.

    Its heading, and the words that were (`[was → is]`) and those set off by “ ”, are quotes of what they stand in.
    """
    (told,) = of.changes
    old, new = told.old.text if told.old else "", told.new.text if told.new else ""
    heading = of.new[0].heading
    quotes, said = [], text
    if heading and text.startswith(heading):
        quotes.append(Excerpt(QuoteRole.WHERE, "new", None, (0, len(heading)), heading, of.id))
        said = text[len(heading) :].lstrip(":： ")
    for found in re.finditer(r"\[(.+?) → (.+?)\]|“([^“”\[\]]+)”", text):
        was, now = found[1] or found[3], found[2] or found[3]
        if was in old:
            at = old.index(was)
            quotes.append(Excerpt(QuoteRole.OLD, "old", told.id, (at, at + len(was)), was))
        if now in new and now not in old:
            at = new.index(now)
            quotes.append(Excerpt(QuoteRole.NEW, "new", told.id, (at, at + len(now)), now))
    return Point(text, of.severity, topics, (told.id,), short=said, form=Form.CLAUSE, quotes=tuple(quotes))


def comparison(*sections: ComparedSection, **fields: Any) -> Comparison:
    """A comparison of sections, with its counts and verdict; `fields` replace what it has."""
    changes = [each for section in sections for each in section.changes if each.kind is not Kind.EQUAL]
    relations = [(each.value, sum(section.relation is each for section in sections)) for each in Relation]
    flags = [(name, sum(getattr(section, name) for section in sections)) for name in ("moved", "renamed", "renumbered")]
    marked = [(span.op, len(words(span.text))) for each in changes for span in each.spans]
    flagged = bool(changes) or any(number for name, number in (*relations, *flags) if name != "unchanged")
    verdict = Verdict.EDITORIAL if flagged else Verdict.IDENTICAL
    whole = Comparison(
        old=edition("v1.md"),
        new=edition("v2.md"),
        verdict=Verdict.SUBSTANTIVE if any(section.substantive for section in sections) else verdict,
        counts=Counts(
            (*relations, *flags),
            sum(number for op, number in marked if op is Op.INSERT),
            sum(number for op, number in marked if op is Op.DELETE),
        ),
        summary=Summary("", (), 0),
        sections=sections,
        promises_old=Promises(),
        promises_new=Promises(),
        findings=(),
    )
    return replace(whole, **fields)
