"""A stretch of text in, everything typed in it out: phrases, quantities and names."""

from __future__ import annotations

from policydiff.dates.find import find_dates
from policydiff.judge.named import find_named
from policydiff.judge.quantities import find_quantities
from policydiff.rules.names import URL
from policydiff.rules.phrase_book import Hit
from policydiff.rules.signals import book
from policydiff.text.lazy import Lazy


def find_dates_and_links(text: str) -> list[Hit]:
    """The little that an editorial change tells of."""
    links = [Hit("link", m[0], m.start(), m.end()) for m in URL.finditer(text)] if "://" in text else []
    return [*(Hit("date", d.iso, d.start, d.end) for d in find_dates(text)), *links]


def find_hits(text: str, language: str) -> list[Hit]:
    """Everything typed in a text, in order."""
    found = [*book(language).find(text), *find_quantities(text, language), *find_named(text)]
    kept: list[Hit] = []
    taken = 0
    for hit in sorted(found, key=_in_order):
        if hit.start < taken and any(_swallowed(hit, by, text) for by in kept[-4:]):
            continue
        if not _is_month(hit, text) and _agrees(hit, text):
            kept.append(hit)
            taken = max(taken, hit.end + BESIDE)
    return kept


def _in_order(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


_AGREED = Lazy(r"(?i)\b(?:agree|accept|consent|acknowledg|bound|constitut|deemed)")
"""Words without which "by using this form" is no agreement."""
AGREED_NEAR = 160
"""Characters around "by using" in which they stand."""


BESIDE = len("您的的")
"""Characters within which a word of consent belongs to the one before it."""


def _agrees(hit: Hit, text: str) -> bool:
    """Whether "by using …" is told to be an agreement; true for all other phrases."""
    if hit.value != "continued use" or not text[hit.start : hit.end].lower().startswith("by "):
        return True
    return _AGREED.search(text, max(0, hit.start - AGREED_NEAR), hit.end + AGREED_NEAR) is not None


def _swallowed(hit: Hit, by: Hit, text: str) -> bool:
    """Whether a hit is part of one before it: a word of an address, 同意 after 无需征得."""
    if by.kind == hit.kind == "consent":
        return hit.start - by.end < BESIDE and (hit.start < by.end or text[by.end : hit.start + 1].isalnum())
    return hit.start < by.end and (hit.kind == by.kind or by.kind in ("contact", "link"))


def _is_month(hit: Hit, text: str) -> bool:
    return hit.kind == "modal" and text[hit.start : hit.end] == "May" and text[hit.end : hit.end + 2].strip().isdigit()
