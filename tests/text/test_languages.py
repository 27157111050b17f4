"""What a language tag tells: its usual spelling, its kin, its script and its direction."""

import pytest

from policydiff.text.languages import declared_tag, fallbacks, is_right_to_left, primary, same_language, written


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("pt-BR", "pt-BR"),
        ("es-419", "es-419"),
        (" de ", "de"),
        ("English", ""),
        ("en US", ""),
        ("", ""),
        ("{{ page.lang }}", ""),
    ],
)
def test_a_declared_one_is_put_into_its_usual_form(name: str, expected: str) -> None:
    assert declared_tag(name) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en", "en-GB", True),
        ("en", "de", False),
        ("zh-CN", "zh-Hans", True),
        ("zh-TW", "zh-Hant", True),
        ("zh-Hans", "zh-Hant", False),
        ("und", "de", True),
    ],
)
def test_tags_of_one_language(one: str, other: str, same: bool) -> None:
    assert same_language(one, other) is same


@pytest.mark.parametrize(
    ("tag", "language", "script"),
    [
        ("zh-Hans", "zh", "zh-Hans"),
        ("zh", "zh", "zh-Hans"),
        ("zh-SG", "zh", "zh-Hans"),
        ("zh-hk", "zh", "zh-Hant"),
        ("zh-Hans-HK", "zh", "zh-Hans"),
        ("ZH_tw", "zh", "zh-Hant"),
        ("EN-us", "en", "en"),
        ("und", "und", "und"),
        ("", "", ""),
    ],
)
def test_language_and_script_of_a_tag(tag, language, script):
    assert primary(tag) == language
    assert written(tag) == script


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", ("en",)),
        ("pt-BR", ("pt-BR", "pt")),
        ("pt-PT", ("pt-PT", "pt", "pt-BR")),
        ("zh-TW", ("zh-TW", "zh-Hant")),
        ("zh-Hant", ("zh-Hant",)),
        ("zh-Hant-HK", ("zh-Hant-HK", "zh-Hant")),
        ("sr-Cyrl-RS", ("sr-Cyrl-RS", "sr-Cyrl", "sr")),
        ("az-Arab", ("az-Arab",)),
        ("zh", ("zh-Hans", "zh")),
        ("zh_MO", ("zh-MO", "zh-Hant")),
        ("zh-Hans-CN", ("zh-Hans-CN", "zh-Hans", "zh")),
        ("sr-Latn-RS", ("sr-Latn-RS", "sr-Latn")),
    ],
)
def test_what_stands_in_for_a_language(tag, expected):
    assert fallbacks(tag) == expected


@pytest.mark.parametrize(
    ("tag", "right"),
    [("ar", True), ("he-IL", True), ("FA_ir", True), ("az-Arab", True), ("ks-Deva", False), ("en", False), ("", False)],
)
def test_direction(tag, right):
    assert is_right_to_left(tag) is right
