"""What documents in Danish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "ikrafttrædelsesdato|dato for ikrafttrædelse|ikrafttrædelse|træder i kraft|trådte i kraft|trådt i kraft|"
        "i kraft fra|gælder fra og med|gælder fra|gældende fra|gyldig fra|gyldige fra|gældende pr"
    ),
    "updated": (
        "sidst opdateret|senest opdateret|seneste opdatering|sidste opdatering|dato for seneste opdatering|"
        "opdateret den|opdateret|opdateringsdato|sidst ændret|senest ændret|seneste ændring|sidste ændring|"
        "ændret den|senest revideret|sidst revideret|revideret|version af|version fra"
    ),
    "other": "offentliggjort|udgivet|udgivelsesdato|vedtaget",
    "earlier": "tidligere version|tidligere versioner",
    "subjects": (
        "politik|politikken|privatlivspolitik|privatlivspolitikken|vilkår|vilkårene|betingelser|aftale|aftalen|"
        "meddelelse|dokument|version|ændringer|persondatapolitik|handelsbetingelser"
    ),
    "fillers": (
        "den|det|denne|dette|disse|og|af|i|fra|med|er|blev|har|siden|dato|version|privatlivspolitik|politik|"
        "politikken|vilkår|betingelser|senest|sidst|til|pr|for"
    ),
    "parts": "artikel|afsnit|kapitel|bilag|punkt|del",
    "contents": "indhold|indholdsfortegnelse",
}
