"""What documents in Finnish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "voimaantulopäivä|voimaantulo|voimaantulopäivämäärä|tulee voimaan|tulevat voimaan|tuli voimaan|"
        "tulivat voimaan|astuu voimaan|astuvat voimaan|astui voimaan|voimassa alkaen|on voimassa|voimassa"
    ),
    "updated": (
        "viimeksi päivitetty|päivitetty viimeksi|viimeisin päivitys|viimeisimmän päivityksen päivämäärä|"
        "viimeinen päivitys|päivityspäivä|päivitetty|päivitys|viimeksi muutettu|viimeisin muutos|muutettu viimeksi|"
        "viimeksi muokattu|muokattu|viimeksi tarkistettu|tarkistettu"
    ),
    "other": "julkaistu|julkaisupäivä|hyväksytty",
    "earlier": "aiempi versio|edellinen versio|aiemmat versiot",
    "subjects": (
        "tietosuojaseloste|tietosuojakäytäntö|käyttöehdot|ehdot|sopimus|seloste|ilmoitus|asiakirja|versio|muutokset|"
        "käytäntö|rekisteriseloste"
    ),
    "fillers": (
        "tämä|nämä|ja|on|ovat|alkaen|lähtien|tietosuojaseloste|tietosuojakäytäntö|käyttöehdot|ehdot|viimeksi|"
        "päivämäärä|pvm|seloste|versio"
    ),
    "parts": "artikla|kohta|luku|osa|liite",
    "contents": "sisällys|sisällysluettelo",
}
