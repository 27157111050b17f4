"""What a text may hold in, the markdown-it parser that reads it out: CommonMark and what policies add to it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

NESTING = 200
"""The default of 20 drops deep text; thousands overflow the stack."""

_STOPS = r"[\n!&*<[\\\]_`~]"
"""Signs at which an inline rule can begin or end. markdown-it stops at eleven more, for rules that are not asked here,
and each stop asks all rules: hyphens and colons are as frequent as line ends."""


@cache
def parser(
    *, footnotes: bool = False, definitions: bool = False, admonitions: bool = False, links: bool = True
) -> MarkdownIt:
    """The parser for a text that may hold footnotes, definition lists and boxes; `links` says whether it has any."""
    from markdown_it import MarkdownIt  # `--help` must not pay for it

    from policydiff.read import comments, emphasis  # they import markdown-it as well
    from policydiff.read import commonmark as plain

    md = MarkdownIt("commonmark", {"html": True, "maxNesting": NESTING}).enable(["table", "strikethrough"])
    md.disable(["inline", "text_join"])
    md.inline.terminator_re = re.compile(_STOPS)
    if footnotes:
        from mdit_py_plugins.footnote import footnote_plugin  # rare

        # Left where they stand: moving them to the end drops those that nothing refers to.
        footnote_plugin(md, inline=False, move_to_end=False)
    if definitions:
        from mdit_py_plugins.deflist import deflist_plugin  # rare

        deflist_plugin(md)
    else:
        plain.install(md)
    if admonitions:
        from policydiff.read import admonitions as boxes  # rare

        boxes.install(md)
    comments.install(md)
    emphasis.install(md)
    if not links:
        md.disable(["link", "image"])
    md.normalizeLink = _as_written  # type: ignore[method-assign]
    md.normalizeLinkText = _as_written  # type: ignore[method-assign, assignment]
    return md


def _as_written(url: str) -> str:
    """Link targets are compared, not followed: encoding them costs time and hides what was written."""
    return url
