"""Which catalogue a language tag is answered with; what catalogues hold is tested in `tests/catalogues`."""

from __future__ import annotations

import pytest

from notices.compose import load_translation


@pytest.mark.parametrize(
    ("tag", "catalogue", "date"),
    [
        ("en", "en", "February 8, 2027"),
        ("en-GB", "en", "8 February 2027"),
        ("zh-Hans", "zh-Hans", "2027年2月8日"),
        ("zh-CN", "zh-Hans", "2027年2月8日"),
        ("zh", "zh-Hans", "2027年2月8日"),
        ("zh-TW", "zh-Hant", "2027年2月8日"),
        ("zh-HK", "zh-Hant", "2027年2月8日"),
        ("pt", "pt-BR", "8 de fevereiro de 2027"),
        ("pt-PT", "pt-BR", "8 de fevereiro de 2027"),
        ("tr", "en", "February 8, 2027"),
        ("de", "de", "8. Februar 2027"),
        ("de-AT", "de", "8. Februar 2027"),
        ("und", "en", "February 8, 2027"),
        ("", "en", "February 8, 2027"),
        ("x-nonsense", "en", "February 8, 2027"),
    ],
)
def test_a_tag_falls_back(tag, catalogue, date):
    translation = load_translation(tag)
    assert translation.catalogue == catalogue
    assert translation.date("2027-02-08") == date


def test_plural_forms_and_months():
    english = load_translation("en")
    assert english.many("{n} change.", "{n} changes.", 1) == "1 change."
    assert english.many("{n} change.", "{n} changes.", 1234) == "1,234 changes."
    assert english.date("2027-02") == "February 2027"
    assert english.join(()) == ""
