"""The lead time that binds a revision."""

from __future__ import annotations

import pytest

from policydiff import Promises, compare, promised_lead
from policydiff.model import LeadTime, Severity, Source

THIRTY, SEVEN = LeadTime(30, "before_effective"), LeadTime(7, "after_posting_or_notice")
WINDOW = LeadTime(90, "objection_window")

LEADS = [
    ((), (), (), Severity.HIGH, None),
    ((THIRTY,), (), ("We email you 30 days before.",), Severity.LOW, (30, "We email you 30 days before.")),
    ((SEVEN, THIRTY), (), ("One.", "In 7 days.", "In 30 days."), Severity.LOW, (30, "In 30 days.")),
    ((THIRTY,), (), ("One.", "A month, or 4 weeks.", "Three."), Severity.LOW, (30, "A month, or 4 weeks.")),
    ((THIRTY,), (), ("A month before.", "And so on."), Severity.LOW, (30, "A month before.")),
    ((WINDOW,), (), ("90 days to object.",), Severity.HIGH, None),
    ((THIRTY,), ("materiality_threshold",), ("30",), Severity.MEDIUM, None),
    ((THIRTY,), ("materiality_threshold",), ("30",), Severity.HIGH, (30, "30")),
]


@pytest.mark.parametrize(("leads", "flags", "quotes", "severity", "lead"), LEADS)
def test_the_lead_time_that_binds(leads, flags, quotes, severity, lead):
    old, new = ("high", "may") if severity is Severity.HIGH else ("small", "small")
    texts = {
        "high": "We do not share your location data with anyone.",
        "may": "We share your location data with advertisers.",
        "small": "We lend books.",
    }
    sources = [Source("p.md", f"# Privacy\n\n{texts[one]}\n".encode(), "markdown") for one in (old, new)]
    sections = compare(*sources).sections
    assert any(section.severity.material for section in sections) is (severity is Severity.HIGH)
    assert promised_lead(Promises(lead_times=leads, flags=flags, quotes=quotes), sections) == lead
