"""Compared sections in, the same sections judged out: substance, signals, severity, direction, topics."""

from __future__ import annotations

from functools import partial

from policydiff.judge.bearing import LISTED, Surroundings
from policydiff.judge.echoes import quieted
from policydiff.judge.meaning import weighed
from policydiff.judge.regions import Edit
from policydiff.judge.severity import worst
from policydiff.judge.signals import Told, tell
from policydiff.judge.standing import Standing
from policydiff.judge.substance import Reader
from policydiff.judge.topics import topics
from policydiff.judge.touched import Statements, said
from policydiff.model import ComparedSection, Kind, Relation, Severity
from policydiff.values import later, replace

__all__ = ["judge"]


def judge(sections: tuple[ComparedSection, ...], language: str) -> tuple[ComparedSection, ...]:
    """Fill in what only meaning tells.

    Args:
        sections: as `diff` gives them, untouched blocks included.
        language: BCP 47 tag of the editions; rules of an unknown language are English ones.

    Returns:
        The same sections in the same order, each with `substantive`, `severity` and `topics`, its changes with
        `substantive`, `severity`, `direction` and `signals`; no text, span or id is touched.
    """
    reader = Reader(sections, language)
    tongue = language.split("-", maxsplit=1)[0].casefold()
    known = Standing(sections, "old"), Standing(sections, "new")
    tongue = "en" if tongue == "und" else tongue
    # Next to all sections of a large text are unchanged, and of those nothing but the JSON names the topics.
    unchanged = later(partial(topics, told=(), language=tongue))
    return quieted(
        tuple(
            [
                replace(section, topics=unchanged)
                if _is_unchanged(section)
                else _judged(section, reader, tongue, known)
                for section in sections
            ]
        )
    )


def _is_unchanged(section: ComparedSection) -> bool:
    """Whether a section has blocks, and all of them stand as they stood."""
    return bool(section.changes) and all(change.kind is Kind.EQUAL for change in section.changes)


def _judged(section: ComparedSection, reader: Reader, tongue: str, known: tuple[Standing, Standing]) -> ComparedSection:
    edits = [Edit.of(change) for change in section.changes]
    meant = [
        yes and not change.outside
        for change, yes in zip(section.changes, reader.substantive(section, edits), strict=True)
    ]
    seen = [_seen(edit, tongue, known, substantive=yes) for edit, yes in zip(edits, meant, strict=True)]
    about = topics(section, [t for told, _ in seen for t in told], tongue)
    changing = "policy-change" in about
    changes = tuple(
        [
            weighed(edit, *one, Surroundings(lead, known, tongue, changing))
            for edit, one, lead in zip(edits, seen, _leads(section), strict=True)
        ]
    )
    bare = section.relation in (Relation.ADDED, Relation.REMOVED) and not changes and not section.outside
    most = worst([*(c.severity for c in changes), *([Severity.MEDIUM] if bare else [])])
    return replace(section, changes=changes, substantive=any(meant) or bare, severity=most, topics=about)


def _seen(
    edit: Edit, tongue: str, known: tuple[Standing, Standing], *, substantive: bool
) -> tuple[tuple[Told, ...], Statements | None]:
    """The signals of a change and, of one that is substantive, what its sentences say."""
    told = () if edit.change.outside else tell(edit, tongue, known, substantive=substantive)
    return told, said(edit, tongue) if substantive else None


def _leads(section: ComparedSection) -> list[str]:
    """For each change the title of its section and the end of the last paragraph before it: what a list is of."""
    found = []
    title = (section.new or section.old)[0].title
    lead = f"{title}. " if title else ""
    for change in section.changes:
        found.append(lead)
        block = change.new or change.old
        if block is not None and change.block not in LISTED:
            last = block.text[-LEAD:]
            lead = f"{title}. {last}" if title or last else ""
    return found


LEAD = 300
"""Characters of a paragraph that can introduce the list behind it."""
