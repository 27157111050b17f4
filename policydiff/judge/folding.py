"""Text in, words that carry meaning out, each in one form whatever its case, script width or spelling.

Punctuation, quotes, dashes and white space fall away; per cent and currency signs stay.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from policydiff.rules.spelling import (
    CHINESE_SAME,
    CHINESE_VARIANTS,
    CONTRACTIONS,
    FOLDED_CHINESE,
    SAME_SIGN,
    one_spelling,
)
from policydiff.text.graphemes import RAISED
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, plain_signs
from policydiff.text.words import template_tags, units

HAN = EAST_ASIAN
"""Signs from here on have no capitals and no words parted by spaces."""
_SIGNS = "%‰$€£¥₩+☐☑"
"""Signs that carry meaning; other punctuation falls away."""


KEPT = 20_000
"""Words whose forms are remembered: more than any policy has."""


class Word(NamedTuple):
    """A folded word and where it stands in the text it came from."""

    form: str
    start: int
    end: int


_NOISE = Lazy(r"[^\w%‰$€£¥₩+&☐☑]+|_+")
"""What says nothing about the meaning: anything but letters, digits and signs of amounts and of boxes."""

_NO_NOISE = [sign if sign.isalnum() or sign in _SIGNS + "&" else None for sign in map(chr, range(128))]
"""What takes it out of a text of ASCII, in a twentieth of the time."""


_COMPOSED = "ªº²³¹¼½¾µ"
"""The letters and digits of Latin-1 that NFKC writes otherwise."""

_NOISE_IN_LATIN = bytes(byte for byte in range(256) if not chr(byte).isalnum() and chr(byte) not in _SIGNS + "&")
"""The same of Latin-1, as most texts in the languages of Western Europe are."""


def letters(text: str) -> str:
    """Letters, digits and meaningful signs alone, in lower case: a cheap key for "the same words"."""
    left = plain_signs(text)
    if left.isascii():
        return left.translate(_NO_NOISE).casefold()
    if not any(map(left.__contains__, _COMPOSED)):
        with suppress(UnicodeEncodeError):
            return left.encode("latin-1").translate(None, _NOISE_IN_LATIN).decode("latin-1").casefold()
    plain = _NOISE.sub("", normalize("NFKC", text)).casefold()
    if plain.isascii() or max(plain) < HAN:
        return plain
    plain = plain.translate(CHINESE_VARIANTS)
    for variant, form in CHINESE_SAME:
        plain = plain.replace(variant, form)
    return plain


def same_words(a: str, b: str) -> bool:
    """Whether two texts have the same letters, numbers and template tags: 1.5 is not 15."""
    return letters(a) == letters(b) and same_figures(a, b)


def same_figures(a: str, b: str) -> bool:
    """Whether two texts have the same numbers and template tags."""
    return _NUMBER.findall(a) == _NUMBER.findall(b) and tags(a) == tags(b)


def tags(text: str) -> list[str]:
    """The template tags of a text, without white space: what stands in their place is known to nobody here."""
    return ["".join(text[a:b].split()) for a, b in template_tags(text)]


_NUMBER = Lazy(r"\d+")
"""A run of digits."""


def fold(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The folded words of a stretch of a text, with offsets into the whole text."""
    stretch = text[start:end]
    if stretch.isalpha() and stretch.isascii():
        return [Word(_word(stretch.casefold()), start, start + len(stretch))]
    found: list[Word] = []
    at = start
    for unit in units(stretch):
        token = unit.rstrip()
        form = _form(token)
        if form and not _footnote(text, at, token):
            found.append(Word(form, at, at + len(token)))
        at += len(unit)
    return found


_RAISED = Lazy(f"[{RAISED}]+")


_POWER = Lazy(r"(?:\d|(?<![^\W\d_])(?:[mckd]?m|ft|in|yd|mi))\Z")
"""What a raised digit is a power of: a number, or a unit of length."""


def _footnote(text: str, at: int, token: str) -> bool:
    """Whether a token is the mark of a footnote: raised digits that are no power."""
    return not token.isascii() and bool(_RAISED.fullmatch(token)) and not _POWER.search(text, max(0, at - 3), at)


def _form(token: str) -> str:
    """A token in its one form; empty for what carries no meaning."""
    if not token.isascii():
        token = normalize("NFKC", token)
    first = token[:1]
    if "://" in token:
        return host(token)
    if first.isalpha():
        if first >= HAN:
            return token.translate(CHINESE_VARIANTS)
        return token.casefold() if "@" in token else _word(token.casefold().replace("’", "'"))
    if first.isdigit():
        return re.sub(r",(?=\d{3}\b)", "", token)
    if first in "{<" and len(token) > 1:
        return "".join(token.split())
    return SAME_SIGN.get(first, first if first in _SIGNS and first else "")


def spelt(words: list[Word]) -> str:
    """The words run together: equal for two stretches that differ in spaces, hyphens and variant spellings only."""
    forms = [f"\0{form}\0" if form[0].isdigit() else form for form, _, _ in words]
    joined = "".join(forms).replace(" ", "")
    if joined.isascii():
        return joined
    for variant, form in CHINESE_SAME:
        joined = joined.replace(variant, form)
    return joined


def host(url: str) -> str:
    """The host that a URL names, without `www.`: where on it the page lies is a link target."""
    return url.split("/")[2].casefold().removeprefix("www.") if url.count("/") > 1 else url


@lru_cache(maxsize=KEPT)
def _word(word: str) -> str:
    long = CONTRACTIONS.get(word)
    if long is not None:
        return long
    if "'" in word:
        word = word.replace("'", "")
    return one_spelling(word) if word.isascii() else FOLDED_CHINESE.get(word, word)
