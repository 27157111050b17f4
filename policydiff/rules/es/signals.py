"""Consent, modal verbs, negation and scope in the language "es": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "consentimiento|su consentimiento|tu consentimiento",
            "express": "consentimiento expreso|consentimiento explícito",
            "opt-out": "opt-out|darse de baja",
            "legitimate interest": "interés legítimo",
            "none": "sin su consentimiento|sin tu consentimiento",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "se reserva el derecho|nos reservamos el derecho|posiblemente|está autorizado|tiene derecho a|"
                "eventualmente"
            ),
            "can": "puede|pueden|podemos|puedes|podrá|podrán|podremos|podría|podrían|podríamos|podrás|pueda",
            "should": "debería|deberían|deberías|se recomienda",
            "will": "se compromete|nos comprometemos|será|serán",
            "must": (
                "debe|deben|debemos|debes|deberá|deberán|deberemos|deberás|está obligado|tiene que|tienen que|"
                "obligatorio|es necesario"
            ),
        },
    },
    "negations": {
        "ignored": {
            "not meant": "no solo|no sólo|sin limitación|no más de|no se limita",
        },
        "negation": {
            "not": "no|nunca|sin|ni|ningún|ninguna|ninguno|jamás|nada|tampoco|prohibido",
        },
    },
    "scope": {
        "scope": {
            "only": "solo|sólo|únicamente|exclusivamente|solamente",
            "any": "cualquier|todo|todos|toda|todas|cada|cualquiera",
            "including": "incluyendo|incluido|incluida|por ejemplo|tales como|entre otros|como por ejemplo",
            "except": "salvo|excepto|a menos que",
            "at least": "al menos|como mínimo",
            "at most": "como máximo|hasta",
        },
    },
}
