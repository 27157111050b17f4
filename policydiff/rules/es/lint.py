"""What the checks look for in Spanish; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\b(?:siguientes|los siguientes|las siguientes) (?:datos|informaciones|finalidades|fines|casos|categorías|derechos|medidas|destinatarios)\b",
    "denial": r"\bno (?:compartimos|compartiremos|cedemos|divulgamos|comunicamos|transferimos)\b[^.;]{0,50}\b(?:datos|información)\b[^.;]{0,30}\bterceros\b",
    "limit": r"\b(?:salvo|excepto|sin|a menos|únicamente|pero|solo|sólo|si)\b",
    "sharing": r"(?<!no )\b(?:compartimos|compartiremos|podemos compartir|cedemos|comunicamos)\b[^.;]{0,90}\b(?:terceros|socios|proveedores|anunciantes)\b",
    "negated": r"\b(?:no|nunca|jamás)\b",
}
