"""What the checks look for in German; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\bfolgende[nrs]? (?:\w+ ){0,2}?(?:daten|informationen|zwecke|fälle|fällen|kategorien|rechte|arten|angaben|maßnahmen|empfänger)\b",
    "denial": r"\bwir geben[^.;]{0,60}\b(?:daten|informationen)\b[^.;]{0,30}\bnicht\b[^.;]{0,20}\b(?:an dritte|weiter)\b",
    "limit": r"\b(?:außer|ohne|es sei denn|sofern|soweit|nur|ausgenommen|jedoch|aber|wenn)\b",
    "sharing": r"\bwir (?:geben|übermitteln|teilen|leiten)\b(?:(?!\bnicht\b|\bkeine)[^.;]){0,90}\b(?:dritte|partner|dienstleister|werbe)",
    "negated": r"\b(?:nicht|keine\w*|niemals)\b",
    "log": "änderungs(?:verlauf|historie|protokoll)|versions(?:verlauf|historie)",
    "to_log": r"\b(?:siehe|im|in|unter|unser(?:em|en)?|das|dem|den)\b[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bdatum\b[^.;]{0,30}\b(?:oben|unten|am (?:anfang|ende|kopf))\b",
    "express": r"\b(?:ausdrückliche[nrs]?|gesonderte[nrs]?) (?:einwilligung|zustimmung)\b",
    "gaps": "firma|firmenname|unternehmen|name|anschrift|adresse|datum|ort|land|e-mail|telefon|url|website|ansprechpartner|bitte ergänzen|bitte einfügen",
    "asks": "bitte ergänzen|bitte einfügen|bitte ausfüllen|hier einfügen|firmenname|name des|name der|link zu|link zur|link zum|ihr|ihre",
}

MATTERS: dict[str, str] = {
    "complaint": r"\bbeschwerde\b[^.;]{0,80}\b(?:aufsichts|behörde)|aufsichtsbehörde|datenschutzbehörde",
    "children": r"\b(?:kinder[ns]?|kindes?|minderjährig\w*|jugendliche\w*)\b",
    "controller": r"\bverantwortliche[rn]?\b",
    "sensitive_retention": r"\b(?:biometri\w+|gesundheitsdaten|gesichtsscans?|besondere[rn]? kategorien)\b[^.;]{0,120}\b(?:gespeichert|gelöscht|aufbewahr\w*|tagen?|monaten?|jahren?)\b",
    "agreement": r"\b(?:gesamte|vollständige) vereinbarung\b",
}
