from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.text.bags import Corpus, dice
from policydiff.text.words import count_words, units, words


def tokens(text: str) -> list[str]:
    """The units of a text, the white space behind each apart."""
    cut = [(unit.rstrip(), unit[len(unit.rstrip()) :]) for unit in units(text)]
    return [part for parts in cut for part in parts if part]


@given(st.text())
def test_units_spell_the_text(text: str) -> None:
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


@pytest.mark.parametrize(
    "one",
    ["கொள்கை", "पॉलिसी", "क्ष", "مُعَلِّم", "e\u0301te\u0301", "می\u200cشود", "👩‍👩‍👧‍👦", "👍🏽", "🇪🇺", "ℹ️", "1️⃣", "か\u3099",
     "x\u0304"],
)  # fmt: skip
def test_a_sign_of_several_characters_is_one_token(one: str) -> None:
    assert tokens(one) == [one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("நாங்கள் தகவலைப்", ["நாங்கள்", " ", "தகவலைப்"]),
        ("วันที่ดี", ["วั", "นที่", "ดี"]),
        ("🇪🇺🇨🇭", ["🇪🇺", "🇨🇭"]),
        ("30 days¹, 10⁶", ["30", " ", "days", "¹", ",", " ", "10", "⁶"]),
        ("m², ما", ["m", "²", ",", " ", "ما"]),
        ("1️⃣ – l’été", ["1️⃣", " ", "–", " ", "l’été"]),
    ],
)
def test_where_joined_signs_come_apart(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_words_of_joined_signs() -> None:
    assert words("கொள்கை நாங்கள் 30 👍🏽 می\u200cشود") == ["கொள்கை", "நாங்கள்", "30", "می\u200cشود"]
    assert words("ที่ ๓๐ 日本が\u3099") == ["ที่", "๓๐", "日", "本", "が\u3099"]


@given(st.text(alphabet="aé்கொัน่ที\u0301\u200d👩👧🏽🇪🇺¹6 .日"))
def test_no_token_begins_inside_a_sign(text: str) -> None:
    found = tokens(text)
    assert "".join(found) == text
    for before, after in pairwise(found):
        assert before.isspace() or category(after[0])[0] != "M"


@given(st.lists(st.one_of(st.text(), st.text(alphabet="ab1_ .,-\n’“日é"))))
def test_words_are_counted_as_they_are_found(texts: list[str]) -> None:
    assert count_words(texts) == sum(len(words(text)) for text in texts)


def test_a_han_character_is_a_word_and_hangul_is_spaced() -> None:
    assert words("保存30天 a_b 개인 정보") == ["保", "存", "30", "天", "a", "b", "개인", "정보"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_between_nothing_and_all_and_the_same_both_ways(one: str, other: str) -> None:
    corpus = Corpus([one, other])
    bags = corpus.bag(one), corpus.bag(other)
    likeness = dice(*bags)
    assert 0.0 <= likeness <= 1.0 + 1e-9
    assert likeness == pytest.approx(dice(bags[1], bags[0]))
    assert not bags[0] or dice(bags[0], bags[0]) == pytest.approx(1.0)


def test_rare_words_weigh_more() -> None:
    corpus = Corpus(["we may share it", "we may keep it", "we may sell biometrics"])
    weights = corpus.bag("may sell biometrics").weights
    assert weights["biometrics"] > weights["may"] > 0


@given(st.lists(st.text(alphabet="abc "), max_size=6), st.permutations(range(6)))
def test_a_bag_weighs_the_same_whichever_is_asked_for_first(texts: list[str], order: list[int]) -> None:
    """Texts that recur are counted without a bag, and what they alone hold is counted late."""
    corpus = Corpus([*texts, *texts[::2]])
    held = [{*words(text)} for text in {*texts}]
    for place in order:
        text = texts[place] if place < len(texts) else "a d"
        found = corpus.bag(text)
        assert found.counts == Counter(words(text))
        for word, weight in found.weights.items():
            times = sum(word in one for one in held) or 1
            assert weight == found.counts[word] * log(1 + (len(held) or 1) / times)
