"""An edition in, the sentences of its clause on changes out, exactly as they stand in their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policydiff.dates import announces, find_dates, has_year
from policydiff.model import Block, BlockKind, Edition, Section, SectionRef
from policydiff.rules.clauses import Clauses, Rules, clauses
from policydiff.rules.languages import LANGUAGES
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentences

AFTER = 2
"""Sentences after one on changes that may still go on about it."""

LONGEST_SENTENCE = 1_500
"""Characters of a sentence that are looked at; what runs on for longer is no sentence, and costs too much."""

LONGEST_SECTION = 40
"""Blocks of a section on changes at most; a longer one is the whole policy under a heading like "Updated terms"."""

LONGEST_HEADING = 110
"""Characters of such a section's heading at most; a longer one is a paragraph set in bold."""

Passages = tuple[str, ...]


def headed(edition: Edition, rules: Clauses) -> Passages:
    """The sentences of the sections that are about changes by their headings, their subsections included."""
    title = _title(edition)
    about = {
        section.ref.path
        for section in edition.sections
        if section.ref is not title and section.ref.path and _is_heading(section.ref.heading, rules)
    }
    return tuple(
        sentence
        for section in edition.sections
        if len(section.blocks) <= LONGEST_SECTION
        and any(section.ref.path[:depth] in about for depth in range(1, len(section.ref.path) + 1))
        for block in section.blocks
        if not block.outside
        for sentence in _sentences(block.text)
        if not holds(rules.others, sentence.lower())
    )


def _title(edition: Edition) -> SectionRef | None:
    """The heading that is the document's own title: "Updated terms" tells nothing about its first section."""
    first = next((section.ref for section in edition.sections if section.ref.heading), None)
    alone = first is not None and sum(section.ref.level == first.level for section in edition.sections) == 1
    return first if first is not None and first.level == 1 and (alone or first.heading == edition.title) else None


def run_in(edition: Edition, rules: Clauses) -> Passages:
    """The sentences of paragraphs that begin with such a heading in bold: "**Changes.** We may …"."""
    return tuple(
        sentence
        for section in edition.sections
        for block in section.blocks
        if not block.outside and (end := _run_in(block)) and _is_heading(block.text[:end].strip(_EDGES), rules)
        for sentence in _sentences(block.text[end:].lstrip(_EDGES))
        if not holds(rules.others, sentence.lower())
    )


_EDGES = " .:–—"
"""Signs between a title in bold and its text."""


def _run_in(block: Block) -> int:
    """Where the bold title that a paragraph begins with ends; 0 where it begins with none, or is nothing else."""
    bold = next((mark for mark in block.marks if mark.kind == "strong" and not mark.start), None)
    return bold.end if bold and bold.end < len(block.text) else 0


def scattered(edition: Edition, rules: Clauses) -> Passages:
    """The sentences on changes of the document itself wherever they stand, with what goes on about them."""
    return tuple(sentence for section in edition.sections for sentence in _around(section, rules, rules.own))


def loose(edition: Edition, rules: Clauses) -> Passages:
    """The sentences that look back on changes, in an edition that nowhere says what is changed."""
    return tuple(sentence for section in edition.sections for sentence in _around(section, rules, rules.back))


def likeliest(edition: Edition) -> str:
    """The language whose tables find most sentences on changes in an edition whose language is not known."""
    texts = [
        sentence for section in edition.sections for block in section.blocks for sentence in _sentences(block.text)
    ]

    def hits(language: str) -> int:
        rules = clauses(language)
        return sum(holds(rules.own, text.lower()) or holds(rules.back, text.lower()) for text in texts)

    return max(LANGUAGES, key=hits)


def _sentences(text: str) -> Iterator[str]:
    if _is_entry(text) or announces(text):
        return iter(())
    return (sentence[:LONGEST_SENTENCE] for sentence in sentences(text))


def _is_entry(text: str) -> bool:
    """Whether a block is an entry of a change log, which tells what was done and promises nothing: a date, then that.

    "26 April 2021: added …", "Version 3.1 (2024-05-01) – …", "1 May 2024 | …"; the entry of a log goes on for long.
    """
    lead = text[:ENTRY_LEAD]
    if not has_year(lead):
        return False
    date = next(iter(find_dates(lead)), None)
    return date is not None and bool(_NAMED.fullmatch(text[: date.start]) and _PARTED.match(text[date.end :]))


ENTRY_LEAD = 60
"""Characters within which an entry of a log gives its date."""

_NAMED = Lazy(
    r"\W*(?:(?:v|ver|version|rev|revision|release|fassung|versie|versión|versão|版本)\.?\s*\d[\w.]*)?\W*", re.IGNORECASE
)
"""What stands before the date of an entry: nothing, or the number of a version."""

_PARTED = Lazy(r"[)\]*_]*\s*(?:[:：|–—]|-\s)")
"""What parts the date of an entry from what was done."""


def _is_heading(heading: str, rules: Clauses) -> bool:
    return len(heading) <= LONGEST_HEADING and holds(rules.headings, heading.lower())


def _around(section: Section, rules: Clauses, seeds: Rules) -> Iterator[str]:
    """The sentences of blocks that speak of changes, with those right after them and the lists that they announce."""
    listed = False
    for block in section.blocks:
        if block.outside:
            continue
        if listed and block.kind is BlockKind.ITEM:
            yield from _sentences(block.text)
            continue
        lower = block.text.lower()
        for rule in seeds:  # a loop, for this is asked of every block, and a generator takes twice as long
            if rule.may_hold(lower):
                break
        else:
            listed = False
            continue
        parts = [(part, part.lower()) for part in _sentences(block.text)]
        parts = [(part, plain) for part, plain in parts if not holds(rules.others, plain)]
        last = -AFTER - 1
        begun = [holds(seeds, plain) for _, plain in parts]
        started = any(begun)
        for at, (part, plain) in enumerate(parts):
            if started and (begun[at] or holds(rules.back, plain)):
                last = at
            if at - last <= AFTER and any(word in plain for word in rules.words):
                yield part
        listed = started and block.text.rstrip().endswith((":", "："))


def holds(rules: Rules, lower: str) -> bool:
    """Whether any of the rules holds in a lower-case text."""
    for rule in rules:  # noqa: SIM110 - a loop, as above
        if rule.may_hold(lower) and rule.search(lower):
            return True
    return False
