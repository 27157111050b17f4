"""Text in, tokens out: what counts as a word, in spaced scripts and in Chinese and Japanese.

Joined tokens always spell the text they came from, character by character.
"""

from __future__ import annotations

import re
from functools import cache

CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Kana and Han, written without spaces: each character is a word of its own. Hangul is spaced."""


@cache
def token_pattern() -> re.Pattern[str]:
    """The pattern of one token: white space, opaque tag, URL, address, number, word or sign."""
    return re.compile(
        r"\s+"
        r"|\{\{.*?\}\}|\{%.*?%\}"
        r"|https?://[^\s<>\"'|\u3000-\u303f\uff00-\uffef]*[^\s<>\"'|.,;:!?)\]\u3000-\u303f\uff00-\uffef]"
        r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
        r"|\d+(?:[.,:/-]\d+)*"
        rf"|[{CJK}]"
        rf"|[^\W\d_{CJK}](?:[^\W{CJK}]|['’](?=[^\W\d_{CJK}]))*"
        r"|_+|.",
        re.DOTALL,
    )


def tokens(text: str) -> list[str]:
    """Cut a text into tokens that spell it; numbers, dates, amounts, URLs and template tags are single ones."""
    return token_pattern().findall(text)


def units(text: str) -> list[str]:
    """Cut a text into words and signs, each with the white space behind it; joined they spell the text.

    White space at the very start is a unit of its own.
    """
    found: list[str] = []
    for token in tokens(text):
        if token.isspace() and found:
            found[-1] += token
        else:
            found.append(token)
    return found


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"[{CJK}]|[^\W_{CJK}]+")


def words(text: str) -> list[str]:
    """The words of a text in order, without white space and signs; a Han or Kana character is one."""
    return _word_pattern().findall(text)
