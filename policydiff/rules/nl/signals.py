"""Consent, modal verbs, negation and scope in the language "nl": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "toestemming",
            "express": "uitdrukkelijke toestemming|expliciete toestemming",
            "opt-out": "opt-out|afmelden",
            "none": "zonder uw toestemming|zonder je toestemming",
        },
    },
    "modals": {
        "modal": {
            "may": "mag|mogen|behoudt zich het recht voor|behouden ons het recht voor|eventueel|mogelijk",
            "can": "kan|kunnen|kunt|kon|zou kunnen|zouden kunnen",
            "should": "zou moeten|zouden moeten|dient",
            "will": "zal|zullen|zult|verbinden ons",
            "must": "moet|moeten|verplicht|is vereist|dienen",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "niet alleen|zonder beperking|niet beperkt|niet later dan|niet meer dan",
        },
        "negation": {
            "not": "niet|geen|nooit|zonder|noch|niemand|niets|verboden",
        },
    },
    "scope": {
        "scope": {
            "only": "alleen|uitsluitend|enkel|slechts",
            "any": "alle|elk|elke|ieder|iedere|enige",
            "including": "waaronder|bijvoorbeeld|zoals|inclusief",
            "except": "behalve|tenzij|uitgezonderd",
            "at least": "minstens|ten minste|minimaal",
            "at most": "hoogstens|maximaal|tot en met",
        },
    },
}
