"""Rows of a terminal: never wider than asked, nothing lost, no sign at the wrong end, nothing unseen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.render.terminal.labels import Label, paint
from policydiff.render.terminal.wrap import NARROWEST, WIDEST, Margin, measure, wrap
from policydiff.text.unseen import UNSEEN, UNSEEN_SIGN, show_controls
from policydiff.text.widths import Piece, Row, clip, width_of
from tests.strategies import words

texts = st.lists(words, max_size=30).map(" ".join)
widths = st.integers(NARROWEST, 120)


def told(rows: list[Row]) -> list[str]:
    return ["".join(piece.text for piece in row) for row in rows]


def check(text: str, width: int, expected: list[str]) -> None:
    assert told(wrap([Piece(text)], width)) == expected


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(st.lists(st.tuples(texts, st.sampled_from(Label)), max_size=6), widths)
def test_rows_keep_to_the_width_and_lose_nothing(parts, width):
    pieces = [Piece(text, label) for text, label in parts]
    rows = wrap(pieces, width, Margin(" + ", "   "))
    assert all(width_of(row) <= width for row in told(rows))
    assert unspaced("".join(row[3:] for row in told(rows))) == unspaced(show_controls("".join(t for t, _ in parts)))
    for label in Label:
        kept = "".join(piece.text for row in rows for piece in row[1:] if piece.label == label)
        assert unspaced(kept) == unspaced(show_controls("".join(text for text, each in parts if each is label)))


@given(texts, st.integers(1, 120))
def test_a_clipped_text_is_one_row_that_fits(text, width):
    cut = clip(text, width)
    assert "\n" not in cut
    assert width_of(cut) <= width
    assert cut == " ".join(show_controls(text).split()) or cut.endswith("…")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("one two three four five six", ["one two three four five", "six"]),
        ("a" * 30, ["a" * 24, "a" * 6]),
        ("see https://example.com/privacy/choices", ["see", "https://example.com/", "privacy/choices"]),
        ("我们将在十四天内删除您的日记，除非法律另有规定。", ["我们将在十四天内删除您的", "日记，除非法律另有规定。"]),
        ("我们不会把您的个人信息卖给，任何人", ["我们不会把您的个人信息卖", "给，任何人"]),
        ("a我们不会把您的信息卖给人（任何人）", ["a我们不会把您的信息卖给", "人（任何人）"]),
        ("line one\nline two", ["line one", "line two"]),
        ("line one\n    indented code", ["line one", "    indented code"]),
        ("no\u00a0break here in these two words", ["no\u00a0break here in these", "two words"]),
        ("개인정보를 판매하지 않습니다 오늘도", ["개인정보를 판매하지", "않습니다 오늘도"]),
    ],
)
def test_rows_end_where_a_reader_expects(text, expected):
    check(text, NARROWEST, expected)


def marked(before: str, gone: str, come: str, after: str) -> list[Piece]:
    return [Piece(text) for text in (before, "[-", gone, "-]", "{+", come, "+}", after) if text]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (marked("We keep it all for ", "thirty", "six", " days."), ["We keep it all for", "[-thirty-]{+six+} days."]),
        (marked("We keep all of it ", "a year", "six", "."), ["We keep all of it [-a", "year-]{+six+}."]),
        (marked("We will delete ", "some", "a lot", "ery."), ["We will delete [-some-]", "{+a lot+}ery."]),
        (marked("我们会在所有的", "三十", "十四", "日内"), ["我们会在所有的[-三十-]", "{+十四+}日内"]),
        (marked("我们会在所有的日", "三", "，，", "内"), ["我们会在所有的日[-三-]", "{+，，+}内"]),
    ],
)
def test_marks_stay_with_their_words(pieces, expected):
    assert told(wrap(pieces, NARROWEST)) == expected


def test_the_margin_hangs():
    rows = wrap([Piece("one two three four five six")], 24, Margin(" + 1. ", " +    "))
    assert told(rows) == [" + 1. one two three four", " +    five six"]


@pytest.mark.parametrize(("asked", "given"), [(0, NARROWEST), (80, 80), (400, WIDEST)])
def test_rows_are_neither_too_narrow_nor_too_wide_to_read(asked, given):
    assert measure(asked) == given


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\x9b31m", "<U+009B>31m"),
        ("bell\x07 back\x08 return\r", "bell<U+0007> back<U+0008> return<U+000D>"),
        ("\u202eevil\u202c", "<U+202E>evil<U+202C>"),
        ("\u2066a\u2069", "<U+2066>a<U+2069>"),
        ("no\u200bwidth\ufeff", "no<U+200B>width<U+FEFF>"),
        ("\U000e0041", "<U+E0041>"),
        ("caf\udce9", "caf<U+DCE9>"),
    ],
)
def test_what_could_deceive_is_shown(text, shown):
    assert show_controls(text) == shown


@pytest.mark.parametrize("text", ["plain", "line\nfeed\tand tab", "é ü ñ", "中文，日本語", "שלום", "soft\u00adhyphen"])
def test_what_is_harmless_is_left_alone(text):
    assert show_controls(text) == text


@given(st.text())
def test_nothing_unseen_is_left(text):
    assert not UNSEEN_SIGN.search(show_controls(text))
    assert not re.search(f"[{UNSEEN}]", "".join(told(wrap([Piece(text)], 40))))


def test_colours_end_where_their_row_ends():
    row = (Piece(" + ", Label.ADDED_BLOCK), Piece("new ", Label.ADDED), Piece("words", Label.ADDED), Piece(" old"))
    assert paint([row], color=True) == "\x1b[32m + \x1b[0m\x1b[32;4mnew words\x1b[0m old\n"
    assert paint([row, ()], color=False) == " + new words old\n\n"
