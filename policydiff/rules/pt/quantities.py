"""How Portuguese writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8,
    "nove": 9, "dez": 10, "doze": 12, "treze": 13, "catorze": 14, "quatorze": 14, "quinze": 15, "dezesseis": 16,
    "dezoito": 18, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "noventa": 90,
    "cem": 100, "mil": 1000,
}  # fmt: skip

UNITS = (
    ("b", "1", "dias? úteis"),
    ("h", "24", "dias?"),
    ("h", "168", "semanas?"),
    ("m", "1", "m[eê]s(?:es)?"),
    ("m", "12", "anos?"),
    ("h", "1", "horas?"),
)

AGE_AFTER = " anos de idade"

AGE_BEFORE = (
    r"(?:\b(?:ter|tenha|tiver) (?:pelo menos |menos de |mais de |no mínimo )?|"
    r"\bcompletado |\bidade de |\bmenores de |\bmaiores de )$"
)
