"""Consent, modal verbs, negation and scope in the language "ko": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "동의|동의를 받",
            "express": "명시적 동의|명시적인 동의|별도의 동의|별도 동의",
            "opt-out": "옵트아웃",
            "none": "동의 없이",
        },
    },
    "modals": {
        "modal": {
            "may": "수도 있습니다|권리를 보유|권리가 있습니다|경우가 있습니다",
            "can": "수 있습니다|수 있으며|수 있는|가능합니다|수 있다",
            "should": "권장합니다|바랍니다|좋습니다",
            "will": "것입니다|하겠습니다|약속합니다",
            "must": "해야 합니다|하여야 합니다|해야 하며|의무가 있습니다|필수|필요합니다",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "뿐만 아니라|제한되지|국한되지|안내|안전|안에|안정|불만",
        },
        "negation": {
            "not": "않습니다|않으며|않는|아니|없습니다|없이|못|없는|금지|않고|않을|없으며|안 됩니다|않도록",
        },
    },
    "scope": {
        "scope": {
            "only": "오직|에 한해|에 한하여|에만|에 한정",
            "any": "모든|일체의|어떠한",
            "including": "등|포함|예를 들어",
            "except": "제외|경우를 제외하고",
            "at least": "최소|이상",
            "at most": "최대|이하|이내",
        },
    },
}
