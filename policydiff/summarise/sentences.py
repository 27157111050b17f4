"""Compared sections in, the sentences that can be said of them out: one for each change of meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from policydiff.model import Block, BlockKind, Change, ComparedSection, Kind, Op, Relation, Severity
from policydiff.summarise.quotes import heaviest, quote, whole
from policydiff.summarise.sentence import Sentence, Slot
from policydiff.text.words import template_tags, words

VALUES = frozenset({"age", "duration", "amount", "percentage", "number", "date", "contact", "law", "price"})
"""Kinds of signals that speak for themselves as `old → new`."""

OFTEN = 3
"""The same words replaced by the same words in so many changes are told once."""

Swap = tuple[str, str]
"""Deleted text and the text inserted in its place, without the space around them."""


def sentences(sections: Sequence[ComparedSection]) -> list[Sentence]:
    """Everything that a summary could say, in reading order.

    Returns:
        One sentence for each substantive change, one for each section that came or went as a whole, and one
        for words replaced many times over. Editorial changes have none.
    """
    repeated, inside = _repeated(sections)
    found = list(repeated)
    for section in sections:
        found += _of_section(section, inside)
    return found


def title_of(section: ComparedSection) -> Slot | None:
    """The section's title as it is now, or as it was where it is gone; None for the preamble."""
    refs = section.new or section.old
    title = refs[0].title or refs[0].heading if refs else ""
    return Slot(title) if title else None


def _of_section(section: ComparedSection, told: frozenset[str]) -> Iterator[Sentence]:
    title, severity = title_of(section), section.severity
    changes = [change for change in section.changes if change.kind is not Kind.EQUAL and change.id not in told]
    ids = tuple(change.id for change in changes)
    if section.relation in (Relation.ADDED, Relation.REMOVED) and title is not None:
        if section.substantive:
            arrived = [change.id for change in changes if change.kind is Kind.MOVE and change.substantive]
            own = tuple(name for name in ids if name not in arrived)
            yield Sentence(f"section.{section.relation}", severity, section.topics, own, title)
            changes = [change for change in changes if change.id in arrived]
        else:
            return
    for change in changes:
        if change.substantive:
            yield _of_change(change, title, section.topics)


def _of_change(change: Change, title: Slot | None, topics: tuple[str, ...]) -> Sentence:
    """The sentence for one change of meaning, by its strongest signal or its shape."""
    message, old, new = _shape(change)
    if change.block is BlockKind.HEADING and old and new:
        return Sentence(
            "renamed", change.severity, topics, (change.id,), old=Slot(_text(change.old)), new=Slot(_text(change.new))
        )
    return Sentence(message, change.severity, topics, (change.id,), title, old, new)


def _shape(change: Change) -> tuple[str, Slot | None, Slot | None]:
    """Message and quotes for a change."""
    if wordless := _wordless(change):
        return wordless, None, None
    if change.old is None or change.new is None:
        sides = [whole(block.text) if block else None for block in (change.old, change.new)]
        return "added" if change.new else "removed", sides[0], sides[1]
    signal = change.signals[0] if change.signals else None
    if signal and signal.kind in VALUES and signal.old and signal.new:
        same = signal.old == signal.new  # the words of a link that now leads elsewhere
        return "address" if same else "value", Slot(signal.old), Slot(signal.new)
    group = heaviest(change.spans)
    gone, come = change.old.text[slice(*group.old)], change.new.text[slice(*group.new)]
    if not gone and _is_clause(come) and not (signal and signal.old):
        return "added", None, quote(change.new.text, *group.new)
    if not come and _is_clause(gone) and not (signal and signal.new):
        return "removed", quote(change.old.text, *group.old), None
    at_old = (signal.old_at if signal else None) or group.old
    at_new = (signal.new_at if signal else None) or group.new
    old, new = quote(change.old.text, *at_old), quote(change.new.text, *at_new)
    return ("clause" if signal else "wording"), old, new


def _wordless(change: Change) -> str:
    """The message for a change that no word shows; empty for any other."""
    return "embedded" if _is_embedded(change) else "template" if _is_template(change) else ""


def _is_embedded(change: Change) -> bool:
    """Whether a change lies in embedded pages alone."""
    blocks = [block for block in (change.old, change.new) if block is not None]
    if not any(mark.kind == "embed" for block in blocks for mark in block.marks):
        return False
    return not any(words(block.text) for block in blocks)


def _is_template(change: Change) -> bool:
    """Whether a change lies in template tags alone."""
    texts = _text(change.old), _text(change.new)
    return _without_tags(texts[0]) == _without_tags(texts[1]) and any(map(template_tags, texts))


def _without_tags(text: str) -> list[str]:
    for start, end in reversed(template_tags(text)):
        text = text[:start] + text[end:]
    return words(text)


def _is_clause(marked: str) -> bool:
    """Is a marked stretch worth quoting alone: several words, not a "not" or a "may"?"""
    bare = marked.strip()
    return len(bare.split()) > OFTEN or (not bare.isascii() and len(bare) > 2 * OFTEN)


def _text(block: Block | None) -> str:
    return block.text if block else ""


def _swaps(change: Change) -> list[Swap] | None:
    """The replacements a change consists of; None where it also inserts, deletes or holds a whole clause."""
    swaps, spans = [], list(change.spans)
    while spans:
        span = spans.pop(0)
        if span.op is Op.EQUAL:
            continue
        if span.op is Op.INSERT or not spans or spans[0].op is not Op.INSERT:
            return None
        swaps.append((span.text.strip(), spans.pop(0).text.strip()))
    return swaps


def _repeated(sections: Sequence[ComparedSection]) -> tuple[list[Sentence], frozenset[str]]:
    """Sentences for words replaced many times over, and the changes that consist of nothing else."""
    by_swap: dict[Swap, list[tuple[Change, ComparedSection, int]]] = defaultdict(list)
    for section in sections:
        for change in section.changes:
            swaps = _swaps(change) if change.kind is Kind.REPLACE and change.substantive else None
            if swaps and len(set(swaps)) == 1:
                by_swap[swaps[0]].append((change, section, len(swaps)))
    found, told = [], set[str]()
    for (old, new), places in by_swap.items():
        if len(places) >= OFTEN and not any(char.isdigit() for char in old + new):
            ids = tuple(change.id for change, _, _ in places)
            severity = max((change.severity for change, _, _ in places), key=lambda s: s.rank, default=Severity.LOW)
            topics = tuple(sorted({topic for _, section, _ in places for topic in section.topics}))
            count = sum(times for _, _, times in places)
            found.append(Sentence("replaced", severity, topics, ids, old=Slot(old), new=Slot(new), count=count))
            told.update(ids)
    return found, frozenset(told)
