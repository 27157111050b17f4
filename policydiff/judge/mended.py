"""Two stretches in, whether the one only mends the signs of the other: letters that a wrong encoding had broken.

fran?ais → français    ?50 → €50    donnÃ©es → données
"""

from __future__ import annotations

import re

from policydiff.rules.names import MAIL

_BROKEN = re.compile(r"[?\ufffd]+")
_HIDDEN = re.compile(r"\W*e-?mail\W+protected\W*", re.IGNORECASE)
"""What stands for an address that a page spells out by script alone."""
_WRONG = ("cp1252", "latin-1")
"""Encodings as which UTF-8 is read by mistake."""
_LAST = "™"
"""The last sign of those in Unicode: a text in Chinese is none of theirs, and need not be written in them."""


def mended(a: str, b: str) -> bool:
    """Whether one text is the other with its broken signs mended; the order does not matter."""
    return _mends(a, b) or _mends(b, a)


def _mends(broken: str, whole: str) -> bool:
    if "protected" in broken.casefold() and _HIDDEN.fullmatch(broken):
        return MAIL.fullmatch(whole.strip()) is not None
    if broken.isascii() and "?" not in broken:
        return False
    if not whole.isascii() and _BROKEN.search(broken):
        parts = [re.escape(part) for part in _BROKEN.split(broken)]
        if re.fullmatch(r"[^\x00-\x7f]{1,3}".join(parts), whole):
            return True
    return max(broken) <= _LAST and any(_read(broken, wrong) == whole for wrong in _WRONG)


def _read(text: str, wrong: str) -> str | None:
    """The text whose bytes had been read in a wrong encoding; None where they had not."""
    try:
        return text.encode(wrong).decode("utf-8")
    except UnicodeError:
        return None
