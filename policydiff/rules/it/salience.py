"""What makes an Italian sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": "condivid*|condivis*|divulg*|trasfer*|comunic*|forn*|cede*|invi*|trasme*|rivel*",
    "sell": "vend*|vendita",
    "collect": "raccog*|raccolt*|ottien*|otten*|ricev*|registr*|acquis*|rilev*",
    "use": "utilizz*|us*|tratt*|elabor*|analizz*|combin*",
    "keep": "conserv*|memorizz*|archivi*|tratten*|mantien*|periodo",
    "delete": "elimin*|cancell*|anonimizz*|distru*",
    "train": "addestr*|intelligenza artificiale|ia|modell*|apprendimento",
    "advertise": "pubblicit*|annunci*|marketing|promozion*|personalizz*|cookie*|tracci*|newsletter|profil*",
    "not": "non|mai|nessun*|senza|né|vietat*|proib*|non più",
    "only": "solo|soltanto|esclusivamente|salvo|eccetto|unicamente",
    "must": "dev*|dovr*|obblig*|richie*|tenut*|accett*|rispett*|responsabile di|necessari*",
    "may": "può|possono|possiamo|potr*|discrezione|riserv*|qualsiasi momento|senza preavviso|eventual*",
    "right": "diritt*|oppor*|opposizione|revoc*|rettific*|reclam*|disattiv*|disiscri*|scegli*|scelta|accesso",
    "consent": "consens*|permess*|autorizz*|accett*|approv*",
    "fee": "tariff*|prezz*|pag*|addebit*|cost*|fattur*|rimbors*|abbonament*|tass*|commission*",
    "end": "risol*|recess*|sospen*|annull*|rimuov*|rimozione|blocc*|chiu*|termin*|limit*|disattiv*",
    "liability": "responsabil*|garanz*|dann*|indenn*|perdit*|manlev*",
    "dispute": "controvers*|arbitra*|tribunal*|foro|giurisdizion*|legge applicabile|mediazione",
    "licence": "licenz*|proprietà intellettuale|autore|march*|mondiale|irrevocabil*",
    "notice": "notific*|inform*|avvis*|preavviso|comunicheremo",
    "safeguard": "sicur*|crittograf*|proteg*|protezion*|riservat*|pseudonim*|garanzie",
    "abroad": "al di fuori|internazional*|paesi terzi|stati uniti|estero|unione europea|paes*",
    "minor": "bambin*|minor*|genitor*|tutor*|anni|adolescent*",
    "authority": "autorità|polizia|govern*|giudiziar*|legali|ordine",
    "party": "terz*|partner|fornitor*|affiliat*|responsabil*|società|aziend*|titolar*|inserzionist*",
    "data": (
        "dat*|posizione|indirizz*|telefon*|foto*|immagin*|video|dispositiv*|nome|identific*|informazion*|navigazion*"
    ),
    "sensitive": "salute|biometric*|genetic*|religi*|etnic*|sessual*|bancari*|carta|passaporto|precisa|politic*",
    "purpose": "fine|fini|finalità|per migliorare|miglior*|verific*|frod*|ricerca|rilevare|prevenire",
    "scope": "applica*|copre|riguarda*|tutti|tutte|qualsiasi|ogni|legittimo interesse",
    "effective": "vigore|decorr*|a partire",
    "example": "ad esempio|per esempio|come|quali",
    "define": "significa|si intende|di seguito|definit*",
    "more": "ulteriori informazioni|maggiori informazioni|scopri|clicc*|qui|consult*|vedi|visit*|pagina|link",
    "contact": "contatt*|scriv*|e-mail|domand*|modulo",
    "praise": "grazie|benvenut*|importan*|impegn*|trasparen*|fiducia|aiut*",
    "we": "noi|nostr*|ci",
    "you": "tu|tuo|tua|tuoi|tue|voi|vostr*|utent*",
}
UNITS = "second*|minut*|ora|ore|giorn*|settiman*|mese|mesi|anno|anni"
NUMERALS = "un|una|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|trenta|sessanta|novanta"
OPENINGS = "se|quando|qualora|nel caso|per|mentre|ove"
JOINING = "e o che quando se oppure anche ma"
PAIRING = "e o ed né"
