"""Words in Japanese that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "改善", "向上", "より良い", "より便利", "ご好評", "嬉しい", "うれしい", "喜んで", "新機能", "特別価格", "割引",
    "お得", "大切なプライバシー", "最先端", "最適化",
)  # fmt: skip

MINIMISING = (
    "軽微な", "些細な", "わずかな", "ささいな", "単なる", "ご安心ください", "影響はありません", "いつもどおり",
    "明確化のみ",
)  # fmt: skip

IDLE = (
    "(?:ご対応|お手続き|お手続|操作)は(?:必要ありません|不要です)", "何もする必要はありません",
)  # fmt: skip

EXAMPLES = (
    "例えば", "たとえば",
)  # fmt: skip

LIMITS = (
    "場合", "ただし", "除き", "限り", "のみ", "ない", "ません",
)  # fmt: skip
