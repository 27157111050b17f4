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
    "log": "historique des (?:modifications|versions|mises à jour)|journal des modifications",
    "to_log": r"\b(?:dans|voir|consultez|notre|l['’]|le)[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bdate\b[^.;]{0,40}(?:\ben haut|\bci-dessus|\ben tête|\ben bas|\bau début|\bà la fin)\b",
    "express": r"\bconsentement (?:exprès|explicite|séparé)\b",
    "gaps": "société|nom|nom de la société|entreprise|adresse|date|date d'effet|pays|ville|e-mail|courriel|téléphone|url|à compléter",
    "asks": "insérer|à compléter|indiquer|préciser|nom de|lien vers|votre",
}

MATTERS: dict[str, str] = {
    "complaint": r"autorité de (?:contrôle|protection des données)|\bcnil\b|\bréclamation\b[^.;]{0,80}\bautorité",
    "children": r"\b(?:enfants?|mineurs?)\b",
    "controller": r"\bresponsable (?:du|de) traitement\b",
    "sensitive_retention": r"\b(?:données (?:sensibles|de santé)|biométrique\w*)[^.;]{0,120}\b(?:conserv\w+|supprim\w+|jours|mois|ans)\b",
    "agreement": r"\bintégralité de (?:l['’]accord|la convention)|\bintégralité du contrat\b",
}
