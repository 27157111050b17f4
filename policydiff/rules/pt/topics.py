"""Words of titles and texts in Portuguese, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "coleta|dados|cookies",
    "sharing": "compartilhamento|terceiros",
    "choice": "consentimento",
    "access": "direitos",
    "retention": "retenção",
    "security": "segurança",
    "policy-change": "alterações",
    "audience": "crianças",
    "price": "preços",
    "disputes": "lei aplicável",
    "liability": "responsabilidade",
    "termination": "rescisão",
    "contact": "contato",
}
