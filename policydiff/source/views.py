"""A Word file with tracked changes in, its two views as a pair out: the text before the changes, and after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UsageError
from policydiff.model import ACCEPT, REJECT
from policydiff.source.request import BOTH, Resolution, SourcePair
from policydiff.source.resolve import resolve_editions
from policydiff.values import replace

if TYPE_CHECKING:
    from policydiff.source.request import Request


def resolve_views(request: Request) -> Resolution:
    """The two views of each Word file that one name stands for; without a name, of the configured editions.

    Raises:
        UsageError: two names were given, or what is named is no Word file.
        UnresolvedError, UnreadableSourceError: as `resolve_editions`.
    """
    if request.new is not None:
        raise UsageError(f"--tracked {BOTH} compares the two views of one file; name that file alone")
    resolution = resolve_editions(replace(request, tracked=ACCEPT))
    pairs = []
    for pair in resolution.pairs:
        if pair.new is None or pair.new.format != "docx":
            raise UsageError(f"{pair.name}: is no Word file, so it has no tracked changes; leave out --tracked {BOTH}")
        old = replace(pair.new, view=REJECT, name=f"{pair.new.name} (changes rejected)")
        new = replace(pair.new, name=f"{pair.new.name} (changes accepted)")
        pairs.append(SourcePair(pair.policy, pair.language, pair.name, old, new))
    return Resolution(tuple(pairs), resolution.notes)
