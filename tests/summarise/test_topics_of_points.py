"""What a point is about: a deed that was denied, and now is done, before what it is done for."""

from __future__ import annotations

import pytest

from policydiff import compare


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        (
            "We do not share your diary with third parties.",
            "We share your diary with harbour partners for advertising.",
            "sharing",
        ),
        ("We never sell your photos.", "We may sell your photos for research.", "sharing"),
        ("We share your diary with third parties.", "We share your diary with harbour partners.", "sharing"),
        ("We do not collect your location.", "We collect your location to show advertising.", "collection"),
        ("We keep your diary for 30 days.", "We keep your diary for 90 days.", "retention"),
        (
            "Nous ne partageons pas vos photos avec des tiers.",
            "Nous partageons vos photos avec des partenaires à des fins publicitaires.",
            "sharing",
        ),
    ],
)
def test_the_first_topic(old: str, new: str, first: str) -> None:
    point = compare(f"# Privacy\n\n{old}\n", f"# Privacy\n\n{new}\n").summary.points[0]
    assert point.topics[0] == first
