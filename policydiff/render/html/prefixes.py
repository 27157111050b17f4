"""The comparisons of a page in, what the ids of each begin with out: the page and links to it must agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison


def part_prefixes(comparisons: Sequence[Comparison]) -> tuple[str, ...]:
    """What stands before the ids of each comparison: nothing where there is one, else policy and language.

    A page of several may thus be linked to as `#privacy-en.s3.c1`, and the part itself as `#privacy-en`; where two
    had the same prefix, the later ones get a number.
    """
    if len(comparisons) == 1:
        return ("",)
    made: list[str] = []
    for each in comparisons:
        name = "".join(c if c.isalnum() or c in "-_" else "-" for c in f"{each.policy or 'text'}-{each.new.language}")
        stem = f"{name.replace('-und', '')}."
        number = 2
        prefix = stem
        while prefix in made:
            prefix = f"{stem}{number}."
            number += 1
        made.append(prefix)
    return tuple(made)
