"""Words in Spanish that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "encantad[oa]s de", "nos complace", "buenas noticias", "mejor(?:a|ar|amos|as|ado|ada)",
    "optimiz(?:ar|amos|ación)", "mejor (?:servicio|experiencia)", "para su comodidad", "nuevas funciones",
    "ofertas? especial(?:es)?", "descuentos?", "su privacidad (?:es importante para nosotros|nos importa)",
    "de vanguardia",
)  # fmt: skip

MINIMISING = (
    "pequeños cambios", "cambios menores", "leves? cambios?", "simplemente", "no se preocupe",
    "nada cambia para usted", "como siempre", "simples? aclaraci(?:ón|ones)",
)  # fmt: skip

IDLE = (
    "no (?:tiene|necesita) (?:que )?hacer nada", "no se requiere ninguna acción",
)  # fmt: skip

EXAMPLES = (
    "por ejemplo", "tales como",
)  # fmt: skip

LIMITS = (
    "si", "salvo", "sin", "solo", "sólo", "hasta", "pero", "no", "excepto",
)  # fmt: skip
