"""Ranked candidates in, points out: what is said, under which title, in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policydiff.model import BlockKind, ComparedSection, Direction, Form, Point, QuoteRole, Relation
from policydiff.summarise.beside import fits, in_order, is_whole, join
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.clause import Room
from policydiff.summarise.editions import EditionText
from policydiff.summarise.label import label_of
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.listed import Chosen, cost_of, entries, is_name, shortened
from policydiff.summarise.messages import Phrases
from policydiff.summarise.ranking import Ranked
from policydiff.summarise.said import say
from policydiff.summarise.section_titles import both_titles, renamed, title_of
from policydiff.summarise.short import SHORT, cut, narrow, whole
from policydiff.summarise.slices import Saying, Telling
from policydiff.summarise.worth import Worth
from policydiff.values import dataclass, replace

SECTIONS = {
    (Relation.ADDED, "added"): "section.added",
    (Relation.REMOVED, "removed"): "section.removed",
}
"""The message for what is said of a section that came or went as a whole."""

FORMS = {"added": Form.ADDED, "removed": Form.REMOVED, "pair": Form.REWRITE}
"""The form of what is said with a verb."""

ROOM = 31.5
"""Words of a point, its title among them."""

LEAD = 22.0
"""Words of its first clause where another one of the section follows."""

NAME = 20
"""Columns of a title in a short form."""

ENTRIES = 30
"""Columns of a headline that are left for what stands around the entries of a list."""

NAMED = 44
"""Columns of a title in a headline."""

TRIED = 8
"""Candidates of a section that are tried for a second clause."""

LEAST = 7.0
"""Words that must be left for a second clause."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What is needed to put candidates into words."""

    sections: Sequence[ComparedSection]
    editions: Mapping[str, EditionText]
    worth: Worth
    phrases: Phrases
    entire: frozenset[str]
    """Ids of the sections that came or went and of which little stands elsewhere."""
    counterparts: Mapping[int, int]
    """For such a section, by its index, the one that speaks of the same on the other side, where there is one."""

    def point(self, lead: Ranked, others: Sequence[Ranked], *, again: bool) -> tuple[Telling, list[Ranked]] | None:
        """A point for a candidate, with as many others of its section as there is room for, and which these are.

        Args:
            lead: what it is made for.
            others: the rest of its section, best first.
            again: whether a point before it speaks of the section: that it came or went is said once.

        Returns:
            None where nothing true and short can be said.
        """
        at = lead.candidate.main.section
        section = self.sections[at]
        if lead.candidate.main.change.block is BlockKind.HEADING:
            found = renamed(lead, section, self.worth, self.phrases)
            return (found, [lead]) if found else None
        other = None if again else self.counterparts.get(at)
        where, title = title_of(section) if other is None else both_titles(section, self.sections[other])
        room = ROOM - weigh(title) - 2
        about, label = label_of(lead.candidate.main, self.sections, self.phrases)
        room -= weigh(label)
        listed = entries(lead, others, room, self._say) if other is None else None
        told, used, more = listed or self._told(lead, others, room, both=other is not None)
        if not told:
            return None
        form, key = self._form(told, at, again=again, listed=listed is not None)
        bare = key in SECTIONS.values()
        body = join(told if bare else in_order(told), self.phrases, bare=bare)
        if more:
            body = self.phrases.more(body, more)
        if label:
            body = self.phrases.message("labelled", label=label, said=body)
        changes = [unit.change for one in used for unit in one.units]
        severities = [unit.severity for one in used for unit in one.units]
        if form is Form.SECTION:
            spoken = [section] if other is None else [section, self.sections[other]]
            cited = [c for one in spoken for c in one.changes if c.substantive and not c.outside]
            changes += cited
            severities += [change.severity for change in cited]
        text = self.phrases.point(key, title, body)
        point = Point(
            text=self.phrases.times(text, lead.times) if lead.times > 1 else text,
            severity=max(severities, key=lambda severity: severity.rank),
            topics=self.worth.topics(used[0].candidate) or section.topics[:2],
            changes=tuple(dict.fromkeys(change.id for change in changes)),
            short=self.short(lead.candidate, told, key, title, SHORT),
            form=form,
            direction=_direction([one.candidate for one in used]),
            quotes=(*where, *about, *(quote for said in told for quote in said.quotes)),
        )
        return Telling(point, self.fact(lead.candidate, told, key, title, more)), used

    def _told(self, lead: Ranked, others: Sequence[Ranked], room: float, *, both: bool) -> Chosen:
        """Clauses under one label; of a section and the one in its place one clause each, where that can be."""
        label = label_of(lead.candidate.main, self.sections, self.phrases)[1]
        beside = [one for one in others if label_of(one.candidate.main, self.sections, self.phrases)[1] == label]
        found = self._both(lead, beside, room) if both else None
        return found or self._clauses(lead, beside, room) or ([], [], 0)

    def _both(self, lead: Ranked, others: Sequence[Ranked], room: float) -> Chosen | None:
        """The clause of a candidate and one of the section on the other side that speaks of the same; each has half."""
        at = lead.candidate.main.section
        first = self._say(lead.candidate, room / 2 - 1)
        for other in others[:TRIED]:
            if first is not None and other.candidate.main.section != at:
                said = self._say(other.candidate, room - cost_of(first) - 2)
                if said is not None and fits([first], said):
                    return [first, said], [lead, other], 0
        return None

    def _clauses(self, lead: Ranked, others: Sequence[Ranked], room: float) -> Chosen | None:
        """The clause of a candidate, and of others as long as there is room."""
        first = self._say(lead.candidate, min(LEAD, room) if others else room)
        if first is None:
            return None
        told, used, spent = [first], [lead], cost_of(first)
        for other in others[:TRIED]:
            left = room - spent - 1
            if left < LEAST:
                break
            said = self._say(other.candidate, left)
            if said is not None and is_whole(said, other.candidate) and fits(told, said) and cost_of(said) <= left:
                told.append(said)
                used.append(other)
                spent += cost_of(said) + 1
        if len(told) == 1 and others:
            told = [self._say(lead.candidate, room) or first]
        return told, used, 0

    def _say(self, candidate: Sayable, room: float) -> Saying | None:
        return say(candidate, self.worth, self.editions, Room(room))

    def _form(self, told: Sequence[Saying], at: int, *, again: bool, listed: bool) -> tuple[Form, str]:
        """What kind of sentence it is, and the message that frames it."""
        verb, section = told[0].verb, self.sections[at]
        if not again and at in self.counterparts:
            return Form.SECTION, "titled"
        alike = all(said.verb == verb for said in told)
        if alike and not again and (section.relation, verb) in SECTIONS and section.id in self.entire:
            return Form.SECTION, SECTIONS[section.relation, verb]
        if listed:
            return Form.LIST, "titled"
        if verb == "changed":
            roles = {quote.role: quote.text for quote in reversed(told[0].quotes)}
            sides = [roles.get(role, "") for role in (QuoteRole.OLD, QuoteRole.NEW)]
            value = all(any(char.isdigit() for char in text) for text in sides)
            return (Form.VALUE if value else Form.CLAUSE), "titled"
        return FORMS[verb], "titled"

    def short(self, lead: Sayable, told: Sequence[Saying], key: str, title: str, width: int) -> str:
        """The first clause alone, or as many entries as fit, in so many columns, with the frame."""
        empty = replace(told[0], old=("",) * bool(told[0].old), new=("",) * bool(told[0].new))
        bare = key.startswith("section")
        frame = columns(self._frame(key, title, join([empty], self.phrases, bare=bare)))
        if all(is_name(said) for said in told) or told[0].quotes[0].change not in {u.change.id for u in lead.units}:
            said = shortened(told, width - frame)
        else:
            said = narrow(told[0], lead, self.worth, width - frame)
        return self._frame(key, title, join([said], self.phrases, bare=bare))

    def fact(self, lead: Sayable, told: Sequence[Saying], key: str, title: str, more: int) -> str:
        """What a headline says of it, nothing broken off; of a section that came or went at least its title.

        Empty where that takes more than `SHORT` columns.
        """
        section = key.startswith("section")
        said = None
        if all(is_name(one) for one in told):
            said = shortened(told, SHORT - ENTRIES)
            more += sum(len(one.new or one.old) for one in told) - len(said.new or said.old)
        elif told[0].quotes[0].change in {unit.change.id for unit in lead.units}:
            empty = replace(told[0], old=("",) * bool(told[0].old), new=("",) * bool(told[0].new))
            frame = columns(self._frame(key, title, join([empty], self.phrases, bare=section), NAMED))
            said = whole(told[0], lead, self.worth, SHORT - frame)
        if said is not None:
            body = join([said], self.phrases, bare=section)
            return self._frame(key, title, self.phrases.more(body, more) if more else body, NAMED)
        return self.phrases.point(f"{key}.named", cut(title, NAMED), "") if section and title else ""

    def _frame(self, key: str, title: str, body: str, width: int = NAME) -> str:
        """What stands around a short form: only a section that came or went is named, in so many columns."""
        if not key.startswith("section"):
            return body
        return self.phrases.point(f"{key}.short", cut(title, width), body)


def _direction(told: Sequence[Sayable]) -> Direction:
    """The direction of what matters most in what is said; of what matters alike, of the first that has one."""
    most = max(one.severity.rank for one in told)
    found = [one.direction for one in told if one.severity.rank == most]
    return next((one for one in found if one is not Direction.NEUTRAL), Direction.NEUTRAL)
