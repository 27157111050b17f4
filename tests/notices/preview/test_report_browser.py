"""The report in real Chromium: clean for axe, fitted to its sheet, in light and dark, on a phone and on paper."""

from __future__ import annotations

import io

import pytest

from notices.model import Channel, ChannelCounts
from notices.report import RecipientEntry, Record, Try, write_html


@pytest.fixture
def report(shown, tmp_path):
    """A report on one thousand recipients, a few of them not told."""
    entries = [
        RecipientEntry("u-12345678", Channel.EMAIL, "en", "refused", "550 5.1.1 " + "x" * 80),
        RecipientEntry("用户七", Channel.PUSH, "zh-Hans", "unknown", "no answer after the first byte"),
    ]
    counts = ChannelCounts(1000, accepted=990, refused=1, suppressed=9)
    attempt = Try("1.17", Channel.EMAIL, "en", 1, 1000, "2027-01-07T09:00:00", "2027-01-07T09:00:02", "accepted", "")
    record = Record(
        plan=shown("change").plan,
        begun="2027-01-07T09:00:00",
        purged="",
        counts=((Channel.EMAIL, counts), (Channel.PUSH, ChannelCounts(3, accepted=2, unknown=1))),
        tries=(attempt,),
        settled=(),
        unsigned_events=0,
        head="a" * 64,
        problems=(),
        people=lambda: iter(entries),
    )
    made = io.StringIO()
    write_html(record, made)
    path = tmp_path / "report.html"
    path.write_text(made.getvalue(), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1000, 320])
def test_axe_finds_nothing(tabs, axe, report, width, scheme):
    page = tabs.open(report.as_uri(), width=width, color_scheme=scheme, bypass_csp=True)
    assert axe(page) == []
    assert page.asked == [report.as_uri()]


@pytest.mark.parametrize("width", [1000, 390])
def test_nothing_is_cut_off(tabs, report, width):
    page = tabs.open(report.as_uri(), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
