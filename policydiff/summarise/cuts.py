"""A sentence in, where a quotation of it may begin and end out: between clauses, never inside a word or a number."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from policydiff.rules.word_edges import EDGE, word_edges
from policydiff.summarise.tokens import Place, Token
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_cjk

_STRONG = Lazy(r"[;:；：—–]|\n|\s-\s")
_WEAK = Lazy(r"[,，、“”\"()（）]")
_COMMA = Lazy(r"[,，]")
STRONG = 2
"""How strong a break is at the beginning, behind `;`, a colon, a dash or a line's end; 1 is one behind a comma, a
bracket or a quotation mark, or before a joining word."""

LEAST_CLAUSE = 3
"""Words of a subordinate clause at least."""

_NUMBER = Lazy(
    r"\s*(?:[*•·–-]\s+)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)、]\)?\s+)+(?=\S)|\s*\d+(?:\.\d+)+\s+(?=\S)|\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?=\S)"
)
"""What a paragraph is counted with."""


def breaks(text: str, words: Sequence[Token], joining: Container[str]) -> list[int]:
    """For each word how well a clause can begin at it, up to `STRONG`; 0 in brackets and where nothing parts two words.

    Args:
        text: the block's.
        words: the sentence.
        joining: words before which a clause can begin.
    """
    found, depth = [STRONG], 0
    for before, word in pairwise(words):
        gap = text[before[1] : word[0]]
        if gap == " " or not gap:
            found.append(1 if word[2] in joining and not depth else 0)
            continue
        if _one_number(gap, before.key, word.key):
            found.append(0)
            continue
        depth = _deeper(depth, gap)
        strength = STRONG if _STRONG.search(gap) else 1 if _WEAK.search(gap) or word.key in joining else 0
        found.append(0 if depth else strength)
    return found


def _deeper(depth: int, gap: str) -> int:
    """In how many brackets the text stands behind a gap between two words; one that was never opened closes none."""
    return max(0, depth + gap.count("(") + gap.count("（") - gap.count(")") - gap.count("）"))


def _one_number(gap: str, before: str, behind: str) -> bool:
    """Whether two words and the sign between them are one number: 5,000."""
    return gap in (",", ".") and before[-1:].isdigit() and behind[:1].isdigit()


def edges(text: str, words: Sequence[Token]) -> list[bool]:
    """For each word, and for the end, whether a quotation may begin or end before it without cutting a word."""
    if has_cjk(text):
        places = word_edges(text)
        return [True, *(places[a.end] == EDGE == places[b.start] for a, b in pairwise(words)), True]
    found = [True] * (len(words) + 1)
    for k, (before, word) in enumerate(pairwise(words), 1):
        if word[0] - before[1] == 1 and _one_number(text[before[1]], before.key, word.key):
            found[k] = False
    return found


def main_clause(text: str, words: Sequence[Token]) -> int:
    """The first word behind the subordinate clause that a sentence opens with; 0 where no comma ends that."""
    depth = 0
    for k, (before, word) in enumerate(pairwise(words), 1):
        gap = text[before[1] : word[0]]
        if gap == " " or not gap:
            continue
        depth = _deeper(depth, gap)
        if not depth and k >= LEAST_CLAUSE and _COMMA.search(gap) and not _one_number(gap, before.key, word.key):
            return k
    return 0


def opening(text: str, at: Place, words: Sequence[Token]) -> int:
    """The index of the first word behind the number that a paragraph is counted with."""
    match = _NUMBER.match(text, at[0], at[1])
    if not match or (at[0] and at[0] != words[0].start):
        return 0
    return next((k for k, word in enumerate(words) if word.start >= match.end()), 0)
