"""A text in, how long it is out: in words, or in columns of a line."""

from __future__ import annotations

from unicodedata import east_asian_width

from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_cjk, plain_signs
from policydiff.text.widths import broad_signs
from policydiff.text.words import runs

HAN = 0.625
"""A Han character is so much of a word: 1.6 of them are one."""


def columns(text: str) -> int:
    """How wide a text is in columns; a wide character is two, any other one.

    What it measures has a budget and no place on a screen: the cells of marks and emoji, which `widths.width_of` knows
    from rich, are not worth loading it.
    """
    if text.isascii():
        return len(text)
    broad = broad_signs(text)
    return len(text) + (sum(east_asian_width(char) in "WF" for char in text) if broad is None else broad)


def weigh(text: str) -> float:
    """How many words a text is; a Han character is `HAN` of one, a kana a whole."""
    left = plain_signs(text)
    if not has_cjk(left):
        return float(len(runs(left)))
    others, rest = sum(map(len, _OTHERS.findall(text))), _SIGNS.sub(" ", text)
    return sum(map(len, _HAN.findall(text))) * HAN + others + len(runs(rest))


_HAN = Lazy("[\u4e00-\u9fff]+")
_OTHERS = Lazy("[\u3040-\u30ff\u3400-\u4dff\uf900-\ufaff]+")
_SIGNS = Lazy("[\u3040-\u9fff\uf900-\ufaff]+")
"""Han characters; kana and rare ones; and all that are no words with letters."""
