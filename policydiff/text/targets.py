"""Two blocks in, whether they lead their readers to other people or other pages out."""

from __future__ import annotations

import re

from policydiff.model import Block

_REACHES = ("mailto:", "tel:", "sms:")
"""Targets that reach a person; where a link leads on the web is its publisher's business, and editorial."""


def reach(target: str) -> str:
    """The mailbox or number that a target reaches; empty for any other target.

    >>> reach("mailto:Privacy@Acme.example?subject=Hello"), reach("tel:+1 (555) 01"), reach("https://acme.example")
    ('privacy@acme.example', '+155501', '')
    """
    low = target.strip().lower()
    if not low.startswith(_REACHES):
        return ""
    scheme, _, rest = low.partition(":")
    address = rest.partition("?")[0].strip()
    return address if scheme == "mailto" else re.sub(r"[^\d+]", "", address)


def reaches_others(old: Block, new: Block) -> bool:
    """Whether links that do not say whom they reach reach somebody else: as many of them, other addresses."""
    before, after = _reached(old), _reached(new)
    return len(before) == len(after) and before != after


def places_of(block: Block) -> list[str]:
    """Where the links and images of a block lead, in order: a place on the same page however its page is written.

    >>> from policydiff.model import BlockKind, Mark
    >>> block = Block(BlockKind.PARAGRAPH, "Here", (1, 1), (Mark(0, 4, "link", "https://acme.example/#fees"),))
    >>> places_of(block)
    ['#fees']
    """
    targets = (mark.value for mark in block.marks if mark.kind in ("link", "image"))
    return [f"#{part}" if (part := target.partition("#")[2]) else target.rstrip("/") for target in targets]


def shows_others(old: Block, new: Block) -> bool:
    """Whether other pages are embedded in the blocks."""
    return [m.value for m in old.marks if m.kind == "embed"] != [m.value for m in new.marks if m.kind == "embed"]


def _reached(block: Block) -> list[str]:
    found = ((reach(m.value), block.text[m.start : m.end]) for m in block.marks if m.kind == "link")
    return [address for address, words in found if address and address not in words.lower()]
