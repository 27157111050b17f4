"""Two editions in, the same two out with the headings of both: a label that became a heading is one on both sides.

A revision that gives its labels heading markup, takes it away, or frees a title from its paragraph changes no word.
What one edition shows to be a heading is read as one in the other, where it stands there once and is set off.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from policydiff.model import Block, BlockKind, Edition, Section
from policydiff.read.headings import split_number
from policydiff.read.outline.cutting import piece, remainder
from policydiff.read.outline.entries import Entry, Heading, Marked
from policydiff.read.outline.numbers import marker_number, read_number
from policydiff.read.outline.sections import build
from policydiff.read.run import Run
from policydiff.values import replace

_SHORTEST = 3
"""Letters of the shortest title that is looked for in the other edition."""

_LONGEST = 200
"""Characters of the longest."""

_GLANCE = 10
"""Characters in which the first letters of a title stand, some signs among them; where they do not, more are read."""


def agree(old: Edition, new: Edition) -> tuple[Edition, Edition]:
    """Let both editions have the headings that either shows; unchanged where they agree, as most do."""
    names = [Counter(_name(s.ref.title) for s in e.sections[1:] if not s.outside) for e in (old, new)]
    if names[0] == names[1]:
        return old, new
    return _with(old, new, names[0], names[1]), _with(new, old, names[1], names[0])


def _name(title: str) -> str:
    """A title's letters and digits, without case; what it is known by on the other side."""
    return "".join(filter(str.isalnum, title.casefold()))


def _with(edition: Edition, other: Edition, mine: Counter[str], others: Counter[str]) -> Edition:
    """An edition with those headings of the other that stand in it as labels."""
    missing: dict[str, list[Section]] = defaultdict(list)
    for s in other.sections[1:]:
        name = "" if s.outside else _name(s.ref.title)
        if others[name] > mine[name] and _SHORTEST <= len(name) <= _LONGEST:
            missing[name].append(s)
    if not missing:
        return edition
    beginnings: dict[str, list[str]] = defaultdict(list)
    for name in missing:
        beginnings[name[:_SHORTEST]].append(name)
    entries = _entries(edition.sections)
    found: dict[str, list[tuple[int, int]]] = {}
    for at, entry in enumerate(entries):
        if isinstance(entry, Block) and not entry.outside and entry.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
            name, end = _label(entry, beginnings)
            if name:
                found.setdefault(name, []).append((at, end))
    headings = _headings(entries)
    for name, places in found.items():
        known = [(at, 0) for at, e in enumerate(entries) if isinstance(e, Marked) and not e.outside and _is(e, name)]
        if len(known) + len(places) == len(missing[name]):
            both = zip(sorted([*known, *places]), missing[name], strict=True)
            headings += [_heading(entries[at], at, end, section) for (at, end), section in both if end]
    if len(headings) == len(edition.sections) - 1:
        return edition
    return replace(edition, sections=build(entries, headings))


def _entries(sections: Sequence[Section]) -> list[Entry]:
    """The headings and blocks that sections were made of, in reading order."""
    out: list[Entry] = [*sections[0].blocks]
    for s in sections[1:]:
        ref = s.ref
        out.append(
            Marked(Run(ref.heading, s.marks, folded=True), ref.level, ref.lines, s.outside, "", s.sure, s.manner)
        )
        out += s.blocks
    return out


def _headings(entries: Sequence[Entry]) -> list[Heading]:
    return [
        Heading(at, at + 1, e.run, None, e.level, e.sure, e.manner)
        for at, e in enumerate(entries)
        if isinstance(e, Marked)
    ]


def _is(heading: Marked, name: str) -> bool:
    return _name(split_number(heading.run.text)[1]) == name


def _label(block: Block, beginnings: dict[str, list[str]]) -> tuple[str, int]:
    """Which title, by its first letters, a block begins with and where it ends there; an empty name for none.

    It must be the whole paragraph, or be set off: by its markup, a closing sign, a number, or a capital glued to it.
    """
    text = block.text
    number = read_number(text) or (marker_number(block.marker) if block.marker[:-1].isdecimal() else None)
    begin = number.end if number else 0
    first = _name(text[begin : begin + _GLANCE])[:_SHORTEST]
    if len(first) == _SHORTEST and first not in beginnings:
        return "", 0  # as most
    if any(m.kind == "link" and m.end - m.start >= len(text) - 1 for m in block.marks):
        return "", 0  # an entry of contents
    window = _name(text[begin : begin + _LONGEST])
    for name in beginnings.get(window[:_SHORTEST], ()):
        if not window.startswith(name):
            continue
        end = _end(text, begin, name)
        rest = text[end:]
        if not rest.strip(" .:：。"):
            if block.kind is BlockKind.PARAGRAPH or number or any(m.kind in {"strong", "em"} for m in block.marks):
                return name, len(text)
            continue
        if block.kind is BlockKind.ITEM and not block.marks and not number:
            continue
        marked = any(
            m.kind in {"strong", "em"} and m.start <= begin and end - 1 <= m.end <= end + 2 for m in block.marks
        )
        closed = text[end - 1] in ".:：。?？" or rest[0] in ".:：。"
        glued = text[end - 1].isalnum() and rest[0].isupper() and text[end - 1].islower()
        if marked or closed or glued:
            return name, end + (rest[0] in ".:：。?？")
    return "", 0


def _end(text: str, begin: int, name: str) -> int:
    """Where in a text the letters of a name, which it begins with, end; closing signs right after it included."""
    left, at = len(name), begin
    while left > 0:
        left -= len(_name(text[at]))
        at += 1
    while at < len(text) and text[at] in '.:：。?？)）”"’':
        at += 1
    return at


def _heading(entry: Entry, at: int, end: int, section: Section) -> Heading:
    """A label read as the heading that it is in the other edition.

    Raises:
        TypeError: the entry is a heading already, which none that is looked at is.
    """
    if not isinstance(entry, Block):
        raise TypeError("a label is a block")
    run, rest = piece(entry, 0, end), None
    if end < len(entry.text):
        rest = remainder(entry, end)
    if entry.marker[:-1].isdecimal() and not split_number(run.text)[0]:
        run = Run(f"{entry.marker} ").joined(run)
    return Heading(at, at + 1, run, rest, section.ref.level, 0.6, "heading of the other edition")
