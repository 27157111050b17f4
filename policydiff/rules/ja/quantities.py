"""How Japanese writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

UNITS = (
    ("b", "1", "営業日"),
    ("h", "24", "日(?:間)?"),
    ("h", "168", "週間"),
    ("m", "1", "(?:か|カ|ヶ|ケ|箇)月(?:間)?"),
    ("m", "12", "年(?:間)?"),
    ("h", "1", "時間"),
    ("h", "1/60", "分(?:間)?"),
)

AGE_AFTER = "歳|才"
