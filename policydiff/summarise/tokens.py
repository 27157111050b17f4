"""Text in, its words out as a summary quotes them: where each begins and ends, and how it is looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from re import Match
from typing import NamedTuple

from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, has_cjk
from policydiff.text.words import template_tags

Place = tuple[int, int]

_WORD = Lazy(r"[^\W_]+(?:['’.\-@/][^\W_]+)*")
_CJK_WORD = Lazy(lambda: rf"[{CJK}]|[^\W_{CJK}]+(?:['’.\-@/][^\W_{CJK}]+)*")
_START, _END = itemgetter(0), itemgetter(1)


class Token(NamedTuple):
    """A word of a unit; a Han or Kana character is one."""

    start: int
    end: int
    """Offsets into the block's text."""
    key: str
    """In lower case."""
    marked: bool
    """Whether the other side lacks it, as far as the change itself tells."""


FINAL = "Σ"
"""The one letter whose small form depends on what stands behind it: texts with it are put in lower case by the word."""

_new = tuple.__new__
"""Makes a token of its fields in a third of the time that its own constructor takes; a long text has thousands."""


def read_words(text: str) -> list[Token]:
    """The words of a text, none of them marked; what stands in a template tag is none."""
    return _read(text, 0, marked=False)


def _read(text: str, start: int, *, marked: bool) -> list[Token]:
    """The words of a text that begins at a place, all of them marked or none."""
    spans: Iterable[Place] = map(Match.span, (_CJK_WORD if has_cjk(text) else _WORD).finditer(text))
    tags = template_tags(text)
    if tags:
        spans = [span for span in spans if not any(a < span[1] and b > span[0] for a, b in tags)]
    low = text.lower()
    if len(low) == len(text) and FINAL not in text:
        low = low.replace("’", "'")
        return [_new(Token, (a + start, b + start, low[a:b], marked)) for a, b in spans]
    return [Token(a + start, b + start, text[a:b].lower().replace("’", "'"), marked) for a, b in spans]


def tokens(said: str, start: int, stretches: Sequence[Place]) -> tuple[Token, ...]:
    """The words of a sentence, marked or not; none where no word of it is marked.

    Args:
        said: the sentence.
        start: where it begins in its block's text.
        stretches: the marked ones of the block that reach into it, in order.
    """
    if stretches[0][0] <= start and start + len(said) <= stretches[0][1]:  # it came or went as a whole
        return tuple(_read(said, start, marked=True))
    found = _read(said, start, marked=False)
    return tuple(found) if _mark(found, stretches) else ()


def _mark(found: list[Token], stretches: Sequence[Place]) -> bool:
    """Mark the words that stretches reach into, in place; whether there is one."""
    touched = False
    for first, last in stretches:
        at = bisect_right(found, first, key=_END)
        for k in range(at, bisect_left(found, last, lo=at, key=_START)):
            found[k] = found[k]._replace(marked=True)
            touched = True
    return touched


def is_marked(said: str, start: int, stretches: Sequence[Place]) -> bool:
    """Whether a word of a sentence is marked; see `tokens`."""
    if not template_tags(said):
        for first, last in stretches:
            if any(map(str.isalnum, said[max(0, first - start) : last - start])):
                return True
    return bool(tokens(said, start, stretches))


def marked_tokens(said: str, start: int, stretches: Sequence[Place]) -> list[Token]:
    """The marked words of a sentence alone, as `tokens` has them: found around each stretch, from space to space."""
    if has_cjk(said) or template_tags(said):
        return [word for word in tokens(said, start, stretches) if word.marked]
    found: list[Token] = []
    done = 0
    for first, last in stretches:
        begin = max(done, said.rfind(" ", 0, max(0, first - start)) + 1)
        end = said.find(" ", max(done, last - start))
        done = end if end >= 0 else len(said)
        piece = said[begin:done]
        if piece.isalnum() and piece.isascii():  # most are one word
            found.append(_new(Token, (begin + start, done + start, piece.lower(), False)))
        else:
            found += _read(piece, begin + start, marked=False)
    _mark(found, stretches)
    return [word for word in found if word.marked]
