"""Compared sections in, the same sections judged out: substantive or editorial, signals, severity, topics."""

from __future__ import annotations

from dataclasses import replace

from policydiff.judge.wording import Reader
from policydiff.model import ComparedSection, Relation


def judge(sections: tuple[ComparedSection, ...], language: str) -> tuple[ComparedSection, ...]:
    """Fill in what only meaning tells.

    Args:
        sections: as `diff` gives them, untouched blocks included.
        language: BCP 47 tag of the editions; rules of an unknown language are English ones.

    Returns:
        The same sections in the same order; no text, span or id is touched.
    """
    reader = Reader(sections, language)
    return tuple(_judged(section, reader) for section in sections)


def _judged(section: ComparedSection, reader: Reader) -> ComparedSection:
    said = reader.substantive(section)
    changes = tuple(
        replace(change, substantive=yes) if yes else change for change, yes in zip(section.changes, said, strict=True)
    )
    bare = section.relation in (Relation.ADDED, Relation.REMOVED) and not changes
    return replace(section, changes=changes, substantive=any(said) or bare)
