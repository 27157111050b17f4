"""What the comparisons of one language say, ready for any kind of notice: lines, count, dates, what stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.compose.content import Line
from notices.compose.lengths import cut, one_line, shorten_quotes
from policydiff import CONTINUED_USE, Lazy

if TYPE_CHECKING:
    from notices.compose.content import NoticeRequest, PolicyChange
    from notices.compose.translation import Translation
    from policydiff import Comparison

MOST_LINES = 5
MOST_TITLES = 4
"""Unchanged sections named before the rest is counted: more would bury what does change."""
TITLE = 60
LINE = 320
"""A line longer than this is no line any more, whatever is quoted in it."""


@dataclass(frozen=True, slots=True)
class Highlights:
    """The comparisons of one notice in one language."""

    lines: tuple[Line, ...]
    """At most `MOST_LINES`, most severe first, each led to its section of the comparison."""
    count: int
    """Every change, whether a line speaks of it or not."""
    more: int
    """Changes that no line speaks of."""
    compared: bool
    """Whether there is a comparison to send readers to."""
    headlines: tuple[str, ...]
    """What each comparison's summary says in one sentence."""
    effective: str
    """The earliest effective date of the new editions; empty where none gives a day."""
    published: str
    unchanged: tuple[str, ...]
    """Titles of sections whose text is the same on both sides and that no material change touches."""
    continued_use: str
    """The policy's own sentence on continued use; empty where it has none."""
    material: bool
    editorial: bool

    @property
    def first(self) -> str:
        """The weightiest line's text; empty where there are none."""
        return self.lines[0].text if self.lines else ""


def gather(request: NoticeRequest, translation: Translation) -> Highlights:
    """The comparisons of a request, read once."""
    ranked = [
        (point, change)
        for change in request.changes
        for point in change.comparison.summary.points
        if one_line(point.text) and (point.changes or change.comparison.verdict == "editorial")
    ]
    ranked.sort(key=lambda pair: -pair[0].severity.rank)
    shown = ranked[:MOST_LINES]
    count = sum(count_changes(change.comparison) for change in request.changes)
    days = sorted(filter(None, (change.comparison.new.effective for change in request.changes)))
    published = sorted(filter(None, (change.comparison.new.updated for change in request.changes)))
    several = len(request.changes) > 1
    return Highlights(
        lines=tuple(_line(point.text, point.changes, change, translation, several=several) for point, change in shown),
        count=count,
        more=max(0, count - len(shown)),
        compared=any(change.comparison_url for change in request.changes),
        headlines=tuple(one_line(change.comparison.summary.headline) for change in request.changes),
        effective=days[0] if days else "",
        published=published[-1] if published else "",
        unchanged=tuple(
            title
            for change in request.changes
            for identity, title in unchanged_sections(change.comparison).items()
            if change.stays is None or identity in change.stays
        ),
        continued_use=next(filter(None, (_continued_use(change.comparison) for change in request.changes)), ""),
        material=any(is_material(change.comparison) for change in request.changes),
        editorial=all(change.comparison.verdict != "substantive" for change in request.changes),
    )


def count_changes(comparison: Comparison) -> int:
    """The one number that every channel names: the points of the summary, and its counted rest.

    So what a reader sees listed and the "more" beside it add up to it; a new section is one change,
    and so is a name replaced everywhere.
    """
    number: int = sum(bool(point.changes) for point in comparison.summary.points) + comparison.summary.rest
    # An edit of nothing but the front matter that a page prints, such as its effective date, is one.
    return number or int(comparison.verdict == "editorial")


def is_material(comparison: Comparison) -> bool:
    """True where any change is of severity high or above."""
    return any(change.severity.material for section in comparison.sections for change in section.changes)


def unchanged_sections(comparison: Comparison) -> dict[str, str]:
    """Id and title of the sections proved the same: every block has the same text and the same links on both sides.

    Left out are sections whose topics a material change touches elsewhere: their text may stand,
    what it means for the reader may not.
    """
    touched = {topic for section in comparison.sections if section.severity.material for topic in section.topics}
    titles = {}
    for section in comparison.sections:
        if len(section.old) != 1 or len(section.new) != 1 or section.renamed or not section.changes:
            continue
        title = one_line(section.new[0].title)
        if not title or touched.intersection(section.topics):
            continue
        if all(
            change.old is not None
            and change.new is not None
            and (change.old.text, change.old.marks) == (change.new.text, change.new.marks)
            for change in section.changes
            if change.block != "heading"
        ):
            titles[section.id] = cut(title, TITLE)
    return titles


def _line(
    text: str, changes: tuple[str, ...], change: PolicyChange, translation: Translation, *, several: bool
) -> Line:
    sentence = cut(_one_stop(shorten_quotes(one_line(text))), LINE)
    if several:
        sentence = translation.say("{policy} – {sentence}", policy=change.name, sentence=sentence)
    first = changes[0] if changes else ""
    heading = next(
        (
            one_line((found.new or found.old)[0].heading)
            for found in change.comparison.sections
            if found.id == first.split(".")[0] and (found.new or found.old)
        ),
        "",
    )
    url = (
        change.comparison_url and f"{change.comparison_url}#{change.anchor}{first}" if first else change.comparison_url
    )
    label = (
        translation.say("Compare: {section}", section=cut(heading, TITLE)) if heading else translation.say("Compare")
    )
    return Line(sentence, url or change.url, label)


def _one_stop(text: str) -> str:
    """A quotation that ends in a full stop ends the sentence too."""
    for doubled in (".”.", "。”。", "。”.", "…”."):
        text = text.removesuffix(doubled) + doubled[:-1] if text.endswith(doubled) else text
    return text


def speaks_of_continued_use(text: str) -> bool:
    """True where a text speaks of going on using the service, in any of the languages read."""
    return bool(CONTINUED_USE.search(text))


def _continued_use(comparison: Comparison) -> str:
    """The policy's sentence on continued use: among those of its clause on changes, else beside them."""
    quotes = tuple(one_line(quote) for quote in comparison.promises_new.quotes)
    beside = (
        sentence
        for section in comparison.sections
        for change in section.changes
        if change.new is not None and any(quote in one_line(change.new.text) for quote in quotes)
        for sentence in _SENTENCE.findall(one_line(change.new.text))
    )
    return next((text.strip() for text in (*quotes, *beside) if speaks_of_continued_use(text)), "")


_SENTENCE = Lazy(r"[^.!?。！？]+(?:[.!?](?=\s|$)|[。！？]|$)|\S+")
"""One sentence with the sign that ends it; a lone stop joins what is before it."""
