"""How Spanish writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
    "dieciocho": 18, "veinte": 20, "veinticuatro": 24, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "noventa": 90, "cien": 100, "mil": 1000,
}  # fmt: skip

UNITS = (
    ("b", "1", "días? (?:hábiles?|laborables?)"),
    ("h", "24", "días?(?: naturales)?"),
    ("h", "168", "semanas?"),
    ("m", "1", "mes(?:es)?"),
    ("m", "12", "años?"),
    ("h", "1", "horas?"),
    ("h", "1/60", "minutos?"),
)

AGE_AFTER = " años de edad"

AGE_BEFORE = (
    r"(?:\bte(?:ner|nga|nido|nemos|ngas) (?:al menos |menos de |más de |como mínimo )?|"
    r"\bcumplido |\bedad de |\bmenores de |\bmayores de )$"
)
