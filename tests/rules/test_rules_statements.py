"""What a sentence says of its reader: the cues it finds, each good or bad, and what it leaves alone."""

import pytest

from policydiff.rules.books import practice_book
from policydiff.rules.languages import LANGUAGES, table
from policydiff.rules.practices import BURDENS, DEEDS, GIFTS, HEDGE, LAST, RANK
from policydiff.rules.statements import statement

SAYS = [
    # sentence, kind, good for the reader
    ("We share your diary with vendors.", "share", False),
    ("We never share your diary.", "share", True),
    ("We only share your diary with your doctor.", "share", True),
    ("Your diary is shared with nobody.", "share", True),
    ("The photos of users are shared.", "share", False),
    ("You may export your diary.", "choice", True),
    ("We cannot delete your diary.", "erase", False),
    ("We will notify you.", "notice", True),
    ("We change this without notifying you; we may suspend your account.", "power", False),
    ("You must keep a copy.", "duty", False),
    ("No fee is charged.", "money", True),
    ("If you do not want it, we share your diary.", "share", False),
    ("We will not ask you before we publish your diary.", "consent", False),
    ("Vendors act with the owner's consent.", "consent", True),
    ("We grant you a royalty-free license.", "right", True),
    ("Nobody will be able to use the name for 24 hours.", "choice", False),
    ("We have the right (though not the obligation) to refuse it.", "power", False),
    ("We do not read it, but we may delete it.", "erase", True),
    ("The times may be inaccurate.", "liability", False),
    ("We give you 30 days' notice of any change.", "notice", True),
    ("We give you notice of material changes.", "hedge", False),
    ("We waive the fee.", "free", True),
    ("A copy is available on request.", "right", True),
    ("We will address your request.", "answer", True),
    ("Hikers may invoke arbitration.", "right", True),
]
OTHERS = [
    # sentence, language, kind, good for the reader: a negation that is part of a burden denies nothing else
    ("We are not liable for disclosures to your bank.", "en", "share", False),
    ("You get no refunds and we sell your diary.", "en", "sell", False),
    ("We do not use your diary.", "en", "use", True),
    ("Wir haften nicht, wenn Kunden Daten weitergeben.", "de", "liability", False),
    ("Wir verkaufen Ihre Daten nicht.", "de", "sell", True),
    ("Nous ne vendons pas vos données.", "fr", "sell", True),
    ("No vendemos sus datos.", "es", "sell", True),
    ("我们不出售您的日记。", "zh", "sell", True),
    ("我们不承担因披露造成的责任。", "zh", "share", False),
    ("当社はお客様の日記を販売しません。", "ja", "sell", True),
    # what others do that the publisher has no hand in: no promise, though it denies
    ("We do not control or manage how the harbours collect diaries.", "en", "liability", False),
    ("We do not control or manage how the harbours collect diaries.", "en", "collect", False),
    ("We have no control over cookies that harbours use.", "en", "use", False),
    ("We do not collect your place or control your oar.", "en", "collect", True),
    ("Wir haben keine Kontrolle darüber, welche Tagebücher Häfen erheben.", "de", "collect", False),
    ("Nous ne contrôlons pas la collecte par les ports.", "fr", "collect", False),
    ("No controlamos la recopilación por parte de los puertos.", "es", "collect", False),
    ("Non controlliamo la raccolta da parte dei porti.", "it", "collect", False),
    ("Wij hebben geen controle over wat havens verzamelen.", "nl", "collect", False),
    ("Nie kontrolujemy tego, co zbierają porty.", "pl", "collect", False),
    ("Não controlamos a coleta pelos portos.", "pt", "collect", False),
    ("当社は、港による収集を管理していません。", "ja", "collect", False),
    ("당사는 항구의 수집을 통제하지 않습니다.", "ko", "collect", False),
    ("我们无法控制港口收集日记。", "zh", "collect", False),
    ("당사는 책임을 지지 않습니다.", "ko", "liability", False),
    ("당사는 일기의 정확성을 보증하지 않습니다.", "ko", "liability", False),
    ("당사는 손해에 대해 책임을 부담하지 않으며, 책임이 없습니다.", "ko", "liability", False),
    # money that the reader gets is no fee
    ("We will pay you for each oar.", "en", "free", True),
    ("You will receive payouts on Mondays.", "en", "free", True),
    ("We will not pay you for oars.", "en", "free", False),
    ("You pay us for each oar.", "en", "money", False),
    ("Wir zahlen Ihnen jedes Ruder.", "de", "free", True),
    ("Sie zahlen jedes Ruder.", "de", "money", False),
    ("Nous vous payons chaque rame.", "fr", "free", True),
    ("Vous devez payer chaque rame.", "fr", "money", False),
    ("Le pagaremos cada remo.", "es", "free", True),
    ("Usted debe pagar cada remo.", "es", "money", False),
    ("Ti pagheremo ogni remo.", "it", "free", True),
    ("Wij betalen u elke roeispaan.", "nl", "free", True),
    ("U moet elke roeispaan betalen.", "nl", "money", False),
    ("Wypłacimy państwu każdą kwotę.", "pl", "free", True),
    ("Receberá pagamentos todos os meses.", "pt", "free", True),
    ("当社はお客様に支払を行います。", "ja", "free", True),
    ("당사는 귀하에게 지급합니다.", "ko", "free", True),
    ("我们每月向您支付一次。", "zh", "free", True),
    ("您需要支付费用。", "zh", "money", False),
    # times and maps that may be wrong, and what the reader is let do
    ("Die Zeiten können ungenau sein.", "de", "liability", False),
    ("Die Karte ermöglicht Ihnen den Versand.", "de", "choice", True),
    ("Les horaires peuvent parfois être inexacts.", "fr", "liability", False),
    ("Nous ne sommes pas non plus responsables des retards.", "fr", "liability", False),
    ("Cela vous permet de partir.", "fr", "choice", True),
    ("Los horarios pueden ser inexactos.", "es", "liability", False),
    ("Esto le permite salir.", "es", "choice", True),
    ("Gli orari possono essere inesatti.", "it", "liability", False),
    ("Questo ti consente di uscire.", "it", "choice", True),
    ("Os horários podem ser imprecisos.", "pt", "liability", False),
    ("Isso permite que você saia.", "pt", "choice", True),
    ("De tijden kunnen onjuist zijn.", "nl", "liability", False),
    ("Dit stelt u in staat te vertrekken.", "nl", "choice", True),
    ("Godziny mogą być niedokładne.", "pl", "liability", False),
    ("To pozwala Ci wyjść.", "pl", "choice", True),
    ("时间可能不准确。", "zh", "liability", False),
    ("该功能允许您导出。", "zh", "choice", True),
    ("時刻は不正確な場合があります。", "ja", "liability", False),
    ("시간은 부정확할 수 있습니다.", "ko", "liability", False),
    ("사용하도록 선택하면 공유합니다.", "ko", "consent", True),
]
DECIDED = [
    # sentence, language, what it is for the reader on the whole: what only tells which data are meant decides nothing
    ("The data we receive is protected.", "en", True),
    ("Die Daten, die wir erhalten, sind geschützt.", "de", True),
    ("我们收集的信息受到保护。", "zh", True),
    ("Unauthorized access is made hard.", "en", None),
    ("Wir schützen es vor unbefugter Weitergabe.", "de", True),
    ("You can disable this feature.", "en", True),
    ("We may disable this feature.", "en", False),
    ("We share anonymized data with vendors.", "en", False),
    ("Wir geben anonymisierte Daten an Partner weiter.", "de", False),
    ("我们会向合作伙伴共享匿名化的数据。", "zh", False),
    ("We only share anonymized data with vendors.", "en", True),
    ("To use this feature, you must enable it.", "en", False),
    ("We waive the fee.", "en", True),
]
SILENT = [
    ("The photos you share with friends are yours.", "share"),
    ("You can read more in our notice.", "choice"),
    ("We reserve the right to modify this.", "right"),
    ("This policy has a market share of none.", "share"),
    ("You can disable this feature.", "power"),
    ("The page lists additional disclosures.", "share"),
    ("We record the changes of our maps.", "collect"),
    ("We will be able to help.", "choice"),
]


@pytest.mark.parametrize(("sentence", "kind", "good"), SAYS)
def test_says(sentence, kind, good):
    assert (kind, good) in {(cue.kind, cue.good) for cue in statement(sentence, "en").cues}


@pytest.mark.parametrize(("sentence", "language", "kind", "good"), OTHERS)
def test_says_in_other_words_and_languages(sentence, language, kind, good):
    assert (kind, good) in {(cue.kind, cue.good) for cue in statement(sentence, language).cues}


@pytest.mark.parametrize(("sentence", "language", "good"), DECIDED)
def test_decides(sentence, language, good):
    assert statement(sentence, language).good is good


@pytest.mark.parametrize(("sentence", "kind"), SILENT)
def test_is_silent(sentence, kind):
    assert kind not in {cue.kind for cue in statement(sentence, "en").cues}


def test_the_lowest_rank_decides():
    assert statement("We share your diary, but you have the right to object.", "en").good is True
    assert statement("You may copy it, but you must pay a fee.", "en").good is False
    assert statement("The sun is warm.", "en").good is None


def test_a_sentence_knows_what_is_marked_in_it():
    told = statement("It is so. We share your diary.", "en", 10, None, [(13, 18)])
    assert [(cue.kind, cue.marked, cue.start, cue.end) for cue in told.cues] == [("share", True, 13, 18)]
    assert (told.ours, told.yours, told.whole, told.scattered) == (True, True, False, False)
    assert statement("We share it.", "en", stretches=[(0, 12)]).whole


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_kind(language):
    kinds = {kind for group in table(language, "practices").TABLES.values() for kind in group}
    assert DEEDS | GIFTS | BURDENS | {HEDGE, "we", "you", "yours", "if"} <= kinds
    assert {kind for kind, rank in RANK.items() if rank < LAST} <= kinds
    assert practice_book(language).find("") == []
