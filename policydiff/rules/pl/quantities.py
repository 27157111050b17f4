"""How Polish writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "jeden": 1, "jedna": 1, "jednego": 1, "dwa": 2, "dwie": 2, "dwóch": 2, "trzy": 3, "trzech": 3, "cztery": 4,
    "czterech": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "sześciu": 6, "siedem": 7, "siedmiu": 7, "osiem": 8,
    "dziewięć": 9, "dziesięć": 10, "dziesięciu": 10, "dwanaście": 12, "trzynaście": 13, "czternaście": 14,
    "czternastu": 14, "piętnaście": 15, "szesnaście": 16, "osiemnaście": 18, "dwadzieścia": 20, "trzydzieści": 30,
    "trzydziestu": 30, "sześćdziesiąt": 60, "dziewięćdziesiąt": 90, "sto": 100,
}  # fmt: skip

UNITS = (
    ("b", "1", "dni roboczych"),
    ("h", "24", "d(?:zień|ni|nia)"),
    ("h", "168", "tygod(?:ni|nie|nia|zień)"),
    ("m", "1", "miesi(?:ąc|ące|ęcy|ąca)"),
    ("m", "12", "lat|rok|lata|roku"),
    ("h", "1", "godzin[ya]?"),
)

AGE_AFTER = " lat(?= lub|[,.;]|$)| rok życia"

AGE_BEFORE = r"(?:\bmieć (?:co najmniej |przynajmniej )?|\bponiżej |\bukończył\w* )$"
