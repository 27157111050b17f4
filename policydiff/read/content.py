"""A page's tree in, the parts of it that are no policy out: navigation, banners, forms, headers and feet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from policydiff.read.controls import embedded
from policydiff.read.tags import HEADINGS
from policydiff.read.tree import Node, inner
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

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
    sizes = _Sizes(nodes)
    root = _root(nodes, sizes)
    outside: set[int] = set()
    _drop(nodes, sizes, root, outside)
    root = _descend(nodes, sizes, root, outside)
    at = root
    while nodes[at].parent >= 0:
        at, child = nodes[at].parent, at
        outside.update(i for i in inner(nodes, at) if i != child)
    return MainContent(frozenset(outside), root)


class _Sizes:
    """For every node: its visible characters, those inside links, and its headings."""

    __slots__ = ("headings", "linked", "text")

    def __init__(self, nodes: list[Node]) -> None:
        self.text = [0] * len(nodes)
        self.linked = [0] * len(nodes)
        self.headings = [0] * len(nodes)
        for i in range(len(nodes) - 1, -1, -1):
            node = nodes[i]
            if not node.tag:
                self.text[i] = 0 if node.text.isspace() else len("".join(node.text.split()))
            elif node.tag in {"a", "button"}:
                self.linked[i] = self.text[i]
            elif node.tag in HEADINGS:
                self.headings[i] += 1
            if node.parent >= 0:
                self.text[node.parent] += self.text[i]
                self.linked[node.parent] += self.linked[i]
                self.headings[node.parent] += self.headings[i]


def _kind(node: Node) -> str:
    """The tag, or what the role says in its stead."""
    if not node.attributes:
        return node.tag
    return _ROLES.get((node.attributes.get("role") or "").strip().lower(), node.tag)


def _root(nodes: list[Node], sizes: _Sizes) -> int:
    """The largest main part or article that holds enough of the text; else the body."""
    found = [i for i, node in enumerate(nodes) if node.tag and _kind(node) in _MAIN]
    best = max(found, key=lambda i: (sizes.text[i], -i), default=0)
    return best if sizes.text[best] >= _HOLDS * sizes.text[0] else 0


def _drop(nodes: list[Node], sizes: _Sizes, root: int, outside: set[int]) -> None:
    whole = sizes.text[root]
    i = root + 1
    while i < nodes[root].end:
        node = nodes[i]
        if node.tag and sizes.text[i] < _HOLDS * whole and _is_furniture(nodes, sizes, i, whole, main=root > 0):
            outside.add(i)
            i = node.end
        else:
            i += 1


def _is_furniture(nodes: list[Node], sizes: _Sizes, i: int, whole: int, *, main: bool) -> bool:
    node = nodes[i]
    if not node.attributes and node.tag not in _TELLING:
        return False  # as most
    kind = _kind(node)
    if kind in _NAVIGATION:
        return True
    if kind in _EDGES:
        # In the main part, header and footer hold its title, its dates and its notes.
        return sizes.linked[i] >= _LINKED * sizes.text[i] or (not main and kind != "aside" and not sizes.headings[i])
    names = f"{node.attributes.get('id') or ''} {node.attributes.get('class') or ''}"
    if len(names) > 1 and sizes.text[i] <= _BANNER * whole and _CONSENT.search(names):
        return True
    return kind in {"ul", "ol"} and _is_link_list(nodes, sizes, i)


def _is_link_list(nodes: list[Node], sizes: _Sizes, i: int) -> bool:
    """Whether a list is nothing but ways to other places of the page or site.

    A list of links to other sites stays: partners and their policies are listed so.
    """
    if not sizes.text[i] or sizes.linked[i] < _KEEPS * sizes.text[i]:
        return False
    targets = [n.attributes.get("href") or "" for n in nodes[i + 1 : nodes[i].end] if n.tag == "a"]
    return len(targets) >= _LIST_LINKS and not any("//" in t or t.startswith("mailto:") for t in targets)


def _descend(nodes: list[Node], sizes: _Sizes, root: int, outside: set[int]) -> int:
    """Go down while one child holds nearly all; what is left around it must hold no heading and no date."""
    frames: list[int] | None = None  # looked for once, and on a bare page alone
    while True:
        children = [i for i in inner(nodes, root) if i not in outside]
        whole = sum(sizes.text[i] for i in children)
        headings = sum(sizes.headings[i] for i in children)
        child = next((i for i in children if nodes[i].tag and whole and sizes.text[i] >= _KEEPS * whole), None)
        if child is None or sizes.headings[child] < headings or nodes[child].tag in {"table", "tbody", "ul", "ol", "p"}:
            return root
        left = [nodes[j].text for i in children if i != child for j in range(i, nodes[i].end) if not nodes[j].tag]
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
