"""A piece of raw HTML inside Markdown in, tags and text into the builder; the piece may be cut anywhere."""

from __future__ import annotations

from html.parser import HTMLParser

from policydiff.read.build import Builder
from policydiff.read.opaque import Opaque
from policydiff.read.tags import ELEMENTS, is_placeholder
from policydiff.text.lazy import Lazy


def read_fragment(source: str, builder: Builder, opaque: Opaque) -> None:
    """Feed a fragment to the builder, whose `line` says where it begins."""
    text = _without_open_tags(_without_comments(source))
    reader = _FragmentReader(builder, opaque, frozenset(_END_TAG.findall(text.lower())))
    reader.feed(text)
    reader.close()


def _without_comments(source: str) -> str:
    """Drop comments, their line ends kept; one that is never closed is taken for text, so that none is lost."""
    parts: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0 and (end := source.find("-->", start)) >= 0:
        parts += [source[at:start], "\n" * source.count("\n", start, end)]
        at = end + len("-->")
    return "".join(parts) + source[at:].replace("<!--", "")


def _without_open_tags(text: str) -> str:
    """Write as text what begins tags behind the end of the last one: the end of each would be looked for to the end."""
    ended = text.rfind(">") + 1
    return text[:ended] + text[ended:].replace("<", "&lt;")


_END_TAG = Lazy(r"</([a-z][^\s>]*)")


class _FragmentReader(HTMLParser):
    def __init__(self, builder: Builder, opaque: Opaque, closed: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = builder
        self._opaque = opaque
        self._closed = closed
        self._first = builder.line[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._at(0)
        if tag not in ELEMENTS and attrs and is_placeholder(source := self.get_starttag_text() or "", self._closed):
            self._builder.text(source)  # `<Note>` alone in its line is a component, `<Company name>` is not
            return
        self._builder.start(tag, {k: self._opaque.show(v) if v else v for k, v in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in {"br", "img", "hr", "input", "wbr"}:
            # HTML knows no self-closed elements but these: `<a/>` opens a link.  Written so, it was meant to be empty.
            self._builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self._at(0)
        self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            before = len(data) - len(data.lstrip())
            self._at(data.count("\n", 0, before), data.strip().count("\n"))
        self._builder.text(self._opaque.show(data))

    def _at(self, down: int, more: int = 0) -> None:
        line = self._first + self.getpos()[0] - 1 + down
        self._builder.line = (line, line + more)
