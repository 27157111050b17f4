"""Compared sections in, whether the policy itself means something else out: page furniture and repeats do not count."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.model import Block, Change, ComparedSection, Edition

POINTER = 20
"""Words of a short block that leads elsewhere: an entry of a menu, "this text in German"."""


def means_something_else(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> bool:
    """Whether a change of substance stands in the policy's own words, and not merely in a second copy of them.

    Left alone are the navigation and the foot of a page, entries that only lead elsewhere, and a paragraph that was
    repeated or whose twin is still there.
    """
    real = [section for section in sections if section.substantive and not section.outside]
    if not real:
        return False
    known = {"old": frozenset(texts(old)), "new": frozenset(texts(new))}
    return any(_real(section, known) for section in real)


def texts(edition: Edition) -> Iterator[str]:
    """Every block of the policy with its white space folded and its case dropped."""
    for section in edition.sections:
        yield from (plain(block) for block in section.blocks if not block.outside)


def plain(block: Block) -> str:
    """A block's words with white space folded and case dropped, as two copies of it share them."""
    return " ".join(block.text.split()).casefold()


def _real(section: ComparedSection, known: dict[str, frozenset[str]]) -> bool:
    changes = [change for change in section.changes if change.substantive]
    return not changes or any(not _leads_elsewhere(change) and not _repeats(change, known) for change in changes)


def _leads_elsewhere(change: Change) -> bool:
    """Whether all that changed is a short block that is a link, or little more; a typed fact is more."""
    blocks = [block for block in (change.old, change.new) if block is not None]
    return not change.signals and all(_is_pointer(block) for block in blocks)


def _is_pointer(block: Block) -> bool:
    linked = sum(mark.end - mark.start for mark in block.marks if mark.kind == "link")
    return len(block.text.split()) <= POINTER and linked * 2 > len(block.text)


def _repeats(change: Change, known: dict[str, frozenset[str]]) -> bool:
    """Whether the other edition says just this already, or still does."""
    if change.old is None and change.new is not None:
        return plain(change.new) in known["old"]
    if change.new is None and change.old is not None:
        return plain(change.old) in known["new"]
    return False
