"""A language that is listed has all its tables, and a folder that lies there is listed."""

import re
from pathlib import Path

import pytest

import policydiff.rules
from policydiff.rules.labels import all_words, labels
from policydiff.rules.languages import (
    BY_SCRIPT,
    BY_WORD,
    LABELLED,
    LANGUAGES,
    LINTED,
    NOTED,
    PARTS_IN_ASCII,
    TABLES,
    further,
    table,
)
from policydiff.rules.lint import MATTERS, matter_pattern, pointer_pattern

FOLDERS = sorted(path.parent.name for path in Path(policydiff.rules.__file__).parent.glob("*/__init__.py"))


def test_every_folder_is_listed():
    assert sorted(LABELLED) == FOLDERS
    assert set(LANGUAGES) <= set(LABELLED)
    assert set(LINTED) <= set(LANGUAGES)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_tables(language, name):
    assert table(language, name)


@pytest.mark.parametrize("language", LABELLED)
def test_every_folder_has_labels(language):
    assert table(language, "labels").LABELS


@pytest.mark.parametrize("language", LINTED)
def test_what_is_checked_for_is_there(language):
    rows = table(language, "lint").PATTERNS
    assert {"log", "to_log", "date_place", "express", "gaps", "asks"} <= set(rows)
    assert list(table(language, "lint").MATTERS) == list(MATTERS)
    for row in ("log", "to_log", "date_place", "express"):
        assert pointer_pattern(row, language)
    for words in (rows["gaps"], rows["asks"]):
        assert words == words.lower()
        assert len(words.split("|")) == len(set(words.split("|")))


@pytest.mark.parametrize("language", LINTED)
def test_a_matter_found_in_a_block_is_found_in_all_blocks_at_once(language):
    for name in MATTERS:
        pattern = matter_pattern(name, language).pattern
        assert not re.search(r"\(\?[=!<]|(?<!\[)\^|\$|\\[AZB]", pattern), "it asks for what stands around its words"


@pytest.mark.parametrize(("name", "listed"), [("lint", LINTED), ("notes", NOTED)])
def test_what_only_some_languages_have_lies_where_it_is_listed(name, listed):
    folder = Path(policydiff.rules.__file__).parent
    assert sorted(path.parent.name for path in folder.glob(f"*/{name}.py")) == sorted(listed)


@pytest.mark.parametrize("row", ["effective", "updated", "subjects", "fillers"])
def test_every_language_that_is_read_has_labels_of_dates(row):
    assert set(labels(row)) >= set(LANGUAGES)


@pytest.mark.parametrize("language", LABELLED)
def test_labels_are_folded_and_stand_once(language):
    for row, written in table(language, "labels").LABELS.items():
        words = written.split("|")
        assert written == written.lower()
        assert "’" not in written or row in {"logs", "logging"}  # patterns over text as it is written
        if row not in {"references", "stating", "short_files", "pointers", "logs", "logging", "furniture"}:
            assert len(words) == len(set(words)), row


def test_every_row_is_one_that_labels_describe():
    from policydiff.rules import labels as module

    described = module.__doc__ or ""
    for language in LABELLED:
        for row in table(language, "labels").LABELS:
            assert row in described


@pytest.mark.parametrize("language", [*BY_SCRIPT, *BY_WORD])
def test_a_label_of_a_further_language_has_it_loaded(language):
    written = table(language, "labels").LABELS
    for row in ("effective", "updated"):
        for phrase in written[row].split("|"):
            assert language in further(phrase), phrase


@pytest.mark.parametrize(
    "text",
    [
        "last updated and revised: 1 may 2024, version 2, effective from 2 june 2024",
        "wir haben unsere datenschutzerklärung aktualisiert; sie tritt am 1. mai 2024 in kraft",
        "dernière mise à jour des conditions, qui entrent en vigueur le 2 mai 2024",
        "última actualización de la política, vigente desde el 2 de mayo",
        "更新日期：2024年5月1日",
        "制定日：2005年4月1日",
    ],
)
def test_texts_in_languages_that_are_read_load_no_further_ones(text):
    assert further(text) == ()


def test_the_part_words_in_ascii_are_those_of_the_folders() -> None:
    words = {word for written in labels("parts", tuple(BY_WORD)).values() for word in written.split("|")}
    known = set(all_words("parts"))
    assert {word for word in words if word.isascii()} - known <= PARTS_IN_ASCII <= words


@pytest.mark.parametrize(("language", "part"), [(one, part) for one, row in BY_WORD.items() for part in row.split("|")])
def test_a_part_of_a_word_is_met_wherever_it_stands(language, part):
    """Words without what a part begins with are let go before any part is looked for."""
    assert language in further(part)
    assert language in further(f"un{part}x (a)")
