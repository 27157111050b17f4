"""Words of titles and texts in Dutch, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "verzamelen|gegevens|cookies",
    "sharing": "delen|derden|ontvangers",
    "choice": "toestemming",
    "access": "rechten",
    "retention": "bewaartermijn|bewaren",
    "security": "beveiliging",
    "policy-change": "wijzigingen",
    "audience": "kinderen",
    "price": "betaling|prijzen",
    "disputes": "toepasselijk recht|geschillen",
    "liability": "aansprakelijkheid",
    "termination": "beëindiging",
    "contact": "contact",
}
