"""What documents in Swedish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "ikraftträdande|datum för ikraftträdande|ikraftträdandedatum|träder i kraft|trädde i kraft|trätt i kraft|"
        "i kraft från|gäller från och med|gäller från|gäller fr.o.m|gäller sedan|gällande från|giltig från|"
        "giltig från och med|giltighetsdatum|giltigt från"
    ),
    "updated": (
        "datum för senaste uppdatering|senaste uppdatering|senaste uppdateringen|senast uppdaterad|"
        "senast uppdaterat|senast uppdaterade|uppdaterad den|uppdaterad|uppdaterat|uppdaterades|uppdateringsdatum|"
        "senast ändrad|senast ändrat|senaste ändring|senaste ändringen|ändrad den|senast reviderad|"
        "senaste revidering|reviderad|reviderades|version från|version av den|senast granskad"
    ),
    "other": "publicerad|publicerat|publicerades|publiceringsdatum|antagen",
    "earlier": "tidigare version|tidigare versioner|gäller till",
    "subjects": (
        "policy|policyn|integritetspolicy|integritetspolicyn|villkor|villkoren|avtal|avtalet|meddelande|dokument|"
        "version|ändringar|användarvillkor|användarvillkoren"
    ),
    "fillers": (
        "den|det|denna|detta|dessa|och|av|i|från|med|om|är|har|sedan|datum|version|integritetspolicy|"
        "integritetspolicyn|policy|policyn|villkor|villkoren|användarvillkor|senast|för|till|per|kl"
    ),
    "parts": "artikel|avsnitt|kapitel|bilaga|punkt|del",
    "common": "och|att|det|som|en|för|på|är|av|med|den|till|inte|vi|du|din|om|har|kan|eller|från|dina|våra|ett",
    "contents": "innehåll|innehållsförteckning",
}
