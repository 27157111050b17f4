"""What the checks look for in Japanese; `rules/lint.py` says what each row means."""


# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "log": "変更履歴|改定履歴|更新履歴",
    "to_log": "(?:{log})[^。；]{0,20}(?:ご覧|参照|確認)|(?:本|当|弊)[^。；]{0,10}(?:{log})",
    "date_place": "(?:冒頭|上部|末尾)[^。；]{0,20}(?:日付|日)|(?:日付|改定日)[^。；]{0,10}(?:冒頭|上部|末尾)",
    "express": "明示的な?同意|個別の同意",
    "gaps": "会社名|社名|日付|施行日|住所|連絡先|電話番号|氏名",
    "asks": "入力|記入",
}

MATTERS: dict[str, str] = {
    "complaint": "監督機関|個人情報保護委員会",
    "children": "未成年者?|児童|子ども",
    "controller": "個人情報取扱事業者|管理者",
    "sensitive_retention": "(?:要配慮個人情報|生体|顔画像|健康)[^。；]{0,60}(?:保存|保管|削除)",
    "agreement": "完全合意|完全なる合意",
}
