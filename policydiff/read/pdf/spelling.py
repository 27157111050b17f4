"""Lines in, their text out as one: hyphens undone, spaces where words part, none where a script has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from policydiff.read.pdf.baselines import TypeLine, spaced
from policydiff.read.pdf.korean import Korean, hangul
from policydiff.read.pdf.pieces import HYPHEN, Snippet, wide
from policydiff.text.lazy import Lazy

_WORDS = Lazy(r"[^\W\d_]+(?:[-‐‑\x02][^\W\d_]+)*")
_LAST = Lazy(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)$")
_FIRST = Lazy(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")

_MIXED = Lazy(r"([^\W_])( ?)(?=([^\W_]))")

_COUNTERS = frozenset("年月日時时分号號条條第項项款章节節歳岁")
"""Han signs that stand close to the number they count, whatever others do."""

_DASHES = str.maketrans({"‐": "-", "‑": "-", HYPHEN: "-"})

_OFTEN = 0.07
"""Share of lines that end in a typed hyphen from which on a text is one that is hyphenated."""


class Spelling:
    """What a document shows about its own spelling; `between` tells what stands between two of its lines."""

    __slots__ = ("_broken", "_korean", "_names", "_pairs", "_trailing", "_words")

    def __init__(self, lines: Sequence[TypeLine]) -> None:
        self._korean = Korean([line.text for line in lines])
        self._words = Counter[str]()
        self._names: set[str] = set()
        ends = typed = soft = kept = ended = 0
        self._pairs = Counter[tuple[bool, bool]]()
        for line in lines:
            text = line.text.rstrip()
            inner = text[:-1] if text[-1:] in {HYPHEN, "‐", "-"} else text
            found = [word.translate(_DASHES) for word in _WORDS.findall(inner)]
            self._names.update(word for word in found if not word[1:].islower())
            self._words.update(map(str.lower, found))
            ends += 1
            typed += text[-1:] in {HYPHEN, "-"}
            soft += text[-1:] == "‐"
            latin = text[-1:].isalpha() and not wide(text[-1:])
            ended += latin
            kept += latin and line.text[-1:].isspace()
            if not text.isascii():
                self._count_mixed(text)
        self._broken = soft == 0 and typed > max(2, _OFTEN * ends)
        self._trailing = 2 * kept > ended

    def _count_mixed(self, text: str) -> None:
        """How often a space stands between a Han sign and a letter."""
        for found in _MIXED.finditer(text):
            a, gap, b = found.groups()
            if wide(a) != wide(b) and not (hangul(a) or hangul(b)):
                digit = (b if wide(a) else a).isdecimal()
                if not (digit and (a if wide(a) else b) in _COUNTERS):
                    self._pairs[digit, bool(gap)] += 1

    def between(self, before: str, after: str) -> tuple[int, str]:
        """How two lines of one paragraph are joined.

        Returns:
            How many signs of the first to leave out at its end, and what to put in their place.
        """
        end, first = before.rstrip(), after.lstrip()
        if not end or not first:
            return len(before) - len(end), " "
        cut = len(before) - len(end)
        last, following = end[-1], first[0]
        if last in {HYPHEN, "‐", "-"} and end[-2:-1].isalnum() and following.isalnum():
            return cut + 1, "-" if self._keeps_hyphen(end[:-1], first, soft=last == "‐") else ""
        if last == HYPHEN:
            return cut + 1, "-" if end[-2:-1].isalnum() else "- "
        return cut, self._space(end, first, held=cut > 0)

    def _space(self, end: str, first: str, *, held: bool) -> str:
        """A space between two lines, or none; `held` says that the file has one at the end of the upper line."""
        last, following = end[-1], first[0]
        if wide(last) or wide(following):
            both = wide(last) and wide(following)
            return " " if not both and (held or self.mixed(last, following)) else ""
        if held:
            return " "
        if hangul(last) and hangul(following):
            return "" if self._trailing or self._korean.goes_on(end, first) else " "
        if last == "/" and following.isalnum() and (end[-2:-1].isalnum() or end.endswith("://")):
            return ""
        return " "

    def mixed(self, last: str, following: str) -> bool:
        """Whether the text puts a space between a sign of Han or kana and a letter or digit."""
        han, other = (last, following) if wide(last) else (following, last)
        if wide(other) or not han.isalnum() or not _latin(other):
            return False
        if other.isdecimal() and han in _COUNTERS:
            return False
        return self._pairs[other.isdecimal(), True] > self._pairs[other.isdecimal(), False]

    def spaced(self, pieces: Sequence[Snippet]) -> Iterable[Snippet | str]:
        """As `spaced`, and where the page shows a gap between two scripts, as the text does elsewhere."""
        before: Snippet | None = None
        for piece in spaced(pieces):
            if isinstance(piece, str):
                before = None
            else:
                if before is not None and before.gap and self.mixed(before.text[-1:] or " ", piece.text[:1] or " "):
                    yield " "
                before = piece
            yield piece

    def _keeps_hyphen(self, before: str, after: str, *, soft: bool) -> bool:
        """Whether the hyphen at a line's end is one of the word."""
        last, first = _LAST.search(before), _FIRST.match(after)
        if last is None or first is None:
            return not soft
        if after[0].isupper() and not before[-1].isupper():
            return last[0] + first[0] not in self._names  # no word goes on in capitals, but for some names
        head, tail = last[0].lower(), first[0].lower()
        whole, halves = self._words[(head + tail).translate(_DASHES)], self._words[f"{head}-{tail}".translate(_DASHES)]
        if whole or halves:
            return halves > whole
        if soft:
            return False
        if not self._broken or not after[0].islower():
            return True
        return bool(self._words[head] and self._words[tail])


def _latin(sign: str) -> bool:
    return sign.isalnum() and sign < "\u2e80"


Stretch = tuple[str, Snippet | None]
"""Text, and the piece it is set like; None for what stands between two lines."""


def joined(lines: Sequence[TypeLine], breaks: Sequence[bool], spelling: Spelling, drop: int = 0) -> list[Stretch]:
    r"""The text of lines with how it is set.

    Args:
        lines: of one paragraph.
        breaks: for each line but the first, whether a line end is forced before it; `"\u2028"` stands there.
        spelling: of the document.
        drop: signs at the beginning that are no text: a bullet or a number.
    """
    found: list[Stretch] = []
    for i, line in enumerate(lines):
        if i:
            cut, fill = spelling.between(lines[i - 1].text, line.text)
            if breaks[i - 1]:
                found.append(("\u2028", None))
            else:
                _shorten(found, cut)
                found.append((fill, None))
        parts = spelling.spaced(line.pieces)
        own: list[Stretch] = [(part, None) if isinstance(part, str) else (part.text, part) for part in parts]
        while i and own and own[0][0][:1].isspace():  # what stands between two lines is told above
            own[0] = (own[0][0].lstrip(), own[0][1])
            if not own[0][0]:
                del own[0]
        found += own
    while drop > 0 and found:
        text, piece = found[0]
        found[0] = (text[drop:], piece)
        drop -= len(text)
        if not found[0][0]:
            del found[0]
    return [(text.replace(HYPHEN, "-").replace("\n", " "), piece) for text, piece in found if text]


def _shorten(found: list[Stretch], cut: int) -> None:
    """Leave out signs at the end."""
    while cut > 0 and found:
        text, piece = found.pop()
        if len(text) > cut:
            found.append((text[: len(text) - cut], piece))
        cut -= len(text)
