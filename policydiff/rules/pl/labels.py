"""What documents in Polish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data wejścia w życie|wejście w życie|wchodzi w życie|wchodzą w życie|wejdzie w życie|data obowiązywania|"
        "obowiązuje od|obowiązują od|obowiązująca od|obowiązujący od|ważne od|ważna od|w mocy od"
    ),
    "updated": (
        "data ostatniej aktualizacji|ostatnia aktualizacja|ostatnio zaktualizowano|ostatnio zaktualizowana|"
        "ostatnia zmiana|ostatnio zmieniono|ostatnia modyfikacja|data aktualizacji|zaktualizowano|aktualizacja|"
        "data ostatniej zmiany|wersja z dnia"
    ),
    "other": "opublikowano|data publikacji",
    "earlier": "poprzednia wersja|poprzednie wersje|przed",
    "subjects": "polityka|regulamin|warunki|umowa|wersja|dokument|zmiany|oświadczenie",
    "within": "zmiany",
    "fillers": "dnia|dokument|i|niniejsza|o|od|polityka|prywatności|regulamin|w|wersja|z",
    "parts": "artykuł|rozdział",
    "common": ("i|w|z|na|do|się|nie|że|o|jest|oraz|dla|przez|lub|są|od|za|może|celu|jak|ich|przy|użytkownika|danych"),
}
