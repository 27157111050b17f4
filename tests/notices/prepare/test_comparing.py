"""Where a notice points into a page of several comparisons: the page and the links must call its parts alike."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from notices.compose import PolicyChange
from notices.prepare.comparing import anchored
from notices.prepare.published import owners_page, published_pages
from policydiff import Config, Finding, Severity
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
    assert len({each.anchor for each in changes}) == len(changes)
    (published,) = published_pages(changes, Config(), "a-notice")
    for page in (published.page, owners_page(changes, Config())):
        ids = set(re.findall(r'\bid="([^"]*)"', page))
        assert {where for each in changes for where in (each.anchor[:-1], f"{each.anchor}s1.c1")} <= ids


def test_a_page_of_one_comparison_needs_no_anchor() -> None:
    assert [each.anchor for each in anchored([changed("privacy", "en")])] == [""]


@pytest.mark.parametrize(
    ("named", "files"),
    [
        ([("privacy", "en", PAGE), ("privacy", "de", PAGE)], {"publish-privacy.html": PAGE}),
        ([("privacy", "en", PAGE), ("terms", "en", PAGE)], {"publish-privacy-terms.html": PAGE}),
        (
            [("privacy", "en", f"{PAGE}/en"), ("privacy", "de", f"{PAGE}/de")],
            {"publish-privacy-en.html": f"{PAGE}/en", "publish-privacy-de.html": f"{PAGE}/de"},
        ),
        ([("terms of use", "en", PAGE), ("privacy", "en", "")], {"publish-terms-of-use-en.html": PAGE}),
        ([("privacy", "en", "")], {}),
    ],
)
def test_each_address_has_a_page_of_its_own(named: list[tuple[str, str, str]], files: dict[str, str]) -> None:
    changes = [replace(changed(policy, language), comparison_url=url) for policy, language, url in named]
    assert {page.file: page.url for page in published_pages(changes, Config(), "a-notice")} == files


def test_a_page_for_readers_has_nothing_of_the_owners() -> None:
    made = changed("privacy", "en")
    found = Finding("date.past", Severity.HIGH, "a wombat has passed")
    sides = replace(made.comparison, findings=(found,), old=edition("secret-v1.md"), new=edition("secret-v2.md"))
    made = replace(made, comparison=sides)
    (published,) = published_pages([made], Config(), "a-notice")
    assert not [word for word in ("wombat", "date.past", "secret") if word in published.page]
    assert all(word in owners_page([made], Config()) for word in ("wombat", "date.past", "secret"))
