"""Paragraphs in, the same out so that no program loses an end where inserted text meets inserted text.

LibreOffice takes inserted text at the end of a paragraph and at the start of the next for one stretch, even where the
end between them is not tracked, and rejecting it joins the two paragraphs. So such texts are kept apart:

One [-a-]{+b+} ¶ {+c+}two      →   One {+b+}[-a-] ¶ {+c+}two           a deletion stands between
One {+b+} ¶ {+c+}[-d-] two     →   One {+b+} ¶ [-d-]{+c+} two
One {+b+} ¶ {+New+} {+¶+}      →   One {+b+} {+¶+} {+New+} ¶           the end that is tracked moves up: the same text
One {+b+} ¶ {+c+} two          →   {+One b+}[-One-] ¶ {+c+} two        the word beside it is changed as a whole
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from policydiff.render.docx.runs import DEL, INS, TO, RedlineRun
from policydiff.values import replace

if TYPE_CHECKING:
    from policydiff.render.docx.body import WordParagraph, WordTable


def kept_apart(parts: list[WordParagraph | WordTable]) -> list[WordParagraph | WordTable]:
    """Mend every place where inserted texts meet; tables keep what they part apart."""
    found = list(parts)
    for at in range(len(found) - 1):
        above, below = found[at], found[at + 1]
        if not (is_paragraph(above) and is_paragraph(below)) or not _meet(above, below):
            continue
        if len(above.runs) > 1 and above.runs[-2].fate == DEL:
            *head, gone, come = above.runs
            found[at] = replace(above, runs=(*head, come, gone))
        elif not below.fate and len(below.runs) > 1 and below.runs[1].fate == DEL:
            come, gone, *tail = below.runs
            found[at + 1] = replace(below, runs=(gone, come, *tail))
        elif _is_whole(below):
            _move_end_up(found, at)
        elif (runs := _grown(above.runs[::-1], at_end=True)) is not None:
            found[at] = replace(above, runs=tuple(runs[::-1]))
        elif (runs := _grown(below.runs, at_end=False)) is not None:
            found[at + 1] = replace(below, runs=tuple(runs))
    return found


def _meet(above: WordParagraph, below: WordParagraph) -> bool:
    """Whether inserted text ends a paragraph whose end is not tracked, and begins the next one."""
    return (
        not above.fate
        and bool(above.runs and below.runs)
        and above.runs[-1].fate == INS
        and below.runs[0].fate in (INS, TO)
    )


def _move_end_up(found: list[WordParagraph | WordTable], at: int) -> None:
    """Track the end of a paragraph instead of that of the last one inserted below it."""
    above, last = found[at], at + 1
    while last + 1 < len(found) and is_paragraph(below := found[last + 1]) and _is_whole(below):
        last += 1
    end = found[last]
    if is_paragraph(above) and is_paragraph(end):
        was = above.was or above.look
        found[at] = replace(above, fate=INS, was=None)
        found[last] = replace(end, fate="", was=None if was == end.look else was)


def _is_whole(one: WordParagraph) -> bool:
    """Whether a paragraph is inserted as a whole: one that was split has a part of an old one in it."""
    return one.fate == INS and all(run.fate == INS for run in one.runs)


def _grown(runs: tuple[RedlineRun, ...], *, at_end: bool) -> list[RedlineRun] | None:
    """Runs, from the outer one inwards, with the word beside the inserted text deleted there and inserted with it.

    None where no unchanged text stands beside it.
    """
    if len(runs) < 2 or runs[1].fate:  # noqa: PLR2004  the inserted one and its neighbour
        return None
    come, kept, *rest = runs
    words = kept.text.rsplit(" ", 1) if at_end else kept.text.split(" ", 1)[::-1]
    word = words[-1]
    if len(words) > 1:
        word = f" {word}" if at_end else f"{word} "
    left = kept.text[: -len(word)] if at_end else kept.text[len(word) :]
    text = word + come.text if at_end else come.text + word
    gone = RedlineRun(word, DEL, kept.was or kept.look)
    found = [gone, replace(come, text=text)]
    return [*found, replace(kept, text=left), *rest] if left else [*found, *rest]


def is_paragraph(one: WordParagraph | WordTable) -> TypeGuard[WordParagraph]:
    """Whether a part of the body is a paragraph."""
    return hasattr(one, "runs")
