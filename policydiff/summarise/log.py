"""Compared sections in, the publisher's own words on what changed out: a new line of a change log or summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policydiff.model import Change, ComparedSection, Kind
from policydiff.summarise.clause import weigh
from policydiff.summarise.units import Place, marks
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentence_places

TITLES = Lazy(
    r"(?i)\bchange ?log\b|\b(?:revision|version|update|change) (?:history|log|notes)\b"
    r"|\bsummary of (?:the |our |these |recent |key |material )*(?:changes|updates)\b"
    r"|\bwhat(?:['’]s| is| has)? (?:new|changed|changing|updated)\b|\b(?:recent|latest|key) (?:changes|updates)\b"
    r"|\bhistory of changes\b|\bchanges (?:at a glance|since|in this (?:version|update))\b"
    r"|更新日志|修订记录|修订历史|版本历史|变更记录|變更記錄|更新说明|更新說明|本次更新|本次修订|主要变更|主要变化|更新要点"
    r"|änderungs(?:verlauf|historie|protokoll)|was ist neu|was hat sich geändert|wesentliche änderungen"
    r"|historique des (?:modifications|versions|mises à jour)|ce qui (?:change|a changé)|résumé des modifications"
    r"|(?:registro|historial|resumen) de (?:los )?(?:cambios|versiones)|qué ha cambiado|novedades"
    r"|cronologia delle (?:modifiche|versioni)|riepilogo delle modifiche|cosa è cambiato"
    r"|histórico de (?:alterações|versões)|resumo das alterações|wijzigingsoverzicht|wat is er gewijzigd"
    r"|historia zmian|podsumowanie zmian|変更履歴|改定履歴|更新履歴|主な変更|변경 ?이력|개정 ?이력|주요 ?변경"
)
"""What publishers call the place where they say what changed."""

LEADS = 50
"""Characters of a block in which it can call itself so."""

LEAST = 3
"""Words up to which a sentence only names the place."""


def log_lines(sections: Sequence[ComparedSection]) -> Iterator[tuple[int, Change, Place]]:
    """Section, change and place of each new sentence of the publisher on what changed, in order."""
    for index, section in enumerate(sections):
        fresh = [change for change in section.changes if _is_new(change)]
        if not fresh:
            continue
        titled = any(TITLES.search(ref.title or ref.heading) for ref in section.new)
        for change in fresh:
            text = change.new.text if change.new else ""
            lead = None if titled else TITLES.search(text[:LEADS])
            titled = titled or lead is not None
            if titled:
                yield from ((index, change, place) for place in _fresh(change, text))


def _is_new(change: Change) -> bool:
    return change.kind in (Kind.INSERT, Kind.REPLACE) and change.substantive and not change.outside


def _fresh(change: Change, text: str) -> Iterator[Place]:
    """The sentences of a block, most of which is new, that say something."""
    stretches = marks(change, "new")
    for a, b in sentence_places(text):
        new = sum(max(0, min(b, end) - max(a, start)) for start, end in stretches)
        if new * 2 > b - a and weigh(text[a:b]) > LEAST:
            yield a, b
