"""Matched sections in, compared sections with changes and spans out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.diff.rows import diff_blocks
from policydiff.diff.words import diff_words
from policydiff.model import (
    Block,
    BlockKind,
    BlockMatch,
    Change,
    ComparedSection,
    Kind,
    Mark,
    Op,
    Relation,
    Section,
    SectionMatch,
    Span,
)
from policydiff.text.targets import places_of, reaches_others, shows_others
from policydiff.values import replace

__all__ = ["diff", "diff_words"]


def diff(matches: Sequence[SectionMatch]) -> tuple[ComparedSection, ...]:
    """Compare matched sections word by word.

    Returns:
        One compared section for each match, in the same order; `substantive`, `severity`, `signals`
        and `topics` are left for the judging.
    """
    left = {pair.origin for match in matches for pair in match.blocks if pair.origin is not None}
    return tuple(_section(at, match, lost=at in left) for at, match in enumerate(matches))


def _section(at: int, match: SectionMatch, *, lost: bool) -> ComparedSection:
    """One section; `lost` says that a block of it is listed in another section."""
    name = _name(at)
    changes = [_change(f"{name}.c{k}", pair) for k, pair in enumerate(match.blocks, 1)]
    relation = match.relation
    if relation is Relation.MODIFIED and not lost and all(map(_same_to_a_reader, changes)):
        relation = Relation.UNCHANGED
    renamed = renumbered = False
    if match.old and match.new:
        old, new = match.old[0], match.new[0]
        renumbered = old.ref.number != new.ref.number
        retitled = not {s.ref.title for s in match.old} & {s.ref.title for s in match.new}
        renamed = retitled and not {_letters(s) for s in match.old} & {_letters(s) for s in match.new}
        restyled = not (retitled or renumbered) and (_style(old) != _style(new) or _ranked(old, new))
        if restyled or (retitled and old.ref.heading and new.ref.heading):
            changes.insert(0, _heading(f"{name}.h", old, new))
    return ComparedSection(
        id=name,
        relation=relation,
        moved=match.moved,
        renamed=renamed,
        renumbered=renumbered,
        old=tuple(section.ref for section in match.old),
        new=tuple(section.ref for section in match.new),
        changes=tuple(changes),
        outside=all(section.outside for section in (*match.old, *match.new)),
    )


def _same_to_a_reader(change: Change) -> bool:
    """Whether a block shows the same words in the same way, and its links lead to the same places."""
    if change.kind is not Kind.FORMAT or change.old is None or change.new is None:
        return change.kind is Kind.EQUAL
    return places_of(change.old) == places_of(change.new) and _looks(change.old) == _looks(change.new)


EMPHASIS = frozenset(("strong", "em", "strike"))
"""Marks that set words off."""


def _looks(block: Block) -> list[tuple[str, int, int]]:
    """How the words of a block are set off."""
    return [(mark.kind, mark.start, mark.end) for mark in block.marks if mark.kind in EMPHASIS]


def _letters(section: Section) -> str:
    """A title's letters and digits: a new case or a new sign is no new name, but for one that nobody sees."""
    title = section.ref.title
    return "".join(sign for sign in title.casefold() if sign.isalnum() or not sign.isprintable()) or title


def _style(section: Section) -> tuple[tuple[Mark, ...], bool]:
    """How a heading is marked up, and whether it is marked as one at all."""
    return section.marks, section.sure < 1 and section.manner not in _BY_TYPE


_BY_TYPE = frozenset({"larger line", "bold line apart"})
"""Manners of headings in files that show them by their type and know no other markup."""


def _ranked(old: Section, new: Section) -> bool:
    """Whether a heading that both sides mark up as one stands on another level; a guessed level is no markup."""
    return old.ref.level != new.ref.level and old.sure == new.sure == 1


def _name(at: int) -> str:
    """The id of the section at a place, counted from 1."""
    return f"s{at + 1}"


def _heading(name: str, old: Section, new: Section) -> Change:
    """The change of a heading, numbers included; its blocks tell its level where that is what differs."""
    ranked = _ranked(old, new)
    sides = [
        Block(BlockKind.HEADING, s.ref.heading, (s.ref.lines[0], s.ref.lines[0]), s.marks, s.ref.level * ranked)
        for s in (old, new)
    ]
    kind = Kind.FORMAT if sides[0].text == sides[1].text else Kind.REPLACE
    return Change(name, kind, BlockKind.HEADING, sides[0], sides[1], diff_words(sides[0].text, sides[1].text))


def _change(name: str, pair: BlockMatch) -> Change:
    """One match of blocks as a change, untouched blocks included."""
    old, new = _joined(pair.old), _joined(pair.new)
    if old is None or new is None:
        return _lone(name, old, new)
    origin = None if pair.origin is None else _name(pair.origin)
    kind = Kind.MOVE if pair.moved else Kind.REPLACE
    spans: tuple[Span, ...]
    if old.text != new.text:
        spans = diff_blocks(old, new)
    else:
        spans = (Span(Op.EQUAL, old.text),)
        if not pair.moved:
            kind = Kind.EQUAL if _looks_alike(old, new) else _kind_of_look(old, new)
    return Change(name, kind, new.kind, old, new, spans, origin)


def _lone(name: str, old: Block | None, new: Block | None) -> Change:
    """A block that only one side has.

    Raises:
        ValueError: neither side has one, which no match may say.
    """
    if old is not None:
        return Change(name, Kind.DELETE, old.kind, old, None, (Span(Op.DELETE, old.text),))
    if new is not None:
        return Change(name, Kind.INSERT, new.kind, None, new, (Span(Op.INSERT, new.text),))
    raise ValueError(f"{name}: a match without blocks")


def _looks_alike(old: Block, new: Block) -> bool:
    """Whether two blocks of the same text do not differ in anything; the numbers of a list do not count."""
    return (
        old.kind is new.kind
        and old.depth == new.depth
        and (old.marker == new.marker or _bullet(old) == _bullet(new))
        and old.marks == new.marks
    )


def _bullet(block: Block) -> str:
    """The marker of an item; of a number the sign behind it."""
    return block.marker[-1:] if block.marker[:1].isdigit() else block.marker


def _kind_of_look(old: Block, new: Block) -> Kind:
    """What it is that the same words look otherwise: whom a link reaches and which page is embedded is no markup."""
    return Kind.REPLACE if reaches_others(old, new) or shows_others(old, new) else Kind.FORMAT


def _joined(blocks: Sequence[Block]) -> Block | None:
    """The blocks of one side as one, their texts parted by blank lines; None for no block."""
    if not blocks:
        return None
    if len(blocks) == 1:
        return blocks[0]
    text, marks = "", list[Mark]()
    for block in blocks:
        text += "\n\n" if text else ""
        marks += [replace(mark, start=mark.start + len(text), end=mark.end + len(text)) for mark in block.marks]
        text += block.text
    return replace(blocks[0], text=text, marks=tuple(marks), lines=(blocks[0].lines[0], blocks[-1].lines[1]))
