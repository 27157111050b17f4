"""What documents in Polish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data wejścia w życie|wejście w życie|wchodzi w życie|wchodzą w życie|wejdzie w życie|data obowiązywania|"
        "obowiązuje od|obowiązują od|obowiązująca od|obowiązujący od|ważne od|ważna od|w mocy od|obowiązuje od dnia|"
        "obowiązują od dnia|obowiązujące od|obowiązuje z dniem|wchodzi w życie z dniem|wchodzą w życie z dniem|"
        "wejdą w życie|weszła w życie|weszły w życie|w mocy od dnia"
    ),
    "updated": (
        "data ostatniej aktualizacji|ostatnia aktualizacja|ostatnio zaktualizowano|ostatnio zaktualizowana|"
        "ostatnia zmiana|ostatnio zmieniono|ostatnia modyfikacja|data aktualizacji|zaktualizowano|aktualizacja|"
        "data ostatniej zmiany|wersja z dnia|ostatnio zaktualizowany|ostatnio zaktualizowane|zaktualizowany|"
        "zaktualizowana|zaktualizowane|ostatnio zmieniona|ostatnio zmieniony|ostatnio zmienione|"
        "data ostatniej modyfikacji|zmieniono|wersja obowiązująca od|data wersji"
    ),
    "other": "opublikowano|data publikacji",
    "earlier": "poprzednia wersja|poprzednie wersje|przed|obowiązywała do",
    "announcing": "podgląd|zapoznaj się z nową|przeczytaj nowe",
    "subjects": "polityka|regulamin|warunki|umowa|wersja|dokument|zmiany|oświadczenie",
    "within": "zmiany",
    "fillers": (
        "dnia|dokument|i|niniejsza|o|od|polityka|prywatności|regulamin|w|wersja|z|została|został|zostały|było|jest|"
        "są|ta|ten|te|tej|nasza|naszej|dniu|dzień|r|roku|cookies|świadczenia|usług|korzystania|warunki|data|ostatnio"
    ),
    "parts": "artykuł|rozdział",
    "subparts": "ust|pkt|lit",
    "whole": r"wszystkie|żadn\w*|jakiekolwiek|kiedykolwiek|także|również|inn\w*",
    "stating": r"nie|nigdy|bez|tylko|wyłącznie|musi|musisz|może|możesz|sprzedaż\w*|sprzedajemy",
    "common": ("i|w|z|na|do|się|nie|że|o|jest|oraz|dla|przez|lub|są|od|za|może|celu|jak|ich|przy|użytkownika|danych"),
    "pointers": (
        r"(?:zob\.|zobacz|patrz) (?:sekcj|rozdział|punkt|art)\w*|"
        r"dowiedz się więcej|więcej informacji|aby dowiedzieć się więcej|szczegółowe informacje znajd"
    ),
    "logs": (r"historia zmian|podsumowanie zmian"),
    "log_titles": "historia zmian|podsumowanie",
    "log_nouns": "aktualizacja|zmiana|wersja",
    "logging": (
        r"(?:ostatnia|niniejsza|ta) (?:aktualizacja|zmiana|wersja)\b[^.;]{0,60}? (?:dodaje|wprowadza|usuwa|wyj"
        r"aśnia|zmienia)"
    ),
    "version_line": (r"wersja"),
    "furniture": (
        r"(?:powrót )?do góry|wróć na górę|przejdź do treści|drukuj(?: stronę)?|udostępnij|"
        r"udostępnij na (?:facebooku|twitterze|linkedin)|menu(?: główne)?|(?:akceptuj|odrzuć) wszystkie|"
        r"na tej stronie"
    ),
    "abbreviated": (r"ulica=ul|aleja=al|plac=pl"),
    "contents": "spis treści",
}
