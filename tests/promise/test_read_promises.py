"""What clauses on changes promise, and what is no promise. Every clause was written for these tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.model import Edition, LeadTime, Promises, Source
from policydiff.promise import read_promises
from policydiff.read import read


def edition(text: str, language: str = "") -> Edition:
    return read(Source("policy.md", text.encode(), "markdown", language=language))


HEADINGS = {"nl": "Wijzigingen", "pt": "Alterações", "pl": "Zmiany"}


def promises(clause: str, language: str = "en", heading: str = "") -> Promises:
    heading = heading or HEADINGS.get(language, "Changes to this policy")
    return read_promises(edition(f"# Policy\n\nWe run a library.\n\n## {heading}\n\n{clause}\n", language))


CHANNELS = [
    ("en", "If we change this policy, we will notify you by email.", {"email"}),
    ("en", "We'll email you at least a week before any change takes effect.", {"email"}),
    ("en", "You will get a push notification when the terms change.", {"push"}),
    ("en", "We will let you know through an alert on your mobile phone or a device notification.", {"push"}),
    ("en", "We announce changes with an in-app message or a pop-up.", {"in_app"}),
    ("en", "Members are informed by a message to their account or on the login screen.", {"in_app"}),
    ("en", "You will see a prompt in the LibraryBox app the next time you log in.", {"in_app"}),
    ("en", "We will place a prominent notice on our website before the change.", {"site_notice"}),
    ("en", "A banner on our home page tells you about the changes.", {"site_notice"}),
    ("en", "We will inform you of material changes through the Service.", {"site_notice"}),
    ("en", "We will post the updated policy on this page.", {"policy_page"}),
    ("en", "The latest version is always available at https://example.org/privacy.", {"policy_page"}),
    ("en", "We may amend these terms by publishing a revised version on our site.", {"policy_page"}),
    ("en", "Changes are announced on our blog and in the community forum.", {"blog_or_forum"}),
    ("en", "We will tell you about the changes by text message or SMS.", {"sms"}),
    ("en", "We will send you a letter by registered mail about the changes.", {"postal"}),
    ("en", "We will notify you of changes by phone call.", {"phone"}),
    ("en", "We will tell you when this policy changes.", {"unspecified"}),
    ("en", "We will inform you of changes by email or by other reasonable means.", {"email", "unspecified"}),
    (
        "de",
        "Über wesentliche Änderungen informieren wir Sie per E-Mail und durch ein Banner.",
        {"email", "site_notice"},
    ),
    ("de", "Die geänderte Datenschutzerklärung veröffentlichen wir auf dieser Seite.", {"policy_page"}),
    ("de", "Änderungen teilen wir Ihnen in der App oder als Push-Nachricht mit.", {"in_app", "push"}),
    ("fr", "Nous vous informerons des modifications par e-mail ou par un bandeau.", {"email", "site_notice"}),
    ("fr", "La nouvelle version de la politique sera publiée sur cette page.", {"policy_page"}),
    ("es", "Le avisaremos de los cambios por correo electrónico.", {"email"}),
    ("es", "Publicaremos la política actualizada en esta página.", {"policy_page"}),
    ("it", "Vi informeremo delle modifiche tramite e-mail.", {"email"}),
    ("it", "Pubblicheremo la nuova informativa su questa pagina.", {"policy_page"}),
    ("zh-Hans", "本政策更新后，我们会通过弹窗、推送通知或者公告的方式告知您。", {"in_app", "push", "site_notice"}),
    ("zh-Hans", "如有重大变更，我们会通过电子邮件或短信通知您。", {"email", "sms"}),
    ("zh-Hant", "本政策修訂後，我們會以電子郵件通知您。", {"email"}),
    ("ja", "本ポリシーを変更する場合は、電子メールまたはアプリ内で通知します。", {"email", "in_app"}),
    ("ko", "본 방침을 변경하는 경우 이메일 또는 푸시 알림으로 통지합니다.", {"email", "push"}),
    ("en", "When we change this policy, we will update the date at the top of this page.", {"policy_page"}),
    ("en", "We will revise the “Last updated” date above.", {"policy_page"}),
    ("en", "We will update the date at the top of this policy and send you an email.", {"email"}),
    ("en", "We will tell you of a change and update the date at the top of this policy.", {"unspecified"}),
    ("en", "Changes are announced on the front page of our website.", {"site_notice"}),
    ("en", "We will indicate on our websites that the policy has changed.", {"site_notice"}),
    ("en", "You will be informed of changes through our apps.", {"in_app"}),
    ("en", "Changes are shown in your account when you log in.", {"in_app"}),
    ("en", "A banner will tell you when the policy changes.", {"site_notice"}),
    ("en", "We tell you by email; changes apply ten days after we publish them.", {"email"}),
    ("en", "We tell you by email; they apply 14 days after they were first posted.", {"email"}),
    ("nl", "Bij belangrijke wijzigingen sturen wij je een e-mail.", {"email"}),
    ("nl", "We plaatsen de nieuwe versie op deze pagina.", {"policy_page"}),
    ("nl", "We passen dan de datum bovenaan aan.", {"policy_page"}),
    ("nl", "Je krijgt een pushbericht of een melding in de app.", {"push", "in_app"}),
    ("nl", "We laten het weten via een banner op onze website.", {"site_notice"}),
    ("nl", "Wij informeren u per brief of op een andere wijze.", {"postal", "unspecified"}),
    ("pt", "Avisaremos por e-mail sobre alterações relevantes.", {"email"}),
    ("pt", "Publicaremos a versão atualizada nesta página.", {"policy_page"}),
    ("pt", "Você receberá uma notificação push ou um aviso no aplicativo.", {"push", "in_app"}),
    ("pt", "Informaremos as alterações em nosso site ou por SMS.", {"site_notice", "sms"}),
    ("pt", "Avisaremos por e-mail; valem quinze dias após a publicação.", {"email"}),
    ("pl", "O zmianach powiadomimy Cię e-mailem.", {"email"}),
    ("pl", "Nową wersję opublikujemy na tej stronie.", {"policy_page"}),
    ("pl", "O zmianach poinformujemy poprzez baner na stronie głównej.", {"site_notice"}),
    ("pl", "Zobaczysz komunikat w naszej aplikacji albo powiadomienie push.", {"in_app", "push"}),
    ("pl", "Powiadomimy pisemnie; zmiany wchodzą w życie po 14 dniach od opublikowania.", {"postal"}),
]


@pytest.mark.parametrize(("language", "clause", "channels"), CHANNELS)
def test_channels(language: str, clause: str, channels: set[str]) -> None:
    assert set(promises(clause, language).channels) == channels


NO_CHANNELS = [
    ("en", "If you have questions about changes to this policy, email us at hello@example.org."),
    ("en", "Please contact us by phone or by registered mail about changes to this policy."),
    ("en", "This policy was changed on 1 May 2024."),
    ("zh-Hans", "如对本政策的变更有疑问，请联系我们，电话：010-1234。"),
]


@pytest.mark.parametrize(("language", "clause"), NO_CHANNELS)
def test_no_channels(language: str, clause: str) -> None:
    assert set(promises(clause, language).channels) <= {"unspecified"}


LEADS = [
    ("en", "We give you at least 30 days' notice of changes to these terms.", [(30, "before_effective")]),
    ("en", "We will email you no later than two weeks before the change takes effect.", [(14, "before_effective")]),
    ("en", "We will notify you thirty (30) days in advance of any change.", [(30, "before_effective")]),
    ("en", "You get a 60-day notice before the new terms apply.", [(60, "before_effective")]),
    ("en", "Changes take effect 14 days after they are posted.", [(14, "after_posting_or_notice")]),
    ("en", "Changes become effective one month following our notice to you.", [(30, "after_posting_or_notice")]),
    ("en", "You may object to the changes within 6 weeks.", [(42, "objection_window")]),
    (
        "de",
        "Wir teilen Ihnen Änderungen mindestens sechs Wochen vor dem Inkrafttreten mit.",
        [(42, "before_effective")],
    ),
    ("de", "Änderungen treten 30 Tage nach ihrer Veröffentlichung in Kraft.", [(30, "after_posting_or_notice")]),
    (
        "fr",
        "Nous vous informerons des modifications au moins quinze jours avant leur entrée en vigueur.",
        [(15, "before_effective")],
    ),
    ("es", "Le avisaremos de los cambios con 30 días de antelación.", [(30, "before_effective")]),
    ("it", "Vi informeremo delle modifiche almeno due mesi prima.", [(60, "before_effective")]),
    ("zh-Hans", "我们会在变更生效前至少三十日通知您。", [(30, "before_effective")]),
    ("zh-Hans", "修订后的条款自公布后7日生效。", [(7, "after_posting_or_notice")]),
    ("ja", "変更の効力発生日の14日前までに通知します。", [(14, "before_effective")]),
    ("ko", "변경 사항은 시행일 7일 전부터 공지합니다.", [(7, "before_effective")]),
]


@pytest.mark.parametrize(("language", "clause", "leads"), LEADS)
def test_lead_times(language: str, clause: str, leads: list[tuple[int, str]]) -> None:
    assert promises(clause, language).lead_times == tuple(LeadTime(*lead) for lead in leads)


NO_LEADS = [
    "We will notify you before any change takes effect.",
    "We changed this policy after 10 years.",
    "You must be 16 years old to accept changes to these terms.",
    "The content is taken offline within 48 hours of receipt of a notice of change.",
]


@pytest.mark.parametrize("clause", NO_LEADS)
def test_no_lead_times(clause: str) -> None:
    assert promises(clause).lead_times == ()


CONSENT = [
    ("en", "By continuing to use the service after the change, you accept the new policy.", {"continued_use"}),
    ("en", "Your continued use of the Services means that you agree to the changes.", {"continued_use"}),
    ("en", "If you keep using the app, you agree to the updated terms.", {"continued_use"}),
    ("en", "We will ask for your consent before a material change applies to you.", {"express_consent"}),
    ("en", "Material changes need your explicit consent.", {"express_consent"}),
    ("en", "If you do not object within 30 days, you are deemed to have accepted the change.", {"deemed_by_silence"}),
    ("en", "You will have the opportunity to opt out of the changes.", {"opt_out_offered"}),
    ("de", "Mit der weiteren Nutzung erklären Sie sich mit den Änderungen einverstanden.", {"continued_use"}),
    ("de", "Für wesentliche Änderungen holen wir Ihre ausdrückliche Einwilligung ein.", {"express_consent"}),
    ("fr", "En continuant à utiliser le service, vous acceptez les modifications.", {"continued_use"}),
    ("es", "Si continúa utilizando el servicio, acepta los cambios.", {"continued_use"}),
    ("it", "Continuando a utilizzare il servizio, accettate le modifiche.", {"continued_use"}),
    ("zh-Hans", "如您在变更后继续使用我们的服务，即表示您同意更新后的政策。", {"continued_use"}),
    ("zh-Hans", "如涉及处理目的变更，我们会重新征得您的同意。", {"express_consent"}),
    ("ja", "変更後も引き続きサービスを利用した場合、変更に同意したものとみなします。", {"continued_use"}),
]


@pytest.mark.parametrize(("language", "clause", "consent"), CONSENT)
def test_consent(language: str, clause: str, consent: set[str]) -> None:
    assert set(promises(clause, language).consent) == consent


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("When we change this policy, we will tell you its effective date.", True),
        ("The effective date at the top shows when this policy was changed.", True),
        ("We will indicate when the changes take effect.", True),
        ("If you use the service after the effective date of the change, you accept it.", False),
        ("You can cancel before the effective date.", False),
        ("We will tell you about the changes.", False),
    ],
)
def test_effective_date(clause: str, told: bool) -> None:
    assert promises(clause).effective_date is told


@pytest.mark.parametrize(
    ("clause", "flag"),
    [
        ("We notify you of material changes.", "materiality_threshold"),
        ("Please check this page regularly for changes.", "user_must_check"),
        ("We may change these terms without notice.", "no_notice_clause"),
        ("We may change these terms at our sole discretion.", "sole_discretion"),
        ("Changes are effective immediately upon posting.", "effective_on_posting"),
        ("Earlier versions: an archive of older versions of this policy is kept for you.", "archive_of_versions"),
        ("If you do not agree to a change, stop using the service.", "exit_or_reject_right"),
        ("We may notify you of changes by email.", "notice_hedged"),
    ],
)
def test_flags(clause: str, flag: str) -> None:
    assert flag in promises(clause).flags


PLACES = [
    "# Policy\n\n## Updates\n\nWe will notify you by email.\n",
    "# Policy\n\n**9. Changes to this notice**\n\nWe will notify you by email.\n",
    "# Policy\n\nWe lend books.\n\nWe may update this policy. We will notify you by email.\n",
    "# Policy\n\n## General\n\nLocal law applies. We may change these terms; we then notify you by email. Have fun.\n",
    "# Policy\n\n## Changes\n\n### How\n\nWe notify you:\n\n- by email\n",
]


@pytest.mark.parametrize("text", PLACES)
def test_the_clause_is_found_wherever_it_stands(text: str) -> None:
    assert "email" in read_promises(edition(text, "en")).channels


ELSEWHERE = [
    "# Policy\n\n## Your account\n\nWe email you when your password is changed.\n",
    "# Policy\n\n## Changes to your subscription\n\nYou can change your plan; we confirm it by email.\n",
    "# Policy\n\n## Mergers\n\nOn a change of ownership we will notify you by email before your data moves.\n",
    "# Policy\n\n## Ending\n\nWe may end your subscription with 30 days' notice.\n",
    "# Policy\n\nWe send you newsletters by email, with your consent.\n",
    "# Policy\n",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_other_clauses_promise_nothing_about_changes(text: str) -> None:
    assert read_promises(edition(text, "en")) == Promises()


@pytest.mark.parametrize(
    ("clause", "unsaid"),
    [
        ("We will notify you in advance of changes to this policy.", True),
        ("We will notify you in advance of changes to this policy, at least 30 days before they take effect.", False),
        ("We will notify you in advance of changes to this policy. We do so 30 days before they take effect.", False),
    ],
)
def test_days_are_unsaid_where_the_clause_gives_none(clause: str, unsaid: bool) -> None:
    assert ("prior_notice_unquantified" in promises(clause).flags) is unsaid


def test_quotes_are_slices_of_blocks() -> None:
    text = "# P\n\n## Changes\n\nWe *may* change  this.\nWe will **email** you. You have a right to complain.\n"
    found = edition(text, "en")
    quotes = read_promises(found).quotes
    assert quotes == ("We will email you.",)
    assert all(
        any(quote in block.text for block in section.blocks) for quote in quotes for section in found.sections[-1:]
    )


def test_an_unknown_language_is_told_by_its_clause() -> None:
    assert promises("Wir informieren Sie über Änderungen der Richtlinie per E-Mail.", "und").channels == ("email",)


@given(st.text(st.characters(exclude_categories=["C"])))
def test_any_text_is_read(clause: str) -> None:
    read_promises(edition(f"# Policy\n\n## Changes\n\ntext {clause}\n", "en"))


CLAUSES = [
    (
        "We change these rules now and then; a message in the app tells you 21 days before.",
        {"in_app"},
        [(21, "before_effective")],
        set(),
    ),
    ("Members get seven (7) days notice by email.", {"email"}, [(7, "before_effective")], set()),
    ("We will send an email at least one week before changes apply.", {"email"}, [(7, "before_effective")], set()),
    ("We give you a month’s notice by push notification.", {"push"}, [(30, "before_effective")], set()),
    (
        "We email you 30 days before changes take effect. During those 30 days you may cancel.",
        {"email"},
        [(30, "before_effective")],
        set(),
    ),
    (
        "Changes take effect two weeks after we notify you in the app.",
        {"in_app"},
        [(14, "after_posting_or_notice")],
        set(),
    ),
    (
        "If you do not object within 30 days of our email, the new terms are deemed accepted.",
        {"email"},
        [(30, "objection_window")],
        {"deemed_by_silence"},
    ),
    ("Your continued use of the app will be deemed acceptance of the new terms.", set(), [], {"continued_use"}),
    (
        "You will be considered to have agreed to the changes by using the service after they take effect.",
        set(),
        [],
        {"continued_use"},
    ),
    (
        "By continuing to use the library after a change you accept the new rules; we announce them on our blog.",
        {"blog_or_forum"},
        [],
        {"continued_use"},
    ),
    ("We will ask for your explicit consent by email before a material change.", {"email"}, [], {"express_consent"}),
    ("You will have to accept the new terms the next time you sign in.", set(), [], {"express_consent"}),
    ("Changes apply once they are posted here.", {"policy_page"}, [], set()),
    (
        "Urgent changes apply 48 hours after we have texted you an SMS.",
        {"sms"},
        [(2, "after_posting_or_notice")],
        set(),
    ),
    (
        "We will post the new version here no later than 10 days before it applies.",
        {"policy_page"},
        [(10, "before_effective")],
        set(),
    ),
    (
        "Unless you reject the change within four weeks of our letter sent by registered mail, it binds you.",
        {"postal"},
        [(28, "objection_window")],
        {"deemed_by_silence"},
    ),
    (
        "A notice on our home page and an email tell you thirty (30) calendar days in advance.",
        {"site_notice", "email"},
        [(30, "before_effective")],
        set(),
    ),
    ("Where the change matters, we put it on your screen when you open the app.", set(), [], set()),
    (
        "We tell registered readers by email and everybody else through a banner.",
        {"email", "site_notice"},
        [],
        set(),
    ),
    (
        "We will notify you through the Service and give you the choice to opt out of the new terms.",
        {"site_notice"},
        [],
        {"opt_out_offered"},
    ),
]


@pytest.mark.parametrize(("clause", "channels", "leads", "consent"), CLAUSES)
def test_twenty_clauses(clause: str, channels: set[str], leads: list[tuple[int, str]], consent: set[str]) -> None:
    found = promises(clause)
    assert set(found.channels) - {"unspecified"} == channels
    assert [(lead.days, lead.kind) for lead in found.lead_times] == leads
    assert set(found.consent) == consent


@pytest.mark.parametrize(
    ("language", "clause", "leads", "consent"),
    [
        ("nl", "Wij laten het 30 dagen van tevoren weten.", [(30, "before_effective")], ()),
        ("nl", "Wijzigingen gaan in veertien (14) dagen na publicatie.", [(14, "after_posting_or_notice")], ()),
        ("nl", "Als je de dienst blijft gebruiken, ga je akkoord met de wijzigingen.", [], ("continued_use",)),
        ("nl", "Voor ingrijpende wijzigingen vragen wij uitdrukkelijke toestemming.", [], ("express_consent",)),
        ("pt", "Avisaremos com pelo menos 30 dias de antecedência.", [(30, "before_effective")], ()),
        ("pt", "Valem quinze (15) dias após a publicação.", [(15, "after_posting_or_notice")], ()),
        ("pt", "Ao continuar a usar o serviço, você aceita os novos termos.", [], ("continued_use",)),
        ("pt", "Pediremos o seu consentimento expresso.", [], ("express_consent",)),
        ("pl", "Powiadomimy co najmniej 30 dni przed zmianą.", [(30, "before_effective")], ()),
        ("pl", "Zmiany obowiązują po upływie 14 dni od opublikowania.", [(14, "after_posting_or_notice")], ()),
        ("pl", "Dalsze korzystanie z serwisu oznacza akceptację zmian.", [], ("continued_use",)),
        (
            "pl",
            "Brak sprzeciwu w ciągu 30 dni uznaje się za akceptację.",
            [(30, "objection_window")],
            ("deemed_by_silence",),
        ),
    ],
)
def test_times_and_consent_in_dutch_portuguese_and_polish(
    language: str, clause: str, leads: list[tuple[int, str]], consent: tuple[str, ...]
) -> None:
    found = promises(clause, language)
    assert [(lead.days, lead.kind) for lead in found.lead_times] == leads
    assert found.consent == consent


FURTHER_PLACES = [
    "---\ntitle: Terms\n---\n\n# Using the library\n\nYou may borrow books.\n\n# Changes\n\n{}\n",
    "# Terms\n\n## Legal\n\n**Changes to these terms**\n\n{}\n",
    "# Terms\n\n## Legal\n\n**Changes.** {}\n\n**Law.** French law applies.\n",
    "# Terms\n\n## Legal\n\n**7.2 Amendments to the terms:** {}\n",
    "# Privacy\n\nWe lend books.\n\nWe may make changes from time to time. {}\n",
    "# Privacy\n\nWe lend books.\n\nShould anything in here change, it will not be in secret. {}\n",
]


@pytest.mark.parametrize("place", FURTHER_PLACES)
def test_the_clause_is_found_in_further_places(place: str) -> None:
    found = read_promises(edition(place.format("We notify you by email 14 days before."), "en"))
    assert (found.channels, found.lead_times) == (("email",), (LeadTime(14, "before_effective"),))


@pytest.mark.parametrize(
    "text",
    [
        "# Updated terms\n\nWe will email you the books that you borrow 14 days before they are due.\n",
        "# Privacy\n\n## Payment\n\nWe will email you 30 days before we change the price of your subscription.\n",
        "# Terms\n\n## Fees\n\nWe may raise our fees. We email you 14 days before a change of your billing.\n",
        "# Terms\n\n## Partners\n\nOur partners may update their privacy policies and notify you on their sites.\n",
        "# Terms\n\n## Resale\n\nWe notify our resellers by email 30 days before a change of our range.\n",
        "# Terms\n\n## Processors\n\nWe email customers 30 days before we change our list of sub-processors.\n",
        "# Terms\n\n## Legal\n\n**Changing rooms.** They are open; we notify you by email.\n",
        "# Notices\n\n## Steps\n\n**The owner revises the notice.** We tell the reader, who makes changes.\n",
    ],
)
def test_what_is_no_clause_on_changes(text: str) -> None:
    assert read_promises(edition(text, "en")) == Promises()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "We sturen je een e-mail voordat de prijs van je abonnement verandert."),
        ("pt", "Avisaremos por e-mail antes de alterar o preço da assinatura."),
        ("pl", "O zmianie ceny abonamentu powiadomimy e-mailem."),
    ],
)
def test_bills_are_no_clause_on_changes(language: str, text: str) -> None:
    assert read_promises(edition(f"# X\n\n## Y\n\n{text}\n", language)) == Promises()


ENTRIES = [
    "26 April 2030: We notify you by push notification of changes to loans.",
    "**26 April 2030** – We notify you by push notification of changes to loans.",
    "Version 3.1 (2030-04-26): We notify you by push notification of changes to loans.",
    "- 2030-04-26 | We notify you by push notification of changes to loans.",
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_of_a_log_promises_nothing(entry: str) -> None:
    assert promises(f"We email you when this policy changes.\n\n{entry}").channels == ("email",)


BANNER = "An update to these terms takes effect on 1 June 2030. You can preview the updated terms here."


def test_a_banner_about_the_next_version_promises_nothing() -> None:
    assert promises(f"{BANNER}\n\nWe email you when this policy changes.").channels == ("email",)
    assert promises("We email you 30 days before a change takes effect, and you can preview it.").channels == ("email",)


def test_a_clause_that_begins_with_a_date_promises() -> None:
    assert promises("From 1 May 2030 we will notify you of changes by push notification.").channels == ("push",)


NO_PROMISE_OF_NOTICE = [
    ("en", "We may change this policy at any time without prior notice."),
    ("en", "We may amend these terms without giving you advance notice."),
    ("es", "Podemos cambiar esta política sin previo aviso."),
    ("it", "Possiamo modificare questa informativa senza alcun preavviso."),
    ("pt", "Podemos alterar esta política sem aviso prévio."),
    ("pl", "Możemy zmienić tę politykę bez uprzedniego powiadomienia."),
]
PROMISE_OF_NOTICE = [
    ("en", "We change this policy by giving you prior notice."),
    ("es", "Cambiaremos esta política con aviso previo."),
    ("it", "Modifichiamo questa informativa con preavviso."),
    ("pt", "Alteramos esta política com aviso prévio."),
    ("pl", "Zmieniamy tę politykę po uprzednim powiadomieniu."),
]


@pytest.mark.parametrize(("language", "clause"), NO_PROMISE_OF_NOTICE)
def test_without_prior_notice_promises_none(language: str, clause: str) -> None:
    flags = promises(clause, language).flags
    assert "no_notice_clause" in flags
    assert "prior_notice_unquantified" not in flags


@pytest.mark.parametrize(("language", "clause"), PROMISE_OF_NOTICE)
def test_prior_notice_is_promised(language: str, clause: str) -> None:
    assert "prior_notice_unquantified" in promises(clause, language).flags


WITHOUT_NOTICE = [
    ("en", "We may change this policy at any time without notice."),
    ("en", "We reserve the right to amend these terms without informing you."),
    ("en", "We are under no obligation to notify you of changes to this policy."),
    ("en", "Changes to these terms do not require prior notice."),
    ("en", "We will not notify you of changes to this policy."),
    ("zh", "我们可随时修改本政策，恕不另行通知。"),
    ("zh", "我们可在不通知您的情况下修改本政策。"),
    ("zh", "我们有权随时变更本条款而无须事先通知。"),
    ("nl", "Wij kunnen dit beleid zonder voorafgaande kennisgeving wijzigen."),
    ("nl", "Wij mogen deze voorwaarden altijd aanpassen zonder u hiervan op de hoogte te stellen."),
    ("nl", "Wij zijn niet verplicht u over wijzigingen van dit beleid te informeren."),
    ("de", "Wir dürfen diese Bedingungen ändern, ohne Sie zu benachrichtigen."),
    ("de", "Wir sind nicht verpflichtet, Sie über Änderungen dieser Erklärung zu informieren."),
    ("de", "Diese Bedingungen können ohne Vorankündigung angepasst werden."),
    ("fr", "Nous pouvons modifier ces conditions sans vous en informer."),
    ("fr", "Nous ne sommes pas tenus de vous informer des modifications de cette politique."),
]
WITH_NOTICE = [
    ("en", "We will not change this policy until we have informed you."),
    ("en", "We will not notify you of changes unless they are material."),
    ("zh", "未经您同意，我们不会修改本政策；修改时将事先通知您。"),
    ("nl", "Wij wijzigen dit beleid niet zonder uw toestemming; wij informeren u per e-mail."),
    ("de", "Wir ändern diese Erklärung nicht, bevor wir Sie informiert haben."),
    ("fr", "Nous vous informerons de toute modification de ces conditions par e-mail."),
]
TITLES = {"zh": "变更", "de": "Änderungen", "fr": "Modifications"}


@pytest.mark.parametrize(("language", "clause"), WITHOUT_NOTICE)
def test_a_clause_that_allows_changes_without_notice(language: str, clause: str) -> None:
    assert "no_notice_clause" in promises(clause, language, TITLES.get(language, "")).flags


@pytest.mark.parametrize(("language", "clause"), WITH_NOTICE)
def test_a_clause_that_promises_notice_allows_none_without(language: str, clause: str) -> None:
    assert "no_notice_clause" not in promises(clause, language, TITLES.get(language, "")).flags
