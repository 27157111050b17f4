"""What documents in Japanese call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "発効日|有効日|施行日|効力発生日|適用開始日|適用日|有効開始日|より有効|から有効|より施行|から施行|より適用|"
        "から適用|より発効|に発効|施行|発効|適用|有効"
    ),
    "updated": (
        "最終更新日|最終更新|最終改定日|最終改定|最終改訂日|最終改訂|最終変更日|最終変更|最終修正日|最終修正|"
        "最終改正日|最終改正|更新日|更新|改定日|改定|改訂日|改訂|改正日|改正|変更日|前回更新"
    ),
    "other": "制定日|制定|公開日|掲載日|公表日|発行日",
    "earlier": "旧版|以前の|までに|場合",
    "changes": "改定履歴|改訂履歴|変更履歴|更新履歴",
    "versions": "過去のバージョン|過去の版",
    "announcing": "プレビュー|新しい規約をお読み|新しい規約を確認",
    "subjects": "ポリシー|規約|方針|通知|契約|変更|改定|改訂|本書",
    "within": "変更|改定",
    "fillers": "本|プライバシーポリシー|本ポリシー|より|から|です|は|に|の|と|付|版|日",
    "terms": "規約",
    "privacy": "プライバシー",
    "files": "プライバシー|個人情報|利用規約",
    "stating": "ない|ません|しない|のみ",
    "pointers": r"詳しくは|詳細(?:は|については|情報)|さらに詳しい",
}
