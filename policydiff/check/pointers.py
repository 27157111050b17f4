"""One edition in, findings about what its text points to and does not hold out: a change log, a date at the top."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.model import Block, Edition, Finding, Severity
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentence_places

_LOG = (
    r"change ?log|(?:revision|version|update|change) (?:history|log)|history of changes|summary of changes"
    r"|änderungs(?:verlauf|historie|protokoll)|historique des (?:modifications|versions|mises à jour)"
    r"|(?:registro|historial) de (?:cambios|versiones)|cronologia delle (?:modifiche|versioni)|wijzigingsoverzicht"
    r"|histórico de (?:alterações|versões)|historia zmian"
    r"|更新日志|修订记录|修订历史|变更记录|変更履歴|改定履歴|변경 ?이력"
)
"""What publishers call the place where they say what changed, in lower case."""

_POINTS = Lazy(
    rf"\b(?:see|in|under|at|our|the|this|consult|read|unter|im|siehe|dans|voir|notre|en|ver|nel|zie|in het|onze)\b"
    rf"[^.;]{{0,40}}(?:{_LOG})\b|(?:见|请参阅|查看|详见)[^。；]{{0,20}}(?:更新日志|修订记录|修订历史|变更记录)"
)
"""A sentence that sends readers there."""

_NAMES = Lazy(rf"\W*(?:\d[\d.]*\W*)?(?:the |our )?(?:{_LOG})\b")

LEAD = 60
"""Characters of a heading or a short line that can name the log."""

_DATE = Lazy(
    r"\bdate\b[^.;]{0,40}\b(?:at the (?:top|beginning|end|bottom)|above|below|on top)\b"
    r"|\b(?:top|beginning) of (?:this|the) (?:page|policy|document)\b[^.;]{0,60}\bdate\b"
    r"|\bdatum\b[^.;]{0,30}\b(?:oben|am (?:anfang|ende)|bovenaan|onderaan|hierboven)\b"
    r"|\bdate\b[^.;]{0,40}\b(?:en haut|ci-dessus|en tête|en bas)\b"
    r"|\bfecha\b[^.;]{0,40}\b(?:al (?:principio|final)|arriba|superior)\b"
    r"|\bdata\b[^.;]{0,40}\b(?:all['’]inizio|in alto|in calce|no (?:topo|início))\b"
    r"|(?:顶部|页首|文首|上方)[^。；]{0,20}日期|日期[^。；]{0,10}(?:顶部|页首)"
)
"""A sentence that speaks of the date at the top or at the end."""


def missing_log(edition: Edition) -> Iterator[Finding]:
    """A change log that the text sends readers to, and neither holds nor links."""
    if any(_names_log(text) for text in _titles(edition)):
        return
    for block in _blocks(edition):
        lower = block.text.lower()
        for start, end in sentence_places(block.text) if _POINTS.search(lower) else ():
            linked = any(mark.kind == "link" and start <= mark.start < end for mark in block.marks)
            if _POINTS.search(lower[start:end]) and not linked and "://" not in lower[start:end]:
                yield Finding(
                    "reference.no_log",
                    Severity.MEDIUM,
                    f"Line {block.lines[0]} leads to a change log that is neither in the text nor linked: "
                    f'"{block.text[start:end]}" Add it, or link it.',
                    lines=block.lines,
                )
                return


def speaks_of_date(edition: Edition) -> Block | None:
    """The paragraph that speaks of the date at the top or at the end; None where none does."""
    return next((block for block in _blocks(edition) if _DATE.search(block.text.lower())), None)


def _titles(edition: Edition) -> Iterator[str]:
    for section in edition.sections:
        yield section.ref.heading.lower()
        yield from (block.text[:LEAD].lower() for block in section.blocks if len(block.text) <= LEAD or _bold(block))


def _bold(block: Block) -> bool:
    return bool(block.marks and block.marks[0].start == 0 and block.marks[0].kind == "strong")


def _names_log(lower: str) -> bool:
    return _NAMES.match(lower) is not None


def _blocks(edition: Edition) -> Iterator[Block]:
    return (block for section in edition.sections for block in section.blocks if not block.outside)
