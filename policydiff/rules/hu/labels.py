"""What documents in Hungarian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "hatálybalépés dátuma|hatálybalépés napja|hatályba lépés dátuma|hatályba lépés napja|hatálybalépés|"
        "hatályba lépés|hatályba lép|hatályba léptek|hatályos ettől|hatálya|hatályosság kezdete|hatályosság|"
        "hatályos|érvényesség kezdete|érvényes ettől|érvényes|érvénybe lépés|érvénybe lép"
    ),
    "updated": (
        "utolsó frissítés dátuma|utolsó frissítés|utoljára frissítve|legutóbbi frissítés|legutóbb frissítve|"
        "legutolsó frissítés|frissítés dátuma|frissítve|frissítés|utolsó módosítás dátuma|utolsó módosítás|"
        "utoljára módosítva|legutóbbi módosítás|legutóbb módosítva|módosítás dátuma|módosítva|utolsó felülvizsgálat|"
        "verzió dátuma"
    ),
    "other": "közzététel dátuma|közzétéve|kiadás dátuma|kiadva",
    "earlier": "korábbi verzió|korábbi változat|korábbi verziók",
    "subjects": (
        "szabályzat|szabályzata|tájékoztató|tájékoztatója|feltételek|feltételei|nyilatkozat|megállapodás|dokumentum|"
        "verzió|módosítások|ászf|irányelvek"
    ),
    "fillers": (
        "a|az|jelen|ez|e|és|napja|napján|dátuma|dátum|től|tól|óta|naptól|adatvédelmi|adatkezelési|szabályzat|"
        "tájékoztató|felhasználási|feltételek|verzió|kezdete|ettől"
    ),
    "parts": "cikk|fejezet|szakasz|rész|pont|melléklet",
    "contents": "tartalom|tartalomjegyzék",
}
