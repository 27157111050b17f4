"""A company's own catalogues: read before ours, refused where they could do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from policydiff.errors import ConfigError
from policydiff.text.catalogues import catalogue, languages_of, own_words, use_catalogues
from policydiff.text.own_catalogue import LARGEST, new_head


@pytest.fixture
def folder(tmp_path):
    use_catalogues(tmp_path)
    yield tmp_path
    use_catalogues(None)


def put(folder: Path, language: str, *messages: tuple[str, ...], head: str = "") -> Path:
    path = folder / language / "policydiff.po"
    path.parent.mkdir(exist_ok=True)
    lines = [head or new_head(language)]
    for message in messages:
        if len(message) == 2:
            lines.append(f'\nmsgid "{message[0]}"\nmsgstr "{message[1]}"')
        else:
            forms = "\n".join(f'msgstr[{number}] "{form}"' for number, form in enumerate(message[2:]))
            lines.append(f'\nmsgid "{message[0]}"\nmsgid_plural "{message[1]}"\n{forms}')
    path.write_text("\n".join(lines) + "\n", "utf-8")
    catalogue.cache_clear()
    return path


def test_a_language_of_the_company(folder):
    put(folder, "tr", ("No differences.", "Fark yok."), ("{n} day", "{n} days", "{n} gün", "{n} gün"))
    found = catalogue("tr-TR")
    assert (found.tag, found.signed) == ("tr", False)
    assert found.words.gettext("No differences.") == "Fark yok."
    assert found.words.ngettext("{n} day", "{n} days", 3) == "{n} gün"
    assert found.words.gettext("Words") == "Words"
    assert "tr" in languages_of("policydiff")
    assert own_words("tr") != "" == own_words("de")


def test_words_of_the_company_go_before_ours_and_ours_before_english(folder):
    put(folder, "de", ("Words", "Anzahl der Wörter"), head=new_head("de").replace("unreviewed", "Ann, 2027-01-02"))
    found = catalogue("de-AT")
    assert found.words.gettext("Words") == "Anzahl der Wörter"
    assert found.words.gettext("No differences.") == "Keine Unterschiede."
    assert found.words.ngettext("{n} day", "{n} days", 2) == "{n} Tage"
    assert found.signed


def test_even_english_may_be_worded_anew(folder):
    put(folder, "en", ("Words", "Word count"))
    assert catalogue("en-GB").words.gettext("Words") == "Word count"
    assert catalogue("xx").tag == "en"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (("{label}: {said}", "{label.__class__}: {said}"), "label.__class__"),
        (("{label}: {said}", "{label[0]}: {said}"), "label[0]"),
        (("{label}: {said}", "{label!r}: {said}"), "label!r"),
        (("{label}: {said}", "{label:>999999999}: {said}"), "label:>999999999"),
        (("{label}: {said}", "{label}: {other}"), "other"),
        (("{label}: {said}", "{label}"), "lacks {said}"),
        (("{label}: {said}", "{label}: {said} {"), "cannot be filled in"),
        (("{n} day", "{n} days", "{n} gün", "{day} gün"), "day"),
    ],
)
def test_a_slot_is_a_name_of_the_english_message_and_nothing_else(folder, message, said):
    put(folder, "tr", message)
    with pytest.raises(ConfigError, match=r"tr/policydiff\.po:") as told:
        catalogue("tr")
    assert said in str(told.value)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"<<<<<<< HEAD", b"#" * (LARGEST + 1)])
def test_what_is_no_catalogue_is_refused(folder, content):
    put(folder, "tr").write_bytes(content)
    with pytest.raises(ConfigError, match=r"policydiff\.po"):
        catalogue("tr")


def test_a_link_out_of_the_repository_is_not_followed(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("password")
    (folder / ".git").mkdir()
    path = put(folder, "tr")
    path.unlink()
    path.symlink_to(outside)
    with pytest.raises(ConfigError, match="out of its repository") as told:
        catalogue("tr")
    assert "password" not in str(told.value)


@pytest.mark.parametrize("tag", ["../tr", "tr/../../x", "..", "tr\\x", ""])
def test_a_tag_that_is_none_names_no_folder(folder, tag):
    put(folder, "tr", ("Words", "Sözcükler"))
    assert catalogue(tag).tag == "en"


def test_a_form_for_one_may_say_the_number_in_a_word(folder):
    put(folder, "tr", ("{n} day", "{n} days", "bir gün", "{n} gün"))
    assert catalogue("tr").words.ngettext("{n} day", "{n} days", 1) == "bir gün"


def test_only_a_language_of_cldr_has_a_head():
    with pytest.raises(ConfigError, match="no language of CLDR"):
        new_head("klingonish")
    assert "nplurals=6" in new_head("ar")
