r"""The inline text of a Markdown block in, its run out where its markup is simple; what is not is left to markdown-it.

Most marked texts hold one bold lead, a link or an escaped full stop, and a parser that must be ready for everything
takes ten times as long for them. Simple are escaped signs, links to a bare address, and emphasis of which each mark
can only open or only close, all of them in pairs that lie inside one another or apart: CommonMark (0.31, 6.1 to 6.3)
then leaves one way to read them. Anything else that could be markup (code, HTML, entities, images, a bracket or a mark
without its partner, a mark inside a word) is not simple.

>>> simple_run(r"**1\. Scope.** See [our terms](/terms).")
Run(text='1. Scope. See our terms.', marks=(Mark(start=0, end=9, kind='strong', value=''), \
Mark(start=14, end=23, kind='link', value='/terms')), folded=True)
>>> simple_run("A `word` of code") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Mark
from policydiff.read.run import BREAK, Run, fold
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, LAST_EAST_ASIAN

if TYPE_CHECKING:
    import re

_MARKUP = Lazy(
    r"\\.?|\*+|_+|\[[^\[\]\\`<!*_~&]*\](?!\()|!?\[|\](?:\([!-'*-;=?-\[\]-~]+(?:[ ]+\"[^\"\\&\n]*\")?\))?"
    r"|(?<!`)`(?:[^\s`]|[^\s`][^`\n]*[^\s`])`(?!`)|`|~~|<(?=[A-Za-z/!?])|&(?=#?\w+;)|[ ]{2,}\n[ \t]*|\n(?=[ \t\n])",
    16,
)
"""What may be markup: escaped signs, marks, words in brackets, links, code, what begins HTML or an entity, forced line
breaks. Addresses are bare where they hold no space, bracket or backslash. The flag is `re.DOTALL`."""

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""The signs that a backslash escapes."""

_SCHEMES = ("http://", "https://", "mailto:")
"""What an address with a colon begins with that a link surely may have; markdown-it refuses scripts and files."""

_KINDS = {"*": "em", "_": "em", "**": "strong", "__": "strong"}


def simple_run(content: str) -> Run | None:
    """The run of an inline text, folded where no line is forced to end in it; None where its markup is not simple."""
    parts: list[str] = []
    marks: list[Mark] = []
    open_: list[tuple[str, int]] = []  # emphasis and links by their first sign, and where they begin
    at = size = 0
    for found in _MARKUP.finditer(content):
        start, end = found.span()
        parts.append(content[at:start])
        size += start - at
        at, sign = end, content[start]
        if sign in "*_":
            literal = _emphasis(content, found, open_, marks, size)
        elif sign in "[]":
            literal = _link(content, found, open_, marks, size)
        else:
            literal = _literal(found[0])
            if sign == "`" and literal:
                marks.append(Mark(size, size + len(literal), "code"))
        if literal is None:
            return None
        parts.append(literal)
        size += len(literal)
    if open_:
        return None
    parts.append(content[at:])
    run = Run("".join(parts), tuple([mark for mark in marks if mark.start < mark.end]))
    return run if BREAK in run.text else fold(run)


def _literal(whole: str) -> str | None:
    """What a reader sees of markup that stands for itself; None for what is not simple."""
    sign = whole[0]
    if sign in "\\ " and whole[1:].strip(" ")[:1] == "\n":
        return f"{BREAK}\n"
    if sign == "\\":
        return whole[1:] if whole[1:] in _PUNCTUATION else None
    return whole[1:-1] or None if sign == "`" else None


def _link(content: str, found: re.Match[str], open_: list[tuple[str, int]], marks: list[Mark], size: int) -> str | None:
    """Begin or end a link behind so much text: what a reader sees of its bracket, or None where that is not simple."""
    whole = found[0]
    if whole == "[":
        if content.find("]", found.end()) < 0:
            return whole  # it is never closed
        if any(name == "[" for name, _ in open_):
            return None
        open_.append(("[", size))
        return ""
    if whole[0] == "[":
        return whole  # words in brackets
    address = whole[2:-1].partition(" ")[0]
    if not (open_ and open_[-1][0] == "[" and _is_safe(address)):
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
    """Begin or end emphasis behind so much text, as `_link` does: towards a letter it begins, behind one it ends."""
    start, end = found.span()
    whole = found[0]
    before = _class(content[start - 1]) if start else _SPACE
    after = _class(content[end]) if end < len(content) else _SPACE
    if _OTHER in (before, after) or whole not in _KINDS:
        return None
    if before == after:
        return whole if before == _SPACE or (before == _LETTER and whole[0] == "_") else None
    if _WIDE in (before, after) and _SPACE not in (before, after):
        return None  # it may do both (`emphasis`)
    if before > after:
        if not open_ or open_[-1][0] != whole:
            return None
        marks.append(Mark(open_.pop()[1], size, _KINDS[whole]))
    elif open_ and content[start - 1] == "\n":
        return None  # this as well
    else:
        open_.append((whole, size))
    return ""


_SPACE, _SIGN, _LETTER, _WIDE, _OTHER = range(5)
"""What may stand beside a mark, by how surely the mark opens before it; East Asian letters are apart."""

_SPACES = " \n\xa0"
_SIGNS = _PUNCTUATION | frozenset("“”‘’„«»‹›–—…•·")
"""Punctuation to CommonMark, as far as it is frequent; what is rare is not simple."""


def _class(sign: str) -> int:
    if sign.isalnum():
        return _LETTER if sign < EAST_ASIAN else _WIDE if sign <= LAST_EAST_ASIAN else _OTHER
    return _SIGN if sign in _SIGNS else _SPACE if sign in _SPACES else _OTHER
