"""Two titles in, whether the second states something else out: another number, a denial, a verb that binds.

Three weeks to decide  →  Seven weeks to decide    states something else
Three weeks to decide  →  3 weeks to decide        the same
Your Information       →  Your Data                a label worded anew
"""

from __future__ import annotations

from policydiff.judge.quantities import find_quantities
from policydiff.rules.titles import stating_words


def states_otherwise(old: str, new: str, language: str) -> bool:
    """Whether a title, its number cut off, states something else now.

    Args:
        old: the title before.
        new: the title now.
        language: two letters.
    """
    return _stated(old, language) != _stated(new, language)


def _stated(title: str, language: str) -> list[str]:
    """What a title turns on, in an order of its own: its quantities by their values, then its other stating words."""
    counted = [hit for hit in find_quantities(title, language) if hit.kind != "date"]
    for hit in counted:
        title = title[: hit.start] + " " * (hit.end - hit.start) + title[hit.end :]
    return sorted([*(f"{hit.kind} {hit.value}" for hit in counted), *stating_words(title)])
