"""A plan as the preview shows it."""

from __future__ import annotations

import pytest

from notices.model import AudienceCount, Channel, NoticeKind, Plan
from notices.preview import EditionVerdict, Redline, Shown
from policydiff import Finding, Severity

SETTINGS = (
    ("email.from", "MonsBox <legal@example.com>"),
    ("push.project", "monsbox"),
    ("push.provider", "fcm"),
    ("push.topics", ""),
)
FINDINGS = (
    Finding(
        "date.too_soon", Severity.HIGH, "2027-02-08 is 10 days ahead; 30 are asked for by notice_days", "notice_days"
    ),
    Finding(
        "audience.left_out",
        Severity.MEDIUM,
        "email: 14 people need another channel (12 invalid, 2 suppressed)",
        "the promise to tell readers of a new version",
    ),
    Finding("words.marketing", Severity.MEDIUM, "“improve” praises the change", waived="quoted from a court"),
    Finding("audience.no_name", Severity.LOW, "3 of 20,000 rows have no name; their greeting names nobody"),
)
COUNTS = (
    AudienceCount(Channel.EMAIL, "en", 15210, 10, 3, 2, 2),
    AudienceCount(Channel.EMAIL, "zh-Hans", 4210, 1),
    AudienceCount(Channel.PUSH, "en", 9000),
)
REDLINE = Redline(
    "Privacy Policy",
    "en",
    (
        (
            "How long we keep it",
            ((("equal", "We keep logs for "), ("delete", "30"), ("insert", "90"), ("equal", " days.")),),
        ),
    ),
)


@pytest.fixture
def shown(composed):
    """`shown(kind, findings)` gives everything on the page."""

    def make(kind="change", findings=FINDINGS, **kwargs) -> Shown:
        made = composed(kind)
        plan = Plan(
            made.notice,
            NoticeKind(kind),
            (),
            made.messages,
            "en",
            made.contents[0].effective,
            30,
            SETTINGS,
            COUNTS,
            findings,
        )
        return Shown(
            plan=plan,
            product="MonsBox",
            folder="notice",
            preheaders={content.language: content.preheader for content in made.contents},
            requests={f"{message.channel}.{message.language}": "{}" for message in made.messages},
            rows=20000,
            nameless=3,
            longest_name=48,
            redlines=(REDLINE,),
            verdicts=(EditionVerdict("Privacy Policy", "en", "2027-02-08", "2025-01-07", "4 changes."),),
            **kwargs,
        )

    return make
