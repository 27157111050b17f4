"""A parser in, one that reads emphasis in Chinese, Japanese and Korean out.

CommonMark counts on white space: in `**注意：**我们` the closing mark stands after a sign and before a letter, so it
is taken for an opening one and the asterisks are left standing. Jekyll and the writers of such texts do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_inline import emphasis

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_FIRST, _LAST = "\u2e80", "\uffef"
"""From the first sign of the East Asian blocks to the last: the letters and signs that are set without spaces."""


def install(md: MarkdownIt) -> None:
    """Let asterisks beside East Asian letters open and close emphasis whatever sign is on their other side."""
    md.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    start, known = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    if state.src[start] == "*":
        before = state.src[start - 1] if start else " "
        after = state.src[state.pos] if state.pos < state.posMax else " "
        for delimiter in state.delimiters[known:]:
            delimiter.open = delimiter.open or (_FIRST <= before <= _LAST and not after.isspace())
            delimiter.close = delimiter.close or (_FIRST <= after <= _LAST and not before.isspace())
    return True
