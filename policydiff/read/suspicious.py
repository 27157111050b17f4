"""Two editions in, findings out: signs that one of them is an error page, a stub or a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policydiff.model import Edition, Finding, Section, Severity
from policydiff.read.garbled import CODE as GARBLED
from policydiff.rules.detection import SAMPLE, detect
from policydiff.text.languages import same_language
from policydiff.text.lazy import Lazy
from policydiff.values import replace

_ERROR_WORDS = 250
"""Error pages are short; a longer text that names an error is a policy that speaks of it."""

_BARE_WORDS = 60
"""A text this short is judged by all its words, a longer one by title, headings and first paragraph."""

_TENTH = 10
_ENOUGH = 100
"""Words that the longer side must have before its length says anything."""


_ERROR = Lazy(
    r"\b(?:error|http|status)\s{0,9}:?\s{0,9}(?:40[0-9]|410|429|451|50[0-9]|52[0-9])\b"
    r"|\b(?:40[0-9]|410|429|451|50[0-9]|52[0-9])\b.{0,20}"
    r"\b(?:error|not found|forbidden|unavailable|gateway|denied)\b"
    r"|^\W{0,200}(?:403|404|410|429|451|50[0-9])\W{0,200}$"
    r"|\b(?:page|file|document|resource)\b.{0,30}"
    r"\b(?:not (?:be )?found|does(?:n[’']t| not) exist|no longer exists?)\b"
    r"|\bnot found\b\W*$|\baccess (?:denied|forbidden)\b|\bforbidden\b\W*$"
    r"|\bbad gateway\b|\bservice unavailable\b|\binternal server error\b"
    r"|\btoo many requests\b|\bgateway time-?out\b"
    r"|\bjust a moment\b|\bchecking (?:if the site|your browser)\b|\battention required\b|\bcloudflare\b"
    r"|\bverify(?:ing)? (?:that )?you(?:[’']re| are) (?:a |not a )?(?:human|robot)\b|\bcaptcha\b"
    r"|\b(?:enable|requires?|turn on|activate)\b.{0,20}\bjavascript\b"
    r"|\bjavascript\b.{0,30}\b(?:disabled|required)\b"
    r"|\bseite (?:wurde )?nicht gefunden\b|\bpage introuvable\b|\bpágina no encontrada\b|\bpagina non trovata\b"
    r"|\bpágina não encontrada\b|\bpagina niet gevonden\b|\bnie znaleziono strony\b|страница не найдена"
    r"|页面不存在|找不到(?:页面|頁面|网页|網頁)|頁面不存在|访问被拒绝|ページが見つかりません|페이지를 찾을 수 없",
    re.IGNORECASE | re.MULTILINE,
)
"""Words of a page that a server shows instead of the one asked for; what may stand between them is bounded, since code
keeps its blank lines."""


def suspicions(old: Edition, new: Edition) -> tuple[Finding, ...]:
    """Say what makes two editions look unlike two revisions of one policy; mostly nothing.

    Codes: `edition.error_page`, `edition.other_language`, `edition.short`, all of medium severity; and `read.garbled`
    of the old edition, as a comparison has the reading's findings of the new one alone.
    """
    return tuple(_suspicions(old, new))


def _suspicions(old: Edition, new: Edition) -> Iterator[Finding]:
    for name, edition in (("old", old), ("new", new)):
        if said := _error_in(edition):
            yield _finding(
                "edition.error_page", f"The {name} edition looks like an error page, not a policy: “{said}”."
            )
    yield from (
        replace(finding, message=f"In the old edition: {finding.message}", lines=None)
        for finding in old.findings
        if finding.code == GARBLED
    )
    one, other = detect(sample(old.sections)), detect(sample(new.sections))
    if not same_language(one, other):
        yield _finding(
            "edition.other_language",
            f"The old edition is written in {one}, the new one in {other}: the two are no revisions of one text.",
        )
    short, long = sorted((("old", old.words), ("new", new.words)), key=lambda side: side[1])
    if long[1] >= _ENOUGH and short[1] * _TENTH < long[1]:
        yield _finding(
            "edition.short",
            f"The {short[0]} edition has {short[1]} words, the {long[0]} one {long[1]}: "
            "less than a tenth, so it may be cut off or another page.",
        )


def _finding(code: str, message: str) -> Finding:
    return Finding(code, Severity.MEDIUM, message)


def _error_in(edition: Edition) -> str:
    """The words of an error page; empty for a policy."""
    if edition.words > _ERROR_WORDS:
        return ""
    lines = [edition.title, *(s.ref.heading for s in edition.sections if not s.outside)]
    blocks = (b.text for s in edition.sections for b in s.blocks if not b.outside)
    lines += blocks if edition.words <= _BARE_WORDS else islice(blocks, 1)
    found = _ERROR.search("\n".join(lines))
    return found[0].strip() if found else ""


def sample(sections: tuple[Section, ...]) -> str:
    """Text from the beginning of a policy, enough to tell its language."""
    parts: list[str] = []
    size = 0
    for section in sections:
        texts = [] if section.outside else [section.ref.heading]
        for text in (*texts, *(b.text for b in section.blocks if not b.outside)):
            parts.append(text)
            size += len(text)
        if size > SAMPLE:
            break
    return "\n".join(parts)[:SAMPLE]
