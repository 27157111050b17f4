"""A candidate in, whether it says next to nothing out: a lead-in, a pointer, a version, a word cut short."""

from __future__ import annotations

from policydiff.rules.apparatus import cuts_short, is_pointer, is_version_number
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.lengths import weigh

LEAD_IN = 12.0
"""Words of a sentence that ends with a colon up to which all of its news stands behind that."""

A_FEW = 4
"""Words up to which a sentence with the number of a version says nothing else."""


def leads_in(candidate: Sayable) -> bool:
    """Whether a sentence is new or gone that says nothing without the list behind it."""
    said = candidate.main.said.rstrip()
    return (candidate.old is None or candidate.new is None) and said.endswith((":", "：")) and weigh(said) <= LEAD_IN


def points_elsewhere(candidate: Sayable) -> bool:
    """Whether a sentence is new or gone that only says where more can be read."""
    return (candidate.old is None or candidate.new is None) and is_pointer(candidate.main.said)


def is_version(candidate: Sayable) -> bool:
    """Whether a sentence says which version of the text it is, and no more."""
    keys = candidate.main.keys
    return len(keys) <= A_FEW and any(map(is_version_number, keys))


def is_abbreviated(candidate: Sayable) -> bool:
    """Whether nothing changed but words that are cut short now, or no longer: `Street` and `St.`."""
    old, new = candidate.old, candidate.new
    if old is None or new is None or candidate.lacking(candidate.main) > A_FEW:
        return False
    found = [sorted((old.text[slice(*each.old)], new.text[slice(*each.new)]), key=len) for each in candidate.regions]
    return bool(found) and all(cuts_short(short.lower(), long.lower()) for short, long in found)
