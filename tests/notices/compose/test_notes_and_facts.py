"""The owner's own words and facts: what is taken, what is not, what is missing."""

from __future__ import annotations

from datetime import date

import pytest

from notices.compose import clean_note, facts_for, missing_facts, wrong_facts
from notices.compose.notes import belittling, idling, praising
from notices.errors import ConfigError
from notices.model import NoticeKind


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "word " * 61,
        "字" * 121,
        "Read <b>this</b>",
        "See [here](x)",
        "See https://example.com",
        "{{ name }}",
        "**bold**",
        "# Title",
    ],
)
def test_words_that_may_not_stand_in_a_notice(text):
    with pytest.raises(ConfigError, match=r"note\.txt: "):
        clean_note(text, "note.txt")


@pytest.mark.parametrize("text", ["One line.", "Two\r\nlines", "word " * 60, "我们搬了办公室。", "a < b & c > d"])
def test_words_that_may(text):
    assert clean_note(text, "note.txt")


@pytest.mark.parametrize(
    ("find", "text", "words"),
    [
        (praising, "We are excited to improve this.", ("excited", "improve")),
        (praising, "为了方便您，我们优化了服务。", ("为了方便您", "优化")),
        (belittling, "Minor changes, don't worry.", ("Minor", "don't worry")),
        (belittling, "小幅调整，请放心。", ("小幅", "请放心")),
        (praising, "The clause on “improving our excited service” is gone.", ()),
        (idling, "No action is required.", ("No action is required",)),
        (idling, "您无需任何操作。", ("无需任何操作",)),
    ],
)
def test_words_found(find, text, words):
    assert find(text) == words


@pytest.mark.parametrize(
    "text", ["We keep logs for 90 days.", "Underminors and miners", "我们会与广告商共享您的信息。"]
)
def test_words_left_alone(text):
    assert praising(text) + belittling(text) + idling(text) == ()


def test_each_kind_says_what_is_missing_and_why():
    for kind, names in {
        NoticeKind.CHANGE: [],
        NoticeKind.CONSENT: ["purpose", "recipient", "security_measures", "risks", "agree", "refuse", "if_refused"],
        NoticeKind.CESSATION: ["ends", "data", "data_by"],
        NoticeKind.MERGER: ["circumstances", "recipient", "standards"],
        NoticeKind.CORRECTION: ["corrects", "wrong", "right"],
    }.items():
        missing = missing_facts(kind, {"en": {}}, ())
        assert sorted(dict.fromkeys(item.name for item in missing)) == sorted(names)
        assert all(item.what and item.because for item in missing)


def test_rules_of_a_regime_ask_for_more():
    names = {item.name for item in missing_facts("consent", {"en": {}}, ("CN-PIPL",))}
    assert {"recipient_contact", "method", "categories", "rights"} <= names
    cited = [item.because for item in missing_facts("consent", {"en": {}}, ("CN-PIPL",)) if item.name == "rights"]
    assert cited == ["CN-PIPL-39: 个人信息保护法 第三十九条"]


def test_a_text_is_needed_in_every_language_a_date_once():
    facts = {"data": {"en": "deleted"}, "ends": date(2027, 3, 31), "data_by": "2027-04-30"}
    given = {tag: facts_for(facts, tag, "en") for tag in ("en", "zh-Hans")}
    assert given["zh-Hans"]["ends"] == "2027-03-31"
    assert [str(item).split(":")[0] for item in missing_facts("cessation", given, ())] == ["data (zh-Hans)"]


def test_a_plain_text_stands_for_the_default_language_alone():
    facts = {"risks": "A leak", "agree": "https://example.com/agree"}
    assert facts_for(facts, "en", "en") == facts
    assert facts_for(facts, "zh-Hans", "en") == {"agree": "https://example.com/agree"}


@pytest.mark.parametrize(
    ("facts", "said"),
    [({"purpse": "x"}, "unknown fact 'purpse'"), ({"ends": "soon"}, "must be a date"), ({"ends": 7}, "must be a date")],
)
def test_facts_that_are_wrong(facts, said):
    assert said in wrong_facts(facts)[0]
