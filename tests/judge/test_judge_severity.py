"""For each kind of change: how much it matters and which way it leaves the reader, and what alarms in vain."""

import pytest

MAPS = "We draw maps for hikers who walk in many countries of the world."
"""A sentence before the one that comes or goes, so that the paragraph stays."""

ALARMS_IN_VAIN = [
    # a trigger word that is no object of a deed
    ("", "We rely on our legitimate interests for this.", "neutral"),
    ("All notes are used with your consent.", "All notes are used with your consent or a legitimate interest.", None),
    ("", "By using this form you can reach the team.", "stronger"),
    ("", "If you live outside the EU, you may complain to your local office.", "stronger"),
    ("", "Acme Ltd is a company based in Ireland.", "neutral"),
    ("", "The data controllers named here are members of the club.", "neutral"),
    ("The first group is needed.", "The first group is Strictly Necessary.", "neutral"),
    ("", "Our affiliates wear blue hats.", "neutral"),
    ("", "A third party is anyone besides you and us.", "neutral"),
    ("Neither we or our staff sell your diary.", "Neither we nor our staff sell your diary.", "neutral"),
    ("", "The weather of the country of origin location's capital is shown.", "neutral"),
    # what is better for the reader
    ("", "Transfers are covered by standard contractual clauses.", "stronger"),
    ("", "You can opt out of advertising at any time.", "stronger"),
    ("", "You have the right to object to profiling.", "stronger"),
    ("", "Your diary is encrypted.", "stronger"),
    ("", "We do not use your drafts to train AI models.", "stronger"),
    ("We share your diary with advertisers.", "", "stronger"),
    ("You must keep a copy.", "", "stronger"),
    ("We use your diary for support and advertising.", "We use your diary only for support.", "stronger"),
    ("We use your diary for research.", "We use your diary only for research.", "stronger"),
    ("We do not automatically record your walks.", "We do not record your walks.", "stronger"),
    ("We will share your diary.", "We will not share your diary.", "stronger"),
    ("You may not copy the maps.", "You may copy the maps.", "stronger"),
    ("We may notify you by email.", "We will notify you by email.", "stronger"),
    ("We keep walks.", "We keep walks for 12 months.", "stronger"),
    ("We share your walks with Alder Mail Inc.", "We share your walks with nobody.", "stronger"),
    ("", "The lamp lets you find recent locations on a map.", "stronger"),
    ("", "To use this feature, you must switch it on.", None),
    ("", "We commit to protect any data we receive.", "stronger"),
    ("", "A contract on your data is available upon request.", "stronger"),
    # nouns that only look like deeds, deeds of others, addresses
    ("", "The review process is slow.", "neutral"),
    ("", "Visit our library page to read additional disclosures.", "neutral"),
    ("", "A field book is the collection of text and maps that a hiker makes.", "neutral"),
    ("", "Member states can obtain the address of our lawyer from the town hall.", None),
    ("", "Our lawyer can be reached by email or by post.", "neutral"),
    ("", "The scanner's page is https://scan.example/security-tracking/.", "neutral"),
    ("", "Questions are taken in English or French.", "neutral"),
    # a burden that is waived, a court that the reader may go to
    ("", "For members who paid all fees we waive the rule that prohibits night walks.", "stronger"),
    ("", "We protect your diary as we protect our own, and in no event with less care.", "stronger"),
    # terms of others bind as well: worse, but nobody's alarm
    ("", "Walks in parks are subject to additional terms.", "weaker"),
    # what went: nobody can tell whether it is still done
    ("We use your diary for our yearbook.", "", "neutral"),
    ("Walks are kept for two years.", "", "neutral"),
    ("We use your diary only for the yearbook.", "", "neutral"),
    ("Visit the lodge page to read more on it.", "", "neutral"),
    ("We may suspend your account.", "", "stronger"),
    # a promise that denies more
    ("We do not store your full address.", "We do not store your address.", "stronger"),
    ("We do not sell your address.", "We do not sell or rent your address.", "stronger"),
    # a period of the publisher's own that came with its sentence
    ("", "We answer your request within ten days.", "stronger"),
    # a hedge that came with its promise takes nothing back
    ("", "We will not share your walks unless a court asks for them.", "stronger"),
]

ALARMS = [
    ("", "We share your diary with advertisers.", "high"),
    ("", "We use your drafts to train AI models.", "high"),
    ("", "You must keep a copy.", "high"),
    ("", "We may suspend your account without notice.", "high"),
    ("", "A late fee is charged.", "high"),
    ("", "You may not resell the maps.", "high"),
    ("", "We are not liable for lost drafts.", "high"),
    ("", "You grant us a perpetual license to your drawings.", "high"),
    ("Your diary is encrypted.", "", "high"),
    ("You can opt out of advertising at any time.", "", "high"),
    ("You have the right to object to profiling.", "", "high"),
    ("We do not use your drafts to train AI models.", "", "high"),
    # a promise that a few words take back
    ("We do not log your exact position.", "We do not keep lasting logs of your exact position.", "high"),
    ("We do not record your walks.", "We do not automatically record your walks.", "high"),
    ("We will notify you by email.", "We may notify you by email.", "high"),
    ("We will ask you before we publish your walks.", "We will not ask you before we publish your walks.", "critical"),
    ("We share your walks with nobody.", "We share your walks with Alder Mail Inc.", "critical"),
    ("The kitchen knows your room.", "The kitchen knows your room and your religion.", "critical"),
    ("We may share your diary with vendors.", "We will share your diary with vendors.", "high"),
    ("We will not share your diary.", "We will share your diary.", "critical"),
    ("You get 30 days' notice of any change.", "You get 30 days' notice of material changes.", "high"),
    ("We only open it with the owner's consent.", "", "high"),
    # words between a denied deed and its object narrow the promise
    ("We do not store your address.", "We do not store your full address.", "high"),
    ("We never sell your walks.", "We never sell your private walks.", "high"),
    # periods that come or go with all that is said of them
    ("", "Walks are kept for twelve years.", "high"),
    ("We answer your request within ten days.", "", "high"),
    ("", "You may enable lamps that require additional rights to your content.", "high"),
    ("", "Your request will not be processed and you will not get a response.", "medium"),
    ("", "We record your walks and you may be billed.", "high"),
    ("You may copy the maps.", "You may not copy the maps.", "critical"),
    ("All notes are used with your consent.", "All notes are used unless you opt out.", "critical"),
]

WORSE_ONE_WAY = [
    # a value, and the value that is worse for the reader
    ("We keep logs for {}.", "30 days", "90 days"),
    ("We delete your diary within {}.", "30 days", "90 days"),
    ("We answer within {}.", "30 days", "60 days"),
    ("We notify you of a breach within {}.", "24 hours", "72 hours"),
    ("We notify you {} before a change.", "30 days", "14 days"),
    ("You may return it within {}.", "30 days", "14 days"),
    ("You must pay within {}.", "30 days", "14 days"),
    ("Nobody will be able to use the name for {}.", "24 hours", "72 hours"),
    ("After {}, we strongly discourage it.", "72 hours", "24 hours"),
    ("Nach {} dürfen Sie es nicht löschen.|de", "72 Stunden", "24 Stunden"),
    ("We pay it back within {}.", "14 days", "30 days"),
    ("You must be at least {} years old.", "13", "16"),
    ("Readers under the age of {} see no adverts.", "18", "14"),
    ("We ask a parent for consent under the age of {}.", "16", "13"),
    ("日志保存{}。|zh", "30天", "90天"),
    ("我们将在{}内答复。|zh", "15日", "30日"),
    ("我们提前{}通知您。|zh", "30日", "15日"),
    ("Wir speichern Protokolle {}.|de", "30 Tage", "90 Tage"),
    ("Wir informieren Sie {} vorab.|de", "30 Tage", "14 Tage"),
    ("Vos notes sont conservées {}.|fr", "12 mois", "24 mois"),
    ("Conservamos sus notas durante {}.|es", "30 días", "90 días"),
    ("Conserviamo i suoi appunti per {}.|it", "30 giorni", "90 giorni"),
    ("Guardamos suas notas por {}.|pt", "30 dias", "90 dias"),
    ("Wij bewaren uw notities {}.|nl", "30 dagen", "90 dagen"),
    ("Przechowujemy notatki przez {}.|pl", "30 dni", "90 dni"),
    ("メモは{}保存します。|ja", "30日間", "90日間"),
    ("메모는 {} 보관합니다.|ko", "30일간", "90일간"),
]

ZH = "我们为世界上许多国家的徒步旅行者制作详细的纸质地图和手册。"
JA = "世界の多くの場所を歩く人々のための地図を作ります。"
KO = "우리는 세계 여러 곳을 걷는 사람들을 위한 지도를 만듭니다."
IN_OTHER_LANGUAGES = [
    # language, a sentence that stays, one that comes, its severity and direction
    ("zh", ZH, "我们会向广告主共享您的日记。", "high", "weaker"),
    ("zh", ZH, "您不得转售地图。", "high", "weaker"),
    ("zh", ZH, "我们有权随时终止您的账号。", "high", "weaker"),
    ("zh", ZH, "您可以随时关闭个性化推荐。", "medium", "stronger"),
    ("de", "Wir machen Karten für Wanderer.", "Wir geben Ihre Notizen an Werbepartner weiter.", "high", "weaker"),
    ("de", "Wir machen Karten für Wanderer.", "Ihre Gesundheitsdaten werden erhoben.", "critical", "weaker"),
    ("de", "Wir machen Karten für Wanderer.", "Wir erheben Ihre Standortdaten.", "high", "weaker"),
    ("de", "Wir machen Karten für Wanderer.", "Sie müssen eine Kopie aufbewahren.", "high", "weaker"),
    ("de", "Wir machen Karten für Wanderer.", "Sie können der Nutzung widersprechen.", "medium", "stronger"),
    ("fr", "Nous faisons des cartes.", "Nous partageons vos notes avec des annonceurs.", "high", "weaker"),
    ("fr", "Nous faisons des cartes.", "Nous collectons vos données de santé.", "critical", "weaker"),
    ("fr", "Nous faisons des cartes.", "Nous collectons votre géolocalisation précise.", "critical", "weaker"),
    ("fr", "Nous faisons des cartes.", "Vous devez garder une copie.", "high", "weaker"),
    ("fr", "Nous faisons des cartes.", "Vous pouvez vous opposer à tout moment.", "medium", "stronger"),
    ("es", "Hacemos mapas de muchos lugares.", "Compartimos sus notas con anunciantes.", "high", "weaker"),
    ("es", "Hacemos mapas de muchos lugares.", "Recopilamos sus datos biométricos.", "critical", "weaker"),
    ("es", "Hacemos mapas de muchos lugares.", "Puede darse de baja en cualquier momento.", "medium", "stronger"),
    ("it", "Facciamo mappe di molti luoghi.", "Condividiamo i suoi appunti con inserzionisti.", "high", "weaker"),
    ("it", "Facciamo mappe di molti luoghi.", "Raccogliamo dati sanitari.", "critical", "weaker"),
    ("it", "Facciamo mappe di molti luoghi.", "Può opporsi in qualsiasi momento.", "medium", "stronger"),
    ("pt", "Fazemos mapas de muitos lugares.", "Compartilhamos suas notas com anunciantes.", "high", "weaker"),
    ("pt", "Fazemos mapas de muitos lugares.", "Coletamos dados de saúde.", "critical", "weaker"),
    ("pt", "Fazemos mapas de muitos lugares.", "Você pode cancelar a qualquer momento.", "medium", "stronger"),
    ("nl", "Wij maken kaarten.", "Wij delen uw notities met adverteerders.", "high", "weaker"),
    ("nl", "Wij maken kaarten.", "Wij verzamelen uw locatiegegevens.", "high", "weaker"),
    ("nl", "Wij maken kaarten.", "Wij verzamelen uw gezondheidsgegevens.", "critical", "weaker"),
    ("nl", "Wij maken kaarten.", "U kunt bezwaar maken.", "medium", "stronger"),
    (
        "pl",
        "Robimy mapy dla turystów w wielu krajach świata.",
        "Udostępniamy Twoje notatki reklamodawcom.",
        "high",
        "weaker",
    ),
    ("pl", "Robimy mapy dla turystów w wielu krajach świata.", "Zbieramy dane biometryczne.", "critical", "weaker"),
    (
        "pl",
        "Robimy mapy dla turystów w wielu krajach świata.",
        "Możesz zrezygnować w każdej chwili.",
        "medium",
        "stronger",
    ),
    ("ja", JA, "お客様のメモを広告主と共有します。", "high", "weaker"),
    ("ja", JA, "生体情報を収集します。", "critical", "weaker"),
    ("ja", JA, "いつでも同意を撤回できます。", "medium", "stronger"),
    ("ko", KO, "귀하의 메모를 광고주와 공유합니다.", "high", "weaker"),
    ("ko", KO, "생체정보를 수집합니다.", "critical", "weaker"),
    ("ko", KO, "언제든지 동의를 철회할 수 있습니다.", "medium", "stronger"),
]

FLIPPED = [
    ("de", "Wir teilen Ihre Notizen nicht.", "Wir teilen Ihre Notizen."),
    ("fr", "Nous ne partageons pas vos notes.", "Nous partageons vos notes."),
    ("es", "No compartimos sus notas.", "Compartimos sus notas."),
    ("nl", "Wij delen uw notities niet.", "Wij delen uw notities."),
    ("zh", "我们不会记录您的位置。", "我们会记录您的位置。"),
]


@pytest.mark.parametrize(("old", "new", "direction"), ALARMS_IN_VAIN)
def test_does_not_alarm(only_change, old, new, direction):
    change = only_change(*_around(old, new))
    assert change.severity == "medium"
    assert direction in (None, change.direction)


@pytest.mark.parametrize(("old", "new", "severity"), ALARMS)
def test_alarms(only_change, old, new, severity):
    change = only_change(*_around(old, new))
    assert (change.severity, change.direction) == (severity, "weaker")


@pytest.mark.parametrize(("sentence", "better", "worse"), WORSE_ONE_WAY)
def test_a_value_is_worse_one_way(only_change, sentence, better, worse):
    text, _, language = sentence.partition("|")
    worsened, mended = (
        only_change(text.format(old), text.format(new), language or "en")
        for old, new in ((better, worse), (worse, better))
    )
    assert (worsened.severity, worsened.direction) == ("high", "weaker")
    assert (mended.severity, mended.direction) == ("medium", "stronger")


@pytest.mark.parametrize(
    ("sentence", "better", "worse"), [("The fee is {} a month.", "$5", "$7"), ("We refund up to {}.", "$20", "$10")]
)
def test_nobody_may_miss_a_price(only_change, sentence, better, worse):
    worsened, mended = (
        only_change(sentence.format(a), sentence.format(b)) for a, b in ((better, worse), (worse, better))
    )
    assert (worsened.severity, worsened.direction) == ("high", "weaker")
    assert (mended.severity, mended.direction) == ("high", "stronger")


@pytest.mark.parametrize(("language", "stays", "comes", "severity", "direction"), IN_OTHER_LANGUAGES)
def test_other_languages(only_change, language, stays, comes, severity, direction):
    change = only_change(stays, f"{stays} {comes}", language)
    assert (change.severity, change.direction) == (severity, direction)


@pytest.mark.parametrize(("language", "old", "new"), FLIPPED)
def test_a_flipped_denial_is_critical_one_way(only_change, language, old, new):
    lost, won = only_change(old, new, language), only_change(new, old, language)
    assert (lost.severity, lost.direction) == ("critical", "weaker")
    assert (won.severity, won.direction) == ("medium", "stronger")


@pytest.mark.parametrize(
    ("old", "new", "language", "direction"),
    [
        ("Readers in Skane may appeal.", "Readers in Skane and Halland may appeal.", "en", "stronger"),
        ("Readers in Skane and Halland may appeal.", "Readers in Skane may appeal.", "en", "weaker"),
        ("We share it with Ash, Birch.", "We share it with Ash, Birch, Cedar.", "en", "weaker"),
        ("您有权访问日记。", "您有权访问日记和地图。", "zh", "stronger"),
        # a word that joins nothing
        ("Readers may appeal.", "Young readers may appeal.", "en", "neutral"),
    ],
)
def test_what_joins_a_list_gives_or_takes_more(only_change, old, new, language, direction):
    assert only_change(old, new, language).direction == direction


def test_a_sentence_that_stands_elsewhere_too_neither_came_nor_went(judged):
    frame = "# Maps\n\nWe draw maps.{}\n\n# More\n\nWe print them.{}\n"
    told = " We may suspend your account."
    sections = judged(frame.format(told, ""), frame.format("", told))
    assert {section.severity for section in sections} <= {"low", "medium"}


def test_a_name_in_a_list_is_governed_by_what_introduces_the_list(judged):
    frame = "# {}\n\n{}\n\n- Alder Mail Inc\n- Birch Maps Inc\n{}"
    rows = [("Recipients", "We share your walks with:", "high"), ("Members", "The club was founded by:", "medium")]
    for title, lead, severity in rows:
        old, new = (frame.format(title, lead, more) for more in ("", "- advertisers\n"))
        assert [section.severity for section in judged(old, new)][-1] == severity


def test_a_company_of_the_own_group_is_told_without_alarm(judged):
    frame = "# Recipients\n\nWe share your walks with:\n\n- Alder Mail Inc\n{}"
    sections = judged(frame.format(""), frame.format("- Acme Canada Inc, an affiliate\n"))
    assert sections[-1].severity == "medium"


def _around(old: str, new: str) -> tuple[str, str]:
    """Both with a sentence before them where one side has nothing."""
    return (f"{MAPS} {old}".strip(), f"{MAPS} {new}".strip()) if not (old and new) else (old, new)


TWO_SENTENCES = [
    # language, what comes into one paragraph, and the direction of the sentence with these first words
    ("en", "We never sell your diary. We share your address with advertisers.", "We share", "weaker"),
    ("en", "You have the right to object to it. We sell your diary to advertisers.", "We sell", "weaker"),
    ("en", "We sell your diary to advertisers. You have the right to object to it.", "You have", "stronger"),
    ("zh", "我们绝不出售您的日记。我们向广告商共享您的住址。", "我们向", "weaker"),
    ("de", "Wir verkaufen Ihr Tagebuch. Sie haben das Recht auf Auskunft.", "Sie haben", "stronger"),
    ("fr", "Nous vendons vos données. Vous avez le droit de vous opposer.", "Vous avez", "stronger"),
    ("es", "Vendemos sus datos. Usted tiene derecho a oponerse.", "Usted", "stronger"),
    ("ja", "当社はお客様の住所を広告主と共有します。お客様の日記を販売しません。", "お客様の日記", "stronger"),
]


@pytest.mark.parametrize(("language", "comes", "begins", "direction"), TWO_SENTENCES)
def test_each_sentence_of_a_block_leans_by_itself(only_change, language, comes, begins, direction):
    change = only_change("", comes, language)
    (lean,) = (lean for lean in change.leans if comes[lean.at[0] :].startswith(begins))
    assert (lean.side, lean.direction) == ("new", direction)


def test_a_block_of_one_sentence_leans_as_a_whole(only_change):
    assert only_change("We share your diary.", "We sell your diary.", "en").leans == ()


def test_a_quantity_weighs_where_it_says_what_it_is_of(judged):
    text = "## Within {0}\n\nYou may withdraw the map within {0}.\n\nHelp in the first {0} is given by the club.\n"
    found = judged(text.format("14 days"), text.format("30 days"))
    said = [(c.severity, c.direction) for s in found for c in s.changes if c.kind != "equal"]
    assert said == [("medium", "neutral"), ("medium", "stronger"), ("medium", "neutral")]
    alone = "We draw maps.\n\nHelp in the first {0} is given by the club.\n"
    found = judged(alone.format("14 days"), alone.format("30 days"))
    assert [c.severity for s in found for c in s.changes if c.kind != "equal"] == ["high"]
