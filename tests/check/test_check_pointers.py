"""Findings about what a text points to: numbered sections, a change log, a date; and about matters that it lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policydiff.model import Finding, Severity

Check = Callable[..., tuple[Finding, ...]]


def messages(findings: tuple[Finding, ...], code: str) -> list[str]:
    return [finding.message for finding in findings if finding.code == code]


def numbered(*titles: str, last: str = "Ask the desk.", first: int = 1) -> str:
    parts = [f"## {at}. {title}\n\nAbout {title.lower()} we say this.\n" for at, title in enumerate(titles, first)]
    return "# Terms\n\n" + "\n".join(parts) + f"\n{last}\n"


FOUR = ("Loans", "Fees", "Reminders", "Returns")
THREE = ("Loans", "Reminders", "Returns")

STALE = [
    "You may object as section 4 says.",
    "Subject to Section 4, we remind you twice.",
    "Im Übrigen bleibt § 4 unberührt.",
    "As section 4 of these terms says, return the book.",
    "Comme le dit l'article 4 des présentes, rendez le livre.",
    "Como dice el artículo 4 de estos términos, devuelva el libro.",
    "Zoals artikel 4 van deze voorwaarden zegt, brengt u het boek terug.",
    "根据第4条，请归还。",
]
NOT_STALE = [
    "You may object as Article 4 of Regulation (EU) 2016/679 says.",
    "Art. 6 Abs. 1 lit. b DSGVO bleibt unberührt; Artikel 4 DSGVO auch.",
    "Section 4 of the Library Act still applies.",
    "We have 4 sections of books.",
    "25 May 2018: mended a word in section 4.",
    "L'article 4 du règlement reste applicable.",
    "El artículo 4 del reglamento sigue vigente.",
    "L'articolo 4 del regolamento resta valido.",
    "Artikel 4 van de wet blijft gelden.",
    "Art. 4 ust. 1 RODO pozostaje w mocy.",
    "You may object as section 1 says.",
]


@pytest.mark.parametrize("sentence", STALE)
def test_a_reference_that_a_renumbering_left_behind(checked: Check, sentence: str) -> None:
    (said,) = messages(checked(numbered(*FOUR, last=sentence), numbered(*THREE, last=sentence)), "reference.stale")
    assert "is now 3" in said


@pytest.mark.parametrize("sentence", NOT_STALE)
def test_a_reference_to_another_text_or_one_that_stayed(checked: Check, sentence: str) -> None:
    findings = checked(numbered(*FOUR, last=sentence), numbered(*THREE, last=sentence))
    assert messages(findings, "reference.stale") == []


def test_a_reference_that_was_carried_along_is_not_stale(checked: Check) -> None:
    old, new = (f"You may object as section {number} says." for number in (4, 3))
    assert messages(checked(numbered(*FOUR, last=old), numbered(*THREE, last=new)), "reference.stale") == []


def test_a_reference_beyond_the_last_section(linted: Check) -> None:
    assert messages(linted(numbered(*FOUR, last="See section 6.")), "reference.stale")
    assert not messages(linted(numbered(*FOUR, last="See section 3.")), "reference.stale")
    assert not messages(linted("# Terms\n\nSee section 6.\n"), "reference.stale")
    assert not messages(linted(numbered(*FOUR, last="See part 99.")), "reference.stale")


def test_a_number_left_out_or_given_twice(linted: Check) -> None:
    whole = numbered(*FOUR, "Cats")
    assert not messages(linted(whole), "numbering.odd")
    assert (
        "a number is left out"
        in messages(linted(whole.replace("## 4.", "## 5.").replace("## 5. C", "## 6. C")), "numbering.odd")[0]
    )
    assert (
        "stands twice"
        in messages(linted(whole.replace("## 4.", "## 3.").replace("## 5.", "## 4.")), "numbering.odd")[0]
    )


LOGS = [
    ("en", "We tell all changes in the change log below.", True),
    ("en", "See our revision history for details.", True),
    ("de", "Siehe unser Änderungsprotokoll.", True),
    ("en", "We tell all changes in the [change log](/log).", False),
    ("en", "We tell all changes in the change log below.\n\n## Change log\n\n1 May 2030: fees.", False),
    ("en", "We tell all changes in the change log below.\n\n**Revision history**\n\n1 May 2030: fees.", False),
    ("en", "We keep a history of your loans.", False),
    ("fr", "Voir notre historique des modifications.", True),
    ("fr", "Voir notre historique des modifications.\n\n## Historique des modifications\n\n1 mai 2030 : frais.", False),
    ("es", "Consulte nuestro historial de cambios.", True),
    ("it", "Vedi la cronologia delle modifiche.", True),
    ("nl", "Zie ons wijzigingsoverzicht.", True),
    ("pt", "Consulte o nosso histórico de alterações.", True),
    ("pl", "Zobacz historię zmian w naszej rejestrze zmian.", True),
    ("zh", "详见更新日志。", True),
    ("zh", "详见更新日志。\n\n## 更新日志\n\n2030年5月1日：费用。", False),
    ("ja", "変更履歴をご覧ください。", True),
    ("ko", "변경 이력을 참조하세요.", True),
]


@pytest.mark.parametrize(("language", "text", "missing"), LOGS)
def test_a_change_log_that_is_not_there(linted: Check, language: str, text: str, missing: bool) -> None:
    assert bool(messages(linted(f"# Terms\n\n{text}\n", language=language), "reference.no_log")) is missing


DATES = [
    ("en", "When we change this policy, we update the date at the top of this page.", Severity.MEDIUM),
    ("de", "Bei Änderungen passen wir das Datum oben an.", Severity.MEDIUM),
    ("zh", "修订时，我们会更新页首的日期。", Severity.MEDIUM),
    ("fr", "Nous changeons la date en haut de cette page.", Severity.MEDIUM),
    ("es", "Cambiamos la fecha al principio de esta página.", Severity.MEDIUM),
    ("it", "Cambiamo la data in alto.", Severity.MEDIUM),
    ("nl", "Wij passen de datum bovenaan aan.", Severity.MEDIUM),
    ("pt", "Mudamos a data no topo da página.", Severity.MEDIUM),
    ("pl", "Zmieniamy datę u góry strony.", Severity.MEDIUM),
    ("ja", "改定した場合は、冒頭の日付を変更します。", Severity.MEDIUM),
    ("ko", "변경하면 상단 날짜를 고칩니다.", Severity.MEDIUM),
    ("en", "We lend books to a date that you choose.", Severity.LOW),
    ("de", "Wir leihen Bücher bis zu einem Datum, das Sie wählen.", Severity.LOW),
]


@pytest.mark.parametrize(("language", "text", "severity"), DATES)
def test_a_date_that_the_text_speaks_of(linted: Check, language: str, text: str, severity: Severity) -> None:
    found = [f.severity for f in linted(f"# Terms\n\n{text}\n", language=language) if f.code == "date.missing"]
    assert found == [severity]
    assert not [
        f
        for f in linted(f"# Terms\n\nEffective: 1 May 2030\n\n{text}\n", language=language)
        if f.code == "date.missing"
    ]


MATTERS = [
    ("en", "You may lodge a complaint with the data protection authority.", "You may write to us."),
    ("en", "Children under 13 may not use the desk.", "Everybody may use the desk."),
    ("en", "The data controller is Larkbook Ltd.", "We are at the river."),
    ("en", "Face scans are kept for 30 days.", "We lend by card."),
    ("en", "These terms are the entire agreement between us.", "We lend by card."),
    ("de", "Sie können sich bei der Aufsichtsbehörde beschweren.", "Sie können uns schreiben."),
    ("de", "Minderjährige dürfen nicht leihen.", "Alle dürfen leihen."),
    ("de", "Gesundheitsdaten werden nach zwei Jahren gelöscht.", "Wir leihen mit Karte."),
    ("fr", "Vous pouvez saisir la CNIL.", "Vous pouvez nous écrire."),
    ("fr", "Les enfants ne peuvent pas emprunter.", "Tout le monde peut emprunter."),
    ("es", "Puede reclamar ante la autoridad de control.", "Puede escribirnos."),
    ("it", "Il titolare del trattamento è Larkbook.", "Siamo al fiume."),
    ("nl", "U kunt klagen bij de Autoriteit Persoonsgegevens.", "U kunt ons schrijven."),
    ("pt", "As crianças não podem emprestar.", "Todos podem emprestar."),
    ("pl", "Dzieci nie mogą pożyczać.", "Każdy może pożyczać."),
    ("zh-Hans", "您可以向监管部门投诉。", "您可以写信给我们。"),
    ("zh-Hans", "我们不向未成年人提供服务。", "我们向所有人提供服务。"),
    ("ja", "個人情報保護委員会に申し立てることができます。", "当社に書くことができます。"),
    ("ko", "개인정보보호위원회에 신고할 수 있습니다.", "저희에게 쓰실 수 있습니다."),
]
NOT_TOLD = [
    ("You may store health information in your account.", "You may keep books in your account."),
    ("We handle complaints about late books.", "We handle questions about late books."),
    ("The remote controller of the lamp is at the desk.", "The lamp is at the desk, the data controller as well."),
]


@pytest.mark.parametrize(("old", "new"), NOT_TOLD)
def test_what_only_sounds_like_such_a_matter(checked: Check, old: str, new: str) -> None:
    assert not messages(checked(f"# P\n\n{old}\n", f"# P\n\n{new}\n"), "coverage.topic_lost")


@pytest.mark.parametrize(("language", "told", "instead"), MATTERS)
def test_a_matter_that_was_lost(checked: Check, language: str, told: str, instead: str) -> None:
    old, new = (f"# P\n\nWe lend books.\n\n{text}\n" for text in (told, instead))
    assert len(messages(checked(old, new, language=language), "coverage.topic_lost")) == 1
    assert not messages(checked(new, old, language=language), "coverage.topic_lost")
    assert not messages(checked(old, f"{new}\n{told}\n", language=language), "coverage.topic_lost")
