"""A text in, what it calls by name out: companies, places of data, laws, addresses, links."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from policydiff.judge.folding import HAN, letters
from policydiff.judge.stretches import Stretches
from policydiff.rules.lowered import Words, words_of
from policydiff.rules.names import (
    FORM_WORDS,
    HAN_NAME,
    HAN_PLACE,
    LAW,
    LAW_BRACKET,
    LAW_SIGNS,
    LAW_WORDS,
    LEGAL_FORMS,
    MAIL,
    PHONE,
    PLACED,
    PLACING,
    SAME_PLACE,
    TOWARDS,
    URL,
    companies,
    company_words,
    countries,
    country_words,
    full_name_pattern,
)
from policydiff.rules.phrase_book import Hit
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_east_asian

NAME = "name: "
"""Begins the value of a recipient that is called by its name."""
PLACE = "place: "
"""Begins the value of a transfer that is told by the place alone."""
BEFORE = 70
"""Characters before a place in which the word that brings data there stands."""


def find_named(text: str, words: Words | None = None) -> list[Hit]:
    """Every name of a text; addresses and links before names that stand in them.

    Args:
        text: any.
        words: its own, which may be more than it has; read from it for None.
    """
    found: list[Hit] = []
    if "://" in text:
        found += [Hit("link", m[0], m.start(), m.end()) for m in URL.finditer(text)]
    if "@" in text:
        found += [Hit("contact", letters(m[0]), m.start(), m.end()) for m in MAIL.finditer(text)]
    if "+" in text or ("-" in text and _LONG_NUMBER.search(text)):
        found += [Hit("contact", letters(m[0]), m.start(), m.end()) for m in PHONE.finditer(text)]
    words = words or words_of(text)
    for kind, places in (
        ("law", _laws(text, words)),
        ("recipient", _full_names(text, words)),
        ("recipient", _known_names(text, words)),
    ):
        taken: Stretches | None = None
        for a, b in places:
            taken = taken or Stretches((hit.start, hit.end) for hit in found)
            if not taken.touch(a, b):
                found.append(Hit(kind, _value(kind, text[a:b]), a, b))
    for a, b in _places(text, words):
        place = letters(text[a:b])
        found.append(Hit("transfer", PLACE + SAME_PLACE.get(place, place), a, b))
    return found


@lru_cache(maxsize=1_000)
def _value(kind: str, name: str) -> str:
    """What a law or a recipient is told by; kept, as a policy names its company in every other sentence."""
    value = letters(name)
    return NAME + value if kind == "recipient" else value


def _laws(text: str, words: Words) -> list[tuple[int, int]]:
    if words.known.isdisjoint(LAW_WORDS) and LAW_BRACKET not in text:
        return []
    if not any(sign in text for sign in LAW_SIGNS):
        return []
    return [match.span() for match in LAW.finditer(text)]


_CAPITAL = Lazy(r"[A-Z](?<![\w@./-][A-Z])[A-Za-z0-9]*")
"""A word that begins with a capital, outside addresses and paths."""

_LONG_NUMBER = Lazy(r"\d{3}")
"""What each phone number holds that does not begin with its country."""


def _full_names(text: str, words: Words) -> list[tuple[int, int]]:
    """Places of companies with their legal form."""
    found = []
    if not words.known.isdisjoint(FORM_WORDS) and any(form in text for form in LEGAL_FORMS):
        found += [match.span() for match in full_name_pattern().finditer(text)]
    if "公司" in text:
        found += [match.span() for match in HAN_NAME.finditer(text)]
    return found


def _known_names(text: str, words: Words) -> list[tuple[int, int]]:
    """Places of companies that the table knows."""
    found = []
    for match in _CAPITAL.finditer(text) if not words.known.isdisjoint(company_words()) else ():
        for name in companies().get(match[0], ()):
            last = match.start() + len(name)
            after = text[last : last + 1]
            if text.startswith(name, match.start()) and not after.isalnum() and after not in ("@", "-"):
                found.append((match.start(), last))
                break
    if has_east_asian(text):
        for name in _han_names():
            at = text.find(name)
            if at >= 0:
                found.append((at, at + len(name)))
    return found


@cache
def _han_names() -> tuple[str, ...]:
    """The companies of the table that are written in Han."""
    return tuple(name for names in companies().values() for name in names if name[0] >= HAN)


def _places(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Places of countries that data are brought to or kept in."""
    low = words.low
    told = not words.known.isdisjoint(country_words()) and any(word in low for word in PLACING)
    for match in TOWARDS.finditer(low) if told else ():
        at = match.start(1)
        for name in countries().get(match[1].rstrip("'."), ()):
            inside = low.startswith(name, at) and not low[at + len(name) : at + len(name) + 1].isalnum()
            if inside and PLACED.search(low, max(0, match.start() - BEFORE), match.start()):
                yield at, at + len(name)
                break
    if has_east_asian(text):
        for match in HAN_PLACE.finditer(text):
            yield match.span(match.lastindex or 1)
