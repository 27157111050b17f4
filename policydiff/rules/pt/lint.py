"""What the checks look for in Portuguese; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "log": "histórico (?:de|das) (?:alterações|versões|atualizações)|registo de alterações",
    "to_log": r"\b(?:ver|veja|consulte|no|na|nosso|o)\b[^.;]{0,40}(?:{log})",
    "date_place": r"\bdata\b[^.;]{0,40}\b(?:no (?:topo|início|final|fim|cabeçalho)|acima|abaixo)\b",
    "express": r"\bconsentimento (?:expresso|explícito|específico)\b",
    "gaps": "empresa|nome|nome da empresa|razão social|endereço|morada|data|país|cidade|e-mail|telefone|url|preencher",
    "asks": "inserir|preencher|indicar|especificar|nome da|nome do|link para|seu|sua",
}

MATTERS: dict[str, str] = {
    "complaint": r"autoridade (?:de controlo|nacional de proteção)|\banpd\b|\bcnpd\b|\breclamação\b[^.;]{0,80}\bautoridade",
    "children": r"\b(?:crianças|menores|adolescentes)\b",
    "controller": r"\bresponsável pelo tratamento\b|\bcontrolador\b",
    "sensitive_retention": r"\b(?:dados (?:sensíveis|de saúde)|biométric\w+)[^.;]{0,120}\b(?:conserv\w+|armazenad\w+|elimin\w+|dias|meses|anos)\b",
    "agreement": r"\b(?:acordo integral|totalidade do acordo)\b",
}
