"""A stretch of text in, everything typed in it out: phrases, quantities and names."""

from __future__ import annotations

from functools import cache

from policydiff.dates.find import find_dates
from policydiff.judge.named import find_named
from policydiff.judge.numerals import COUNTING_ARTICLES, UNITS_AFTER_ARTICLES, number_words
from policydiff.judge.quantities import find_quantities
from policydiff.rules.books import book
from policydiff.rules.lowered import Words, words_within
from policydiff.rules.names import FORM_WORDS, LAW_WORDS, URL, company_words, country_words
from policydiff.rules.phrase_book import Hit
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import plain_signs


def find_dates_and_links(text: str, start: int, end: int) -> list[Hit]:
    """The little that an editorial change tells of, in a stretch of a text as if it stood alone."""
    piece = text[start:end]
    links = [Hit("link", m[0], m.start(), m.end()) for m in URL.finditer(piece)] if "://" in piece else []
    return _moved([*(Hit("date", d.iso, d.start, d.end) for d in find_dates(piece)), *links], start)


def find_hits(text: str, start: int = 0, end: int | None = None, *, language: str) -> list[Hit]:
    """Everything typed in a stretch of a text as if it stood alone, in order; in all of it for None."""
    piece, words = text[start:end], words_within(text, start, end)
    found = book(language).find(text, start, end)
    if not _neither_counts_nor_names(piece, words, language):
        found += _moved([*find_quantities(piece, language, words), *find_named(piece, words)], start)
    if len(found) > 1:
        found.sort(key=_in_order)
    kept: list[Hit] = []
    taken = 0
    for hit in found:
        if hit.start < taken and any(_swallowed(hit, by, text) for by in kept[-4:]):
            continue
        if not _is_month(hit, text, end) and _agrees(hit, piece, start):
            kept.append(hit)
            taken = max(taken, hit.end + BESIDE)
    return kept


def _neither_counts_nor_names(text: str, words: Words, language: str) -> bool:
    """Whether a text surely holds no quantity and no name: few words begin one, and each other one has a sign."""
    return (
        words.known.isdisjoint(_telling(language))
        and plain_signs(text).isascii()
        and not _TELLING.search(text)
        and (words.known.isdisjoint(COUNTING_ARTICLES) or not any(unit in words.low for unit in UNITS_AFTER_ARTICLES))
    )


@cache
def _telling(language: str) -> frozenset[str]:
    """One of these words stands in each quantity and each name in Latin letters that holds no sign of `_TELLING`.

    But for quantities with an article of English, which counts before a unit alone.
    """
    return number_words(language) | FORM_WORDS | LAW_WORDS | company_words() | country_words()


_TELLING = Lazy(r"[0-9@+]|://")
"""What stands in dates, numbers in digits, addresses and links."""


def _moved(hits: list[Hit], by: int) -> list[Hit]:
    return [Hit(hit.kind, hit.value, hit.start + by, hit.end + by) for hit in hits] if by else hits


def _in_order(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


_AGREED = Lazy(r"(?i)\b(?:agree|accept|consent|acknowledg|bound|constitut|deemed)")
"""Words without which "by using this form" is no agreement."""
AGREED_NEAR = 160
"""Characters around "by using" in which they stand."""


BESIDE = len("您的的")
"""Characters within which a word of consent belongs to the one before it."""


def _agrees(hit: Hit, piece: str, start: int) -> bool:
    """Whether "by using …" is told to be an agreement by what is around it in its stretch, which begins at `start`.

    True for all other phrases.
    """
    first, last = hit.start - start, hit.end - start
    if hit.value != "continued use" or not piece[first:last].lower().startswith("by "):
        return True
    return _AGREED.search(piece, max(0, first - AGREED_NEAR), last + AGREED_NEAR) is not None


def _swallowed(hit: Hit, by: Hit, text: str) -> bool:
    """Whether a hit is part of one before it: a word of an address, 同意 after 无需征得."""
    if by.kind == hit.kind == "consent":
        return hit.start - by.end < BESIDE and (hit.start < by.end or text[by.end : hit.start + 1].isalnum())
    return hit.start < by.end and (hit.kind == by.kind or by.kind in ("contact", "link"))


def _is_month(hit: Hit, text: str, end: int | None) -> bool:
    return (
        hit.kind == "modal"
        and text[hit.start : hit.end] == "May"
        and text[hit.end : min(hit.end + 2, len(text) if end is None else end)].strip().isdigit()
    )
