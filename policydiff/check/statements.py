"""One edition in, findings about its wording out: announced but empty lists, contradicting sentences, no contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policydiff.model import Block, BlockKind, Edition, Finding, Section, Severity
from policydiff.rules.lint import CONTACT, CONTACT_LINK, lint_pattern
from policydiff.text.scripts import is_unspaced
from policydiff.text.sentences import sentences
from policydiff.text.shorten import shorten

LISTED = frozenset({BlockKind.ITEM, BlockKind.ROW, BlockKind.CODE, BlockKind.QUOTE})
"""Blocks that can be the list which was announced."""

SHOWN = 120
"""Characters of a sentence that a message quotes at most; a longer one is cut between words, and says so."""


def wording(edition: Edition) -> Iterator[Finding]:
    """All findings about the wording of one edition."""
    yield from _empty_lists(edition)
    yield from _sharing(edition)
    yield from _contact(edition)


def _empty_lists(edition: Edition) -> Iterator[Finding]:
    """Lists that are announced and do not follow."""
    announces = lint_pattern("lists", edition.language)
    top = min((section.ref.level for section in edition.sections[2:] if section.ref.level), default=0)
    for index, section in enumerate(edition.sections):
        after = edition.sections[index + 1].ref if index + 1 < len(edition.sections) else None
        if after and (after.level > section.ref.level or after.level == section.ref.level > top):
            continue  # what was announced stands under the headings that follow
        for at, block in enumerate(section.blocks):
            if block.outside or block.kind in {BlockKind.ROW, BlockKind.CODE}:
                continue
            rest = section.blocks[at + 1 :]
            if (quote := _announced(block, rest, announces)) and not _is_given(section.blocks[:at], rest):
                said = shorten(quote, SHOWN)
                yield Finding(
                    "list.empty",
                    Severity.MEDIUM,
                    f'Line {block.lines[0]} announces a list and none follows: "{said}" Add it, or reword.',
                    lines=block.lines,
                )


def _is_given(before: tuple[Block, ...], rest: tuple[Block, ...]) -> bool:
    """Whether a list stands behind an announcement, marked up as one or only looking like one, or a table before it.

    Paragraphs that begin in bold or with a number, that end in `;`, or that run to a few words each are entries.
    """
    if any(block.kind in LISTED for block in rest) or (before and before[-1].kind is BlockKind.ROW):
        return True
    if any(_goes_on(block) or block.text.rstrip().endswith((";", "；")) for block in rest[:NEAR]):
        return True
    return len(rest) > 1 and all(len(block.text) <= ENTRY and not _is_sentence(block.text) for block in rest[:2])


NEAR = 3
"""Paragraphs after an announcement among which its first entry stands."""

ENTRY = 80
"""Characters of a line that can be the entry of a list without bullets."""


def _is_sentence(text: str) -> bool:
    return text.rstrip('"”’)*_ ').endswith((".", "!", "?", "。", "！", "？"))


def _announced(block: Block, rest: tuple[Block, ...], announces: re.Pattern[str] | None) -> str:
    """The sentence that announces a list which can only follow; empty where none does."""
    parts = tuple(sentences(block.text))
    if not parts:
        return ""
    if parts[-1].rstrip("*_ ").endswith((":", "：")):
        return parts[-1] if not rest and not _leads_on(block, parts[-1]) else ""
    if announces is None:
        return ""
    for at, part in enumerate(parts):
        found = announces.search(part.lower())
        if found and not any(sign in part[found.start() :] for sign in ":：;；"):
            last = at == len(parts) - 1
            return part if not (last and rest and _goes_on(rest[0])) else ""
    return ""


def _leads_on(block: Block, part: str) -> bool:
    """Whether a sentence with a colon is a label of its own, a blank of a form, or leads away by a link.

    "Signature:", "Name and address of the claimant: ____", "Read more about [cookies](…):".
    """
    size = max(len(part.split()), sum(is_unspaced(sign) for sign in part) // 2)
    if size <= LABEL or "__" in part or block.kind is not BlockKind.PARAGRAPH:
        return True
    start = block.text.rfind(part)
    return any(mark.kind == "link" and mark.start >= start for mark in block.marks)


LABEL = 4
"""Words up to which a line with a colon is a label, which announces nothing; two signs of Chinese are a word."""


def _goes_on(block: Block) -> bool:
    """Whether a paragraph can be an entry of a list that was not marked up as one."""
    numbered = re.match(
        r"\W*(?:\d+(?:\.\d+)*|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)、）:]|[-–—•·*▪●○◦]", block.text.lower()
    )
    return bool(numbered) or bool(block.marks and block.marks[0].start == 0 and block.marks[0].kind == "strong")


def _sharing(edition: Edition) -> Iterator[Finding]:
    """A flat "we do not share" beside "we share"."""
    language = edition.language
    denial, limit = lint_pattern("denial", language), lint_pattern("limit", language)
    sharing, negated = lint_pattern("sharing", language), lint_pattern("negated", language)
    if not (denial and limit and sharing and negated):
        return
    said = [(part, part.lower(), block) for section in edition.sections for part, block in _sentences(section)]
    flat = next((one for one in said if denial.search(one[1]) and not limit.search(one[1])), None)
    other = next((one for one in said if sharing.search(one[1]) and not negated.search(one[1])), None)
    if flat and other:
        yield Finding(
            "contradiction.sharing",
            Severity.MEDIUM,
            f'Line {flat[2].lines[0]} says "{shorten(flat[0], SHOWN)}" and line {other[2].lines[0]} says '
            f'"{shorten(other[0], SHOWN)}" Name the exception where sharing is denied.',
            lines=flat[2].lines,
        )


def _sentences(section: Section) -> Iterator[tuple[str, Block]]:
    for block in section.blocks:
        if not block.outside:
            yield from ((part, block) for part in sentences(block.text))


def _contact(edition: Edition) -> Iterator[Finding]:
    """No way to reach whoever is behind the policy."""
    for section in edition.sections:
        for block in section.blocks:
            if CONTACT.search(block.text.lower()):
                return
            if any(mark.kind == "link" and CONTACT_LINK.search(mark.value.lower()) for mark in block.marks):
                return
    yield Finding(
        "contact.missing",
        Severity.MEDIUM,
        "The text gives no e-mail address, phone number or contact page; add one that readers can write to.",
    )
