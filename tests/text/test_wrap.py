"""Lines of a message: as wide as asked, addresses whole, signs of Chinese where they belong."""

import re

import pytest
from rich.cells import cell_len

from policydiff.text.wrap import NARROW, clip, width_of, wrap_text


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


def test_a_clipped_text_says_so() -> None:
    assert [clip("one  two", 9), clip("one two three", 9)] == ["one two", "one two…"]


def test_narrow_signs_take_one_cell() -> None:
    narrow = [sign for sign in map(chr, range(0x3000)) if re.fullmatch(f"[{NARROW}]", sign)]
    assert {"é", "я", "—", "→", "─"} <= set(narrow)
    assert not [sign for sign in narrow if cell_len(sign) != 1 or cell_len(f"a{sign}b") != 3]
    assert [width_of(sign) for sign in ("約", "e\u0301", "❤\ufe0f", "\xad")] == [2, 1, 2, cell_len("\xad")]
