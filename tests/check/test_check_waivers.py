"""Waived findings, and waivers that are no longer good for anything."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.check.waivers import of_sending, waive
from policydiff.config.settings import Waiver
from policydiff.model import Finding, Severity
from policydiff.values import replace

CODES = st.sampled_from(["date.missing", "list.empty", "contact.missing"])
FINDINGS = st.lists(st.builds(lambda code: Finding(code, Severity.MEDIUM, f"About {code}."), CODES), max_size=5).map(
    tuple
)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 9))
WAIVERS = st.lists(st.builds(lambda code, until: Waiver(code, "we know", until), CODES, DAYS), max_size=4)
TODAY = dt.date(2024, 1, 5)

MISSING = Finding("date.missing", Severity.HIGH, "No date.")
EMPTY = Finding("list.empty", Severity.MEDIUM, "No list.")


def test_a_waived_finding_is_marked_with_the_reason() -> None:
    marked = waive((MISSING, EMPTY), [Waiver("date.missing", "soon", TODAY)], TODAY)
    assert marked == (replace(MISSING, waived="soon"), EMPTY)
    assert [finding.blocking for finding in (MISSING, *marked)] == [True, False, False]


def test_a_waiver_that_matches_nothing_is_reported() -> None:
    left = waive((EMPTY,), [Waiver("date.missing", "soon", TODAY)], TODAY)
    assert [f.code for f in left] == ["list.empty", "waiver.unused"]
    assert '"soon"' in left[1].message


def test_a_waiver_that_another_check_may_need_is_not_called_unused() -> None:
    waivers = [Waiver("audience.nobody", "soon", TODAY), Waiver("list.empty", "soon", TODAY)]
    assert [f.message for f in waive((), waivers, TODAY, of_sending)] == [
        'The waiver of list.empty ("soon") matches no finding any more; remove it.'
    ]


def test_an_expired_waiver_waives_nothing_and_is_reported() -> None:
    left = waive((MISSING,), [Waiver("date.missing", "soon", TODAY - dt.timedelta(days=1))], TODAY)
    assert [f.code for f in left] == ["date.missing", "waiver.expired"]
    assert left[0].waived is None
    assert "2024-01-04" in left[1].message


def test_without_a_day_no_waiver_expires() -> None:
    (marked,) = waive((MISSING,), [Waiver("date.missing", "soon", dt.date(1999, 1, 1))], None)
    assert marked.waived == "soon"


def test_the_first_of_two_waivers_gives_its_reason() -> None:
    (marked,) = waive((EMPTY,), [Waiver("list.empty", "one", TODAY), Waiver("list.empty", "two", TODAY)], TODAY)
    assert marked.waived == "one"


def test_a_code_is_matched_whole() -> None:
    left = waive((MISSING,), [Waiver("date", "soon", TODAY)], TODAY)
    assert [f.code for f in left] == ["date.missing", "waiver.unused"]


@pytest.mark.parametrize(
    ("code", "theirs"),
    [
        ("audience.left_out", True),
        ("date.past", True),
        ("promise.channel_missing", True),
        ("promise.weakened", False),
        ("date.not_bumped", False),
        ("date.pasd", False),
        ("rule.EU-GDPR-13.3", False),
    ],
)
def test_what_a_notice_finds_by_itself(code: str, theirs: bool) -> None:
    assert of_sending(code) is theirs


@given(FINDINGS, WAIVERS)
def test_every_finding_is_kept_and_every_waiver_answered_for(
    findings: tuple[Finding, ...], waivers: list[Waiver]
) -> None:
    marked = waive(findings, waivers, TODAY)
    valid = {waiver.code for waiver in waivers if waiver.until >= TODAY}
    assert tuple(replace(f, waived=None) for f in marked[: len(findings)]) == findings
    assert all((f.waived is not None) is (f.code in valid) for f in marked[: len(findings)])
    useless = sum(w.until < TODAY or w.code not in {f.code for f in findings} for w in waivers)
    assert [f.code.startswith("waiver.") for f in marked[len(findings) :]] == [True] * useless
