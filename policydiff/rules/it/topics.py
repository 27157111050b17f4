"""Words of titles and texts in Italian, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "raccolta|raccogliamo|dati che|finalità|trattamento|cookie",
    "sharing": "condivisione|condividiamo|terzi|terze parti|destinatari|trasferimento",
    "choice": "consenso|scelte|preferenze",
    "access": "diritti|accesso|cancellazione",
    "retention": "conservazione|periodo",
    "security": "sicurezza",
    "policy-change": "modifiche|aggiornamenti",
    "audience": "minori|bambini",
    "price": "prezzi|pagamento|rimborso",
    "disputes": "legge applicabile|foro|controversie",
    "liability": "responsabilità|garanzie",
    "licence": "proprietà intellettuale|licenza|contenuti",
    "termination": "risoluzione|recesso|sospensione",
    "contact": "contatti|titolare|contattaci",
}
