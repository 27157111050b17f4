"""A stretch that two texts share is read once; that it was read before changes nothing in what is read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Source
from policydiff.read import inlines, markdown, read, simple, stretches

PARTS = (
    *("We keep logs.", "Second line\nof a paragraph.", "# Title", "## Logs ##", "Setext\n===", "Setext two\n---", "#"),
    *("**Bold.** And text.", "**Bold line**", "***", "* * *", "---", "- one\n- two", "- one\n\n  inside", "1. one"),
    *("2. two", "3. three\n\n   more", "* starred", "> quoted", "> quoted\nlazy", "  indented", "    code", "\tcode"),
    *("a | b\n--|--\n1 | 2", "| a | b |", "|---|---|", "我们保存日志。", "第一条 范围", "Term", ": meaning", "[x]: y"),
    *("[a][x] and [x]", "[^1]", "[^1]: note", "```", "```\ncode\n```", "~~~", ":::note", "!!! note", "    boxed"),
    *("<div>", "</div>", "<b>", "</b> rest", "<!-- remark", "-->", "<script>", "</script>", "<pre>", "<table><tr><td>"),
    *(
        "</td></tr></table>",
        "<ul><li>item",
        "</ul>",
        "{{ tag }}",
        "{% if a %}",
        "{: .class}",
        "[](x)",
        "![](y)",
        "&nbsp;",
    ),
    *(
        "~~gone~~ here",
        "**_a_ b:** c",
        "*one*\n**two**",
        "one  \ntwo",
        "one.\\\ntwo",
        "1\\. one",
        "[a]",
        "`a` b",
        "___",
    ),
    *(
        "a|b\n---",
        "--",
        "- one\n  - two\n\n  more",
        "   - three",
        "10. ten\n    1. one",
        "[l",
        "](x) m",
        "**中文**：",
        "_a",
    ),
    *("*open", "closed*", '[link](z "t")', "\\", "- ", "1.", "-", ">", "- - a", "- # in an item", "# a\nb", "\u200b"),
)
"""Blocks of every kind, and the ends and beginnings of what may reach over others."""

NEAR = tuple(part for part in PARTS if len(stretches.stretches(f"a\n\n{part}\n\nb")) > 1)
"""Those that do not."""

ends = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n"])


def made_of(parts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts of such parts."""
    one = st.tuples(st.sampled_from(parts), ends).map("".join)
    return st.lists(one, max_size=8).map("".join)


documents = st.one_of(made_of(NEAR), made_of(PARTS))


def edition(text: str) -> Edition | str:
    """What is read of a text, or why it is refused."""
    try:
        return read(Source("policy.md", text.encode(), "markdown"))
    except UnreadableSourceError as error:
        return str(error)


def in_one(text: str) -> Edition | str:
    """The same where the text is one stretch that was never read before."""
    forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "stretches", lambda text: (stretches.TextStretch(text, 0),))
        patch.setattr(simple, "simple_blocks", lambda _text: None)
        patch.setattr(inlines, "simple_runs", lambda _content: None)
        return edition(text)


def forget() -> None:
    """Begin as a new process does."""
    stretches.recent.clear()
    inlines.known.clear()


@settings(max_examples=300)
@given(st.sampled_from([NEAR, NEAR, PARTS]).flatmap(lambda parts: st.tuples(*[made_of(parts)] * 3)))
def test_what_was_read_before_changes_nothing(parts: tuple[str, str, str]) -> None:
    one, two, shared = parts
    old, new = shared + one + shared, two + shared + one
    apart = in_one(old), in_one(new)
    forget()
    assert (edition(old), edition(new)) == apart
    assert (edition(old), edition(new)) == apart


@given(documents)
def test_stretches_spell_their_text(text: str) -> None:
    found = stretches.stretches(text)
    assert "".join(stretch.text for stretch in found) == text
    assert all(stretch.line == text.count("\n", 0, at) for stretch, at in zip(found, _starts(found), strict=True))


def _starts(found: tuple[stretches.TextStretch, ...]) -> list[int]:
    starts = [0]
    for stretch in found:
        starts.append(starts[-1] + len(stretch.text))
    return starts[:-1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One\n\nTwo\n\nThree", 3),
        ("# One\n\nTwo\n\n**Three.** Four", 3),
        ("One\n\n1. Two\n\n- Three\n\n> Four\n\n    five", 1),  # what lists, quotes and code may still hold
        ("One\n\n```\n\nTwo\n\n```\n\nThree", 1),
        ("One [a]\n\nTwo\n\n[a]: b", 1),
        ("One\n\n<!-- Two\n\nThree -->\n\nFour", 1),
        ("One\n\n<div>\n\nTwo\n\n</div>", 2),
    ],
)
def test_a_text_is_cut_where_nothing_reaches_over(text: str, count: int) -> None:
    assert len(stretches.stretches(text)) == count


def parsed(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> str:
    """What markdown-it is given of the second of two texts that are read one after the other."""
    forget()
    edition(old)
    told: list[str] = []
    parse = ParserBlock.parse

    def noting(self: ParserBlock, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token] | None:
        told.append(src)
        return parse(self, src, md, env, tokens)

    monkeypatch.setattr(ParserBlock, "parse", noting)
    edition(new)
    monkeypatch.undo()
    return "|".join(told)


def test_only_what_differs_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    old = "# Policy\n\nWe keep logs.\n\n> one\n> two\n\nThe end.\n"
    assert parsed(monkeypatch, old, old) == ""
    assert parsed(monkeypatch, old, old.replace("> two", "> three")) == "We keep logs.\n\n> one\n> three\n\n"
    assert parsed(monkeypatch, old, "> Before.\n\n" + old) == "> Before.\n\n"


def test_what_a_look_tells_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# Policy\n\n**We** keep [logs](/l).\n\n- one\n  1. two\n\nTitle\n---\n\n* * *\n\nThe end.  \nReally.\n"
    assert parsed(monkeypatch, "Other.", text) == ""
    assert parsed(monkeypatch, "Other.", f"{text}\n[x]: y\n") != ""


def test_lines_are_those_of_each_text() -> None:
    forget()
    edition("# Policy\n\nWe keep logs.\n")
    found = edition("---\ntitle: x\n---\n\nNew.\n\n# Policy\n\nWe keep logs.\n")
    assert isinstance(found, Edition)
    assert [block.lines for section in found.sections for block in section.blocks] == [(5, 5), (9, 9)]
    assert found.sections[1].ref.lines == (7, 9)


def test_the_memory_holds_the_last_texts_only() -> None:
    forget()
    edition("# Marked\n\n> A text of its own.")
    assert any("of its own" in text for known in stretches.recent for text in known)
    for at in range(stretches.TEXTS):
        edition(f"# Other\n\n> Text {at}")
    assert len(stretches.recent) == stretches.TEXTS
    assert not any("of its own" in text for known in stretches.recent for text in known)
