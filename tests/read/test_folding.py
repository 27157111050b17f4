"""White space is folded, marks move along, and nothing visible is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.model import Mark
from policydiff.read.run import BREAK, Run, RunWriter, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("one two", "one two"),
        ("  one \t two\n three  ", "one two three"),
        ("one\xa0two\u3000three", "one two three"),
        ("个人\n信息", "个人信息"),
        ("个人，\n信息", "个人，信息"),
        ("个人  \n  信息", "个人信息"),
        ("プライバ\nシー", "プライバシー"),
        ("个人 信息", "个人 信息"),
        ("使用\nApp", "使用 App"),
        ("App\n使用", "App 使用"),
        ("개인\n정보", "개인 정보"),
        ("１２\n３４", "１２ ３４"),
        (f"个人{BREAK}信息", "个人 信息"),
        ("one \u200b two", "one two"),
        ("zero\u200bwidth", "zero\u200bwidth"),
        ("\ufeffone\u200b", "one"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\x07b\x9bc", "a\ufffdb\ufffdc"),
        (" \n\xa0", ""),
        ("\u200b", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(Run(text)).text == folded
    marked = fold(Run(text, (Mark(0, len(text), "em"),)))
    assert marked.text == folded
    assert [marked.text[m.start : m.end] for m in marked.marks] == ([folded] if folded else [])


def test_marks_are_trimmed_and_sorted() -> None:
    run = fold(Run("a  b  c", (Mark(3, 7, "em"), Mark(0, 3, "strong"), Mark(0, 7, "link", "/x"), Mark(1, 3, "code"))))
    assert run.text == "a b c"
    assert run.marks == (Mark(0, 5, "link", "/x"), Mark(0, 1, "strong"), Mark(2, 5, "em"))


pieces = st.text(st.sampled_from("ab我们，。 \n\t\xa0\u200b" + BREAK), max_size=30)


@given(pieces, st.data())
def test_a_mark_holds_the_same_signs_before_and_after(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    marks = (Mark(start, end, "em"),) if start < end else ()
    folded = fold(Run(text, marks))
    assert fold(Run(text)).text == folded.text
    visible = "".join(sign for sign in text[start:end] if not sign.isspace() and sign != "\u200b")
    held = "".join(folded.text[m.start : m.end] for m in folded.marks)
    assert "".join(sign for sign in held if not sign.isspace() and sign != "\u200b") == visible


@given(pieces)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(Run(text)).text
    assert fold(Run(once)).text == once
    assert "  " not in once
    assert once == once.strip()


def test_a_writer_carries_open_marks_over_block_ends() -> None:
    writer = RunWriter()
    writer.open("strong")
    writer.add("one")
    first = writer.take()
    writer.add("two")
    writer.close("strong")
    writer.add(" three")
    assert first == Run("one", (Mark(0, 3, "strong"),))
    assert writer.take() == Run("two three", (Mark(0, 3, "strong"),))


def test_a_writer_marks_what_it_was_given_whole() -> None:
    writer = RunWriter()
    writer.open("link", "/a")
    writer.add_run(Run("one", (Mark(0, 1, "em"),)))
    writer.close("link")
    writer.close("link")
    assert writer.take() == Run("one", (Mark(0, 1, "em"), Mark(0, 3, "link", "/a")))
