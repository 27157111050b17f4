"""HTML pages: what is the policy and what stands around it, in what order, with which marks, metadata and lines."""

from __future__ import annotations

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Block, Edition, Severity, Source
from policydiff.read import read

SENTENCE = "We keep what you tell us for as long as the law asks us to, and not a day longer than that. "


def edition(text: str, *, select: str = "") -> Edition:
    return read(Source("policy.html", text.encode(), "html", select=select))


def inside(found: Edition) -> list[str]:
    parts = [[s.ref.heading] * (not s.outside) + [b.text for b in s.blocks if not b.outside] for s in found.sections]
    return [text for part in parts for text in part if text]


def outside(found: Edition) -> list[str]:
    parts = [[s.ref.heading] * s.outside + [b.text for b in s.blocks if b.outside] for s in found.sections]
    return [text for part in parts for text in part if text]


def blocks(text: str) -> list[Block]:
    return [block for section in edition(text).sections for block in section.blocks]


PAGE = f"""<!doctype html>
<html lang="en-gb">
<head>
<title>Privacy | Example</title>
<meta name="description" content="What we keep">
<meta property="article:modified_time" content="2025-01-07">
<noscript><style>p {{}}</style></noscript>
</head>
<body>
<header><a href="/">Example</a> <nav><ul><li><a href="/a">Shop</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<main>
<h1>Privacy Policy</h1>
<p>Updated <time datetime="2025-01-07">7 January</time></p>
<ul><li><a href="#1">Data</a></li><li><a href="#2">Rights</a></li><li><a href="#3">Contact</a></li></ul>
<h2 id="1">1. Data</h2>
<p>{SENTENCE * 4}</p>
<aside><p>In short: we keep <b>little</b>.</p></aside>
<h2>2. Rights</h2>
<ul><li>ask</li><li>object</li></ul>
<script>track()</script>
</main>
<footer><p>© Example Ltd</p><h3>Company</h3><ul><li><a href="/jobs">Jobs</a></li></ul></footer>
</body>
</html>
"""


def test_the_main_content_is_the_policy() -> None:
    found = edition(PAGE)
    assert inside(found) == [
        "Privacy Policy",
        "Updated 7 January",
        "1. Data",
        (SENTENCE * 4).strip(),
        "In short: we keep little.",
        "2. Rights",
        "ask",
        "object",
    ]
    assert outside(found) == [
        "Example",
        "Shop",
        "We use cookies.",
        "Accept",
        "Data",
        "Rights",
        "Contact",
        "© Example Ltd",
        "Company",
        "Jobs",
    ]


def test_what_was_read_and_left_out_is_said() -> None:
    (finding,) = edition(PAGE).findings
    assert (finding.code, finding.severity) == ("read.main_content", Severity.LOW)
    assert "left out" in finding.message
    assert edition("<h1>Terms</h1><p>All of it.</p>").findings == ()


def test_head_and_time_are_metadata() -> None:
    found = edition(PAGE)
    assert (found.title, found.language) == ("Privacy Policy", "en-GB")
    assert found.metadata == (
        ("description", "What we keep"),
        ("article:modified_time", "2025-01-07"),
        ("time", "2025-01-07"),
    )
    assert edition("<title>Terms | Example</title><p>Text").title == "Terms | Example"


def test_lines_are_those_of_the_file() -> None:
    lines = {b.text: b.lines for s in edition(PAGE).sections for b in s.blocks}
    assert (lines["Updated 7 January"], lines["object"], lines["© Example Ltd"]) == ((14, 14), (20, 20), (23, 23))
    assert [s.ref.lines[0] for s in edition(PAGE).sections if s.ref.number] == [16, 19]


def test_words_are_those_of_the_policy() -> None:
    assert edition(PAGE).words == sum(len(text.replace(".", "").split()) for text in inside(edition(PAGE)))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<nav><p>Menu</p></nav>{}", ["Menu"]),
        ("<div role='navigation'>Menu</div>{}", ["Menu"]),
        ("<form><label>Search</label></form>{}", ["Search"]),
        ("<div id='onetrust-consent'>Cookies</div>{}", ["Cookies"]),
        ("<footer>© Example</footer>{}", ["© Example"]),
        ("<ul><li><a href='/a'>A</a><li><a href='/b'>B</a><li><a href='#c'>C</a></ul>{}", ["A", "B", "C"]),
        ("<div>Share this</div><article>{}</article>", ["Share this"]),
        ("<div><p>Back to top</p><div>{}</div></div>", ["Back to top"]),
    ],
)
def test_is_left_out(body: str, left: list[str]) -> None:
    found = edition(body.format(f"<h1>Policy</h1><p>{SENTENCE * 5}</p>"))
    assert outside(found) == left
    assert inside(found) == ["Policy", (SENTENCE * 5).strip()]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Updated 7 January 2025</p><div>{}</div>",
        "<h1>Privacy</h1><div>{}</div>",
        "<form>{}</form>",
        "<nav>{}</nav>",
        "<main><header><h1>Privacy</h1><p>Since May</p></header>{}<footer>Notes</footer></main>",
        "<main>{}<aside>In short: little.</aside></main>",
        "<div class='cookie-banner'>{}</div>",
        "{}<ul><li><a href='//a.example'>A</a><li><a href='https://b.example'>B</a><li><a href='//c'>C</a></ul>",
        "{}<ul><li><a href='/a'>A</a> gets your name<li><a href='/b'>B</a><li><a href='/c'>C</a></ul>",
        "{}<ul><li><a href='/a'>A</a></ul>",
    ],
)
def test_is_kept(body: str) -> None:
    assert outside(edition(body.format(f"<p>{SENTENCE * 3}</p>"))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("a<br>b", ["a b"]),
        ("a.<br>b", ["a.", "b"]),
        ("a<br> <br>b", ["a", "b"]),
        ("<p>a <span>b</span><sup>c</sup></p>", ["a bc"]),
        ("<noscript>x</noscript>a<template>y</template><style>z</style>", ["a"]),
        ("<p>a<!-- b -->c</p>", ["ac"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("<p>a&nbsp;&amp; b</p>", ["a & b"]),
        ("<img alt='logo'>", ["logo"]),
        ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a | b", "c"]),
        ("<table><tr><th><h4>a</h4></th><th>b</th></tr></table>", ["a | b"]),
        ("<table><tr><td>menu<td><h2>a</h2>b</table>", ["menu", "a", "b"]),
        ("<table role='presentation'><tr><td>a<td>b</table>", ["a", "b"]),
        ("<table><tr><td>a<table><tr><td>b<td>c</table>d</table>", ["a", "b | c", "d"]),
        ("<h2><span>a</span><div>b</div></h2>c", ["a b", "c"]),
        ("<details><summary>a</summary>b</details>", ["a", "b"]),
    ],
)
def test_elements(body: str, expected: list[str]) -> None:
    assert inside(edition(body)) == expected


def test_items_carry_their_numbers() -> None:
    found = blocks("<ol start=3><li>a<li value=7>b<li>c<ul><li>d</ul></ol><ul><li><p>e</p><p>f</p></ul>")
    assert [(b.text, b.marker, b.depth) for b in found] == [
        ("a", "3.", 1),
        ("b", "7.", 1),
        ("c", "8.", 1),
        ("d", "-", 2),
        ("e", "-", 1),
        ("f", "", 1),
    ]


def test_marks_go_on_over_paragraphs() -> None:
    found = blocks("<i><p>a</p><p>b</p></i><p><a href='/x'>c</a></p>")
    assert [[(m.kind, m.value) for m in b.marks] for b in found] == [
        [("em", "")],
        [("em", "")],
        [("link", "/x")],
    ]


def test_a_selector_takes_its_part_alone() -> None:
    found = edition(PAGE, select="main h1, main p, aside")
    assert inside(found) == ["Privacy Policy", "Updated 7 January", (SENTENCE * 4).strip(), "In short: we keep little."]
    assert outside(found) == []
    assert "main h1, main p, aside" in found.findings[0].message


@pytest.mark.parametrize(
    ("selector", "said"), [("#nothing", "nothing on the page matches “#nothing”"), ("p[", "“p[” is no CSS selector")]
)
def test_a_wrong_selector_is_refused(selector: str, said: str) -> None:
    with pytest.raises(UnreadableSourceError, match=r"policy\.html: ") as caught:
        edition(PAGE, select=selector)
    assert said in str(caught.value)


@pytest.mark.parametrize("page", ["<html><head><title>T</title></head><body></body></html>", "<script>x()</script>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(UnreadableSourceError, match="no visible text"):
        edition(page)


def test_front_matter_of_a_page_is_read_too() -> None:
    found = edition("---\ntitle: Terms\nlang: fr\n---\n<p>Texte</p>\n")
    assert (found.title, found.language, found.sections[0].blocks[0].lines) == ("Terms", "fr", (5, 5))
