"""What documents in Slovak call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "dátum účinnosti|dátum nadobudnutia účinnosti|nadobúda účinnosť|nadobúdajú účinnosť|nadobudli účinnosť|"
        "nadobudla účinnosť|účinné od|účinná od|účinný od|účinnosť od|účinnosť|platné od|platná od|platný od|"
        "platnosť od|dátum platnosti|nadobúdajú platnosť|vstupujú do platnosti"
    ),
    "updated": (
        "dátum poslednej aktualizácie|posledná aktualizácia|naposledy aktualizované|naposledy aktualizovaná|"
        "dátum aktualizácie|aktualizované|aktualizácia zo dňa|aktualizácia|posledná zmena|naposledy zmenené|"
        "naposledy upravené|posledná úprava|posledná revízia|dátum revízie|revidované|verzia zo dňa|"
        "dátum poslednej zmeny"
    ),
    "other": "dátum zverejnenia|zverejnené|vydané|schválené",
    "earlier": "predchádzajúca verzia|predchádzajúce verzie|platné do",
    "subjects": "zásady|podmienky|zmluva|vyhlásenie|oznámenie|dokument|verzia|zmeny|pravidlá|znenie",
    "fillers": (
        "dňa|zo|od|do|k|a|v|vo|tieto|toto|tento|táto|zásady|ochrany|osobných|údajov|súkromia|podmienky|verzia|dátum|"
        "boli|bolo|bola|sú|je|dňom|vyhlásenie|obchodné|používania"
    ),
    "parts": "článok|oddiel|kapitola|časť|príloha",
    "contents": "obsah",
}
