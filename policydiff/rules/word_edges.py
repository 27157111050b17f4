"""A text in Chinese, Japanese or Korean in, the places where a quotation may be cut without cutting a word out.

The first two have no spaces. Japanese shows its words where kana gives way to what is none: `第三者に|提供します`.
Chinese is read by a vocabulary, the longest word first; where two known words meet is an edge, and a number stays
with what it counts. Where nothing is known, nothing is cut.
"""

from __future__ import annotations

from functools import cache, lru_cache

from policydiff.rules.hanzi import SIMPLIFIED
from policydiff.rules.languages import table
from policydiff.rules.quantities import HAN_DIGITS, HAN_MYRIADS, HAN_UNITS
from policydiff.text.lazy import Lazy

HIRAGANA = ("\u3041", "\u309f")
_HAN = ("\u3400", "\u9fff")
_RARE_HAN = ("\uf900", "\ufaff")
_HANGUL = ("\uac00", "\ud7a3")

PREFIXES = frozenset("おご")
"""Kana of politeness, which belong to the word behind them: `お客様`."""

_NUMERALS = frozenset((*HAN_DIGITS, *HAN_UNITS, *HAN_MYRIADS, "半", "几", "数", "每", "第", "元"))
"""Signs of a number, or what begins one."""

_HAN_NUMERALS = frozenset((*HAN_DIGITS, *HAN_UNITS, *HAN_MYRIADS))
MEASURES = frozenset("个天日周月年次台部人项条元分秒岁份张件名位家种")
"""Signs that say what is counted, behind a number."""

INSIDE, EDGE, UNSURE = 0, 1, 2
"""A place inside a word; one where a word ends and the next begins; one of which neither is known."""

PARTICLES = frozenset("をにがはのとでもへや")
"""Kana that follow a noun: it ends before them, but nothing is cut there."""

KNOWN = 2_000
"""Texts whose edges are kept: a quotation is tried in several widths."""


def is_sign(char: str) -> bool:
    """Whether a character is Han or kana."""
    return "\u3040" <= char <= "\u30ff" or _HAN[0] <= char <= _HAN[1] or _RARE_HAN[0] <= char <= _RARE_HAN[1]


def is_japanese(text: str) -> bool:
    """Whether a text is written with kana."""
    return any(HIRAGANA[0] <= char <= HIRAGANA[1] for char in text)


@lru_cache(maxsize=KNOWN)
def word_edges(text: str) -> bytes:
    """For each place of a text, that behind the last among them, `EDGE`, `INSIDE` a word or `UNSURE`.

    Args:
        text: a sentence or a block; between signs that are neither Han nor kana, every edge of a word counts.

    >>> text = "我们将公开发布数据"
    >>> [text[:k] for k in range(1, len(text)) if word_edges(text)[k] == EDGE]
    ['我们', '我们将公开', '我们将公开发布']
    >>> text = "第三者に提供しません"
    >>> [text[:k] for k in range(1, len(text)) if word_edges(text)[k] == EDGE]
    ['第三者に']
    """
    edges = bytearray([EDGE]) * (len(text) + 1)
    known = None if is_japanese(text) else _chinese(text)
    for at in range(1, len(text)) if known is None else _beside_han(text, edges, known):
        before, behind = text[at - 1], text[at]
        if not (before.isalnum() and behind.isalnum()):
            if _is(behind, _HANGUL) and text.startswith(_bound(), at):
                edges[at] = UNSURE
            elif before.isspace() and is_sign(behind):  # particles may follow a space: `Cookie に`
                apart = not _is(behind, HIRAGANA) if known is None else behind not in _vocabulary()[2]
                edges[at] = EDGE if apart else UNSURE
            continue
        if not is_sign(before) and not is_sign(behind):
            edges[at] = UNSURE if before.isdecimal() != behind.isdecimal() else INSIDE
        elif before.isdecimal() or (not is_sign(behind) and before in _NUMERALS):
            edges[at] = UNSURE
        elif known is None:
            edges[at] = _japanese(text, at)
        else:
            edges[at] = known[at]
    return bytes(edges)


def _beside_han(text: str, edges: bytearray, known: bytearray) -> list[int]:
    """The places of a text but those between two Han characters, which are as `known` says: those are filled in."""
    places: list[int] = []
    last = 1
    for run in _HAN_RUN.finditer(text):
        start, end = run.span()
        edges[start + 1 : end] = known[start + 1 : end]
        places += range(last, start + 1)
        last = end
    places += range(max(last, 1), len(text))
    return places


_HAN_RUN = Lazy("[\u3400-\u4dbf\u4e00-\u9fff]+")
"""Characters all of which are letters."""


def _is(char: str, block: tuple[str, str]) -> bool:
    return block[0] <= char <= block[1]


def _japanese(text: str, at: int) -> int:
    """Whether a phrase begins: kana gives way to what is none, or a polite prefix or what follows `を` begins."""
    before, behind = text[at - 1], text[at]
    if not is_sign(behind):
        return EDGE
    if before in _HAN_NUMERALS or behind in _HAN_NUMERALS:
        return UNSURE
    if not _is(before, HIRAGANA):
        return UNSURE if behind in PARTICLES or not is_sign(before) else INSIDE
    if before in PREFIXES and not _is(behind, HIRAGANA):
        return INSIDE
    if _is(behind, HIRAGANA):
        polite = behind in PREFIXES and at + 1 < len(text) and is_sign(text[at + 1])
        begins = text.startswith(_in_kana()[1], at) or (polite and not _is(text[at + 1], HIRAGANA))
        return EDGE if before == "を" or begins else INSIDE
    return UNSURE if text.startswith(_in_kana()[0], at) else EDGE


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Words, the small words before and behind which no cut falls, and the two characters that words begin with."""
    own = table("zh", "vocabulary")
    cues = (word for words in table("zh", "salience").CUES.values() for word in words.split("|"))
    words = frozenset((*own.WORDS.split(), *(word for word in cues if len(word) > 1)))
    begins = frozenset([word[:2] for word in words])
    return words, frozenset(own.LEADING.split()), frozenset(own.TRAILING.split()), begins


@cache
def _in_kana() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Japanese words no edge is before, and words in kana that one is before."""
    own = table("ja", "vocabulary")
    return tuple(own.DEPENDENT.split()), tuple(own.IN_KANA.split())


@cache
def _bound() -> tuple[str, ...]:
    """Korean words that stand with the one before them."""
    return tuple(table("ko", "vocabulary").DEPENDENT.split("|"))


LONGEST = 5
"""Signs of a word at most."""


def _counted(plain: str, at: int) -> int:
    """How many signs a number in Han numerals takes, with the word that says what is counted."""
    end = at
    while end < len(plain) and plain[end] in _HAN_NUMERALS:
        end += 1
    while end < len(plain) and plain[end] in MEASURES:
        end += 1
    return end - at


def _chinese(text: str) -> bytearray:
    """The edges between two words that are both known, and the places inside them."""
    words, leading, trailing, begins = _vocabulary()
    plain = text.translate(SIMPLIFIED)
    edges = bytearray([UNSURE]) * (len(text) + 1)
    at, sure = 0, False
    while at < len(plain):
        if not is_sign(plain[at]):
            edges[at] = EDGE
            at, sure = at + 1, True
            continue
        size = 1
        if plain[at : at + 2] in begins:
            size = next((n for n in range(LONGEST, 1, -1) if plain[at : at + n] in words), 1)
        word = plain[at : at + size]
        if size == 1 and word in _HAN_NUMERALS:
            size = _counted(plain, at)
            edges[at] = EDGE if sure else UNSURE
            edges[at + 1 : at + size] = bytes([UNSURE]) * (size - 1)
            at, sure = at + size, plain[at + size - 1] in MEASURES
            continue
        small = word in leading or word in trailing
        known = size > 1 or small
        if sure and known and word not in trailing:
            edges[at] = EDGE
        edges[at + 1 : at + size] = bytes([INSIDE]) * (size - 1)
        sure = known and word not in leading and word not in _NUMERALS
        at += size
    return edges
