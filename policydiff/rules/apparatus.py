"""What stands around the words of a policy: version numbers, what a page puts about it, pointers, words cut short."""

from __future__ import annotations

from functools import cache

from policydiff.rules.labels import labels
from policydiff.rules.languages import SIGNS
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

_NUMBER = Lazy(r"v\d+(?:\.\d+)*|\d+(?:\.\d+){2,}")
"""A word that is the number of a version in any sentence. Lower case."""

_FURNITURE = Lazy(lambda: rf"\W*(?:{_patterns('furniture')})\W*\Z")
"""A line that a page puts around a text: the way up, links to share it, a button. Lower case."""


def _pointing() -> str:
    rows = labels("pointers")
    spaced = "|".join(words for language, words in rows.items() if language not in SIGNS)
    unspaced = "|".join(words for language, words in rows.items() if language in SIGNS)
    return rf"\W*(?:(?:{spaced})\b|(?:{unspaced}))"


_POINTING = Lazy(_pointing)
"""How a pointer begins, in all languages. Lower case."""


def is_version_line(text: str) -> bool:
    """Whether a text only tells the number of the document's version.

    >>> is_version_line("Version 2.1"), is_version_line("We need version 2 of the app.")
    (True, False)
    """
    return len(text) <= LONGEST and _VERSION.match(text.casefold()) is not None


def is_version_number(word: str) -> bool:
    """Whether a word, in lower case, is the number of a version whatever stands around it.

    >>> is_version_number("v3"), is_version_number("4.0.1"), is_version_number("4.50")
    (True, True, False)
    """
    return _NUMBER.fullmatch(word) is not None


def is_furniture(text: str) -> bool:
    """Whether a text only helps to find one's way on a page, or to pass the page on.

    >>> is_furniture("Back to top ↑"), is_furniture("Share your data with us")
    (True, False)
    """
    return len(text) <= LONGEST and _FURNITURE.match(text.casefold()) is not None


def is_pointer(sentence: str) -> bool:
    """Whether a sentence begins as one that only says where more can be read.

    >>> is_pointer("Learn more in our notice."), is_pointer("We learn more about you every day.")
    (True, False)
    """
    return _POINTING.match(sentence.casefold()) is not None


def abbreviates(one: str, other: str) -> bool:
    """Whether two words, in lower case, are a word of addresses and how it is cut short, in any language.

    >>> abbreviates("street", "st"), abbreviates("str", "straße"), abbreviates("street", "road")
    (True, True, False)
    """
    return other in _cut().get(one, ()) or one in _cut().get(other, ())


def cuts_short(short: str, long: str) -> bool:
    """Whether a word with a full stop is another one cut short: its first letter, and others of it in their order.

    Both in lower case, of any language; `abbreviates` knows those of addresses that stand without a full stop as well.

    >>> cuts_short("inc.", "incorporated"), cuts_short("ave.", "street"), cuts_short("inc", "incorporated")
    (True, False, False)
    """
    letters = iter(long)
    return short.endswith(".") and short[0] == long[:1] and all(letter in letters for letter in short[:-1])


@cache
def _cut() -> dict[str, set[str]]:
    """Word of addresses → how it is cut short."""
    found: dict[str, set[str]] = {}
    for rows in labels("abbreviated").values():
        for row in rows.split("|"):
            long, _, short = row.partition("=")
            found.setdefault(long, set()).update(short.split(","))
    return found
