"""A long text in, one that fits a place out; what was left out leaves an ellipsis. In cells instead: `wrap.clip`."""

from __future__ import annotations

import unicodedata

from policydiff.text.scripts import is_full_width

_QUOTES = {"“": "”", "„": "“”", "«": "»", "「": "」"}
"""Quotation marks that open, each with those that close it: `„` has another in German than in Polish."""

_LOOSE = " ,;:—–-(（，；：、"
"""Marks that lead on to something, and so never stand before an ellipsis, as none that opens a quotation does."""


def shorten(text: str, length: int) -> str:
    r"""The text on one line, or its beginning and `…`: at most so many characters, cut between words where it has any.

    A quotation that the cut leaves open is closed again. Empty for an empty text; `length` is 1 or more.

    >>> shorten("We keep it  for\nthirty days.", 12), shorten("before “a long clause of it”, now", 18)
    ('We keep it…', 'before “a long…”')
    >>> shorten("neu: „ein langer Satz“.", 16), shorten("„Eins“ und „zwei“", 15), shorten("de « une photo »", 12)
    ('neu: „ein…“', '„Eins“ und…', 'de « une…\xa0»')
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    for room in range(length - 1, 0, -1):
        head = _head(text, room)
        closing = _open_quote(head, text[len(head) :])
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
    head = head.rstrip(_LOOSE)
    while head and _open_quotes(head)[-1:] == [len(head) - 1]:
        head = head[:-1].rstrip(_LOOSE)
    return head


def _breaks_word(last: str, following: str) -> bool:
    return bool(last) and not any(char.isspace() or is_full_width(char) for char in (last, following))


def _open_quotes(text: str) -> list[int]:
    """Where the quotations open that the text does not close, outermost first."""
    found: list[int] = []
    for at, char in enumerate(text):
        if found and char in _QUOTES[text[found[-1]]]:
            found.pop()
        elif char in _QUOTES:
            found.append(at)
    return found


def _open_quote(text: str, rest: str) -> str:
    """The closing mark that a cut text still needs, as what was cut off has it; empty where it needs none."""
    if not (opened := _open_quotes(text)):
        return ""
    closing = _QUOTES[text[opened[-1]]]
    found = next((char for char in rest if char in closing), closing[0])
    return f"\u00a0{found}" if text[opened[-1] + 1].isspace() else found


def both_ends(text: str, length: int, gap: str = "…") -> str:
    """A text without its middle, at most so many characters and the gap: what is told apart stands at the ends.

    >>> both_ends("https://example.com/a/b/c/choices", 20)
    'https://ex…/c/choices'
    """
    half = length // 2
    return text if len(text) <= length else f"{text[:half]}{gap}{text[-half:]}"
