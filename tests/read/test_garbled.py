"""UTF-8 that was read as Windows-1252 is mended where all of it is, and said; what is well is left alone."""

from __future__ import annotations

import pytest

from policydiff.model import Severity, Source
from policydiff.read import read, suspicions
from policydiff.read.garbled import mended

SPANISH = "# Política\n\nSegún nuestro camino, guardaremos cada petición sólo tres días más."


def garbled(text: str, codec: str = "cp1252") -> str:
    return text.encode().decode(codec)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (SPANISH, "cp1252"),
        ("We don’t sell “data” – ever… we don’t.", "latin-1"),
        ("Мы храним данные 30 дней.", "latin-1"),
        ("我们不会出售您的数据。", "latin-1"),
        ("Wir löschen die Schlüssel nach zwölf Tagen, größer als das Übrige.", "cp1252"),
    ],
)
def test_what_is_garbled_is_mended(text: str, codec: str) -> None:
    meant, findings = mended(garbled(text, codec))
    assert meant == text
    assert [(f.code, f.severity) for f in findings] == [("read.garbled", Severity.MEDIUM)]
    assert "compared as it was meant" in findings[0].message


def test_a_text_that_is_garbled_in_places_is_read_as_it_stands() -> None:
    text = f"Grüße. {garbled('Öffnung, größer, übrig')}"
    assert mended(text)[0] == text
    assert "garbled in 4 places" in mended(text)[1][0].message


@pytest.mark.parametrize(
    "text",
    ["plain", SPANISH, "NÃO, São, LÃ", "Ã© is how é looks when it is garbled.", "Â° â€", "我们 Ã", "20 °C – £5 “x”"],
)
def test_what_is_well_is_left_alone(text: str) -> None:
    assert mended(text) == (text, ())


def test_a_garbled_old_edition_is_said() -> None:
    old, new = (read(Source("policy.md", text.encode(), "markdown")) for text in (garbled(SPANISH), SPANISH))
    (finding,) = suspicions(old, new)
    assert finding.code == "read.garbled"
    assert finding.message.startswith("In the old edition: ")


def test_letters_typed_in_two_ways_are_one() -> None:
    one, other = (read(Source("p.md", text.encode(), "markdown")) for text in ("Pol\u00edtica", "Poli\u0301tica"))
    assert one.sections == other.sections
