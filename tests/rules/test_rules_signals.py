"""For each kind of each language: phrases the tables find with their value, and phrases they leave alone."""

import pytest

from policydiff.rules.books import book
from policydiff.rules.languages import LANGUAGES, table
from policydiff.rules.signals import (
    AT_HOME,
    CONSENT_LADDER,
    KINDS,
    MODAL_STRENGTH,
    SAFEGUARD,
    SENSITIVE,
    phrases,
)
from policydiff.rules.topics import BY_KIND, BY_VALUE, TOPICS, topic_book

FINDS = {
    "en": [
        ("recipient", "advertisers", "shared with our advertising partners"),
        ("recipient", "data brokers", "sold to Data Brokers"),
        ("recipient", "law enforcement", "at the request of law enforcement agencies"),
        ("recipient", "service providers", "with third-party service providers"),
        ("purpose", "advertising", "for targeted advertisements"),
        ("purpose", "AI training", "to train our models"),
        ("purpose", "sale", "we sell your data"),
        ("data_category", "biometric data", "including fingerprints"),
        ("data_category", "children's data", "information about children"),
        ("data_category", "precise location", "your precise geolocation"),
        ("data_category", "names", "your full name"),
        ("right", "deletion", "the right to be forgotten"),
        ("right", "complaint", "lodge a complaint with"),
        ("security", "encryption", "stored encrypted at rest"),
        ("transfer", "outside Europe", "outside of the EEA"),
        ("transfer", "abroad", "to countries outside your own country"),
        ("transfer", SAFEGUARD + "standard clauses", "under standard contractual clauses"),
        ("retention", "as long as necessary", "for as long as necessary"),
        ("law", "governing law", "is governed by the laws of"),
        ("dispute", "arbitration", "settled by binding arbitration"),
        ("dispute", "class action", "waive any class action"),
        ("price", "renewal", "automatic renewal"),
        ("guardian", "guardians", "a parent or guardian"),
        ("notice", "email", "we tell you by e-mail"),
        ("notice", "without notice", "may change without notice"),
        ("contact", "data protection officer", "our DPO"),
        ("consent", "express", "with your explicit consent"),
        ("consent", "opt-out", "unless you opt out"),
        ("consent", "continued use", "by continued use"),
        ("consent", "parental", "verifiable parental consent"),
        ("consent", "none", "without your consent"),
        ("modal", "may", "we reserve the right to"),
        ("modal", "must", "you are required to"),
        ("modal", "will", "we shall"),
        ("negation", "not", "we never share"),
        ("negation", "not", "it isn't shared"),
        ("scope", "only", "solely for"),
        ("scope", "at most", "no more than"),
    ],
    "zh": [
        ("recipient", "advertisers", "提供给广告主"),
        ("recipient", "overseas recipients", "提供給境外機構"),
        ("recipient", "SDK", "接入第三方SDK"),
        ("purpose", "AI training", "用于模型训练"),
        ("data_category", "biometric data", "收集您的人脸信息"),
        ("data_category", "children's data", "儿童个人信息"),
        ("right", "withdrawal of consent", "您可以撤回同意"),
        ("security", "encryption", "加密存储"),
        ("transfer", "abroad", "传输至境外"),
        ("transfer", "stored in China", "存储于中华人民共和国境内"),
        ("retention", "indefinitely", "永久保存"),
        ("law", "PIPL", "《个人信息保护法》"),
        ("dispute", "arbitration", "提交仲裁"),
        ("guardian", "guardians", "在监护人的陪同下"),
        ("notice", "push", "以推送通知的方式"),
        ("consent", "none", "无需征得您的同意"),
        ("consent", "express", "取得您的单独同意"),
        ("consent", "parental", "经监护人的明示同意"),
        ("consent", "opt-in", "征得您的同意"),
        ("consent", "continued use", "您继续使用"),
        ("modal", "may", "我们可能"),
        ("modal", "must", "您应当"),
        ("modal", "will", "我们将"),
        ("negation", "not", "我们不会"),
        ("negation", "not", "不得转让"),
        ("scope", "only", "仅用于"),
    ],
    "de": [
        ("modal", "can", "wir können"),
        ("negation", "not", "wir geben sie nicht weiter"),
        ("scope", "only", "nur für"),
    ],
    "fr": [
        ("modal", "must", "vous devez"),
        ("negation", "not", "ne sont jamais"),
        ("consent", "none", "sans votre consentement"),
    ],
    "es": [("modal", "can", "podemos"), ("negation", "not", "nunca"), ("scope", "only", "únicamente")],
    "it": [("modal", "must", "dobbiamo"), ("negation", "not", "non condividiamo"), ("scope", "at least", "almeno")],
    "pt": [("modal", "can", "podemos"), ("negation", "not", "não vendemos")],
    "nl": [("modal", "must", "moet"), ("negation", "not", "niet gedeeld")],
    "pl": [("modal", "can", "możemy"), ("negation", "not", "nie udostępniamy")],
    "ja": [("negation", "not", "提供しません"), ("modal", "must", "必要があります"), ("consent", "none", "同意なく")],
    "ko": [("negation", "not", "제공하지 않습니다"), ("modal", "can", "할 수 있습니다")],
}
LEAVES = {
    "en": [
        ("recipient", "third-party cookies and third-party websites"),
        ("data_category", "a domain name and the name of a package"),
        ("data_category", "our Cookie Policy"),
        ("right", "we reserve the right to change"),
        ("negation", "including but not limited to"),
        ("negation", "no later than"),
        ("negation", "whether or not"),
        ("consent", "the age of consent"),
        ("modal", "of your own free will"),
        ("transfer", "outside the office"),
        ("dispute", "the court of public opinion"),
    ],
    "zh": [
        ("negation", "不仅收集，不限于此，未成年人"),
        ("negation", "无论何时，除非另有说明"),
        ("modal", "社会责任，会员服务，可靠"),
        ("modal", "将您的信息"),
        ("modal", "无需征得"),
        ("data_category", "点击网址"),
        ("scope", "以下简称"),
    ],
    "de": [("negation", "nicht nur"), ("modal", "die Kanne")],
    "fr": [("negation", "y compris, sans limitation")],
    "ja": [("negation", "共有するかもしれません")],
}


@pytest.mark.parametrize(("language", "row"), [(lang, row) for lang, rows in FINDS.items() for row in rows])
def test_finds(language, row):
    kind, value, text = row
    assert (kind, value) in {(hit.kind, hit.value) for hit in book(language).find(text)}


@pytest.mark.parametrize(("language", "row"), [(lang, row) for lang, rows in LEAVES.items() for row in rows])
def test_leaves_alone(language, row):
    kind, text = row
    assert not [hit for hit in book(language).find(text) if hit.kind == kind]


def test_a_language_without_tables_is_read_with_the_english_ones():
    assert [hit.kind for hit in book("sv").find("advertisers")] == ["recipient"]


def test_what_ranks_names_values_of_the_tables():
    values = {(kind, value) for language in ("en", "zh") for kind, value in _values(language)}
    assert {("consent", value) for value in CONSENT_LADDER} <= values
    assert {("modal", value) for value in MODAL_STRENGTH} <= values
    assert {("data_category", value) for value in SENSITIVE} <= values
    assert {("transfer", value) for value in AT_HOME} <= values
    assert {kind for kind, _ in values} <= set(KINDS)
    assert set(BY_KIND) <= set(KINDS)
    assert set(BY_VALUE.values()) | set(BY_KIND.values()) <= set(TOPICS)


def _values(language: str) -> set[tuple[str, str]]:
    from policydiff.rules.phrase_book import IGNORED
    from policydiff.rules.signals import tables

    groups = [group for table in tables(language) for group in table.values()]
    return {(kind, value) for group in groups for kind, values in group.items() if kind != IGNORED for value in values}


@pytest.mark.parametrize(
    ("language", "title", "topic"),
    [
        ("en", "Information We Collect", "collection"),
        ("en", "Who we share it with", "sharing"),
        ("en", "Changes to this policy", "policy-change"),
        ("en", "Children", "audience"),
        ("en", "Governing Law", "disputes"),
        ("en", "Do Not Track", "do-not-track"),
        ("en", "Limitation of Liability", "liability"),
        ("zh", "我们如何收集和使用个人信息", "collection"),
        ("zh", "未成年人保護", "audience"),
        ("zh", "存储期限", "retention"),
        ("de", "Weitergabe an Dritte", "sharing"),
        ("fr", "Durée de conservation", "retention"),
        ("es", "Tus derechos", "access"),
        ("it", "Modifiche", "policy-change"),
        ("ja", "第三者への提供", "sharing"),
        ("ko", "개인정보의 수집", "collection"),
    ],
)
def test_titles_tell_topics(language, title, topic):
    assert topic in [hit.value for hit in topic_book(language).find(title)]


@pytest.mark.parametrize(("language", "title"), [("en", "Introduction"), ("zh", "引言"), ("de", "Einleitung")])
def test_other_titles_tell_none(language, title):
    assert topic_book(language).find(title) == []


def test_every_topic_is_told_by_some_phrase_or_is_other():
    told = {topic for language in LANGUAGES for topic in table(language, "topics").TOPICS}
    assert told | {"other"} == set(TOPICS)


@pytest.mark.parametrize("language", ["sv", "tr", "und"])
def test_a_language_without_tables_is_read_as_english(language: str) -> None:
    assert phrases(language, "recipient", "advertisers") == phrases("en", "recipient", "advertisers") != ()
