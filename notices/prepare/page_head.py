"""A page of the web site in, what its head says of it out: its own address and the site's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BETWEEN = re.compile(r"\s+[|·•–—:-]\s+|\s*\|\s*|:\s+")
"""What stands in a title between the page's name and the site's."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of itself; each is empty where it does not."""

    address: str = ""
    """The canonical one, with http or https."""
    site: str = ""
    """`og:site_name`."""
    titles: tuple[str, ...] = ()
    """The parts of its title."""


def page_head(path: Path) -> PageHead:
    """Read the head of an HTML page; all empty where it is none, or cannot be read."""
    if path.suffix.lower() not in (".html", ".htm"):
        return PageHead()
    from selectolax.lexbor import LexborHTMLParser

    try:
        tree = LexborHTMLParser(path.read_bytes())
    except (OSError, ValueError):
        return PageHead()
    link = tree.css_first('link[rel="canonical"]')
    address = (link.attributes.get("href") or "").strip() if link else ""
    site = tree.css_first('meta[property="og:site_name"]')
    title = tree.css_first("head title")
    return PageHead(
        address if address.startswith(("http://", "https://")) else "",
        " ".join((site.attributes.get("content") or "").split()) if site else "",
        tuple(part for part in _BETWEEN.split(" ".join(title.text().split())) if part) if title else (),
    )


def site_name(policy: PageHead, name: str, home: PageHead) -> str:
    """What the site calls itself: in so many words, beside the policy's name in a title, or on its first page.

    Args:
        policy: Of the policy's page.
        name: What the policy is called.
        home: Of the site's first page.

    >>> site_name(PageHead(titles=("Privacy Policy", "Rowan")), "Privacy Policy", PageHead())
    'Rowan'
    >>> site_name(PageHead(titles=("Privacy at Rowan",)), "Privacy Policy", PageHead(titles=("Rowan", "Fine tools")))
    'Rowan'
    """
    if policy.site or home.site:
        return policy.site or home.site
    beside = [title for title in policy.titles if title.casefold() != name.casefold()]
    if len(beside) == 1 and len(policy.titles) > 1:
        return beside[0]
    return home.titles[0] if home.titles and home.titles[0].casefold() not in ("home", "index") else ""
