"""Editions that do not look like revisions of one policy are said to be suspicious; real ones are not."""

from __future__ import annotations

import pytest

from policydiff.model import Edition, Severity, Source
from policydiff.read import read, suspicions

POLICY = "# Privacy Policy\n\n" + "We keep what you tell us for as long as the law asks us to, and no longer.\n\n" * 20
GERMAN = "# Datenschutz\n\n" + "Wir speichern, was Sie uns sagen, so lange das Gesetz es von uns verlangt.\n\n" * 20


def edition(text: str) -> Edition:
    form = "html" if text.startswith("<") else "markdown"
    return read(Source("policy", text.encode(), form))


def codes(old: str, new: str) -> list[str]:
    return [finding.code for finding in suspicions(edition(old), edition(new))]


@pytest.mark.parametrize(
    "page",
    [
        "# 404 Not Found\n\nnginx",
        "<title>Just a moment...</title><p>Checking your browser before you go on.</p>",
        "# Page not found\n\nThe page you asked for does not exist any more.",
        "# Access denied\n\nYou have no permission to see this page.",
        "# Attention Required! | Cloudflare\n\nPlease complete the security check.",
        "<title>Example</title><p>Please enable JavaScript to view this page.</p>",
        "# One more step\n\nVerify you are human.",
        "# Error 503\n\nCome back later.",
        "# 404\n\nOops.",
        "# 页面不存在\n\n请返回首页。",
        "# Seite nicht gefunden\n\nBitte prüfen Sie die Adresse.",
    ],
)
def test_an_error_page_is_suspicious(page: str) -> None:
    assert "edition.error_page" in codes(POLICY, page)
    assert "edition.error_page" in codes(page, POLICY)


@pytest.mark.parametrize(
    "text",
    [
        POLICY,
        POLICY + "You must enable JavaScript and solve a captcha. Our pages may say “404 Not Found”.\n",
        "# Terms\n\n" + "You may use the service as the law allows. " * 9 + "\n\nA page not found is no breach.",
        "# Section 404\n\nReports are filed once a year.",
    ],
)
def test_a_policy_is_not(text: str) -> None:
    assert codes(text, text) == []


def test_another_language_is_suspicious() -> None:
    (finding,) = suspicions(edition(POLICY), edition(GERMAN))
    assert finding.code == "edition.other_language"
    assert finding.severity is Severity.MEDIUM
    assert "in en, the new one in de" in finding.message


def test_the_text_goes_over_what_is_declared() -> None:
    assert codes(f"---\nlang: en\n---\n{POLICY}", f"---\nlang: de\n---\n{POLICY}") == []


def test_a_tenth_of_the_length_is_suspicious() -> None:
    (finding,) = suspicions(edition(POLICY), edition("# Privacy Policy\n\nWe keep what you tell us."))
    assert finding.code == "edition.short"
    assert "The new edition has 8 words, the old one 362" in finding.message
    assert codes("# Privacy Policy\n\nWe keep what you tell us.", POLICY) == ["edition.short"]


def test_short_texts_may_grow() -> None:
    assert codes("One line.", "One line. " * 30) == []
