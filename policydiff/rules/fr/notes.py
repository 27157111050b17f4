"""Words in French that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "(?:sommes|suis) ravis?", "heureux de", "bonnes? nouvelles?", "amélior(?:er|ons|é|ée|és|ées|ations?)",
    "optimis(?:er|ons|ations?)", "meilleure? (?:service|expérience)", "pour votre confort",
    "nouvelles fonctionnalités", "offres? spéciales?", "remises?",
    "votre vie privée (?:nous tient à cœur|est importante pour nous)",
)  # fmt: skip

MINIMISING = (
    "simples? modifications?", "légères? modifications?", "simplement", "ne vous inquiétez pas",
    "rien ne change pour vous", "comme (?:toujours|d['’]habitude)", "simples? clarifications?",
)  # fmt: skip

IDLE = (
    "aucune action (?:n['’]est )?(?:requise|nécessaire)", "vous n['’]avez rien à faire",
)  # fmt: skip

EXAMPLES = (
    "par exemple", "tel(?:le)?s? que",
)  # fmt: skip

LIMITS = (
    "si", "sauf", "sans", "uniquement", "seulement", "jusqu", "mais", "pas", "à moins",
)  # fmt: skip
