"""Values in, neutral English words for them out; every renderer says the same thing in the same words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Ruler, Severity, Verdict
from policydiff.render.words.tongue import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Change, ComparedSection, Comparison, Counts, Lines, Signal
    from policydiff.render.words.tongue import Tongue

VERDICTS = {
    Verdict.IDENTICAL: "no differences",
    Verdict.EDITORIAL: "editorial changes only",
    Verdict.SUBSTANTIVE: "substantive changes",
}

BLOCKS = {
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.ITEM: "list item",
    BlockKind.ROW: "table row",
    BlockKind.QUOTE: "quote",
    BlockKind.CODE: "code block",
}

COUNTED = {
    BlockKind.HEADING: ("{n} heading", "{n} headings"),
    BlockKind.PARAGRAPH: ("{n} paragraph", "{n} paragraphs"),
    BlockKind.ITEM: ("{n} list item", "{n} list items"),
    BlockKind.ROW: ("{n} table row", "{n} table rows"),
    BlockKind.QUOTE: ("{n} quote", "{n} quotes"),
    BlockKind.CODE: ("{n} code block", "{n} code blocks"),
}
"""One of them, and any other number."""

NOW = {
    BlockKind.HEADING: "now a heading",
    BlockKind.PARAGRAPH: "now a paragraph",
    BlockKind.ITEM: "now a list item",
    BlockKind.ROW: "now a table row",
    BlockKind.QUOTE: "now a quote",
    BlockKind.CODE: "now a code block",
}
"""Said of a block that was of another kind."""

FATES = {
    Kind.INSERT: "added",
    Kind.DELETE: "removed",
    Kind.REPLACE: "changed",
    Kind.EQUAL: "unchanged",
}

SIGNALS = {
    "modal": "duty or permission",
    "data_category": "kind of data",
    "scope": "limit",
    "negation": "the word",
    "consent": "form of consent",
    "dispute": "way to settle disputes",
}
"""What signals are called whose own name is none that a reader would use."""

TOPICS = {
    "collection": "which data is collected",
    "sharing": "who gets data",
    "retention": "how long data is kept",
    "security": "how data is protected",
    "access": "your rights",
    "choice": "your choices",
    "audience": "who may use the service",
    "licence": "licences",
    "disputes": "disputes",
    "liability": "liability",
    "price": "prices",
    "termination": "ending an account",
    "policy-change": "how changes are announced",
    "contact": "contact",
    "service-change": "changes of the service",
    "ai-training": "training of AI",
    "do-not-track": "tracking",
}
"""What topics are called before readers of a page; one that is not here says nothing to them."""

COUNT_ORDER = ("modified", "added", "removed", "split", "merged", "moved", "renamed", "renumbered", "unchanged")
"""Counts are told from what matters to what does not."""


def quote(text: str) -> str:
    """A text of the policy inside a sentence of ours."""
    return f"“{text}”"


def counted(number: int, noun: str) -> str:
    """`1 paragraph`, `3 table rows`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def arrow(old: str | None, new: str | None, absent: str = "none") -> str:
    """`old → new`; one of them where both are the same."""
    return (old or absent) if old == new else f"{old or absent} → {new or absent}"


def topics_phrase(topics: Sequence[str], speech: Tongue = ENGLISH) -> str:
    """`who gets data, your rights`; empty where no topic has a name."""
    return speech.say(", ").join(speech.say(TOPICS[topic]) for topic in topics if topic in TOPICS)


def count_phrase(counts: Counts, speech: Tongue = ENGLISH) -> str:
    """`3 modified, 1 added, 7 unchanged`; `none` where there is no section."""
    known = dict(counts.sections)
    names = [*COUNT_ORDER, *(name for name in known if name not in COUNT_ORDER)]
    said = [f"{known[name]} {speech.say(name)}" for name in names if known.get(name)]
    return speech.say(", ").join(said) or speech.say("none")


def weight_phrase(*, substantive: bool, severity: Severity) -> str:
    """How much a change matters, in a word."""
    if not substantive:
        return "editorial"
    return "substantive" if severity is Severity.LOW else str(severity)


LINES = Ruler()


def lines_phrase(old: Lines | None, new: Lines | None, rulers: tuple[Ruler, Ruler] = (LINES, LINES)) -> str:
    """`L93 → L104–106`, `¶ 12 → ¶ 14`, `p. 3`; empty where neither side has lines.

    Args:
        old: lines of the old edition; None for none.
        new: those of the new one.
        rulers: what the lines of each count.
    """
    said = [
        line_range(lines, ruler) for lines, ruler in zip((old, new), rulers, strict=True) if lines and lines != (0, 0)
    ]
    return " → ".join(dict.fromkeys(said))


def line_range(lines: Lines, ruler: Ruler) -> str:
    """`L93–95`; paragraphs of a Word file are `¶ 93–95`, and of a PDF the page tells a reader more than a line."""
    first, last = lines
    if ruler.pages:
        first, last = bisect_right(ruler.pages, first), bisect_right(ruler.pages, last)
        return f"p. {first}" if first == last else f"pp. {first}–{last}"
    sign = "¶ " if ruler.format == "docx" else "L"
    return f"{sign}{first}" if first == last else f"{sign}{first}–{last}"


def signal_phrase(signal: Signal) -> str:
    """`age: eighteen → fourteen`, `recipient added: Acme`, `negation removed: not`."""
    fate = " added" if signal.old is None else " removed" if signal.new is None else ""
    name = SIGNALS.get(signal.kind, plain(signal.kind))
    return f"{name}{fate}: {arrow(signal.old or signal.new, signal.new or signal.old)}"


def plain(name: str) -> str:
    """A name out of the data as words."""
    return name.replace("_", " ")


def unchanged_phrase(kinds: Sequence[BlockKind], speech: Tongue = ENGLISH) -> str:
    """What blocks that are not shown are called: `2 paragraphs unchanged`."""
    return speech.say("{blocks} unchanged", blocks=blocks_phrase(kinds, speech))


def relation_phrases(section: ComparedSection) -> list[str]:
    """What became of a section but for its place: `modified`, `renumbered 8 → 9` …; see `places` for the moved ones."""
    said = [_RELATIONS[section.relation]] if section.relation in _RELATIONS else []
    return said + kinship_phrases(section)


def kinship_phrases(section: ComparedSection, speech: Tongue = ENGLISH) -> list[str]:
    """What a section was split into or merged from, and its old name and number where it has others now."""
    said = []
    if section.relation is Relation.SPLIT:
        parts = speech.listed([speech.quote(ref.heading) for ref in section.new])
        said.append(speech.say("split into {parts}", parts=parts))
    if section.relation is Relation.MERGED:
        parts = speech.listed([speech.quote(ref.heading) for ref in section.old])
        said.append(speech.say("merged from {parts}", parts=parts))
    if section.old and section.new:
        old, new = section.old[0], section.new[0]
        if section.renamed:
            said.append(speech.say("renamed from {title}", title=speech.quote(old.title or old.heading)))
        if section.renumbered:
            said.append(_renumbered(old.number, new.number, speech))
    return said


def _renumbered(old: str, new: str, speech: Tongue) -> str:
    if not old:
        return speech.say("numbered {new}", new=new)
    if not new:
        return speech.say("no longer numbered {old}", old=old)
    return speech.say("renumbered {old} → {new}", old=old, new=new)


_RELATIONS = {
    Relation.UNCHANGED: "text unchanged",
    Relation.MODIFIED: "modified",
    Relation.ADDED: "added",
    Relation.REMOVED: "removed",
}


def change_phrase(change: Change, number: int = 1, *, place: str = "") -> str:
    """`paragraph changed`, `3 list items added`, `paragraph split in two`, `formatting only (heading)`.

    `place` is where a moved block came from or went, such as ` here from “Cookies”`.
    """
    noun = BLOCKS[change.block]
    if change.kind is Kind.FORMAT:
        return f"formatting only ({noun})"
    if change.kind is Kind.MOVE:
        reworded = any(span.op is not Op.EQUAL for span in change.spans)
        return f"{noun} moved{place}{' and changed' if reworded else ''}"
    if number > 1:
        return f"{counted(number, noun)} {FATES[change.kind]}"
    regrouped = regrouped_phrase(change)
    if change.old and change.new and change.old.kind is not change.new.kind:
        return f"{BLOCKS[change.old.kind]} {FATES[change.kind]}, {regrouped}"
    before, after = _paragraphs(change)
    return regrouped if before > after else f"{noun} {regrouped or FATES[change.kind]}"


def regrouped_phrase(change: Change, speech: Tongue = ENGLISH) -> str:
    """That a block became several, or another kind of block: `split in two`; empty for any other change."""
    old, new = change.old, change.new
    if not old or not new:
        return ""
    if old.kind is not new.kind:
        return speech.say(NOW[new.kind])
    before, after = _paragraphs(change)
    if before < after:
        return speech.say("split in {n}", n=speech.number(after))
    if before == after:
        return ""
    blocks = speech.count(*COUNTED[change.block], before)
    return speech.say("{blocks} merged into {n}", blocks=blocks, n=speech.number(after))


def _paragraphs(change: Change) -> tuple[int, int]:
    """How many paragraphs a block has on either side; both 1 where one side has none, and for code."""
    if not change.old or not change.new or change.block is BlockKind.CODE:
        return 1, 1
    return change.old.text.count("\n\n") + 1, change.new.text.count("\n\n") + 1


def blocks_phrase(kinds: Sequence[BlockKind], speech: Tongue = ENGLISH) -> str:
    """`2 paragraphs and 1 list item`, in the order in which the kinds come up; empty for none."""
    return speech.listed([speech.count(*COUNTED[kind], kinds.count(kind)) for kind in dict.fromkeys(kinds)])


def rest_phrase(comparison: Comparison, speech: Tongue = ENGLISH) -> str:
    """`and 3 smaller changes`, `and 12 more changes, 2 of them high or critical`; empty where points tell all."""
    summary = comparison.summary
    if not summary.points or not summary.rest:
        return ""
    told = {name for point in summary.points for name in point.changes}
    loud = sum(
        change.severity.rank >= Severity.HIGH.rank and change.id not in told and not change.outside
        for section in comparison.sections
        for change in section.changes
        if change.kind is not Kind.EQUAL
    )
    if not loud:
        return speech.count("and {n} smaller change", "and {n} smaller changes", summary.rest)
    return speech.count(
        "and {n} more change, {loud} of them high or critical",
        "and {n} more changes, {loud} of them high or critical",
        summary.rest,
        loud=loud,
    )
