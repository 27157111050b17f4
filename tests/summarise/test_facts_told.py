"""Every form of a fact in every language that is read: seen, and told in the words of the text."""

from __future__ import annotations

import pytest

from policydiff.model import ComparedSection, Point, Source
from policydiff.pipeline import compare
from policydiff.rules.languages import LANGUAGES

PAGES = {
    "en": (
        "# Privacy Policy\n\n## Your data\n\n"
        "This notice explains what we do with the data of our guests and why we do it. We collect your name "
        "and your email address."
    ),
    "zh": ("# 隐私政策\n\n## 您的数据\n\n本政策说明我们如何处理访客的数据。 我们收集您的姓名和电子邮箱地址。"),
    "de": (
        "# Datenschutzerklärung\n\n## Ihre Daten\n\n"
        "Diese Erklärung beschreibt, was wir mit den Daten unserer Gäste machen und warum wir das tun. Wir "
        "erheben Ihren Namen und Ihre E-Mail-Adresse."
    ),
    "fr": (
        "# Politique de confidentialité\n\n## Vos données\n\n"
        "Cette politique explique ce que nous faisons avec les données de nos visiteurs et pourquoi nous le "
        "faisons. Nous collectons votre nom et votre adresse électronique."
    ),
    "es": (
        "# Política de privacidad\n\n## Sus datos\n\n"
        "Esta política explica lo que hacemos con los datos de nuestros visitantes y por qué lo hacemos. "
        "Recopilamos su nombre y su dirección de correo electrónico."
    ),
    "it": (
        "# Informativa sulla privacy\n\n## I tuoi dati\n\n"
        "Questa informativa spiega che cosa facciamo con i dati dei nostri visitatori e perché lo facciamo. "
        "Raccogliamo il tuo nome e il tuo indirizzo e-mail."
    ),
    "ja": (
        "# プライバシーポリシー\n\n## お客様のデータ\n\n"
        "本方針は、訪問者のデータの取り扱いについて説明します。 "
        "当社は、お客様の氏名とメールアドレスを収集します。"
    ),
    "ko": (
        "# 개인정보 처리방침\n\n## 귀하의 데이터\n\n"
        "이 방침은 방문자의 데이터를 어떻게 다루는지 설명합니다. 당사는 귀하의 이름과 이메일 주소를 "
        "수집합니다."
    ),
    "nl": (
        "# Privacybeleid\n\n## Uw gegevens\n\n"
        "Dit beleid legt uit wat wij met de gegevens van onze gasten doen en waarom wij dat doen. Wij "
        "verzamelen uw naam en uw e-mailadres."
    ),
    "pt": (
        "# Política de Privacidade\n\n## Seus dados\n\n"
        "Esta política explica o que fazemos com os dados dos nossos visitantes e por que o fazemos. "
        "Coletamos seu nome e seu endereço de e-mail."
    ),
    "pl": (
        "# Polityka prywatności\n\n## Twoje dane\n\n"
        "Ta polityka wyjaśnia, co robimy z danymi naszych gości i dlaczego to robimy, oraz jakie prawa im "
        "przysługują. Jest dla osób, które są u nas lub w tym celu piszą do nas za zgodą. "
        "Zbieramy Twoje imię i adres e-mail."
    ),
}
"""Language → a page that shows what language it is in."""

FACTS: dict[str, dict[str, tuple[str, str]]] = {
    "duration": {
        "en": ("We keep call recordings for 30 days.", "We keep call recordings for 90 days."),
        "zh": ("通话录音的保存期限为30天。", "通话录音的保存期限为90天。"),
        "de": (
            "Die Aufbewahrungsfrist für Gesprächsaufzeichnungen beträgt 30 Tage.",
            "Die Aufbewahrungsfrist für Gesprächsaufzeichnungen beträgt 90 Tage.",
        ),
        "fr": (
            "La durée de conservation des enregistrements d’appels est de 30 jours.",
            "La durée de conservation des enregistrements d’appels est de 90 jours.",
        ),
        "es": (
            "El plazo de conservación de las grabaciones de llamadas es de 30 días.",
            "El plazo de conservación de las grabaciones de llamadas es de 90 días.",
        ),
        "it": (
            "Il periodo di conservazione delle registrazioni delle chiamate è di 30 giorni.",
            "Il periodo di conservazione delle registrazioni delle chiamate è di 90 giorni.",
        ),
        "ja": ("通話録音の保存期間は30日間です。", "通話録音の保存期間は90日間です。"),
        "ko": ("통화 녹음의 보유 기간은 30일입니다.", "통화 녹음의 보유 기간은 90일입니다."),
        "nl": (
            "De bewaartermijn van gespreksopnamen is 30 dagen.",
            "De bewaartermijn van gespreksopnamen is 90 dagen.",
        ),
        "pt": (
            "O prazo de conservação das gravações de chamadas é de 30 dias.",
            "O prazo de conservação das gravações de chamadas é de 90 dias.",
        ),
        "pl": (
            "Okres przechowywania nagrań rozmów wynosi 30 dni.",
            "Okres przechowywania nagrań rozmów wynosi 90 dni.",
        ),
    },
    "age": {
        "en": (
            "You must be at least 16 years old to open an account.",
            "You must be at least 13 years old to open an account.",
        ),
        "zh": ("您必须年满16周岁才能注册账号。", "您必须年满13周岁才能注册账号。"),
        "de": (
            "Sie müssen mindestens 16 Jahre alt sein, um ein Konto zu eröffnen.",
            "Sie müssen mindestens 13 Jahre alt sein, um ein Konto zu eröffnen.",
        ),
        "fr": (
            "Vous devez avoir au moins 16 ans pour ouvrir un compte.",
            "Vous devez avoir au moins 13 ans pour ouvrir un compte.",
        ),
        "es": (
            "Debe tener al menos 16 años para abrir una cuenta.",
            "Debe tener al menos 13 años para abrir una cuenta.",
        ),
        "it": ("Devi avere almeno 16 anni per aprire un account.", "Devi avere almeno 13 anni per aprire un account."),
        "ja": (
            "アカウントの開設には16歳以上である必要があります。",
            "アカウントの開設には13歳以上である必要があります。",
        ),
        "ko": ("계정을 만들려면 만 16세 이상이어야 합니다.", "계정을 만들려면 만 14세 이상이어야 합니다."),
        "nl": (
            "U moet minstens 16 jaar oud zijn om een account te openen.",
            "U moet minstens 13 jaar oud zijn om een account te openen.",
        ),
        "pt": (
            "Você deve ter pelo menos 16 anos para abrir uma conta.",
            "Você deve ter pelo menos 13 anos para abrir uma conta.",
        ),
        "pl": (
            "Aby założyć konto, musisz mieć co najmniej 16 lat.",
            "Aby założyć konto, musisz mieć co najmniej 13 lat.",
        ),
    },
    "money": {
        "en": ("Each late return costs 5 euros.", "Each late return costs 12 euros."),
        "zh": ("每次逾期归还收取5元费用。", "每次逾期归还收取12元费用。"),
        "de": ("Jede verspätete Rückgabe kostet 5 Euro.", "Jede verspätete Rückgabe kostet 12 Euro."),
        "fr": ("Chaque retour tardif coûte 5 euros.", "Chaque retour tardif coûte 12 euros."),
        "es": ("Cada retraso cuesta 5 euros.", "Cada retraso cuesta 12 euros."),
        "it": ("Ogni restituzione in ritardo costa 5 euro.", "Ogni restituzione in ritardo costa 12 euro."),
        "ja": ("返却の遅延1回につき500円を請求します。", "返却の遅延1回につき1200円を請求します。"),
        "ko": ("연체 시 1회당 5,000원이 부과됩니다.", "연체 시 1회당 12,000원이 부과됩니다."),
        "nl": ("Elke late teruggave kost 5 euro.", "Elke late teruggave kost 12 euro."),
        "pt": ("Cada devolução atrasada custa 5 reais.", "Cada devolução atrasada custa 12 reais."),
        "pl": ("Każdy spóźniony zwrot kosztuje 5 zł.", "Każdy spóźniony zwrot kosztuje 12 zł."),
    },
    "number": {
        "en": ("You can connect up to 3 devices.", "You can connect up to 5 devices."),
        "zh": ("您最多可以连接3台设备。", "您最多可以连接5台设备。"),
        "de": ("Sie können bis zu 3 Geräte verbinden.", "Sie können bis zu 5 Geräte verbinden."),
        "fr": ("Vous pouvez connecter jusqu’à 3 appareils.", "Vous pouvez connecter jusqu’à 5 appareils."),
        "es": ("Puede conectar hasta 3 dispositivos.", "Puede conectar hasta 5 dispositivos."),
        "it": ("Puoi collegare fino a 3 dispositivi.", "Puoi collegare fino a 5 dispositivi."),
        "ja": ("最大3台の端末を接続できます。", "最大5台の端末を接続できます。"),
        "ko": ("최대 3대의 기기를 연결할 수 있습니다.", "최대 5대의 기기를 연결할 수 있습니다."),
        "nl": ("U kunt tot 3 apparaten verbinden.", "U kunt tot 5 apparaten verbinden."),
        "pt": ("Você pode conectar até 3 dispositivos.", "Você pode conectar até 5 dispositivos."),
        "pl": ("Możesz podłączyć do 3 urządzeń.", "Możesz podłączyć do 5 urządzeń."),
    },
    "date": {
        "en": ("The old tariff ends on 1 May 2026.", "The old tariff ends on 1 July 2026."),
        "zh": ("旧资费将于2026年5月1日停止。", "旧资费将于2026年7月1日停止。"),
        "de": ("Der alte Tarif endet am 1. Mai 2026.", "Der alte Tarif endet am 1. Juli 2026."),
        "fr": ("L’ancien tarif prend fin le 1er mai 2026.", "L’ancien tarif prend fin le 1er juillet 2026."),
        "es": ("La tarifa antigua termina el 1 de mayo de 2026.", "La tarifa antigua termina el 1 de julio de 2026."),
        "it": ("La vecchia tariffa termina il 1 maggio 2026.", "La vecchia tariffa termina il 1 luglio 2026."),
        "ja": ("旧料金は2026年5月1日に終了します。", "旧料金は2026年7月1日に終了します。"),
        "ko": ("기존 요금제는 2026년 5월 1일에 종료됩니다.", "기존 요금제는 2026년 7월 1일에 종료됩니다."),
        "nl": ("Het oude tarief eindigt op 1 mei 2026.", "Het oude tarief eindigt op 1 juli 2026."),
        "pt": ("A tarifa antiga termina em 1 de maio de 2026.", "A tarifa antiga termina em 1 de julho de 2026."),
        "pl": ("Stara taryfa kończy się 1 maja 2026 r.", "Stara taryfa kończy się 1 lipca 2026 r."),
    },
    "location": {
        "en": ("", "We collect your precise location."),
        "zh": ("", "我们会收集您的精确位置信息。"),
        "de": ("", "Wir erfassen Ihre genauen Standortdaten."),
        "fr": ("", "Nous collectons votre position précise."),
        "es": ("", "Recopilamos su ubicación precisa."),
        "it": ("", "Raccogliamo la tua posizione precisa."),
        "ja": ("", "当社は、お客様の正確な位置情報を収集します。"),
        "ko": ("", "당사는 귀하의 정확한 위치정보를 수집합니다."),
        "nl": ("", "Wij verzamelen uw precieze locatie."),
        "pt": ("", "Coletamos sua localização precisa."),
        "pl": ("", "Zbieramy Twoją dokładną lokalizację."),
    },
    "sensitive": {
        "en": ("", "We process health data and fingerprints."),
        "zh": ("", "我们会处理健康信息和指纹。"),
        "de": ("", "Wir verarbeiten Gesundheitsdaten und Fingerabdrücke."),
        "fr": ("", "Nous traitons des données de santé et des empreintes digitales."),
        "es": ("", "Tratamos datos de salud y huellas dactilares."),
        "it": ("", "Trattiamo dati sanitari e impronte digitali."),
        "ja": ("", "当社は、健康情報と指紋を処理します。"),
        "ko": ("", "당사는 건강정보와 지문을 처리합니다."),
        "nl": ("", "Wij verwerken gezondheidsgegevens en vingerafdrukken."),
        "pt": ("", "Tratamos dados de saúde e impressões digitais."),
        "pl": ("", "Przetwarzamy dane o zdrowiu i odciski palców."),
    },
    "party": {
        "en": ("", "We share your email address with advertisers."),
        "zh": ("", "我们会与广告商共享您的电子邮箱地址。"),
        "de": ("", "Wir geben Ihre E-Mail-Adresse an Werbepartner weiter."),
        "fr": ("", "Nous partageons votre adresse électronique avec des annonceurs."),
        "es": ("", "Compartimos su dirección de correo electrónico con anunciantes."),
        "it": ("", "Condividiamo il tuo indirizzo e-mail con gli inserzionisti."),
        "ja": ("", "当社は、お客様のメールアドレスを広告主と共有します。"),
        "ko": ("", "당사는 귀하의 이메일 주소를 광고주와 공유합니다."),
        "nl": ("", "Wij delen uw e-mailadres met adverteerders."),
        "pt": ("", "Compartilhamos seu endereço de e-mail com anunciantes."),
        "pl": ("", "Udostępniamy Twój adres e-mail reklamodawcom."),
    },
    "removed": {
        "en": ("You can object to this at any time.", ""),
        "zh": ("您可以随时反对此类处理。", ""),
        "de": ("Sie können dem jederzeit widersprechen.", ""),
        "fr": ("Vous pouvez vous y opposer à tout moment.", ""),
        "es": ("Puede oponerse a ello en cualquier momento.", ""),
        "it": ("Puoi opporti in qualsiasi momento.", ""),
        "ja": ("お客様はいつでも異議を申し立てることができます。", ""),
        "ko": ("귀하는 언제든지 이의를 제기할 수 있습니다.", ""),
        "nl": ("U kunt hiertegen op elk moment bezwaar maken.", ""),
        "pt": ("Você pode se opor a isso a qualquer momento.", ""),
        "pl": ("Możesz się temu sprzeciwić w dowolnym momencie.", ""),
    },
    "neg": {
        "en": ("We do not sell your data.", "We sell your data."),
        "zh": ("我们不会出售您的数据。", "我们会出售您的数据。"),
        "de": ("Wir verkaufen Ihre Daten nicht.", "Wir verkaufen Ihre Daten."),
        "fr": ("Nous ne vendons pas vos données.", "Nous vendons vos données."),
        "es": ("No vendemos sus datos.", "Vendemos sus datos."),
        "it": ("Non vendiamo i tuoi dati.", "Vendiamo i tuoi dati."),
        "ja": ("当社は、お客様のデータを販売しません。", "当社は、お客様のデータを販売します。"),
        "ko": ("당사는 귀하의 데이터를 판매하지 않습니다.", "당사는 귀하의 데이터를 판매합니다."),
        "nl": ("Wij verkopen uw gegevens niet.", "Wij verkopen uw gegevens."),
        "pt": ("Não vendemos seus dados.", "Vendemos seus dados."),
        "pl": ("Nie sprzedajemy Twoich danych.", "Sprzedajemy Twoje dane."),
    },
}
"""Form → language → a sentence as it was and as it is; empty where it came or went."""

KINDS = {
    "duration": "duration",
    "age": "age",
    "money": "amount",
    "number": "number",
    "date": "date",
    "location": "data_category",
    "sensitive": "data_category",
    "party": "recipient",
    "neg": "negation",
}
"""Form → the kind of signal that it gives; a right that went has none in every language."""

LOUD = {"location": "critical", "sensitive": "critical", "party": "high", "neg": "critical or high"}


def told(language: str, form: str) -> tuple[tuple[Point, ...], tuple[ComparedSection, ...]]:
    pages = [f"{PAGES[language]}\n\n{text}\n" for text in FACTS[form][language]]
    whole = compare(*(Source("shed.md", page.encode(), "markdown") for page in pages))
    assert whole.new.language.startswith(language)
    return whole.summary.points, whole.sections


@pytest.mark.parametrize("form", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_seen(language: str, form: str) -> None:
    points, sections = told(language, form)
    kinds = {signal.kind for section in sections for change in section.changes for signal in change.signals}
    assert KINDS[form] in kinds
    assert form not in LOUD or points[0].severity.value in LOUD[form]


@pytest.mark.parametrize("form", ["duration", "age", "money", "number"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_stands_in_its_clause(language: str, form: str) -> None:
    (point,), _ = told(language, form)
    old, new = ("".join(char for char in text if char in "0123456789,.").strip(".,") for text in FACTS[form][language])
    if language in ("ja", "ko") and form == "money":
        old, new = old[-len("5,000") :].lstrip("1,") or old, new[-len("12,000") :].lstrip(",") or new
    assert "→" in point.text
    begin = FACTS[form][language][1].split(" ")[0] if language not in ("zh", "ja") else FACTS[form][language][1][:2]
    assert begin in point.text
    assert old[-1] in point.text
    assert new[-1] in point.text


@pytest.mark.parametrize("form", ["location", "sensitive", "party", "removed"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_came_or_went_is_quoted_whole(language: str, form: str) -> None:
    (point,), _ = told(language, form)
    assert "".join(FACTS[form][language]) in point.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_denial_that_went_is_shown(language: str) -> None:
    points, _ = told(language, "neg")
    assert any(sign in points[0].text for sign in "[“„«‘「")
    assert points[0].direction.value == "weaker"


HIDDEN = {
    "en": ("We do not share your data with anyone.", "We share your data with partners for advertising.", "do not"),
    "fr": ("Nous ne partageons pas vos données avec des tiers.", "Nous partageons vos données avec des régies.", "ne "),
    "es": ("No compartimos sus datos con terceros.", "Compartimos sus datos con socios publicitarios.", "No "),
    "it": ("Non condividiamo i Suoi dati con terzi.", "Condividiamo i Suoi dati con partner pubblicitari.", "Non "),
    "ja": ("当社は、お客様の情報を第三者に提供しません。", "当社は、お客様の情報を提携会社に提供します。", "しません"),
}


@pytest.mark.parametrize("language", sorted(HIDDEN))
def test_a_denial_is_shown_where_other_words_of_its_sentence_changed_too(language: str) -> None:
    """A sentence quoted as it is now, without the mark of a "not" that went, would say that it was never denied."""
    old, new, denial = HIDDEN[language]
    sides = (Source(f"{n}.md", f"# A\n\n## B\n\n{said}\n".encode(), "markdown", language=language)
             for n, said in enumerate((old, new)))  # fmt: skip
    assert denial in compare(*sides).summary.points[0].text


NUMERALS = {
    "full-width digits in Japanese": (
        "ja",
        "記録を３０日間保存します。",
        "記録を９０日間保存します。",
        "[３０ → ９０]",
    ),
    "Han numerals in Japanese": ("ja", "記録を三十日間保存します。", "記録を九十日間保存します。", "[三十 → 九十]"),
    "an era of Japan": (
        "ja",
        "旧料金は令和8年5月1日に終了します。",
        "旧料金は令和8年7月1日に終了します。",
        "令和8年[5 → 7]月1日",
    ),
    "counters of Japanese": ("ja", "1日に3回まで利用できます。", "1日に5回まで利用できます。", "[3 → 5]回"),
    "traditional signs": ("zh", "通話錄音的保存期限為三十天。", "通話錄音的保存期限為九十天。", "[三十 → 九十]天"),
    "full-width digits in Chinese": ("zh", "录音保存２４个月。", "录音保存３６个月。", "[２４ → ３６]个月"),
    "Han numerals in Chinese": ("zh", "我们在十五个工作日内答复。", "我们在三十个工作日内答复。", "[十五 → 三十]"),
    "counters of Korean": ("ko", "최대 3명까지 초대할 수 있습니다.", "최대 5명까지 초대할 수 있습니다.", "[3 → 5]명"),
    "Korean number words": ("ko", "두 대의 기기를 연결합니다.", "세 대의 기기를 연결합니다.", "[두 → 세] 대"),
}


@pytest.mark.parametrize("name", NUMERALS)
def test_numbers_in_signs_of_their_own_are_seen_and_shown(name: str) -> None:
    language, old, new, shown = NUMERALS[name]
    page = PAGES[language]
    whole = compare(*(Source("shed.md", f"{page}\n\n{text}\n".encode(), "markdown") for text in (old, new)))
    kinds = {signal.kind for section in whole.sections for change in section.changes for signal in change.signals}
    assert kinds & {"duration", "number", "date"}
    assert shown in whole.summary.points[0].text
