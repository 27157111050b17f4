"""Consent, modal verbs, negation and scope in the language "it": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "consenso|il tuo consenso",
            "express": "consenso esplicito|consenso espresso",
            "opt-out": "opt-out",
            "legitimate interest": "legittimo interesse|interesse legittimo",
            "none": "senza il tuo consenso|senza consenso|senza il suo consenso",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "si riserva il diritto|ci riserviamo il diritto|eventualmente|è autorizzato|è autorizzata|ha il diritto"
            ),
            "can": "può|possono|possiamo|potete|potrà|potranno|potremo|potrebbe|potrebbero|possa|puoi",
            "should": "dovrebbe|dovrebbero|dovresti|si consiglia",
            "will": "si impegna|ci impegniamo|sarà|saranno",
            "must": "deve|devono|dobbiamo|dovete|dovrà|dovranno|è tenuto|devi|obbligatorio|è necessario",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "non solo|senza limitazione|non oltre|non limitato",
        },
        "negation": {
            "not": "non|mai|senza|né|nessun|nessuna|nessuno|neppure|neanche|vietato",
        },
    },
    "scope": {
        "scope": {
            "only": "solo|soltanto|esclusivamente|unicamente",
            "any": "qualsiasi|tutti|tutte|tutto|ogni|qualunque|tutta",
            "including": "incluso|inclusi|incluse|ad esempio|quali|tra cui|compreso|compresi",
            "except": "salvo|tranne|eccetto|a meno che",
            "at least": "almeno|minimo",
            "at most": "al massimo|fino a",
        },
    },
}
