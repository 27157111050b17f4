"""What the checks look for in Polish; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "log": "histori[aęi]i? (?:zmian|wersji)|rejestr(?:ze)? zmian",
    "to_log": r"\b(?:patrz|zobacz|w|naszej|naszym)\b[^.;]{0,40}(?:{log})",
    "date_place": r"\bdat[aęy]\b[^.;]{0,40}\b(?:na górze|u góry|na początku|na końcu|powyżej|poniżej)\b",
    "express": r"\b(?:wyraźn|odrębn)[aąeęy]\w* zgod\w+",
    "gaps": "firma|nazwa firmy|nazwa|imię|adres|data|kraj|miejscowość|e-mail|telefon|url|uzupełnić",
    "asks": "wpisz|wstaw|uzupełnij|uzupełnić|nazwa|link do|twój|twoja",
}

MATTERS: dict[str, str] = {
    "complaint": r"organ\w* nadzorcz\w+|prezesa? (?:urzędu|uodo)|\bskarg\w+\b[^.;]{0,80}\borgan",
    "children": r"\b(?:dzieci|dziecka|małoletni\w*|niepełnoletni\w*)\b",
    "controller": r"\badministrator(?:em|a)? (?:danych|pani|twoich)",
    "sensitive_retention": r"\b(?:biometryczn\w+|danych? (?:wrażliw\w+|o zdrowiu))\b[^.;]{0,120}\b(?:przechowyw\w+|usuw\w+|usuni\w+|dni|miesi\w+|lat)\b",
    "agreement": r"\bcałość (?:umowy|porozumienia)\b",
}
