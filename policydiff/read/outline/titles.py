"""A stretch of text in, whether it could be a title out: short, no sentence, not broken off, no address."""

from __future__ import annotations

import re
from functools import lru_cache

from policydiff.read.outline.title_words import ASKING, ENDS, NOTES, VERBS
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_east_asian

LONGEST = 170
"""Characters beyond which nothing is a title; longer ones are known, and so are longer sentences in bold."""

WIDE_LONGEST = 40
"""The same for texts without spaces, whose signs are words or halves of them."""

_STOP = Lazy(r"[.!?…]['\"”’»)\]]*\s(?![–—-]\s)|[。！？；]")
"""A sign that ends a sentence, with something after it; a dash after it parts a number's word from its title."""

_ADDRESS = Lazy(r"@|://|www\.|^\W*©|\(c\)\s|\+\d{2}|\b\d{5}\b", re.IGNORECASE)
"""What stands in addresses and at the foot of a page, and in no title."""


def fits(text: str, most: int, *, closed: bool = False, parts: bool = False) -> bool:
    """Whether a text could be a title.

    Args:
        text: without its number.
        most: words that it may have.
        closed: whether a closing full stop or colon is allowed, as a run-in title ends with one.
        parts: whether it may hold several titles, a full stop after each: `Payment. Renewal`.
    """
    if not text or len(text) > LONGEST or text[-1] in ",;，；、…-–—" or (text[-1] in ".:。：" and not closed):
        return False
    bare = text.rstrip(".:。：?？!！ ")
    first = next((sign for sign in bare if sign.isalnum()), "")
    if not first or (first.isalpha() and first.islower()) or not any(map(str.isalpha, bare)):
        return False
    words = bare.split()
    if len(words) > most or _broken_off(words[-1], bare) or not (bare.isascii() or _fits_wide(bare)):
        return False
    if bare.count("(") != bare.count(")") or bare.count("“") != bare.count("”"):
        return False
    return not ((_sentences(bare) and not (parts and _are_titles(bare))) or _ADDRESS.search(bare) or is_date(text))


def goes_on(text: str) -> bool:
    """Whether a text breaks off: in a comma, or a word that no sentence ends with."""
    return text[-1] == "," or (text[-1].isalpha() and text[text.rfind(" ") + 1 :].lower() in ENDS)


def _broken_off(word: str, text: str) -> bool:
    """Whether a line ends in a word that none ends with.

    Questions do end so (`Who we share with`), and `US` is none of those words, but in a line of capitals `OR` is.
    """
    if word.strip("\"'”’)").lower() not in ENDS or (word.isupper() and not text.isupper()):
        return False
    return text.split(None, 1)[0].lower() not in ASKING


def _fits_wide(text: str) -> bool:
    """Whether a text that is set without spaces is as short as titles are, and no sentence with commas."""
    if text.count(" ") >= _SPACES or not has_east_asian(text):
        return True
    return len(text) <= WIDE_LONGEST and "，" not in text[WIDE_LONGEST // 2 :]


_SPACES = 4
"""Spaces of a text that is set with them."""


def _sentences(text: str) -> bool:
    """Whether a full stop stands inside, that of an abbreviation left out."""
    for found in _STOP.finditer(text):
        if found[0][0] != ".":
            return True
        word = text[text.rfind(" ", 0, found.start()) + 1 : found.start()]
        if len(word) > ABBREVIATION and "." not in word:
            return True
    return False


def _are_titles(text: str) -> bool:
    """Whether what full stops part are titles and no sentences: a few words each, none of them a verb."""
    return not speaks(text) and all(part.count(" ") < _PART for part in _STOP.split(text))


_PART = 5
"""Words of the longest of several titles in one."""

ABBREVIATION = 3
"""Letters of the longest abbreviation before a full stop inside a title: `Nr.`, `Art.`, `vs.`"""


def speaks(text: str) -> bool:
    """Whether a text says something as sentences do: it holds a verb and does not ask."""
    words = text.lower().split()
    if not words or words[0] in ASKING or text.endswith(("?", "？")):
        return False
    return any(word.strip(",.:;") in VERBS for word in words)


def capitals(text: str) -> bool:
    """Whether all of a text's letters are capitals, in a script that has them; three letters at least."""
    if not text.isupper() or has_east_asian(text):
        return False
    return sum(map(str.isalpha, text)) > ABBREVIATION


def is_date(text: str) -> bool:
    """Whether a text is a line that holds a date and little else, as that of the last change is."""
    if text.isascii() and not any(sign.isdecimal() for sign in text) and not text.rstrip().endswith(":"):
        low = text.lower()
        if not ("date" in low or "updat" in low or "revis" in low or "effective" in low or "modified" in low):
            return False
    return _is_date(text)


@lru_cache(maxsize=1_000)
def _is_date(text: str) -> bool:
    """Kept, as most titles stand in both editions."""
    from policydiff.dates import is_date_line  # costs 10 ms, and many policies hold no line that needs it

    return is_date_line(text)


def calls(text: str) -> bool:
    """Whether a text is a mere call for attention, as `Please note:` is."""
    return text.rstrip(".:：。! ").lower() in NOTES
