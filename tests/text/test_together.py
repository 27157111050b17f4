"""Texts searched at once: the same ones are found as by asking each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policydiff.text.together import Together

TEXTS = st.lists(st.text(alphabet="ab c\n"), max_size=8)
WORDS = st.lists(st.text(alphabet="abc ", min_size=1, max_size=3), max_size=4)


@given(TEXTS, WORDS)
def test_the_same_texts_are_found_as_by_asking_each(texts: list[str], words: list[str]) -> None:
    asked = [at for at, text in enumerate(texts) if any(word in text for word in words)]
    assert Together(texts).holding(words) == asked


def test_nothing_is_found_in_no_text_or_by_no_word() -> None:
    assert Together([]).holding(["a"]) == []
    assert Together(["a"]).holding([]) == []
    assert Together(["", "ab", ""]).holding(["b"]) == [1]
