"""Editorial changes in, what they are called out: formatting, typing errors, dates, numbering, moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from policydiff.dates import is_date_line
from policydiff.model import Block, BlockKind, Change, ComparedSection, Kind, Mark, Op
from policydiff.rules.apparatus import abbreviates, is_furniture, is_version_line
from policydiff.rules.detection import translated
from policydiff.summarise.messages import Phrases
from policydiff.text.lazy import Lazy
from policydiff.text.words import words

ORDER = (
    *("box", "encoding", "translated", "typing", "grammar", "title", "signs", "address", "other", "duplicate", "order"),
    *("paragraphs", "moved", "numbering", "version", "date", "front", "format", "outside"),
)
"""Parts of the line, the ones closest to the wording first."""


BOXES = "☐☑"
"""How reading writes a box of a form; where one changes in a banner or a form beside the policy, this line tells it."""


def editorial_line(sections: Sequence[ComparedSection], say: Phrases, front: int = 0) -> str:
    """One line for a revision without a change of meaning, such as "Formatting only: 12 blocks (list markers).".

    Args:
        sections: judged.
        say: the language.
        front: how many fields of the front matter differ that a layout may print.
    """
    parts = Counter({"front": front})
    looks: dict[str, None] = {}
    stands = _standing(sections)
    for section in sections:
        parts["numbering"] += section.renumbered
        parts["moved"] += section.moved
        spoken = _translations(section.changes)
        for change in section.changes:
            if change.kind is Kind.EQUAL:
                continue
            kind = "translated" if change.id in spoken else _kind(change, stands)
            parts[kind] += 1
            if kind == "format" and change.old and change.new:
                looks |= dict.fromkeys(_looks(change.old, change.new))
    said = [part for part in ORDER if parts[part]]
    names = say.headline("join").join(say.look(look) for look in sorted(looks))
    if said == ["format"]:
        return say.headline("one.format", parts=say.part("format.named", parts["format"], names))
    if not said:
        return say.headline("editorial", parts=say.look("layout"))
    return say.headline("editorial", parts=say.headline("join").join(say.part(part, parts[part]) for part in said))


def _translations(changes: Sequence[Change]) -> set[str]:
    """The ids of blocks that went and of those right behind them that say it in another language."""
    return {
        change.id
        for one, other in pairwise(changes)
        if one.old and other.new and not (one.new or other.old) and translated(one.old.text, other.new.text)
        for change in (one, other)
    }


def _standing(sections: Sequence[ComparedSection]) -> dict[str, Counter[str]]:
    """How often each text stands on its side, without case and signs; nothing where no block came or went alone."""
    found: dict[str, Counter[str]] = {"old": Counter(), "new": Counter()}
    if not any(c.kind in (Kind.INSERT, Kind.DELETE) for section in sections for c in section.changes):
        return found
    for section in sections:
        for change in section.changes:
            for side, block in (("old", change.old), ("new", change.new)):
                if block is not None:
                    found[side][" ".join(_plain(block.text))] += 1
    return found


def _kind(change: Change, stands: dict[str, Counter[str]]) -> str:
    """Which part of `ORDER` an editorial change belongs to."""
    if change.kind is Kind.FORMAT:
        return "format"
    if change.kind is Kind.MOVE and change.old and change.new and change.old.text == change.new.text:
        return "moved"
    old, new = (block.text if block else "" for block in (change.old, change.new))
    for kind, is_one in _LINES.items():
        if any(is_one(text) for text in (old, new) if text):
            return kind
    if any(old.count(sign) != new.count(sign) for sign in BOXES):
        return "box"
    if change.outside:
        return "outside"
    return _mended(change, old, new) if old and new else _again(old or new, stands, there="old" if new else "new")


_LINES = {"date": is_date_line, "version": is_version_line, "outside": is_furniture}
"""Parts that are known by a line alone, and what knows them."""


def _mended(change: Change, old: str, new: str) -> str:
    """What was mended in a block that stands on both sides."""
    if _BROKEN.search(old) and not _BROKEN.search(new):
        return "encoding"
    if (plain := _plain(old)) == _plain(new):
        return "signs" if old.split() != new.split() or not plain else "paragraphs"
    if change.block is BlockKind.HEADING:
        return "title"
    if _one_word_each(change) and not _cut_short(change):
        return "grammar" if _is_grammar(change) else "typing"
    return "address" if _cut_short(change) else "other"


_BROKEN = Lazy("\ufffd|Ã[\u0080-\u00bf]|â€|\\w\\?\\?\\w")
"""What stands in a text that was read in the wrong encoding."""

_FORMS = (
    frozenset({"is", "are", "was", "were", "be", "been"}),
    frozenset({"a", "an", "the"}),
    frozenset({"has", "have", "had"}),
    frozenset({"this", "these", "that", "those"}),
    frozenset({"do", "does"}),
)
"""Words of which one takes another's place when a sentence's grammar is mended."""


def _again(text: str, stands: dict[str, Counter[str]], *, there: str) -> str:
    """What a block that came or went is: where the same words stand on the other side, moved in a list, or a double."""
    plain = " ".join(_plain(text))
    here = "new" if there == "old" else "old"
    if not stands[there][plain]:
        return "other"
    return "order" if stands[there][plain] >= stands[here][plain] else "duplicate"


def _is_grammar(change: Change) -> bool:
    """Whether all that changed is the form of words: another ending, "is" for "are"."""
    gone = [word for span in change.spans if span.op is Op.DELETE for word in _plain(span.text)]
    come = [word for span in change.spans if span.op is Op.INSERT for word in _plain(span.text)]
    if (not gone and not come) or abs(len(gone) - len(come)) > 1:
        return False
    pairs = [(a, b) for a, b in zip_longest(gone, come, fillvalue="") if a != b]
    return bool(pairs) and all(_is_form(a, b) for a, b in pairs)


def _is_form(a: str, b: str) -> bool:
    if not a or not b:
        return any((a or b) in forms for forms in _FORMS)
    return any(a in forms and b in forms for forms in _FORMS)


def _cut_short(change: Change) -> bool:
    """Whether all that changed is how words of an address are cut short."""
    gone = [word for span in change.spans if span.op is Op.DELETE for word in _plain(span.text)]
    come = [word for span in change.spans if span.op is Op.INSERT for word in _plain(span.text)]
    return len(gone) == len(come) > 0 and all(abbreviates(a, b) for a, b in zip(gone, come, strict=True) if a != b)


def _plain(text: str) -> list[str]:
    return words(text.casefold())


def _one_word_each(change: Change) -> bool:
    """Do all marks hold about one word, as mended typing errors do?"""
    return all(len(words(span.text)) <= 1 for span in change.spans if span.op != "equal")  # two: a word that was parted


def _looks(old: Block, new: Block) -> list[str]:
    """Which of `LOOKS` differ between two blocks of the same text."""
    found = []
    if _of(old, "link", "image") != _of(new, "link", "image"):
        found.append("link")
    if _of(old, "strong", "em", "code") != _of(new, "strong", "em", "code"):
        found.append("emphasis")
    if [mark.value for mark in _of(old, "strike")] != [mark.value for mark in _of(new, "strike")]:
        found.append("struck")
    if old.kind is new.kind is BlockKind.HEADING:
        found += ["level"] if old.depth != new.depth else []
    elif (old.marker, old.depth) != (new.marker, new.depth) and old.kind is new.kind:
        found.append("list")
    return found or ["layout"]


def _of(block: Block, *kinds: str) -> list[Mark]:
    return [mark for mark in block.marks if mark.kind in kinds]
