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
    "log": "(?:registro|historial) de (?:cambios|versiones|modificaciones)",
    "to_log": r"\b(?:ver|véase|consulte|consulta|en|nuestro|el)\b[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bfecha\b[^.;]{0,40}\b(?:al (?:principio|final)|arriba|superior|en el encabezado)\b",
    "express": r"\bconsentimiento (?:expreso|explícito|separado)\b",
    "gaps": "empresa|nombre|nombre de la empresa|razón social|dirección|fecha|país|ciudad|correo|teléfono|url|completar",
    "asks": "insertar|completar|indicar|nombre de|enlace a|su|tu",
}

MATTERS: dict[str, str] = {
    "complaint": r"autoridad de (?:control|protección de datos)|\baepd\b|\breclamación\b[^.;]{0,80}\bautoridad",
    "children": r"\b(?:niños|niñas|menores|menor de edad)\b",
    "controller": r"\bresponsable del tratamiento\b",
    "sensitive_retention": r"\b(?:datos (?:sensibles|de salud)|biométric\w+)[^.;]{0,120}\b(?:conserv\w+|suprim\w+|elimin\w+|días|meses|años)\b",
    "agreement": r"\b(?:totalidad del acuerdo|acuerdo (?:completo|íntegro))\b",
}
