"""Consent, modal verbs, negation and scope in the language "pt": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "consentimento",
            "express": "consentimento expresso|consentimento explícito",
            "opt-out": "opt-out",
            "none": "sem o seu consentimento",
        },
    },
    "modals": {
        "modal": {
            "may": "reserva se o direito|reservamo nos o direito|eventualmente|está autorizado|tem o direito",
            "can": "pode|podem|podemos|poderá|poderão|poderemos|poderia|poderiam|possa",
            "should": "deveria|deveriam|recomenda se|convém",
            "will": "compromete se|comprometemo nos|será|serão",
            "must": "deve|devem|devemos|deverá|deverão|é obrigado|tem de|tem que|obrigatório|é necessário",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "não só|não apenas|sem limitação|não mais de",
        },
        "negation": {
            "not": "não|nunca|sem|nem|nenhum|nenhuma|jamais|proibido",
        },
    },
    "scope": {
        "scope": {
            "only": "apenas|somente|exclusivamente|só|unicamente",
            "any": "qualquer|todos|todas|todo|toda|cada|quaisquer",
            "including": "incluindo|por exemplo|tais como|entre outros",
            "except": "salvo|exceto|a menos que",
            "at least": "pelo menos|no mínimo",
            "at most": "no máximo|até",
        },
    },
}
