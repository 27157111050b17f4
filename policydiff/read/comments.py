"""A parser in, one that ends a comment in a line at the first `-->` out, as CommonMark (0.31, 6.6) and browsers do.

The pattern of markdown-it passes over one behind a third hyphen. Where a text's only end is of that kind, its comment
is shown, and each of many openings is gone through to the end of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_inline import html_inline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_OPENING, _END = "<!--", "-->"
_SHARED = 2
"""Signs at the end of the opening that may belong to the end as well: `<!-->` is a whole comment."""


def install(md: MarkdownIt) -> None:
    """Read comments so; all other HTML in a line is left to markdown-it."""
    md.inline.ruler.at("html_inline", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    start = state.pos
    if not state.src.startswith(_OPENING, start):
        return html_inline(state, silent)
    if state.html_terminator_last(_END) < start + _SHARED:
        return False
    end = state.src.index(_END, start + _SHARED) + len(_END)
    if not silent:
        state.push("html_inline", "", 0).content = state.src[start:end]
    state.pos = end
    return True
