"""Any text in, GitHub-flavoured Markdown out that shows exactly this: nothing in it is markup, a name or a link."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

from policydiff.model import Op
from policydiff.text.lazy import Lazy
from policydiff.text.markdown import escape_markdown, escape_start
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.render.words.excerpts import ShownSpan

MARKS = {Op.INSERT: ("**", "strong"), Op.DELETE: ("~~", "del")}
"""The signs for inserted and deleted words, and the element that says the same where signs do not hold."""


_LINKED = Lazy(r"@|\\#(?=\w)|://|(?<![^\W_])www\.(?=\S)|:(?=[\w+-]+:)|\bGH-(?=[0-9])", re.IGNORECASE)
"""What GitHub makes links, mentions, pictures or formulas of, wherever it stands: a place to break each."""


def markdown_text(text: str) -> str:
    """Text inside a line: signs are escaped, tags are text, names and addresses are no links.

    A `<wbr>`, which shows nothing, parts what would be a mention or a link; GitHub has no escape for those.
    """
    shown = escape_markdown(show_controls(text)).replace("$", "<span>$</span>")
    return _LINKED.sub(r"\g<0><wbr>", shown)


def html_line(text: str) -> str:
    """The same where only HTML is understood, as in a `<summary>`."""
    shown = escape(show_controls(text), quote=False).replace("$", "<span>$</span>")
    return re.sub(r"@|#(?=\w)|://|\bwww\.|:(?=[\w+-]+:)", r"\g<0><wbr>", shown)


def marked_text(shown: Sequence[ShownSpan]) -> str:
    """Words with their fate: `**inserted**`, `~~deleted~~`, `…` for what is folded."""
    made = ""
    for index, part in enumerate(shown):
        if part.folded:
            made += " … " if index else "… "
        elif part.op is Op.EQUAL:
            made += _broken(markdown_text(part.text))
        else:
            traded = index and shown[index - 1].op not in {Op.EQUAL, part.op}
            following = shown[index + 1].text if index + 1 < len(shown) else ""
            made += " " if traded and not made.endswith((" ", ">")) else ""
            made += _marked(part, made[-1:], following[:1])
    return escape_start(made.rstrip(" "))


def _marked(part: ShownSpan, before: str, after: str) -> str:
    """One stretch; white space stays outside the signs, or they would not hold."""
    core = part.text.strip()
    if not core:
        sign, _ = MARKS[part.op]
        return _broken(part.text) if "\n" not in part.text else f"{sign}¶{sign}<br>"
    lead, tail = part.text[: part.text.index(core)], part.text[part.text.index(core) + len(core) :]
    inner = _broken(markdown_text(core))
    sign, tag = MARKS[part.op]
    before, after = lead[-1:] or before, tail[:1] or after
    holds = _holds(before, inner[0]) and _holds(after, inner[-1])
    text = f"{sign}{inner}{sign}" if holds else f"<{tag}>{inner}</{tag}>"
    return f"{_broken(lead)}{text}{_broken(tail)}"


def _holds(outer: str, inner: str) -> bool:
    """Does a sign between the two work? Beside punctuation inside it needs a gap or punctuation outside.

    That is CommonMark 6.2. And not beside another sign, nor beside an escape, whose backslash counts as punctuation.
    """
    if outer in {"*", "~", "_"}:
        return False
    if unicodedata.category(inner)[0] not in "PS":
        return True
    return not outer or outer.isspace() or unicodedata.category(outer)[0] == "P"


def _broken(text: str) -> str:
    """Line and paragraph breaks inside a block as `<br>`."""
    return re.sub(r"\n+", "<br>", text)
