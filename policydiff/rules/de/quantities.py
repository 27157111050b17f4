"""How German writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
    "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
    "einundzwanzig": 21, "vierundzwanzig": 24, "achtundzwanzig": 28, "dreißig": 30, "dreissig": 30, "vierzig": 40,
    "fünfundvierzig": 45, "achtundvierzig": 48, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "zweiundsiebzig": 72,
    "achtzig": 80, "neunzig": 90, "hundert": 100, "tausend": 1000,
}  # fmt: skip

UNITS = (
    ("b", "1", "(?:werk|arbeits|bank)tage?n?s?"),
    ("h", "24", "(?:kalender)?tage?n?s?"),
    ("h", "168", "wochen?"),
    ("m", "1", "(?:kalender)?monate?n?s?"),
    ("m", "12", "jahre?n?s?(?! alt)"),
    ("h", "1", "stunden?"),
    ("h", "1/60", "minuten?"),
)

AGE_AFTER = r"[- ]?jahren? (?:alt|vollendet)|[- ]jährige[nr]?|\.? lebensjahr"

AGE_BEFORE = r"(?:\balter von |\bunter |\büber |\bmindestens )$"
