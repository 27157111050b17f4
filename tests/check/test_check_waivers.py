"""Waived findings, and waivers that are no longer good for anything."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from policydiff.check import waive
from policydiff.config.settings import Waiver
from policydiff.model import Finding, Severity

CODES = st.sampled_from(["date.missing", "list.empty", "contact.missing"])
FINDINGS = st.lists(st.builds(lambda code: Finding(code, Severity.MEDIUM, f"About {code}."), CODES), max_size=5).map(
    tuple
)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 9))
WAIVERS = st.lists(st.builds(lambda code, until: Waiver(code, "we know", until), CODES, DAYS), max_size=4)
TODAY = dt.date(2024, 1, 5)

MISSING = Finding("date.missing", Severity.HIGH, "No date.")
EMPTY = Finding("list.empty", Severity.MEDIUM, "No list.")


def test_a_waived_finding_is_dropped() -> None:
    assert waive((MISSING, EMPTY), [Waiver("date.missing", "soon", TODAY)], TODAY) == (EMPTY,)


def test_a_waiver_that_matches_nothing_is_reported() -> None:
    left = waive((EMPTY,), [Waiver("date.missing", "soon", TODAY)], TODAY)
    assert [f.code for f in left] == ["list.empty", "waiver.unused"]
    assert '"soon"' in left[1].message


def test_an_expired_waiver_waives_nothing_and_is_reported() -> None:
    left = waive((MISSING,), [Waiver("date.missing", "soon", TODAY - dt.timedelta(days=1))], TODAY)
    assert [f.code for f in left] == ["date.missing", "waiver.expired"]
    assert "2024-01-04" in left[1].message


def test_without_a_day_no_waiver_expires() -> None:
    assert waive((MISSING,), [Waiver("date.missing", "soon", dt.date(1999, 1, 1))], None) == ()


def test_a_code_is_matched_whole() -> None:
    left = waive((MISSING,), [Waiver("date", "soon", TODAY)], TODAY)
    assert [f.code for f in left] == ["date.missing", "waiver.unused"]


@given(FINDINGS, WAIVERS)
def test_every_finding_is_kept_or_waived_and_every_waiver_answered_for(
    findings: tuple[Finding, ...], waivers: list[Waiver]
) -> None:
    left = waive(findings, waivers, TODAY)
    valid = {waiver.code for waiver in waivers if waiver.until >= TODAY}
    assert left[: len([f for f in findings if f.code not in valid])] == tuple(
        f for f in findings if f.code not in valid
    )
    useless = sum(w.until < TODAY or w.code not in {f.code for f in findings} for w in waivers)
    assert sum(f.code.startswith("waiver.") for f in left) == useless
