"""Findings about what a text points to: numbered sections, a change log, a date; and about matters that it lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policydiff.model import Finding, Severity

Check = Callable[..., tuple[Finding, ...]]


def messages(findings: tuple[Finding, ...], code: str) -> list[str]:
    return [finding.message for finding in findings if finding.code == code]


def numbered(*titles: str, last: str = "Ask the desk.", first: int = 1) -> str:
    parts = [f"## {at}. {title}\n\nAbout {title.lower()} we say this.\n" for at, title in enumerate(titles, first)]
    return "# Terms\n\n" + "\n".join(parts) + f"\n{last}\n"


FOUR = ("Loans", "Fees", "Reminders", "Returns")
THREE = ("Loans", "Reminders", "Returns")

STALE = [
    "You may object as section 4 says.",
    "Subject to Section 4, we remind you twice.",
    "Im Übrigen bleibt § 4 unberührt.",
    "As section 4 of these terms says, return the book.",
]
NOT_STALE = [
    "You may object as Article 4 of Regulation (EU) 2016/679 says.",
    "Art. 6 Abs. 1 lit. b DSGVO bleibt unberührt; Artikel 4 DSGVO auch.",
    "Section 4 of the Library Act still applies.",
    "We have 4 sections of books.",
    "You may object as section 1 says.",
]


@pytest.mark.parametrize("sentence", STALE)
def test_a_reference_that_a_renumbering_left_behind(checked: Check, sentence: str) -> None:
    (said,) = messages(checked(numbered(*FOUR, last=sentence), numbered(*THREE, last=sentence)), "reference.stale")
    assert "is now 3" in said


@pytest.mark.parametrize("sentence", NOT_STALE)
def test_a_reference_to_another_text_or_one_that_stayed(checked: Check, sentence: str) -> None:
    findings = checked(numbered(*FOUR, last=sentence), numbered(*THREE, last=sentence))
    assert messages(findings, "reference.stale") == []


def test_a_reference_that_was_carried_along_is_not_stale(checked: Check) -> None:
    old, new = (f"You may object as section {number} says." for number in (4, 3))
    assert messages(checked(numbered(*FOUR, last=old), numbered(*THREE, last=new)), "reference.stale") == []


def test_a_reference_beyond_the_last_section(linted: Check) -> None:
    assert messages(linted(numbered(*FOUR, last="See section 6.")), "reference.stale")
    assert not messages(linted(numbered(*FOUR, last="See section 3.")), "reference.stale")
    assert not messages(linted("# Terms\n\nSee section 6.\n"), "reference.stale")
    assert not messages(linted(numbered(*FOUR, last="See part 99.")), "reference.stale")


def test_a_number_left_out_or_given_twice(linted: Check) -> None:
    whole = numbered(*FOUR, "Cats")
    assert not messages(linted(whole), "numbering.odd")
    assert (
        "a number is left out"
        in messages(linted(whole.replace("## 4.", "## 5.").replace("## 5. C", "## 6. C")), "numbering.odd")[0]
    )
    assert (
        "stands twice"
        in messages(linted(whole.replace("## 4.", "## 3.").replace("## 5.", "## 4.")), "numbering.odd")[0]
    )


LOGS = [
    ("We tell all changes in the change log below.", True),
    ("See our revision history for details.", True),
    ("Siehe unser Änderungsprotokoll.", True),
    ("We tell all changes in the [change log](/log).", False),
    ("We tell all changes in the change log below.\n\n## Change log\n\n1 May 2030: fees.", False),
    ("We tell all changes in the change log below.\n\n**Revision history**\n\n1 May 2030: fees.", False),
    ("We keep a history of your loans.", False),
]


@pytest.mark.parametrize(("text", "missing"), LOGS)
def test_a_change_log_that_is_not_there(linted: Check, text: str, missing: bool) -> None:
    assert bool(messages(linted(f"# Terms\n\n{text}\n"), "reference.no_log")) is missing


DATES = [
    ("When we change this policy, we update the date at the top of this page.", Severity.MEDIUM),
    ("Bei Änderungen passen wir das Datum oben an.", Severity.MEDIUM),
    ("修订时，我们会更新页首的日期。", Severity.MEDIUM),
    ("We lend books to a date that you choose.", Severity.LOW),
]


@pytest.mark.parametrize(("text", "severity"), DATES)
def test_a_date_that_the_text_speaks_of(linted: Check, text: str, severity: Severity) -> None:
    found = [f.severity for f in linted(f"# Terms\n\n{text}\n") if f.code == "date.missing"]
    assert found == [severity]
    assert not [f for f in linted(f"# Terms\n\nEffective: 1 May 2030\n\n{text}\n") if f.code == "date.missing"]


MATTERS = [
    ("en", "You may lodge a complaint with the data protection authority.", "You may write to us."),
    ("en", "Children under 13 may not use the desk.", "Everybody may use the desk."),
    ("en", "The data controller is Larkbook Ltd.", "We are at the river."),
    ("en", "Face scans are kept for 30 days.", "We lend by card."),
    ("en", "These terms are the entire agreement between us.", "We lend by card."),
    ("de", "Sie können sich bei der Aufsichtsbehörde beschweren.", "Sie können uns schreiben."),
    ("zh-Hans", "您可以向监管部门投诉。", "您可以写信给我们。"),
]


@pytest.mark.parametrize(("language", "told", "instead"), MATTERS)
def test_a_matter_that_was_lost(checked: Check, language: str, told: str, instead: str) -> None:
    old, new = (f"# P\n\nWe lend books.\n\n{text}\n" for text in (told, instead))
    assert len(messages(checked(old, new, language=language), "coverage.topic_lost")) == 1
    assert not messages(checked(new, old, language=language), "coverage.topic_lost")
    assert not messages(checked(old, f"{new}\n{told}\n", language=language), "coverage.topic_lost")
