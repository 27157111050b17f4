"""Stories: for each kind of notice every message in English and Chinese, as it goes out.

`pytest tests/notices/stories --accept` writes them anew; read what changed before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from notices.compose import check_messages
from notices.model import NoticeKind
from policydiff.model import Severity
from tests.golden import expect

HERE = Path(__file__).parent


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_messages_of_each_kind(kind, composed, accept):
    made = composed(str(kind))
    expected = {path.name for path in (HERE / str(kind)).glob("*")}
    written = set()
    for message in made.messages:
        for part in message.parts:
            expect(HERE / str(kind) / message.file(part), part.content, accept=accept)
            written.add(message.file(part))
    assert accept or written == expected


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_nothing_speaks_against_our_own_words(kind, composed):
    made = composed(str(kind))
    assert check_messages(made.contents, made.messages, material=True) == ()


def test_a_note_and_an_owners_choice(composed, accept):
    made = composed(
        "change",
        ("en",),
        note="We wrote this policy anew because we opened an office in Dublin.\nQuestions are welcome.",
        facts={"choices": "Close your account in Settings > Account", "choices_by": "2027-02-07"},
    )
    for part in ("txt", "html"):
        expect(HERE / "note" / f"email.en.{part}", made.messages[0].part(part), accept=accept)


def test_an_edition_in_a_language_without_a_catalogue(composed, comparison_of, accept):
    comparison = comparison_of("en", title="Datenschutzerklärung", rows=GERMAN)
    made = composed("change", ("en",), comparison=comparison)
    text = made.messages[0].part("txt")
    expect(HERE / "no-catalogue" / "email.en.txt", text, accept=accept)


GERMAN = (
    (
        "Speicherdauer",
        "Wir speichern 30 Tage.",
        "Wir speichern 90 Tage.",
        Severity.HIGH,
        "retention",
        "Speicherdauer: “Wir speichern [30 → 90] Tage.”",
    ),
)
