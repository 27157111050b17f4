"""How Dutch writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "achttien": 18,
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "negentig": 90, "honderd": 100,
}  # fmt: skip

UNITS = (
    ("b", "1", "werkdag(?:en)?"),
    ("h", "24", "dag(?:en)?"),
    ("h", "168", "we(?:ek|ken)"),
    ("m", "1", "maand(?:en)?"),
    ("m", "12", "ja(?:ar|ren)"),
    ("h", "1", "u(?:ur|ren)"),
)

AGE_AFTER = " jaar (?:oud|of ouder)"

AGE_BEFORE = r"(?:\bmoet (?:minstens |ten minste |minimaal )|\bleeftijd van |\bjonger dan |\bonder de )$"
