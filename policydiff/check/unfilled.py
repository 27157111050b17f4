"""Two editions in, findings about gaps that nobody filled in out: `[DATE]`, `<Company name>`, `XX.XX.20XX`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policydiff.check.meaning import own_blocks
from policydiff.model import Block, Edition, Finding, Severity
from policydiff.rules.lint import gap_words
from policydiff.text.lazy import Lazy
from policydiff.text.together import Together

_PAIRS = Lazy(r"<([^<>\n]{1,60})>|\[([^\[\]\n]{1,70})\]")
"""What stands between two signs that often hold a gap."""

_WORDED = Lazy(r"[a-z]+(?: [a-z'/-]+){1,5}")
"""A few small words: what nobody writes between `<` and `>` but in a gap."""

_SIGNS = frozenset({"●", "•", "tbd", "tbc", "todo", "xx", "xxx", "xxxx", "xxxxx"})
"""What stands for a gap by itself, between square brackets."""

_MARKED = ("xx", "yyyy", "jjjj", "aaaa", " dd", "__", "lorem ipsum")
"""What a text in lower case holds somewhere where `_DRAFT` finds anything in it."""

_DRAFT = Lazy(
    r"\b(?:xx|dd|mm|tt|jj)[./-](?:xx|dd|mm|tt|jj)[./-](?:xxxx|yyyy|jjjj|aaaa|\d\dxx)\b"
    r"|\b\w+\.? (?:dd|xx|__+)\b,? (?:20\d\d|20xx|yyyy)\b|\b(?:dd|xx) [^\W\d]+\.? (?:20\d\d|20xx|yyyy)\b"
    r"|\b20xx\b|\blorem ipsum\b"
)
"""A date that was not filled in, or filling matter, in lower case."""


def unfilled(old: Edition | None, new: Edition, *, sending: bool = False) -> Iterator[Finding]:
    """One finding for all gaps of the later edition.

    Where an earlier edition is given, those alone that it lacks are told; where the text is checked before it goes out
    (`sending`), all of them, and a new one makes the finding high.
    """
    likely = _likely(new)
    if not likely:
        return
    asked = {block.text for block in likely}
    stood = own_blocks(old) if old and not sending else ()
    kept = {(block.text, block.marks) for block in stood if block.text in asked}
    gaps = list(_gaps([block for block in likely if (block.text, block.marks) not in kept], new.language))
    known = {gap for gap, _ in _gaps(_likely(old), old.language)} if old and gaps else set[str]()
    fresh = [(gap, block) for gap, block in gaps if gap not in known]
    found = gaps if sending else fresh
    if not found:
        return
    names = list(dict.fromkeys(gap for gap, _ in found))
    shown = ", ".join(f"“{name}”" for name in names[:_SHOWN]) + (
        f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    )
    lines = found[0][1].lines
    yield Finding(
        "text.placeholder",
        Severity.HIGH if sending and fresh else Severity.MEDIUM,
        f"Line {lines[0]} holds a placeholder that was not filled in: {shown}.",
        lines=lines,
    )


_SHOWN = 3
"""Gaps that a message names."""


def _likely(edition: Edition) -> list[Block]:
    """The blocks that hold a sign without which there is no gap: mostly none."""
    blocks = [*own_blocks(edition)]
    return [blocks[k] for k in Together(block.text.lower() for block in blocks).holding(("<", "[", *_MARKED))]


def _gaps(blocks: Iterable[Block], language: str) -> Iterator[tuple[str, Block]]:
    return ((gap, block) for block in blocks for gap in _of(block, language))


def _of(block: Block, language: str) -> Iterator[str]:
    """The gaps of a block; the words of a link lead somewhere and are none."""
    text = block.text
    if "<" in text or "[" in text:
        for found in _PAIRS.finditer(text):
            asks = _angled(found[1], language) if found[1] else _bracketed(found[2], language)
            if asks and not _is_shown(block, found.start()):
                yield found[0]
    lower = text.lower()
    if any(sign in lower for sign in _MARKED):
        for found in _DRAFT.finditer(lower):
            if not _is_shown(block, found.start()):
                yield text[found.start() : found.end()]


def _angled(said: str, language: str) -> bool:
    """Whether what stands between `<` and `>` is a gap; an address or a tag of markup is none."""
    lower = said.lower()
    return lower in gap_words("gaps", language) or _WORDED.fullmatch(lower) is not None


def _bracketed(said: str, language: str) -> bool:
    """Whether what stands between brackets is a gap: it asks for something, or is a label in capitals.

    `[EFFECTIVE DATE]`, `[insert address here]`, `[●]`; an abbreviation is none.
    """
    lower = said.lower().strip()
    if lower in _SIGNS:
        return True
    asks, labels = gap_words("asks", language), gap_words("gaps", language)
    if lower in asks:
        return len(lower) > LONGEST_KEY
    if any(lower.startswith(f"{word} ") or lower.endswith(f" {word}") for word in asks):
        return True
    parts = {part for part in re.split(r"[ _-]+", lower) if len(part) > LEAST}
    return said.upper() == said and (lower in labels or any(parts & set(label.split()) for label in labels))


LONGEST_KEY = 5
"""Letters up to which a word alone in brackets is a key, or a word that a quotation changed: `[Enter]`, `[your]`."""

LEAST = 3
"""Letters beyond which a word in capitals is no abbreviation and no small word."""


def _is_shown(block: Block, at: int) -> bool:
    return any(mark.kind in {"link", "code"} and mark.start <= at < mark.end for mark in block.marks)
