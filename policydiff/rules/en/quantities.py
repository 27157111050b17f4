"""How English writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1000000,
    "billion": 1000000000,
}  # fmt: skip

UNITS = (
    ("h", "1/60", "minutes?"),
    ("h", "1", "hours?|hrs?"),
    ("b", "1", "(?:business|working|banking|work)[- ]days?"),
    ("h", "24", "(?:calendar )?days?"),
    ("h", "168", "weeks?"),
    ("m", "3", "quarters?"),
    ("m", "1", "(?:calendar )?months?"),
    ("m", "12", "(?:calendar )?years?"),
    ("h", "1/3600", "seconds?"),
)

AGE_AFTER = (
    "[- ]?years?[- ](?:old|of[- ]age)|[- ]year[- ]olds?|[- ]years?[- ]olds?|(?= (?:or|and) (?:older|over|above|"
    r"younger|under)\b)"
)

AGE_BEFORE = (
    r"(?:\bages? (?:of )?|\baged |\b(?:under|over|below|above|at least|older than|younger than|least|reached|"
    "turn(?:ed)?) (?:the age of )?|minimum age (?:is |of )?)$"
)
