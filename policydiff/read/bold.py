"""A page's style sheets in, which of its elements are set in bold out.

Word processors write no `<b>`: a title is a `<span class="c3">` whose bold stands in the style sheet of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.read.tree import Attributes

_CLASS = Lazy(r"(?:^|[\s,])[a-z0-9]*\.([\w-]+)\s*(?=,|$)")
"""A selector that is a class alone, or an element with a class."""

_WEIGHT = Lazy(r"font-weight\s*:\s*(?:bold\b|bolder\b|[6-9]00\b)")
"""Weights from 600 on are seen as bold."""

_LARGEST = 200_000
"""Characters of style sheets that are looked at; those of word processors hold a tenth of it."""


class Bold:
    """Which elements are set in bold by a style sheet inside the page, or by their own style."""

    __slots__ = ("_classes",)

    def __init__(self, sheets: str) -> None:
        sheets = sheets[:_LARGEST].lower()
        self._classes = frozenset(name for selector in _selectors(sheets) for name in _CLASS.findall(selector.strip()))

    def __call__(self, attributes: Attributes) -> bool:
        """Whether an element with these attributes is bold."""
        style = (attributes.get("style") or "").lower()
        if "font-weight" in style and _WEIGHT.search(style):
            return True
        names = (attributes.get("class") or "").lower() if self._classes else ""
        return not self._classes.isdisjoint(names.split())


def _selectors(sheets: str) -> Iterator[str]:
    """What stands before the braces around each bold weight; few rules of a large sheet are looked at so."""
    for found in _WEIGHT.finditer(sheets):
        opened, closed = sheets.rfind("{", 0, found.start()), sheets.find("}", found.end())
        body = sheets[opened + 1 : closed]
        if opened >= 0 and closed >= 0 and "{" not in body and "}" not in body:
            yield sheets[max(sheets.rfind("{", 0, opened), sheets.rfind("}", 0, opened)) + 1 : opened]
