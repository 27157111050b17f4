"""Template text in, text that Markdown cannot spoil out: tags hidden, remarks and kramdown attribute lists dropped."""

from __future__ import annotations

import re

from policydiff.model import Mark
from policydiff.read.run import Run
from policydiff.text.lazy import Lazy

_TAG = Lazy(
    r"\{%(?:(?!\{%).)*?%\}|\{\{\{(?:(?!\{\{).)*?\}\}\}|\{\{(?:(?!\{\{).)*?\}\}"
    r"|<%(?:(?!<%).)*?%>|<\?(?:php\b|=)(?:(?!<\?).)*?\?>|<!--#(?:(?!<!--).)*?-->",
    re.DOTALL,
)
"""A tag of `words.TEMPLATE_TAG`, or a file that a server puts in; none begins inside another one."""


_REMARK = Lazy(
    r"\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment).)*?\{%-?\s*endcomment\s*-?%\}|\{#(?:(?!\{#|\n\n)[^}])*#\}"
    r"|\{\{[-~]?\s*/\*(?:(?!\{\{).)*?\*/\s*[-~]?\}\}|\{\{[-~]?!--(?:(?!\{\{[-~]?!).)*?--[-~]?\}\}"
    r"|\{\{[-~]?!(?:(?!\{\{).)*?\}\}|<%#(?:(?!<%).)*?%>",
    re.DOTALL,
)
"""What the authors of a template say to each other: nobody else sees it."""


_KRAMDOWN_REMARK = Lazy(r"\{::comment\}(?:(?!\{::comment).)*?\{:/(?:comment)?\}", re.DOTALL)


def _blank(found: re.Match[str]) -> str:
    """Nothing but the line ends, so that the lines stay the same."""
    return "\n" * found[0].count("\n")


def _holds(text: str, sign: str, openings: tuple[str, ...]) -> bool:
    """Whether one of the openings, which all begin with a sign, stands in a text; one sign is found much faster."""
    return sign in text and any(opening in text for opening in openings)


class Opaque:
    """Hides Liquid tags from the parser and puts them back, exactly as written, into what came out."""

    __slots__ = ("_pattern", "_sign", "_tags")

    def __init__(self) -> None:
        self._tags: list[str] = []
        self._sign = ""
        self._pattern: re.Pattern[str] | None = None

    def hide(self, text: str) -> str:
        """Replace every tag by a sign that no other text holds; the lines stay the same."""
        if "{:" in text:
            text = _KRAMDOWN_REMARK.sub(_blank, text)
            text = re.sub(r"(?<![ \t])[ \t]*\{:[^{}\n]*\}", "", text)
        if not (_holds(text, "{", ("{{", "{%", "{#")) or _holds(text, "<", ("<%", "<?", "<!--#"))):
            return text
        text = _REMARK.sub(_blank, text)
        self._sign = next((sign for sign in map(chr, range(0xE000, 0xF8FF)) if sign not in text), "")
        if not self._sign:
            return text
        self._pattern = re.compile(rf"{self._sign}(\d+){self._sign}")
        return _TAG.sub(self._hidden, text)

    def hides(self, text: str) -> bool:
        """Whether a text holds hidden tags."""
        return self._pattern is not None and self._sign in text

    def show(self, text: str) -> str:
        """Put the tags back."""
        if self._pattern is None or self._sign not in text:
            return text
        return self._pattern.sub(lambda found: self._tags[int(found[1])], text)

    def show_run(self, run: Run) -> Run:
        """Put the tags back into a run; its marks move along."""
        text = run.text
        if self._pattern is None or self._sign not in text:
            if self._pattern is None or not run.marks:
                return run
            return Run(text, tuple(Mark(m.start, m.end, m.kind, self.show(m.value)) for m in run.marks))
        found = [(m.start(), m.end(), len(self._tags[int(m[1])])) for m in self._pattern.finditer(text)]

        def moved(point: int) -> int:
            return point + sum(size - (end - start) for start, end, size in found if end <= point)

        marks = tuple(Mark(moved(m.start), moved(m.end), m.kind, self.show(m.value)) for m in run.marks)
        return Run(self.show(text), marks)

    def _hidden(self, found: re.Match[str]) -> str:
        """A sign for each line of the tag, its indent left outside so that lists hold together."""
        lines: list[str] = []
        for line in found[0].split("\n"):
            body = line.lstrip() if lines else line
            if body:
                self._tags.append(body)
                lines.append(line[: len(line) - len(body)] + f"{self._sign}{len(self._tags) - 1}{self._sign}")
            else:
                lines.append("")
        return "\n".join(lines)
