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
    r"[^\w\s]*\s*(?:[^\W\d_]{1,12}\.?\s+)?\d{1,4}(?:\s*(?:/|[^\W\d_]{1,12}|[-–—|])\s*\d{1,4})?\s*[^\w\s]*|第\s?\d{1,4}\s?[页頁](?:.{0,8}\d{1,4}\s?[页頁])?"
)
"""A page number: `12`, `- 12 -`, `Page 2 of 4`, `Seite 2`, `2/4`, `第 2 页`."""

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
    kept: list[list[TypeLine]] = []
    for page, own in zip(pages, lines, strict=True):
        left = [line for line in own if not _runs(line, page, running)]
        kept.append(_without_edges(left, page, body))
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
