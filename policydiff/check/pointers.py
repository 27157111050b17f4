"""One edition in, findings about what its text points to and does not hold out: a change log, a date at the top."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.check.meaning import own_blocks
from policydiff.model import Block, Edition, Finding, Severity
from policydiff.rules.lint import pointer_pattern
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentence_places
from policydiff.text.shorten import shorten

LEAD = 60
"""Characters of a heading or a short line that can name the log."""

_NUMBER = Lazy(r"^\W*(?:\d[\d.]*\W*)?(?:the |our )?")
"""What may stand before the name of the log in its heading."""


SHOWN = 120
"""Characters of a sentence that a message quotes at most."""


def missing_log(edition: Edition) -> Iterator[Finding]:
    """A change log that the text sends readers to, and neither holds nor links."""
    points, names = (pointer_pattern(row, edition.language) for row in ("to_log", "log"))
    spoken = [block for block in own_blocks(edition) if names.search(block.text.lower())]
    if not spoken or any(names.match(_NUMBER.sub("", text)) for text in _titles(edition)):
        return
    for block in spoken:
        lower = block.text.lower()
        for start, end in sentence_places(block.text):
            linked = any(mark.kind == "link" and start <= mark.start < end for mark in block.marks)
            if points.search(lower[start:end]) and not linked and "://" not in lower[start:end]:
                yield Finding(
                    "reference.no_log",
                    Severity.MEDIUM,
                    f"Line {block.lines[0]} leads to a change log that is neither in the text nor linked: "
                    f'"{shorten(block.text[start:end], SHOWN)}" Add it, or link it.',
                    lines=block.lines,
                )
                return


def speaks_of_date(edition: Edition) -> Block | None:
    """The paragraph that speaks of the date at the top or at the end; None where none does."""
    says = pointer_pattern("date_place", edition.language)
    return next((block for block in own_blocks(edition) if says.search(block.text.lower())), None)


def _titles(edition: Edition) -> Iterator[str]:
    for section in edition.sections:
        yield section.ref.heading.lower()
        yield from (block.text[:LEAD].lower() for block in section.blocks if _is_short(block) or _bold(block))


def _is_short(block: Block) -> bool:
    """Whether a block can be a title: a sentence that begins with the name of the log leads there."""
    return len(block.text) <= LEAD and not block.text.rstrip().endswith((".", "。"))


def _bold(block: Block) -> bool:
    return bool(block.marks and block.marks[0].start == 0 and block.marks[0].kind == "strong")
