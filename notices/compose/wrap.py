"""Plain text in lines of at most 72 columns, a Chinese character being two columns wide."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

COLUMNS = 72
_NEVER_FIRST = tuple("，。、；：！？）】》」』”’")
"""Closing signs that do not begin a line; in Chinese and Japanese they hang over its end instead."""


def fill(text: str, first: str = "", following: str = "") -> str:
    """The text broken into lines; words longer than a line, such as addresses, stay whole.

    Args:
        text: one paragraph.
        first: what the first line begins with, such as `- `.
        following: what the other lines begin with.
    """
    lines: list[str] = []
    line, width, lead = first, columns(first), columns(following)
    for piece in _pieces().findall(text):
        breadth = columns(piece.rstrip())
        if (
            width + breadth > COLUMNS
            and line.strip()
            and line.strip() != first.strip()
            and piece[0] not in _NEVER_FIRST
        ):
            lines.append(line.rstrip())
            line, width = following, lead
        line += piece
        width += columns(piece)
    return "\n".join([*lines, line.rstrip()])


def columns(text: str) -> int:
    """How wide a text stands in a fixed-width font."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@cache
def _pieces() -> re.Pattern[str]:
    """Words with their space, and single signs of scripts that write without spaces."""
    wide = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
    opening = "“‘「『（《【"
    return re.compile(rf"[{opening}]*[{wide}] ?|[^\s{wide}{opening}]+\s?|[{opening}]+[^\s{wide}{opening}]*\s?|\s")
