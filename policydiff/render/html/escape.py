"""Texts in, HTML out: the one place where text becomes markup, so that the type checker can hold the two apart.

A policy is written by strangers: whatever stands in it is text.

    html_text("<b>") → &lt;b&gt;            element("p", html_text("a < b"), {"class": "n"}) → <p class="n">a &lt; b</p>
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NewType

from policydiff.text.unseen import UNSEEN_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Html = NewType("Html", str)
"""HTML that may stand in a page as it is. It costs nothing when it runs, and a `str` in its place is a type error."""

NOTHING = Html("")
BREAK = Html("\n")
"""A line feed between tags, for those who read the page's source."""

NO_ATTRIBUTES: Mapping[str, str] = {}


def html_text(text: str) -> Html:
    """Text as text: markup is escaped, and unseen characters are written out."""
    made = escape(text)
    if text.isprintable():  # what is printable holds none
        return Html(made)
    return Html(UNSEEN_SIGN.sub(lambda found: f'<b class="uc">U+{ord(found[0]):04X}</b>', made))


def plain_text(text: str) -> Html:
    """Text whose unseen characters are shown already, in an element or an attribute: markup is escaped."""
    return Html(text.translate(_SIGNS))


_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})
"""What would be markup → how it is written, as Jinja writes it in the other pages."""


def ours(text: str) -> Html:
    """What we wrote ourselves, such as a style sheet or an attribute without slots: it stands as it is."""
    return Html(text)


def filled(frame: str, **slots: Html) -> Html:
    """HTML that we wrote, its slots filled.

    >>> filled("<b>{said}</b>", said=plain_text("a < b"))
    '<b>a &lt; b</b>'
    """
    return Html(frame.format(**slots))


def joined(parts: Iterable[Html], between: str = "") -> Html:
    """HTML after HTML, with a text between them; empty for none."""
    return Html(html_text(between).join(parts) if between else "".join(parts))


def opening(tag: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Html:
    """The tag that begins an element.

    Args:
        tag: Its name, ours and never a policy's.
        attributes: Name → value as text, which is escaped here; an empty `class` is left out.
    """
    if not attributes:
        return Html(f"<{tag}>")
    written = "".join([f' {name}="{_value(text)}"' for name, text in attributes.items() if text or name != "class"])
    return Html(f"<{tag}{written}>")


def closing(tag: str) -> Html:
    """The tag that ends an element."""
    return Html(f"</{tag}>")


def element(tag: str, inner: Html, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Html:
    """An element, with what stands in it; `tag` and `attributes` as for `opening`."""
    return Html(f"{opening(tag, attributes)}{inner}</{tag}>")


def own_line(tag: str, inner: Html, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Html:
    """As `element`, on a line of its own."""
    return Html(f"{opening(tag, attributes)}{inner}</{tag}>\n")


def _value(text: str) -> str:
    """Text inside an attribute's double quotes."""
    made = escape(text)
    return made if text.isprintable() else UNSEEN_SIGN.sub(lambda found: f"U+{ord(found[0]):04X}", made)
