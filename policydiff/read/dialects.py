"""Markdown of any dialect in, Markdown that CommonMark reads the same way out, line for line.

MDX writes imports and remarks between the text, kramdown and Pandoc name their headings, kramdown draws tables that
others do not. What is in a fence of code stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from policydiff.text.lazy import Lazy

_CELL = r":?-+:?[ \t]*"


_MODULE = Lazy(
    r"import\s+(?:[\w$*{][\w$*{},\s]{0,2000}?\s+from\s+)?[\"'][^\"']+[\"'];?\s*$"
    r"|export\s+(?:const|let|var|function|default|async|class)\s+[\w${]",
    re.MULTILINE,
)
"""The first line of an import or export of MDX, as no sentence begins."""


_MDX_REMARK = Lazy(r"(?<!\{)\{\s*/\*(?:(?!/\*).)*?\*/\s*\}(?!\})", re.DOTALL)


_HEADING_NAME = Lazy(r"^([ \t>*+-]*#{1,6}[ \t].*?)(?<![ \t])[ \t]*\{[ \t]?[#.][^{}\n]*\}([ \t#]*)$", re.MULTILINE)
"""`{#name .class}` behind a heading."""


_DELIMITERS = Lazy(rf"^[ \t>]*(?:\|[ \t]*)?{_CELL}(?:\|[ \t]*{_CELL})*(?:\|[ \t]*)?$", re.MULTILINE)
"""The row under the head of a table; a rule without bars looks so too."""


_FENCE = Lazy(r"^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})(.*)$", re.MULTILINE)


def plainer(text: str) -> str:
    """Drop what is no text to a reader, and draw tables as GitHub draws them; the lines stay the same."""
    steps: list[Callable[[str], str]] = []
    if any(text.startswith(word) or f"\n{word}" in text for word in ("import ", "export ")):
        steps.append(_without_modules)
    if "{" in text and "/*" in text:
        steps.append(lambda part: _MDX_REMARK.sub(lambda found: "\n" * found[0].count("\n"), part))
    if "{" in text and ("{#" in text or "{." in text or "{ #" in text):
        steps.append(_without_names)
    if "|" in text and "-" in text and _DELIMITERS.search(text):
        steps.append(_with_even_tables)
    if not steps:
        return text
    parts: list[str] = []
    for part, code in _parts(text):
        done = part
        for step in () if code else steps:
            done = step(done)
        parts.append(done)
    return "".join(parts)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text in order, each with whether it is a fence of code."""
    if "```" not in text and "~~~" not in text:
        yield text, False
        return
    at = 0
    opened: re.Match[str] | None = None
    for found in _FENCE.finditer(text):
        if opened is None:
            if found[1][0] == "~" or "`" not in found[2]:
                yield text[at : found.start()], False
                opened, at = found, found.start()
        elif found[1].startswith(opened[1]) and not found[2].strip():
            yield text[at : found.end()], True
            opened, at = None, found.end()
    yield text[at:], opened is not None


def _without_names(text: str) -> str:
    """Drop the names of headings; line by line, as the pattern is tried at each sign of what it gets."""
    return "\n".join([_HEADING_NAME.sub(r"\1\2", line) if "{" in line else line for line in text.split("\n")])


def _without_modules(text: str) -> str:
    """Blank the paragraphs that are imports and exports of MDX."""
    parts: list[str] = []
    for paragraph in re.split(r"(\n[ \t]*\n)", text):
        bare = paragraph.lstrip("\n")
        if bare.startswith(("import", "export")) and _MODULE.match(bare):
            parts.append("\n" * paragraph.count("\n"))
        else:
            parts.append(paragraph)
    return "".join(parts)


def _with_even_tables(text: str) -> str:
    """Give the row under each head as many cells as the head, and put what is too much in a row into its last cell.

    kramdown draws a table whatever the row under the head says; GitHub drops the cells that the head has none for.
    """
    lines = text.split("\n")
    at = 1
    while at < len(lines):
        head, rule = lines[at - 1], lines[at]
        at += 1
        if "|" not in head or "|" not in rule or not _DELIMITERS.fullmatch(rule):
            continue
        size = len(_cells(head))
        if len(_cells(rule)) != size:
            given = [*_cells(rule)[:size], *["---"] * (size - len(_cells(rule)))]
            lines[at - 1] = _row(rule, given)
        while at < len(lines) and "|" in lines[at]:
            cells = _cells(lines[at])
            if any(cell.strip() for cell in cells[size:]):
                lines[at] = _row(lines[at], [*cells[: size - 1], "\\|".join(cells[size - 1 :])])
            at += 1
    return "\n".join(lines)


def _row(line: str, cells: list[str]) -> str:
    """Other cells in the place of a line's own, its quote marks and indent kept."""
    lead = line[: len(line) - len(line.lstrip(" \t>"))]
    return f"{lead}|{'|'.join(cells)}|"


def _cells(row: str) -> list[str]:
    """The cells of a row; a bar behind a backslash parts none."""
    return re.split(r"(?<!\\)\|", row.strip(" \t>").removeprefix("|").removesuffix("|"))
