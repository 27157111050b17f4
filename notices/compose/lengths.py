"""Text made to fit: one safe line, or the first wording that is short enough."""

from __future__ import annotations

import unicodedata

from policydiff import Lazy, is_full_width, shorten

SUBJECT = 60
COMFORT = 42
"""Characters of a subject that inboxes on phones show; beyond it they cut."""
PREHEADER = 100
PUSH_TITLE = 40
PUSH_BODY = 110

_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_INVISIBLE = {"\u00ad", "\u200b", "\u2060", "\ufeff"}


def one_line(text: str) -> str:
    """Visible text on one line: no line break, control sign, bidi override or invisible sign.

    Joiners (U+200C, U+200D) stay: they shape letters and emoji.
    """
    kept = (" " if char.isspace() else char for char in text if char.isspace() or not _hostile(char))
    return " ".join("".join(kept).split())


def begun(text: str) -> str:
    """The text as a sentence begins: `added …` → `Added …`."""
    return f"{text[:1].upper()}{text[1:]}"


def _hostile(char: str) -> bool:
    if char in _INVISIBLE:
        return True
    return unicodedata.category(char) in {"Cc", "Cs"} or unicodedata.bidirectional(char) in _BIDI


def comfortable(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings that a phone's inbox shows whole, so that the date at their end is not cut off."""
    return tuple(wording for wording in wordings if len(wording) <= COMFORT)


def first_fit(wordings: tuple[str, ...], limit: int) -> str:
    """The first wording within `limit` characters; the last one, cut, where none is."""
    return next((wording for wording in wordings if len(wording) <= limit), shorten(wordings[-1], limit))


_QUOTATION = Lazy(r"„([^„“”]*)[“”]|“([^“”]*)”|「([^「」]*)」|«([^«»]*)»|\"([^\"]*)\"")
"""A stretch in quotation marks, without them in one of five groups."""


def outside_quotes(text: str) -> str:
    """The text with a blank for all that stands between quotation marks."""
    return _QUOTATION.sub(" ", text)


def words_outside_quotes(text: str) -> int:
    """Words of ours: what stands between quotation marks is the policy's.

    Two Chinese characters count as a word, three kana do: particles and endings are written in them. Korean has spaces.
    """
    rest = outside_quotes(text)
    kana = sum(_is_kana(char) for char in rest)
    han = sum(_unspaced(char) and char.isalnum() and not _is_kana(char) for char in rest)
    others = "".join(" " if _unspaced(char) else char for char in rest)
    return (3 * han + 2 * kana + 5) // 6 + sum(any(char.isalnum() for char in word) for word in others.split())


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u30ff" and char.isalnum()


def _unspaced(char: str) -> bool:
    """Whether a character is as wide as a Chinese one and no Hangul, which has spaces between words."""
    return is_full_width(char) and not "\uac00" <= char <= "\ud7a3"
