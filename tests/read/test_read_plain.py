"""The rule for plain lines gives what markdown-it gives without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from policydiff.read.commonmark import install

WITHOUT = MarkdownIt("commonmark", {"html": True, "maxNesting": 200}).enable(["table", "strikethrough"])
WITH = MarkdownIt("commonmark", {"html": True, "maxNesting": 200}).enable(["table", "strikethrough"])
install(WITH)

lines = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "", "", " ", "  ", "   ", "    ", "     ", "\t", "> ", ">", "> > ", "- ", "1. ", "      "]
        ),
        st.sampled_from(
            [
                *("", "", "Plain text.", "plain  ", "Ünder", "第一条", "a|b", "x | y", "|---|---|", "---|---", "-|-"),
                *(
                    "- item",
                    "* item",
                    "+ item",
                    "-",
                    "- ",
                    "-  x",
                    "- - -",
                    "- *a*",
                    "-\tx",
                    "* * *",
                    "---",
                    "===",
                    "==",
                ),
                *("1. one", "2. two", "1) one", "10. ten", "# A", "## B ##", "#", "#no", "####### seven", "# a | b"),
                *("```", "~~~", "<div>", "<!-- x", "-->", "<b>x</b>", "[a]: /b", "[a]: /b 'c'", "'c'", "[^1]: note"),
                *("> quote", ">", "text\\", "*em*", "_u_", "a: b", ": c", "\u00a0wide", "x\u00a0", "\u2028"),
            ]
        ),
    ).map("".join),
    max_size=9,
).map("\n".join)


def tokens(parser: MarkdownIt, text: str) -> tuple[list[object], dict[str, object]]:
    env: dict[str, object] = {}
    return [token.as_dict() for token in parser.parse(text, env)], env


@given(lines)
def test_tokens_are_the_same_with_the_rule_and_without(text: str) -> None:
    assert tokens(WITH, text) == tokens(WITHOUT, text)


@pytest.mark.parametrize(
    "text",
    [
        "Title\n---",
        "a | b\n---|---\nc | d",
        "# a | b\n---|---",
        "One\ntwo\n\nthree",
        "- a\n- b\n\n  c\n- d",
        "> a\nlazy\n\nb",
        "- a\n      - b",
        " - a\n  - b\n   - c\n    - d\n     - e",
        "Text\n    - not an item",
        "Text\n1. one\n\nText\n2. two",
        "Text\n-\n\nText\n- ",
        "    code\n\ntext",
    ],
)
def test_lines_that_depend_on_their_neighbours(text: str) -> None:
    assert tokens(WITH, text) == tokens(WITHOUT, text)


def test_the_rule_reads_what_it_is_for() -> None:
    asked: list[str] = []
    parser = MarkdownIt("commonmark")
    install(parser)
    paragraph = parser.block.ruler.__rules__[-1].fn

    def told(state, start, end, silent):
        asked.append(state.src[state.bMarks[start] : state.eMarks[start]])
        return paragraph(state, start, end, silent)

    parser.block.ruler.at("paragraph", told)
    parser.parse("# A\n\nPlain.\n\n- Item\n- Next\n\nTwo\nlines.\n")
    assert asked == ["Two"]
