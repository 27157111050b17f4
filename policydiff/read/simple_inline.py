r"""The inline text of a Markdown block in, its run out where its markup is simple; what is not is left to markdown-it.

Most marked texts hold one bold lead, a link or an escaped full stop, and a parser that must be ready for everything
takes ten times as long for them. Simple are escaped signs, links to a bare address, words of code, and emphasis whose
marks are one or two signs in pairs, all of it apart or inside one another: CommonMark (0.31, 6.1 to 6.3) then leaves
one way to read it. Anything else that could be markup (HTML, entities, images, a mark without its partner) is not.

>>> run = simple_run(r"**1\. Scope.** See [our terms](/terms).")
>>> run.text
'1. Scope. See our terms.'
>>> [(mark.start, mark.end, mark.kind, mark.value) for mark in run.marks]
[(0, 9, 'strong', ''), (14, 23, 'link', '/terms')]
>>> simple_run("A <b>word</b>") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from policydiff.model import Mark
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.simple_blocks import SPACES
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, LAST_EAST_ASIAN

if TYPE_CHECKING:
    import re

_MARKUP = Lazy(
    r"\\.?|\*+|_+|\[[^\[\]\\`<!*_~&]*\](?!\()|!?\[|\](?:\([!-'*-;=?-\[\]-~]+(?:[ ]+\"[^\"\\&\n]*\")?\))?"
    r"|(?<!`)`(?:[^\s`]|[^\s`][^`\n]*[^\s`])`(?!`)|`|~~"
    r"|<https?://[!-%'-;=?-\[\]-~]*>|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<! )[ ]{2,}\n[ \t]*|\n(?=[ \t\n])",
    16,
)
"""What may be markup: escaped signs, marks, words in brackets, links, code, what begins HTML or an entity, forced line
breaks. Addresses are bare that hold no space, bracket or backslash. The flag is `re.DOTALL`."""

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""The signs that a backslash escapes."""

_SCHEMES = ("http://", "https://", "mailto:")
"""What an address with a colon begins with that a link surely may have; markdown-it refuses scripts and files."""

_KINDS = {"*": "em", "_": "em", "**": "strong", "__": "strong"}

_MOST_OPEN = 20
"""Marks that wait for their partner at once, at most: each further one is held against them, and a text that has more
is one to keep a machine busy."""


def simple_run(content: str) -> Run | None:
    """The run of an inline text, folded where no line is forced to end in it; None where its markup is not simple."""
    parts: list[str] = []
    marks: list[Mark] = []
    open_: list[tuple[str, int]] = []  # emphasis and links by their first sign, and where they begin
    last = content.rfind("]")
    at = size = 0
    while found := _MARKUP.search(content, at):
        start, whole = found.start(), found[0]
        parts.append(content[at:start])
        size += start - at
        sign = whole[0]
        if sign in "*_":
            literal = _emphasis(content, found, open_, marks, size)
        elif sign in "[]":
            literal = _link(whole, found.start() < last, open_, marks, size)
        else:
            literal = _literal(whole, marks, size)
        if literal is None or len(open_) > _MOST_OPEN:
            return None
        parts.append(literal)
        size += len(literal)
        at = start + 1 if literal == sign == "]" else found.end()
    if open_:
        return None
    parts.append(content[at:])
    run = Run("".join(parts), tuple([mark for mark in marks if mark.start < mark.end]))
    return run if BREAK in run.text else fold(run)


def _literal(whole: str, marks: list[Mark], size: int) -> str | None:
    """What a reader sees behind so much text of markup that stands for itself; None for what is not simple."""
    sign = whole[0]
    if sign in "\\ " and whole[1:].strip(" ")[:1] == "\n":
        return f"{BREAK}\n"
    if sign == "\\":
        return whole[1:] if whole[1:] in _PUNCTUATION else None
    if len(whole) == 1 or sign not in "`<":
        return None
    inner = whole[1:-1]
    marks.append(Mark(size, size + len(inner), *(("code", "") if sign == "`" else ("link", inner))))
    return inner


def _link(whole: str, closes: bool, open_: list[tuple[str, int]], marks: list[Mark], size: int) -> str | None:  # noqa: FBT001  one call, which says it
    """Begin or end a link behind so much text: what a reader sees of its bracket, or None where that is not simple."""
    inside = any(name == "[" for name, _ in open_)
    if whole == "[":
        if not closes:
            return whole  # it is never closed
        open_.append(("[", size))
        return None if inside else ""
    if whole[0] == "[":
        return whole  # words in brackets
    if not inside:
        return "]"
    address = whole[2:-1].partition(" ")[0]
    if open_[-1][0] != "[" or not _is_safe(address):
        return None
    marks.append(Mark(open_.pop()[1], size, "link", address))
    return ""


def _is_safe(address: str) -> bool:
    """Whether an address is one that a link may have, without entities."""
    if not address or ("&" in address and ";" in address):
        return False
    return ":" not in address or address.startswith(_SCHEMES)


def _emphasis(
    content: str, found: re.Match[str], open_: list[tuple[str, int]], marks: list[Mark], size: int
) -> str | None:
    """Begin or end emphasis behind so much text, as `_link` does."""
    whole = found[0]
    if whole not in _KINDS:
        return None
    opens, closes = _does(content, *found.span())
    if closes and open_ and open_[-1][0] == whole:
        marks.append(Mark(open_.pop()[1], size, _KINDS[whole]))
        return ""
    if closes and any(name[0] == whole[0] for name, _ in open_):
        return None
    if opens:
        open_.append((whole, size))
    return "" if opens else whole


def _does(content: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a row of marks may open emphasis, and whether it may close it (CommonMark 0.31, 6.2, and `emphasis`)."""
    before = content[start - 1] if start else " "
    after = content[end] if end < len(content) else " "
    spaces, signs = (before in SPACES, after in SPACES), (_is_sign(before), _is_sign(after))
    left = not spaces[1] and (not signs[1] or spaces[0] or signs[0])
    right = not spaces[0] and (not signs[0] or spaces[1] or signs[1])
    if content[start] == "_":
        return left and (not right or signs[0]), right and (not left or signs[1])
    wide = EAST_ASIAN <= before <= LAST_EAST_ASIAN, EAST_ASIAN <= after <= LAST_EAST_ASIAN
    closes = right or (before == "\n" and left) or (wide[1] and not before.isspace())
    return left or (wide[0] and not after.isspace()), closes


def _is_sign(sign: str) -> bool:
    """Whether a character is punctuation or a symbol."""
    if sign.isascii():
        return sign in _PUNCTUATION
    return not sign.isalnum() and category(sign)[0] in "PS"
