"""What the checks look for in Dutch; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "log": "wijzigings?(?:overzicht|geschiedenis|logboek)|versie(?:overzicht|geschiedenis)",
    "to_log": r"\b(?:zie|in|onder|onze|ons|het|de)\b[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bdatum\b[^.;]{0,30}\b(?:bovenaan|onderaan|hierboven|hieronder|boven|onder)\b",
    "express": r"\b(?:uitdrukkelijke|expliciete|afzonderlijke) toestemming\b",
    "gaps": "bedrijf|bedrijfsnaam|naam|naam van het bedrijf|adres|datum|land|plaats|e-mail|telefoon|url|in te vullen",
    "asks": "invullen|in te vullen|vul in|naam van|link naar|uw|jouw|bedrijfsnaam",
}

MATTERS: dict[str, str] = {
    "complaint": r"autoriteit persoonsgegevens|\btoezichthouder\b|\bklacht\b[^.;]{0,80}\bautoriteit",
    "children": r"\b(?:kinderen|kind|minderjarig\w*)\b",
    "controller": r"\bverwerkingsverantwoordelijke\b",
    "sensitive_retention": r"\b(?:biometrisch\w*|gezondheidsgegevens|gevoelige gegevens)\b[^.;]{0,120}\b(?:bewaard|bewaren|verwijder\w*|dagen|maanden|jaar)\b",
    "agreement": r"\b(?:gehele|volledige) overeenkomst\b",
}
