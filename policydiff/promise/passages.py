"""An edition in, the sentences of its clause on changes out, exactly as they stand in their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from policydiff.dates import announces, find_dates, has_year
from policydiff.model import Block, BlockKind, Edition, Section, SectionRef
from policydiff.rules.clauses import Clauses, Rules, clauses, compiled, openings
from policydiff.rules.languages import LANGUAGES
from policydiff.text.kept import kept
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentences
from policydiff.text.together import Together

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
    refs = [section.ref for section in edition.sections]
    likely = Together(ref.heading.lower() for ref in refs).holding(openings(rules.headings))
    about = {
        refs[k].path for k in likely if refs[k] is not title and refs[k].path and _is_heading(refs[k].heading, rules)
    }
    if not about:
        return ()
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
    for mark in block.marks:
        if mark.start:
            break
        if mark.kind == "strong":
            return mark.end if mark.end < len(block.text) else 0
    return 0


def scattered(edition: Edition, rules: Clauses) -> Passages:
    """The sentences on changes of the document itself wherever they stand, with what goes on about them."""
    return tuple(_around(edition, rules, rules.own))


def loose(edition: Edition, rules: Clauses) -> Passages:
    """The sentences that look back on changes, in an edition that nowhere says what is changed."""
    return tuple(_around(edition, rules, rules.back))


def language_of(edition: Edition) -> str:
    """An edition's language; that whose tables find most sentences on changes in it where it is not known."""
    return edition.language if edition.language != "und" else _likeliest(edition)


@kept("sections")
def _likeliest(edition: Edition) -> str:
    texts = [block.text for section in edition.sections for block in section.blocks]
    rules = [(language, (*clauses(language).own, *clauses(language).back)) for language in LANGUAGES]
    rules = _likely(rules, "\n".join(texts).lower())
    hits = dict.fromkeys(LANGUAGES, 0)
    for text in texts if rules else ():
        if near := _likely(rules, text.lower()):
            for sentence in _sentences(text):
                lower = sentence.lower()
                for language, table in near:
                    hits[language] += holds(table, lower)
    return max(LANGUAGES, key=lambda language: hits[language])


def _likely(rules: list[tuple[str, Rules]], lower: str) -> list[tuple[str, Rules]]:
    """The rules of each language that may hold in a lower-case text; a language without any is left out."""
    found = [(language, tuple([rule for rule in table if rule.may_hold(lower)])) for language, table in rules]
    return [(language, table) for language, table in found if table]


def _sentences(text: str) -> Iterator[str]:
    return iter(()) if _speaks_of_others(text) else _parts(text)


def _parts(text: str) -> Iterator[str]:
    return (sentence[:LONGEST_SENTENCE] for sentence in sentences(text))


def _speaks_of_others(text: str) -> bool:
    """Whether a block tells of another version: an entry of a change log, or a banner."""
    return _is_entry(text) or announces(text)


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


def _around(edition: Edition, rules: Clauses, seeds: Rules) -> Iterator[str]:
    """The sentences of blocks that speak of changes, with those right after them and the lists that they announce."""
    blocks = _own_blocks(edition)
    after = 0
    for k in _likely_places(edition):
        section, block = blocks[k]
        if k < after or not _speaks_of_changes(block.text, rules, seeds):
            continue
        yield from _begun(block.text, rules, seeds)
        if block.text.rstrip().endswith((":", "：")):
            after = k + 1
            while after < len(blocks) and blocks[after][0] is section and blocks[after][1].kind is BlockKind.ITEM:
                yield from _sentences(blocks[after][1].text)
                after += 1


def _own_blocks(edition: Edition) -> list[tuple[Section, Block]]:
    return [(section, block) for section in edition.sections for block in section.blocks if not block.outside]


@kept("sections", "language")
def _likely_places(edition: Edition) -> list[int]:
    """Which of those blocks hold a word of the rules for changes; kept, as sentences are looked for in two ways."""
    rules = clauses(language_of(edition))
    words = openings((*rules.own, *rules.back))
    return [k for k, (_, block) in enumerate(_own_blocks(edition)) if _holds_any(block.text, words)]


@lru_cache(maxsize=4_000)
def _holds_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds any of some words in small letters; kept, as most blocks stand in both editions."""
    return any(map(text.lower().__contains__, words))


def _speaks_of_changes(text: str, rules: Clauses, seeds: Rules) -> bool:
    """Whether a sentence of a block speaks of changes; one that holds no words of it is not cut."""
    lower = text.lower()
    if not any(rule.may_hold(lower) for rule in seeds):
        return False
    lowers = [part.lower() for part in _parts(text)]
    spoken = any(holds(seeds, plain) and not holds(rules.others, plain) for plain in lowers)
    return spoken and not _speaks_of_others(text)


def _begun(text: str, rules: Clauses, seeds: Rules) -> Iterator[str]:
    """The sentences of a block from the first on that speaks of changes, as long as they go on about them."""
    parts = [(part, plain) for part in _parts(text) if not holds(rules.others, plain := part.lower())]
    last = -AFTER - 1
    for at, (part, plain) in enumerate(parts):
        if holds(seeds, plain) or holds(rules.back, plain):
            last = at
        if at - last <= AFTER and any(word in plain for word in rules.words):
            yield part


def holds(rules: Rules, lower: str) -> bool:
    """Whether any of the rules holds in a lower-case text."""
    missed = None
    for rule in rules:
        if rule.words is missed:  # neighbours often share their words
            continue
        if not rule.may_hold(lower):
            missed = rule.words
        elif compiled(rule.pattern).search(lower):
            return True
    return False
