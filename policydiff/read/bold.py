"""A page's style sheets in, which of its elements are set in bold out.

Word processors write no `<b>`: a title is a `<span class="c3">` whose bold stands in the style sheet of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from policydiff.read.tree import Attributes

_RULE = Lazy(r"([^{}]+)\{([^{}]*)\}")
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
        rules = _RULE.findall(sheets) if "font-weight" in sheets else []
        self._classes = frozenset(
            name for selector, body in rules if _WEIGHT.search(body) for name in _CLASS.findall(selector.strip())
        )

    def __call__(self, attributes: Attributes) -> bool:
        """Whether an element with these attributes is bold."""
        style = (attributes.get("style") or "").lower()
        if "font-weight" in style and _WEIGHT.search(style):
            return True
        names = (attributes.get("class") or "").lower() if self._classes else ""
        return not self._classes.isdisjoint(names.split())
