"""Words in Portuguese that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "temos o prazer", "estamos felizes", "boas notícias", "melhor(?:ar|amos|ia|ias|ado|ada)",
    "otimiz(?:ar|amos|ação)", "melhor (?:serviço|experiência)", "para sua comodidade", "novas funcionalidades",
    "novos recursos", "ofertas? especia(?:l|is)", "descontos?", "sua privacidade é importante para nós",
)  # fmt: skip

MINIMISING = (
    "pequenas alterações", "alterações menores", "leves? alterações", "simplesmente", "não se preocupe",
    "nada muda para você", "como sempre", "simples esclarecimentos?",
)  # fmt: skip

IDLE = (
    "(?:você )?não precisa fazer nada", "nenhuma ação (?:é )?necessária",
)  # fmt: skip

EXAMPLES = (
    "por exemplo", "tais como",
)  # fmt: skip

LIMITS = (
    "se", "salvo", "sem", "somente", "apenas", "até", "mas", "não", "exceto",
)  # fmt: skip
