"""The language of a text, as declared or as written."""

from __future__ import annotations

import pytest

from policydiff.model import Source
from policydiff.read import read
from policydiff.rules.detection import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We keep your data for as long as you use the service, and delete it when you ask us to do so.", "en"),
        ("Wir speichern Ihre Daten so lange, wie Sie den Dienst nutzen, und löschen sie auf Ihren Wunsch.", "de"),
        ("Nous conservons vos données tant que vous utilisez le service et les supprimons sur votre demande.", "fr"),
        ("Conservamos sus datos mientras usted utiliza el servicio y los borramos cuando usted nos lo pide.", "es"),
        ("Conserviamo i tuoi dati per il tempo in cui usi il servizio e li cancelliamo se ce lo chiedi.", "it"),
        ("Guardamos os seus dados enquanto você usa o serviço e os apagamos quando você nos pede.", "pt"),
        ("Wij bewaren uw gegevens zo lang als u de dienst gebruikt en wissen die als u ons dat vraagt.", "nl"),
        ("Przechowujemy dane użytkownika tak długo, jak korzysta on z usługi, i usuwamy je na jego prośbę.", "pl"),
        ("我们会在您使用服务期间保存您的信息。", "zh-Hans"),
        ("我們會在您使用服務期間保存您的資訊。", "zh-Hant"),
        ("お客様がサービスを利用する間、情報を保管します。", "ja"),
        ("서비스를 이용하는 동안 정보를 보관합니다.", "ko"),
        ("Мы храним ваши данные, пока вы пользуетесь сервисом.", "ru"),
        ("نحتفظ ببياناتك طوال مدة استخدامك للخدمة.", "ar"),
        ("本政策适用于 Example App、iOS 和 Android 的所有用户，请您仔细阅读。", "zh-Hans"),
        ("Lorem ipsum dolor sit amet", "und"),
        ("12 § 34 % !", "und"),
        ("", "und"),
    ],
)
def test_is_told_by_script_and_small_words(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("---\nlang: fr\n---\nTexte.\n", "", "fr"),
        ("---\nlanguage: zh_CN\n---\n文本。\n", "", "zh-CN"),
        ("---\nlang: French\n---\nNous gardons les données que vous nous donnez, et les vôtres.\n", "", "fr"),
        ("---\nlang: fr\n---\nTexte.\n", "de", "de"),
        ("Text.\n", "", "und"),
    ],
)
def test_what_is_declared_goes_first(text: str, declared: str, language: str) -> None:
    assert read(Source("p.md", text.encode(), "markdown", language=declared)).language == language
