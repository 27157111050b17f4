"""Texts made to fit: between words, and at both ends."""

import pytest

from policydiff.text.shorten import beginning, both_ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("twelve signs", "twelve signs"),
        ("twelve  signs\n", "twelve signs"),
        ("we keep it for days", "we keep it…"),
        ("a hundredandtwenty", "a hundredand…"),
        ("我们会在三十天内删除您的日记", "我们会在三十天内删除您的…"),
    ],
)
def test_a_beginning_ends_between_words(text: str, expected: str) -> None:
    assert beginning(text, 12) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("", ""), ("short", "short"), ("https://example.com/choices", "https…oices")]
)
def test_both_ends_are_kept(text: str, expected: str) -> None:
    assert both_ends(text, 10) == expected
