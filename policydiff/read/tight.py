"""Plain text in, the same text as Markdown would have it out: an empty line on both sides of each title.

Where a title stands right above its paragraph, as in many `.txt` files, Markdown takes both for one paragraph. A policy
that stands as a whole inside a code fence is such a text as well.
"""

from __future__ import annotations

from policydiff.read.outline.numbers import read_number
from policydiff.read.outline.titles import capitals, fits, speaks
from policydiff.text.lazy import Lazy

_FENCE = Lazy(r"\s*(`{3,}|~{3,})[ \t]*(?:(?:text|txt|md|markdown|plain)[ \t]*)?\n")
"""The first line of a fence around text; one around code names a language."""

_WHOLE = 0.8
"""Share of a text that a fence around a whole policy holds."""

_TITLE = 70
"""Characters of the longest title that is looked for."""

_HASH = Lazy(r"(?m)^(#{1,6})(?=[^\W\d_a-z]|\d+[.)])")
"""A Markdown heading without the space after its signs; a small letter follows in a hashtag."""


def unfenced(text: str) -> str:
    """The text without the fence that stands around all of it, its line ends kept; unchanged where there is none."""
    if "```" not in text and "~~~" not in text:
        return text
    opened = _FENCE.match(text)
    if not opened:
        return text
    close = text.find(f"\n{opened[1]}", opened.end() - 1)
    if close < 0 or close - opened.end() < _WHOLE * len(text.strip()):
        return text
    inner = text[opened.end() : close]
    rest = text[close + 1 :].lstrip(opened[1][0])
    return "\n" * text.count("\n", 0, opened.end()) + inner + "\n" + rest


def spaced(text: str) -> str:
    """The text with a space after the signs of Markdown headings that lack it, where two lines at least do."""
    if "#" not in text or "```" in text:
        return text
    titled = sum([_HASH.match(line) is not None for line in text.split("\n") if line[:1] == "#"])
    if titled < 2:  # noqa: PLR2004  one may be a hashtag
        return text
    return _HASH.sub(r"\1 ", text)


def loosened(text: str) -> tuple[str, list[int]]:
    """The text with an empty line around its titles, and for each of its lines the number that it had, from 0."""
    lines = text.split("\n")
    out: list[str] = []
    numbers: list[int] = []
    for at, line in enumerate(lines):
        before, after = lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else ""
        title = _is_title(line, before, after)
        if title and out and out[-1].strip():
            out.append("")
            numbers.append(at)
        out.append(line)
        numbers.append(at)
        if title and after.strip():
            out.append("")
            numbers.append(at)
    return "\n".join(out), numbers


def _is_title(line: str, before: str, after: str) -> bool:
    """Whether a line is a title: short, no sentence, between a closed line and one that is longer or a title too."""
    text = line.strip()
    if not text or len(text) > _TITLE or line[:1].isspace() or text[-1] in ".,;" or not after.strip():
        return False
    if set(after.strip()) <= set("=-~_"):
        return False
    number = read_number(text)
    if number is None and before.strip() and before.rstrip()[-1] not in ".!?:;。" and len(before) > len(text):
        return False
    title = text[number.end :] if number else text
    if not fits(title, 12, closed=True) or speaks(title):
        return False
    if number is not None or capitals(title) or len(after.strip()) > 2 * len(text):
        return True
    return not before.strip() and read_number(after.strip()) is not None  # the name of the document
