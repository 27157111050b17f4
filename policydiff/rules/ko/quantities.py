"""How Korean writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

WORDS: dict[str, int] = {
    "하나": 1, "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "열": 10, "십": 10, "삼십": 30, "육십": 60, "구십": 90,
    "열네": 14, "열여덟": 18,
}  # fmt: skip

UNITS = (
    ("b", "1", "영업일"),
    ("h", "24", "일(?:간)?"),
    ("h", "168", "주(?:간)?"),
    ("m", "1", "개월"),
    ("m", "12", "년(?:간)?"),
    ("h", "1", "시간"),
    ("h", "1/60", "분"),
)

AGE_AFTER = "세"
