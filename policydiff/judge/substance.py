"""A change in, whether its meaning changed out. What is not surely editorial is substantive.

Editorial are: markup, wrapping, punctuation, case, variant spellings, typing errors, a verb's number, an article,
mended signs, numbering and what follows it, link targets, the document's own dates and name, a pointer to where more
is said, a paragraph split, joined or moved as it stands, a long passage that came or went while its twin stands, the
version's number, what a page puts around the text, a paragraph in another language with the same figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from os.path import commonprefix

from policydiff.dates import is_date_line
from policydiff.judge.datelines import is_all_dates
from policydiff.judge.folding import HAN, Word, fold, letters, same_figures, same_words, spelt
from policydiff.judge.mended import mended
from policydiff.judge.misspelling import Lexicon
from policydiff.judge.numbering import follows, head, renumbering
from policydiff.judge.pointers import only_points
from policydiff.judge.regions import Edit, Region
from policydiff.judge.slips import Slips
from policydiff.judge.titled import states_otherwise
from policydiff.judge.wording import Wording
from policydiff.model import Block, BlockKind, Change, ComparedSection, Kind
from policydiff.rules.apparatus import is_furniture, is_version_line
from policydiff.rules.detection import translated
from policydiff.text.lazy import Lazy
from policydiff.text.targets import reaches_others, shows_others

LONG_REGION = 60
"""Words of a region on both sides together beyond which it is a rewrite: nobody mends so much at once."""
LONG_STRETCH = 1000
"""Characters of a region beyond which it is a rewrite unless every letter is the same."""
LITTLE = 8
"""Characters that paragraphs cut up anew may differ by in length: a slip, a comma, a number."""
TWIN = 80
"""Characters from which a passage that stands twice is one too many; shorter ones mean something in each place."""
SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
SAME_AGAIN = 4
"""Letters from which a block deleted here and inserted there, letter for letter, counts as moved."""


class Reader:
    """Judges the changes of one comparison; holds what only the whole of it tells."""

    def __init__(self, sections: Sequence[ComparedSection], language: str) -> None:
        self._sections = sections
        self._texts = cache(lambda: visible_text(sections, "old")), cache(lambda: visible_text(sections, "new"))
        self._tongue = language.split("-", maxsplit=1)[0]
        self._renumbered = renumbering(sections)
        self._slips = Slips(Lexicon(*self._texts, language), self._renumbered, self._tongue)
        self._titles = {
            letters(text) for s in sections for ref in (*s.old, *s.new) for text in (ref.title, ref.heading)
        }
        self._elsewhere = _moved(sections)
        self._lone = {ref.anchor for s in sections if not (s.old and s.new) for ref in (*s.old, *s.new)}

    def substantive(self, section: ComparedSection, edits: Sequence[Edit]) -> tuple[bool, ...]:
        """For each change of a section, whether it is substantive; `edits` are these changes with their regions."""
        said = [edit.change.kind is not Kind.EQUAL and self._meant(edit) for edit in edits]
        for first, last in _runs(section.changes):
            changes = section.changes[first:last]
            if any(said[first:last]) and not any(map(_leads_elsewhere, changes)) and self._cut_up(changes):
                said[first:last] = [False] * (last - first)
        for at, (one, other) in enumerate(pairwise(section.changes)):
            if _says_it_again(one, other):
                said[at : at + 2] = [False, False]
        return tuple(said)

    def _cut_up(self, changes: Sequence[Change]) -> bool:
        """Whether neighbouring changes together say the same on both sides: paragraphs cut up in another way."""
        old, new = ([block for c in changes if (block := getattr(c, side)) is not None] for side in ("old", "new"))
        texts = [" ".join(" ".join(block.text for block in blocks).split()) for blocks in (old, new)]
        if same_words(*texts):
            return True
        if abs(len(texts[0]) - len(texts[1])) > LITTLE:
            return False
        start = texts[0].rfind(" ", 0, len(commonprefix(texts))) + 1  # noqa: RUF071 letter by letter is meant
        alike = commonprefix([text[start:][::-1] for text in texts])  # noqa: RUF071 as above
        rest = alike.rfind(" ") + 1
        middle = Region((start, len(texts[0]) - rest), (start, len(texts[1]) - rest))
        return self._excused(Wording(texts[0]), Wording(texts[1]), middle)

    def _meant(self, edit: Edit) -> bool:
        change = edit.change
        old, new = change.old, change.new
        if old is None or new is None:
            block = old or new
            return block is not None and self._counts(block, gone=new is None)
        if change.kind is Kind.FORMAT:
            return False
        return _leads_elsewhere(change) or self._reworded(edit, old, new)

    def _reworded(self, edit: Edit, old: Block, new: Block) -> bool:
        """Whether the words of two sides differ in what they say."""
        keys = letters(old.text), letters(new.text)
        if keys[0] == keys[1] and same_figures(old.text, new.text):
            return False
        if edit.change.block is BlockKind.HEADING:
            titles = old.text[head(old.text) :], new.text[head(new.text) :]
            return states_otherwise(*titles, self._tongue) and not all(is_date_line(title) for title in titles)
        if (
            _apart(edit.change.block, old.text, new.text)
            or follows(old.text, new.text, self._renumbered)
            or self._titles.issuperset(keys)
        ):
            return False
        return not self._editorial(old.text, new.text, edit.regions)

    def _counts(self, block: Block, *, gone: bool) -> bool:
        """Whether a block that came or went says anything that the rest does not."""
        if any(mark.kind == "embed" for mark in block.marks):
            return True
        key = letters(block.text)
        if block.kind is BlockKind.PARAGRAPH and self._twin(*((block.text, "") if gone else ("", block.text))):
            return False
        if not key or key in self._elsewhere or (key in self._titles and block.kind is not BlockKind.HEADING):
            return False
        if only_points(block.text) or is_furniture(block.text) or is_version_line(block.text):
            return False
        return not (self._points(block) or is_all_dates(block.text))

    def _points(self, block: Block) -> bool:
        """Whether a row or an item begins with a link to a section that came or went: the section tells it itself."""
        first = next((mark for mark in block.marks if mark.kind == "link"), None)
        listed = block.kind in (BlockKind.ROW, BlockKind.ITEM)
        return (
            listed
            and first is not None
            and first.start == 0
            and first.value[:1] == "#"
            and first.value[1:] in self._lone
        )

    def _editorial(self, old: str, new: str, found: Iterable[Region]) -> bool:
        sides = Wording(old), Wording(new)
        return all(self._excused(*sides, region) for region in found)

    def _excused(self, old: Wording, new: Wording, region: Region) -> bool:
        """Whether one region changes nothing that is said."""
        texts = old.text[slice(*region.old)], new.text[slice(*region.new)]
        if sum(map(len, texts)) > LONG_STRETCH:
            return same_words(*texts)
        a, b = _once(fold(old.text, *region.old)), _once(fold(new.text, *region.new))
        same = spelt(a) == spelt(b)
        if not same and not all(map(_is_plain_word, texts)):
            same = mended(*texts) or self._twin(*texts) or _bare(texts[0]) == _bare(texts[1])
        if same or all(map(only_points, texts)) or (old.dated(*region.old) and new.dated(*region.new)):
            return True
        if len(a) + len(b) > LONG_REGION:
            return False
        for op, i, j, k, m in _opcodes([w.form for w in a], [w.form for w in b]):
            if op != "equal" and not self._slips.excused(old, new, a[i:j], b[k:m], (a[i - 1 : i], b[k - 1 : k])):
                return False
        return True

    def _twin(self, old: str, new: str) -> bool:
        """Whether a passage that stands alone came or went while the same words stand in the other edition."""
        if bool(old.strip()) == bool(new.strip()):
            return False
        words = (old or new).strip()
        return len(words) >= TWIN and words[-1:] in SENTENCE_ENDS and words in self._texts[bool(old.strip())]()


def _opcodes(a: list[str], b: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """What `difflib` says of two lists of words, the same for both orders of them: it prefers the first."""
    if set(a).isdisjoint(b):
        return [("replace", 0, len(a), 0, len(b))]
    if (len(a), a) > (len(b), b):
        return [(op, i, j, k, m) for op, k, m, i, j in _opcodes(b, a)]
    return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()


def _apart(kind: BlockKind, old: str, new: str) -> bool:
    """Whether texts are no words of the policy's own, or a name turned round."""
    if kind is BlockKind.ROW:
        return _turned(old, new)
    return all(map(is_version_line, (old, new))) or all(map(is_furniture, (old, new)))


def _says_it_again(one: Change, other: Change) -> bool:
    """Whether a paragraph that went is said in another language by the one that came right behind it."""
    if one.old is None or other.new is None or one.new is not None or other.old is not None:
        return False
    return one.block is other.block is BlockKind.PARAGRAPH and translated(one.old.text, other.new.text)


NAMED = 6
"""Words of a cell that can be nothing but a name."""


def _turned(old: str, new: str) -> bool:
    """Whether rows differ in names alone whose words stand in another order: "Azure (Alder)" and "Alder Azure"."""
    cells = old.split(" | "), new.split(" | ")
    if len(cells[0]) != len(cells[1]):
        return False
    return all(
        a == b
        or (
            a[:1].isupper()
            and sorted(w.form for w in fold(a)) == sorted(w.form for w in fold(b))
            and len(fold(a)) <= NAMED
            and not any(c.isdigit() for c in a)
        )
        for a, b in zip(*cells, strict=True)
    )


def _is_plain_word(text: str) -> bool:
    """Whether a stretch is one word of ASCII letters: short of a twin, with no sign to mend and no address."""
    return text.isalpha() and text.isascii() and len(text) < TWIN


_SCHEME = Lazy(r"https?://")


def _bare(text: str) -> str:
    """A text without what stands before the hosts of its addresses."""
    return (_SCHEME.sub("", text) if "://" in text else text).strip()


def _leads_elsewhere(change: Change) -> bool:
    """Whether the same words lead to other people, or show another page."""
    old, new = change.old, change.new
    if old is None or new is None or not (old.marks or new.marks):
        return False
    return shows_others(old, new) or reaches_others(old, new)


def _once(words: list[Word]) -> list[Word]:
    """Words less those that only say the one before again: "the the" is a slip, "10 10" is not."""
    return [
        w for k, w in enumerate(words) if k == 0 or w.form != words[k - 1].form or not w.form.isalpha() or w.form >= HAN
    ]


def visible_text(sections: Sequence[ComparedSection], side: str) -> str:
    """All blocks of the old or of the new edition, a line each."""
    blocks = (getattr(change, side) for section in sections for change in section.changes)
    return "\n".join(block.text for block in blocks if block is not None)


def _moved(sections: Sequence[ComparedSection]) -> frozenset[str]:
    """Keys of blocks deleted in one place and inserted in another as they stand, equally often."""
    gone: Counter[str] = Counter()
    come: Counter[str] = Counter()
    for section in sections:
        for change in section.changes:
            if change.kind is Kind.DELETE and change.old is not None:
                gone[letters(change.old.text)] += 1
            elif change.kind is Kind.INSERT and change.new is not None:
                come[letters(change.new.text)] += 1
    return frozenset(key for key, times in gone.items() if len(key) >= SAME_AGAIN and come[key] == times)


def _runs(changes: Sequence[Change]) -> list[tuple[int, int]]:
    """Stretches of two and more neighbouring changes that are no untouched blocks."""
    found, first = [], None
    for at, change in enumerate(changes):
        if change.kind is Kind.EQUAL or change.block is BlockKind.HEADING:
            first = None
        elif first is None:
            first = at
            found.append((at, at + 1))
        else:
            found[-1] = (first, at + 1)
    return [(a, b) for a, b in found if b - a > 1]
