"""Markdown text in, sections out: markdown-it finds the blocks, and each inline text is parsed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.model import Lines, Section
from policydiff.read.build import Builder
from policydiff.read.dialects import plainer
from policydiff.read.inline import Tag
from policydiff.read.inlines import Inlines
from policydiff.read.opaque import Opaque
from policydiff.read.outline import Outline
from policydiff.read.parser import NESTING, parser
from policydiff.read.simple import simple_entries
from policydiff.read.stretches import Memory, ReadStretch, TextStretch, reaches_far, standing_at, stretches
from policydiff.read.tight import loosened, spaced, unfenced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from policydiff.read.outline.entries import Entry

_PLAIN = frozenset({"paragraph_open", "paragraph_close", "hr", "footnote_reference_open", "footnote_reference_close"})
"""Block tokens that end a block and say nothing else."""


def read_markdown(text: str, skipped: int, outline: Outline, name: str, *, plain: bool = False) -> tuple[Section, ...]:
    """Read the body of a Markdown file that begins after `skipped` lines into an empty outline.

    Args:
        text: the body.
        skipped: lines of the file before it.
        outline: what collects the sections.
        name: of the source, for messages.
        plain: it is a text file, in which a title may stand right above its paragraph.

    Raises:
        UnreadableSourceError: lists and quotes nest so deep that what stands in them cannot be read.
    """
    bare = unfenced(text)
    if not plain and bare is text:
        return _Reader(spaced(text), skipped, outline).read(name)
    loose, lines = loosened(bare)
    return _Reader(loose, skipped, outline, lines).read(name)


class _Reader:
    """One pass over one text; what a text before it holds as well is not read again."""

    __slots__ = (
        "_builder",
        "_inlines",
        "_kinds",
        "_lines",
        "_memory",
        "_near",
        "_opaque",
        "_outline",
        "_shift",
        "_text",
    )

    def __init__(self, text: str, skipped: int, outline: Outline, lines: Sequence[int] | None = None) -> None:
        """`lines` holds the number that each line of the text had, from 0; None where all are as they were."""
        self._opaque = Opaque()
        self._text = self._opaque.hide(plainer(text))
        self._near = not reaches_far(self._text)
        self._kinds = {
            "footnotes": "[^" in text,
            "definitions": "\n:" in text,
            "admonitions": any(sign in text for sign in (":::", "!!! ", "???")),
        }
        self._inlines = Inlines(self._opaque, self._kinds)
        self._builder = Builder(outline)
        self._memory = Memory()
        self._outline = outline
        self._shift = skipped
        self._lines = lines

    def read(self, name: str) -> tuple[Section, ...]:
        builder = self._builder
        waiting: list[TextStretch] = []
        rests = True
        for stretch in stretches(self._text) if self._lines is None else (TextStretch(self._text, 0),):
            found = self._found(stretch)
            if found is not None and waiting:
                self._parse(waiting, name)
                waiting, rests = [], builder.at_rest
            if found is not None and rests:
                self._outline.add(standing_at(found, stretch.line + self._shift))
            else:
                waiting.append(stretch)
        self._parse(waiting, name)
        return builder.sections()

    def _found(self, stretch: TextStretch) -> ReadStretch | None:
        """What a stretch says where nothing is open before it; None where only markdown-it can tell."""
        text = stretch.text
        found = self._memory.get(text) if self._lines is None else None
        if found is None and self._near:
            down = stretch.line
            entries = simple_entries(text, self._inlines, lambda first, last: self._place(first + down, last + down))
            found = None if entries is None else self._kept(stretch, entries)
        return found

    def _kept(self, stretch: TextStretch, entries: Sequence[Entry]) -> ReadStretch:
        """What a stretch was read as, remembered unless its lines moved or its tags are those of this text."""
        found = ReadStretch(entries, stretch.line + self._shift)
        if self._lines is None and not self._opaque.hides(stretch.text):
            self._memory.keep(stretch.text, found)
        return found

    def _parse(self, waiting: Sequence[TextStretch], name: str) -> None:
        """Read stretches that stand one after the other; each is kept that begins and ends with nothing left open."""
        if not waiting:
            return
        builder, before = self._builder, waiting[0].line
        begun = self._state()
        left = iter(waiting)
        stretch, following = next(left), next(left, None)
        tokens: list[Token] = []
        md = parser(**self._kinds)
        md.block.parse("".join([stretch.text for stretch in waiting]), md, self._inlines.env, tokens)
        for token in tokens:
            if token.map:
                first, last = token.map[0] + before, token.map[1] - 1 + before
                if following is not None and first == following.line and not token.level:
                    builder.block()
                    begun = self._read(stretch, begun)
                    stretch, following = following, next(left, None)
                builder.line = self._place(first, last)
            self._take(token, name)
        builder.block()
        self._read(stretch, begun)

    def _state(self) -> int | None:
        """How much was read; None where something is open."""
        return self._outline.size if self._builder.at_rest else None

    def _read(self, stretch: TextStretch, begun: int | None) -> int | None:
        """Keep what was read of a stretch from its state at the beginning on, if nothing was open; its state now."""
        ended = self._state()
        if begun is not None and ended is not None:
            self._kept(stretch, self._outline.since(begun))
        return ended

    def _place(self, first: int, last: int) -> Lines:
        """The lines of the file that are these lines of the text, from 0."""
        if self._lines is not None:
            first, last = self._lines[first], self._lines[min(last, len(self._lines) - 1)]
        return (first + 1 + self._shift, last + 1 + self._shift)

    def _take(self, token: Token, name: str) -> None:
        builder = self._builder
        kind = token.type
        if token.level >= NESTING - 1 and token.nesting > 0 and kind != "paragraph_open":
            # The parser passes over what stands inside, and over the rest of the text, without a word.
            raise UnreadableSourceError(
                f"{name}: line {builder.line[0]} stands too deep in lists and quotes to be read "
                f"(more than {NESTING // 2} lists); take the marks before it out"
            )
        if kind == "inline":
            self._inline(token)
        elif kind in {"fence", "code_block"}:
            builder.code(self._opaque.show(token.content))
        elif kind == "html_block":
            self._html(token)
        elif kind in _PLAIN or not token.nesting:
            builder.block()
        elif token.nesting > 0:
            builder.block()
            builder.start(token.tag, marker=_marker(token))
        else:
            builder.end(token.tag)

    def _inline(self, token: Token) -> None:
        for piece in self._inlines.pieces(token.content):
            if isinstance(piece, Tag):
                if piece.closing:
                    self._builder.end(piece.name)
                else:
                    self._builder.start(piece.name, dict(piece.attributes))
            else:
                self._builder.run(piece)

    def _html(self, token: Token) -> None:
        from policydiff.read.fragment import read_fragment  # many policies hold no raw HTML

        read_fragment(token.content, self._builder, self._opaque)


def _marker(token: Token) -> str:
    if token.type != "list_item_open":
        return ""
    return f"{token.info}{token.markup}" if token.info else "-"
