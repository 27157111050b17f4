"""Values in, neutral English words for them out; every renderer says the same thing in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Relation, Severity, Verdict

if TYPE_CHECKING:
    from policydiff.model import Change, ComparedSection, Comparison, Counts, Lines, Signal

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

FATES = {
    Kind.INSERT: "added",
    Kind.DELETE: "removed",
    Kind.REPLACE: "changed",
    Kind.EQUAL: "unchanged",
}

SIGNALS = {"modal": "duty or permission", "data_category": "kind of data", "scope": "limit"}
"""What signals are called whose own name is none that a reader would use."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

COUNT_ORDER = ("modified", "added", "removed", "split", "merged", "moved", "renamed", "renumbered", "unchanged")
"""Counts are told from what matters to what does not."""


def quote(text: str) -> str:
    """A text of the policy inside a sentence of ours."""
    return f"“{text}”"


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`; empty for none."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def number_word(number: int) -> str:
    """Small numbers as words, others as digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def counted(number: int, noun: str) -> str:
    """`1 paragraph`, `3 table rows`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def arrow(old: str | None, new: str | None, absent: str = "none") -> str:
    """`old → new`; one of them where both are the same."""
    return (old or absent) if old == new else f"{old or absent} → {new or absent}"


def count_phrase(counts: Counts) -> str:
    """`3 modified, 1 added, 7 unchanged`; `none` where there is no section."""
    known = dict(counts.sections)
    names = [*COUNT_ORDER, *(name for name in known if name not in COUNT_ORDER)]
    return ", ".join(f"{known[name]} {name}" for name in names if known.get(name)) or "none"


def weight_phrase(*, substantive: bool, severity: Severity) -> str:
    """How much a change matters, in a word."""
    if not substantive:
        return "editorial"
    return "substantive" if severity is Severity.LOW else str(severity)


def lines_phrase(old: Lines | None, new: Lines | None) -> str:
    """`L93 → L104–106`; empty where neither side has lines."""
    said = [_line_range(lines) for lines in (old, new) if lines and lines != (0, 0)]
    return " → ".join(dict.fromkeys(said))


def _line_range(lines: Lines) -> str:
    return f"L{lines[0]}" if lines[0] == lines[1] else f"L{lines[0]}–{lines[1]}"


def signal_phrase(signal: Signal) -> str:
    """`age: eighteen → fourteen`, `recipient added: Acme`, `negation removed: not`."""
    fate = " added" if signal.old is None else " removed" if signal.new is None else ""
    name = SIGNALS.get(signal.kind, plain(signal.kind))
    return f"{name}{fate}: {arrow(signal.old or signal.new, signal.new or signal.old)}"


def plain(name: str) -> str:
    """A name out of the data as words."""
    return name.replace("_", " ")


def relation_phrases(section: ComparedSection) -> list[str]:
    """What became of a section but for its place: `modified`, `renumbered 8 → 9` …; see `places` for the moved ones."""
    said = [_RELATIONS[section.relation]] if section.relation in _RELATIONS else []
    if section.relation is Relation.SPLIT:
        said = [f"split into {listed([quote(ref.heading) for ref in section.new])}"]
    if section.relation is Relation.MERGED:
        said = [f"merged from {listed([quote(ref.heading) for ref in section.old])}"]
    if section.old and section.new:
        old, new = section.old[0], section.new[0]
        if section.renamed:
            said.append(f"renamed from {quote(old.title or old.heading)}")
        if section.renumbered:
            said.append(_renumbered(old.number, new.number))
    return said


def _renumbered(old: str, new: str) -> str:
    if not old or not new:
        return f"numbered {new}" if new else f"no longer numbered {old}"
    return f"renumbered {old} → {new}"


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
    return _regrouped(change, noun) or f"{noun} {FATES[change.kind]}"


def _regrouped(change: Change, noun: str) -> str:
    """A block that became several, or another kind of block; empty for any other change."""
    old, new = change.old, change.new
    if not old or not new:
        return ""
    if old.kind is not new.kind:
        return f"{BLOCKS[old.kind]} {FATES[change.kind]}, now a {BLOCKS[new.kind]}"
    before, after = (1 if change.block is BlockKind.CODE else block.text.count("\n\n") + 1 for block in (old, new))
    if before < after:
        return f"{noun} split in {number_word(after)}"
    return f"{number_word(before)} {noun}s merged into {number_word(after)}" if before > after else ""


def rest_phrase(comparison: Comparison) -> str:
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
        return f"and {counted(summary.rest, 'smaller change')}"
    return f"and {counted(summary.rest, 'more change')}, {loud} of them high or critical"
