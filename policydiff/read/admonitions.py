"""A parser in, one that reads the boxes of Docusaurus, Pandoc and MkDocs out: `:::note Title`, `!!! note "Title"`.

A box is drawn around its text. The line that opens it is no text, its title is; the text inside is read as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_NAMES = (
    r"note|notes|tip|hint|info|information|important|caution|warning|warn|danger|error|attention|success|check|question"
    r"|help|faq|example|quote|cite|abstract|summary|tldr|bug|failure|details|todo|admonition|seealso|alert|box|callout"
)
"""Names of boxes; a line with any other word may be a text of its own."""

_CODE = 4
"""Columns from which an indented line is code, and by which MkDocs indents what stands in a box."""


def install(md: MarkdownIt) -> None:
    """Ask this rule before those for tables and code; it ends a paragraph above it."""
    md.block.ruler.before("table", "admonition", _admonition, {"alt": ["paragraph", "reference", "blockquote", "list"]})


_NAME = Lazy(rf"(?:{_NAMES})\b")
"""A box is called in small letters; a title that begins with such a word is not."""


def _fence_title(line: str) -> str:
    """The title in a line of colons: without the name of the box, its attributes and brackets; mostly empty."""
    rest = line.strip(": \t")
    if rest.startswith("{"):
        rest = rest.partition("}")[2].strip()
    if rest.endswith("}") and "{" in rest:
        rest = rest[: rest.rindex("{")].strip()
    if found := _NAME.match(rest):
        rest = rest[found.end() :].strip()
    return rest[1:-1] if rest.startswith("[") and rest.endswith("]") else rest


_MARKED = Lazy(
    rf"(?:!!!|\?\?\?\+?)[ \t]+(?:{_NAMES})(?:[ \t]+(?:inline|end|annotate))*"
    r"(?:[ \t]+\"(?P<title>[^\"]*)\")?[ \t]*",
    re.IGNORECASE,
)


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    if state.sCount[start] - state.blkIndent >= _CODE:
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    if line.startswith(":::"):
        if not silent:
            _title(state, start, _fence_title(line))
            state.line = start + 1
        return True
    found = _MARKED.fullmatch(line) if line.startswith(("!!!", "???")) else None
    if found is None:
        return False
    if not silent:
        _title(state, start, found["title"] or "")
        _inside(state, start + 1, end)
    return True


def _title(state: StateBlock, line: int, title: str) -> None:
    """A paragraph of the title, where there is one."""
    if not title.strip():
        return
    opening = state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    state.push("paragraph_close", "p", -1)
    inline.content, inline.children = title.strip(), []
    opening.map = inline.map = [line, line + 1]


def _inside(state: StateBlock, start: int, end: int) -> None:
    """Read the lines that are indented under the opening one as blocks of their own."""
    below = start
    while below < end and (state.isEmpty(below) or state.sCount[below] - state.blkIndent >= _CODE):
        below += 1
    before = state.blkIndent, state.lineMax
    state.blkIndent, state.lineMax = state.blkIndent + _CODE, below
    state.md.block.tokenize(state, start, below)
    state.blkIndent, state.lineMax = before
    state.line = below
