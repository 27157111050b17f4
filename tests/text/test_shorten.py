"""Texts made to fit: between words, and at both ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.text.shorten import both_ends, shorten


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("", 12, ""),
        ("twelve signs", 12, "twelve signs"),
        ("twelve  signs\n", 12, "twelve signs"),
        ("we keep it for days", 12, "we keep it…"),
        ("four words stand here", 15, "four words…"),
        ("kept, for days", 7, "kept…"),
        ("before “a long clause of the policy”, now", 24, "before “a long clause…”"),
        ("a hundredandtwenty", 12, "a hundredan…"),
        ("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"),
        ("我们会在三十天内删除您的日记", 12, "我们会在三十天内删除您…"),
        ("我们会与广告商共享您的信息", 6, "我们会与广…"),
        ("“四个字和更多的字”", 6, "“四个字…”"),
        ("abc", 1, "…"),
    ],
)
def test_a_text_is_cut_between_words(text: str, length: int, expected: str) -> None:
    assert shorten(text, length) == expected


@given(st.text(), st.integers(1, 60))
def test_a_shortened_text_is_never_longer(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length


@pytest.mark.parametrize(
    ("text", "expected"), [("", ""), ("short", "short"), ("https://example.com/choices", "https…oices")]
)
def test_both_ends_are_kept(text: str, expected: str) -> None:
    assert both_ends(text, 10) == expected
