"""Phrases that are kept between runs: the same phrases, and nothing but time lost where they cannot be kept."""

import marshal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from policydiff.cli.phrases import kept_phrases
from policydiff.rules import books, kept_index
from policydiff.rules.languages import LANGUAGES

TEXTS = (
    "We share your diaries with our advertising partners; you may opt-out, unless required by law.",
    "Wir geben Ihre Standortdaten nicht weiter, es sei denn, Sie willigen ausdrücklich ein.",
    "Nous ne vendons pas vos données ; vous pouvez retirer votre consentement à tout moment.",
    "我们不会向广告商提供您的个人信息，您可以随时撤回同意。第三方不得使用。",
    "当社は、お客様の同意なく個人情報を第三者に提供することはありません。",
    "당사는 이용자의 동의 없이 개인정보를 제3자에게 제공하지 않습니다.",
    "Nie sprzedajemy danych; możesz wycofać zgodę. Conservamos i dati. Bewaren wij uw gegevens?",
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where indexes are kept, in a folder of the test's own; bytecode is wanted, and no book is open."""
    monkeypatch.setattr(kept_index, "place", lambda language: str(tmp_path / f"{language}.codes"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    books.made.clear()
    books.chapters.cache_clear()
    yield tmp_path
    books.made.clear()
    books.chapters.cache_clear()


def found(language: str) -> list[object]:
    """What both chapters of a language find, opened in a run of the command."""
    books.chapters.cache_clear()
    with kept_phrases():
        opened = books.book(language), books.practice_book(language)
        return [chapter.find(text) for chapter in opened for text in TEXTS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_kept_finds_what_the_tables_say(place: Path, language: str) -> None:
    said = found(language)
    assert (place / f"{language}.codes").exists()
    assert found(language) == said
    assert not books.made  # the second time no table was read
    assert any(said)


def test_a_language_without_tables_keeps_those_of_english(place: Path) -> None:
    found("sv")
    assert [file.name for file in place.iterdir()] == ["en.codes"]


@pytest.mark.parametrize("left", [0, 1, 40, 400, 4_000])
def test_a_file_cut_short_or_overwritten_is_written_anew(place: Path, left: int) -> None:
    said, file = found("en"), place / "en.codes"
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert found("en") == said
    assert file.read_bytes() == whole
    file.write_bytes(b"\xff" * left)
    assert found("en") == said


def test_a_damaged_entry_is_read_from_the_tables(place: Path) -> None:
    said, file = found("en"), place / "en.codes"
    maker, (rows, begins, begun) = marshal.loads(file.read_bytes())  # noqa: S302  written by the test
    file.write_bytes(marshal.dumps((maker, (rows, dict.fromkeys(begins, b"\xff"), begun))))
    assert found("en") == said


def test_another_interpreter_or_other_tables_keep_their_own(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, file = found("en"), place / "en.codes"
    kept = file.read_bytes()
    monkeypatch.setattr(kept_index, "_stamp", lambda _: (1, 2))
    assert found("en") == said
    assert file.read_bytes() != kept


def test_nothing_is_kept_where_bytecode_is_not_wanted(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert any(found("en"))
    assert not list(place.iterdir())


@pytest.mark.parametrize("where", ["", "/nowhere/at/all", "\0"])
def test_nothing_is_kept_where_the_folder_cannot_be_written(
    place: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(kept_index, "place", lambda _: where)
    monkeypatch.chdir(place)
    assert any(found("en"))
    assert not list(place.iterdir())
