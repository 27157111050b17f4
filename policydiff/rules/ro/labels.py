"""What documents in Romanian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data intrării în vigoare|data intrarii in vigoare|intrarea în vigoare|intră în vigoare|intra in vigoare|"
        "au intrat în vigoare|a intrat în vigoare|în vigoare din|în vigoare de la|în vigoare începând cu|"
        "in vigoare din|in vigoare de la|în vigoare|valabil din|valabilă din|valabil de la|valabilă de la|"
        "valabilă începând cu|valabil începând cu|aplicabil de la|aplicabilă de la|se aplică din|"
        "se aplică începând cu|data efectivă"
    ),
    "updated": (
        "data ultimei actualizări|ultima actualizare|ultimei actualizări|actualizat la data de|"
        "actualizată la data de|actualizat la|actualizată la|actualizat în|actualizată în|actualizat pe|"
        "actualizată pe|data actualizării|actualizat|actualizată|actualizare|ultima modificare|"
        "data ultimei modificări|modificat la|modificată la|ultima revizuire|data revizuirii|revizuit la|"
        "revizuită la|versiunea din|ultima versiune"
    ),
    "other": "data publicării|publicat la|publicată la|publicat|publicată",
    "earlier": "versiunea anterioară|versiuni anterioare|valabil până la",
    "subjects": (
        "politica|politică|politici|termenii|termeni|condiții|condițiile|acord|acordul|notificare|notificarea|"
        "document|documentul|versiunea|declarație|modificările"
    ),
    "fillers": (
        "la|din|de|data|pe|în|in|a|al|ale|și|si|cu|începând|această|acest|aceste|acești|politica|politică|"
        "confidențialitate|termeni|termenii|condiții|condițiile|utilizare|versiunea|versiune|a fost|fost|au|este|"
        "sunt|ultima|prezenta|prezentele"
    ),
    "parts": "articolul|secțiunea|capitolul|partea|anexa",
    "contents": "cuprins",
}
