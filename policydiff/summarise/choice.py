"""Changed sentences in, the points of a summary out: merged, ranked, spread over what the text is about."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence

from policydiff.model import ComparedSection, Direction, Excerpt, Form, Point, QuoteRole, Relation, Severity
from policydiff.rules.salience import CueBook
from policydiff.summarise.candidates import Sayable, candidates
from policydiff.summarise.counterparts import counterparts
from policydiff.summarise.editions import EditionText, Weights, editions_of
from policydiff.summarise.lengths import weigh
from policydiff.summarise.log import log_lines
from policydiff.summarise.merging import Deed, deeds, twins
from policydiff.summarise.messages import Phrases
from policydiff.summarise.points import Teller
from policydiff.summarise.ranking import Ranked, rank, spread
from policydiff.summarise.repeated import gathered
from policydiff.summarise.section_titles import title_of
from policydiff.summarise.short import SHORT, cut
from policydiff.summarise.slices import Telling
from policydiff.summarise.units import Unit
from policydiff.summarise.worth import Worth

WEIGHED = 400
"""Candidates that are weighed sentence by sentence: no revision measured has more but rewrites, of which seven points
tell a small part anyhow."""
FEW = 12
"""So many candidates are nearly all told of, as far as there is room."""
LENIENT = 0.7
"""What the threshold of a point is multiplied by where there are few."""
BESIDE = 0.25
"""What that of a second clause is multiplied by there."""
SURE = 0.22
"""Score from which a candidate is worth a point of its own."""
SEVERE = 0.25
"""What the thresholds are multiplied by for a change that is high or critical: where there is room, it is told."""
EXTRA = 0.25
"""Score from which it is worth a second clause."""
ENOUGH = 4
"""So many points there are where there is anything to tell, however little it seems to matter; so many of a section
come in by the lower threshold."""
LOGGED = 26.0
"""Words of the publisher's own note that are quoted."""


def choose(
    sections: Sequence[ComparedSection], units: Sequence[Unit], book: CueBook, phrases: Phrases, most: int
) -> list[Telling]:
    """At most so many points, most severe first, then what matters most; the publisher’s own note before them.

    Args:
        sections: judged.
        units: their changed sentences; not empty.
        book: the cues of the language that the editions are written in.
        phrases: the language of the summary.
        most: points at most, the note apart.
    """
    editions = editions_of(sections)
    note, logged = _log(sections, editions, phrases)
    weight = Weights(editions)
    left = [unit for unit in units if unit.change.id not in logged]
    merged, found = deeds(candidates(left, editions, weight))
    found, like = twins(found)
    worth = Worth(book, editions)
    whole = _whole(sections, found)
    ranked = gathered(rank(_foremost(found), sections, worth, editions, weight, like))
    teller = Teller(sections, editions, worth, phrases, whole, counterparts(sections, weight, whole))
    made = [_deed(deed, sections, phrases) for deed in merged]
    best = sorted(_best(ranked, made, teller, most), key=lambda one: -one.point.severity.rank)
    return [*note, *best]


def _foremost(found: Sequence[Sayable]) -> list[Sayable]:
    """Those that are weighed: all but in a rewrite, where what is not severe and says little new is left out."""
    if len(found) <= WEIGHED:
        return list(found)

    def says(one: Sayable) -> tuple[int, int]:
        return one.main.change.severity.rank, sum(map(one.lacking, one.units))

    kept = {id(one) for one in heapq.nlargest(WEIGHED, found, key=says)}
    return [one for one in found if id(one) in kept]


def _best(ranked: Sequence[Ranked], made: Sequence[Telling], teller: Teller, most: int) -> list[Telling]:
    """The points of the best candidates; those already made stand behind the surer half of them."""
    share, extra = (LENIENT, BESIDE) if len(ranked) <= FEW else (1.0, 1.0)
    points: list[Telling] = []
    told: set[int] = set()
    texts: set[str] = set()
    of: Counter[int] = Counter()
    homes = {at: min(at, other) for at, other in teller.counterparts.items()}
    for lead in spread(ranked, SURE * share * SEVERE, homes):
        if len(points) >= most - min(len(made), 2):
            break
        at = lead.candidate.main.section
        section = homes.get(at, at)
        asked = SURE * (share if of[section] < ENOUGH else 1.0) * (SEVERE if lead.is_severe else 1.0)
        if id(lead) in told or (lead.score < asked and len(points) + len(made) >= ENOUGH):
            continue
        beside = {at, teller.counterparts.get(at, at)}
        others = [
            one
            for one in ranked
            if one is not lead
            and id(one) not in told
            and one.candidate.main.section in beside
            and one.score >= EXTRA * extra
        ]
        found = teller.point(lead, sorted(others, key=lambda one: -one.score), again=of[section] > 0)
        if found is None:
            continue
        one, used = found
        told |= {id(each) for each in used}
        if one.point.form is Form.SECTION:
            told |= {
                id(each) for each in ranked if each.candidate.new is None and each.candidate.main.section in beside
            }
        if one.point.text not in texts:
            texts.add(one.point.text)
            points.append(one)
            of[section] += 1
    return _merged(points, made, most)


def _merged(points: list[Telling], made: Sequence[Telling], most: int) -> list[Telling]:
    half = (len(points) + 1) // 2
    return [*points[:half], *made[: max(0, most - len(points))], *points[half:]][:most]


def _whole(sections: Sequence[ComparedSection], found: Sequence[Sayable]) -> frozenset[str]:
    """The sections that came or went, most of which has no counterpart anywhere."""
    pairs, alone = Counter[int](), Counter[int]()
    for candidate in found:
        for unit in candidate.units:
            (pairs if candidate.old and candidate.new else alone)[unit.section] += 1
    return frozenset(
        section.id
        for index, section in enumerate(sections)
        if section.relation in (Relation.ADDED, Relation.REMOVED) and alone[index] > pairs[index]
    )


def _log(
    sections: Sequence[ComparedSection], editions: Mapping[str, EditionText], phrases: Phrases
) -> tuple[list[Telling], set[str]]:
    """The point that quotes the publisher's own note, and the ids of the changes that are nothing but it."""
    quotes: list[Excerpt] = []
    logged: set[str] = set()
    spent = 0.0
    topics: tuple[str, ...] = ()
    for index, change, at in log_lines(sections, lambda: editions["new"].vocabulary):
        text = change.new.text[slice(*at)] if change.new else ""
        logged.add(change.id)
        if " | " in text or (spent + weigh(text) > LOGGED and quotes):
            continue
        if weigh(text) <= LOGGED:
            quotes.append(Excerpt(QuoteRole.LOG, "new", change.id, at, text))
            spent += weigh(text)
            topics = topics or sections[index].topics
    told = log_lines(sections, lambda: editions["old"].vocabulary, "old", lone=True)
    logged |= {change.id for _, change, _ in told if change.new is None}
    if not quotes:
        return [], logged
    shown = phrases.word("join").join(phrases.quoted(" ".join(quote.text.split())) for quote in quotes)
    short = phrases.quoted(cut(" ".join(quotes[0].text.split()), SHORT - 2))
    point = Point(
        text=phrases.point("log", "", shown),
        severity=Severity.MEDIUM,
        topics=topics,
        changes=tuple(dict.fromkeys(quote.change for quote in quotes if quote.change)),
        short=short,
        form=Form.LOG,
        quotes=tuple(quotes),
    )
    return [Telling(point, "")], logged


def _deed(deed: Deed, sections: Sequence[ComparedSection], phrases: Phrases) -> Telling:
    """The point for what happened in many places."""
    shown = deed.shown
    section = sections[shown.main.section]
    changes = tuple(dict.fromkeys(unit.change.id for member in deed.members for unit in member.units))
    quotes = [
        Excerpt(role, unit.side, unit.change.id, place, unit.text[slice(*place)])
        for role, unit, place in (
            (QuoteRole.OLD, shown.old, deed.region.old),
            (QuoteRole.NEW, shown.new, deed.region.new),
        )
        if unit is not None
    ]
    texts = [" ".join(quote.text.split()) for quote in quotes]
    if deed.kind == "replaced":
        said = phrases.message("replaced", old=texts[0], new=texts[1])
        text = phrases.times(said, deed.times)
        half = SHORT // 2 - 10
        short = phrases.message("replaced", old=cut(texts[0], half), new=cut(texts[1], half))
        where: tuple[Excerpt, ...] = ()
    else:
        key = "column.added" if shown.new else "column.removed"
        quoted = phrases.quoted(texts[0])
        where, title = title_of(section)
        said = phrases.message(key, old=quoted, new=quoted)
        text = phrases.point("titled", title, said)
        quoted = phrases.quoted(cut(texts[0], SHORT - 30))
        short = phrases.message(key, old=quoted, new=quoted)
    point = Point(
        text=text,
        severity=Severity.MEDIUM,
        topics=tuple(sorted({topic for member in deed.members for topic in sections[member.main.section].topics})),
        changes=changes,
        short=short,
        form=Form.REPLACED if deed.kind == "replaced" else Form.LIST,
        direction=Direction.NEUTRAL,
        quotes=(*where, *quotes),
    )
    return Telling(point, short)
