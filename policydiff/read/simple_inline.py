r"""The inline text of a Markdown block in, its runs out where its markup is simple; else it is left to markdown-it.

Most marked texts hold one bold lead, a link or an escaped full stop, and a parser that must be ready for everything
takes ten times as long for them. Simple are escaped signs, links to a bare address, words of code, emphasis whose marks
are one to three signs in pairs, and tags that end a line or say nothing, all of it apart or inside one another:
CommonMark (0.31, 6.1 to 6.6) then leaves one way to read it. Anything else that could be markup (other HTML, entities,
images, a mark without its partner) is not.

>>> [run] = simple_runs(r"**1\. Scope.** See [our terms](/terms).")
>>> run.text
'1. Scope. See our terms.'
>>> [(mark.start, mark.end, mark.kind, mark.value) for mark in run.marks]
[(0, 9, 'strong', ''), (14, 23, 'link', '/terms')]
>>> [run.text for run in simple_runs("One<br><br>Two")]
['One\u2028', 'Two']
>>> simple_runs("A <b>word</b>") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from policydiff.model import Mark
from policydiff.read.run import BREAK, Run, fold, is_broken
from policydiff.read.simple_blocks import SPACES
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, LAST_EAST_ASIAN

if TYPE_CHECKING:
    import re

_ADDRESS = r"[^\x00- \x7f()<>\\]*"
_TEXT = r"[^\[\]\\`<!*_~&]*"
_MARKUP = Lazy(
    rf"\\.?|\*\**|__*|\[{_TEXT}\](?!\()|\[|!\[(?P<shown>{_TEXT})\]\((?P<image>{_ADDRESS})\)|!\["
    rf"|\](?:\([ ]*{_ADDRESS}(?:\({_ADDRESS}\){_ADDRESS})*(?:[ ]+\"[^\"\\&\n]*\")?[ ]*\))?"
    r"|`(?<!``)(?:[^\s`]|[^\s`][^`\n]*[^\s`])`(?!`)|`|~~"
    r"|<(?P<line>br[ ]*/?>|/br>)|<(?P<mute>(?:span|u)(?:[ ][a-z][a-z-]*=\"[^\"<>]*\")*>|/(?:span|u)>"
    r"|a[ ](?:id|name)=\"[^\"<>]*\"></a>)|<https?://[!-%'-;=?-\[\]-~]*>"
    r"|<[\w.+-]+@[a-z\d]{1,60}(?:[.-][a-z\d]{1,60}){1,9}>|<(?=[A-Za-z/!?]|[^<>\s]+@)"
    r"|&(?=#?\w+;)|\n(?:(?P<forced>(?<=[ ][ ]\n)[ \t]*)|(?=[ \t\n]))",
    16,
)
"""What may be markup: escaped signs, marks, words in brackets, links, code, tags that end a line and such that say
nothing, addresses, what else begins HTML or an entity, forced line breaks. Addresses are bare that hold no space, odd
bracket or backslash. Each begins with one sign, which is found much faster than a choice. The flag is `re.DOTALL`."""

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""The signs that a backslash escapes."""

_SAID = {"line": BREAK, "mute": "", "forced": f"{BREAK}\n"}
"""By group of `_MARKUP`, what a reader sees of it."""

_REFUSED = ("javascript:", "vbscript:", "file:", "data:")
"""What an address begins with that markdown-it refuses, of `data:` all but some images."""

_KINDS = {
    "*": ("em",),
    "_": ("em",),
    "**": ("strong",),
    "__": ("strong",),
    "***": ("em", "strong"),
    "___": ("em", "strong"),
}
"""Rows of marks that are simple, and what they make of the text between two."""

_MOST_OPEN = 20
"""Marks that wait for their partner at once, at most: each further one is held against them, and a text that has more
is one to keep a machine busy."""


def simple_runs(content: str) -> tuple[Run, ...] | None:
    """The runs of an inline text, parted where a second line break in a row ends a paragraph.

    Returns:
        One that stands alone is folded where no line is forced to end in it. None where the markup is not simple.
    """
    taken = _Markup(content)
    at = 0
    while found := _MARKUP.search(content, at):
        start = found.start()
        if start > at:
            taken.add(content[at:start])
        literal = taken.take(found)
        if literal is None:
            return None
        taken.add(literal)
        at = start + 1 if literal == "]" == content[start] else found.end()
    taken.add(content[at:])
    return taken.end()


class _Markup:
    """Takes the markup of a text in order, with the text between: what a reader sees of it, and its marks."""

    __slots__ = ("closed", "content", "linked", "marks", "open", "parts", "runs", "size")

    def __init__(self, content: str) -> None:
        self.content = content
        self.closed = content.rfind("]")
        """Where the last bracket closes."""
        self.linked = False
        """Whether a link is open."""
        self.runs: list[Run] = []
        """Those that have ended; the rest is of the one that is being read."""
        self.parts: list[str] = []
        self.size = 0
        self.marks: list[Mark] = []
        self.open: list[tuple[str, int, int]] = []
        """Emphasis and links: their first sign, where their text begins, and the place of the sign among the parts."""

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text)

    def take(self, found: re.Match[str]) -> str | None:
        """What a reader sees of markup behind the text so far; None where it is not simple."""
        whole, kind = found[0], found.lastgroup
        sign = whole[0]
        if sign in "*_":
            return self._emphasis(found)
        if sign in "[]":
            return self._bracket(whole, found.end())
        if kind is not None:
            return self._image(found) if kind == "image" else self._tag(whole, kind)
        if sign == "\\":
            return f"{BREAK}\n" if whole[1:] == "\n" else whole[1:] if whole[1:] in _PUNCTUATION else None
        return self._quoted(whole) if len(whole) > 1 and sign in "`<" else None

    def end(self) -> tuple[Run, ...]:
        """The runs of the whole text."""
        for name, begun, place in reversed(self.open):  # none was closed: they are signs of the text
            self.parts[place], more = name, len(name)
            self.marks = [
                mark if mark.end <= begun else Mark(mark.start + more, mark.end + more, mark.kind, mark.value)
                for mark in self.marks
            ]
        run = self._run()
        if self.runs:
            return (*self.runs, run) if run.text else tuple(self.runs)
        return (run if BREAK in run.text else fold(run),)

    def _run(self) -> Run:
        return Run("".join(self.parts), tuple([mark for mark in self.marks if mark.start < mark.end]))

    def _mark(self, text: str, kind: str, value: str) -> None:
        """Mark a text that comes next."""
        self.marks.append(Mark(self.size, self.size + len(text), kind, value))

    def _open(self, sign: str) -> str | None:
        self.open.append((sign, self.size, len(self.parts)))
        return "" if len(self.open) <= _MOST_OPEN else None

    def _tag(self, whole: str, kind: str) -> str | None:
        """A tag or a line's end; the second in a row ends a run."""
        if kind != "line" or not is_broken(self.parts):
            return _SAID[kind]
        if self.open or whole[1] == "/":
            return None  # what is open goes on; the tag that ends none ends no paragraph either
        self.runs.append(self._run())
        self.parts, self.marks, self.size = [], [], 0
        return ""

    def _quoted(self, whole: str) -> str | None:
        """Code or an address between two signs."""
        inner = whole[1:-1]
        if whole[0] == "`":
            self._mark(inner, "code", "")
            return inner
        self._mark(inner, "link", inner if ":" in inner else f"mailto:{inner}")
        return inner if inner.isascii() else None

    def _image(self, found: re.Match[str]) -> str | None:
        shown, address = found["shown"], found["image"]
        self._mark(shown, "image", address)
        return shown if _is_safe(address) and "\n" not in shown else None

    def _bracket(self, whole: str, end: int) -> str | None:
        """Begin or end a link: what a reader sees of its bracket, or None where that is not simple."""
        if whole == "[":
            if self.closed < end:
                return whole  # it is never closed
            if self.linked:
                return None
            self.linked = True
            return self._open(whole)
        if whole[0] == "[":
            return whole  # words in brackets
        return self._link(whole) if self.linked else "]"

    def _link(self, whole: str) -> str | None:
        """End a link with its address."""
        address = whole[2:-1].lstrip(" ").partition(" ")[0]
        if self.open[-1][0] != "[" or not _is_safe(address):
            return None
        self.linked = False
        self.marks.append(Mark(self.open.pop()[1], self.size, "link", address))
        return ""

    def _emphasis(self, found: re.Match[str]) -> str | None:
        """Begin or end emphasis, as `_bracket` does."""
        whole = found[0]
        if whole not in _KINDS:
            return None
        opens, closes = _does(self.content, *found.span(), linked=self.linked)
        if closes and self.open:
            if self.open[-1][0] == whole:
                begun = self.open.pop()[1]
                self.marks += [Mark(begun, self.size, kind) for kind in _KINDS[whole]]
                return ""
            if any(name[0] == whole[0] for name, *_ in self.open):
                return None
        return self._open(whole) if opens else whole


def _is_safe(address: str) -> bool:
    """Whether an address is one that a link may have, without entities."""
    if not address or ("&" in address and ";" in address):
        return False
    return ":" not in address or not address.strip().lower().startswith(_REFUSED)


def _does(content: str, start: int, end: int, *, linked: bool) -> tuple[bool, bool]:
    """Whether a row of marks may open emphasis, and whether it may close it (CommonMark 0.31, 6.2, and `emphasis`).

    Where it is `linked`, the text ends with the bracket.
    """
    before = content[start - 1] if start else " "
    after = content[end] if end < len(content) else " "
    if linked and after == "]":
        after = " "
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
