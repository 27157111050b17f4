"""What stands around the words of a policy: its version number, what a page puts about it, addresses cut short."""

from __future__ import annotations

from functools import cache

from policydiff.rules.labels import labels
from policydiff.text.lazy import Lazy

LONGEST = 60
"""Characters of a line that can be nothing else than such."""


def _patterns(row: str) -> str:
    return "|".join(labels(row).values())


_VERSION = Lazy(
    lambda: (
        rf"\W*(?:{_patterns('version_line')})\s*(?:no\.?|nr\.?|number|n[°º]\.?|号|號)?\s*[:：#]?\s*v?\d+(?:[._]\d+)*\W*\Z"
    )
)
"""A line that tells the version's number and nothing else. Lower case."""

_FURNITURE = Lazy(lambda: rf"\W*(?:{_patterns('furniture')})\W*\Z")
"""A line that a page puts around a text: the way up, links to share it, a button. Lower case."""


def is_version_line(text: str) -> bool:
    """Whether a text only tells the number of the document's version.

    >>> is_version_line("Version 2.1"), is_version_line("We need version 2 of the app.")
    (True, False)
    """
    return len(text) <= LONGEST and _VERSION.match(text.casefold()) is not None


def is_furniture(text: str) -> bool:
    """Whether a text only helps to find one's way on a page, or to pass the page on.

    >>> is_furniture("Back to top ↑"), is_furniture("Share your data with us")
    (True, False)
    """
    return len(text) <= LONGEST and _FURNITURE.match(text.casefold()) is not None


def abbreviates(one: str, other: str) -> bool:
    """Whether two words, in lower case, are a word of addresses and how it is cut short, in any language.

    >>> abbreviates("street", "st"), abbreviates("str", "straße"), abbreviates("street", "road")
    (True, True, False)
    """
    return other in _cut().get(one, ()) or one in _cut().get(other, ())


@cache
def _cut() -> dict[str, set[str]]:
    """Word of addresses → how it is cut short."""
    found: dict[str, set[str]] = {}
    for rows in labels("abbreviated").values():
        for row in rows.split("|"):
            long, _, short = row.partition("=")
            found.setdefault(long, set()).update(short.split(","))
    return found
