"""Catalogues: complete, compiled, and addable by the procedure that docs/notices.md describes."""

from __future__ import annotations

import gettext
import io
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import mofile, pofile

from notices.compose import catalogues, load_translation
from notices.compose.translation import LOCALE_FOLDER

ROOT = Path(__file__).resolve().parents[3]
COMPLETE = ("zh_Hans",)
"""Catalogues that must hold every sentence; English is the language of the source."""


def babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", *arguments], cwd=ROOT, check=True, timeout=600)


def template(folder: Path):
    path = folder / "notices.pot"
    babel("-q", "extract", "-k", "say", "-k", "many:1,2", "-o", str(path), "notices/compose")
    with path.open("rb") as file:
        return pofile.read_po(file)


def read(name: str):
    with (LOCALE_FOLDER / name / "LC_MESSAGES" / "notices.po").open("rb") as file:
        return pofile.read_po(file, locale=name)


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", COMPLETE)
def test_every_sentence_is_translated_with_its_slots(name, tmp_path):
    catalogue = read(name)
    wanted = {message.id for message in template(tmp_path) if message.id}
    assert {message.id for message in catalogue if message.id} == wanted
    for message in catalogue:
        if message.id:
            source = message.id[-1] if isinstance(message.id, tuple) else message.id
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            for string in strings:
                assert string, message.id
                assert slots(string) <= slots(source), message.id
                assert slots(source) - slots(string) <= {"n"}, message.id


@pytest.mark.parametrize("name", COMPLETE)
def test_what_is_read_is_what_was_written(name):
    stream = io.BytesIO()
    mofile.write_mo(stream, read(name))
    compiled = (LOCALE_FOLDER / name / "LC_MESSAGES" / "notices.mo").read_bytes()
    fresh = gettext.GNUTranslations(io.BytesIO(stream.getvalue()))._catalog  # noqa: SLF001  compared as a whole
    kept = gettext.GNUTranslations(io.BytesIO(compiled))._catalog  # noqa: SLF001  as above
    assert {key: value for key, value in fresh.items() if key} == {key: value for key, value in kept.items() if key}


def test_a_language_is_added_as_the_documentation_says(tmp_path):
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    template(tmp_path)
    babel("-q", "init", "-l", "de", "-D", "notices", "-i", str(tmp_path / "notices.pot"), "-d", str(tmp_path))
    path = folder / "notices.po"
    text = path.read_text(encoding="utf-8")
    text = text.replace('msgid "What changes"\nmsgstr ""', 'msgid "What changes"\nmsgstr "Was sich ändert"')
    path.write_text(text, encoding="utf-8")
    babel("-q", "compile", "-D", "notices", "-d", str(tmp_path))
    translation = load_translation("de-AT", tmp_path)
    assert translation.translated
    assert translation.say("What changes") == "Was sich ändert"
    assert translation.say("Full text") == "Full text"
    assert translation.date("2027-02-08") == "8. Februar 2027"
    assert "de" in catalogues(tmp_path)


@pytest.mark.parametrize(
    ("tag", "catalogue", "date"),
    [
        ("en", "en", "February 8, 2027"),
        ("en-GB", "en", "8 February 2027"),
        ("zh-Hans", "zh-Hans", "2027年2月8日"),
        ("zh-CN", "zh-Hans", "2027年2月8日"),
        ("zh", "zh-Hans", "2027年2月8日"),
        ("zh-TW", "en", "February 8, 2027"),
        ("de", "en", "February 8, 2027"),
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
