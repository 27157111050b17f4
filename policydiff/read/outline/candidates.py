"""The entries of a document in, what may be a heading among them out: each entry is at most one candidate.

Length is tested first: most blocks are long paragraphs that begin with a word, and cost a look at their first signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from policydiff.model import Block, BlockKind, Mark
from policydiff.read.outline.entries import BULLETS, Candidate, Entry
from policydiff.read.outline.numbers import Number, bare_number, marker_number, may_begin, read_number
from policydiff.read.outline.titles import ABBREVIATION, LONGEST, capitals, fits, speaks
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_east_asian

WORDS = 12
"""Words of the longest plain title."""

NUMBERED_WORDS = 16
BOLD_WORDS = 22
"""Of a bold one, and of a numbered one in capitals."""

_LABEL = 40
"""Characters that must follow a title in its paragraph: what follows `Email:` is shorter, and no section."""

_SPOKEN = 5
"""Spaces of a lead that holds a verb from which it is a sentence."""

_SENTENCE = 7
"""Spaces of a numbered line with a full stop from which it is a sentence."""

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


def candidates(entries: Sequence[Entry]) -> list[Candidate]:
    """Everything in a document that may be a heading, and the numbered sentences, in reading order."""
    found: list[Candidate] = []
    skip = -1
    for at, entry in enumerate(entries):
        if not isinstance(entry, Block) or entry.outside or entry.kind not in _KINDS or at == skip:
            continue
        first = _candidate(entry.kind, entry.text, entry.marks, entry.depth, entry.marker)
        candidate = None if first is None else _standing_at(at, first)
        if candidate is not None and candidate.form == "bare":
            candidate = _bare(at, entries, candidate)
            if candidate is not None:
                skip = at + 1
        if candidate is not None:
            found.append(candidate)
    return found


@lru_cache(maxsize=4_000)
def _candidate(kind: BlockKind, text: str, marks: tuple[Mark, ...], depth: int, marker: str) -> Candidate | None:
    """What a block may be that is the first entry; None for most; kept, as most blocks stand in both editions.

    One whose form is `bare` is a number that waits for its title.
    """
    if not (marks or depth or marker) and len(text) > LONGEST and _runs_on(text):
        return None
    block, at = Block(kind, text, (0, 0), marks, depth, marker), 0
    listed = marker_number(block.marker) if block.marker else None
    start = _after_bullet(text) if text[0] in BULLETS else 0
    number = read_number(text, start) or listed
    inner = block.kind is BlockKind.ITEM and not block.marker and number is None  # text inside an item
    if (inner and not block.marks) or (block.marks and _leads_away(block)):
        return None
    nest = max(0, block.depth - (len(listed.parts) if listed else 0))
    begin = number.end if number else start
    if number and begin >= len(text):
        named = len(number.scheme) > 1 and number.scheme[-1].isalpha()
        if not (named and _emphasis(block, start)[0]):
            return Candidate(at, at + 1, start, len(text), "bare", "plain", number, nest)
        begin = start  # `Article I` in bold needs no title
    form, end, look = _stretch(text, begin, _emphasis(block, begin), number)
    if listed and number is listed and look == "plain" and not block.marker[:-1].isdecimal():
        return None  # an item of a list that Word numbers `1.1` or `(a)`: only one that is set off may be a title
    if form == "line" and number and look == "plain" and text[-1] in ".。" and _is_sentence(text[begin:]):
        form = "sentence"
    if number is None:
        form = _unnumbered_form(form, look, block, start)
        if inner and look == "plain":
            form = ""
    return Candidate(at, at + 1, start, end, form, look, number, nest) if form else None


def _runs_on(text: str) -> bool:
    """Whether a long text without marks begins with a word in small letters or one capital, and so is a paragraph."""
    return text[0].isalpha() and not text[:2].isupper() and not may_begin(text, 0)


def _standing_at(at: int, first: Candidate) -> Candidate:
    """The same at another place."""
    end = at + first.upto - first.at
    return Candidate(at, end, first.start, first.end, first.form, first.look, first.number, first.nest)


def _leads_away(block: Block) -> bool:
    """Whether a block is a link or an image from end to end."""
    size = len(block.text) - 1
    return any(m.kind in {"link", "image"} and m.end - m.start >= size for m in block.marks)


def _is_sentence(title: str) -> bool:
    """Whether what ends in a full stop is a short sentence and no title."""
    return speaks(title) or title.count(" ") >= _SENTENCE


def _unnumbered_form(form: str, look: str, block: Block, start: int) -> str:
    """The form of a stretch without number; empty where it is none: sentences, counts, labels of bulleted items."""
    if form == "line" and look == "plain" and block.text[start].isdecimal():
        return ""  # a count: `30 days`
    if form == "lead" and (start or (block.marker and "bold" not in look)):
        return ""
    return "item" if form == "line" and block.marker else "" if form == "sentence" else form


def _bare(at: int, entries: Sequence[Entry], number: Candidate) -> Candidate | None:
    """A number alone and the title that stands under it."""
    following = entries[at + 1] if at + 1 < len(entries) else None
    if not isinstance(following, Block) or following.outside or following.kind not in _KINDS:
        return None
    if following.marker or read_number(following.text) or bare_number(following.text):
        return None
    form, end, look = _stretch(following.text, 0, _emphasis(following, 0), number.number)
    if form != "line" or (look == "plain" and following.text[-1] in ".。"):
        return Candidate(at, at + 1, 0, number.end, "sentence", "plain", number.number, number.nest)
    return Candidate(at, at + 2, 0, end, "line", look, number.number, number.nest)


def _stretch(text: str, begin: int, set_off: tuple[str, int], number: Number | None) -> tuple[str, int, str]:
    """Form, end and look of the title that begins here; form `sentence` where none does.

    `set_off` is how the text is set from there, and how far.
    """
    size = len(text)
    emphasis, reach = set_off
    if emphasis and reach < size:
        end = _marked_lead(text, begin, reach, emphasis, parts=number is not None or _counts(text, begin))
        return (
            ("lead", end, _look(emphasis, text[begin:end])) if 0 < end <= size - _LABEL else ("sentence", size, "plain")
        )
    if size - begin <= LONGEST:
        title = text[begin:].replace("**", "") if emphasis else text[begin:]
        look = _look(emphasis, title)
        bold = emphasis == "bold" or (number is not None and look == "capitals")
        most = BOLD_WORDS if bold else NUMBERED_WORDS if number else WORDS
        closed = bool(emphasis or number or look == "capitals" or title[-1:] in ":：")
        parts = emphasis == "bold" and (number is not None or _counts(title, 0))
        if fits(title, most, closed=closed, parts=parts):
            return "line", size, look
    end = 0 if emphasis else _capital_lead(text, begin, number)
    if end:
        return "lead", end, "capitals"
    if number and not emphasis and (end := _plain_lead(text, begin)):
        return "lead", end, _look("", text[begin:end])
    return "sentence", size, "plain"


def _counts(text: str, begin: int) -> bool:
    """Whether a single word and a full stop stand before a title, as where words count: `Primera. Objeto`."""
    return " " not in text[begin : text.find(". ", begin)]


def _look(emphasis: str, title: str) -> str:
    if emphasis != "italic" and capitals(title):
        return "bold capitals" if emphasis == "bold" else "capitals"
    return emphasis or "plain"


def _after_bullet(text: str) -> int:
    end = 1
    while text[end : end + 1].isspace():
        end += 1
    return end if end < len(text) else 0


def _emphasis(block: Block, begin: int) -> tuple[str, int]:
    """How a text is set from `begin` on, and how far: `bold` over `italic`, empty where it is plain or a link.

    A mark that is broken off and goes on at once is one: `**1.** **Scope**`.
    """
    text = block.text
    if text.startswith("**") and (end := text.find("**", 2)) > 0:
        # A strong mark opened twice leaves its asterisks, and may go on where it was to end.
        marked = next((m.end for m in block.marks if m.kind == "strong" and m.start <= end + 2 < m.end), 0)
        end = max(end + 2, marked)
        return "bold", len(text) if not text[end:].strip(" *:.)") else end
    reach = {"strong": 0, "em": 0}
    for mark in block.marks:
        if mark.kind in reach and mark.start <= max(begin, reach[mark.kind] + 1):
            if mark.start <= begin or not text[reach[mark.kind] : mark.start].strip(" .:*"):
                reach[mark.kind] = max(reach[mark.kind], mark.end)
        elif mark.start > begin + 1 and mark.start > max(reach.values()) + 1:
            break
    for name, kind in (("bold", "strong"), ("italic", "em")):
        end = reach[kind]
        if end > begin:
            while end < len(text) and text[end] in " .:*…":
                end += 1
            return name, end
    return "", 0


_GOES_ON = Lazy(r"\s*(?P<dash>[–—-]\s+)?[\"'“”‘’«(\[]*[^\W_]")
"""What follows a title that runs into its paragraph: its closing sign, or a new sentence."""


def _marked_lead(text: str, begin: int, reach: int, emphasis: str, *, parts: bool) -> int:
    """Where a bold or italic lead ends, its closing sign included; 0 where it is no title. `parts` is as in `fits`."""
    end = reach
    title = text[begin:end].strip(" *")
    most = BOLD_WORDS if emphasis == "bold" else WORDS
    if title[:1] in "\"“”«„'‘「" or not fits(title, most, closed=True, parts=parts):
        return 0
    following = _GOES_ON.match(text, end)
    if not following:
        return 0
    sign, end = following[0][-1], following.end("dash") if following["dash"] else end
    closed = title[-1] in ".:?：。？" or following["dash"] is not None
    return end if closed or sign.isupper() else 0


_CLOSING = Lazy(r"[.:?？](?=\s)|(?<=[^\W\d_][^\W\d_])[.:?](?=[^\W\d_a-z])|[。：](?=.)|\s[–—-](?=\s)")
"""What a plain title that runs into its paragraph ends with; the space after it is often lost: `Fees.You pay`."""


def _plain_lead(text: str, begin: int) -> int:
    """Where a plain numbered lead ends, its closing sign included; 0 where the text is a sentence."""
    window = text[: begin + LONGEST + 2]
    for found in _CLOSING.finditer(window, begin + 2):
        title, end = text[begin : found.end()].strip(), found.end()
        rest = text[end:].lstrip(" \"'“«")
        rest = rest[rest.find(")") + 1 :].lstrip() if rest[:1] == "(" else rest
        if len(rest) < _LABEL // 2 or not (rest[0].isupper() or rest[0].isdecimal() or rest[0] >= "⺀"):
            continue
        title = title.rstrip(" –—-")
        if fits(title, WORDS, closed=True) and not (speaks(title) and title.count(" ") >= _SPOKEN):
            return end
        if found[0] in ".。":
            word = title[title.rfind(" ") + 1 : -1]
            if len(word) > ABBREVIATION:
                return 0
    return 0


def _capital_lead(text: str, begin: int, number: Number | None) -> int:
    """Where a lead in capitals ends before a sentence in small letters; 0 where there is none."""
    if not text[begin : begin + 2].isupper() and number is None:
        return 0
    end = _end_of_capitals(text, begin)
    title, following = text[begin:end], text[end:].lstrip(' "“(')
    if (
        len(title) < (_SHORTEST_NUMBERED if number else _SHORTEST_CAPITALS)
        or len(following) < _LABEL
        or has_east_asian(title)
    ):
        return 0
    first = following.split(maxsplit=1)[0]
    begins = first[0].isupper() and (len(first) == 1 or not first.isupper() or title[-1] in ".:")
    words = sum(any(map(str.isalpha, word)) for word in title.split())
    return end if begins and words > (0 if number else 1) and fits(title, BOLD_WORDS, closed=True) else 0


def _end_of_capitals(text: str, begin: int) -> int:
    """Where a row of words in capitals ends, a closing sign included; a lone letter begins the sentence after it."""
    end = begin
    for at, upto in islice(_words(text, begin), BOLD_WORDS):
        word = text[at:upto]
        if word != word.upper() or (len(word) == 1 and word.isalpha()):
            break
        end = upto
        if word[-1] in ".:":
            break
    return end


_SHORTEST_NUMBERED = 4
"""Signs of the shortest numbered title in capitals that runs into a paragraph."""

_SHORTEST_CAPITALS = 9
"""Signs of the shortest title in capitals that runs into a paragraph: shorter ones are names."""


def _words(text: str, begin: int) -> Iterator[tuple[int, int]]:
    at = begin
    while at < len(text):
        end = text.find(" ", at)
        end = len(text) if end < 0 else end
        if end > at:
            yield at, end
        at = end + 1
