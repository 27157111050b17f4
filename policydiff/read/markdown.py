"""Markdown text in, sections out: markdown-it finds the blocks, and each inline text is parsed once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from policydiff.errors import UnreadableSourceError
from policydiff.model import Lines, Section
from policydiff.read.build import Builder
from policydiff.read.dialects import plainer
from policydiff.read.inline import Piece, Tag, is_plain, pieces
from policydiff.read.opaque import Opaque
from policydiff.read.outline import Outline
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.stretches import Memory, ReadStretch, TextStretch, counted_from, counted_on, standing_at, stretches
from policydiff.read.tight import loosened, spaced, unfenced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NESTING = 200
"""The default of 20 drops deep text; thousands overflow the stack."""

_CACHE_TEXT = 20_000
_CACHE_SIZE = 4_000
"""Inline texts kept from one edition to the next, and the longest of them in characters: most blocks of two editions
are the same, and parsing them is half the work."""

_STOPS = r"[\n!&*<[\\\]_`~]"
"""Signs at which an inline rule can begin or end. markdown-it stops at eleven more, for rules that are not asked here,
and each stop asks all rules: hyphens and colons are as frequent as line ends."""

_PLAIN = frozenset({"paragraph_open", "paragraph_close", "hr", "footnote_reference_open", "footnote_reference_close"})
"""Block tokens that end a block and say nothing else."""

_seen: dict[str, tuple[Piece, ...]] = {}


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


@cache
def _parser(
    *, footnotes: bool = False, definitions: bool = False, admonitions: bool = False, links: bool = True
) -> MarkdownIt:
    from markdown_it import MarkdownIt  # `--help` must not pay for it

    from policydiff.read import commonmark as plain  # they import markdown-it as well
    from policydiff.read import emphasis

    md = MarkdownIt("commonmark", {"html": True, "maxNesting": _NESTING}).enable(["table", "strikethrough"])
    md.disable(["inline", "text_join"])
    md.inline.terminator_re = re.compile(_STOPS)
    if footnotes:
        from mdit_py_plugins.footnote import footnote_plugin  # rare

        # Left where they stand: moving them to the end drops those that nothing refers to.
        footnote_plugin(md, inline=False, move_to_end=False)
    if definitions:
        from mdit_py_plugins.deflist import deflist_plugin  # rare

        deflist_plugin(md)
    else:
        plain.install(md)
    if admonitions:
        from policydiff.read import admonitions as boxes  # rare

        boxes.install(md)
    emphasis.install(md)
    if not links:
        md.disable(["link", "image"])
    md.normalizeLink = _as_written  # type: ignore[method-assign]
    md.normalizeLinkText = _as_written  # type: ignore[method-assign, assignment]
    return md


def _as_written(url: str) -> str:
    """Link targets are compared, not followed: encoding them costs time and hides what was written."""
    return url


class _Reader:
    """One pass over the block tokens of one text; what a text before it holds as well is not read again."""

    __slots__ = ("_builder", "_env", "_lines", "_md", "_memory", "_opaque", "_outline", "_shift", "_text")

    def __init__(self, text: str, skipped: int, outline: Outline, lines: Sequence[int] | None = None) -> None:
        """`lines` holds the number that each line of the text had, from 0; None where all are as they were."""
        self._opaque = Opaque()
        self._text = self._opaque.hide(plainer(text))
        self._md = _parser(
            footnotes="[^" in text,
            definitions="\n:" in text,
            admonitions=any(sign in text for sign in (":::", "!!! ", "???")),
        )
        self._env: dict[str, Any] = {}
        self._builder = Builder(outline)
        self._memory = Memory()
        self._outline = outline
        self._shift = skipped
        self._lines = lines

    def read(self, name: str) -> tuple[Section, ...]:
        builder = self._builder
        waiting: list[TextStretch] = []
        for stretch in stretches(self._text) if self._lines is None else (TextStretch(self._text, 0),):
            found = self._memory.get(stretch) if self._is_shared(stretch) else None
            if found is not None and waiting:
                self._parse(waiting, name)
                waiting = []
            line = stretch.line + self._shift
            if found is not None and builder.at_rest and counted_from(line, builder.pending) == found.before:
                self._outline.add(standing_at(found, line))
                builder.pending = counted_on(line, found.after)
            else:
                waiting.append(stretch)
        self._parse(waiting, name)
        return builder.sections()

    def _is_shared(self, stretch: TextStretch) -> bool:
        """Whether a stretch says all that it means; one with hidden tags, or of a text whose lines moved, does not."""
        return self._lines is None and not self._opaque.hides(stretch.text)

    def _parse(self, waiting: Sequence[TextStretch], name: str) -> None:
        """Read stretches that stand one after the other; each is kept that begins and ends with nothing left open."""
        if not waiting:
            return
        builder, before = self._builder, waiting[0].line
        begun = self._state()
        left = iter(waiting)
        stretch, following = next(left), next(left, None)
        for token in self._md.parse("".join([stretch.text for stretch in waiting]), self._env):
            if token.map:
                first, last = token.map[0] + before, token.map[1] - 1 + before
                if following is not None and first == following.line and not token.level:
                    builder.block()
                    begun = self._kept(stretch, begun)
                    stretch, following = following, next(left, None)
                builder.line = self._place(first, last)
            self._take(token, name)
        builder.block()
        self._kept(stretch, begun)

    def _state(self) -> tuple[int, Lines] | None:
        """How much was read and what is pending; None where something is open."""
        return (self._outline.size, self._builder.pending) if self._builder.at_rest else None

    def _kept(self, stretch: TextStretch, begun: tuple[int, Lines] | None) -> tuple[int, Lines] | None:
        """Keep what was read of a stretch from its state at the beginning on, if nothing was open; its state now."""
        ended = self._state()
        if begun is not None and ended is not None and self._is_shared(stretch):
            line = stretch.line + self._shift
            before, after = counted_from(line, begun[1]), counted_from(line, ended[1])
            self._memory.keep(stretch, ReadStretch(tuple(self._outline.since(begun[0])), line, before, after))
        return ended

    def _place(self, first: int, last: int) -> Lines:
        """The lines of the file that are these lines of the text, from 0."""
        if self._lines is not None:
            first, last = self._lines[first], self._lines[min(last, len(self._lines) - 1)]
        return (first + 1 + self._shift, last + 1 + self._shift)

    def _take(self, token: Token, name: str) -> None:
        builder = self._builder
        kind = token.type
        if token.level >= _NESTING - 1 and token.nesting > 0 and kind != "paragraph_open":
            # The parser passes over what stands inside, and over the rest of the text, without a word.
            raise UnreadableSourceError(
                f"{name}: line {builder.line[0]} stands too deep in lists and quotes to be read "
                f"(more than {_NESTING // 2} lists); take the marks before it out"
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
        for piece in self._pieces(token.content):
            if isinstance(piece, Tag):
                if piece.closing:
                    self._builder.end(piece.name)
                else:
                    self._builder.start(piece.name, dict(piece.attributes))
            else:
                self._builder.run(piece)

    def _pieces(self, content: str) -> tuple[Piece, ...]:
        if is_plain(content):
            return (fold(self._opaque.show_run(Run(content))),)
        # Reference definitions and hidden template tags give a text its meaning from elsewhere.
        shared = not self._env and len(content) <= _CACHE_TEXT and not self._opaque.hides(content)
        if shared and (known := _seen.get(content)) is not None:
            return known
        # Brackets that are never closed make no link, and looking for its end behind each of thousands takes seconds.
        md = self._md if "]" in content else _parser(links=False)
        found = pieces(md.inline.parse(content, md, self._env, []))
        found = tuple(p if isinstance(p, Tag) else self._opaque.show_run(p) for p in found)
        if len(found) == 1 and isinstance(found[0], Run) and BREAK not in found[0].text:
            found = (fold(found[0]),)
        if shared:
            if len(_seen) >= _CACHE_SIZE:
                _seen.clear()
            _seen[content] = found
        return found

    def _html(self, token: Token) -> None:
        from policydiff.read.fragment import read_fragment  # many policies hold no raw HTML

        read_fragment(token.content, self._builder, self._opaque)


def _marker(token: Token) -> str:
    if token.type != "list_item_open":
        return ""
    return f"{token.info}{token.markup}" if token.info else "-"
