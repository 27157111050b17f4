"""What the comparisons of one language say, ready for any kind of notice: lines, count, dates, what stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from notices.compose.content import Line
from notices.compose.counting import count_changes, counts, is_material, raised, weight_of
from notices.compose.lengths import begun, one_line
from notices.compose.told import tell
from notices.compose.told_briefly import briefer, facts, section_alone
from policydiff import CONTINUED_USE, Lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.compose.content import NoticeRequest, PolicyChange
    from notices.compose.told import PointText
    from notices.compose.translation import Translation
    from policydiff import Comparison, Point

MOST_LINES = 5
MOST_TITLES = 4
"""Unchanged sections named before the rest is counted: more would bury what does change."""
TITLE = 60
HEADING = 120
"""Characters of a section's name above its lines; a heading that is longer is a paragraph."""


@dataclass(frozen=True, slots=True)
class Highlights:
    """The comparisons of one notice in one language."""

    lines: tuple[Line, ...]
    """At most `MOST_LINES`, most severe first, those of one section together, its first one led to the comparison."""
    count: int
    """Every change of meaning, or of wording where there is no other, whether a line speaks of it or not."""
    more: int
    """Changes that no line speaks of."""
    compared: bool
    """Whether there is a comparison to send readers to."""
    headlines: tuple[str, ...]
    """What each comparison's summary says in one sentence."""
    effective: str
    """The earliest effective date of the new editions; empty where none gives a day."""
    published: str
    dated: str
    """As `NoticeContent` says."""
    unchanged: tuple[str, ...]
    """Titles of sections whose text is the same on both sides and that no material change touches."""
    continued_use: str
    """The policy's own sentence on continued use; empty where it has none."""
    material: bool
    editorial: bool
    facts: tuple[str, ...]
    """What is said of the weightiest changes where there is little room, strongest first; none of it breaks off."""
    topics: tuple[str, ...]
    """Keys of what changed, weightiest first, each once."""


def gather(request: NoticeRequest, translation: Translation) -> Highlights:
    """The comparisons of a request, read once."""
    ranked = [
        (point, change)
        for change in request.changes
        for point in change.comparison.summary.points
        if one_line(point.text) and counts(point, change.comparison)
    ]
    ranked = [(replace(point, severity=weight_of(point, change)), change) for point, change in ranked]
    ranked.sort(key=lambda pair: -pair[0].severity.rank)
    shown = ranked[:MOST_LINES]
    count = sum(count_changes(change.comparison) for change in request.changes)
    days = sorted(filter(None, (change.comparison.new.effective for change in request.changes)))
    published = sorted(filter(None, (change.comparison.new.updated for change in request.changes)))
    committed = [change.committed for change in request.changes]
    several = len(request.changes) > 1
    return Highlights(
        lines=tuple(_lines(shown, translation, several=several)) or tuple(_places(request, translation)),
        count=count,
        more=max(0, count - len(shown)) if shown else 0,
        compared=any(change.comparison_url for change in request.changes),
        headlines=tuple(one_line(change.comparison.summary.headline) for change in request.changes),
        effective=days[0] if days else "",
        published=published[-1] if published else "",
        dated=min(filter(None, (*published[-1:], *committed)), default=""),
        unchanged=tuple(
            title
            for change in request.changes
            for identity, title in unchanged_sections(change.comparison).items()
            if change.stays is None or identity in change.stays
        ),
        continued_use=next(filter(None, (_continued_use(change.comparison) for change in request.changes)), ""),
        material=any(is_material(change.comparison) or raised(change) for change in request.changes),
        editorial=all(change.comparison.verdict != "substantive" for change in request.changes),
        facts=_facts(ranked, translation),
        topics=tuple(dict.fromkeys(topic for point, _ in ranked for topic in point.topics[:1])),
    )


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
            titles[section.id] = shorten(title, TITLE)
    return titles


def _lines(shown: Sequence[tuple[Point, PolicyChange]], translation: Translation, *, several: bool) -> Iterator[Line]:
    """A line for each point, a section's lines together where its first one stands, its link once."""
    groups: dict[tuple[str, str], list[tuple[PointText, Point, PolicyChange]]] = {}
    for point, change in shown:
        place = point.changes[0].split(".")[0] if point.changes else ""
        told = tell(point, change.comparison)
        group = groups.setdefault((change.policy, place), [])
        # That a section came or went stands above its other lines.
        group.insert(0 if told.heading else len(group), (told, point, change))
    for (_, place), group in groups.items():
        first, _, change = group[0]
        section = first.heading or _heading(change.comparison, place)
        if several:
            named = translation.say("{policy} – {sentence}", policy=change.name, sentence=section)
            section = named if section else change.name
        for number, (told, point, _) in enumerate(group):
            link = _link(point, change, section, translation, again=number > 0)
            marks = tuple((fate, words if at or fate else begun(words)) for at, (fate, words) in enumerate(told.marks))
            yield Line(begun(told.text) if not marks or not marks[0][0] else told.text, *link, section, marks)


def _places(request: NoticeRequest, translation: Translation) -> Iterator[Line]:
    """The sections whose meaning changed, where the summary has no words for it."""
    found = (
        (section, change) for change in request.changes for section in change.comparison.sections if section.substantive
    )
    for section, change in islice(found, MOST_LINES):
        first = next((one.id for one in section.changes if one.substantive), section.id)
        url = change.comparison_url and f"{change.comparison_url}#{change.anchor}{first}"
        name = _heading(change.comparison, section.id) or change.name
        yield Line(translation.say("The text of this section changed."), url or change.url, name, name)


def _link(
    point: Point, change: PolicyChange, section: str, translation: Translation, *, again: bool
) -> tuple[str, str]:
    """Address and words of the link of a section; empty for a second line of it."""
    if again:
        return "", ""
    url = change.comparison_url
    if url and point.changes:
        url = f"{url}#{change.anchor}{point.changes[0]}"
    return url or change.url, section or translation.say("Compare")


def _heading(comparison: Comparison, place: str) -> str:
    """The name of a section; empty for what stands before the first heading."""
    refs = next((found.new or found.old for found in comparison.sections if found.id == place), ())
    return shorten(one_line(refs[0].heading).rstrip(".:： "), HEADING) if refs else ""


def _facts(ranked: Sequence[tuple[Point, PolicyChange]], translation: Translation) -> tuple[str, ...]:
    """Wordings for the changes of the highest severity, with their section and without.

    In the order of the points, but a section's name alone after what was said in it, and a word replaced everywhere
    last. What leaves out words of its sentence is no fact: what it is about says more.
    """
    found: list[tuple[int, str]] = []
    whole = partial(filter, lambda fact: "…" not in fact)
    for point, change in ranked:
        if point.severity.rank < ranked[0][0].severity.rank:
            break
        section = _heading(change.comparison, point.changes[0].split(".")[0]) if point.changes else ""
        weakness = _REPLACED if point.form == "replaced" else 0
        for fact in whole(facts(point, change.comparison)):
            if section and point.form != "section" and not fact.startswith(section):
                found.append((weakness, _within(section, fact, translation)))
            found.append((weakness, begun(fact)))
        for fact in whole(briefer(point, change.comparison, translation)):
            # Words that stand for others say little without their clause, unless they are numbers or names of parties.
            bare = point.form == "clause" and "→" in fact and not any(map(str.isdigit, fact))
            weak = max(weakness, _BARE * bare)
            if section and "→" in fact:
                found.append((weak, _within(section, fact, translation)))
            found.append((weak, begun(fact)))
        found += [(_NAME_ALONE, fact) for fact in section_alone(point, change.comparison)]
    return tuple(fact for _, fact in sorted(found, key=lambda one: one[0]))


_NAME_ALONE, _BARE, _REPLACED = 1, 2, 3
"""How little a fact says, where 0 is a fact that is understood by itself."""


def _within(section: str, fact: str, translation: Translation) -> str:
    return translation.say("{section}: {fact}", section=section, fact=fact)


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
