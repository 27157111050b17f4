"""Every catalogue holds every message, with its slots and as many forms as CLDR counts; it is compiled as it stands."""

from __future__ import annotations

import gettext
import io
import re

import pytest
from babel import Locale
from babel.messages.mofile import write_mo

from policydiff.text.catalogues import languages_of
from policydiff.text.own_catalogue import wrong_slots
from tests.catalogues.conftest import LANGUAGES, catalogue, entries, forms, place
from tests.catalogues.pseudo import DOMAINS, ROOT

EVERY = [(domain, language) for domain in DOMAINS for language in LANGUAGES]
COUNTS = (*range(200), 1_000, 1_001, 1_002, 10_000)
"""CLDR has one form more for a million and its multiples in French, Spanish, Italian and Portuguese."""


def test_these_are_all():
    assert languages_of("policydiff") == ("en", *LANGUAGES)
    assert languages_of("notices", ROOT / "notices" / "locale") == ("en", *LANGUAGES)


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_template_holds_what_the_source_says(domain, maker):
    lines = "\n".join(maker.template_lines(maker.messages(domain))) + "\n"
    assert (ROOT / domain / "locale" / f"{domain}.pot").read_text("utf-8") == lines, "python3 dev.py catalogues"


@pytest.mark.parametrize(("domain", "language"), EVERY)
def test_every_message_is_there_once_with_its_slots(domain, language, maker):
    wanted = sorted(forms(message) for message in maker.messages(domain))
    assert sorted(forms(message.id) for message in entries(domain, language)) == wanted
    for message in entries(domain, language):
        assert not message.fuzzy, message.id
        assert all(forms(message.string)), message.id
        assert list(wrong_slots(message)) == []


@pytest.mark.parametrize(("domain", "language"), EVERY)
def test_as_many_forms_as_cldr_counts(domain, language):
    rule = Locale.parse(language, sep="-").plural_form
    names = list(dict.fromkeys(rule(count) for count in (1, 2, 5, 0, *COUNTS)))
    assert catalogue(domain, language).num_plurals == len(names)
    chosen = gettext.c2py(catalogue(domain, language).plural_expr)
    assert {count: names.index(rule(count)) for count in COUNTS} == {count: chosen(count) for count in COUNTS}


@pytest.mark.parametrize(("domain", "language"), EVERY)
def test_what_is_read_is_what_was_written(domain, language):
    stream = io.BytesIO()
    write_mo(stream, catalogue(domain, language))
    compiled = place(domain, language).with_suffix(".mo").read_bytes()
    fresh, kept = (gettext.GNUTranslations(io.BytesIO(data))._catalog for data in (stream.getvalue(), compiled))  # noqa: SLF001
    assert {key: value for key, value in fresh.items() if key} == {key: value for key, value in kept.items() if key}


@pytest.mark.parametrize(("domain", "language"), EVERY)
def test_the_header_says_who_signed(domain, language):
    head = place(domain, language).read_text("utf-8").split("\n\n")[0]
    assert re.search(r'^"Translated: (?:unreviewed|[^"]+, \d{4}-\d\d-\d\d)\\n"$', head, re.MULTILINE)
    assert f'"Language: {language.replace("-", "_")}\\n"' in head
