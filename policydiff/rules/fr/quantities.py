"""How French writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt-quatre": 24, "trente": 30, "quarante": 40,
    "quarante-cinq": 45, "quarante-huit": 48, "cinquante": 50, "soixante": 60, "soixante-douze": 72,
    "quatre-vingt-dix": 90, "cent": 100, "mille": 1000,
}  # fmt: skip

UNITS = (
    ("b", "1", "jours? ouvr(?:és?|ables?)"),
    ("h", "24", "jours?(?: calendaires| francs)?"),
    ("h", "168", "semaines?"),
    ("m", "1", "mois"),
    ("m", "12", "an(?:née)?s?"),
    ("h", "1", "heures?"),
    ("h", "1/60", "minutes?"),
)

AGE_AFTER = " ans(?: révolus)?(?= ou|[,.;]|$)"

AGE_BEFORE = (
    r"(?:\b(?:avoir|avez|ayez|ayant) (?:au moins |moins de |plus de |atteint )?|"
    r"\bâge de |\bâgée?s? de (?:moins de |plus de )?|\bmoins de |\bplus de )$"
)
