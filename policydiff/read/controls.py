"""A tag of a page's machinery in, what a reader sees of it out: boxes that are ticked, pages inside the page."""

from __future__ import annotations

from collections.abc import Mapping

Attributes = Mapping[str, str | None]

TICKED, EMPTY = "☑", "☐"
"""Signs for a box or button that is chosen beforehand, and for one that is not. No bullet looks so."""

FRAMES = {"iframe": ("src", "data-src"), "frame": ("src",), "embed": ("src",), "object": ("data",)}
"""Tags that show another page, and the attributes that name it; the second is for pages that ask for consent first."""

EMBED, EMBED_SIGN = "embed", "⧉"
"""The mark of an embedded page, whose value is its address, and the sign that stands for it: it has no words here."""

_LONGEST = 500
"""Characters of an address; longer ones are data and no address."""


def box_sign(tag: str, attributes: Attributes) -> str:
    """The sign of a box, a round button or a chosen option; empty for what shows none.

    >>> box_sign("input", {"type": "checkbox", "checked": None}), box_sign("option", {})
    ('☑', '')
    """
    if tag == "option":
        return TICKED if "selected" in attributes else ""
    if tag != "input" or (attributes.get("type") or "").strip().lower() not in {"checkbox", "radio"}:
        return ""
    return TICKED if "checked" in attributes else EMPTY


def embedded(tag: str, attributes: Attributes) -> str:
    """The address of the page that a tag shows; empty where it shows none, or none that can be seen."""
    if tag not in FRAMES or _unseen(attributes):
        return ""
    named = (" ".join((attributes.get(name) or "").split()) for name in FRAMES[tag])
    return next((address for address in named if address and _is_address(address)), "")


def _is_address(text: str) -> bool:
    return len(text) <= _LONGEST and not text.lower().startswith(("about:", "data:", "javascript:"))


def _unseen(attributes: Attributes) -> bool:
    """Whether a frame has no size, as those that count visitors have."""
    style = "".join((attributes.get("style") or "").split()).lower()
    sizes = {(attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")}
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style or bool(sizes & {"0", "1"})
