"""What the checks look for in Italian; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\bseguenti (?:dati|informazioni|finalità|casi|categorie|diritti|misure|destinatari)\b",
    "log": "cronologia delle (?:modifiche|versioni)|registro delle modifiche",
    "to_log": r"\b(?:nella|vedi|si veda|consultare|consulta|nostra|la|il)\b[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bdata\b[^.;]{0,40}(?:\ball['’]inizio|\bin alto|\bin calce|\bin fondo|\bin testa)\b",
    "express": r"\bconsenso (?:espresso|esplicito|separato)\b",
    "gaps": "azienda|società|nome|nome dell'azienda|ragione sociale|indirizzo|data|paese|città|e-mail|telefono|url|da completare",
    "asks": "inserire|da completare|indicare|specificare|nome della|nome dell'azienda|link a|link alla|vostro",
}

MATTERS: dict[str, str] = {
    "complaint": r"autorità di controllo|garante (?:per la protezione|privacy)|\breclamo\b[^.;]{0,80}\b(?:garante|autorità)",
    "children": r"\b(?:minori|minorenni|bambini)\b",
    "controller": r"\btitolare del trattamento\b",
    "sensitive_retention": r"\b(?:dati (?:sensibili|sanitari|sulla salute)|biometric\w+)[^.;]{0,120}\b(?:conserv\w+|cancell\w+|giorni|mesi|anni)\b",
    "agreement": r"\b(?:intero accordo|accordo completo)\b",
}
