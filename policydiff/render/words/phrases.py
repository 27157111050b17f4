"""Values in, neutral words for them out; every renderer says the same thing in the same words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Ruler, Severity, Verdict
from policydiff.render.words.tongue import ENGLISH
from policydiff.text.shorten import both_ends

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
    Kind.INSERT: "{blocks} added",
    Kind.DELETE: "{blocks} removed",
    Kind.REPLACE: "{blocks} changed",
    Kind.EQUAL: "{blocks} unchanged",
}

SIGNALS = {
    "modal": "duty or permission",
    "data_category": "kind of data",
    "scope": "limit",
    "negation": "the word",
    "consent": "form of consent",
    "dispute": "way to settle disputes",
    **{name: name for name in ("age", "amount", "contact", "date", "duration", "guardian", "law", "link", "notice")},
    **{name: name for name in ("number", "percentage", "price", "purpose", "recipient", "retention", "right")},
    **{name: name for name in ("security", "transfer")},
}
"""What signals are called: most by their own name."""

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


WEIGHTS = ("substantive", "editorial")
"""How much a change matters where that is no severity."""


def counted(number: int, noun: str) -> str:
    """`1 paragraph`, `3 table rows`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def arrow(old: str | None, new: str | None, absent: str = "none") -> str:
    """`old → new`; one of them where both are the same."""
    return (old or absent) if old == new else f"{old or absent} → {new or absent}"


ADDRESS = 100
"""Characters of a link's target; of a longer one the middle is left out."""


def short_address(target: str) -> str:
    """The target of a link as a line of text shows it."""
    return both_ends(target, ADDRESS)


def topics_phrase(topics: Sequence[str], speech: Tongue = ENGLISH) -> str:
    """`who gets data, your rights`; empty where no topic has a name."""
    return speech.say(", ").join(speech.say(TOPICS[topic]) for topic in topics if topic in TOPICS)


def topic_names(topics: Sequence[str], speech: Tongue = ENGLISH) -> str:
    """Topics as the configuration and the JSON call them; in another language by their names.

    Empty where there is none, or none that has a name there.
    """
    if speech.tag != ENGLISH.tag:
        return topics_phrase(topics, speech)
    return ", ".join(plain(topic) for topic in topics)


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


def said_weight(weighed: Change | ComparedSection, speech: Tongue = ENGLISH) -> str:
    """`weight_phrase` of a change or a section, as the language has it."""
    return speech.say(weight_phrase(substantive=weighed.substantive, severity=weighed.severity))


LINES = Ruler()


def lines_phrase(old: Lines | None, new: Lines | None, rulers: tuple[Ruler, Ruler] = (LINES, LINES)) -> str:
    """`L93 → L104–106`, `¶ 12 → ¶ 14`, `p. 3`; empty where neither side has lines.

    Args:
        old: lines of the old edition; None for none.
        new: those of the new one.
        rulers: what the lines of each count.
    """
    was = line_range(old, rulers[0]) if old and old != (0, 0) else ""
    now = line_range(new, rulers[1]) if new and new != (0, 0) else ""
    return f"{was} → {now}" if was and now and was != now else was or now


def line_range(lines: Lines, ruler: Ruler) -> str:
    """`L93–95`; paragraphs of a Word file are `¶ 93–95`, and of a PDF the page tells a reader more than a line."""
    first, last = lines
    if ruler.pages:
        first, last = bisect_right(ruler.pages, first), bisect_right(ruler.pages, last)
        return f"p. {first}" if first == last else f"pp. {first}–{last}"
    sign = "¶ " if ruler.format == "docx" else "L"
    return f"{sign}{first}" if first == last else f"{sign}{first}–{last}"


def signal_phrase(signal: Signal, speech: Tongue = ENGLISH) -> str:
    """`age: eighteen → fourteen`, `recipient added: Acme`, `the word removed: not`."""
    name = speech.say(SIGNALS.get(signal.kind, plain(signal.kind)))
    old, new = signal.old, signal.new
    if signal.kind == "link":
        old, new = old and short_address(old), new and short_address(new)
    if old is None:
        return speech.say("{fact} added: {value}", fact=name, value=new)
    if new is None:
        return speech.say("{fact} removed: {value}", fact=name, value=old)
    return speech.say("{label}: {said}", label=name, said=arrow(old, new))


def plain(name: str) -> str:
    """A name out of the data as words."""
    return name.replace("_", " ")


def unchanged_phrase(kinds: Sequence[BlockKind], speech: Tongue = ENGLISH) -> str:
    """What blocks that are not shown are called: `2 paragraphs unchanged`."""
    return speech.say("{blocks} unchanged", blocks=blocks_phrase(kinds, speech))


def relation_phrases(section: ComparedSection, speech: Tongue = ENGLISH) -> list[str]:
    """What became of a section but for its place: `modified`, `renumbered 8 → 9` …; see `places` for the moved ones."""
    said = [speech.say(RELATIONS[section.relation])] if section.relation in RELATIONS else []
    return said + kinship_phrases(section, speech)


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


RELATIONS = {
    Relation.UNCHANGED: "text unchanged",
    Relation.MODIFIED: "modified",
    Relation.ADDED: "added",
    Relation.REMOVED: "removed",
}


def change_phrase(
    change: Change, number: int = 1, speech: Tongue = ENGLISH, *, origin: str = "", target: str = ""
) -> str:
    """`paragraph changed`, `3 list items added`, `paragraph split in two`, `formatting only (heading)`.

    Args:
        change: what happened.
        number: of changes beside each other that share the phrase.
        speech: the language of the edition.
        origin: the section that a moved block came from, in quotation marks; empty for one that left none.
        target: the section that it went to, likewise.
    """
    noun = speech.say(BLOCKS[change.block])
    if change.kind is Kind.FORMAT:
        return speech.say("formatting only ({block})", block=noun)
    if change.kind is Kind.MOVE:
        moved = _moved(noun, origin, target, speech)
        reworded = any(span.op is not Op.EQUAL for span in change.spans)
        return speech.say("{said} and changed", said=moved) if reworded else moved
    if number > 1:
        return fate_phrase(change.kind, speech.count(*COUNTED[change.block], number), speech)
    regrouped = regrouped_phrase(change, speech)
    if change.old and change.new and change.old.kind is not change.new.kind:
        changed = fate_phrase(change.kind, speech.say(BLOCKS[change.old.kind]), speech)
        return speech.say("{said}, {more}", said=changed, more=regrouped)
    before, after = _paragraphs(change)
    if before > after:
        return regrouped
    return (
        speech.say("{block} {fate}", block=noun, fate=regrouped)
        if before < after
        else fate_phrase(change.kind, noun, speech)
    )


def _moved(noun: str, origin: str, target: str, speech: Tongue) -> str:
    if origin:
        return speech.say("{block} moved here from {section}", block=noun, section=origin)
    if target:
        return speech.say("{block} moved to {section}", block=noun, section=target)
    return speech.say("{block} moved", block=noun)


def fate_phrase(kind: Kind, blocks: str, speech: Tongue = ENGLISH) -> str:
    """What happened to a block or to several: `paragraph changed`, `3 list items added`."""
    return speech.say(FATES[kind], blocks=blocks)


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
