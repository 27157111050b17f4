"""One finding a cause, in however many languages a policy is written."""

from __future__ import annotations

import pytest

from notices.prepare.checking import told_once
from policydiff import Finding, Severity


def found(code: str, language: str, said: str = "x", waived: str | None = None) -> Finding:
    return Finding(code, Severity.MEDIUM, f"privacy ({language}): {said}", waived=waived)


@pytest.mark.parametrize(
    ("editions", "messages"),
    [
        # What a law asks of a policy it asks of all its editions.
        ([("en", ["rule.A"]), ("de", ["rule.A"])], ["privacy (en, de): x"]),
        ([("en", ["rule.A", "rule.A"]), ("de", ["rule.A"])], ["privacy (en, de): x", "privacy (en): x"]),
        ([("en", ["rule.A"]), ("de", ["rule.B"])], ["privacy (en): x", "privacy (de): x"]),
        # What is wrong in a text is mended in that text.
        ([("en", ["date.past"]), ("de", ["date.past"])], ["privacy (en): x", "privacy (de): x"]),
        ([], []),
    ],
)
def test_what_a_law_asks_is_said_once(editions: list[tuple[str, list[str]]], messages: list[str]) -> None:
    given = [(language, [found(code, language) for code in codes]) for language, codes in editions]
    assert [finding.message for finding in told_once(given)] == messages


def test_what_is_waived_in_one_language_alone_is_asked_of_the_other() -> None:
    given = [("en", [found("rule.A", "en", waived="agreed")]), ("de", [found("rule.A", "de")])]
    assert len(list(told_once(given))) == 2
