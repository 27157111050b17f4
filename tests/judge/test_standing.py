"""Whether words stand in an edition: the same answer by searching it and by looking its words up."""

from __future__ import annotations

import time

import pytest

from policydiff import Source, compare
from policydiff.judge import standing
from policydiff.judge.standing import Standing

OLD = "We share your e-mail with Birch & Co., our carrier.\n\nWe keep it for  two years\nand no longer."


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("we share your e-mail", True),
        ("e share your e-ma", True),
        ("share", True),
        ("har", True),
        ("birch & co", True),
        ("our carrier.\nwe keep", True),
        ("keep it for two years and no longer", True),
        ("we keep it for three years", False),
        ("we share your mail", False),
        ("your share we e-mail", False),
        ("our we share your", False),
        ("x we share your", False),
        ("oak", False),
        ("we  share your", False),
        ("", True),
        (" ", True),
        (" share your ", True),
    ],
)
def test_searched_and_looked_up_alike(monkeypatch: pytest.MonkeyPatch, words: str, stands: bool) -> None:
    sections = compare(*(Source("x", text.encode(), "markdown") for text in (OLD, "Something else."))).sections
    for many in (0, 1_000_000):
        monkeypatch.setattr(standing, "INDEXED", many)
        side = Standing(sections, "old")
        assert [side(words), side(words)] == [stands, stands]


def test_a_rewrite_is_not_gone_through_for_each_of_its_sentences() -> None:
    """Every sentence tells of a sale, so that each is looked for in the other edition, through 100 KB of it."""
    old, new = (
        "\n\n".join(f"We may sell item {n * 7} of {word} to anybody who asks for {n}." for n in range(2_000))
        for word in ("wool", "yarn")
    )
    sections = compare(*(Source("x", text.encode(), "markdown") for text in (old, "Nothing."))).sections
    side = Standing(sections, "old")
    begun = time.process_time()
    said = [side(line.lower().rstrip(".")) for text in (old, new) for line in text.split("\n\n")]
    assert said == [True] * 2_000 + [False] * 2_000
    assert time.process_time() - begun < 2
