"""Findings about what the clause on changes promised and promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policydiff.model import Finding, Severity

Check = Callable[..., tuple[Finding, ...]]


def policy(clause: str, rest: str = "We lend books.\n") -> str:
    return f"# Privacy\n\nEffective: 1 May 2024\n\n{rest}\n\n## Changes to this policy\n\n{clause}\n\nme@example.org\n"


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


FULL = (
    "We notify you by email and push notification at least 30 days before a change takes effect. "
    "We ask for your express consent to changes of purpose. We tell you the effective date of the change."
)

WEAKENED = [
    (FULL.replace(" and push notification", ""), "no notice by push any more"),
    (FULL.replace("30 days", "14 days"), "lead time 30 days before, now 14"),
    (
        FULL.replace(" at least 30 days before a change takes effect", " of changes"),
        "lead time 30 days before, now none",
    ),
    (
        FULL.replace("We ask for your express consent to changes of purpose.", "By continuing to use it, you agree."),
        "consent was express consent, now continued use or silence",
    ),
    (FULL.replace(" We tell you the effective date of the change.", ""), "the effective date is no longer promised"),
    (FULL.replace("We notify", "We may notify"), 'now notice is only a "may"'),
    (FULL + " We may change this policy without notice.", "now changes without notice are allowed"),
    (FULL + " Changes are effective immediately upon posting.", "now changes take effect at once"),
    ("We lend more books.", "the clause is gone"),
]


@pytest.mark.parametrize(("clause", "loss"), WEAKENED)
def test_a_weaker_clause_is_a_high_finding(checked: Check, clause: str, loss: str) -> None:
    (finding,) = [f for f in checked(policy(FULL), policy(clause)) if f.code == "promise.weakened"]
    assert finding.severity is Severity.HIGH
    assert loss in finding.message


WITHOUT_NOTICE = [
    (
        "de",
        "Über Änderungen dieser Richtlinie informieren wir Sie per E-Mail.",
        "Wir dürfen diese Richtlinie jederzeit ohne Ankündigung ändern.",
    ),
    (
        "fr",
        "Nous vous informons par e-mail des modifications de cette politique.",
        "Nous pouvons modifier cette politique à tout moment sans préavis.",
    ),
    (
        "es",
        "Le informamos por correo electrónico de los cambios de esta política.",
        "Podemos cambiar esta política en cualquier momento sin previo aviso.",
    ),
    (
        "it",
        "La informiamo via e-mail delle modifiche di questa informativa.",
        "Possiamo modificare questa informativa in qualsiasi momento senza preavviso.",
    ),
    (
        "nl",
        "Wij informeren u per e-mail over wijzigingen van dit beleid.",
        "Wij kunnen dit beleid zonder voorafgaande kennisgeving wijzigen.",
    ),
    (
        "pt",
        "Informamos por e-mail as alterações desta política.",
        "Podemos alterar esta política a qualquer momento sem aviso prévio.",
    ),
    (
        "pl",
        "O zmianach tej polityki informujemy pocztą e-mail.",
        "Możemy zmienić tę politykę w każdej chwili bez powiadomienia.",
    ),
    ("zh", "本政策变更时，我们会通过电子邮件通知您。", "我们可随时修改本政策，恕不另行通知。"),
]


@pytest.mark.parametrize(("language", "kept", "clause"), WITHOUT_NOTICE)
def test_a_clause_that_now_allows_changes_without_notice(checked: Check, language: str, kept: str, clause: str) -> None:
    old, new = (policy(text) for text in (kept, f"{kept} {clause}"))
    (finding,) = [f for f in checked(old, new, language=language) if f.code == "promise.weakened"]
    assert "now changes without notice are allowed" in finding.message
    assert finding.severity is Severity.HIGH
    assert not [f for f in checked(new, old, language=language) if f.code == "promise.weakened"]
    assert not [f for f in checked(new, new, language=language) if f.code == "promise.weakened"]


KEPT = [
    FULL,
    FULL.replace("by email and push notification", "by push notification, by email"),
    FULL.replace("30 days", "60 days"),
    FULL + " A banner in the app tells you as well.",
    FULL + " An archive keeps earlier versions of this policy.",
]


@pytest.mark.parametrize("clause", KEPT)
def test_a_clause_that_promises_as_much_is_none(checked: Check, clause: str) -> None:
    assert "promise.weakened" not in codes(checked(policy(FULL), policy(clause)))


LOGGED = "### Log\n\n- 26 April 2030: We notify you by push notification of changes sent to the loans page.\n"


def test_an_entry_of_a_log_is_no_clause(checked: Check) -> None:
    assert "promise.weakened" not in codes(checked(policy(f"{FULL}\n\n{LOGGED}"), policy(FULL)))
    assert "promise.weakened" not in codes(checked(policy(FULL), policy(f"{FULL}\n\n{LOGGED}")))


def test_a_clause_in_another_language_is_not_weaker(checked: Check) -> None:
    german = "Wir veröffentlichen Änderungen dieser Richtlinie auf dieser Seite, ohne dass wir Sie benachrichtigen."
    assert "promise.weakened" in codes(checked(policy(FULL), policy("We post changes to this policy on this page.")))
    assert "promise.weakened" not in codes(checked(policy(FULL), policy(german), language=""))


STANDING = "We may change this policy at any time without notice."


def test_what_always_stood_so_is_left_to_lint(checked: Check, linted: Check) -> None:
    assert "promise.silent" in codes(linted(policy(STANDING)))
    assert "promise.silent" not in codes(checked(policy(STANDING), policy(STANDING, "We lend records.\n")))
    assert "promise.silent" in codes(checked(policy(FULL), policy(STANDING)))


def test_messages_are_english(checked: Check) -> None:
    old = FULL.replace("by email", "by email and by a banner on our website") + " An archive keeps earlier versions."
    (finding,) = [f for f in checked(policy(old), policy(FULL)) if f.code == "promise.weakened"]
    assert "no notice on the site any more; no archive of versions any more" in finding.message


def test_notice_where_there_was_none_is_no_weakening(checked: Check) -> None:
    old = policy("We may change this policy at our sole discretion. Please check this page regularly.")
    new = policy("We may change this policy at our sole discretion. We notify you of material changes by email.")
    assert "promise.weakened" not in codes(checked(old, new))


@pytest.mark.parametrize(
    ("clause", "code", "severity"),
    [
        ("We lend books.", "promise.incomplete", Severity.MEDIUM),
        ("We will notify you 30 days before changes take effect.", "promise.incomplete", Severity.MEDIUM),
        ("We will notify you of changes by email.", "promise.incomplete", Severity.LOW),
        ("We may change this policy at any time without notice.", "promise.silent", Severity.MEDIUM),
        ("We post changes on this page. Please check it regularly.", "promise.silent", Severity.MEDIUM),
    ],
)
def test_a_clause_that_leaves_readers_in_the_dark(linted: Check, clause: str, code: str, severity: Severity) -> None:
    found = [f for f in linted(policy(clause)) if f.code.startswith("promise.")]
    assert [(f.code, f.severity) for f in found] == [(code, severity)]


def test_a_full_clause_is_silent_about_nothing(linted: Check) -> None:
    assert not any(code.startswith("promise.") for code in codes(linted(policy(FULL))))


EXPRESS = "We obtain your express consent before we share your data.\n\nWe store data in France.\n"
USED = "We notify you by email 30 days before changes. By continuing to use the service, you agree to the changes."


def test_continued_use_is_too_weak_where_express_consent_is_promised(checked: Check) -> None:
    new = EXPRESS + "\nWe share your location data with the advertiser Statbird Inc.\n"
    findings = checked(policy(USED, EXPRESS), policy(USED, new))
    (finding,) = [f for f in findings if f.code == "consent.weak_for_express"]
    assert finding.severity is Severity.MEDIUM


def test_continued_use_is_not_held_against_other_changes(checked: Check) -> None:
    findings = checked(policy(USED, EXPRESS), policy(USED, EXPRESS + "\nWe lend records too.\n"))
    assert "consent.weak_for_express" not in codes(findings)
