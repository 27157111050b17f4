import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.rules.quantities import number_value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("18", "en", 18),
        ("eighteen", "en", 18),
        ("Twenty-One", "en", 21),
        ("one hundred and eighty", "en", 180),
        ("1,500", "en", 1500),
        ("12.5", "en", 12.5),
        ("two thousand five hundred", "en", 2500),
        ("a", "en", 1),
        ("1.500", "de", 1500),
        ("12,5", "de", 12.5),
        ("vierzehn", "de", 14),
        ("trente", "fr", 30),
        ("treinta", "es", 30),
        ("trenta", "it", 30),
        ("trinta", "pt", 30),
        ("dertig", "nl", 30),
        ("trzydzieści", "pl", 30),
        ("三十", "zh", 30),
        ("十四", "zh", 14),
        ("一百二十", "zh", 120),
        ("二〇二四", "zh", 2024),
        ("3万", "zh", 30000),
        ("两", "zh", 2),
        ("삼십", "ko", 30),
    ],
)
def test_reads_digits_and_words(text, language, value):
    assert number_value(text, language) == value


@pytest.mark.parametrize(("text", "language"), [("month", "en"), ("", "en"), ("x1", "en"), ("三方", "zh")])
def test_reads_nothing_else(text, language):
    assert number_value(text, language) is None


@given(st.integers(0, 10**7))
def test_groups_of_three_change_nothing(number):
    assert number_value(f"{number:,}", "en") == number_value(str(number), "en") == number


@given(st.integers(1, 99))
def test_chinese_tens(number):
    signs = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    text = ("" if tens == 0 else "十" if tens == 1 else signs[tens] + "十") + (signs[ones] if ones else "")
    assert number_value(text, "zh") == number
