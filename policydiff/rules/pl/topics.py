"""Words of titles and texts in Polish, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "zbieramy|dane|cookies",
    "sharing": "udostępnianie|odbiorcy",
    "choice": "zgoda",
    "access": "prawa",
    "retention": "przechowywanie",
    "security": "bezpieczeństwo",
    "policy-change": "zmiany",
    "audience": "dzieci",
    "price": "płatności",
    "disputes": "prawo właściwe",
    "liability": "odpowiedzialność",
    "termination": "rozwiązanie",
    "contact": "kontakt",
}
