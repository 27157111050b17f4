"""Compared sections in, the document of the page out: headings with their blocks, untouched sections folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import PREAMBLE, BlockKind, Kind, Relation, Severity
from policydiff.render.html.blocks import blocks_html, details
from policydiff.render.html.escape import BREAK, NOTHING, element, html_text, joined, own_line
from policydiff.render.html.headings import Headings
from policydiff.render.html.leaves import Anchors, badge, said_of, span
from policydiff.render.html.tree import Placed
from policydiff.render.words.phrases import kinship_phrases, topics_phrase, weight_phrase
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Block, ComparedSection
    from policydiff.render.html.escape import Html
    from policydiff.render.html.headings import WrittenHeading
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue

_SLOT = "{section}"
"""Where a link is put into a sentence."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A piece of the document, with its place in the old text, for the view that shows that text in its own order."""

    html: Html
    rank: int
    """Counted from 0; the old text's order."""


def document(sections: Sequence[ComparedSection], places: Places, prefix: str, top: int, speech: Tongue) -> list[Stop]:
    """Write the sections of one comparison.

    Args:
        sections: In the order of the new edition.
        places: What `places_of` says of the same comparison.
        prefix: Stands before every id.
        top: Level of the outermost headings, 1 to 6.
        speech: The language of the page.
    """
    return _Document(sections, places, prefix, top, speech).stops()


class _Document:
    """The sections of one comparison on their way to the page."""

    def __init__(
        self, sections: Sequence[ComparedSection], places: Places, prefix: str, top: int, speech: Tongue
    ) -> None:
        self.speech = speech
        self.sections = sections
        self.places = places
        self.prefix = prefix
        self.anchors = Anchors(prefix, places.headings, speech)
        self.headings = Headings(prefix, top)
        touched = [section for section in sections if not places.is_plain(section)]
        self.ancestors = {
            ref.path[:length]
            for section in touched
            for ref in (*section.old, *section.new)
            for length in range(1, len(ref.path))
        }
        """Paths of headings that stay in sight because something below them changed."""
        self.ranks = _old_ranks(sections)
        self.left = self._left()

    def _left(self) -> dict[str, list[ComparedSection]]:
        """Id of a section → the moved ones that stood after it in the old text; empty id for the start."""
        left: dict[str, list[ComparedSection]] = {}
        for section in self.sections:
            before = self.places.old_before.get(section.id)
            if section.moved and before:
                left.setdefault(before[0], []).append(section)
        return left

    def stops(self) -> list[Stop]:
        made = [self._trace(section) for section in self.left.get("", ())]
        run: list[ComparedSection] = []
        for section in self.sections:
            if self.places.is_plain(section) and not self._leads(section):
                if section.changes or any(ref.heading for ref in (*section.old, *section.new)):
                    run.append(section)
            else:
                made += self._fold(run)
                run = []
                made.append(Stop(self._section(section), self.ranks[section.id]))
            if section.id in self.left:
                made += self._fold(run)
                run = []
                made += [self._trace(each) for each in self.left[section.id]]
        return made + self._fold(run)

    def _leads(self, section: ComparedSection) -> bool:
        ref = section.ref
        return bool(ref and ref.path in self.ancestors)

    def _fold(self, run: Sequence[ComparedSection]) -> list[Stop]:
        if not run:
            return []
        above = self.headings.level
        inner = joined(self._section(section, fold=False) for section in run)
        self.headings.level = above
        names = [self._name(each) for each in (run[0], run[-1])]
        said = self.speech.count("{n} section unchanged", "{n} sections unchanged", len(run))
        said = html_text(self.speech.say("{label}: {said}", label=said, said=""))
        said = joined([said, joined(names, " – ") if len(run) > 1 else names[0]])
        return [Stop(details(said, inner), self.ranks[run[0].id])]

    def _trace(self, section: ComparedSection) -> Stop:
        """At the place a section was moved from: its old heading, and where it is now."""
        old = section.old[0].heading if section.old else section.heading
        name = self.prefix + section.id
        link = element("a", self._name(section), {"href": f"#{name}"})
        said = said_of(self.speech.say("section moved to {section}", section=_SLOT), link)
        inner = joined([span("note", said), span("w", html_text(old))])
        trace = own_line("p", inner, {"class": "b gone o trace", "id": f"{name}.from"})
        return Stop(trace, self.ranks[section.id])

    def _name(self, section: ComparedSection) -> Html:
        """A section's heading in a sentence of ours, whatever direction it is written in."""
        return element("bdi", html_text(self.speech.quote(self.speech.heading(section.heading))))

    def _section(self, section: ComparedSection, *, fold: bool = True) -> Html:
        head, others = self.headings.of(section)
        body = self._body(section, others, fold=fold)
        side = {Relation.ADDED: " n", Relation.REMOVED: " o"}.get(section.relation, "")
        if section.id in self.places.departed:  # it holds traces, which are the old text's
            side = side.replace(" n", "")
        status = NOTHING if self.places.is_plain(section) else self._status(section)
        attributes = {"class": f"s{side}", "id": self.prefix + section.id}
        return own_line("section", joined([BREAK, head, status, body]), attributes)

    def _status(self, section: ComparedSection) -> Html:
        said = [html_text(phrase) for phrase in _relation(section, self.speech)]
        if section.moved:
            phrase = html_text(self.places.move_phrase(section, self.speech))
            if self.places.old_before.get(section.id):
                phrase = element("a", phrase, {"href": f"#{self.prefix}{section.id}.from"})
            said.append(phrase)
        if section.substantive and section.severity is not Severity.LOW:
            said.append(badge(section, self.speech))
        elif section.heading != PREAMBLE and any(change.kind is not Kind.EQUAL for change in section.changes):
            weight = weight_phrase(substantive=section.substantive, severity=section.severity)
            said.append(html_text(self.speech.say(weight)))
        if section.substantive and (topics := topics_phrase(section.topics, self.speech)):
            said.append(html_text(topics))
        return own_line("p", joined(said, " · "), {"class": "status"}) if said else NOTHING

    def _body(self, section: ComparedSection, others: Sequence[WrittenHeading], *, fold: bool) -> Html:
        """The blocks of a section, and among them the headings of the sections it was split into or merged from."""
        made: list[Html] = []
        run: list[Placed] = []
        waiting = list(others)
        for placed in self._placed(section):
            due = [each for each in waiting if each.line <= _line(placed.side(old=each.is_old))]
            if due:
                waiting = [each for each in waiting if each not in due]
                made += [blocks_html(run, self.anchors, fold=fold), *(each.html for each in due)]
                run = []
            run.append(placed)
        return joined([*made, blocks_html(run, self.anchors, fold=fold), *(each.html for each in waiting)])

    def _placed(self, section: ComparedSection) -> list[Placed]:
        """The section's blocks, and traces of those that were moved out of their place, where they stood."""
        changes = [change for change in section.changes if change.block is not BlockKind.HEADING]
        found = [Placed(change, target=change.origin or "") for change in changes]
        away = [Placed(change, gone=True, target=target) for change, target in self.places.departed.get(section.id, ())]
        away += [Placed(change, gone=True) for change in changes if change.kind is Kind.MOVE and not change.origin]
        for trace in sorted(away, key=lambda each: _line(each.change.old)):
            later = (
                index
                for index, each in enumerate(found)
                if each.change.kind is not Kind.MOVE and _line(each.change.old) > _line(trace.change.old)
            )
            found.insert(next(later, len(found)), trace)
        return found


def _relation(section: ComparedSection, speech: Tongue) -> list[str]:
    """That a section came or went, or what else became of its heading and kin."""
    if section.relation is Relation.ADDED:
        return [speech.say("added")]
    if section.relation is Relation.REMOVED:
        return [speech.say("removed")]
    return kinship_phrases(section, speech)


def _line(block: Block | None) -> int:
    """Where a block begins; 0, before everything, for no block."""
    return block.lines[0] if block else 0


def _old_ranks(sections: Sequence[ComparedSection]) -> dict[str, int]:
    """Section id → its place among all in the old text's order; an added one keeps to the section before it."""
    ranks: dict[str, int] = {}
    ordered = sorted((section.old[0].lines, index, section.id) for index, section in enumerate(sections) if section.old)
    for rank, (_, _, name) in enumerate(ordered):
        ranks[name] = rank
    last = 0
    for section in sections:
        last = ranks.setdefault(section.id, last)
    return ranks
