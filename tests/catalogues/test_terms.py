"""Terms of law are said in the words of the act: `docs/terms.md` is the table."""

from __future__ import annotations

import re

import pytest

from tests.catalogues.conftest import LANGUAGES, translations
from tests.catalogues.pseudo import ROOT

WHERE = {
    "answers for your data": r"^Who answers for your data",
    "consent": r"\bconsents?\b",
    "express consent": r"\bexpress consent\b",
    "guardian": r"\bguardians?\b",
    "processed": r"\bprocessed\b",
    "retention": r"^retention$|^time of storage$",
    "in force": r"\bIn force\b",
    "service": r"\bthe service\b|^The service",
    "our notice": r"\bour notice\b",
    "section": r"\bsections?\b(?! \{fates\})",
}
"""Where a term stands in a message, if not as it is written."""


def table() -> dict[str, dict[str, tuple[str, ...]]]:
    """Term → language → the words any of which may stand."""
    rows = [
        [cell.strip() for cell in line.strip("| \n").split(" | ")]
        for line in (ROOT / "docs" / "terms.md").read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    head, _, *rest = rows
    return {
        row[0]: {language: tuple(cell.split(", ")) for language, cell in zip(head[2:], row[2:], strict=True)}
        for row in rest
    }


TERMS = table()


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_is_said_in_the_words_of_the_act(language, term):
    where = re.compile(WHERE.get(term, rf"\b{term}\b"), re.IGNORECASE)
    said = [
        (english, text) for english, text in translations(language) if where.search(re.sub(r"\{\w+\}", "", english))
    ]
    assert said, f"no message says {term}: take the row out of docs/terms.md"
    words = [word.lower() for word in TERMS[term][language]]
    assert [pair for pair in said if not any(word in pair[1].lower() for word in words)] == []


def test_every_language_has_its_column():
    assert all(set(row) == set(LANGUAGES) for row in TERMS.values())
    assert len(TERMS) >= 20
