"""Compared sections in, what the policy itself says differently out: repeats, banners and page furniture are none."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.dates import banner_parts
from policydiff.model import Block, BlockKind, Change, ComparedSection, Edition, Op, Span
from policydiff.text.scripts import is_unspaced
from policydiff.values import cached_property

POINTER = 20
"""Words of a short block that leads elsewhere: an entry of a menu, "this text in German"."""

ROW_OF_LINKS = 3
"""Links from which on a block that holds little else is the foot of a page, however long."""

MENU = 4
"""Paragraphs of a few words in a row, and nothing else, that are a menu: the languages a page can be read in."""

LABEL = 3
"""Words that such a paragraph has at most."""

SAID = 6
"""Words in a row from which on a changed stretch says something of its own; fewer are a name, an address, a term."""

ADDED = 2
"""The same of a stretch without a counterpart: "and your town"."""

SLIGHT = frozenset({"contact", "link", "number", "date", "modal", "scope"})
"""Kinds of signals that a name or an address sets off as well; both sides of one, or a high severity, are more."""


def means_something_else(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> bool:
    """Whether a change of substance stands in the policy's own words, and not merely in a second copy of them.

    Left alone are the navigation and the foot of a page, entries that only lead elsewhere, a banner that announces the
    next version, and a paragraph that was repeated or whose twin is still there.
    """
    return any(True for _ in real_changes(old, new, sections))


def real_changes(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> Iterator[Change | None]:
    """The changes of which `means_something_else` speaks; None for a section that came or went without text."""
    real = [section for section in sections if section.substantive and not section.outside]
    if not real:
        return
    known = _Known(old, new)
    for section in real:
        changes = [change for change in section.changes if change.substantive]
        if not changes:
            yield None
        told = _told_elsewhere(changes)
        yield from (
            change
            for change in changes
            if change.id not in told and not _leads_elsewhere(change) and not _repeats(change, known)
        )


def weighs(change: Change | None) -> bool:
    """Whether a change says something of its own: more than another name, address or term in a sentence that stands.

    Its severity is high, a typed fact changed, a sign alone did (a box is ticked), or a stretch as long as a short
    sentence; what came or went without a counterpart may be shorter ("and your town") unless it is a name.

    A section that came or went without text says what its subsections say.
    """
    if change is None:
        return False
    if change.severity.material or not any(sign.isalnum() for sign in _moved_text(change)):
        return True
    if any(s.kind not in SLIGHT or (s.old and s.new and s.kind not in {"contact", "link"}) for s in change.signals):
        return True
    return _says(change, Op.DELETE, change.old) or _says(change, Op.INSERT, change.new)


def _moved_text(change: Change) -> str:
    return "".join(span.text for span in change.spans if span.op is not Op.EQUAL)


def _says(change: Change, op: Op, block: Block | None) -> bool:
    """Whether a stretch that came or went says something, the labels of links left out: these name other pages."""
    if block is None:
        return False
    whole = change.old is None or change.new is None
    at = 0
    for before, span, after in _neighbours(change.spans):
        if span.op not in {Op.EQUAL, op}:
            continue
        if span.op is op:
            traded = whole or any(one and one.op not in {Op.EQUAL, op} for one in (before, after))
            said = _unlinked(block, at, at + len(span.text))
            cells = said.split("|") if block.kind is BlockKind.ROW else [said]
            if any(_words(cell) >= (SAID if traded or _is_name(cell) else ADDED) for cell in cells):
                return True
        at += len(span.text)
    return False


def _neighbours(spans: tuple[Span, ...]) -> Iterator[tuple[Span | None, Span, Span | None]]:
    """Each span with the one before and the one behind it."""
    return zip((None, *spans[:-1]), spans, (*spans[1:], None), strict=True)


def _is_name(text: str) -> bool:
    """Whether all words begin with a capital or a figure: "Jr. Street", "Swiss"."""
    return not any(word[:1].islower() or is_unspaced(word[:1] or " ") for word in text.split())


def _unlinked(block: Block, start: int, end: int) -> str:
    """A part of a block without what lies in links."""
    text, kept = block.text, start
    parts: list[str] = []
    for mark in sorted(block.marks, key=lambda mark: mark.start):
        if mark.kind == "link" and mark.end > kept and mark.start < end:
            parts.append(text[kept : max(mark.start, kept)])
            kept = min(mark.end, end)
    return " ".join((*parts, text[kept:end]))


def texts(edition: Edition) -> Iterator[str]:
    """Every block of the policy with its white space folded and its case dropped."""
    return map(plain, own_blocks(edition))


def own_blocks(edition: Edition) -> Iterator[Block]:
    """The blocks of the policy in reading order; what lies around it on a page is left out."""
    return (block for section in edition.sections for block in section.blocks if not block.outside)


def plain(block: Block) -> str:
    """A block's words with white space folded and case dropped, as two copies of it share them."""
    return " ".join(block.text.split()).casefold()


def _words(text: str) -> int:
    """Words of a text; two signs of a script without spaces count as one."""
    return len(text.split()) + sum(map(is_unspaced, text)) // 2


def _told_elsewhere(changes: list[Change]) -> frozenset[str]:
    """Ids of the changes of a section that are a menu, or a banner that announces the next version and its dates."""
    alone = [(change, block) for change in changes if (block := _only(change))]
    parts = [(change.id, *banner_parts(block.text)) for change, block in alone]
    banner = any(leads for _, leads, _ in parts) and any(dates for _, _, dates in parts)
    told = {one for one, leads, dates in parts if banner and (leads or dates)}
    labels = {change.id for change, block in alone if _is_label(block) and not change.signals}
    if len(labels) >= MENU:
        told |= {change.id for change, block in alone if _is_label(block) or _is_pointer(block)}
    return frozenset(told)


def _only(change: Change) -> Block | None:
    """The block that came or went; None where there are two."""
    return change.new or change.old if change.old is None or change.new is None else None


def _is_label(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and _words(block.text) <= LABEL


def _leads_elsewhere(change: Change) -> bool:
    """Whether all that changed is a sign without words, or a block that leads elsewhere; a typed fact is more."""
    blocks = [block for block in (change.old, change.new) if block is not None]
    return not change.signals and all(_is_pointer(block) for block in blocks)


def _is_pointer(block: Block) -> bool:
    links = [mark.end - mark.start for mark in block.marks if mark.kind == "link"]
    if not any(sign.isalnum() for sign in block.text):
        return True
    rest = _unlinked(block, 0, len(block.text)).rstrip()
    led = bool(links) and rest.endswith((":", "：")) and not block.text.rstrip().endswith((":", "："))
    short = len(block.text.split()) <= POINTER and (led or sum(links) * 2 > len(block.text))
    return short or (len(links) >= ROW_OF_LINKS and sum(links) * 5 > len(block.text) * 4)


class _Known:
    """What two editions say, as `texts` gives it: worked out where a block came or went, which may be nowhere."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self._editions = old, new

    @cached_property
    def old(self) -> frozenset[str]:
        return frozenset(texts(self._editions[0]))

    @cached_property
    def new(self) -> frozenset[str]:
        return frozenset(texts(self._editions[1]))


def _repeats(change: Change, known: _Known) -> bool:
    """Whether the other edition says just this already, or still does."""
    if change.old is None and change.new is not None:
        return plain(change.new) in known.old
    if change.new is None and change.old is not None:
        return plain(change.old) in known.new
    return False
