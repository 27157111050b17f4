"""What the checks look for in French; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\b(?:informations|données|finalités|cas|catégories|droits|mesures|destinataires) suivant(?:e?s)\b",
    "denial": r"\bnous ne (?:partageons|communiquons|divulguons|transmettons|transférons)\b[^.;]{0,20}\b(?:pas|jamais|aucune?)\b[^.;]{0,50}\b(?:données|informations)\b[^.;]{0,40}\btiers\b",
    "limit": r"\b(?:sauf|sans|hormis|à moins|excepté|uniquement|mais|toutefois|si)\b",
    "sharing": r"\bnous (?:pouvons |pourrons |sommes amenés à )?(?:partag\w+|communiqu\w+|transmett\w+|divulgu\w+)\b[^.;]{0,90}\b(?:tiers|partenaires|prestataires|annonceurs)\b",
    "negated": r"\bne\b|\bn['’]",
}
