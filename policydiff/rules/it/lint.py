"""What the checks look for in Italian; `rules/lint.py` says what each row means."""


# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\bseguenti (?:dati|informazioni|finalità|casi|categorie|diritti|misure|destinatari)\b",
}
