"""What documents in Norwegian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "ikrafttredelsesdato|dato for ikrafttredelse|ikrafttredelse|trer i kraft|trådte i kraft|trådt i kraft|"
        "i kraft fra|gjelder fra og med|gjelder fra|gjeldende fra|gyldig fra|gjeldende per"
    ),
    "updated": (
        "sist oppdatert|siste oppdatering|dato for siste oppdatering|oppdatert den|oppdatert|oppdateringsdato|"
        "sist endret|siste endring|endret den|sist revidert|siste revisjon|revidert|versjon av|versjon fra"
    ),
    "other": "publisert|publiseringsdato|vedtatt",
    "earlier": "tidligere versjon|tidligere versjoner",
    "subjects": (
        "personvernerklæring|personvernerklæringen|erklæring|erklæringen|vilkår|vilkårene|avtale|avtalen|"
        "retningslinjer|dokument|versjon|endringer|policy|brukervilkår"
    ),
    "fillers": (
        "den|det|denne|dette|disse|og|av|i|fra|med|er|ble|har|siden|dato|versjon|personvernerklæring|"
        "personvernerklæringen|erklæring|vilkår|vilkårene|brukervilkår|sist|til|per|for"
    ),
    "parts": "artikkel|avsnitt|kapittel|vedlegg|punkt|del",
    "contents": "innhold|innholdsfortegnelse",
}
