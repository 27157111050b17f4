"""One edition in, findings about its wording out: announced but empty lists, contradicting sentences, no contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policydiff.model import Block, BlockKind, Edition, Finding, Section, Severity
from policydiff.rules.lint import CONTACT, CONTACT_LINK, lint_pattern
from policydiff.text.sentences import sentences

LISTED = frozenset({BlockKind.ITEM, BlockKind.ROW, BlockKind.CODE, BlockKind.QUOTE})
"""Blocks that can be the list which was announced."""

SHOWN = 120
"""Characters of a sentence that a message quotes at most."""


def wording(edition: Edition) -> Iterator[Finding]:
    """All findings about the wording of one edition."""
    yield from _empty_lists(edition)
    yield from _sharing(edition)
    yield from _contact(edition)


def _empty_lists(edition: Edition) -> Iterator[Finding]:
    """Lists that are announced and do not follow."""
    announces = lint_pattern("lists", edition.language)
    for index, section in enumerate(edition.sections):
        deeper = edition.sections[index + 1 : index + 2]
        if deeper and deeper[0].ref.level > section.ref.level:
            continue  # what was announced stands in the subsections
        for at, block in enumerate(section.blocks):
            if block.outside or block.kind in {BlockKind.ROW, BlockKind.CODE}:
                continue
            rest = section.blocks[at + 1 :]
            if (quote := _announced(block, rest, announces)) and not any(b.kind in LISTED for b in rest):
                yield Finding(
                    "list.empty",
                    Severity.MEDIUM,
                    f'Line {block.lines[0]} announces a list and none follows: "{_short(quote)}" Add it, or reword.',
                    lines=block.lines,
                )


def _announced(block: Block, rest: tuple[Block, ...], announces: re.Pattern[str] | None) -> str:
    """The sentence that announces a list which can only follow; empty where none does."""
    parts = tuple(sentences(block.text))
    if not parts:
        return ""
    if parts[-1].rstrip("*_ ").endswith((":", "：")):
        return parts[-1] if not rest else ""
    if announces is None:
        return ""
    for at, part in enumerate(parts):
        found = announces.search(part.lower())
        if found and not any(sign in part[found.start() :] for sign in ":：;；"):
            last = at == len(parts) - 1
            return part if not (last and rest and _goes_on(rest[0])) else ""
    return ""


def _goes_on(block: Block) -> bool:
    """Whether a paragraph can be the first entry of a list that was not marked up as one."""
    return bool(
        re.match(r"\W*(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)、）]|[-–•·*]", block.text.lower())
    ) or bool(block.marks and block.marks[0].start == 0 and block.marks[0].kind == "strong")


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
            f'Line {flat[2].lines[0]} says "{_short(flat[0])}" and line {other[2].lines[0]} says '
            f'"{_short(other[0])}" Name the exception where sharing is denied.',
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


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SHOWN else f"{sentence[: SHOWN - 1].rstrip()}…"
