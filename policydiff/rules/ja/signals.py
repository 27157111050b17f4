"""Consent, modal verbs, negation and scope in the language "ja": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "同意|同意を得",
            "express": "明示的な同意|明示的同意",
            "opt-out": "オプトアウト",
            "none": "同意なく|同意なしに|同意を得ることなく",
        },
    },
    "modals": {
        "ignored": {
            "not meant": "可能性|可能な限り|必要に応じて|必要な|不可能",
        },
        "modal": {
            "may": "場合があります|ことがあります|可能性があります|かもしれません|権利を有します|権利を留保",
            "can": "できます|できる|可能です|ことができ",
            "should": "べき|推奨|お勧め|望ましい",
            "will": "ものとします|致します|約束します",
            "must": "なければなりません|なければならない|必要があります|義務があります|必須|してください",
        },
    },
    "negations": {
        "ignored": {
            "not meant": (
                "だけでなく|限らず|限りません|なければなりません|なければならない|不可欠|少なく|かもしれません|未成年|"
                "未満|問わず|にかかわらず|不正|不明|無料"
            ),
        },
        "negation": {
            "not": "ません|ない|ありません|しません|できません|いたしません|なく|せず|禁止|ず、|なかった|行わず",
        },
    },
    "scope": {
        "scope": {
            "only": "のみ|だけ|限り|に限",
            "any": "すべて|全て|あらゆる|いかなる",
            "including": "など|含む|例えば|等の",
            "except": "除き|除く|ない限り",
            "at least": "少なくとも|以上",
            "at most": "以下|以内|最大",
        },
    },
}
