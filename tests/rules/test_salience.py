from __future__ import annotations

import pytest

from policydiff.rules import phrase_book
from policydiff.rules.languages import LANGUAGES, table
from policydiff.rules.salience import TOPICS, CueBook, cue_book
from policydiff.rules.topics import TOPICS as EVERY_TOPIC

KINDS = set(table("en", "salience").CUES)

FOUND = {
    "en": ("We may share your location with partners for 30 days.", {"may", "share", "data", "party", "unit"}),
    "zh": ("我们可能与合作伙伴共享您的位置信息。", {"may", "party", "share", "data"}),
    "de": ("Wir geben Ihren Standort nicht an Dritte weiter, ohne Ihre Einwilligung.", {"not", "party", "consent"}),
    "fr": ("Nous pouvons communiquer votre adresse à des tiers.", {"may", "share", "data", "party"}),
    "es": ("No vendemos sus datos sin su permiso.", {"not", "sell", "data", "consent"}),
    "it": ("Conserviamo i dati per 30 giorni.", {"keep", "data", "unit"}),
    "pt": ("Podemos partilhar os seus dados com terceiros.", {"may", "share", "data", "party"}),
    "nl": ("Wij bewaren uw gegevens niet langer.", {"keep", "data", "not"}),
    "pl": ("Nie sprzedajemy danych osobom trzecim.", {"not", "sell", "data"}),
    "ja": ("当社は位置情報を第三者に提供しません。", {"not", "data", "party", "share"}),
    "ko": ("당사는 위치 정보를 제3자에게 제공하지 않습니다.", {"data", "party", "share"}),
}
"""A sentence in each language, and kinds that must be seen in it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_every_kind(language: str) -> None:
    assert set(table(language, "salience").CUES) == KINDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_sentence_speaks_of_is_seen(language: str) -> None:
    text, kinds = FOUND[language]
    cues = cue_book(language).find(text)
    assert kinds <= {kind for kind, _, _ in cues}
    assert all(0 <= start < end <= len(text) for _, start, end in cues)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The model of the railway", "share"),
        ("We shared it", "sell"),
        ("Nothing of note", "notice"),
        ("A training shoe", "sensitive"),
        ("The sharp edge", "share"),
    ],
)
def test_what_only_looks_like_a_cue_is_left_alone(text: str, kind: str) -> None:
    assert kind not in {found for found, _, _ in cue_book("en").find(text)} - ({"share"} if "shared" in text else set())


def test_kinds_speak_for_topics_that_there_are() -> None:
    assert set(TOPICS) <= KINDS | {"period"}
    assert set(TOPICS.values()) <= set(EVERY_TOPIC)


def test_a_process_that_reads_much_keeps_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase_book, "MOST", 100)
    book = CueBook("en")
    for n in range(50):
        found = book.find(" ".join(f"w{n}of{k}" for k in range(30)) + " we share data")
        assert [kind for kind, _, _ in found] == ["we", "share"]
        assert len(book._known) <= 100  # noqa: SLF001  its size is the point
