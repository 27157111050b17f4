"""The packaged rules of law: their form, what sets them off, their lead times and the content they ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from policydiff.check.events import ALWAYS, CHANGED, TOPICS
from policydiff.check.law import _EVENTS, DATES
from policydiff.model import Finding, Severity
from policydiff.rules.lint import CONTENT, content_pattern
from policydiff.rules.regimes import Regime, chosen, regimes

Check = Callable[..., tuple[Finding, ...]]
TODAY = dt.date(2024, 1, 31)


@pytest.mark.parametrize("rule", regimes(), ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule: Regime) -> None:
    assert rule.citation
    assert rule.asks
    assert rule.triggers
    assert set(rule.triggers) <= set(_EVENTS)
    assert set(rule.needs) <= {*DATES, *CONTENT}
    assert rule.verified in {"text", "secondary", "memory"}
    assert set(rule.applies_to) <= {"privacy", "terms"}
    assert bool(rule.applies_to)


def test_a_quote_stands_only_where_the_wording_was_read() -> None:
    assert all(rule.verified == "text" for rule in regimes() if rule.quote)


def test_ids_are_unique_and_chosen_by_their_beginnings() -> None:
    ids = [rule.id for rule in regimes()]
    assert len(set(ids)) == len(ids)
    assert {rule.id for rule in chosen(("EU-GDPR", "CN-PIPL"))} == {
        *("EU-GDPR-13.3", "CN-PIPL-14", "CN-PIPL-17", "CN-PIPL-22-23", "CN-PIPL-30", "CN-PIPL-39"),
    }
    assert chosen(()) == ()


def test_every_event_has_words() -> None:
    assert {ALWAYS, *CHANGED.values(), *TOPICS.values()} <= set(_EVENTS)


@pytest.mark.parametrize("name", CONTENT)
def test_content_can_be_found_in_english_and_chinese(name: str) -> None:
    assert content_pattern(name, "en") is not None
    assert content_pattern(name, "zh-Hans") is not None
    assert content_pattern(name, "ja") is None


def policy(body: str, date: str = "Effective: 1 June 2024", title: str = "Privacy Policy") -> str:
    return f"# {title}\n\n{date}\n\n## Your data\n\n{body}\n\n## Contact\n\nme@example.org\n"


def of(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == f"rule.{rule}"]


HOME = "We store your name. We do not transfer your personal information abroad."
ABROAD = "We store your name. We transfer your personal information to a provider in Singapore."


def test_a_transfer_abroad_sets_off_the_rule_about_it(checked: Check) -> None:
    (finding,) = of(checked(policy(HOME), policy(ABROAD), regimes=("CN-PIPL-39",)), "CN-PIPL-39")
    assert finding.severity is Severity.HIGH
    assert finding.citation == "个人信息保护法 第三十九条"
    assert "the recipient's contact" in finding.message
    assert finding.lines == (7, 7)


def test_a_rule_whose_content_is_there_is_medium(checked: Check) -> None:
    told = (
        f"{ABROAD} The provider is reached at dpo@example.sg, stores your name encrypted for the purpose of backup, "
        "and only with your separate consent. You have the right to access and delete your data."
    )
    (finding,) = of(checked(policy(HOME), policy(told), regimes=("CN-PIPL-39",)), "CN-PIPL-39")
    assert finding.severity is Severity.MEDIUM
    assert "does not give" not in finding.message


def test_a_rule_is_left_alone_by_other_changes(checked: Check) -> None:
    more = HOME + " We lend books."
    assert of(checked(policy(HOME), policy(more), regimes=("CN-PIPL-39",)), "CN-PIPL-39") == []
    assert checked(policy(HOME), policy(ABROAD)) == tuple(
        f for f in checked(policy(HOME), policy(ABROAD), regimes=("CN-PIPL-39",)) if f.code != "rule.CN-PIPL-39"
    )


def test_a_rule_for_terms_is_not_held_against_a_privacy_policy(checked: Check) -> None:
    findings = checked(policy(HOME), policy(ABROAD), regimes=("EU-P2B",), today=TODAY)
    assert of(findings, "EU-P2B-3.2") == []


EXIT = "You can terminate the agreement. The fee is 5 euros."
LEADS = [
    ("EU-P2B-3.2", "Effective: 15 February 2024", Severity.MEDIUM),
    ("EU-P2B-3.2", "Effective: 14 February 2024", Severity.HIGH),
    ("EU-EECC-105.4", "Effective: 29 February 2024", Severity.MEDIUM),
    ("EU-EECC-105.4", "Effective: 28 February 2024", Severity.HIGH),
    ("EU-PSD2-54", "Effective: 31 March 2024", Severity.MEDIUM),
    ("EU-PSD2-54", "Effective: 30 March 2024", Severity.HIGH),
    ("KR-StdTerms-3", "Effective: 1 March 2024", Severity.MEDIUM),
    ("KR-StdTerms-3", "Effective: 10 February 2024", Severity.HIGH),
    ("EU-P2B-3.2", "", Severity.HIGH),
]


@pytest.mark.parametrize(("rule", "date", "severity"), LEADS)
def test_lead_times(checked: Check, rule: str, date: str, severity: Severity) -> None:
    old = policy(EXIT, "Effective: 1 May 2023", "Terms of Service")
    new = policy(EXIT.replace("5 euros", "9 euros"), date, "Terms of Service")
    (finding,) = of(checked(old, new, regimes=(rule,), today=TODAY), rule)
    assert finding.severity is severity


def test_without_a_day_no_lead_time_is_broken(checked: Check) -> None:
    old = policy(EXIT, "Effective: 1 May 2023", "Terms of Service")
    new = policy(EXIT.replace("5 euros", "9 euros"), "Effective: 2 May 2023", "Terms of Service")
    assert [f.severity for f in of(checked(old, new, regimes=("EU-P2B",), sectors=("platform",)), "EU-P2B-3.2")] == [
        Severity.MEDIUM
    ]


@pytest.mark.parametrize(
    ("date", "severities"),
    [
        ("Last updated: 31 January 2023", []),
        ("Last updated: 30 January 2023", [Severity.HIGH]),
        ("", [Severity.HIGH]),
    ],
)
def test_a_policy_older_than_a_year(linted: Check, date: str, severities: list[Severity]) -> None:
    findings = of(linted(policy(HOME, date), regimes=("US-CCPA-130a5",), today=TODAY), "US-CCPA-130a5")
    assert [f.severity for f in findings] == severities


def test_what_every_policy_must_say(linted: Check) -> None:
    (finding,) = of(linted(policy(HOME, ""), regimes=("US-CalOPPA",)), "US-CalOPPA-22575")
    assert "the effective date and how people are told of changes" in finding.message
    whole = policy(HOME + " We notify you by email of changes to this policy.")
    assert of(linted(whole, regimes=("US-CalOPPA",)), "US-CalOPPA-22575") == []


def test_what_the_text_always_owed_stops_no_revision(checked: Check) -> None:
    more = HOME + " We lend books to everybody who asks for one."
    (stood,) = of(checked(policy(HOME, ""), policy(more, ""), regimes=("US-CalOPPA",)), "US-CalOPPA-22575")
    assert stood.severity is Severity.MEDIUM
    dated = "Effective: 1 May 2023"
    (fresh,) = of(checked(policy(HOME, dated), policy(more, ""), regimes=("US-CalOPPA",)), "US-CalOPPA-22575")
    assert fresh.severity is Severity.HIGH


CONSENT = [
    ("We use your name with your consent.", True),
    ("We use your name with your consent, which you can withdraw: withdraw your consent by mail.", False),
    ("We use your name because the law asks us to.", False),
]


@pytest.mark.parametrize(("basis", "missing"), CONSENT)
def test_that_consent_can_be_withdrawn_is_due_where_it_is_the_basis(checked: Check, basis: str, missing: bool) -> None:
    new = policy(f"{HOME} {basis} We use your name to send advertising.")
    (finding,) = of(checked(policy(HOME), new, regimes=("EU-GDPR-13.3",)), "EU-GDPR-13.3")
    assert ("that consent can be withdrawn" in finding.message) is missing
    assert "the purpose" not in finding.message.partition("does not give")[2]


def test_a_rule_without_a_number_breaks_no_lead_time(checked: Check) -> None:
    new = policy(HOME + " We share your name with Statbird Ltd for advertising.", "Effective: 2 February 2024")
    for finding in of(checked(policy(HOME), new, regimes=("EU-WP260-30",), today=TODAY), "EU-WP260-30"):
        assert finding.severity is Severity.MEDIUM


def test_a_clause_that_only_asks_to_check_the_page(linted: Check) -> None:
    clause = "Please check this page regularly for changes to this policy; we post the new version here."
    assert len(of(linted(policy(clause), regimes=("EU-WP260",)), "EU-WP260-29")) == 1
    told = clause + " We notify you by email of changes."
    assert of(linted(policy(told), regimes=("EU-WP260",)), "EU-WP260-29") == []


def test_a_beginning_that_no_rule_has_is_reported(linted: Check) -> None:
    (finding,) = [f for f in linted(policy(HOME), regimes=("XX",)) if f.code == "rule.unknown"]
    assert '"XX"' in finding.message
    assert "they begin with AU, BR, CA" in finding.message
    (finding,) = [f for f in linted(policy(HOME), regimes=("GDPR-EU",)) if f.code == "rule.unknown"]
    assert finding.message.endswith('did you mean "UK-GDPR" or "EU-GDPR"?')


SECTORS = [
    (("EU-EECC",), (), 0),
    (("EU-EECC",), ("telecom",), 1),
    (("EU-EECC",), ("payments",), 0),
    (("EU-EECC-105.4",), (), 1),
]


@pytest.mark.parametrize(("asked", "sectors", "count"), SECTORS)
def test_a_rule_binds_the_sectors_that_it_names(
    checked: Check, asked: tuple[str, ...], sectors: tuple[str, ...], count: int
) -> None:
    old = policy(EXIT, "Effective: 1 May 2023", "Terms of Service")
    new = policy(EXIT.replace("5 euros", "9 euros"), "Effective: 2 May 2023", "Terms of Service")
    found = of(checked(old, new, regimes=asked, sectors=sectors), "EU-EECC-105.4")
    assert len(found) == count
    assert all(f.citation and f.citation.endswith("(not read in the law's own text)") for f in found)


def test_a_sector_that_no_rule_knows_is_told(linted: Check) -> None:
    (finding,) = [f for f in linted("# P\n", sectors=("telecoms",)) if f.code == "rule.unknown"]
    assert 'sector "telecoms"; known are' in finding.message
