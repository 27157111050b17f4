"""The inline text of one Markdown block in, runs of visible text (and the block tags of raw HTML between them) out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from policydiff.read.controls import box_sign
from policydiff.read.run import BREAK, Run, RunWriter
from policydiff.read.standing import standing
from policydiff.read.tags import ELEMENTS, HIDDEN, INLINE, MARKS, is_placeholder
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

if TYPE_CHECKING:
    from markdown_it.token import Token

_TOKEN_MARKS = {"strong": "strong", "em": "em", "s": "strike", "link": "link"}


@dataclass(frozen=True, slots=True)
class Tag:
    """A block tag of raw HTML inside a paragraph."""

    name: str
    closing: bool
    attributes: tuple[tuple[str, str | None], ...] = ()


Piece = Run | Tag


_TAG = Lazy(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(.*?)/?>\Z", re.DOTALL)
"""A tag with its closing slash, name and attributes."""


_ATTRIBUTE = Lazy(r"([^\s\"'=<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?")
"""An attribute with its value, quoted or bare."""


_SPECIAL = Lazy(r"[\\`*_\[<&~]")
"""Signs that can begin inline markup; a text without them is what it says."""


def is_plain(content: str) -> bool:
    """Whether Markdown would find nothing but text and line ends here."""
    return "  \n" not in content and not _SPECIAL.search(content)


def pieces(tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """Turn inline tokens into runs; usually one, more where raw HTML opens or closes a block in between."""
    out: list[Piece] = []
    writer = RunWriter()
    hidden = 0
    closed: frozenset[str] | None = None
    for token in tokens:
        kind = token.type
        if kind == "html_inline":
            tag = _read_tag(token.content)
            if tag is None:
                continue
            if tag.name not in ELEMENTS:
                closed = _closed(tokens) if closed is None else closed
                if is_placeholder(token.content, closed):
                    writer.add(token.content if not hidden else "")
                    continue
            if tag.name in HIDDEN:
                hidden = max(0, hidden + (-1 if tag.closing else 1))
            elif not hidden and not _inline_tag(writer, tag):
                out += [standing(writer.take()), tag]
        elif hidden:
            continue
        elif kind in {"text", "text_special"}:
            writer.add(token.content)
        else:
            _write(writer, token)
    out.append(standing(writer.take()))
    return tuple(p for p in out if not (isinstance(p, Run) and not p.text))


def _closed(tokens: Sequence[Token]) -> frozenset[str]:
    """The names of the elements that some tokens close."""
    ends = (token.content for token in tokens if token.type == "html_inline" and token.content.startswith("</"))
    return frozenset(end.strip("</> \n\t").lower() for end in ends)


def _write(writer: RunWriter, token: Token) -> None:
    kind = token.type
    if kind == "softbreak":
        writer.add("\n")
    elif kind == "hardbreak":
        writer.add(f"{BREAK}\n")
    elif kind == "code_inline":
        at = writer.size
        writer.add(token.content)
        writer.mark(at, "code")
    elif kind == "image":
        at = writer.size
        for piece in pieces(token.children or ()):
            if isinstance(piece, Run):
                writer.add(piece.text)
        writer.mark(at, "image", str(token.attrs.get("src", "")))
    elif kind.endswith("_open"):
        writer.open(_TOKEN_MARKS[kind[:-5]], str(token.attrs.get("href", "")))
    elif kind.endswith("_close"):
        writer.close(_TOKEN_MARKS[kind[:-6]])


def _inline_tag(writer: RunWriter, tag: Tag) -> bool:
    """Write an inline tag; False where it ends the block."""
    if tag.name in MARKS:
        if tag.closing:
            writer.close(MARKS[tag.name])
        else:
            writer.open(MARKS[tag.name], dict(tag.attributes).get("href") or "" if tag.name == "a" else "")
    elif tag.name == "br":
        if writer.broken:
            return False
        writer.add(BREAK)
    elif tag.name == "img":
        attributes = dict(tag.attributes)
        at = writer.size
        writer.add(attributes.get("alt") or "")
        writer.mark(at, "image", attributes.get("src") or "")
    elif tag.name == "rt":
        writer.reading(begins=not tag.closing)
    elif sign := box_sign(tag.name, dict(tag.attributes)) if tag.name == "input" else "":
        writer.add(f" {sign} ")
    elif tag.name not in INLINE:
        return False
    return True


def _read_tag(source: str) -> Tag | None:
    """The tag that raw HTML holds; None for comments, declarations and the like."""
    found = _TAG.match(source)
    if not found:
        return None
    from html import unescape  # raw HTML is rare

    attributes = tuple(
        (name.lower(), unescape(value.strip("\"'")) if value else None) for name, value in _ATTRIBUTE.findall(found[3])
    )
    return Tag(found[2].lower(), bool(found[1]), attributes)
