"""A page's tree in, the parts of it that are no policy out: navigation, banners, forms, headers and feet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from policydiff.read.controls import embedded
from policydiff.read.node import inner, links, texts
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.read.markup import Attributes
    from policydiff.read.node import Node

_HOLDS = 0.4
"""A part with this share of the text is what the page is for, whatever it is called: some pages stand in one form."""

_KEEPS = 0.9
"""While one child keeps this share of the text and every heading, the rest around it is furniture."""

_LINKED = 0.5
"""Share of a part's text that is links, from which it is for getting about and not for reading."""

_BANNER = 0.15
"""A consent banner holds at most this share of the text: a cookie policy may bear the same name."""

_BARE = 400
"""Characters up to which a page may be a title around a frame that holds the policy: then the frame stays."""

_LIST_LINKS = 3
"""Links that a list must have to be navigation."""

_MAIN = frozenset({"main", "article"})
_NAVIGATION = frozenset({"nav", "form", "dialog"})
_EDGES = frozenset({"header", "footer", "aside"})
_TELLING = _NAVIGATION | _EDGES | {"ul", "ol"}
"""Elements that may be no part of the policy whatever they are called."""

_ROLES = {"navigation": "nav", "search": "nav", "dialog": "nav", "alertdialog": "nav", "menu": "nav", "menubar": "nav"}
_ROLES |= {"banner": "header", "contentinfo": "footer", "complementary": "aside", "main": "main", "article": "article"}


_CONSENT = Lazy(
    r"(?:cookie|consent|gdpr|ccpa)[\w-]*(?:banner|bar|popup|pop-up|modal|overlay|dialog|wall|prompt|box|layer)"
    r"|(?:ck|cc|cookie)-?consent\b|onetrust|cookiebot|didomi|usercentrics|truste\b|osano|quantcast|cmplz",
    re.IGNORECASE,
)
"""Classes and ids of consent banners."""


_YEAR = Lazy(r"(?:19|20)\d\d")
"""A year of this century or the last."""


@dataclass(frozen=True, slots=True)
class MainContent:
    """What of a tree is the policy."""

    outside: frozenset[int]
    """Indices of elements that are not, with everything inside them; only lookups are made in it."""
    root: int
    """The element that holds the policy."""


def find_content(nodes: list[Node]) -> MainContent:
    """Find what of a page is the policy. `nodes` begins with the body."""
    root = _root(nodes)
    outside: set[int] = set()
    _drop(nodes, root, outside)
    root = _descend(nodes, root, outside)
    at = root
    while nodes[at].parent >= 0:
        at, child = nodes[at].parent, at
        outside.update(i for i in inner(nodes, at) if i != child)
    return MainContent(frozenset(outside), root)


def may_tell(attributes: Attributes) -> bool:
    """Whether an element that only marks text may be told from the policy, or as the policy, by what it is called."""
    role = (attributes.get("role") or "").strip().lower()
    return role in _ROLES or _asks(attributes)


def _asks(attributes: Attributes) -> bool:
    """Whether an element asks for consent, by its id and its classes."""
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return len(names) > 1 and _is_consent(names)


@lru_cache(maxsize=2_000)
def _is_consent(names: str) -> bool:
    """Whether names are those of a consent banner; kept, as a page uses each for many elements."""
    return _CONSENT.search(names) is not None


def _kind(node: Node) -> str:
    """The tag, or what the role says in its stead."""
    if not node.attributes:
        return node.tag
    return _ROLES.get((node.attributes.get("role") or "").strip().lower(), node.tag)


def _root(nodes: list[Node]) -> int:
    """The largest main part or article that holds enough of the text; else the body."""
    found = [i for i, node in enumerate(nodes) if (node.tag in _MAIN or node.attributes) and _kind(node) in _MAIN]
    best = max(found, key=lambda i: (nodes[i].size, -i), default=0)
    return best if nodes[best].size >= _HOLDS * nodes[0].size else 0


def _drop(nodes: list[Node], root: int, outside: set[int]) -> None:
    whole = nodes[root].size
    i = root + 1
    while i < nodes[root].end:
        node = nodes[i]
        unlike = node.attributes or node.tag in _TELLING  # as few are
        if unlike and node.size < _HOLDS * whole and _is_furniture(nodes, i, whole, main=root > 0):
            outside.add(i)
            i = node.end
        else:
            i += 1


def _is_furniture(nodes: list[Node], i: int, whole: int, *, main: bool) -> bool:
    node = nodes[i]
    kind = _kind(node)
    if kind in _NAVIGATION:
        return True
    if kind in _EDGES:
        # In the main part, header and footer hold its title, its dates and its notes.
        return nodes[i].linked >= _LINKED * nodes[i].size or (not main and kind != "aside" and not nodes[i].headings)
    if nodes[i].size <= _BANNER * whole and _asks(node.attributes):
        return True
    return kind in {"ul", "ol"} and _is_link_list(nodes, i)


def _is_link_list(nodes: list[Node], i: int) -> bool:
    """Whether a list is nothing but ways to other places of the page or site.

    A list of links to other sites stays: partners and their policies are listed so.
    """
    if not nodes[i].size or nodes[i].linked < _KEEPS * nodes[i].size:
        return False
    targets = links(nodes, i)
    return len(targets) >= _LIST_LINKS and not any("//" in t or t.startswith("mailto:") for t in targets)


def _descend(nodes: list[Node], root: int, outside: set[int]) -> int:
    """Go down while one child holds nearly all; what is left around it must hold no heading and no date."""
    frames: list[int] | None = None  # looked for once, and on a bare page alone
    while True:
        children = [i for i in inner(nodes, root) if i not in outside]
        whole = sum(nodes[i].size for i in children)
        headings = sum(nodes[i].headings for i in children)
        child = next((i for i in children if nodes[i].tag and whole and nodes[i].size >= _KEEPS * whole), None)
        if child is None or nodes[child].headings < headings or nodes[child].tag in {"table", "tbody", "ul", "ol", "p"}:
            return root
        left = [text for i in children if i != child for text in texts(nodes, i)]
        if _YEAR.search(" ".join(left)):
            return root
        if whole < _BARE:
            frames = _frames(nodes) if frames is None else frames
            if bisect_left(frames, nodes[root].end) > bisect_right(frames, root):
                return root
        root = child


def _frames(nodes: list[Node]) -> list[int]:
    """Where elements stand that show another page."""
    return [i for i, node in enumerate(nodes) if node.tag and embedded(node.tag, node.attributes)]
