"""Facts about scripts: a text in, whether it is Chinese, Japanese or Korean out.

Which signs count depends on what is asked: East Asian signs have no capitals and mean something one by one; those of
`CJK` are written without spaces, so that each is a word of its own, while Korean has spaces between its words.
"""

from __future__ import annotations

import re

from policydiff.text.lazy import Lazy

EAST_ASIAN = "\u2e80"
"""The first sign of the East Asian blocks, radicals and punctuation included; what stands before it has spaces."""

LAST_EAST_ASIAN = "\uffef"
"""The last sign of the East Asian blocks; what comes behind it are emoji and rare scripts, and rare characters."""

CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Kana and Han, as the inside of a character class: each character is a word. Hangul is spaced."""

FIRST_CJK = "\u3040"
"""No character before this one is in `CJK`."""


def is_east_asian(sign: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean: a letter or a sign of theirs.

    >>> is_east_asian("約"), is_east_asian("。"), is_east_asian("é")
    (True, True, False)
    """
    return sign >= EAST_ASIAN


def is_full_width(sign: str) -> bool:
    """Whether a character is as wide as two Latin ones, so that a line may end beside it and two of them make a word.

    >>> is_full_width("約"), is_full_width("한"), is_full_width("ａ"), is_full_width("é"), is_full_width("🙂")
    (True, True, True, False, False)
    """
    return EAST_ASIAN <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3" or "\uff00" <= sign <= LAST_EAST_ASIAN


_FROM_EAST_ASIAN, _FROM_CJK = re.compile(f"[{EAST_ASIAN}-\U0010ffff]"), re.compile(f"[{FIRST_CJK}-\U0010ffff]")
"""Ranges, which a pattern finds in a tenth of the time that the greatest character takes."""


def has_east_asian(text: str) -> bool:
    """Whether a text may hold East Asian signs: any character from `EAST_ASIAN` on."""
    return not text.isascii() and _FROM_EAST_ASIAN.search(text) is not None


def has_cjk(text: str) -> bool:
    """Whether a text may hold characters of `CJK`: any character from `FIRST_CJK` on."""
    return not text.isascii() and _FROM_CJK.search(text) is not None


PRINT_SIGNS = "\u2019\u201c\u201d\u2018\u2013\u2014\u2026\u2022\xa0"
"""What most texts in Latin letters hold beyond ASCII: quotation marks, dashes, dots, a space; never part of a word."""


def plain_signs(text: str) -> str:
    """A text with blanks for `PRINT_SIGNS`: most are ASCII then, and ASCII is gone through in a fifth of the time.

    >>> plain_signs("We don’t – ever – sell “data”.")
    'We don t   ever   sell  data .'
    """
    if not text.isascii():
        for sign in PRINT_SIGNS:
            if sign in text:
                text = text.replace(sign, " ")
    return text


def is_unspaced(sign: str) -> bool:
    """Whether a character belongs to a script that puts no spaces between words, or glues them: East Asian, or Thai.

    >>> is_unspaced("約"), is_unspaced("ก"), is_unspaced("a")
    (True, True, False)
    """
    return sign >= EAST_ASIAN or "\u0e00" <= sign <= "\u0e7f"


MARKS = r"\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Vowel signs of Devanagari and Thai, which are no letters to `\\w`, as the inside of a character class."""


def is_thai(text: str) -> bool:
    """Whether a text holds a sign of the Thai block."""
    return not text.isascii() and _THAI.search(text) is not None


_THAI = Lazy("[\u0e00-\u0e7f]")
"""A sign of the Thai block."""
