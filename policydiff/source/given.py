"""The two texts of a file, given by whoever asks, in; a pair as the configuration knows the file out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.source.documents import to_source
from policydiff.source.pairing import read_pair
from policydiff.source.scope import Target, absolute, scope_of
from policydiff.source.sides import Found

if TYPE_CHECKING:
    from policydiff.source.request import Request, SourcePair


def pair_given(path: str, old: tuple[str, bytes] | None, new: tuple[str, bytes] | None, request: Request) -> SourcePair:
    """Pair two texts of one file: as policy and language of the edition that is configured at its path, if any is.

    Args:
        path: the file, relative to `request.cwd`, as it is called now.
        old: what messages call the earlier text, whose suffix tells its format, and its bytes; None where there was
            none.
        new: the later one; not None where `old` is.
        request: gives the configuration, and policy, language and selector as far as they are asked for.

    Raises:
        UsageError: the policy that is asked for is not configured.
        UnreadableSourceError: a text is empty.
    """
    target = scope_of(request).name(Target(absolute(request.cwd / Path(path)), path))

    def found(text: tuple[str, bytes] | None) -> Found | None:
        if text is None:
            return None
        name, content = text
        return Found(path, (path,), target.policy, target.language, lambda: to_source(name, content, path=name))

    return read_pair(found(old), found(new), request)
