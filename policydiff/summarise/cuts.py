"""A sentence in, where a quotation of it may begin and end out: between clauses, never inside a word or a number."""

from __future__ import annotations

from policydiff.rules.word_edges import EDGE, word_edges
from policydiff.summarise.units import Unit
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_cjk

_STRONG = Lazy(r"[;:；：—–]|\n|\s-\s")
_WEAK = Lazy(r"[,，、“”\"()（）]")
_COMMA = Lazy(r"[,，]")
STRONG = 2
"""How strong a break is behind `;`, a colon, a dash or a bracket; 1 behind a comma or before a joining word."""

LEAST_CLAUSE = 3
"""Words of a subordinate clause at least."""

_NUMBER = Lazy(
    r"\s*(?:[*•·–-]\s+)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)、]\)?\s+)+(?=\S)|\s*\d+(?:\.\d+)+\s+(?=\S)|\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?=\S)"
)
"""What a paragraph is counted with."""


def breaks(unit: Unit) -> list[int]:
    """For each word whether a clause can begin at it: 0 where nothing parts it from the one before, and in brackets."""
    text = unit.text
    found, depth = [STRONG], 0
    for before, word in zip(unit.words, unit.words[1:], strict=False):
        gap = text[before.end : word.start]
        if gap in (" ", ""):
            found.append(int(word.key in unit.order.joining and not depth))
            continue
        if _one_number(gap, before.key, word.key):
            found.append(0)
            continue
        depth = max(0, depth + gap.count("(") + gap.count("（") - gap.count(")") - gap.count("）"))
        strength = STRONG if _STRONG.search(gap) else 1 if _WEAK.search(gap) or word.key in unit.order.joining else 0
        found.append(0 if depth else strength)
    return found


def _one_number(gap: str, before: str, behind: str) -> bool:
    """Whether two words and the sign between them are one number: 5,000."""
    return gap in (",", ".") and before[-1:].isdigit() and behind[:1].isdigit()


def edges(unit: Unit) -> list[bool]:
    """For each word, and for the end, whether a quotation may begin or end before it without cutting a word."""
    text, pairs = unit.text, list(zip(unit.words, unit.words[1:], strict=False))
    if not has_cjk(text):
        return [True, *(not _one_number(text[a.end : b.start], a.key, b.key) for a, b in pairs), True]
    places = word_edges(unit.text)
    behind = [places[word.end] == EDGE for word in unit.words]
    before = [places[word.start] == EDGE for word in unit.words]
    return [True, *(a and b for a, b in zip(behind, before[1:], strict=False)), True]


def main_clause(unit: Unit) -> int:
    """The first word behind the subordinate clause that a sentence opens with; 0 where no comma ends that."""
    text, depth = unit.text, 0
    for k, (before, word) in enumerate(zip(unit.words, unit.words[1:], strict=False), 1):
        gap = text[before.end : word.start]
        if gap in (" ", ""):
            continue
        depth = max(0, depth + gap.count("(") + gap.count("（") - gap.count(")") - gap.count("）"))
        if not depth and k >= LEAST_CLAUSE and _COMMA.search(gap) and not _one_number(gap, before.key, word.key):
            return k
    return 0


def opening(unit: Unit) -> int:
    """The index of the first word behind the number that a paragraph is counted with."""
    match = _NUMBER.match(unit.text, unit.at[0], unit.at[1])
    if not match or (unit.at[0] and unit.at[0] != unit.words[0].start):
        return 0
    return next((k for k, word in enumerate(unit.words) if word.start >= match.end()), 0)


def ends_clause(unit: Unit, end: int) -> bool:
    """Whether a stretch that ends there ends with its sentence, or where a clause of it does."""
    behind = next((k for k, word in enumerate(unit.words) if word.start >= end), len(unit.words))
    return behind == len(unit.words) or breaks(unit)[behind] > 0
