"""Words of titles and texts in Japanese, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "収集|取得|利用目的|クッキー|処理",
    "sharing": "共有|開示|第三者|提供|移転",
    "choice": "選択|同意|設定",
    "access": "権利|アクセス|削除|訂正",
    "retention": "保存|保持|期間",
    "security": "安全|セキュリティ|保護",
    "policy-change": "変更|改定|更新",
    "audience": "児童|未成年|子ども|子供",
    "price": "料金|支払|返金",
    "disputes": "準拠法|紛争|管轄|準拠",
    "liability": "責任|保証|免責",
    "licence": "知的財産|ライセンス|著作|コンテンツ",
    "termination": "終了|解約|停止",
    "contact": "問い合わせ|連絡先",
}
