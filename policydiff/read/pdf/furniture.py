"""The lines of all pages in, those that belong to the text out: running heads, page numbers and stamps left away."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from policydiff.read.pdf.baselines import TypeLine
from policydiff.read.pdf.pieces import Page
from policydiff.text.lazy import Lazy

_EDGE = 0.1
"""The part of a page's height, above and below, in which running heads and page numbers stand."""

_MARGIN = 0.075
"""The part in which a lone small line of a short document is taken for one."""

_OFTEN = 0.4
"""Share of the pages on which a running head stands."""

_HEIGHT = 4
"""Points within which the same running head stands on each page."""

_SMALL = 0.9
"""Of the size of the text: a line that is smaller is small."""

_NUMBER = Lazy(
    r"[^\w\s]*\s*(?:[^\W\d_]{1,12}\.?\s+)?\d{1,3}(?:\s*(?:/|[^\W\d_]{1,12}|[-–—|])\s*\d{1,3})?\s*[^\w\s]*|[ivxl]{1,6}|第\s?\d{1,4}\s?[页頁](?:.{0,8}\d{1,4}\s?[页頁])?"
)
"""A page number: `12`, `- 12 -`, `Page 2 of 4`, `Seite 2`, `2/4`, `第 2 页`. Four digits are mostly a year ("Effective
1 March 2026"); pages of that many are known by their numbers, which go up."""

_LEADERS = Lazy(r"(?:\s?[.·…]){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$")
"""An entry of a list of contents."""

CONTENTS_TITLE = 40
"""Letters of the longest title of a list of contents."""

_PAGES = 3
"""Pages, or entries, from which a manner is one."""

_DIGITS_OF_PAGE = 5
_LARGE = 0.04
"""Digits of what is longer than a page number; and the part of a page's height that no running head is set in."""

_DIGITS = Lazy(r"\d+")


def without_furniture(pages: Sequence[Page], lines: Sequence[Sequence[TypeLine]], body: float) -> list[list[TypeLine]]:
    """The lines of each page without what only frames it.

    Args:
        pages: the pages, for their heights.
        lines: what stands on each.
        body: size of the type in which most of the text is set.
    """
    often = max(2, _OFTEN * len(pages))
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page, own in zip(pages, lines, strict=True):
        for line in own:
            if _at_edge(line, page) or line.pieces[0].turned:
                for step in (0, 1):
                    seen[_folded(line.text), int(line.base / _HEIGHT + step / 2)].add(page.number)
    running = {key for key, numbers in seen.items() if len(numbers) >= often}
    counted = _counted(pages, lines, often)
    kept: list[list[TypeLine]] = []
    for page, own in zip(pages, lines, strict=True):
        left = [line for line in own if not (_runs(line, page, running) or _shift(line, page) in counted)]
        kept.append(_without_edges(left, page, body))
    return _without_contents(kept)


def _counted(pages: Sequence[Page], lines: Sequence[Sequence[TypeLine]], often: float) -> set[tuple[int, int]]:
    """Where lines stand whose number goes up by one with each page: heads that change with the chapter."""
    seen: dict[tuple[int, int], set[int]] = defaultdict(set)
    for page, own in zip(pages, lines, strict=True):
        for line in own:
            if (shift := _shift(line, page)) is not None:
                seen[shift].add(page.number)
    return {shift for shift, numbers in seen.items() if len(numbers) >= max(_PAGES, often)}


def _shift(line: TypeLine, page: Page) -> tuple[int, int] | None:
    """Where a line at the edge of a page stands, and by how much its first or last number is off the page's own."""
    if not _at_edge(line, page) or line.size > _LARGE * page.height:
        return None
    words = line.text.split()
    number = next((word for word in (words[-1:] + words[:1]) if word.isdecimal() and len(word) < _DIGITS_OF_PAGE), "")
    return (round(line.base / _HEIGHT), int(number) - page.number) if number else None


def _without_contents(pages: list[list[TypeLine]]) -> list[list[TypeLine]]:
    """The lines without a list of contents, whose titles are led to their pages by rows of dots, and its title."""
    if sum(bool(_LEADERS.search(line.text)) for own in pages for line in own) < _PAGES:
        return pages
    kept: list[list[TypeLine]] = []
    inside = False
    for own in pages:
        left: list[TypeLine] = []
        for line in own:
            entry = bool(_LEADERS.search(line.text))
            if entry and not inside and left and len(left[-1].text.strip()) <= CONTENTS_TITLE:
                left.pop()
            inside = entry
            if not entry:
                left.append(line)
        kept.append(left)
    return kept


def _folded(text: str) -> str:
    return _DIGITS.sub("0", " ".join(text.split()))


def _at_edge(line: TypeLine, page: Page, part: float = _EDGE) -> bool:
    return line.base < part * page.height or line.base > (1 - part) * page.height


def _runs(line: TypeLine, page: Page, running: set[tuple[str, int]]) -> bool:
    if not (_at_edge(line, page) or line.pieces[0].turned):
        return False
    text = _folded(line.text)
    return any((text, int(line.base / _HEIGHT + step / 2)) in running for step in (0, 1))


def _without_edges(lines: list[TypeLine], page: Page, body: float) -> list[TypeLine]:
    """A page's lines without page numbers, and without small lines that stand apart in its margins."""
    bases = Counter(line.base for line in lines)
    if len(bases) < 2:  # noqa: PLR2004 - something must be left
        return lines
    ordered = sorted(bases)
    apart = {
        edge for edge, inner in ((ordered[0], ordered[1]), (ordered[-1], ordered[-2])) if abs(edge - inner) > 1.5 * body
    }
    kept: list[TypeLine] = []
    for line in lines:
        edge = line.base in apart
        number = edge and _at_edge(line, page) and _NUMBER.fullmatch(line.text.strip())
        small = edge and line.size < _SMALL * body and _at_edge(line, page, _MARGIN)
        if not (number or small):
            kept.append(line)
    return kept
