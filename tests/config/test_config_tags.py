"""Language tags: their shape, their usual case, and which edition a wanted language means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.config import language_tag, speaks
from policydiff.text.hints import did_you_mean, listed


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("zh-hans", "zh-Hans"),
        ("ZH-HANT-TW", "zh-Hant-TW"),
        ("pt-br", "pt-BR"),
        ("es-419", "es-419"),
        ("zh-yue-hk", "zh-yue-HK"),
        ("de-1996", "de-1996"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("en-u-ca-gregory", "en-u-ca-gregory"),
        ("en-x-legal", "en-x-legal"),
    ],
)
def test_tags_are_put_in_their_usual_case(text, tag):
    assert language_tag(text) == tag


@pytest.mark.parametrize(
    "text", ["", "e", "english", "zh_CN", "en-", "-en", "en--us", "de-DE-", "x-legal", "en us", "é"]
)
def test_what_is_no_tag_gives_none(text):
    assert language_tag(text) is None


@given(st.from_regex(r"[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-[a-zA-Z]{2})?(-[a-z]{5,8})?", fullmatch=True))
def test_the_usual_case_is_stable(text):
    tag = language_tag(text)
    assert tag is not None
    assert language_tag(tag) == tag
    assert tag.lower() == text.lower()


@pytest.mark.parametrize(
    ("tag", "wanted", "meant"),
    [
        ("zh-Hans", "zh", True),
        ("zh-Hans-CN", "zh-hans", True),
        ("zh", "zh-Hans", False),
        ("zhx", "zh", False),
        ("en", "en", True),
        ("", "en", False),
    ],
)
def test_a_wanted_language_means_its_narrower_tags(tag, wanted, meant):
    assert speaks(tag, wanted) is meant


def test_hints_name_what_is_alike():
    assert did_you_mean("Privcy", ["privacy", "terms"]) == 'did you mean "privacy"?'
    assert did_you_mean("v1.3", ["v1.2", "v1.1", "main"], 2) == 'did you mean "v1.2" or "v1.1"?'
    assert did_you_mean("xyz", ["privacy"]) == ""
    assert listed([]) == ""
