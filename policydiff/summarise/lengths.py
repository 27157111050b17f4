"""A text in, how long it is out: in words, or in columns of a line."""

from __future__ import annotations

from unicodedata import east_asian_width

from policydiff.text.scripts import has_cjk, plain_signs
from policydiff.text.words import runs

HAN = 0.625
"""A Han character is so much of a word: 1.6 of them are one."""


def columns(text: str) -> int:
    """How wide a text is in columns; a wide character is two, any other one.

    What it measures has a budget and no place on a screen: the cells of marks and emoji, which `widths.width_of` knows
    from rich, are not worth loading it.
    """
    return len(text) if text.isascii() else sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def weigh(text: str) -> float:
    """How many words a text is; a Han character is `HAN` of one, a kana a whole."""
    left = plain_signs(text)
    if not has_cjk(left):
        return float(len(runs(left)))
    signs = sum("\u4e00" <= char <= "\u9fff" for char in text)
    others = sum(
        "\u3040" <= char <= "\u30ff" or "\u3400" <= char < "\u4e00" or "\uf900" <= char <= "\ufaff" for char in text
    )
    rest = "".join(" " if "\u3040" <= char <= "\ufaff" and not "\ua000" <= char <= "\uf8ff" else char for char in text)
    return signs * HAN + others + len(runs(rest))
