"""Text made to fit: one safe line, cut to a number of characters, or the first wording that is short enough."""

from __future__ import annotations

import unicodedata

from policydiff import Lazy

SUBJECT = 60
COMFORT = 42
"""Characters of a subject that inboxes on phones show; beyond it they cut."""
PREHEADER = 100
PUSH_TITLE = 40
PUSH_BODY = 110

_QUOTES = {"“": "”", "「": "」", "«": "»", "„": "“"}
_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_INVISIBLE = {"\u00ad", "\u200b", "\u2060", "\ufeff"}


def one_line(text: str) -> str:
    """Visible text on one line: no line break, control sign, bidi override or invisible sign.

    Joiners (U+200C, U+200D) stay: they shape letters and emoji.
    """
    kept = (" " if char.isspace() else char for char in text if char.isspace() or not _hostile(char))
    return " ".join("".join(kept).split())


def _hostile(char: str) -> bool:
    if char in _INVISIBLE:
        return True
    return unicodedata.category(char) in {"Cc", "Cs"} or unicodedata.bidirectional(char) in _BIDI


def cut(text: str, limit: int) -> str:
    """The text, or its beginning with `…` within `limit` characters, cut between words where there are any.

    A quotation that the cut leaves open is closed again.
    """
    if len(text) <= limit:
        return text
    room = limit - 1
    while room > 0:
        head = _head(text, room)
        closing = _open_quote(head)
        if len(head) + 1 + len(closing) <= limit:
            return f"{head}…{closing}"
        room -= 1
    return "…"[:limit]


def _head(text: str, room: int) -> str:
    """At most `room` characters, without half a word (unless one word is most of it) or half a sign."""
    head = text[:room]
    while head and unicodedata.combining(text[len(head)]):
        head = head[:-1]
    if _breaks_word(head[-1:], text[len(head)]):
        start = max((index for index, char in enumerate(head) if char == " " or _is_cjk(char)), default=-1)
        if start > room // 2:
            head = head[: start + 1]
    return head.rstrip(" ,;:—–-(（，；：、“「«„")


def _breaks_word(last: str, following: str) -> bool:
    return bool(last) and not last.isspace() and not following.isspace() and not (_is_cjk(last) or _is_cjk(following))


def _is_cjk(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or "\uff00" <= char <= "\uffef"


def _open_quote(text: str) -> str:
    """The closing mark that a cut text still needs; empty where it needs none."""
    for opening, closing in _QUOTES.items():
        if text.count(opening) > text.count(closing):
            return closing
    return ""


def comfortable(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings that a phone's inbox shows whole, so that the date at their end is not cut off."""
    return tuple(wording for wording in wordings if len(wording) <= COMFORT)


def first_fit(wordings: tuple[str, ...], limit: int) -> str:
    """The first wording within `limit` characters; the last one, cut, where none is."""
    return next((wording for wording in wordings if len(wording) <= limit), cut(wordings[-1], limit))


_QUOTATION = Lazy(r"“([^“”]*)”|「([^「」]*)」|«([^«»]*)»|\"([^\"]*)\"")
"""A stretch in quotation marks, without them in one of four groups."""


def outside_quotes(text: str) -> str:
    """The text with a blank for all that stands between quotation marks."""
    return _QUOTATION.sub(" ", text)


def words_outside_quotes(text: str) -> int:
    """Words of ours: what stands between quotation marks is the policy's. Two Chinese characters count as a word."""
    rest = outside_quotes(text)
    cjk = sum(_is_cjk(char) and char.isalnum() for char in rest)
    others = "".join(" " if _is_cjk(char) else char for char in rest)
    return (cjk + 1) // 2 + sum(any(char.isalnum() for char in word) for word in others.split())
