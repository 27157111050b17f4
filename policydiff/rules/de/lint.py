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
}
