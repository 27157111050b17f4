"""No quotation drops what its clause denies or allows, in any language that is read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.model import Point, Source
from policydiff.pipeline import compare
from policydiff.rules.languages import LANGUAGES

SENTENCES = {
    "en": (
        "# Rules\n\n## Boats\n\nYou may row from nine to five.",
        "We give {} of our guests under no circumstances to anybody else.",
        "the names|the home addresses|the telephone numbers|the mooring permits|the pictures of boats",
        ("no circumstances",),
    ),
    "zh": (
        "# 规则\n\n## 船只\n\n您可以从九点划到五点。",
        "我们在任何情况下均不会将您登记的{}提供给任何人。",
        "姓名|住址|电话号码|停泊许可证明|船只的照片|夜间值班记录|寄存物品清单",
        ("不会",),
    ),
    "ja": (
        "# 規約\n\n## ボート\n\n九時から五時まで漕ぐことができます。",
        "当クラブは、お客様が登録された{}を他の人に提供することはありません。",
        "氏名|住所|電話番号|係留許可証|ボートの写真|夜間の当番の記録",
        ("ありません",),
    ),
    "ko": (
        "# 규칙\n\n## 보트\n\n아홉 시부터 다섯 시까지 노를 저을 수 있습니다.",
        "저희는 손님이 등록한 {} 정보를 다른 사람에게 제공하지 않습니다.",
        "이름|집 주소|전화번호|계류 허가증|보트 사진|야간 당직 기록|보관 물품 목록",
        ("않습니다",),
    ),
    "de": (
        "# Regeln\n\n## Boote\n\nSie dürfen von neun bis fünf Uhr mit unseren Booten rudern.",
        "Wir geben {} unserer Gäste an niemanden und unter keinen Umständen weiter.",
        "die Namen|die Anschriften|die Telefonnummern|die Liegeplatzscheine|die Bilder der Boote",
        ("keinen Umständen", "weiter"),
    ),
    "fr": (
        "# Règles\n\n## Bateaux\n\nVous pouvez ramer de neuf heures à dix-sept heures avec nos bateaux.",
        "Nous ne communiquons {} de nos visiteurs à personne et ne les vendons pas.",
        "les noms|les adresses|les numéros de téléphone|les permis de mouillage|les photos des bateaux",
        (),
    ),
    "es": (
        "# Reglas\n\n## Barcos\n\nUsted puede remar con nuestros barcos desde las nueve hasta las cinco.",
        "Los datos de {} de nuestros visitantes no se entregan a otras personas.",
        "los nombres|las direcciones|los números de teléfono|los permisos de amarre|las fotos de los barcos",
        ("no se",),
    ),
    "it": (
        "# Regole\n\n## Barche\n\nPuoi remare con le nostre barche dalle nove alle cinque del pomeriggio.",
        "I dati su {} dei nostri visitatori non vengono consegnati ad altre persone.",
        "i nomi|gli indirizzi|i numeri di telefono|i permessi di ormeggio|le fotografie delle barche",
        ("non vengono",),
    ),
    "nl": (
        "# Regels\n\n## Boten\n\nU mag van negen tot vijf uur met onze boten roeien op het meer.",
        "Wij geven {} van onze gasten niet door aan andere mensen.",
        "de namen|de adressen|de telefoonnummers|de ligplaatsvergunningen|de foto's van de boten",
        ("niet",),
    ),
    "pl": (
        "# Zasady\n\n## Łodzie\n\nMożesz wiosłować naszymi łodziami od dziewiątej do siedemnastej, jeśli nie wieje.",
        "Danych o {} naszych gości nie przekazujemy innym osobom.",
        "nazwiskach|adresach|numerach telefonów|pozwoleniach na postój|zdjęciach łodzi",
        ("nie przekazujemy",),
    ),
    "pt": (
        "# Regras\n\n## Barcos\n\nVocê pode remar com os nossos barcos das nove às cinco da tarde.",
        "Os dados sobre {} dos nossos visitantes não são entregues a outras pessoas.",
        "os nomes|os endereços|os números de telefone|as licenças de ancoragem|as fotos dos barcos",
        ("não são",),
    ),
}
"""Language → a page, a sentence, what it may speak of, and what it must keep wherever it is quoted."""

JOINTS = {"zh": "以及", "ja": "および", "ko": " 및 ", "de": " und ", "en": " and ", "nl": " en "}


def points(page: str, old: str, new: str) -> tuple[Point, ...]:
    pages = [f"{page}\n\n{text}\n" for text in (old, new)]
    return compare(*(Source("shed.md", text.encode(), "markdown") for text in pages)).summary.points


def check(language: str, things: list[str]) -> None:
    page, sentence, _, kept = SENTENCES[language]
    joint = JOINTS.get(language, " ")
    told = points(page, "", sentence.format(joint.join(things)))
    assert told
    for point in told:
        for text in (point.text, point.short):
            assert all(word in text for word in kept), (text, kept)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_quotation_drops_the_denial_of_its_clause(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    things = st.lists(st.sampled_from(SENTENCES[language][2].split("|")), min_size=1, max_size=12)
    check(language, data.draw(things))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("many", [1, 3, 6, 9])
def test_the_denial_is_kept_however_long_the_clause(language: str, many: int) -> None:
    things = SENTENCES[language][2].split("|")
    check(language, (things * 3)[:many])
