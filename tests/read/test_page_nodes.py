"""The nodes of a page are those of its parser's tree, however they are found; what was read before changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Source
from policydiff.read import html, leaves, read, tree, walk
from policydiff.read.bold import Bold
from policydiff.read.leaves import Leaves
from policydiff.read.markup import attributes_of, written
from policydiff.read.tags import HIDDEN

PARTS = (
    *(
        "We keep logs.",
        "We sell nothing. ",
        " and ",
        "\n",
        "  ",
        "1. Scope",
        "我们保存日志。",
        "2026",
        "a\u00a0b",
        "\u2028",
    ),
    *(
        "<p>",
        "</p>",
        "<p class=c3>",
        "<p style='font-weight: 700'>",
        "<div>",
        "</div>",
        "<div role=main>",
        "<h2>",
        "</h2>",
    ),
    *(
        "<span class=c3>",
        '<span class="cookie-banner">',
        "<span role=navigation>",
        "</span>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
    ),
    *("<a href='/a?b=1&amp;c'>", '<a href="x"">', "</a>", "<ul>", "<ol start=3>", "</ul>", "</ol>", "<li>", "</li>"),
    *("<table>", "</table>", "<tr>", "</tr>", "<td>", "<th>", "</td>", "<dl>", "<dt>", "<dd>", "</dl>", "<caption>"),
    *(
        "<br>",
        "<br><br>",
        "<hr>",
        "<img alt=Seal>",
        "<img alt='a < b'>",
        "<p><input type=checkbox checked>",
        "<button>",
    ),
    *("<pre>", "</pre>", "<blockquote>", "</blockquote>", "<details>", "<summary>", "</summary>", "</details>"),
    *("<s>gone</s>", "10<sup>6</sup>", "<ruby>漢<rt>kan</rt></ruby>", "<u>", "</u>", "<code>", "</code>"),
    *("<nav>", "</nav>", "<main>", "</main>", "<footer>", "</footer>", "<form>", "</form>", "<header>", "</header>"),
    *("<script>if (a<b) {}</script>", "<script><!--<script></script>x</script>--></script>", "<style>p>b{}</style>"),
    *("<style>.c3{font-weight:bold}</style>", "<template><p>no", "</template>", "<noscript>no</noscript>"),
    *("<iframe src=/terms>in <b></iframe>", "<xmp><p>&amp;</xmp>", "<noembed>a<b></noembed>", "<plaintext>"),
    *("<svg><path d=M0 /></svg>", "<svg><title>Seal</title></svg>", "<svg>", "</svg>", "<math><mi>x</mi></math>"),
    *(
        "<!-- -->",
        "<!-- a > b -->",
        "<!-->",
        "<![CDATA[x>y]]>",
        "<?php a > b ?>",
        "</ >",
        "<",
        ">",
        "&lt;",
        "&amp;amp;",
    ),
    *(
        "&nbsp;",
        "&#10;",
        "<p a\"b='c'>",
        "<p =q>",
        "<div<p>",
        "<x-y>",
        "<select><option selected>One</select>",
        "<body>",
    ),
)
"""Tags and texts of every kind, whole and broken. Elements that are void in HTML hold others inside pictures alone,
where nobody writes them so, and are read there as in HTML."""

pages = st.lists(st.sampled_from(PARTS), max_size=25).map("".join)


def by_node(page: str) -> list[tuple[object, ...]]:
    """Tag, parent, end, attributes and text of the visible nodes of a page, as the parser gives one after another."""
    parsed = tree.parse(page)
    nodes: list[list[object]] = []
    open_: list[tuple[int, int]] = []
    root = parsed.body or parsed.root
    assert root is not None

    def close() -> None:
        index = open_.pop()[1]
        if index >= 0:
            nodes[index][2] = len(nodes)

    for node in root.traverse(include_text=True):
        above = node.parent.mem_id if node.parent is not None else 0
        while open_ and open_[-1][0] != above:
            close()
        inside = open_[-1][1] if open_ else -1
        hidden = bool(open_) and inside < 0
        if node.is_text_node and not hidden and node.text_content:
            if node.parent is not None and node.parent.tag in {"iframe", "noembed", "plaintext", "xmp"}:
                nodes.append(["span", inside, len(nodes) + 2, {}, ""])  # raw text has an element of its own
                inside = len(nodes) - 1
            nodes.append(["", inside, len(nodes) + 1, {}, node.text_content])
        elif node.is_element_node:
            hidden = hidden or node.tag in HIDDEN
            open_.append((node.mem_id, -1 if hidden else len(nodes)))
            if not hidden:
                attributes = {name: value or "" for name, value in node.attributes.items()}
                nodes.append([node.tag, inside, 0, attributes, ""])
    while open_:
        close()
    return [tuple(node) for node in nodes]


@settings(max_examples=400)
@given(pages)
def test_the_nodes_are_those_of_the_tree(page: str) -> None:
    expected = by_node(page)
    parsed = tree.parse(page)
    root = parsed.body or parsed.root
    assert root is not None
    nodes = tree.flatten([written(root)], page, Leaves(Bold("")), fold=False)
    assert [(n.tag, n.parent, n.end, n.attributes, n.text) for n in nodes] == expected


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<xmp><p>&amp;\n</xmp>", ["<p>&amp;"]),
        ("<noembed>a<b></noembed>", ["a<b>"]),
        ("We keep it.<plaintext>two</b>", ["We keep it.", "two</b>"]),
        ("<svg><plaintext>We keep it.<g>two</g>", ["We keep it.", "two"]),
    ],
)
def test_raw_texts_are_read_as_they_are_written(page: str, texts: list[str]) -> None:
    found = edition(page)
    assert isinstance(found, Edition)
    assert [block.text for section in found.sections for block in section.blocks] == texts


def edition(page: str) -> Edition | str:
    """What is read of a page, or why it is refused."""
    try:
        return read(Source("policy.html", page.encode(), "html"))
    except UnreadableSourceError as error:
        return str(error)


def node_by_node(page: str) -> Edition | str:
    """The same where no leaf is read as one, and nothing was read before."""
    leaves.recent.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "flatten", lambda *args, fold=True: tree.flatten(*args, fold=False))  # noqa: ARG005
        patch.setattr(walk, "CONTAINERS", frozenset())
        return edition(page)


@settings(max_examples=300)
@given(st.tuples(pages, pages, pages))
def test_leaves_and_what_was_read_before_change_nothing(parts: tuple[str, str, str]) -> None:
    one, two, shared = parts
    old, new = shared + one + shared, two + "\n" + shared + one
    apart = node_by_node(old), node_by_node(new)
    leaves.recent.clear()
    assert (edition(old), edition(new)) == apart
    assert (edition(old), edition(new)) == apart


LIST = "<ul>\n<li>Names\n<li>Mail <b>addresses</b>\n</ul>\n"


@pytest.mark.parametrize(
    ("before", "line"), [("", 2), ("\n\n", 4), ("<p>Intro\n</p>", 3), ("<div>\n", 3), ("<!--\n-->", 3)]
)
def test_what_both_pages_hold_stands_in_its_own_lines(before: str, line: int) -> None:
    leaves.recent.clear()
    edition(f"<p>We keep</p>{LIST}<p>and nothing else.")
    found = edition(f"{before}{LIST}")
    assert isinstance(found, Edition)
    items = [block for section in found.sections for block in section.blocks if block.marker]
    assert [(block.text, block.lines) for block in items] == [
        ("Names", (line, line)),
        ("Mail addresses", (line + 1, line + 1)),
    ]


def test_a_class_that_is_bold_on_one_page_alone_is_not_so_on_the_other() -> None:
    leaves.recent.clear()
    words = "<p>We <span class=c3>never</span> sell it.</p>"
    bold, plain = edition(f"<style>.c3{{font-weight:bold}}</style>{words}"), edition(words)
    assert isinstance(bold, Edition)
    assert isinstance(plain, Edition)
    marks = [[mark.kind for s in e.sections for b in s.blocks for mark in b.marks] for e in (bold, plain)]
    assert marks == [["strong"], []]


@pytest.mark.parametrize(
    ("markup", "text", "size", "linked", "links"),
    [
        ("", "", 0, 0, []),
        ("  \n ", "", 0, 0, []),
        ("We keep\n logs.", "We keep logs.", 11, 0, []),
        ("a &lt; b &amp;amp;&nbsp;c", "a < b &amp; c", 9, 0, []),
        ('See <a href="/a?b&amp;c">our <b>terms</b></a>.', "See our terms.", 12, 8, ["/a?b&c"]),
        ("<svg><path></path></svg> Seal", "Seal", 4, 0, []),
        ("One<!-- --> two", "One two", 6, 0, []),
    ],
)
def test_a_leaf(markup: str, text: str, size: int, linked: int, links: list[str]) -> None:
    leaf = Leaves(Bold("")).leaf(markup)
    assert leaf.run is not None
    assert (leaf.run.text, leaf.run.folded, leaf.size, leaf.linked, list(leaf.links)) == (
        text,
        True,
        size,
        linked,
        links,
    )


@pytest.mark.parametrize(
    ("markup", "whole"),
    [("One<br>two", True), ("One<br><br>two", False), ("One <br> <br>two", False), ("Seal <svg></svg>", False)],
)
def test_a_leaf_of_several_paragraphs_is_told_by_its_nodes(markup: str, whole: bool) -> None:
    assert (Leaves(Bold("")).leaf(markup).run is not None) is whole


@pytest.mark.parametrize(
    ("markup", "telling"),
    [
        ('<span class="lead">We</span>', False),
        ('<a role="button">We</a>', False),
        ('<span role="main">We</span>', True),
        ('<span id="cookie-banner">We</span>', True),
    ],
)
def test_a_leaf_that_holds_what_may_be_no_policy(markup: str, telling: bool) -> None:
    assert Leaves(Bold("")).leaf(markup).telling is telling


def test_what_was_read_of_a_page_is_kept_for_the_next_pages_alone() -> None:
    leaves.recent.clear()
    for number in range(5):
        edition(f"<p>Section {number}</p><ul><li>Item {number}</ul>")
    assert len(leaves.recent) == leaves.PAGES
    assert [list(page.leaves) for page in leaves.recent] == [[f"Section {n}", f"Item {n}"] for n in (3, 4)]


def test_attributes_are_read_as_they_are_written() -> None:
    assert attributes_of(' "="" =q="1" a"b="x &gt; &quot;y&quot;"') == {'"': "", "=q": "1", 'a"b': 'x > "y"'}
