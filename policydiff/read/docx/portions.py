"""Text of one look: what a paragraph is made of. Portions in, one run of text with its marks out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Mark
from policydiff.read.docx.elements import W
from policydiff.read.run import Run
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from policydiff.read.docx.styles import Style

_PRIVATE = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "‣", 0xF0FE: "☑", 0xF0FD: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF0E0: "→"}
_PRIVATE |= {0x00AD: ""}
"""Signs of the fonts Symbol and Wingdings that stand elsewhere as well; a hyphen of a line's end alone is none."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Text of one look."""

    text: str
    """`BREAK` for a forced line break."""
    bold: bool
    italic: bool
    caps: bool
    struck: bool
    raised: bool
    size: int
    """In half points."""
    link: str


def run_of(portions: Sequence[Portion], *, plain_bold: bool = False) -> Run:
    """The text of portions with its marks; those that touch are one.

    Args:
        portions: in order.
        plain_bold: bold is how the whole is set, and no mark.
    """
    size = 0
    open_: dict[str, tuple[int, str]] = {}
    marks: list[Mark] = []
    for one in portions:
        wanted = _marks_of(one, plain_bold=plain_bold) if one.text.strip() or open_ else {}
        for kind in [kind for kind, (_, value) in open_.items() if wanted.get(kind) != value]:
            start, value = open_.pop(kind)
            marks.append(Mark(start, size, kind, value))
        for kind, value in wanted.items():
            open_.setdefault(kind, (size, value))
        size += len(one.text)
    marks += [Mark(start, size, kind, value) for kind, (start, value) in open_.items()]
    text = "".join([one.text for one in portions])
    return Run(text, tuple(sorted(marks, key=lambda m: (m.start, -m.end, m.kind, m.value))))


def _marks_of(one: Portion, *, plain_bold: bool) -> dict[str, str]:
    """The marks that a portion bears, with what each leads to."""
    found = {} if not one.bold or plain_bold else {"strong": ""}
    found |= {kind: "" for kind, on in (("em", one.italic), ("strike", one.struck), ("raised", one.raised)) if on}
    return found | {"link": one.link} if one.link else found


def portion_of(text: str, look: Style, size: int, link: str) -> Portion:
    """Text as a style sets it; `size` stands where the style states none."""
    return Portion(
        text if text.isascii() else text.translate(_PRIVATE),
        bool(look.bold),
        bool(look.italic),
        bool(look.caps),
        bool(look.struck),
        bool(look.raised),
        look.size or size,
        link,
    )


def symbol(element: Element) -> str:
    """The sign of `w:sym`, which names a place in a font; empty for what is none."""
    code = element.get(f"{W}char", "")
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return chr(point) if 0x20 <= point < 0xD800 or 0xE000 <= point < 0x10000 else ""  # noqa: PLR2004  Unicode's own
