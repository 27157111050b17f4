"""Word files with tracked changes in, the two views of each as a pair out: the text before the changes, and after."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.errors import UsageError
from policydiff.model import ACCEPT, REJECT
from policydiff.source.request import BOTH, Resolution, SourcePair
from policydiff.values import replace


def both_views(resolution: Resolution) -> Resolution:
    """Pair each Word file with itself: its changes rejected on the old side, accepted on the new one.

    Args:
        resolution: editions alone, as `resolve_editions` gives them.

    Raises:
        UsageError: one is no Word file.
    """
    pairs = []
    for pair in resolution.pairs:
        if pair.new is None or pair.new.format != "docx":
            raise UsageError(f"{pair.name}: is no Word file, so it has no tracked changes; leave out --tracked {BOTH}")
        old = replace(pair.new, view=REJECT, name=f"{pair.new.name} (changes rejected)")
        new = replace(pair.new, view=ACCEPT, name=f"{pair.new.name} (changes accepted)")
        pairs.append(SourcePair(pair.policy, pair.language, pair.name, old, new))
    return Resolution(tuple(pairs), resolution.notes)


def refuse_untracked(pairs: Sequence[SourcePair]) -> None:
    """Refuse to read changes as rejected where nothing can hold any: the reader would believe that it was done.

    Raises:
        UsageError: the pairs are asked for so, and none has a Word file.
    """
    found = [source for pair in pairs for source in (pair.old, pair.new) if source is not None]
    if any(source.view == REJECT for source in found) and all(source.format != "docx" for source in found):
        named = ", ".join(dict.fromkeys(source.name for source in found[:3]))
        raise UsageError(f"{named}: no Word file, so there are no tracked changes; leave out --tracked {REJECT}")
