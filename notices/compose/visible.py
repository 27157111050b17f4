"""What a reader of an HTML e-mail sees: a page in, its visible words and links in reading order out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_NEVER = {"head", "style", "script", "template", "title", "noscript", "iframe", "object"}


_HIDING = Lazy(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*\.?0*\s*(?:;|!|$)"
    r"|font(?:-size)?\s*:\s*(?:0[\w%]*|1(?:\.\d+)?(?:px|pt|%))\s*(?:[;!/]|$)"
    r"|(?<!line-)(?:height|width)\s*:\s*0"
    r"|clip(?:-path)?\s*:|text-indent\s*:\s*-|(?:left|top|right)\s*:\s*-\d{3}|transparent",
    re.IGNORECASE,
)
"""Style that hides an element from the reader."""


def flow(page: str) -> str:
    """The visible words of the body on one line, each link as `⟦address⟧` before its words."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(page).body
    return " ".join("".join(_walk(body)).split()) if body is not None else ""


def links(page: str) -> tuple[str, ...]:
    """Every address in the page, of links, images, forms and styles, visible or not."""
    from selectolax.lexbor import LexborHTMLParser

    found = []
    for node in LexborHTMLParser(page).css("[href], [src], [action], [background], [srcset], [poster]"):
        for name in ("href", "src", "action", "background", "srcset", "poster"):
            value = node.attributes.get(name)
            if value:
                found.append(value.strip())
    found += re.findall(r"url\(\s*['\"]?([^'\")]+)", page)
    return tuple(found)


def _walk(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield node.text(deep=False)
        return
    if node.tag in _NEVER or "hidden" in node.attributes or _HIDING.search(node.attributes.get("style") or ""):
        return
    address = node.attributes.get("href") if node.tag == "a" else None
    if address:
        yield f" ⟦{address}⟧ "
    yield " "
    child = node.child
    while child is not None:
        yield from _walk(child)
        child = child.next
    if node.tag not in {"a", "b", "i", "em", "strong", "span", "u", "bdi", "sup", "sub"}:
        yield " "
