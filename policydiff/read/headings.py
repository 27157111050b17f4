"""Heading texts in, their numbers, titles and anchors out; and which lines of bold text are headings."""

from __future__ import annotations

import re
from functools import cache

from policydiff.model import Block, BlockKind

_HAN = "一二三四五六七八九十百千零〇两"
_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_WORDS = (
    r"Article|Section|Clause|Part|Chapter|Appendix|Annex|Schedule|Exhibit|Paragraph|Art\.|Sec\.|"
    r"Artikel|Abschnitt|Kapitel|Teil|Anhang|Ziffer|Partie|Chapitre|Annexe|Artículo|Sección|Cláusula|Capítulo|Anexo|"
    r"Articolo|Sezione|Clausola|Allegato|Artigo|Seção|Artykuł|Rozdział|Загл|Статья|Раздел|Глава|Часть"
)

PSEUDO_WORDS = 14
"""Bold lines with more words are sentences, not headings: titles of real policies rarely pass a dozen."""

PSEUDO_CHARACTERS = 100
"""The same for texts without spaces."""


@cache
def _number() -> re.Pattern[str]:
    r"""One alternative for each manner of numbering; the group that matched is the number."""
    return re.compile(
        rf"(?P<word>(?:{_WORDS})\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z]))(?=\s*(?:[.:)–—-]|$|\s\S))[.:)]?(?:\s*[–—-](?=\s))?"
        r"|(?P<paragraph>§{1,2}\s*\d+[a-z]?(?:\.\d+)*)[.:)]?(?=\s|$)"
        rf"|(?P<di>第\s*[{_HAN}\d０-９]+\s*[条條章节節款项項部篇编編号號](?:之[{_HAN}\d]+)?)[、.．:：,，]?"
        r"|(?P<je>제\s*\d+\s*[조장절항])[.:)]?"
        r"|(?P<bracket>[（(](?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}"
        rf"|[{_HAN}]{{1,4}})[)）])[、.．:：]?"
        rf"|(?P<han>[{_HAN}]{{1,4}})[、.．:：](?!\d)"
        r"|(?P<comma>[\d０-９]{1,3}(?:[.．][\d０-９]{1,3})*)\s*[、．]"
        r"|(?P<deep>\d{1,3}(?:\.\d{1,3}){1,5}[a-z]?)(?:[.):]{0,2}(?:\s*[–—-])?(?=\s|$)|[.)]?(?=[^\W\d_a-z]))"
        r"|(?P<plain>\d{1,3}[a-z]?)(?:[.)]{1,2}(?=\s|$|[^\W\d])|\s*:(?=\s)|\s+[–—-](?=\s))"
        rf"|(?P<roman>{_ROMAN})(?:[.)](?=\s|$)|\s*:(?=\s)|\s+[–—-](?=\s))"
        r"|(?P<letter>[A-Za-z](?:\.?\d{1,3}(?:\.\d{1,3})*)?)(?:[.)](?=\s|$)|\s*:(?=\s)|\s+[–—](?=\s))"
        r"|(?P<bare>\d{1,2})(?=\s+[^\W\d_])",
    )


@cache
def _no_bare() -> re.Pattern[str]:
    """What follows a number that counts something or begins a date."""
    return re.compile(
        r"\s+(?:[a-zà-ÿ]|(?:days?|weeks?|months?|years?|hours?|minutes?|tage?|jahre?|jours?|mois|ans|días?|años?)\b"
        r"|[天日年月个個岁歲周小]|\w+\.?,?\s+(?:19|20)\d\d\b)",
        re.IGNORECASE,
    )


@cache
def _month_follows() -> re.Pattern[str]:
    return re.compile(r"\.?\s*[^\W\d_]+\.?,?\s+(?:19|20)\d\d\b")


def split_number(heading: str) -> tuple[str, str]:
    """Split a heading into its number, without closing punctuation, and its title.

    >>> split_number("2.1 How long we keep it")
    ('2.1', 'How long we keep it')
    >>> split_number("A note on cookies")
    ('', 'A note on cookies')
    >>> split_number("第三条 信息的使用")
    ('第三条', '信息的使用')
    """
    found = _number().match(heading)
    if not found or not found.lastgroup:
        return "", heading
    number, rest = found[found.lastgroup], heading[found.end() :]
    if found.lastgroup == "bare" and _no_bare().match(rest):
        return "", heading
    if found.lastgroup == "plain" and _month_follows().match(heading, found.end("plain")):
        return "", heading
    return number, rest.strip()


def number_depth(number: str) -> int:
    """How deep a number nests: 1 for `2`, `IV` or `第一条`, 2 for `2.1`, 0 for none."""
    if not number:
        return 0
    return number.count(".", 0, len(number) - 1) + 1 if number[-1:].isalnum() else 1


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading: lower case, signs dropped, spaces as hyphens."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


@cache
def _date() -> re.Pattern[str]:
    """A day, or a label of one."""
    return re.compile(
        r"\b\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}\b"
        r"|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]"
        r"|\b\d{1,2}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,}\.?,?\s+(?:de\s+)?(?:19|20)\d\d\b"
        r"|\b[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b"
        r"|\b(?:updated|effective|revised|modified|version|stand|en vigueur|mise à jour|actualizad[oa]|aggiornat[oa])\b"
        r".*\b(?:19|20)\d\d\b"
        r"|^(?:last\s+)?(?:updated|revised|modified)\b|^effective(?:\s+date)?\s*(?:[:：]|$|as\s+of)",
        re.IGNORECASE,
    )


def is_date_line(text: str) -> bool:
    """Whether a short line gives a date, as `Effective May 25, 2018` does."""
    return bool(_date().search(text))


def is_pseudo_heading(block: Block) -> bool:
    """Whether a paragraph is a heading in all but markup: nothing but short bold text, no date, no sentence."""
    text = block.text
    if block.kind is not BlockKind.PARAGRAPH or block.depth or not block.marks:
        return False
    if len(text) > PSEUDO_CHARACTERS or text[-1] in ".:;,!。：；，！…" or not any(c.isalpha() for c in text):
        return False
    bare = text
    for mark in reversed(block.marks):
        if mark.kind == "image":
            return False
    covered = 0
    for mark in block.marks:
        if mark.kind == "strong":
            if mark.start > covered and any(c.isalnum() for c in bare[covered : mark.start]):
                return False
            covered = max(covered, mark.end)
    if not covered or any(c.isalnum() for c in bare[covered:]):
        return False
    return len(text.split()) <= PSEUDO_WORDS and not is_date_line(text)
