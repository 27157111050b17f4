"""Findings about the dates of a revision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from policydiff import compare
from policydiff.model import Comparison, Finding, Severity, Source

Check = Callable[..., tuple[Finding, ...]]

CLAUSE = (
    "\n## Changes\n\nWe notify you by email at least 30 days before a change takes effect.\n\nAsk us: me@example.org\n"
)
BEFORE = "We keep your data for 30 days.\n"
AFTER = "We keep your data for 90 days.\n"


def policy(dates: str, body: str = BEFORE, clause: str = CLAUSE) -> str:
    return f"# Privacy Policy\n\n{dates}\n\n## Retention\n\n{body}{clause}"


def compared(old: str, new: str) -> Comparison:
    sources = [Source(name, text.encode(), "markdown") for name, text in (("old.md", old), ("new.md", new))]
    return compare(*sources, checks=True)


def found(findings: tuple[Finding, ...], code: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == code]


MAY = "Last updated: 1 May 2024\n\nEffective: 1 June 2024"

NOT_BUMPED = [
    (MAY, MAY, Severity.HIGH),
    ("Effective: 1 June 2024", "Effective: 1 June 2024", Severity.HIGH),
    (MAY, "Last updated: 1 July 2024\n\nEffective: 1 June 2024", Severity.MEDIUM),
]
BUMPED = [
    (MAY, "Last updated: 1 July 2024\n\nEffective: 1 August 2024"),
    ("", "Effective: 1 June 2024"),
    ("", ""),
]


@pytest.mark.parametrize(("old", "new", "severity"), NOT_BUMPED)
def test_a_date_that_stayed_while_the_text_changed(checked: Check, old: str, new: str, severity: Severity) -> None:
    (finding,) = found(checked(policy(old), policy(new, AFTER)), "date.not_bumped")
    assert finding.severity is severity
    assert finding.lines is not None


@pytest.mark.parametrize(("old", "new"), BUMPED)
def test_a_date_that_moved_or_is_not_there(checked: Check, old: str, new: str) -> None:
    assert found(checked(policy(old), policy(new, AFTER)), "date.not_bumped") == []


def test_a_text_that_did_not_change_needs_no_new_date(checked: Check) -> None:
    assert found(checked(policy(MAY), policy(MAY, "We  keep your **data** for 30 days.\n")), "date.not_bumped") == []


STILL = "Effective: 1 May 2024"
ONCE_MORE = [
    (dt.date(2024, 5, 1), 0),
    (dt.date(2024, 5, 3), 0),
    (dt.date(2024, 4, 20), 0),
    (dt.date(2024, 5, 4), 1),
    (None, 1),
]


@pytest.mark.parametrize(("today", "count"), ONCE_MORE)
def test_a_date_that_is_the_days_own_need_not_move(checked: Check, today: dt.date | None, count: int) -> None:
    findings = checked(policy(STILL), policy(STILL, AFTER), today=today)
    assert len(found(findings, "date.not_bumped")) == count
    assert found(findings, "date.past") == []


FURNITURE = [
    ("", "[Our book shop](https://example.org/shop)\n"),
    ("", "Read this [text in German](https://example.org/de)\n"),
    ("We lend books to members.\n\nWe lend books to members.\n", "We lend books to members.\n"),
    ("We lend books to members.\n", "We lend books to members.\n\nWe lend books to members.\n"),
]


@pytest.mark.parametrize(("old", "new"), FURNITURE)
def test_furniture_and_repeats_ask_for_no_new_date(checked: Check, old: str, new: str) -> None:
    findings = checked(policy(STILL, BEFORE + "\n" + old), policy(STILL, BEFORE + "\n" + new))
    assert found(findings, "date.not_bumped") == []


NEXT = (
    "We are updating these rules. The updates take effect on 1 June 2030. [Read the new rules](https://x.example/n).\n"
)
BANNERS = [
    ("en", "", NEXT),
    ("en", NEXT, ""),
    ("en", "", "Here is when these changes take effect:\n\n- Effective 1 June 2030 for members\n\n[Preview](/n)\n"),
    ("de", "", "Unsere Regeln gelten ab 1. Juni 2030 neu. [Zur Vorschau](https://x.example/n)\n"),
    ("fr", "", "Les nouvelles règles entrent en vigueur le 1er juin 2030. [Lire les nouvelles règles](/n)\n"),
    ("en", "", "English\n\nDeutsch\n\nFrançais\n\nItaliano\n\n[Help](/h)\n"),
    ("en", "", "[Sign up](/a) [Log in](/b) [Help and more of it](/c) [Jobs](/d) [About us](/e) [Developers](/f)\n"),
    ("en", "", "In other languages, for those who would rather read it so: [Deutsch](https://x.example/de)\n"),
]


@pytest.mark.parametrize(("language", "old", "new"), BANNERS)
def test_a_banner_about_the_next_version_and_a_menu_ask_for_no_new_date(
    checked: Check, language: str, old: str, new: str
) -> None:
    texts = [policy(STILL, BEFORE) + "\n## Foot\n\nBooks.\n\n" + foot for foot in (old, new)]
    assert found(checked(*texts, language=language), "date.not_bumped") == []


FEW_WORDS = [
    ("Our agent is Ada Byron.", "Our agent is Mary Shelley."),
    ("Write to Mill Lane, Ely.", "Write to Castle Street, Ely."),
    ("Repos are books.", "Repositories are books."),
    ("The rule holds for Welsh and Manx members.", "The rule holds for Welsh, Cornish and Manx members."),
    (
        "Members who lost a card can ask [the desk](/a) for another one on any day.",
        "Members who lost a card can ask [the people who sit at the desk](/a) for another one on any day.",
    ),
    (
        "| Office | Agent |\n|---|---|\n| Ely | Ada Byron |",
        "| Office | Agent |\n|---|---|\n| Ely office | The agent of ours |",
    ),
]
MORE_WORDS = [
    ("Our agent is Ada Byron.", "Our agent is Ada Byron. The law of your own country remains untouched by this."),
    ("You may keep a book.", "You must keep a book."),
    ("We lend books.", "We lend books and share your reading list with Statbird."),
    ("Fines are 2 euros.", "Fines are 3 euros."),
    ("Reviews are printed with your name.", "Reviews are printed with your name and town."),
    ("☐ I want the letter.", "☑ I want the letter."),
    ("We lend books.\n\nA member who moves away hands the card back.", "We lend books."),
]


@pytest.mark.parametrize(("old", "new"), FEW_WORDS)
def test_another_name_or_address_is_not_worth_stopping_for(checked: Check, old: str, new: str) -> None:
    (finding,) = found(checked(policy(STILL, old), policy(STILL, new)), "date.not_bumped")
    assert finding.severity is Severity.MEDIUM
    assert finding.message.startswith("A few words changed")


@pytest.mark.parametrize(("old", "new"), MORE_WORDS)
def test_a_fact_or_a_sentence_is(checked: Check, old: str, new: str) -> None:
    (finding,) = found(checked(policy(STILL, old), policy(STILL, new)), "date.not_bumped")
    assert finding.severity is Severity.HIGH


NO_LEAD = "\n## Changes\n\nWe tell you about changes by email.\n"
PAST = [
    (NO_LEAD, "Effective: 31 May 2024", None),
    (NO_LEAD, "Effective: 2 May 2024", Severity.MEDIUM),
    (NO_LEAD, STILL, None),
    (CLAUSE, "Effective: 31 May 2024", Severity.HIGH),
    (CLAUSE, STILL, None),
    ("\n## Changes\n\nWe give you advance notice of changes by email.\n", "Effective: 31 May 2024", Severity.HIGH),
]


@pytest.mark.parametrize(("clause", "date", "severity"), PAST)
def test_a_passed_date_is_high_where_notice_before_is_promised(
    checked: Check, clause: str, date: str, severity: Severity | None
) -> None:
    findings = checked(policy(STILL, clause=clause), policy(date, AFTER, clause), today=dt.date(2024, 6, 1))
    assert [f.severity for f in found(findings, "date.past")] == ([severity] if severity else [])


GIVES = "\n## Changes\n\nWe notify you by email of the effective date of changes.\n"
DROPPED = [
    (NO_LEAD, "", "", None),
    (NO_LEAD, STILL, "", Severity.MEDIUM),
    (GIVES, "", "", Severity.HIGH),
    (GIVES, "", STILL, None),
]


@pytest.mark.parametrize(("clause", "old", "new", "severity"), DROPPED)
def test_a_revision_misses_a_date_that_was_there_or_is_promised(
    checked: Check, clause: str, old: str, new: str, severity: Severity | None
) -> None:
    findings = checked(policy(old, clause=clause), policy(new, AFTER, clause))
    assert [f.severity for f in found(findings, "date.missing")] == ([severity] if severity else [])


def test_a_text_that_stayed_the_same_breaks_no_promise_of_a_date(checked: Check) -> None:
    assert found(checked(policy("", clause=GIVES), policy("", clause=GIVES)), "date.missing") == []


@pytest.mark.parametrize(
    ("dates", "clause", "severity"),
    [
        ("", CLAUSE, Severity.LOW),
        ("Last updated: 1 May 2024", CLAUSE, Severity.LOW),
        ("", "\n## Changes\n\nWe notify you by email of the effective date of changes.\n", Severity.HIGH),
    ],
)
def test_a_missing_effective_date(linted: Check, dates: str, clause: str, severity: Severity) -> None:
    (finding,) = found(linted(policy(dates, clause=clause)), "date.missing")
    assert finding.severity is severity


def test_an_effective_date_is_not_missing(linted: Check) -> None:
    assert found(linted(policy("Effective: 1 June 2024")), "date.missing") == []


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        ("Last updated: 2 June 2024\n\nEffective: 1 June 2024", True),
        ("Last updated: 1 June 2024\n\nEffective: 1 June 2024", False),
        ("Last updated: 2 June 2024\n\nEffective: June 2024", False),
        (MAY, False),
    ],
)
def test_an_effective_date_before_the_last_update(linted: Check, dates: str, wrong: bool) -> None:
    assert bool(found(linted(policy(dates)), "date.mismatch")) is wrong


def test_a_date_that_went_back(checked: Check) -> None:
    old, new = policy("Effective: 1 June 2024"), policy("Effective: 1 May 2024", AFTER)
    assert [f.lines for f in found(checked(old, new), "date.mismatch")] == [(3, 3)]


TODAY = dt.date(2024, 6, 1)

SOON = [
    ("Effective: 30 June 2024", None, 1),
    ("Effective: 1 July 2024", None, 0),
    ("Effective: 30 July 2024", 60, 1),
    ("Effective: 1 August 2024", 60, 0),
    ("Effective: 2 June 2024", 60, 2),
    ("Effective: August 2024", 60, 0),
    ("Effective: August 2024", 62, 1),
    ("Effective: July 2024", 30, 0),
    ("Effective: July 2024", 31, 1),
    ("Effective: June 2024", None, 1),
    ("Effective: 1 June 2024", None, 1),
    ("Effective: 31 May 2024", 60, 0),
]


@pytest.mark.parametrize(("date", "notice_days", "count"), SOON)
def test_an_effective_date_nearer_than_promised(checked: Check, date: str, notice_days: int | None, count: int) -> None:
    findings = checked(policy("Effective: 1 May 2024"), policy(date, AFTER), today=TODAY, notice_days=notice_days)
    soon = found(findings, "date.too_soon")
    assert len(soon) == count
    assert all(finding.severity is Severity.HIGH and finding.lines == (3, 3) for finding in soon)


def test_the_promise_is_cited(checked: Check) -> None:
    findings = checked(policy("Effective: 1 May 2024"), policy("Effective: 2 June 2024", AFTER), today=TODAY)
    (finding,) = found(findings, "date.too_soon")
    assert finding.citation == "We notify you by email at least 30 days before a change takes effect."
    assert "1 day after 2024-06-01" in finding.message
    assert "2024-07-01" in finding.message


def test_the_old_promise_binds(checked: Check) -> None:
    weaker = CLAUSE.replace("30 days", "3 days")
    findings = checked(policy("Effective: 1 May 2024"), policy("Effective: 9 June 2024", AFTER, weaker), today=TODAY)
    assert len(found(findings, "date.too_soon")) == 1


def test_a_promise_about_material_changes_binds_for_those_only(checked: Check) -> None:
    clause = CLAUSE.replace("a change", "a material change")
    old = policy("Effective: 1 May 2024", "We keep your data in a safe.\n", clause)
    small = policy("Effective: 9 June 2024", "We keep your data in a warm safe.\n", clause)
    assert found(checked(old, small, today=TODAY), "date.too_soon") == []


def test_an_effective_date_that_has_passed(checked: Check) -> None:
    old, new = policy("Effective: 1 May 2024"), policy("Effective: 31 May 2024", AFTER)
    assert [f.severity for f in found(checked(old, new, today=TODAY), "date.past")] == [Severity.HIGH]
    assert found(checked(old, new, today=dt.date(2024, 5, 31)), "date.past") == []


def test_a_month_has_passed_after_its_last_day_and_may_begin_with_its_first(checked: Check) -> None:
    old, new = policy("Effective: 1 May 2024"), policy("Effective: June 2024", AFTER)
    assert found(checked(old, new, today=dt.date(2024, 6, 30)), "date.past") == []
    assert len(found(checked(old, new, today=dt.date(2024, 7, 1)), "date.past")) == 1
    (soon,) = found(checked(old, new, today=dt.date(2024, 6, 10)), "date.too_soon")
    assert "2024-06 can mean 2024-06-01, 9 days before 2024-06-10, and the policy promises 30 days" in soon.message
    (soon,) = found(checked(old, new, today=dt.date(2024, 5, 10)), "date.too_soon")
    assert "2024-06 can mean 2024-06-01 and so is 22 days after 2024-05-10" in soon.message


def test_nothing_depends_on_the_day_where_none_is_given(checked: Check) -> None:
    old, new = policy("Effective: 1 May 2024"), policy("Effective: 2 May 2024", AFTER)
    assert {f.code for f in checked(old, new, notice_days=60)}.isdisjoint({"date.past", "date.too_soon"})
    assert {f.code for f in checked(old, old, today=TODAY)}.isdisjoint({"date.past", "date.too_soon"})


TWICE = "Effective: {day} 2024\n\n## Before\n\nEffective: 1 May 2020"


def test_an_older_version_on_the_page_contradicts_no_revision() -> None:
    old, new = (policy(TWICE.format(day=day)) for day in ("1 May", "1 June"))
    findings = [f for f in compared(old, new).findings if f.code == "date.contradiction"]
    assert [f.severity for f in findings] == [Severity.MEDIUM]
    fresh = compared(policy("Effective: 1 May 2020"), new).findings
    assert [f.severity for f in fresh if f.code == "date.contradiction"] == [Severity.HIGH]


TWO_DATES = [
    ("en", "Effective: 1 May 2024", "These terms take effect on 2 May 2024."),
    ("de", "Gültig ab: 1. Mai 2024", "Diese Bedingungen gelten ab dem 2. Mai 2024."),
    ("fr", "En vigueur le 1er mai 2024", "Les présentes conditions entrent en vigueur le 2 mai 2024."),
    ("es", "En vigor desde el 1 de mayo de 2024", "Estas condiciones entran en vigor el 2 de mayo de 2024."),
    ("zh", "生效日期：2024年5月1日", "本条款自2024年5月2日起生效。"),
]


@pytest.mark.parametrize(("language", "top", "end"), TWO_DATES)
def test_two_effective_dates_contradict(language: str, top: str, end: str) -> None:
    def texts(*parts: str) -> Source:
        text = f"# Terms\n\n{top}\n\n## Loans\n\n" + "\n\n".join(parts)
        return Source("terms.md", text.encode(), "markdown", language=language)

    fresh = compare(texts("1."), texts("1.", end), checks=True).findings
    assert [f.severity for f in fresh if f.code == "date.contradiction"] == [Severity.HIGH]
    same = compare(texts("1."), texts("1.", "2."), checks=True).findings
    assert not [f for f in same if f.code == "date.contradiction"]
