"""A Word file with tracked changes in, its two views as a pair out: the text before the changes, and after them."""

from __future__ import annotations

from policydiff.errors import UsageError
from policydiff.model import REJECT
from policydiff.source.request import BOTH, Resolution, SourcePair
from policydiff.values import replace


def both_views(resolution: Resolution) -> Resolution:
    """The two views of each Word file among editions.

    Args:
        resolution: pairs without an old side; `new` is read as if all changes were accepted.

    Raises:
        UsageError: one is no Word file.
    """
    pairs = []
    for pair in resolution.pairs:
        if pair.new is None or pair.new.format != "docx":
            raise UsageError(f"{pair.name}: is no Word file, so it has no tracked changes; leave out --tracked {BOTH}")
        old = replace(pair.new, view=REJECT, name=f"{pair.new.name} (changes rejected)")
        new = replace(pair.new, name=f"{pair.new.name} (changes accepted)")
        pairs.append(SourcePair(pair.policy, pair.language, pair.name, old, new))
    return Resolution(tuple(pairs), resolution.notes)
