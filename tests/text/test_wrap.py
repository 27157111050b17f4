"""Lines of a message: as wide as asked, addresses whole, signs of Chinese where they belong."""

import pytest

from policydiff.text.wrap import clip, width_of, wrap_text


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
