"""A text in, its dates out, each with what it is for: `effective`, `updated`, or neither.

A date counts when its label stands right beside it ("Last updated: …"), or when a sentence about the
policy says so ("These Terms take effect on …"). The dates of laws, of earlier versions, of examples and
of everything else in the text have no such label, or another subject.

    Last updated: 3 May 2024. Effective 1 June 2024.
    ╰─ updated ─╯ ╰─ date ─╯  ╰ eff. ─╯ ╰─ date ──╯     each date with the label before it

    These terms take effect on 1 June 2024; the law of 25 May 2018 still applies.
    ╰ subject ╯ ╰ effective ─╯ ╰─ date ──╯             ╰─ a date without a label ─╯

    >>> [(one.date.iso, one.role) for one in dated("Last updated: 3 May 2024. Effective 1 June 2024.")]
    [('2024-05-03', 'updated'), ('2024-06-01', 'effective')]
    >>> text = "These terms take effect on 1 June 2024; the law of 25 May 2018 still applies."
    >>> [(one.date.iso, one.role) for one in dated(text)]
    [('2024-06-01', 'effective')]
    >>> dated("We were founded on 1 June 2024.")
    ()
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from policydiff.dates.clock import without_clocks
from policydiff.dates.cues import (
    EARLIER,
    EFFECTIVE,
    STAND,
    UPDATED,
    Cue,
    cues_in,
    folded,
    holds,
    places,
)
from policydiff.dates.date_lines import NAMES, is_date_line, only_fillers
from policydiff.dates.find import FoundDate, find_dates, has_year
from policydiff.rules.labels import all_words
from policydiff.rules.languages import further
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, is_unspaced
from policydiff.values import dataclass, replace

WHOM = 24
"""Characters behind a date in which it is said whom it is for."""

SUBJECT = 60
"""Characters between the policy's name and the cue at most; further off, the sentence is about something else."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the policy itself, as a text states it."""

    date: FoundDate
    role: str
    """`EFFECTIVE` or `UPDATED`."""
    labelled: bool
    """Said by a label ("Effective date: …"), not by a sentence."""


LONGEST = 3_000
"""Characters that are looked at together; a longer text is cut at sentences, so that time grows no faster than it."""


@lru_cache(maxsize=1_000)
def dated(text: str) -> tuple[Dated, ...]:
    """The policy's own dates in a block or heading, in order; empty where it has none.

    Kept, as most texts stand in both editions.
    """
    found: list[Dated] = []
    start = 0
    for part in cut(text, LONGEST):
        found += [replace(one, date=one.date.moved(start)) for one in _dated(part)] if start else _dated(part)
        start += len(part)
    return tuple(found)


def cut(text: str, size: int) -> Iterator[str]:
    """Parts of a text that spell it, of so many characters at most; cut after a sentence where there is one."""
    start = 0
    while len(text) - start > size:
        end = max(text.rfind(mark, start, start + size) for mark in (". ", "。", "\n", " "))
        end = end + 1 if end > start else start + size
        yield text[start:end]
        start = end
    yield text[start:]


@dataclass(frozen=True, slots=True)
class _Line:
    """A text as its dates are read."""

    text: str
    plain: str
    """Folded, with times of day as blanks."""
    cues: tuple[Cue, ...]
    also: tuple[str, ...]
    """Languages beyond those that are read which it may be in."""
    ends: tuple[int, ...]
    """Where sentences end in it, in order."""

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds a place begins."""
        before = bisect_left(self.ends, at)
        return self.ends[before - 1] + 1 if before else 0


def _dated(text: str) -> tuple[Dated, ...]:
    dates = find_dates(text)
    plain = without_clocks(folded(text)) if dates else ""
    cues = cues_in(plain) if dates else ()
    line = _Line(text, plain, cues, further(plain), sentence_ends(plain) if cues else ())
    if not any(cue.role in {EFFECTIVE, UPDATED, STAND} for cue in line.cues):
        return ()
    alone = is_date_line(text)
    starts = (0, *(date.end for date in dates))
    ends = (*(date.start for date in dates), len(text))
    first = _before(line, 0, dates[0].start)
    found: list[Dated] = []
    for index, date in enumerate(dates):
        label = _before(line, starts[index], date.start)
        if not label or (not first and index):
            label = _after(line, date.end, ends[index + 1], last=index + 1 == len(dates)) or label
        roles = _roles(label, alone=alone)
        if not roles or _is_earlier(line, date, alone=alone):
            continue
        about = _about_the_policy(line, label, date)
        labelled = alone or _stands_as_label(line, label, date, found, about=about)
        if labelled or (about and not _announces(line)):
            stated = _first_of(line, dates[index:])
            found += [Dated(stated, role, labelled) for role in roles]
    return tuple(found)


def _first_of(line: _Line, dates: tuple[FoundDate, ...]) -> FoundDate:
    """The earliest of the dates that follow one another for several kinds of readers, else the first.

    "Effective 2 March for new users and 1 April for others": the text is in force from the first of them on, and
    nobody who has read it by then is late.
    """
    same = [dates[0]]
    for date, after in pairwise((*dates, None)):
        end = after.start if after else len(line.plain)
        if date is None or not holds(line.plain[date.end : min(end, date.end + WHOM)], "whom", line.also):
            break
        if after:
            same.append(after)
    return min(same, key=lambda date: date.iso)


def sentence_ends(text: str) -> tuple[int, ...]:
    """Places of the signs that end sentences, in order; a full stop after a number or a short word ends none."""
    return tuple(
        place
        for end in _END.finditer(text)
        if (place := end.start()) and (text[place] != "." or _ends_a_word(text, place))
    )


def _ends_a_word(text: str, stop: int) -> bool:
    return not text[stop - 1].isdigit() and text[stop - 3 : stop].isalpha()


_END = Lazy(r"[。！？；\n|]|[!?;.](?= )")
"""A sign that ends a sentence, or a full stop that may."""


def _before(line: _Line, start: int, end: int) -> tuple[Cue, ...]:
    """The cues right before a date, with nothing between them and it but small words or the policy's name."""
    label: list[Cue] = []
    for cue in reversed(line.cues):
        if cue.end > end:
            continue
        if cue.start < start:
            break
        between = line.plain[cue.end : end]
        if label and holds(between, "subjects", line.also):
            break  # "the updated terms will be effective" tells when they take effect only
        if not only_fillers(between, line.also) and not _names_the_policy(line, cue.end, end):
            break
        label.insert(0, cue)
        end = cue.start
    return tuple(label)


def _names_the_policy(line: _Line, start: int, end: int) -> bool:
    """Whether a stretch is a name of the policy: "these Acme Terms on", with small words and capitals only."""
    if not holds(line.plain[start:end], "subjects", line.also):
        return False
    names = [
        word
        for word in _WORD.finditer(line.text, start, end)
        if not only_fillers(line.plain[slice(*word.span())], line.also)
    ]
    return len(names) <= NAMES and all(word[0][0].isupper() for word in names)


_WORD = Lazy(r"[^\W\d_]+")
"""A run of letters."""


def _after(line: _Line, start: int, end: int, *, last: bool) -> tuple[Cue, ...]:
    """The cues right after a date: "1 May 2024 (effective date)", 2024年5月1日起生效; not those of the next date."""
    label: list[Cue] = []
    for cue in line.cues:
        if cue.start < start or cue.end > end:
            continue
        between = line.plain[start : cue.start]
        unspaced = is_unspaced(line.plain[cue.start])
        if "." in between or not (only_fillers(between, line.also) if unspaced else _joins(line, start, cue.start)):
            break
        if not unspaced and not last and only_fillers(line.plain[cue.end : end], line.also):
            break
        label.append(cue)
        start = cue.end
    return tuple(label)


def _joins(line: _Line, start: int, end: int) -> bool:
    """Whether nothing stands between a date and the cue behind it, or the policy's name: "On 1 May these terms …"."""
    between = line.plain[start:end]
    if not any(sign.isalnum() for sign in between):
        return True
    return only_fillers(between, line.also) and holds(between, "subjects", line.also)


def _roles(label: tuple[Cue, ...], *, alone: bool) -> list[str]:
    roles = {cue.role for cue in label}
    if STAND in roles and alone:
        roles.add(UPDATED)
    return [role for role in (UPDATED, EFFECTIVE) if role in roles and EARLIER not in roles]


def _is_earlier(line: _Line, date: FoundDate, *, alone: bool) -> bool:
    """Whether the sentence, up to its date, is about another version or a condition."""
    start = line.sentence_start(date.start)
    earlier = [cue for cue in line.cues if cue.role == EARLIER and start <= cue.start < date.start]
    return bool(earlier) and not alone


def announces(text: str) -> bool:
    """Whether a block is a banner that tells of the next version, which stands elsewhere, and from when it counts.

    >>> announces("We are updating our terms. The updates take effect on 1 June 2024. Preview them here.")
    True
    >>> announces("These terms take effect on 1 June 2024."), announces("You can preview a message before it is sent.")
    (False, False)
    """
    leads, dates = banner_parts(text)
    return leads and dates and has_year(text) and bool(find_dates(text))


def banner_parts(text: str) -> tuple[bool, bool]:
    """Whether a block leads to the next version, and whether it says from when that counts, or that it is about to.

    >>> banner_parts("Read the new terms."), banner_parts("When these changes take effect:")
    ((True, False), (False, True))
    """
    if len(text) > BANNER:
        return False, False
    plain = folded(text)
    leads = holds(plain, "announcing", further(plain))
    effective = any(cue.role == EFFECTIVE for cue in cues_in(plain))
    return leads, effective and (plain.rstrip().endswith((":", "：")) or has_year(plain))


BANNER = 400
"""Characters of a banner at most; what is longer is a clause, whatever it leads to."""


def _announces(line: _Line) -> bool:
    """Whether a text tells of the next version, which stands elsewhere: "Updates go into effect on … Preview them"."""
    return holds(line.plain, "announcing", line.also)


def _stands_as_label(line: _Line, label: tuple[Cue, ...], date: FoundDate, found: list[Dated], *, about: bool) -> bool:
    """Whether cue and date begin their sentence, and end it, or a colon joins them, or the policy is the subject."""
    plain = line.plain
    start = line.sentence_start(min(date.start, label[0].start))
    head = plain[start : min(date.start, label[0].start)]
    if found:
        head = plain[max(start, found[-1].date.end) : min(date.start, label[0].start)]
    joined = plain[label[-1].end : date.start].strip().startswith((":", "："))
    rest = plain[max(date.end, label[-1].end) :].lstrip(' )]）】*_"”')
    closed = (
        not rest
        or holds(rest[:WHOM], "whom", line.also)
        or rest[0] in ".|;。；•·-–—/(（\n"
        or (rest[0] >= EAST_ASIAN and rest[0] not in "，、")
    )
    return only_fillers(head, line.also) and (joined or closed or about)


def _about_the_policy(line: _Line, label: tuple[Cue, ...], date: FoundDate) -> bool:
    """Whether the policy is the subject that cue and date speak of."""
    plain = line.plain
    start, end = line.sentence_start(date.start), max(date.start, label[-1].end)
    said = plain[start:end]
    subjects = [
        at + len(word) for word in all_words("subjects", line.also) if word in said for at in places(word, said)
    ]
    first = min(label[0].start, date.start) - start
    near = [at for at in subjects if at > first or first - at <= SUBJECT]
    if not near:
        return False
    between = plain[start + min(max(near), first) : end]
    return not holds(between, "laws", line.also)


def contradict(dates: tuple[str, ...]) -> bool:
    """Whether ISO dates cannot all be the same day: `2024-05` and `2024-05-12` can."""
    return any(not (b.startswith(a) or a.startswith(b)) for a, b in pairwise(sorted(set(dates))))
