"""A parser in, one that reads emphasis in Chinese, Japanese and Korean, and over a line's end, out.

CommonMark counts on white space: in `**注意：**我们` the closing mark stands after a sign and before a letter, so it
is taken for an opening one and the asterisks are left standing. Jekyll and the writers of such texts do not.

A page's `<b>Title:<br></b>Text` is written `**Title:`, line break, `**Text` by those who turn pages into Markdown: a
mark at the beginning of a line closes one that was opened before it, and opens one where none was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_inline import emphasis

from policydiff.text.scripts import EAST_ASIAN, LAST_EAST_ASIAN

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


def install(md: MarkdownIt) -> None:
    """Let asterisks beside East Asian letters, and those that begin a line, open and close emphasis alike."""
    md.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    start, known = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    if state.src[start] == "*":
        before = state.src[start - 1] if start else " "
        after = state.src[state.pos] if state.pos < state.posMax else " "
        for delimiter in state.delimiters[known:]:
            delimiter.close = delimiter.close or (before == "\n" and delimiter.open)
            delimiter.open = delimiter.open or (EAST_ASIAN <= before <= LAST_EAST_ASIAN and not after.isspace())
            delimiter.close = delimiter.close or (EAST_ASIAN <= after <= LAST_EAST_ASIAN and not before.isspace())
    return True
