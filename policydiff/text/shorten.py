"""A long text in, one that fits a place out; what was left out leaves an ellipsis. In cells instead: `wrap.clip`."""

from __future__ import annotations


def beginning(text: str, length: int) -> str:
    r"""The beginning of a text on one line: at most so many characters, cut between words where there are any.

    >>> beginning("We keep it  for\nthirty days.", 12)
    'We keep it…'
    """
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    cut = flat[: length + 1].rfind(" ")
    return f"{flat[: cut if cut > length // 2 else length].rstrip()}…"


def both_ends(text: str, length: int, gap: str = "…") -> str:
    """A text without its middle, at most so many characters and the gap: what is told apart stands at the ends.

    >>> both_ends("https://example.com/a/b/c/choices", 20)
    'https://ex…/c/choices'
    """
    half = length // 2
    return text if len(text) <= length else f"{text[:half]}{gap}{text[-half:]}"
