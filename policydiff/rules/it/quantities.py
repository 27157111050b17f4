"""How Italian writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
    "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15,
    "sedici": 16, "diciassette": 17, "diciotto": 18, "venti": 20, "ventiquattro": 24, "trenta": 30, "quaranta": 40,
    "cinquanta": 50, "sessanta": 60, "novanta": 90, "cento": 100, "mille": 1000,
}  # fmt: skip

UNITS = (
    ("b", "1", "giorn[oi] lavorativ[oi]"),
    ("h", "24", "giorn[oi]"),
    ("h", "168", "settiman[ae]"),
    ("m", "1", "mes[ei]"),
    ("m", "12", "ann[oi]"),
    ("h", "1", "or[ae]"),
    ("h", "1/60", "minut[oi]"),
)

AGE_AFTER = " anni di età"

AGE_BEFORE = (
    r"(?:\b(?:avere|hai|abbia) (?:almeno |meno di |più di |compiuto )?|"
    r"\bcompiuto (?:i )?|\betà di |\bminori di |\bmaggiori di |\betà inferiore a(?:i)? )$"
)
