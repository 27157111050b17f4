"""A parser in, one that knows plain lines at a glance out: in a policy most lines are paragraphs of their own.

markdown-it asks of each line whether it begins a table, a list, a quote … before it takes it for a paragraph, and asks
again where the paragraph ends; that is half the time of parsing. A line that begins with a letter can be none of them
unless the next line says so, and where that one is empty or begins an item, nothing is left to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import heading

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_CODE = 4
"""Columns from which an indented line is code, or goes on with the paragraph above."""


def install(md: MarkdownIt) -> None:
    """Ask this rule first; not for a parser with definition lists, which reach over an empty line."""
    md.block.ruler.before("table", "plain", _plain)


def _plain(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    """Read a paragraph of one line, or a heading, that can be nothing else; leave other lines to the next rules."""
    at = state.bMarks[start] + state.tShift[start]
    sign = state.src[at : at + 1]
    following = start + 1
    if silent or not (sign == "#" or sign.isalpha()) or state.sCount[start] - state.blkIndent >= _CODE:
        return False
    if following < state.lineMax and not state.isEmpty(following) and not _begins_item(state, following):
        return False
    if sign == "#":
        return heading(state, start, end, silent)
    state.line = following
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [start, following]
    inline = state.push("inline", "", 0)
    inline.content = mdTrim(state.src[at : state.eMarks[start]])
    inline.map = [start, following]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _begins_item(state: StateBlock, line: int) -> bool:
    """Whether a line surely begins an item of a list, and so ends the paragraph above: `- The`, not `---`, `- - -`."""
    at, indent = state.bMarks[line] + state.tShift[line], state.sCount[line]
    if state.src[at : at + 1] not in {"-", "*", "+"} or state.src[at + 1 : at + 2] != " ":
        return False
    if not state.src[at + 2 : at + 3].isalnum() or indent < 0 or indent - state.blkIndent >= _CODE:
        return False
    # An item deeper than its list by four columns, and less deep than the text around, goes on with the paragraph.
    return state.listIndent < 0 or indent - state.listIndent < _CODE or indent >= state.blkIndent
