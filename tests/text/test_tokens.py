from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.text.bags import Corpus, bag
from policydiff.text.words import tokens, units, words


@given(st.text())
def test_tokens_and_units_spell_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert "".join(units(text)) == text


@pytest.mark.parametrize(
    "one",
    ["2024-11-04", "1,000.50", "12:30", "https://example.com/a?b=c#d", "legal@example.com", "{{ site.name }}",
     "{% include x.html %}", "don’t", "Datenschutzerklärung", "개인정보", "3.2.1",
     "2025年1月7日", "2025 年 1 月", "三十", "十五"],
)  # fmt: skip
def test_what_is_one_token(one: str) -> None:
    assert tokens(one) == [one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call us.", ["Call", " ", "us", "."]),
        ("见https://example.com/a，谢谢", ["见", "https://example.com/a", "，", "谢", "谢"]),
        ("(https://example.com).", ["(", "https://example.com", ")", "."]),
        ("未满十四周岁", ["未", "满", "十四", "周", "岁"]),
        ("请写信至legal@example.com。", ["请", "写", "信", "至", "legal@example.com", "。"]),
        ("一般第三方", ["一", "般", "第", "三", "方"]),
        ("the users' data", ["the", " ", "users", "'", " ", "data"]),
    ],
)
def test_what_comes_apart(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_a_han_character_is_a_word_and_hangul_is_spaced() -> None:
    assert words("保存30天 a_b 개인 정보") == ["保", "存", "30", "天", "a", "b", "개인", "정보"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_between_nothing_and_all_and_the_same_both_ways(one: str, other: str) -> None:
    corpus = Corpus([one, other])
    likeness = corpus.dice(bag(one), bag(other))
    assert 0.0 <= likeness <= 1.0 + 1e-9
    assert likeness == pytest.approx(corpus.dice(bag(other), bag(one)))
    assert not bag(one) or corpus.dice(bag(one), bag(one)) == pytest.approx(1.0)


def test_rare_words_weigh_more() -> None:
    corpus = Corpus(["we may share it", "we may keep it", "we may sell biometrics"])
    assert corpus.weight("biometrics") > corpus.weight("may") > 0
