"""Names of the format's elements and attributes, and how a property is read: one home for what every file here needs.

w:tag is `{http://…/main}tag`; a switch such as `<w:b/>` is on unless its value says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = f"{W}val"
_OFF = frozenset({"0", "false", "off", "none"})


def value(parent: Element | None, tag: str) -> str | None:
    """The value of a property, `<w:tag w:val="…"/>`; empty without a value, None where the property is absent."""
    found = None if parent is None else parent.find(W + tag)
    return None if found is None else found.get(VAL, "")


def number(parent: Element | None, tag: str) -> int | None:
    """A property that is a whole number; None where it is absent or none."""
    return as_number(value(parent, tag))


def as_number(text: str | None) -> int | None:
    """A whole number of at most nine digits; None for anything else."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None  # noqa: PLR2004


def switch(parent: Element | None, tag: str) -> bool | None:
    """Whether a switch is on; None where it is absent."""
    found = value(parent, tag)
    return None if found is None else found.lower() not in _OFF
