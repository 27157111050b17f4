"""Consent, modal verbs, negation and scope in the language "fr": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "consentement|votre consentement|votre accord",
            "express": "consentement explicite|consentement exprès",
            "opt-out": "opt-out|vous désinscrire",
            "legitimate interest": "intérêt légitime|intérêts légitimes",
            "none": "sans votre consentement|sans votre accord",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "est autorisé|sommes autorisés|êtes autorisé|se réserve le droit|nous réservons le droit|"
                "éventuellement|le cas échéant|est en droit"
            ),
            "can": (
                "peut|peuvent|pouvons|pouvez|pourra|pourrons|pourrez|pourront|pourrait|pourraient|pourrions|puisse"
            ),
            "should": "devrait|devraient|devriez|devrions|il est recommandé",
            "will": "s'engage|nous engageons|sera|seront|serons|serez",
            "must": (
                "doit|doivent|devons|devez|devra|devront|devrez|est tenu|êtes tenu|sommes tenus|obligatoire|"
                "obligatoirement|il faut"
            ),
        },
    },
    "negations": {
        "ignored": {
            "not meant": (
                "non seulement|sans limitation|sans s'y limiter|plus de|plus tard|plus d'|pas seulement|n'hésitez pas|"
                "non limitative"
            ),
        },
        "negation": {
            "not": "pas|jamais|aucun|aucune|sans|ni|non|plus|nullement|interdit",
        },
    },
    "scope": {
        "scope": {
            "only": "seulement|uniquement|exclusivement|seul|seule",
            "any": "tous|toutes|chaque|quelconque",
            "including": "y compris|notamment|par exemple|tels que|telles que|incluant",
            "except": "sauf|à moins que|à l'exception|excepté",
            "at least": "au moins|au minimum",
            "at most": "au plus|au maximum|jusqu'à",
        },
    },
}
