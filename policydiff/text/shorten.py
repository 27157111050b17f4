"""A long text in, one that fits a place out; what was left out leaves an ellipsis. In cells instead: `wrap.clip`."""

from __future__ import annotations

import unicodedata

from policydiff.text.scripts import is_full_width

_QUOTES = {"“": "”", "「": "」", "«": "»", "„": "“"}
"""Quotation marks that are told apart, each with the one that closes it."""

_LOOSE = " ,;:—–-(（，；：、“「«„"
"""Marks that lead on to something, and so never stand before an ellipsis."""


def shorten(text: str, length: int) -> str:
    r"""The text on one line, or its beginning and `…`: at most so many characters, cut between words where it has any.

    A quotation that the cut leaves open is closed again. Empty for an empty text; `length` is 1 or more.

    >>> shorten("We keep it  for\nthirty days.", 12), shorten("before “a long clause of it”, now", 18)
    ('We keep it…', 'before “a long…”')
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    for room in range(length - 1, 0, -1):
        head = _head(text, room)
        closing = _open_quote(head)
        if len(head) + 1 + len(closing) <= length:
            return f"{head}…{closing}"
    return "…"[:length]


def _head(text: str, room: int) -> str:
    """At most `room` characters, without half a word (unless one word is most of it) or half a sign."""
    head = text[:room]
    while head and unicodedata.combining(text[len(head)]):
        head = head[:-1]
    if _breaks_word(head[-1:], text[len(head)]):
        start = max((index for index, char in enumerate(head) if char == " " or is_full_width(char)), default=-1)
        if start > room // 2:
            head = head[: start + 1]
    return head.rstrip(_LOOSE)


def _breaks_word(last: str, following: str) -> bool:
    return bool(last) and not any(char.isspace() or is_full_width(char) for char in (last, following))


def _open_quote(text: str) -> str:
    """The closing mark that a cut text still needs; empty where it needs none."""
    for opening, closing in _QUOTES.items():
        if text.count(opening) > text.count(closing):
            return closing
    return ""


def both_ends(text: str, length: int, gap: str = "…") -> str:
    """A text without its middle, at most so many characters and the gap: what is told apart stands at the ends.

    >>> both_ends("https://example.com/a/b/c/choices", 20)
    'https://ex…/c/choices'
    """
    half = length // 2
    return text if len(text) <= length else f"{text[:half]}{gap}{text[-half:]}"
