"""Lines of a message: as wide as asked, addresses whole, signs of Chinese where they belong."""

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from policydiff.text.row_units import rows_of_units
from policydiff.text.unseen import show_controls
from policydiff.text.widths import BROAD, NARROW, clip, width_of
from policydiff.text.wrap import lay_out, wrap_text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three four", ["one two", "three four"]),
        ("see https://example.com/privacy now", ["see", "https://example.com/privacy", "now"]),
        ("我们会在三十天内删除", ["我们会在三", "十天内删除"]),
        ("我们会删除。任何人", ["我们会删除。", "任何人"]),
        ("我们会删（除）任", ["我们会删", "（除）任"]),
    ],
)
def test_lines_end_where_a_reader_expects(text: str, lines: list[str]) -> None:
    assert wrap_text(text, 10).split("\n") == lines


def test_what_lines_begin_with_takes_its_room() -> None:
    assert wrap_text("one two three", 9, "- ", "  ") == "- one two\n  three"


@pytest.mark.parametrize(("text", "cells"), [("", 0), ("abc", 3), ("我们", 4), ("e\u0301", 1)])
def test_a_wide_sign_takes_two_cells(text: str, cells: int) -> None:
    assert width_of(text) == cells


@pytest.mark.parametrize("room", [1, 0, -3])
@pytest.mark.parametrize(
    ("text", "rows"),
    [("我们keep 它", ["我", "们", "k", "e", "e", "p", "它"]), ("我", ["我"]), ("ab", ["a", "b"]), ("", [""])],
)
def test_a_row_narrower_than_a_sign_takes_one(text: str, rows: list[str], room: int) -> None:
    found = islice(lay_out([(text, "")], room), 20)  # it never ended
    assert ["".join(piece.text for piece in row) for row in found] == rows


def test_a_clipped_text_says_so() -> None:
    assert [clip("one  two", 9), clip("one two three", 9)] == ["one two", "one two…"]


def test_narrow_signs_take_one_cell() -> None:
    narrow = [sign for sign in map(chr, range(0x3000)) if re.fullmatch(f"[{NARROW}]", sign)]
    assert {"é", "я", "—", "→", "─"} <= set(narrow)
    assert not [sign for sign in narrow if cell_len(sign) != 1 or cell_len(f"a{sign}b") != 3]
    assert [width_of(sign) for sign in ("約", "e\u0301", "❤\ufe0f", "\xad")] == [2, 1, 2, cell_len("\xad")]


def test_broad_signs_take_two_cells() -> None:
    broad = [sign for sign in map(chr, range(0x10000)) if re.fullmatch(f"[{BROAD}]", sign)]
    assert {"我", "ぁ", "ー", "한", "。", "（", "！"} <= set(broad)
    assert not {"\u3000", "\u3099", "ｱ"} & set(broad)
    assert not [sign for sign in broad if cell_len(sign) != 2 or cell_len(f"a{sign}b") != 4]
    texts = ("約ab", "“約”、…", "한국 1")
    assert list(map(width_of, texts)) == list(map(cell_len, texts))


STRETCHES = st.sampled_from(
    (
        *("a", "bb", "seven", "a-long-word/with.seams", "[-", "-]", "{+", "+}", "  ", "\t", "\n", *(" " * 12)),
        *("é", "я", "—", "”", "…", ",", ".", "\u00a0", "e\u0301", "\u200b", "\xad", "\u202e"),
        *("我", "们", "。", "（", "、", "\u3000", "한국", "ก็", "❤\ufe0f"),
    )
)
"""What texts of all scripts are made of, spaces more often than anything else."""

TEXTS = st.lists(STRETCHES, max_size=9).map("".join)
PIECES = st.lists(st.tuples(TEXTS, st.sampled_from(["", "old", "new"])), max_size=6)


@given(PIECES, st.integers(2, 30), st.booleans())
def test_rows_end_where_word_by_word_would_end_them(pieces: list[tuple[str, str]], room: int, whole: bool) -> None:
    shown = [(show_controls(text), label) for text, label in pieces]
    assert list(lay_out(pieces, room, whole=whole)) == list(rows_of_units(shown, room, whole=whole))


@given(st.lists(st.text("abcé.,", min_size=1, max_size=9), min_size=1, max_size=20), st.integers(9, 30))
def test_as_many_words_stand_on_a_row_as_fit(words: list[str], room: int) -> None:
    lines = [words[0]]
    for word in words[1:]:
        fits = len(lines[-1]) + 1 + len(word) <= room
        lines[-1:] = [f"{lines[-1]} {word}"] if fits else [lines[-1], word]
    assert wrap_text(" ".join(words), room).split("\n") == lines
