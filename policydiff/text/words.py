"""Text in, tokens out: what counts as a word, in spaced scripts and in Chinese and Japanese.

Joined tokens always spell the text they came from, character by character.

A character class that spans the Han block costs 2 to 4 ms to compile, twenty times the rest of a pattern, so
texts without such characters are read by patterns without such classes.
"""

from __future__ import annotations

import re
from functools import cache

from policydiff.text.scripts import CJK, has_cjk

_HAN_DATE = r"\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"

_HAN_NUMBER = "[〇零一二两三四五六七八九十百千万]{2,}"
"""Two or more numerals in a row are a number; one alone may be part of a word (一般, 第三方)."""


@cache
def token_pattern(*, cjk: bool = True) -> re.Pattern[str]:
    """The pattern of one token: white space, opaque tag, URL, address, number, word or sign.

    Args:
        cjk: for texts that may hold characters of `CJK`, and the full-width signs that end a URL there.
    """
    signs, apart, han = ("\u3000-\u303f\uff00-\uffef", CJK, rf"|{_HAN_NUMBER}|[{CJK}]") if cjk else ("", "", "")
    dates = f"|{_HAN_DATE}" if cjk else ""
    return re.compile(
        r"\s+"
        r"|\{\{.*?\}\}|\{%.*?%\}"
        rf"|https?://[^\s<>\"'|{signs}]*[^\s<>\"'|.,;:!?)\]{signs}]"
        r"|[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+"
        rf"{dates}|\d+(?:[.,:/-]\d+)*"
        rf"{han}"
        rf"|[^\W\d_{apart}](?:[^\W{apart}]|['’](?=[^\W\d_{apart}]))*"
        r"|_+|.",
        re.DOTALL,
    )


def tokens(text: str) -> list[str]:
    """Cut a text into tokens that spell it; numbers, dates, amounts, URLs and template tags are single ones."""
    return token_pattern(cjk=has_cjk(text)).findall(text)


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
def _word_pattern(*, cjk: bool) -> re.Pattern[str]:
    return re.compile(rf"[{CJK}]|[^\W_{CJK}]+" if cjk else r"[^\W_]+")


_APART = {code: " " for code in range(128) if not chr(code).isalnum()}


def words(text: str) -> list[str]:
    """The words of a text in order, without white space and signs; a Han or Kana character is one."""
    if text.isascii():
        return text.translate(_APART).split()  # what the pattern finds, in a third of the time
    return _word_pattern(cjk=has_cjk(text)).findall(text)
