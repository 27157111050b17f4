"""What is read of Markdown without a parser is what markdown-it reads; and where that is not sure, it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.common.utils import MD_TRIM_CHARS, isWhiteSpace
from markdown_it.token import Token

from policydiff.model import Lines
from policydiff.read.inline import Piece, Tag, pieces
from policydiff.read.lines import paragraphs
from policydiff.read.parser import parser
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.simple_blocks import SPACES, TRIMMED, Shape, TableShape, simple_blocks
from policydiff.read.simple_inline import simple_runs

SIGNS = (
    *("*", "*", "**", "**", "_", "__", "\\", "[", "](x)", '](/x "t")', "](http://a.example/b_c?d=e&f)", "[a](b)"),
    *("](javascript:a)", "](mailto:a@b.example)", "](a&amp;b)", "[c]", "[d e]", "![", "!", "`", "`a`", "` b`", "<b>"),
    *("<", "<http://a.example>", "&", "&amp;", "&x", "~", "~~", "\\*", "\\.", "\\_", "  \n", "\\\n", "\n", "\n**"),
    *(" ", " ", "a", "b1", "A.", ".", ",", "(", ")", '"', "“", "”", "é", "²", "中", "文。", "：", "\u3000", "\xa0"),
    *("\u200b", "\u0301", "©", "\x1c", "_a_", "**b**", "*c*", "d_e", "#", "-", "***", "___", "***a***", "]( /x )"),
    *(
        "<br>",
        "<br>",
        "<br/>",
        "<br />",
        "</br>",
        "<br class='a'>",
        "<u>",
        "</u>",
        '<span class="a">',
        "</span>",
        "<span",
    ),
    *(
        '<a id="b"></a>',
        "<a name='b'></a>",
        '<a href="b">',
        "<a.b+c@d-e.example>",
        "<a@b>",
        "![a](/b)",
        "![](c)",
        "(d)",
    ),
)
"""What inline markup is made of, and what may stand beside it."""

inline = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12).map(lambda parts: "".join(parts).strip(" \t\n"))


def seen(found: tuple[Piece, ...]) -> list[tuple[Run, Lines]]:
    """The folded paragraphs that become of inline text; those without text left out."""
    runs = [(piece, (1, 1 + piece.text.count("\n"))) for piece in found if isinstance(piece, Run)]
    cut = [paragraphs(*run) if BREAK in run[0].text else [run] for run in runs]
    return [(run, place) for pieces in cut for piece, place in pieces if (run := fold(piece)).text]


@settings(max_examples=1_000)
@given(inline.filter(lambda text: all(map(str.strip, text.split("\n")))))  # no paragraph holds an empty line
def test_simple_inline_text_is_read_as_by_the_parser(text: str) -> None:
    runs = simple_runs(text)
    if runs is not None:
        md = parser()
        told = pieces(md.inline.parse(text, md, {}, []))
        assert all(piece == Tag("br", closing=False) for piece in told if isinstance(piece, Tag))
        assert [r for r, _ in seen(runs)] == [r for r, _ in seen(told)]
        assert (len(runs) == 1 and BREAK not in runs[0].text) or seen(runs) == seen(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"**1\. Scope.** We.", ("1. Scope. We.", [("strong", "1. Scope.")])),
        ("**two *three***", None),
        ("***Both.*** Text", ("Both. Text", [("em", "Both."), ("strong", "Both.")])),
        ("[**a\n**](/x)", None),
        ("**two *three* four**", ("two three four", [("strong", "two three four"), ("em", "three")])),
        ("[our *terms*](/t 'a') of", None),
        ('[our *terms*](/t "a") of', ("our terms of", [("link", "our terms"), ("em", "terms")])),
        ("snake_case_name and 2 * 3 * 4", ("snake_case_name and 2 * 3 * 4", [])),
        ("“**Service**” is [a name]", ("“Service” is [a name]", [("strong", "Service")])),
        ("**服务** 和", ("服务 和", [("strong", "服务")])),
        ("**注意：**我们", ("注意：我们", [("strong", "注意：")])),
        ("__数据__：**没有**", ("数据：没有", [("strong", "数据"), ("strong", "没有")])),
        (
            "](x_y) and <https://a.example/b_c>",
            ("](x_y) and https://a.example/b_c", [("link", "https://a.example/b_c")]),
        ),
        ("`code` and [open", ("code and [open", [("code", "code")])),
        ("AT&T &co; x", None),
        ("a <b>c</b>", None),
        ("![a](/b) c", ("a c", [("image", "a")])),
        ('<a id="t"></a>Title <span class="x">of</span> <u>it</u>', ("Title of it", [])),
        ("to <a.b+c@d.example>.", ("to a.b+c@d.example.", [("link", "a.b+c@d.example")])),
        ("one<br>two", ("one\u2028two", [])),
        ("one<br class='x'>two", None),
        ("one<br>**two<br>three** <br/>four", ("one\u2028two\u2028three \u2028four", [("strong", "two\u2028three")])),
        ("one**two<br><br>three**", None),
        ("one</br></br>two", None),
        ("[a](/b(c)d) and [e]( /f )", ("a and e", [("link", "a"), ("link", "e")])),
        ("in**side**word", ("insideword", [("strong", "side")])),
        ("**never closed, *but* this", ("**never closed, but this", [("em", "but")])),
        ("*a\n**b* c**", None),
        ("[a](javascript:b)", None),
        ("[a [b", ("[a [b", [])),
    ],
)
def test_simple_inline_text(text: str, expected: tuple[str, list[tuple[str, str]]] | None) -> None:
    runs = simple_runs(text)
    assert runs is None or len(runs) == 1
    assert expected == (runs and (runs[0].text, [(m.kind, runs[0].text[m.start : m.end]) for m in runs[0].marks]))


def test_a_second_line_break_in_a_row_parts_two_runs() -> None:
    runs = simple_runs("*One*<br> <br>Two  \n<br><br><br>Three<br>Four<br><br>")
    assert [run.text for run in runs or ()] == ["One\u2028 ", "Two  \u2028\n", "\u2028", "Three\u2028Four\u2028"]


@pytest.mark.parametrize(("deep", "simple"), [(10, True), (11, False)])
def test_marks_inside_marks_are_left_to_the_parser_where_they_are_many(deep: int, simple: bool) -> None:
    runs = simple_runs(f"{'*a _b ' * deep}c{'_ d*' * deep}")
    assert (runs is not None and len(runs[0].marks) == 2 * deep) is simple


LINES = (
    *(
        "a",
        "b c",
        "**b** c",
        "_a_",
        "__a__ b",
        "`a` b",
        "中",
        '"q"',
        "2 days",
        "2020",
        "12. x",
        "1234567890. x",
        "\\- x",
    ),
    *("# h", "## h #", "#", "#x", "===", "=", "---", "--", "-", "***", "* * *", "_ _ _", "- - -", "a|b", "| a |", "|-"),
    *("- a", "* b", "+ c", "1. d", "2) e", "10. j", "1) 一", "  - f", "    - g", "   * h", " - z", "-    a", "-     a"),
    *(
        "- - a",
        "- # h",
        "- 1. a",
        "1. - a",
        "1.",
        "-\tx",
        "- [ ] t",
        "  x",
        "    y",
        "\t z",
        "      w",
        "\xa0 a",
        "a  ",
    ),
    *("| a | b |", "|--|:-:|", "|---|", "| 1 |", "| 1 | 2 | 3 |", "|a\\|b|c", "|", "||", "|---|---|", "| 1 | 2 |"),
    *("| a | b |\n|--|--|", "| a |\n|---|\n| 1 | 2", "| a | b |\n| - | - |\n| 1 | 2 |\n| 3\n| 4 | | 5 |"),
    *("", "", "", " ", "> q", "```", "--|--", "<b>", "[x](y)", "[]", ": m", "~", "**", "*a*", "a\\", "\u2028"),
)
"""Lines of every kind, with and without indent."""


def blocks(tokens: list[Token]) -> list[Shape | TableShape]:
    """What simple blocks say, told from the parser's tokens.

    Raises:
        KeyError: they hold something else.
    """
    out: list[Shape | TableShape] = []
    level = depth = 0
    marker = ""
    rows: list[list[str]] = []
    for token in tokens:
        kind, (first, last) = token.type, token.map or (0, 0)
        if kind == "inline" and rows:
            rows[-1][-1] = token.content
        elif kind == "inline":
            out.append((level, depth, marker, token.content, first, last - 1))
            marker = ""
        elif kind == "list_item_open":
            marker = token.info + token.markup if token.info else "-"
        elif kind == "heading_open":
            level = int(token.tag[1])
        elif kind == "table_open":
            out.append(TableShape(first, rows := []))
        elif kind == "tr_open":
            rows.append([])
        elif kind in CELLS:
            rows[-1].append("")
        else:
            rows = [] if kind == "table_close" else rows
            depth += DEEPER[kind]
            level = 0
    return out


LISTS = {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1, "ordered_list_close": -1}
OTHERS = ("paragraph_open", "paragraph_close", "heading_close", "list_item_close", "hr")
CELLS = ("th_open", "td_open")
ROWS = ("thead_open", "thead_close", "tbody_open", "tbody_close", "tr_close", "th_close")
DEEPER = LISTS | dict.fromkeys((*OTHERS, *ROWS, "td_close", "table_close"), 0)
"""By kind of token, by how many lists what follows stands deeper."""


def normal(shape: Shape | TableShape) -> Shape | TableShape:
    """A shape without what says nothing: the indent of lines."""
    return shape if isinstance(shape, TableShape) else (*shape[:3], bare(shape[3]), *shape[4:])


def bare(content: str) -> str:
    """A text without the indent of its lines, which says nothing in it."""
    return "\n".join(line.strip() for line in content.split("\n"))


@settings(max_examples=1_000)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8).map("\n".join))
def test_simple_blocks_are_those_of_the_parser(text: str) -> None:
    found = simple_blocks(text)
    if found is not None:
        assert list(map(normal, found)) == list(map(normal, blocks(parser().parse(text))))


def test_white_space_is_that_of_the_parser() -> None:
    assert set(TRIMMED) == set(MD_TRIM_CHARS)
    assert all(isWhiteSpace(code) == (chr(code) in SPACES) for code in range(0x10000))


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("Title\n===\n\nText\nover lines\n# Heading\nText\n\n* * *\n\n---", True),
        ("1. one\n2. two\n   - inside\n\n     more\n\n3. three\nlazy", True),
        ("Text\n2. no item", False),
        ("a|b\n---", False),
        ("Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText", True),
        ("| a | b |\n|---|\n| 1 | 2 |", False),
        ("| a |\n|---|\n1", False),
        ("Text\n| a |\n|---|", False),
        ("# Heading #", False),
        ("    code", False),
        ("- one\n\n      code", False),
        ("> quote", False),
        ("***Lead*** text\n<br>more\n\n\u3000\u3000Indented\n\n<https://a.example> is", True),
        ('- <a id="b"></a>one\n- <u>two</u>', True),
        ("<br>", False),
        ('<span class="a">', False),
        ("<p>", False),
        ("-\tone", False),
        ("- - one", False),
        ("- " * 30 + "one", False),
    ],
)
def test_what_is_simple(text: str, simple: bool) -> None:
    assert (simple_blocks(text) is not None) is simple
