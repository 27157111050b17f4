"""What documents in Czech call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "datum účinnosti|datum nabytí účinnosti|nabývá účinnosti|nabývají účinnosti|nabyly účinnosti|"
        "nabyla účinnosti|účinné od|účinná od|účinný od|účinnost od|účinnost|platné od|platná od|platný od|"
        "platnost od|datum platnosti|vstupují v platnost|vstupuje v platnost|vstup v platnost|platnost a účinnost od"
    ),
    "updated": (
        "datum poslední aktualizace|poslední aktualizace|naposledy aktualizováno|naposledy aktualizovány|"
        "naposledy aktualizována|datum aktualizace|aktualizováno|aktualizace ze dne|aktualizace|poslední změna|"
        "naposledy změněno|naposledy upraveno|naposledy upraveny|poslední úprava|poslední revize|datum revize|"
        "revidováno|verze ze dne|datum poslední změny|změněno dne"
    ),
    "other": "datum zveřejnění|zveřejněno|vydáno|schváleno",
    "earlier": "předchozí verze|platné do|předchozí znění",
    "subjects": "zásady|podmínky|smlouva|prohlášení|oznámení|dokument|verze|změny|pravidla|znění",
    "fillers": (
        "dne|ze|od|do|k|a|v|ve|tyto|toto|tento|tato|zásady|ochrany|osobních|údajů|soukromí|podmínky|verze|datum|"
        "byly|bylo|byla|jsou|je|dnem|prohlášení|obchodní|použití|užívání"
    ),
    "parts": "článek|oddíl|kapitola|část|příloha",
    "contents": "obsah",
}
