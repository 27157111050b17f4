"""A page's style sheets in, which of its elements are set in bold out.

Word processors write no `<b>`: a title is a `<span class="c3">` whose bold stands in the style sheet of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.read.markup import Attributes

_CLASS = Lazy(r"(?:^|[\s,])[a-z0-9]*\.([\w-]+)\s*(?=,|$)")
"""A selector that is a class alone, or an element with a class."""

_WEIGHT = Lazy(r"font-weight\s*:\s*(?:bold\b|bolder\b|[6-9]00\b)")
"""Weights from 600 on are seen as bold."""

_LARGEST = 200_000
"""Characters of style sheets that are looked at; those of word processors hold a tenth of it."""


_DRESSED = frozenset({"p", "div", "span", "font", "li", "dt", "a", "u"})
"""Elements that a style may set in bold as a title is; tables and whole pages are not."""


class Bold:
    """Which elements are set in bold by a style sheet inside the page, or by their own style."""

    __slots__ = ("classes",)

    def __init__(self, sheets: str) -> None:
        sheets = sheets[:_LARGEST].lower()
        self.classes = frozenset(name for selector in _selectors(sheets) for name in _CLASS.findall(selector.strip()))
        """Those that a style sheet sets in bold."""

    def dresses(self, tag: str, attributes: Attributes) -> bool:
        """Whether an element is set in bold."""
        return bool(attributes) and tag in _DRESSED and self(attributes)

    def __call__(self, attributes: Attributes) -> bool:
        """Whether an element with these attributes is bold."""
        style = (attributes.get("style") or "").lower()
        if "font-weight" in style and _WEIGHT.search(style):
            return True
        names = (attributes.get("class") or "").lower() if self.classes else ""
        return not self.classes.isdisjoint(names.split())


def _selectors(sheets: str) -> Iterator[str]:
    """What stands before the braces around each bold weight; few rules of a large sheet are looked at so."""
    for found in _WEIGHT.finditer(sheets):
        opened, closed = sheets.rfind("{", 0, found.start()), sheets.find("}", found.end())
        body = sheets[opened + 1 : closed]
        if opened >= 0 and closed >= 0 and "{" not in body and "}" not in body:
            yield sheets[max(sheets.rfind("{", 0, opened), sheets.rfind("}", 0, opened)) + 1 : opened]
