"""Words in Korean that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "개선", "향상", "더 나은", "더욱 편리", "기쁩니다", "기쁘게", "반가운 소식", "새로운 기능", "특별 할인", "할인",
    "혜택", "소중히 여깁니다", "최첨단", "최적화",
)  # fmt: skip

MINIMISING = (
    "경미한", "사소한", "약간의 변경", "단순한", "걱정하지 마", "안심하", "영향이 없", "평소와 같",
    "명확히 하기 위한 것일 뿐",
)  # fmt: skip

IDLE = (
    "별도의? ?(?:조치|절차)(?:가|는)? ?(?:필요하지 않|필요 ?없)", "아무것도 하실 필요",
)  # fmt: skip

EXAMPLES = (
    "예를 들어", "예컨대",
)  # fmt: skip

LIMITS = (
    "다만", "경우", "제외", "않", "없이", "한하여", "까지",
)  # fmt: skip
