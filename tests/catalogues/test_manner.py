"""How each language is spoken: politely, in its own script and quotation marks, without praise, within the lengths."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from babel.dates import format_date

from notices.compose import load_translation
from notices.compose.lengths import PUSH_BODY, PUSH_TITLE, SUBJECT
from notices.compose.notes import belittling, idling, praising
from tests.catalogues.conftest import LANGUAGES, entries, forms, translations

FAMILIAR = {
    "de": r"\b(?:du|dein\w*|dir|dich|euch|euer|eure\w*)\b",
    "fr": r"\b(?:tu|ton|ta|tes|toi)\b",
    "es": r"\b(?:tú|tu|tus|te|ti|contigo|vosotros|vuestr\w+)\b",
    "it": r"\b(?:tu|tuo|tua|tuoi|tue|ti|voi|vostr\w)\b",
    "pt-BR": r"\b(?:tu|teu|tua|teus|tuas|vós|vosso)\b",
    "nl": r"\b(?:je|jij|jou|jouw|jullie)\b",
    "pl": r"\b(?:ty|tw[oó]j\w*|ciebie|cię|tobie|masz|możesz|korzystasz|wy|wasz\w*)\b",
    "ja": r"(?:だ|である|だよ|してね|あなた)(?:。|$)",
    "ko": r"(?:해요|에요|예요|세요|한다|이다)(?:\.|$)|당신",
    "zh-Hans": "你",
    "zh-Hant": "你",
}
"""Words that one says to a friend."""

POLITE = {
    "de": r"\b(?:Sie|Ihnen|Ihre?[nrms]?)\b", "fr": r"\b(?:vous|votre|vos)\b", "es": r"\b(?:usted|su|sus|le)\b",
    "it": r"\b(?:Lei|Su[oaie]|Suoi|La)\b", "pt-BR": r"\b(?:você|seus?|suas?)\b", "nl": r"\b(?:u|uw)\b",
    "pl": r"\bPaństw\w+", "ja": "ます|です|ください|お客様", "ko": "니다|십시오|귀하", "zh-Hans": "您", "zh-Hant": "您",
}  # fmt: skip
"""Words that one says to a customer; some of the sentences to readers hold one."""

MARKS = {
    "en": "“”", "de": "„“", "fr": "«»", "es": "«»", "it": "«»", "pt-BR": "“”", "nl": "‘’", "pl": "„”",
    "ja": "「」", "ko": "‘’", "zh-Hans": "“”", "zh-Hant": "「」",
}  # fmt: skip
"""`quotationStart` and `quotationEnd` of CLDR 46; Babel does not carry them."""

FOREIGN = '“”„‚‘«»「」『』"'
ALLOWED_LATIN = {"policydiff", "stat", "full", "SMS"}
"""Names, and options as they are typed."""
UNSPACED = ("ja", "ko", "zh-Hans", "zh-Hant")


def own(text: str) -> str:
    """A message without its slots."""
    return re.sub(r"\{\w+\}", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_addressed_politely(language):
    said = [own(text) for _, text in translations(language)]
    assert [text for text in said if re.search(FAMILIAR[language], text, re.IGNORECASE)] == []
    assert sum(bool(re.search(POLITE[language], text)) for text in said) > 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_praises_the_change_or_talks_it_down(language):
    for english, text in translations(language):
        said = own(text)
        # What a policy itself hedges with is named in quotation marks, which the rules leave out.
        assert (praising(said), belittling(said), idling(said)) == ((), (), ()), english


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_stand_in_the_marks_of_the_language(language):
    opening, closing = MARKS[language]
    apostrophe = r"’(?=\w)|(?<=s)’" if language in ("fr", "it", "nl") else r"(?!)"
    for english, text in translations(language):
        plain = re.sub(apostrophe, "", text)
        assert plain.count(opening) == plain.count(closing) >= english.count("“"), english
        assert set(plain) & set(FOREIGN) <= {opening, closing}, english
    quoted = load_translation(language).quote("x")
    assert (quoted[0], quoted[-1]) == (opening, closing)


@pytest.mark.parametrize("language", UNSPACED)
def test_no_latin_word_is_left_where_another_script_is_written(language):
    for english, text in translations(language):
        assert set(re.findall(r"[A-Za-z]{2,}", own(text))) <= ALLOWED_LATIN, english


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each not in UNSPACED])
def test_no_sentence_was_left_in_english(language):
    small = {"the", "and", "were", "your", "this", "changes", "with", "before", "added", "removed"}
    for english, text in translations(language):
        assert not small.intersection(own(text).lower().split()), english


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_each_chinese_is_written_in_its_own_signs(language):
    of_the_other = "變個資訊題項這為與應關產當權擇請" if language == "zh-Hans" else "变个资讯题项这为与应关产当权择请"
    assert [text for _, text in translations(language) if set(text) & set(of_the_other)] == []


def longest_date(language: str) -> str:
    days = (date(2028, 1, 1) + timedelta(days) for days in range(366))
    return max((format_date(day, "long", load_translation(language).locale) for day in days), key=len)


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_last_wordings_fit_with_the_longest_date(language):
    translation = load_translation(language)
    day = longest_date(language)
    many = translation.many
    subjects = (
        many("Our policy changes on {date}", "Our policies change on {date}", 2, date=day),
        many("Correction: our policy changes on {date}", "Correction: our policies change on {date}", 2, date=day),
        translation.say("Your agreement is asked for by {date}", date=day),
        translation.say("The service closes on {date}", date=day),
        translation.say("Our company changes on {date}", date=day),
        translation.say(
            "{policy} ({date})", policy=many("Our policy was edited", "Our policies were edited", 2), date=day
        ),
    )
    assert [(len(each), each) for each in subjects if len(each) > SUBJECT] == []
    titles = (
        many("Our policy changes", "Our policies change", 2),
        many("Our policy was edited", "Our policies were edited", 2),
        translation.say("Correction of our notice"),
        translation.say("Your agreement is asked for"),
        translation.say("The service closes"),
        translation.say("Our company changes"),
    )
    assert [(len(each), each) for each in titles if len(each) > PUSH_TITLE] == []
    teasers = (
        many("{n} change on {date}.", "{n} changes on {date}.", 123, date=day),
        translation.say("Answer by {date}.", date=day),
        translation.say("Last day: {date}.", date=day),
    )
    # What stands before it must leave room for a fact.
    assert [(len(each), each) for each in teasers if len(each) > PUSH_BODY - 40] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_the_page_is_no_sentence_in_another_language(language):
    """A switch or a heading in the page that is far longer than the English one breaks its layout."""
    for message in entries("policydiff", language):
        english, text = forms(message.id)[-1], forms(message.string)[-1]
        if len(english) <= 12 and english[0].isupper() and "{" not in english:
            assert len(text) <= 2.5 * max(len(english), 8), english
