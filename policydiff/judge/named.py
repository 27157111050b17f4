"""A stretch of text in, what it calls by name out: companies, places of data, laws, addresses, links."""

from __future__ import annotations

from policydiff.judge.folding import letters
from policydiff.rules.names import SAME_PLACE, company_pattern, contact_pattern, law_pattern, place_pattern, url_pattern
from policydiff.rules.phrases import Hit

NAME = "name: "
"""Begins the value of a recipient that is called by its name."""


def find_named(text: str, start: int, end: int) -> list[Hit]:
    """Every name between two offsets; addresses and links before names that stand in them."""
    found = (
        [Hit("link", m[0], m.start(), m.end()) for m in url_pattern().finditer(text, start, end)]
        if "://" in text
        else []
    )
    found += [Hit("contact", letters(m[0]), m.start(), m.end()) for m in contact_pattern().finditer(text, start, end)]
    taken = [(hit.start, hit.end) for hit in found]
    for kind, pattern in (("law", law_pattern()), ("recipient", company_pattern())):
        for match in pattern.finditer(text, start, end):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                value = letters(match[0])
                found.append(Hit(kind, NAME + value if kind == "recipient" else value, match.start(), match.end()))
                taken.append((match.start(), match.end()))
    low = text.lower()
    if len(low) == len(text):
        for match in place_pattern().finditer(low, start, end):
            group = match.lastindex or 1
            place = letters(match[group])
            found.append(
                Hit("transfer", "place: " + SAME_PLACE.get(place, place), match.start(group), match.end(group))
            )
    return found
