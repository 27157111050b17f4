"""Markdown becomes sections of blocks: kinds, visible text, marks and source lines."""

from __future__ import annotations

import pytest

from policydiff.model import Block, BlockKind, Edition, Mark, Source
from policydiff.read import read


def edition(text: str) -> Edition:
    return read(Source("policy.md", text.encode(), "markdown"))


def blocks(text: str) -> list[Block]:
    return [block for section in edition(text).sections for block in section.blocks]


def rows(text: str) -> list[tuple[str, str, int, str]]:
    return [(b.kind.value, b.text, b.depth, b.marker) for b in blocks(text)]


def marks(text: str) -> list[tuple[str, str, str]]:
    return [(m.kind, b.text[m.start : m.end], m.value) for b in blocks(text) for m in b.marks]


def headings(text: str) -> list[tuple[int, str]]:
    return [(s.ref.level, s.ref.heading) for s in edition(text).sections[1:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One", [(1, "One")]),
        ("### 1\\. One ###", [(3, "1. One")]),
        ("One\n===\n\nTwo\n---", [(1, "One"), (2, "Two")]),
        ("**One**\n---", [(2, "One")]),
        ("<h2 id='a'>One <em>two</em></h2>", [(2, "One two")]),
        ("<h2>\nOne\n</h2>\n\nText", [(2, "One")]),
        ("<div>\n\n<h3><a href='#'>One</a></h3>\n\n</div>", [(3, "One")]),
        ("text <h2>One</h2> more", [(2, "One")]),
        ("1. ## One\n\n   Text", [(2, "1. One")]),
        ("- # One", [(1, "One")]),
        ("# [One](/x) `two` ![three](y.png)", [(1, "One two three")]),
        ("## One {: #one}", [(2, "One")]),
        ("# ", []),
        ("#No heading", []),
    ],
)
def test_headings(text: str, expected: list[tuple[int, str]]) -> None:
    assert headings(f"Before.\n\n{text}\n") == expected


def test_the_preamble_is_always_there() -> None:
    first = edition("# One\n\nText.").sections[0]
    assert (first.ref.heading, first.ref.level, first.blocks, first.ref.lines) == ("", 0, (), (0, 0))


def test_paths_lead_from_the_outermost_heading() -> None:
    found = edition("# A\n\n### B\n\n## C\n\n# D\n\n## C\n")
    assert [s.ref.path for s in found.sections[1:]] == [("A",), ("A", "B"), ("A", "C"), ("D",), ("D", "C")]


def test_what_follows_a_heading_in_an_item_is_no_item() -> None:
    text = "1. ## One\n\n   Text.\n\n   - item\n\n2. ## Two\n\n   More."
    assert rows(text) == [("paragraph", "Text.", 0, ""), ("item", "item", 1, "-"), ("paragraph", "More.", 0, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo.", [("paragraph", "One two.", 0, "")]),
        ("我们收集\n您的信息。", [("paragraph", "我们收集您的信息。", 0, "")]),
        ("- a\n- b", [("item", "a", 1, "-"), ("item", "b", 1, "-")]),
        ("* a\n\n  more", [("item", "a", 1, "-"), ("item", "more", 1, "")]),
        ("3. a\n4. b", [("item", "a", 1, "3."), ("item", "b", 1, "4.")]),
        ("1) a", [("item", "a", 1, "1)")]),
        ("- a\n  1. b\n     - c", [("item", "a", 1, "-"), ("item", "b", 2, "1."), ("item", "c", 3, "-")]),
        ("> a\n>\n> - b", [("quote", "a", 1, ""), ("item", "b", 2, "-")]),
        ("- > a", [("quote", "a", 2, "")]),
        ("```\na\n\n  b\n```", [("code", "a\n\n  b", 0, "")]),
        ("    a\n    b", [("code", "a\nb", 0, "")]),
        ("| a |\n|---|\n| 1 |\n| |", [("row", "a", 0, ""), ("row", "1", 0, "")]),
        ("| a | b |\n|---|---|\n| | 2 |", [("row", "a | b", 0, ""), ("row", "| 2", 0, "")]),
        ("Term\n: what it means", [("paragraph", "Term", 1, ""), ("item", "what it means", 1, "")]),
        ("One[^1].\n\n[^1]: A note.", [("paragraph", "One.", 0, ""), ("paragraph", "A note.", 0, "")]),
        ("One.\n\n[^2]: Never used.", [("paragraph", "One.", 0, ""), ("paragraph", "Never used.", 0, "")]),
        ("a\n\n---\n\nb", [("paragraph", "a", 0, ""), ("paragraph", "b", 0, "")]),
        ("[a]: /x\n\n[a]", [("paragraph", "a", 0, "")]),
        ("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf", [("paragraph", "a c", 0, ""), ("paragraph", "f", 0, "")]),
        ("a <!-- b ---> c <!--> d <!---> e", [("paragraph", "a c d e", 0, "")]),
        ("a <!-- b -- > c", [("paragraph", "a <!-- b -- > c", 0, "")]),
        ("a <?b?> c <d", [("paragraph", "a c <d", 0, "")]),
        ("<div>a</div>\nb <? c <i d", [("paragraph", "a", 0, ""), ("paragraph", "b <? c <i d", 0, "")]),
        ("text\n{: .note}", [("paragraph", "text", 0, "")]),
        ("- a{:.x}\n{: .y}\n- b", [("item", "a", 1, "-"), ("item", "b", 1, "-")]),
        ("a &amp; b &copy; \\*c\\*", [("paragraph", "a & b © *c*", 0, "")]),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str, int, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** *c* `e`", [("strong", "b", ""), ("em", "c", ""), ("code", "e", "")]),
        ("a ~~d *e*~~ f", [("strike", "a f", "d e")]),
        ("[a **b**](/x 'title')", [("link", "a b", "/x"), ("strong", "b", "")]),
        ("<https://a.example/?q=ü>", [("link", "https://a.example/?q=ü", "https://a.example/?q=ü")]),
        ("![logo *x*](y.png)", [("image", "logo x", "y.png")]),
        ("[![a](b)](c)", [("image", "a", "b"), ("link", "a", "c")]),
        ("a <b>b</b> <a href='/x?a&amp;b'>c</a>", [("strong", "b", ""), ("link", "c", "/x?a&b")]),
        ("<img src=y.png alt='logo'> a", [("image", "logo", "y.png")]),
        ("**注意：**我们**“不”**收集", [("strong", "注意：", ""), ("strong", "“不”", "")]),
        ("| **a** |\n|---|\n| c |", [("cell", "a", "head"), ("strong", "a", ""), ("cell", "c", "")]),
        ("**a\nb** c", [("strong", "a b", "")]),
        ("[a](/x)[](/y)", [("link", "a", "/x")]),
    ],
)  # fmt: skip
def test_marks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See {{ site.name }}_x and {% if a %}*b*{% endif %}.", "See {{ site.name }}_x and {% if a %}b{% endif %}."),
        ("{% include a.html b='*c*' %}", "{% include a.html b='*c*' %}"),
        ("{{ a | append: '**' }} **b** {{ '**' }}", "{{ a | append: '**' }} b {{ '**' }}"),
        ("{% include a\n   b=1 %} c", "{% include a b=1 %} c"),
        ("`{{ a }}`", "{{ a }}"),
        ("<p>{{ a }} <b>c</b></p>", "{{ a }} c"),
        ("{{ never closed", "{{ never closed"),
    ],
)
def test_template_tags_stand_as_they_are_written(text: str, expected: str) -> None:
    assert [b.text for b in blocks(text)] == [expected]


def test_template_tags_stand_in_targets_too() -> None:
    text = "[a]({{ site.url }}/b) <a href='{{ c }}'>d</a>"
    assert marks(text) == [("link", "a", "{{ site.url }}/b"), ("link", "d", "{{ c }}")]
    assert marks("**a {{ long.name }} b** c *d*") == [("strong", "a {{ long.name }} b", ""), ("em", "d", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Updated: 1 May 2025**  \n**Effective: 2 May 2025**  \nWe are here.\nStill here.", [(1, 1), (2, 2), (3, 4)]),
        ("a) one;  \nb) two;  \nc) three.", [(1, 1), (2, 2), (3, 3)]),
        ("Example Ltd  \n1 High Street  \nExampleton", [(1, 3)]),
        ("One sentence.\nAnother one.", [(1, 2)]),
        ("One.<br>Two", [(1, 1), (1, 1)]),
        ("One<br><br>Two", [(1, 1), (1, 1)]),
    ],
)
def test_forced_breaks_begin_a_paragraph_where_a_reader_sees_one(text: str, expected: list[tuple[int, int]]) -> None:
    assert [b.lines for b in blocks(text)] == expected


def test_a_bold_line_above_its_text_is_a_heading() -> None:
    assert headings("**1\\. Scope**  \nThis is the scope.") == [(1, "1. Scope")]


def test_lines_count_from_one() -> None:
    text = (
        "One\ntwo\n\n- a\n- b\n  c\n\n| x |\n|---|\n| y |\n\n```\ncode\n```\n\n<p>html\nmore</p>\n<p>next</p>\n\n> q\n"
    )
    assert [b.lines for b in blocks(text)] == [
        (1, 2), (4, 4), (5, 6), (8, 8), (10, 10), (12, 14), (16, 17), (18, 18), (20, 20),
    ]  # fmt: skip


@pytest.mark.parametrize("empty", ["&nbsp;", "\u200b", "&#8203;", "[](x)", "![](y)", "<b></b>", "**&nbsp;**"])
def test_a_paragraph_without_text_leaves_its_line_to_no_other(empty: str) -> None:
    found = edition(f"One\n\n{empty}\n\n# Two\n\n{empty}\n\nThree")
    assert [s.ref.lines for s in found.sections] == [(1, 1), (5, 9)]
    assert found.sections[1].blocks[0].lines == (9, 9)


def test_a_section_reaches_to_its_last_block() -> None:
    found = edition("Intro.\n\n# A\n\nText.\n\nMore\ntext.\n\n\n# B\n")
    assert [s.ref.lines for s in found.sections] == [(1, 1), (3, 8), (11, 11)]


def test_rows_cut_by_blank_lines_are_rows_all_the_same() -> None:
    text = "<table>\n<tr><th>a</th><th>b</th></tr>\n\n<tr>\n\n<td>1</td>\n\n<td>**2**</td></tr>\n\n</table>\n\nText."
    assert rows(text) == [("row", "a | b", 0, ""), ("row", "1 | **2**", 0, ""), ("paragraph", "Text.", 0, "")]


def test_text_set_in_columns_is_read_as_paragraphs() -> None:
    legal = "".join(f"<p>Clause {i} says, at the length that clauses have, what {'we do ' * 40}.</p>" for i in range(4))
    text = f"<table><tr><td>{legal}</td><td><p>In short.</p></td></tr></table>"
    assert [b.kind for b in blocks(text)] == [BlockKind.PARAGRAPH] * 5


def test_cells_of_data_may_hold_several_paragraphs() -> None:
    text = "<table><tr><td><p>One</p><ul><li>two</li><li>three</li></ul></td><td>four</td></tr></table>"
    (row,) = blocks(text)
    assert (row.kind, row.text) == (BlockKind.ROW, "One two three | four")
    assert row.marks == (Mark(0, 13, "cell"), Mark(16, 20, "cell"))


def test_inline_text_means_the_same_in_either_edition() -> None:
    defined, bare = "[a][b] *c*\n\n[b]: /x\n", "[a][b] *c*\n"
    assert marks(bare) == [("em", "c", "")]
    assert marks(defined) == [("link", "a", "/x"), ("em", "c", "")]
    assert marks(bare) == [("em", "c", "")]


def test_what_an_edition_is_called() -> None:
    assert edition("---\ntitle: T\n---\n# A").title == "T"
    assert edition("Text\n\n## B\n\n# A").title == "A"
    assert edition("# 1\\. Scope\n\nText").title == ""
    assert edition("Text").title == ""


def test_words_count_headings_and_han_signs() -> None:
    assert edition("# Our policy\n\n我们 share **data**.").words == 2 + 4


def test_the_digest_is_that_of_the_bytes() -> None:
    one, other = edition("Text\n"), edition("Text\r\n")
    assert len(one.sha256) == 64
    assert one.sha256 != other.sha256
    assert one.sections == other.sections
