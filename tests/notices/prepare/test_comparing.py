"""Where a notice points into a page of several comparisons: the page and the links must call its parts alike."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from notices.compose import PolicyChange
from notices.prepare.comparing import anchored, redline_page
from tests.making import change, comparison, edition, ref, section

PAGE = "https://example.com/changes"


def changed(policy: str, language: str) -> PolicyChange:
    """A policy that is called so, with one change; the comparison knows no policy where its id is empty."""
    one = section("s1", ref("Logs"), ref("Logs"), change("s1.c1", "Kept for [-30-]{+90+} days."))
    made = comparison(one, new=replace(edition("v2.md"), language=language), policy=policy)
    return PolicyChange(policy or "policy", "Privacy Policy", made, comparison_url=PAGE)


@pytest.mark.parametrize(
    "named",
    [
        [("privacy", "en"), ("terms", "en")],
        [("privacy", "en"), ("privacy", "zh-Hans")],
        [("privacy", "und"), ("terms of use", "en")],
        [("", "en"), ("", "de")],
        [("privacy", "en"), ("privacy", "en")],
    ],
)
def test_links_lead_to_the_parts_that_the_page_has(named: list[tuple[str, str]]) -> None:
    changes = anchored([changed(*each) for each in named])
    ids = set(re.findall(r'\bid="([^"]*)"', redline_page(changes)))
    assert len({each.anchor for each in changes}) == len(changes)
    assert {where for each in changes for where in (each.anchor[:-1], f"{each.anchor}s1.c1")} <= ids


def test_a_page_of_one_comparison_needs_no_anchor() -> None:
    assert [each.anchor for each in anchored([changed("privacy", "en")])] == [""]
