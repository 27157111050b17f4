"""Findings about the wording of one edition, and about topics that a revision lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policydiff.model import Finding, Severity

Check = Callable[..., tuple[Finding, ...]]


def lines(findings: tuple[Finding, ...], code: str) -> list[tuple[int, int] | None]:
    return [finding.lines for finding in findings if finding.code == code]


EMPTY_LISTS = [
    ("en", "We collect the following information about you when you lend books. You may refuse."),
    ("en", "We use your data for the following purposes:"),
    ("en", "We share data with the following categories of recipients.\n\nThey keep it safe."),
    ("en", "We keep your data in these places:"),
    ("zh-Hans", "我们会收集您的以下信息。如您不提供，将无法注册。"),
    ("zh-Hans", "我们会将信息用于下列目的："),
    ("de", "Wir verarbeiten folgende Daten. Sie können widersprechen."),
    ("fr", "Nous traitons les données suivantes. Vous pouvez refuser."),
]
LISTS = [
    ("en", "We collect the following information:\n\n- your name\n- your address"),
    (
        "en",
        "We collect the following information when you lend books.\n\n| Data | Why |\n|---|---|\n| name | lending |",
    ),
    ("en", "We use your data for the following purposes: lending, reminding and billing."),
    ("en", "We use your data for the following purposes:\n\n(a) lending\n\n(b) reminding"),
    ("en", "We use your data for the following purposes:\n\n**Lending.** We lend books."),
    ("en", "We use your data for the following purposes:\n\n### Lending\n\nWe lend books."),
    ("en", "We use your data for the following purposes:\n\nto lend books;\n\nto remind you."),
    ("en", "We use your data for the following purposes.\n\n1.1 We lend books with it."),
    ("en", "We share data with the following categories of recipients.\n\nBookbinders\n\nCouriers"),
    ("en", "| Data | Why |\n|---|---|\n| name | lending |\n\nWe collect the following information about you."),
    ("en", "Your signature:"),
    ("en", "The title of the book that you complain about: ______"),
    ("en", "Read more about how we lend books in [our rules](/rules):"),
    ("en", "### Kinds\n\nWe use your data for the following purposes:\n\n### Lending\n\nWe lend books."),
    ("en", "We answer within the following month."),
    ("en", "Following your request we delete the information."),
    ("en", "See the following page for details."),
    ("zh-Hans", "我们会收集以下信息：姓名、地址。"),
    ("zh-Hans", "示例公司（以下简称“我们”）提供服务。"),
]


@pytest.mark.parametrize(("language", "text"), EMPTY_LISTS)
def test_a_list_that_is_announced_but_empty(linted: Check, language: str, text: str) -> None:
    findings = linted(f"# P\n\n## Data\n\n{text}\n\n## Other\n\nme@example.org\n", language=language)
    assert lines(findings, "list.empty") == [(5, 5)]


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_a_list_that_follows_or_is_none(linted: Check, language: str, text: str) -> None:
    findings = linted(f"# P\n\n## Data\n\n{text}\n\n## Other\n\nme@example.org\n", language=language)
    assert lines(findings, "list.empty") == []


def test_a_long_sentence_is_quoted_up_to_a_word(linted: Check) -> None:
    long = (
        "For the purposes of lending, reminding, billing, binding, mending and whatever else a library of our kind does"
    )
    (found,) = [
        f for f in linted(f"# P\n\n{long} we use the following data. You may refuse.\n") if f.code == "list.empty"
    ]
    quote = found.message.split('"')[1]
    assert quote.endswith("…")
    assert long.startswith(quote[:-1]) or f"{long} we use".startswith(quote[:-1])
    assert f"{long} we use the following data."[len(quote) - 1] == " "


CONTRADICTIONS = [
    (
        "en",
        "We do not share your personal information with third parties.",
        "We share some of your data with partners.",
    ),
    ("en", "We will never disclose your data to anyone.", "We may share your data with advertisers."),
    ("zh-Hans", "我们不会向第三方提供您的个人信息。", "我们可能会与合作伙伴共享您的设备信息。"),
    ("fr", "Nous ne partageons pas vos données avec des tiers.", "Nous communiquons vos données à nos partenaires."),
]
NO_CONTRADICTIONS = [
    ("en", "We do not share your data with third parties without your consent.", "We share your data with partners."),
    ("en", "We do not share your data with third parties except as described.", "We share your data with partners."),
    ("en", "We do not sell your data to anyone.", "We share your data with partners."),
    ("en", "We do not share your data with third parties.", "You may share your data with your friends."),
    ("en", "We do not share your data with third parties.", "We do not disclose your data to advertisers."),
    ("en", "We do not publicly share health data.", "We share your data with partners."),
    ("zh-Hans", "未经您同意，我们不会向第三方提供您的个人信息。", "我们可能会与合作伙伴共享您的设备信息。"),
]


@pytest.mark.parametrize(("language", "denied", "said"), CONTRADICTIONS)
def test_sharing_denied_beside_sharing_said(linted: Check, language: str, denied: str, said: str) -> None:
    findings = linted(f"# P\n\n{said}\n\n{denied}\n", language=language)
    assert lines(findings, "contradiction.sharing") == [(5, 5)]


@pytest.mark.parametrize(("language", "denied", "said"), NO_CONTRADICTIONS)
def test_sharing_denied_with_a_limit_or_of_something_else(linted: Check, language: str, denied: str, said: str) -> None:
    assert lines(linted(f"# P\n\n{said}\n\n{denied}\n", language=language), "contradiction.sharing") == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("We lend books.", True),
        ("Ask our staff.", True),
        ("Write to me@example.org.", False),
        ("Write to me [at] example.org.", False),
        ("Use our [contact form](/contact).", False),
        ("Write [to us](mailto:me@example.org).", False),
        ("Phone: +49 30 123456", False),
        ("Write to {{ site.email }}.", False),
        ("电话：010-12345678", False),
    ],
)
def test_a_way_to_reach_the_owner(linted: Check, text: str, missing: bool) -> None:
    assert bool(lines(linted(f"# P\n\n{text}\n"), "contact.missing")) is missing


RIGHTS = "## Your rights\n\nYou can access and delete your data; write to us.\n\n"
REST = "## Lending\n\nWe lend books to you for two weeks.\n\nme@example.org\n"


def test_a_topic_that_was_lost(checked: Check) -> None:
    (finding,) = [f for f in checked(f"# P\n\n{RIGHTS}{REST}", f"# P\n\n{REST}") if f.code == "coverage.topic_lost"]
    assert finding.severity is Severity.MEDIUM
    assert "Your rights" in finding.message


def test_a_topic_that_moved_or_was_never_there(checked: Check) -> None:
    moved = "## Access and deletion\n\nAsk for a copy of all we know.\n\n"
    assert not [
        f for f in checked(f"# P\n\n{RIGHTS}{REST}", f"# P\n\n{moved}{REST}") if f.code == "coverage.topic_lost"
    ]
    odd = "## Cats\n\nOur cat sleeps on the returned books, mind the hair.\n\n"
    assert not [f for f in checked(f"# P\n\n{odd}{REST}", f"# P\n\n{REST}") if f.code == "coverage.topic_lost"]
