"""A compared section in, its headings as HTML out: its own, and those of sections it was split into or merged from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Op
from policydiff.render.html.escape import NO_ATTRIBUTES, NOTHING, html_text, joined, own_line
from policydiff.render.html.inline import mark_deleted, mark_inserted, redline
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policydiff.model import Change, ComparedSection, SectionRef
    from policydiff.render.html.escape import Html

LOWEST = 6
"""HTML has no heading below `h6`."""

TRADE = (Op.DELETE, Op.INSERT)


@dataclass(frozen=True, slots=True)
class WrittenHeading:
    """A heading written, and the line of its edition where it stands."""

    html: Html
    line: int
    is_old: bool


class Headings:
    """Writes headings one after the other, so that none is more than one level below the one before it."""

    def __init__(self, prefix: str, top: int) -> None:
        self.prefix = prefix
        """Stands before every id."""
        self.top = top
        """Level of the outermost headings."""
        self.level = top - 1
        """Of the heading written last."""

    def of(self, section: ComparedSection) -> tuple[Html, list[WrittenHeading]]:
        """The heading above the section, and those that stand among its blocks."""
        old, new = section.old, section.new
        changed = next((change for change in section.changes if change.block is BlockKind.HEADING), None)
        i, j = (0, 0) if changed else _same_title(old, new)
        made: list[WrittenHeading] = []
        for index, ref in enumerate(new):
            text = self._paired(changed, old[i], ref) if index == j and old else self._inserted(ref)
            made.append(WrittenHeading(text, max(ref.lines[0], 1), is_old=False))
        for index, ref in enumerate(old):
            if index != i or not new:
                made.append(WrittenHeading(self._deleted(ref), max(ref.lines[0], 1), is_old=True))
        return made[0].html if made else NOTHING, made[1:]

    def _paired(self, changed: Change | None, old: SectionRef, new: SectionRef) -> Html:
        if changed and changed.old and changed.new:
            attributes = {"class": "b", "id": self.prefix + changed.id}
            return self._write(new, redline(changed.spans, changed.old, changed.new), attributes)
        if not old.heading:
            return self._inserted(new)
        if not new.heading:
            return self._deleted(old)
        return self._write(new, html_text(new.heading) if old.heading == new.heading else _renumbered(old, new))

    def _inserted(self, ref: SectionRef) -> Html:
        return self._write(ref, mark_inserted(html_text(ref.heading)), {"class": "n"})

    def _deleted(self, ref: SectionRef) -> Html:
        return self._write(ref, mark_deleted(html_text(ref.heading)), {"class": "o"})

    def _write(self, ref: SectionRef, inner: Html, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Html:
        if not ref.heading:
            return NOTHING
        self.level = min(self.top + max(len(ref.path), 1) - 1, self.level + 1, LOWEST)
        return own_line(f"h{self.level}", inner, attributes)


def _same_title(old: Sequence[SectionRef], new: Sequence[SectionRef]) -> tuple[int, int]:
    """Which old and which new heading are the same one; the first of both where none is."""
    pairs = ((i, j) for i, before in enumerate(old) for j, after in enumerate(new) if before.title == after.title)
    return next(pairs, (0, 0))


def _renumbered(old: SectionRef, new: SectionRef) -> Html:
    """A heading whose title is the same: only what stands before it is marked."""
    title = new.title
    if not title or old.title != title or not (old.heading.endswith(title) and new.heading.endswith(title)):
        return joined([mark_deleted(html_text(old.heading), TRADE), mark_inserted(html_text(new.heading), TRADE)])
    before, after = (ref.heading.removesuffix(title) for ref in (old, new))
    gap = " " if (after or before).endswith(" ") else ""
    gone = mark_deleted(html_text(before.strip()), TRADE if after else (Op.DELETE,)) if before.strip() else NOTHING
    come = mark_inserted(html_text(after.strip()), TRADE if before else (Op.INSERT,)) if after.strip() else NOTHING
    return joined([gone, come, html_text(gap + title)])
