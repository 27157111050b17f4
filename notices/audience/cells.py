"""What a cell of an audience says: is somebody unsubscribed, and is this a name that a greeting may carry?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

_NO = frozenset(("", "0", "no", "n", "false", "f", "null", "\\n"))
_YES = frozenset(("1", "yes", "y", "true", "t"))

_NONE = frozenset(
    (
        *("NULL", "Null", "null", r"\N", "None", "NONE", "none", "nil", "NIL", "undefined", "nan", "NaN", "NAN", "NA"),
        *(
            "N/A",
            "n/a",
            "#N/A",
            "-",
            "--",
            "–",
            "—",
            ".",
            "?",
            "unknown",
            "Unknown",
            "Unknown Name",
            "(none)",
            "(null)",
        ),
    )
)
"""What programs write for no name. Their case counts: Nan and Na are names."""

_DOMAIN = re.compile(
    r"(?<![\w-])[_-]*[^\W_][\w-]*\."
    r"(?:[a-z]{2}|com|net|org|info|biz|edu|gov|mobi|name|pro|app|dev|xyz|top|site|online|shop|store|club|"
    r"live|link|click|icu|vip|fun|tech|space|website|space|work|agency|page|blog|cloud|support|email|xn--[a-z0-9-]+)"
    r"(?![\w-])",
    re.IGNORECASE,
).search
"""A word that mail programs make a link of: `evil.com`. Not `Dr.Smith`; a `B.Li` goes without its greeting. Begins
where a word does, so that a long one is gone through once."""

_BREAKS = re.compile("[\r\n\x0b\x0c\x85\u2028\u2029]").search


def unsubscribed(text: str) -> bool | None:
    r"""Whether a cell says that somebody is unsubscribed; None where it says neither yes nor no.

    >>> [unsubscribed(text) for text in ("", "F", r"\N", "Yes", "2026-05-01 10:00:00+00", "none")]
    [False, False, False, True, True, None]
    """
    text = text.strip().lower()
    if text in _NO:
        return False
    if text in _YES or _is_day(text):
        return True
    return None


def _is_day(text: str) -> bool:
    """Whether it is a date, with or without a time: ISO, or day, month and year in whatever order."""
    try:
        dt.date.fromisoformat(text[:10])
    except ValueError:
        return re.match(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}(?:[ ,]+[\d:]+(?: ?[ap]m)?)?\Z", text) is not None
    return len(text) == len("2026-05-01") or text[10] in "t "


def personal_name(text: str) -> str:
    """The name as a greeting may carry it; empty for what is none: a program's word for nothing, an address, a link.

    >>> [personal_name(text) for text in (" Ann B. Okafor ", "NULL", "Win at evil.com", "ann@example.com", "Dr.Smith")]
    ['Ann B. Okafor', '', '', '', 'Dr.Smith']
    """
    text = text.strip()
    if text in _NONE:
        return ""
    if "@" in text or "\uff20" in text or "://" in text or ("." in text and _DOMAIN(text)):
        return ""
    return text


def personal_names(texts: Sequence[str]) -> Sequence[str]:
    """`personal_name` of many that nothing empty surrounds."""
    together = "\n".join(texts)
    if _NONE.isdisjoint(texts) and not any(sign in together for sign in _SUSPECT):
        return texts
    return [*map(personal_name, texts)]


_SUSPECT = ("@", "\uff20", "://", ".")
"""Without any of these a text is no address and no link."""


def breaks(*cells: str) -> bool:
    """Whether any of the cells holds a line break."""
    return any(_BREAKS(cell) for cell in cells)
