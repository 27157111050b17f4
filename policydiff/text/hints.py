"""Words in, the part of a message that helps the user on out: what is alike, what there is."""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], count: int = 1, cutoff: float = 0.6) -> str:
    """The hint `did you mean "x"?` with up to `count` of the known words; empty when none is alike.

    Args:
        word: as it was typed; case does not count.
        known: the words that would have been right.
        count: how many to name at most.
        cutoff: how like a word must be, from 0 to 1; the default is that of difflib.
    """
    import difflib

    lowered: dict[str, str] = {}
    for candidate in known:
        lowered.setdefault(candidate.lower(), candidate)
    close = difflib.get_close_matches(word.lower(), lowered, n=count, cutoff=cutoff)
    if not close:
        return ""
    return "did you mean " + " or ".join(f'"{lowered[match]}"' for match in close) + "?"


def listed(words: Iterable[str], most: int = 5) -> str:
    """The first words, with a sign where there are more; empty without any.

    >>> listed(["a", "b", "c"], 2)
    'a, b …'
    """
    every = list(words)
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")
