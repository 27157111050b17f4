"""What the clause on changes of a policy in Japanese promises; form and source as in `en/promises`."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "変更|改定|改訂|更新|通知|お知らせ|掲載|効力|発効|引き続き|継続|同意"
"""A sentence must hold one of them to go on about a change."""

HEADINGS = (
    ("変更|改定|改訂|更新|修正|改正", r"(?:ポリシー|規約|方針|通知|契約|本書|約款).{0,14}(?:変更|改定|改訂|更新|修正|改正)|(?:変更|改定|改訂|更新|修正|改正)$|^[\W\d第条]*(?:変更|改定|改訂|更新|修正|改正)"),
)
"""Headings of the clause."""

OWN = (
    ("変更|改定|改訂|更新|修正|改正", "(?:ポリシー|規約|方針|通知|契約|約款|条件).{0,50}(?:変更|改定|改訂|更新|修正|改正)"),
    ("変更|改定|改訂|更新|修正|改正", "(?:変更|改定|改訂|更新|修正|改正).{0,50}(?:ポリシー|規約|方針|通知|契約|約款|条件)"),
)
"""Sentences on changes of the document itself, wherever they stand."""

BACK = (
    ("変更|改定|改訂|更新", "(?:変更|改定|改訂|更新).{0,60}(?:通知|お知らせ|周知|掲載|公表|公開|告知|効力|同意|承諾|受諾)"),
    ("最新", "最新.{0,10}(?:提供|掲載|公開|公表)"),
    ("引き続き|継続", "(?:引き続き|継続).{0,40}(?:利用|使用).{0,60}(?:同意|承諾|受諾|みな)"),
)
"""Sentences that look back on such a one: "such changes", "the new version", "if you continue to use"."""

OTHERS = ()
"""Sentences that look like these and speak of something else."""

STRETCHES = (
    ("問い合わせ", "お問い合わせ[^。]*"),
)
"""Parts of sentences that name a channel for another purpose than notice of a change."""

NOTIFY = (
    ("通知|お知らせ|周知|掲載|公表|告知|発表|連絡|送信|表示|メール", "通知|お知らせ|周知|掲載|公表|告知|発表|連絡|送信|表示|メール"),
)
"""Words of telling."""

CHANNELS = {
    "email": (
        ("メール|mail", "電子メール|e?メール(?:アドレス)?(?:に|で|を|にて|により|等|または|や|、|送)|e-?mail"),
    ),
    "push": (
        ("プッシュ", "プッシュ通知"),
    ),
    "in_app": (
        ("アプリ|サービス|ゲーム", "アプリ(?:ケーション)?(?:内|上)|本(?:サービス|ゲーム)(?:内|上)"),
        ("ポップアップ|ログイン|マイページ|アカウント", "ポップアップ|ログイン時|マイページ|アカウント(?:へ|に|上)"),
    ),
    "site_notice": (
        ("サイト", "(?:ウェブ|公式|当|本|弊社|当社)?サイト(?:上|内)?.{0,10}(?:お知らせ|掲げ|通知|告知)"),
        ("目立つ|バナー|お知らせ|ホームページ|インターネット", "目立つ(?:通知|形|場所)|バナー|お知らせいたし|ホームページ.{0,8}(?:通知|お知らせ|告知)|インターネットの利用"),
    ),
    "policy_page": (
        ("ページ|サイト|オンライン|サービス上", "(?:本ページ|当サイト|本サイト|オンライン|ウェブサイト|サービス上|ホームページ).{0,20}(?:掲載|公開|表示|投稿|提供|掲示|公表)"),
        ("掲載|公開|公表|投稿", "(?:掲載|公開|公表|投稿)(?:し|さ|を|いた|をもって|後)"),
    ),
    "blog_or_forum": (
        ("ブログ|フォーラム", "ブログ|フォーラム"),
    ),
    "sms": (
        ("sms|ショートメッセージ", "sms|ショートメッセージ"),
    ),
    "postal": (
        ("書面|郵送", "書面|郵送"),
    ),
    "phone": (
        ("電話", "電話(?:で|により)"),
    ),
    "unspecified": (
        ("その他|適切|適宜|方法|手段", "その他の方法|(?:適切|適宜|合理的)な?.{0,6}(?:方法|手段)"),
    ),
}
"""How a notice reaches the reader."""

CONSENT = {
    "continued_use": (
        ("引き続き|継続|変更後|以降|周知後", "(?:引き続き|継続して|継続的に|効力発生(?:時期|日)?以降に|変更後|周知後).{0,60}(?:利用|使用).{0,80}(?:同意|承諾|受諾|みな)"),
    ),
    "express_consent": (
        ("同意|承諾", "(?:同意|承諾)を(?:求め|得|取得|いただ)|改めて同意"),
    ),
    "deemed_by_silence": (
        ("期間|まで", "(?:期間内|までに).{0,30}(?:とらなかった|申し出がない|異議).{0,40}(?:同意|承諾|みな)"),
    ),
    "opt_out_offered": (
        ("オプトアウト", "オプトアウト"),
    ),
}
"""What is taken as agreement."""

EFFECTIVE_DATE = (
    ("効力発生|発効日|施行日|適用開始日", "効力発生(?:時期|日)|発効日|施行日|適用開始日"),
)
"""That the date of effect is told."""

NOT_EFFECTIVE_DATE = (
    ("効力発生|発効", "(?:変更の)?(?:効力発生(?:時期|日)|発効日)(?:以降|後|より前|前|まで)"),
)
"""Parts of sentences in which that date is a point to count from, not one that is told."""

FLAGS = {
    "materiality_threshold": (
        ("重要|重大|実質|不利益|多い", "重要な変更|重大な変更|実質的な変更|不利益|変更が多い場合"),
    ),
    "last_updated_date": (
        ("最終", "最終(?:更新|改定|改訂)"),
    ),
    "user_must_check": (
        ("確認|ご覧", "(?:定期的に|随時|毎回|都度).{0,30}(?:確認|ご覧)|ご確認(?:ください|下さい)"),
    ),
    "exit_or_reject_right": (
        ("中止|停止|解約|退会|使用して", "使用してはなりません|(?:利用|使用)を(?:中止|停止)|解約|退会"),
    ),
    "archive_of_versions": (
        ("過去|以前", "(?:過去|以前)の(?:版|バージョン)"),
    ),
    "effective_on_posting": (
        ("効力|適用|有効", "(?:掲載|公開|表示|公表).{0,12}(?:時点|とき|もって|時).{0,12}(?:効力|適用|有効)|直ちに(?:効力|適用)"),
    ),
    "prior_notice_unquantified": (
        ("相当|事前|あらかじめ|予め", "相当(?:な)?期間|事前に|あらかじめ|予め"),
    ),
    "sole_discretion": (
        ("裁量", "裁量"),
    ),
    "notice_hedged": (
        ("場合があり", "(?:通知|お知らせ)(?:する|すること).{0,4}場合があり"),
    ),
    "non_regression": (
        ("改訂日|改定日|遡", "改[訂定]日より前に|遡(?:及|って)"),
    ),
    "summary_or_diff_promised": (
        ("内容", "変更後の(?:規約|本規約等|内容|本規約)?の?内容|変更内容"),
    ),
    "no_notice_clause": (
        ("予告|通知", "予告なく|通知することなく|事前の通知なし"),
    ),
}
"""Yes or no facts."""

LEADS = {
    "before_effective": (
        ("前", "{Q}前(?:まで)?"),
    ),
    "after_posting_or_notice": (
        ("後|経過", "{Q}(?:後|経過)"),
    ),
    "objection_window": (
        ("異議", "{Q}以内.{0,20}異議"),
    ),
}
"""What a quantity of time is counted from."""

CONTINUED = "継続して(?:利用|使用)"
"""That using the service from then on has an effect; in any case, anywhere in a text."""

UNITS = {
    "hour": "時間",
    "week": "週間",
    "month": "(?:か|カ|ヶ|ケ|箇)月(?:間)?",
    "day": "(?:営業)?日(?:間)?",
    "year": "年(?:間)?",
}

NUMBERS = {"一": 1, "二": 2, "三": 3, "七": 7, "十": 10, "十四": 14, "二十": 20, "三十": 30, "六十": 60, "九十": 90}
