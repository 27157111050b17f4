"""Words of titles and texts in German, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "erhoben|erheben|verarbeitung|welche daten|datenverarbeitung|zwecke|cookies|cookie|zwecke der",
    "sharing": "weitergabe|weitergeben|empfänger|dritte|drittanbieter",
    "choice": "einwilligung|widerspruch|auswahl|einstellungen",
    "access": "rechte|ihre rechte|auskunft|löschung",
    "retention": "speicherdauer|aufbewahrung|wie lange|speicherung",
    "security": "sicherheit|datensicherheit|schutz",
    "policy-change": "änderung|änderungen|aktualisierung",
    "audience": "kinder|minderjährige",
    "price": "preise|zahlung|zahlungen|gebühren",
    "disputes": "gerichtsstand|anwendbares recht|streitigkeiten|beschwerde",
    "liability": "haftung|gewährleistung",
    "licence": "urheberrecht|lizenz|geistiges eigentum|inhalte",
    "termination": "kündigung|beendigung",
    "contact": "kontakt|verantwortlicher|impressum|datenschutzbeauftragter",
}
