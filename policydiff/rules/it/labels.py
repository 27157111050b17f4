"""What documents in Italian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data di entrata in vigore|entrata in vigore|entra in vigore|entrano in vigore|entrerà in vigore|"
        "entreranno in vigore|in vigore dal|in vigore da|in vigore a partire|in vigore|data di efficacia|"
        "data di decorrenza|decorrenza|valido dal|valida dal|validi dal|valide dal|valido a partire|"
        "valida a partire|efficace dal|efficace a partire|con effetto dal|effettivo dal|data effettiva|"
        "si applica dal|si applicano dal"
    ),
    "updated": (
        "data di ultimo aggiornamento|data dell'ultimo aggiornamento|data ultimo aggiornamento|ultimo aggiornamento|"
        "data di aggiornamento|data aggiornamento|aggiornato|aggiornata|aggiornati|aggiornate|aggiornamento|"
        "ultima modifica|data di modifica|ultima revisione|data di revisione|ultima versione|versione del|"
        "versione aggiornata al|modificato il|modificata il|aggiornata l'ultima volta il|"
        "aggiornato l'ultima volta il|aggiornata l'ultima volta|aggiornato l'ultima volta|aggiornati l'ultima volta|"
        "modificata l'ultima volta|modificato l'ultima volta|aggiornata per l'ultima volta|"
        "aggiornato per l'ultima volta"
    ),
    "stand": "al",
    "other": "pubblicato|pubblicata|data di pubblicazione",
    "earlier": "fino al|versione precedente|versioni precedenti|precedente|sostituisce|prima del",
    "changes": "cronologia|registro delle modifiche",
    "versions": "versioni precedenti",
    "announcing": "anteprima|leggi i nuovi|leggi la nuova|leggi le nuove|consulta le nuove",
    "laws": "decreto|legge|leggi|regolamento",
    "subjects": "informativa|condizioni|termini|politica|policy|contratto|versione|documento|accordo|modifiche",
    "within": "modifiche|questa",
    "fillers": (
        "a|al|condizioni|cookie|d|da|dal|data|dei|del|della|dello|di|documento|e|gli|ha|i|il|in|informativa|l|la|le|"
        "lo|o|per|privacy|questa|se|stata|stato|termini|uso|versione|è|presente|nostra|nostri|nostro|sono|state|"
        "stati|sito"
    ),
    "parts": "articolo|sezione|clausola|allegato",
    "references": "sezion[ei]|articol[oi]|paragraf[oi]|punt[oi]",
    "of_another": "del|della|dei|delle",
    "own_text": "quest[oaie]|presenti?|nostr[oaie]",
    "subparts": "comma|lett",
    "joined": "e",
    "terms": "termini|condizioni",
    "privacy": "riservatezza",
    "whole": r"tutt[ie]|alcun[oa]?|qualsiasi|mai|anche|altr[ioea]",
    "stating": "non|mai|senza|deve|può",
    "common": (
        "il|la|di|che|e|per|un|una|del|della|dei|i|le|gli|con|non|sono|nel|dati|da|in|alla|ai|o|come|tuoi|nostri"
    ),
    "pointers": (
        r"(?:vedi|si veda) (?:la sezione|l'articolo|sezione|articolo|il paragrafo)|"
        r"per saperne di più|per (?:maggiori|ulteriori) (?:informazioni|dettagli)|maggiori "
        r"informazioni|ulteriori informazioni sono disponibili"
    ),
    "logs": (r"cronologia delle (?:modifiche|versioni)|riepilogo delle modifiche|cosa è cambiato"),
    "log_titles": "cronologia|riepilogo|cosa è",
    "log_nouns": "aggiornamento|modifica|versione",
    "logging": (
        r"(?:ultim[oa]|presente|questa?) (?:aggiornamento|modifica|versione)\b[^.;]{0,60}? (?:aggiunge|introdu"
        r"ce|elimina|chiarisce|modifica|include)"
    ),
    "version_line": (r"versione"),
    "furniture": (
        r"torna (?:su|all'inizio|in alto)|vai al contenuto|stampa(?: questa pagina)?|condividi|"
        r"condividi su (?:facebook|twitter|x|linkedin)|menu(?: principale)?|(?:accetta|rifiuta) tutt[oi]|"
        r"in questa pagina"
    ),
    "abbreviated": (r"piazza=pza|viale=vle|corso=cso"),
    "contents": "indice|sommario",
}
