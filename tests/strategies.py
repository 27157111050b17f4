"""Made-up comparisons for property tests: whatever the model allows, hostile text included."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from policydiff.model import (
    Block,
    BlockKind,
    Change,
    ComparedSection,
    Comparison,
    Counts,
    EditionInfo,
    Finding,
    Kind,
    LeadTime,
    Mark,
    Op,
    Point,
    Promises,
    Relation,
    SectionRef,
    Severity,
    Signal,
    Span,
    Summary,
    Verdict,
)

HOSTILE = ("\x1b[31m", "a\x9bb", "\u202eevil", "zero\u200bwidth", "\x07", "[-x-]", "{+y+}", "<b>", "|", "{{x}}")
PLAIN = (
    "data",
    "we",
    "share",
    "30",
    "days",
    "eighteen",
    "café",
    "“quoted”",
    "不得",
    "分享",
    "个人信息。",
    "データ",
    "한국어",
)
LONG = ("https://example.com/" + "a/b?c=" * 30, "x" * 120, "长" * 90)

words = st.one_of(
    st.sampled_from(PLAIN),
    st.sampled_from(HOSTILE),
    st.sampled_from(LONG),
    st.text(st.characters(exclude_categories=["Cs", "Z", "Cc"]), min_size=1, max_size=6),
)
titles = st.one_of(st.just(""), st.lists(words, min_size=1, max_size=4).map(" ".join))
texts = st.lists(words, min_size=1, max_size=12).map(" ".join)
names = st.sampled_from(["retention", "sharing", "first_party", "duration", "recipient", "before_effective"])
dates = st.one_of(st.none(), st.sampled_from(["2024-05", "2025-01-07", "2026-12-31"]))
severities = st.sampled_from(Severity)
mark_kinds = st.sampled_from(["strong", "em", "strike", "code", "link", "image", "cell"])
lines = st.tuples(st.integers(0, 400), st.integers(0, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))
prose = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.QUOTE, BlockKind.CODE])


def spelled(spans: tuple[Span, ...], without: Op) -> str:
    """One side's text."""
    return "".join(span.text for span in spans if span.op is not without)


@st.composite
def reworded(draw: DrawFn) -> tuple[Span, ...]:
    """Spans of a pair of different texts, both not empty; neighbours have different fates."""
    parts = draw(st.lists(st.tuples(st.sampled_from(Op), texts), min_size=1, max_size=5))
    glue = draw(st.sampled_from([" ", "", "\n\n"]))
    spans = [Span(Op.EQUAL, draw(texts))]
    for op, text in parts:
        if op is spans[-1].op:
            spans[-1] = Span(op, f"{spans[-1].text} {text}")
        else:
            spans.append(Span(op, glue + text))
    if all(span.op is Op.EQUAL for span in spans):
        spans.append(Span(Op.INSERT, draw(texts)))
    return tuple(spans)


@st.composite
def blocks(draw: DrawFn, text: str, kind: BlockKind) -> Block:
    """A block that holds a text, with marks that fit it."""
    ends = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=2))
    marks = [
        Mark(
            min(pair),
            max(pair),
            draw(st.sampled_from(["strong", "em", "link", "cell"])),
            draw(st.sampled_from(["", "/x"])),
        )
        for pair in ends
        if pair[0] != pair[1]
    ]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Block(
        kind,
        text,
        draw(lines),
        tuple(marks),
        draw(st.integers(0, 3)),
        draw(st.sampled_from(["", "-", "1.", "(a)"])),
        draw(st.booleans()),
    )


@st.composite
def signals(draw: DrawFn, old: Block | None, new: Block | None) -> Signal:
    """A fact of at least one side, at its place."""
    values: list[tuple[str | None, tuple[int, int] | None]] = []
    for block in (old, new):
        if block is None:
            values.append((None, None))
            continue
        start = draw(st.integers(0, len(block.text) - 1))
        end = draw(st.integers(start + 1, len(block.text)))
        values.append((block.text[start:end], draw(st.sampled_from([(start, end), None]))))
    return Signal(draw(names), values[0][0], values[1][0], values[0][1], values[1][1])


@st.composite
def changes(draw: DrawFn, id_: str, kinds: SearchStrategy[Kind], origins: tuple[str, ...]) -> Change:
    """A change of a kind; `origins` are the ids of sections a moved block may come from."""
    kind = draw(kinds)
    if kind in {Kind.INSERT, Kind.DELETE}:
        spans: tuple[Span, ...] = (Span(Op(kind.value), draw(texts)),)
    elif kind is Kind.REPLACE or (kind is Kind.MOVE and draw(st.booleans())):
        spans = draw(reworded())
    else:
        spans = (Span(Op.EQUAL, draw(texts)),)
    block = draw(prose)
    old = None if kind is Kind.INSERT else draw(blocks(spelled(spans, Op.INSERT), block))
    new = (
        None
        if kind is Kind.DELETE
        else draw(blocks(spelled(spans, Op.DELETE), draw(st.sampled_from([block, block, BlockKind.ITEM]))))
    )
    if kind is Kind.EQUAL:
        return Change(id_, kind, block, old, old, spans)
    return Change(
        id=id_,
        kind=kind,
        block=block,
        old=old,
        new=new,
        spans=spans,
        origin=draw(st.sampled_from([None, *origins])) if kind is Kind.MOVE else None,
        substantive=draw(st.booleans()),
        severity=draw(severities),
        signals=tuple(draw(st.lists(signals(old, new), max_size=2))),
    )


@st.composite
def refs(draw: DrawFn, preamble: bool, anchor: str) -> SectionRef:
    """Where a section stands."""
    at = draw(lines)
    if preamble:
        return SectionRef("", "", "", 0, (), "", at)
    number, title = draw(st.sampled_from(["", "2.1", "IV", "第一条"])), draw(titles) or "x"
    heading = f"{number}. {title}" if number else title
    return SectionRef(heading, number, title, draw(st.integers(1, 7)), ("Policy", heading), anchor, at)


@st.composite
def sections(draw: DrawFn, index: int, origins: tuple[str, ...]) -> ComparedSection:
    """A compared section whose sides fit its relation; a changed heading comes first."""
    id_ = f"s{index}"
    relation = draw(st.sampled_from(Relation))
    preamble = index == 1 and relation not in {Relation.SPLIT, Relation.MERGED} and draw(st.booleans())
    sizes = {Relation.ADDED: (0, 1), Relation.REMOVED: (1, 0), Relation.SPLIT: (1, 2), Relation.MERGED: (2, 1)}
    old_size, new_size = sizes.get(relation, (1, 1))
    old = tuple(draw(refs(preamble, f"{id_}o{n}")) for n in range(old_size))
    new = tuple(draw(refs(preamble, f"{id_}n{n}")) for n in range(new_size))
    both = old_size == new_size == 1 and not preamble
    kinds = {
        Relation.ADDED: st.just(Kind.INSERT),
        Relation.REMOVED: st.just(Kind.DELETE),
        Relation.UNCHANGED: st.just(Kind.EQUAL),
    }.get(relation, st.sampled_from(Kind))
    body = [draw(changes(f"{id_}.c{n}", kinds, origins)) for n in range(1, 1 + draw(st.integers(0, 4)))]
    if both and draw(st.booleans()):
        heading = draw(changes(f"{id_}.h", st.sampled_from([Kind.REPLACE, Kind.FORMAT]), ()))
        sides = [side and replace(side, kind=BlockKind.HEADING) for side in (heading.old, heading.new)]
        body.insert(0, replace(heading, block=BlockKind.HEADING, old=sides[0], new=sides[1]))
    return ComparedSection(
        id_,
        relation,
        both and draw(st.booleans()),
        both and draw(st.booleans()),
        both and draw(st.booleans()),
        old,
        new,
        tuple(body),
        draw(st.booleans()),
        draw(severities),
        tuple(draw(st.lists(names, max_size=2))),
        draw(st.booleans()),
    )


@st.composite
def editions(draw: DrawFn) -> EditionInfo:
    """What a comparison keeps of an edition."""
    return EditionInfo(
        source=draw(words),
        format=draw(st.sampled_from(["markdown", "html"])),
        language=draw(st.sampled_from(["en", "zh-Hans", "und"])),
        title=draw(titles),
        updated=draw(dates),
        effective=draw(dates),
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        words=draw(st.integers(0, 10**6)),
    )


def promises() -> SearchStrategy[Promises]:
    """What a clause on changes may promise."""
    some = st.lists(names, max_size=2).map(tuple)
    times = st.lists(st.builds(LeadTime, st.integers(0, 90), names), max_size=2).map(tuple)
    return st.builds(Promises, some, times, some, st.booleans(), some, st.lists(texts, max_size=1).map(tuple))


@st.composite
def comparisons(draw: DrawFn) -> Comparison:
    """A whole comparison; its counts and points are made up, its changes are sound."""
    size = draw(st.integers(0, 4))
    made = tuple(draw(sections(n, tuple(f"s{m}" for m in range(1, size + 1) if m != n))) for n in range(1, size + 1))
    known = [change.id for section in made for change in section.changes]
    cited = st.lists(st.sampled_from(known), max_size=2).map(tuple) if known else st.just(())
    point = st.builds(Point, texts, severities, st.lists(names, max_size=2).map(tuple), cited)
    kept = [*Relation, "moved", "renamed", "renumbered"]
    finding = st.builds(Finding, names, severities, texts, st.none() | texts, st.none() | lines)
    return Comparison(
        old=draw(editions()),
        new=draw(editions()),
        verdict=draw(st.sampled_from(Verdict)),
        counts=Counts(tuple((str(name), draw(st.integers(0, 30))) for name in kept), draw(st.integers(0, 999)), 0),
        summary=Summary(draw(titles), tuple(draw(st.lists(point, max_size=3))), draw(st.integers(0, 9))),
        sections=made,
        promises_old=draw(promises()),
        promises_new=draw(promises()),
        findings=tuple(draw(st.lists(finding, max_size=2))),
        policy=draw(st.sampled_from(["", "privacy", "terms"])),
    )
