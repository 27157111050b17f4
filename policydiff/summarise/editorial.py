"""Editorial changes in, what they are called out: formatting, typing errors, dates, numbering, moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policydiff.dates import is_date_line
from policydiff.model import Block, Change, ComparedSection, Kind, Mark
from policydiff.summarise.messages import Phrases
from policydiff.text.words import words

ORDER = ("box", "typing", "signs", "other", "paragraphs", "moved", "numbering", "date", "front", "format")
"""Parts of the line, the ones closest to the wording first."""


BOXES = "☐☑"
"""How reading writes a box of a form; where one changes in a banner or a form beside the policy, this line tells it."""


def editorial_line(sections: Sequence[ComparedSection], say: Phrases, front: int = 0) -> str:
    """One line for a revision without a change of meaning, such as "Formatting only: 12 blocks (list markers).".

    Args:
        sections: judged.
        say: the language.
        front: how many fields of the front matter differ that a layout may print.
    """
    parts = Counter({"front": front})
    looks: dict[str, None] = {}
    for section in sections:
        parts["numbering"] += section.renumbered
        parts["moved"] += section.moved
        for change in section.changes:
            if change.kind is Kind.EQUAL:
                continue
            kind = _kind(change)
            parts[kind] += 1
            if kind == "format" and change.old and change.new:
                looks |= dict.fromkeys(_looks(change.old, change.new))
    said = [part for part in ORDER if parts[part]]
    names = say.headline("join").join(say.look(look) for look in sorted(looks))
    if said == ["format"]:
        return say.headline("one.format", parts=say.part("format.named", parts["format"], names))
    if not said:
        return say.headline("editorial", parts=say.look("layout"))
    return say.headline("editorial", parts=say.headline("join").join(say.part(part, parts[part]) for part in said))


def _kind(change: Change) -> str:
    """Which part of `ORDER` an editorial change belongs to."""
    if change.kind is Kind.FORMAT:
        return "format"
    if change.kind is Kind.MOVE and change.old and change.new and change.old.text == change.new.text:
        return "moved"
    old, new = (block.text if block else "" for block in (change.old, change.new))
    if any(is_date_line(text) for text in (old, new) if text):
        return "date"
    if any(old.count(sign) != new.count(sign) for sign in BOXES):
        return "box"
    if (plain := _plain(old)) == _plain(new):
        return "signs" if old.split() != new.split() or not plain else "paragraphs"
    return "typing" if _one_word_each(change) else "other"


def _plain(text: str) -> list[str]:
    return words(text.casefold())


def _one_word_each(change: Change) -> bool:
    """Do all marks hold about one word, as mended typing errors do?"""
    return all(len(words(span.text)) <= 1 for span in change.spans if span.op != "equal")  # two: a word that was parted


def _looks(old: Block, new: Block) -> list[str]:
    """Which of `LOOKS` differ between two blocks of the same text."""
    found = []
    if _of(old, "link", "image") != _of(new, "link", "image"):
        found.append("link")
    if _of(old, "strong", "em", "code") != _of(new, "strong", "em", "code"):
        found.append("emphasis")
    if [mark.value for mark in _of(old, "strike")] != [mark.value for mark in _of(new, "strike")]:
        found.append("struck")
    if (old.marker, old.depth) != (new.marker, new.depth) and old.kind is new.kind:
        found.append("list")
    return found or ["layout"]


def _of(block: Block, *kinds: str) -> list[Mark]:
    return [mark for mark in block.marks if mark.kind in kinds]
