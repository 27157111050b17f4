"""Patterns that are compiled when they are first needed."""

import re

import pytest

from policydiff.text.lazy import Lazy


def test_a_lazy_pattern_does_what_the_compiled_one_does():
    lazy, plain = Lazy(r"(\d+) (days?)", re.IGNORECASE), re.compile(r"(\d+) (days?)", re.IGNORECASE)
    text = "30 DAYS, then 1 day"
    assert lazy.findall(text) == plain.findall(text)
    assert lazy.sub(r"\2 \1", text) == plain.sub(r"\2 \1", text)
    assert lazy.fullmatch("7 days")
    assert not lazy.fullmatch(text)
    assert lazy.pattern == plain.pattern


def test_nothing_is_compiled_and_no_function_called_before_the_first_use():
    asked = []

    def pattern():
        asked.append("pattern")
        return "a|b"

    lazy = Lazy(pattern)
    assert not asked
    assert lazy.search("cab")
    assert lazy.search("xb")
    assert asked == ["pattern"]
    Lazy("(")  # wrong, and never used


def test_what_a_pattern_has_not_a_lazy_one_has_not():
    with pytest.raises(AttributeError):
        Lazy("a").substitute("b")
