"""Text made to fit."""

from __future__ import annotations

import pytest

from notices.compose.lengths import first_fit, one_line, words_outside_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nBcc: x", "a Bcc: x"),
        ("a\u202eb\u2066c", "abc"),
        ("zero\u200bwidth\x00\x1b[31m", "zerowidth[31m"),
        ("क्\u200dष", "क्\u200dष"),
        ("  ", ""),
    ],
)
def test_one_line(text, expected):
    assert one_line(text) == expected


def test_the_first_wording_that_fits_is_taken():
    assert first_fit(("much too long", "short"), 6) == "short"
    assert first_fit(("much too long", "longer too"), 8) == "longer…"


@pytest.mark.parametrize(
    ("text", "count"),
    [("We keep “your own long words” here", 3), ("我们保存「九十天」日志", 3), ("", 0), ("30 days → 90 days", 4)],
)
def test_words_outside_quotes(text, count):
    assert words_outside_quotes(text) == count
