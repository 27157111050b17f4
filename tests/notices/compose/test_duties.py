"""What comparisons ask of a notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notices.compose import check_change, check_duties, lead_times
from notices.model import Channel
from policydiff.model import LeadTime, Promises, Severity, Signal

EVERY = tuple(Channel)


def promised(request, **kwargs):
    change = request.changes[0]
    comparison = replace(change.comparison, promises_old=Promises(**kwargs))
    return replace(request, changes=(replace(change, comparison=comparison),))


def check(requests, channels, same=()):
    """All that comparisons ask: of each policy, then of the notice."""
    each = (found for one in requests for change in one.changes for found in check_change(one, change, channels))
    return (*each, *check_duties(requests, channels, same))


def codes(findings):
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("channel", "configured", "code"),
    [
        ("email", (Channel.PUSH,), ["promise.channel_missing"]),
        ("email", (Channel.EMAIL,), []),
        ("push", (Channel.WEBPUSH,), []),
        ("in_app", (Channel.ANNOUNCEMENT,), []),
        ("site_notice", (Channel.EMAIL,), ["promise.channel_missing"]),
        ("policy_page", (), []),
        ("postal", EVERY, ["promise.channel_elsewhere"]),
    ],
)
def test_promised_channels(request_of, channel, configured, code):
    request = promised(request_of("change", "en"), channels=(channel,))
    assert codes(check([request], configured)) == code


def test_a_closing_service_is_pushed_and_announced(request_of):
    request = promised(request_of("cessation", "en"))
    assert codes(check([request], [Channel.EMAIL])) == ["cessation.channel_missing"] * 2
    assert check([request], EVERY) == ()


def test_editions_that_changed_in_different_sections_are_named(request_of, comparison_of):
    rows = [("安全", "同", "同", Severity.LOW, "a", ""), ("共享", "旧", "新", Severity.HIGH, "b", "共享：旧 → 新。")]
    english = [
        ("Security", "x", "y", Severity.HIGH, "a", "Security: x → y."),
        ("Sharing", "o", "n", Severity.HIGH, "b", ""),
    ]
    one = promised(request_of("change", "en", comparison=comparison_of("en", rows=english)))
    two = promised(request_of("change", "zh-Hans", comparison=comparison_of("zh-Hans", rows=rows)))
    found = check([one, two], EVERY)
    assert codes(found) == ["language.unreviewed", "editions.differ"]
    assert found[1].severity == "high"
    assert found[1].message == "privacy: “Security” changed in en, “安全” did not in zh-Hans"


def test_an_edition_that_did_not_change_at_all(request_of, comparison_of):
    same = comparison_of("zh-Hans", rows=[("安全", "同", "同", Severity.LOW, "a", "")])
    request = promised(request_of("change", "en"))
    still = request_of("change", "zh-Hans", comparison=same).changes[0]
    found = check([request], EVERY, [still])
    assert codes(found) == ["editions.differ"]
    assert "zh-Hans did not change at all" in found[0].message


def test_dates_that_differ(request_of, comparison_of):
    one = promised(request_of("change", "en"))
    two = promised(request_of("change", "zh-Hans", comparison=comparison_of("zh-Hans", effective="2027-03-01")))
    assert "date.mismatch" in codes(check([one, two], EVERY))
    fact = promised(request_of("change", "en", facts={"effective": "2027-03-01"}))
    assert "date.mismatch" in codes(check([fact], EVERY))


def test_a_flip_where_express_consent_was_promised(request_of):
    request = request_of("change", "en")
    change = request.changes[0]
    sections = list(change.comparison.sections)
    flipped = replace(sections[2].changes[0], signals=(Signal("negation", "do not", None),))
    sections[2] = replace(sections[2], changes=(flipped,))
    comparison = replace(
        change.comparison, sections=tuple(sections), promises_old=Promises(consent=("express_consent",))
    )
    request = replace(request, changes=(replace(change, comparison=comparison),))
    assert codes(check([request], EVERY)) == ["consent.weak_for_express"]


def test_lead_times_come_from_promise_and_setting(request_of):
    request = promised(
        request_of("change", "en"),
        lead_times=(LeadTime(30, "before_effective"), LeadTime(90, "objection_window")),
        quotes=("We tell you 30 days before.",),
    )
    change = replace(request.changes[0], notice_days=45)
    found = lead_times([change])
    assert [lead.days for lead in found] == [45, 30]
    assert "We tell you 30 days before." in found[1].because


def test_a_language_without_words_is_a_finding(request_of):
    request = promised(replace(request_of("change", "en"), language="tr"))
    assert codes(check([request], EVERY)) == ["language.no_catalogue"]


def test_words_that_nobody_signed_are_a_low_finding(request_of):
    request = promised(replace(request_of("change", "en"), language="de"))
    found = check([request], EVERY)
    assert codes(found) == ["language.unreviewed"]
    assert found[0].severity is Severity.LOW


@pytest.mark.parametrize(
    ("refuse", "code"), [("https://example.com/refuse", []), ("Write us a letter", ["consent.unequal"])]
)
def test_both_answers_are_equally_easy(request_of, refuse, code):
    request = promised(request_of("consent", "en"))
    request = replace(request, facts=dict(request.facts) | {"refuse": refuse})
    assert codes(check([request], EVERY)) == code
