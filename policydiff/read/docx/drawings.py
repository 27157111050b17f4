"""A drawing in, the contents of its text boxes out: each once, though the file holds it in two forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.read.docx.elements import MC, W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def chosen(element: Element) -> Element:
    """Of two forms of the same thing the first: the second is for readers that do not know it."""
    found = element.find(f"{MC}Choice")
    if found is None:
        found = element.find(f"{MC}Fallback")
    return element if found is None else found


def boxes_in(element: Element) -> list[Element]:
    """The contents of the text boxes in a drawing, each once and the outermost only."""
    found: list[Element] = []
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag == f"{W}txbxContent":
            found.append(one)
            continue
        stack += [chosen(child) if child.tag == f"{MC}AlternateContent" else child for child in reversed(one)]
    return found
