"""How Chinese writes numbers and what it counts with; `rules/quantities.py` says what each row means."""

from __future__ import annotations

UNITS = (
    ("b", "1", "个?(?:工作日|工作天|交易日)"),
    ("h", "24", "(?:个)?(?:自然日|日历日|日|天)"),
    ("h", "168", "(?:个)?(?:周(?!岁|歲)|星期|礼拜)"),
    ("m", "3", "个?季度"),
    ("m", "1", "[个個](?:自然)?月"),
    ("m", "12", "(?:个)?(?:自然)?年(?!龄|滿|满)"),
    ("h", "1", "(?:个)?(?:小时|小時|钟头)"),
    ("h", "1/60", "分钟|分鐘"),
    ("h", "1/3600", "秒"),
)

AGE_AFTER = "周岁|週歲|周歲|岁|歲"
