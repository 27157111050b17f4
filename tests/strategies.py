"""Made-up comparisons for property tests: whatever the model allows, hostile text included.

Hypothesis draws one number, and dice that it seeds throw the rest. A comparison has some hundred parts: drawing each of
them took longer than all that the tests do with it. A small number makes a small comparison, so that what fails is
shrunk to a small one; the same number makes the same one everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

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
    Lines,
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
texts = st.lists(words, min_size=1, max_size=12).map(" ".join)

NAMES = ("retention", "sharing", "first_party", "duration", "recipient", "before_effective")
DATES = (None, "2024-05", "2025-01-07", "2026-12-31")
MARKS = ("strong", "em", "strike", "code", "link", "image", "cell")
PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.QUOTE, BlockKind.CODE)
GLUE = (" ", "", "\n\n")
"""What stands between two stretches of different fate; blank lines are where a paragraph was split or merged."""

KINDS = {Relation.ADDED: (Kind.INSERT,), Relation.REMOVED: (Kind.DELETE,), Relation.UNCHANGED: (Kind.EQUAL,)}
SIZES = {Relation.ADDED: (0, 1), Relation.REMOVED: (1, 0), Relation.SPLIT: (1, 2), Relation.MERGED: (2, 1)}
"""How many sections stand on the old and on the new side; one each for the other relations."""

BLOCKS = (0x250, 0x3000, 0x110000)
"""Where the signs of a made-up word end: Latin, the scripts of one column, all of Unicode."""

NO_SIGN = ("Cs", "Cc", "Zs", "Zl", "Zp")
"""Categories that stand in no word: half characters, control characters, spaces."""


def woven(first: str, parts: Sequence[tuple[Op, str]], glue: str, last: str) -> tuple[Span, ...]:
    """Spans of a pair of different texts, both not empty; neighbours have different fates."""
    made = [Span(Op.EQUAL, first)]
    for op, text in parts:
        if op is made[-1].op:
            made[-1] = Span(op, f"{made[-1].text} {text}")
        else:
            made.append(Span(op, glue + text))
    if all(span.op is Op.EQUAL for span in made):
        made.append(Span(Op.INSERT, last))
    return tuple(made)


def reworded() -> SearchStrategy[tuple[Span, ...]]:
    """Spans of a pair of different texts, each drawn."""
    parts = st.lists(st.tuples(st.sampled_from(Op), texts), min_size=1, max_size=5)
    return st.builds(woven, texts, parts, st.sampled_from(GLUE), texts)


def comparisons() -> SearchStrategy[Comparison]:
    """A whole comparison; its counts and points are made up, its changes are sound."""
    return st.integers(0, 2**24).map(comparison_of)


def comparison_of(number: int) -> Comparison:
    """The comparison that a number stands for; up to four sections, fewer for small numbers."""
    return Maker(Random(number)).comparison(min(4, number.bit_length() // 3))  # noqa: S311  not for secrets


def spelled(spans: tuple[Span, ...], without: Op) -> str:
    """One side's text."""
    return "".join(span.text for span in spans if span.op is not without)


class Maker:
    """Makes the parts of a comparison as the dice fall."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice

    def maybe(self) -> bool:
        return self.dice.random() < 0.5

    def some(self, values: Sequence[str], most: int = 2) -> tuple[str, ...]:
        return tuple(self.dice.choices(values, k=self.dice.randint(0, most)))

    def word(self) -> str:
        """A word that a policy may hold, one that is to break the screen, or signs of any script."""
        sort = self.dice.randrange(4)
        if sort < 3:
            return self.dice.choice((PLAIN, HOSTILE, LONG)[sort])
        signs = (
            chr(self.dice.randrange(self.dice.choice((0x250, 0x3000, 0x110000))))
            for _ in range(self.dice.randint(1, 6))
        )
        return "".join(sign for sign in signs if unicodedata.category(sign) not in NO_SIGN) or "x"

    def text(self, most: int = 12) -> str:
        return " ".join(self.word() for _ in range(self.dice.randint(1, most)))

    def title(self) -> str:
        return self.text(4) if self.dice.randrange(5) else ""

    def lines(self) -> Lines:
        start = self.dice.randint(0, 400)
        return start, start + self.dice.randint(0, 20)

    def severity(self) -> Severity:
        return self.dice.choice(tuple(Severity))

    def spans(self) -> tuple[Span, ...]:
        parts = [(self.dice.choice(tuple(Op)), self.text()) for _ in range(self.dice.randint(1, 5))]
        return woven(self.text(), parts, self.dice.choice(GLUE), self.text())

    def block(self, text: str, kind: BlockKind) -> Block:
        """A block that holds a text, with marks that fit it."""
        marks = []
        for _ in range(self.dice.randint(0, 2)):
            start, end = sorted(self.dice.randint(0, len(text)) for _ in range(2))
            if start != end:
                marks.append(Mark(start, end, self.dice.choice(MARKS), self.dice.choice(("", "/x"))))
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        marker = self.dice.choice(("", "-", "1.", "(a)"))
        return Block(kind, text, self.lines(), tuple(marks), self.dice.randint(0, 3), marker, self.maybe())

    def signal(self, old: Block | None, new: Block | None) -> Signal:
        """A fact of at least one side, at its place."""
        values: list[tuple[str | None, tuple[int, int] | None]] = []
        for block in (old, new):
            if block is None:
                values.append((None, None))
                continue
            start = self.dice.randrange(len(block.text))
            end = self.dice.randint(start + 1, len(block.text))
            values.append((block.text[start:end], (start, end) if self.maybe() else None))
        return Signal(self.dice.choice(NAMES), values[0][0], values[1][0], values[0][1], values[1][1])

    def change(self, id_: str, kinds: Sequence[Kind], origins: Sequence[str]) -> Change:
        """A change of a kind; `origins` are the ids of sections a moved block may come from."""
        kind = self.dice.choice(kinds)
        if kind in {Kind.INSERT, Kind.DELETE}:
            spans: tuple[Span, ...] = (Span(Op(kind.value), self.text()),)
        elif kind is Kind.REPLACE or (kind is Kind.MOVE and self.maybe()):
            spans = self.spans()
        else:
            spans = (Span(Op.EQUAL, self.text()),)
        block = self.dice.choice(PROSE)
        other = self.dice.choice((block, block, BlockKind.ITEM))
        old = None if kind is Kind.INSERT else self.block(spelled(spans, Op.INSERT), block)
        new = None if kind is Kind.DELETE else self.block(spelled(spans, Op.DELETE), other)
        if kind is Kind.EQUAL:
            return Change(id_, kind, block, old, old, spans)
        return Change(
            id=id_,
            kind=kind,
            block=block,
            old=old,
            new=new,
            spans=spans,
            origin=self.dice.choice((None, *origins)) if kind is Kind.MOVE else None,
            substantive=self.maybe(),
            severity=self.severity(),
            signals=tuple(self.signal(old, new) for _ in range(self.dice.randint(0, 2))),
        )

    def ref(self, anchor: str, *, preamble: bool) -> SectionRef:
        """Where a section stands."""
        if preamble:
            return SectionRef("", "", "", 0, (), "", self.lines())
        number, title = self.dice.choice(("", "2.1", "IV", "第一条")), self.title() or "x"
        heading = f"{number}. {title}" if number else title
        level = self.dice.randint(1, 7)
        return SectionRef(heading, number, title, level, ("Policy", heading), anchor, self.lines())

    def section(self, index: int, origins: Sequence[str]) -> ComparedSection:
        """A compared section whose sides fit its relation; a changed heading comes first."""
        id_ = f"s{index}"
        relation = self.dice.choice(tuple(Relation))
        preamble = index == 1 and relation not in {Relation.SPLIT, Relation.MERGED} and self.maybe()
        sizes = SIZES.get(relation, (1, 1))
        old = tuple(self.ref(f"{id_}o{n}", preamble=preamble) for n in range(sizes[0]))
        new = tuple(self.ref(f"{id_}n{n}", preamble=preamble) for n in range(sizes[1]))
        both = sizes == (1, 1) and not preamble
        kinds = KINDS.get(relation, tuple(Kind))
        body = [self.change(f"{id_}.c{n}", kinds, origins) for n in range(1, 1 + self.dice.randint(0, 4))]
        if both and self.maybe():
            heading = self.change(f"{id_}.h", (Kind.REPLACE, Kind.FORMAT), ())
            sides = [side and replace(side, kind=BlockKind.HEADING) for side in (heading.old, heading.new)]
            body.insert(0, replace(heading, block=BlockKind.HEADING, old=sides[0], new=sides[1]))
        return ComparedSection(
            id_,
            relation,
            both and self.maybe(),
            both and self.maybe(),
            both and self.maybe(),
            old,
            new,
            tuple(body),
            self.maybe(),
            self.severity(),
            self.some(NAMES),
            self.maybe(),
        )

    def edition(self) -> EditionInfo:
        """What a comparison keeps of an edition."""
        form = self.dice.choice(("markdown", "html", "docx", "pdf"))
        return EditionInfo(
            source=self.word(),
            format=form,
            language=self.dice.choice(("en", "zh-Hans", "und")),
            title=self.title(),
            updated=self.dice.choice(DATES),
            effective=self.dice.choice(DATES),
            sha256=f"{self.dice.getrandbits(256):064x}",
            words=self.dice.randint(0, 10**6),
            pages=(1, self.dice.randint(2, 40)) if form == "pdf" else (),
        )

    def promises(self) -> Promises:
        """What a clause on changes may promise."""
        times = tuple(LeadTime(self.dice.randint(0, 90), name) for name in self.some(NAMES))
        quotes = (self.text(),) if self.maybe() else ()
        return Promises(self.some(NAMES), times, self.some(NAMES), self.maybe(), self.some(NAMES), quotes)

    def point(self, known: Sequence[str]) -> Point:
        """A sentence about some of the changes."""
        return Point(self.text(), self.severity(), self.some(NAMES), self.some(known) if known else ())

    def finding(self) -> Finding:
        """Something that a check reports."""
        citation = self.text() if self.maybe() else None
        lines = self.lines() if self.maybe() else None
        return Finding(self.dice.choice(NAMES), self.severity(), self.text(), citation, lines)

    def comparison(self, most: int) -> Comparison:
        """A whole comparison of no more sections than `most`."""
        ids = [f"s{n}" for n in range(1, 1 + self.dice.randint(0, most))]
        made = tuple(self.section(n, [id_ for id_ in ids if id_ != f"s{n}"]) for n in range(1, 1 + len(ids)))
        known = [change.id for section in made for change in section.changes]
        kept = [*(str(relation) for relation in Relation), "moved", "renamed", "renumbered"]
        counts = tuple((name, self.dice.randint(0, 30)) for name in kept)
        points = tuple(self.point(known) for _ in range(self.dice.randint(0, 3)))
        return Comparison(
            old=self.edition(),
            new=self.edition(),
            verdict=self.dice.choice(tuple(Verdict)),
            counts=Counts(counts, self.dice.randint(0, 999), 0),
            summary=Summary(self.title(), points, self.dice.randint(0, 9)),
            sections=made,
            promises_old=self.promises(),
            promises_new=self.promises(),
            findings=tuple(self.finding() for _ in range(self.dice.randint(0, 2))),
            policy=self.dice.choice(("", "privacy", "terms")),
        )
