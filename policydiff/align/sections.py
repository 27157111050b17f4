"""Sections of both editions in, pairs of them out: by title and text, by title, by text, by number, by likeness.

Cheap and certain steps first; each takes only what the steps before have left. Renumbering never
breaks a pair, because no step but the last looks at numbers.

    old               new                      known by
    1. Logs     ───── 2. Logs                  title and text
    2. Age      ───── 3. Age (rewritten)       title
    3. Storage  ───── 4. How long we keep it   the text, or its likeness
                      1. Cookies               nothing: it stays free

    >>> from policydiff.model import Block, BlockKind, SectionRef
    >>> def section(number, title, text):
    ...     ref = SectionRef(f"{number}. {title}", number, title, 1, (title,), title.lower(), (1, 1))
    ...     return Section(ref, (Block(BlockKind.PARAGRAPH, text, (1, 1)),))
    >>> kept = "Server logs stay with us for ninety days and are erased by then."
    >>> old = [section("1", "Logs", "In Oslo."), section("2", "Age", "Over 14."), section("3", "Storage", kept)]
    >>> new = [section("1", "Cookies", "None at all."), section("2", "Logs", "In Oslo.")]
    >>> new += [section("3", "Age", "Adults alone."), section("4", "How long we keep it", kept)]
    >>> corpus = Corpus(block.text for one in (*old, *new) for block in one.blocks)
    >>> sorted(pair_sections(corpus, old, new).items())
    [(0, 1), (1, 2), (2, 3)]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from policydiff.align.likeness import alike
from policydiff.model import Section
from policydiff.text.bags import Bag, Corpus, dice, has_words
from policydiff.text.words import words

LEAST_TEXT = 0.50
"""Bodies at least this much alike (0-1) belong together whatever their headings say."""

LEAST_WITH_TITLE = 0.20
"""So much likeness of the bodies is enough where the titles are alike as well."""

LEAST_TITLE = 0.50
"""Likeness of titles that are alike."""

SURE = 0.5
"""Twins, and sections of which one only gained words in its title, are a pair even when rewritten, if half of
their surroundings are the same."""

WHOLE_TITLE = 1.0
"""All words of the shorter title stand in the longer one."""

MANY_TWINS = 4_096
"""Pairs of sections of one title that are all compared: 64 on each side. Real policies have fewer."""

REACH = 4
"""Twins to each side of a likely place that are compared where there are more."""

SHORT = 8
"""A body of fewer words says nothing about whether two sections are one."""


class Pairing:
    """Which sections belong together so far, and what is known of their texts."""

    def __init__(self, corpus: Corpus, old: Sequence[Section], new: Sequence[Section]) -> None:
        self.corpus, self.old, self.new = corpus, old, new
        self.pairs: dict[int, int] = {}
        """Old index → new index."""
        self.back: dict[int, int] = {}
        """New index → old index."""

    def join(self, i: int, j: int) -> None:
        """Pair two sections that are both free."""
        self.pairs[i], self.back[j] = j, i

    def free(self) -> tuple[list[int], list[int]]:
        """Indexes of the sections without a partner, of either side."""
        return (
            [i for i in range(len(self.old)) if i not in self.pairs],
            [j for j in range(len(self.new)) if j not in self.back],
        )

    def bag(self, section: Section) -> Bag:
        """The words of a section's body."""
        return self.corpus.bag_of([block.text for block in section.blocks])


def title_key(section: Section) -> str:
    """A title without case, punctuation and number."""
    return _plain(section.ref.title)


@lru_cache(maxsize=2_000)
def _plain(title: str) -> str:
    """Kept, as most titles stand in both editions and are asked for in several steps."""
    return " ".join(words(title.casefold())) or title.casefold()


def _text_key(section: Section) -> Hashable:
    return title_key(section), tuple([block.text for block in section.blocks])


def pair_sections(corpus: Corpus, old: Sequence[Section], new: Sequence[Section]) -> dict[int, int]:
    """Pair the sections of two editions one to one.

    Returns:
        Old index → new index. The preambles, which come first, are always a pair.
    """
    pairing = Pairing(corpus, old, new)
    if old and new and not (old[0].ref.level or new[0].ref.level):
        pairing.join(0, 0)
    _by_key(pairing, _text_key)
    _by_key(pairing, title_key)
    _by_body(pairing)
    _by_likeness(pairing)
    return pairing.pairs


def _by_key(pairing: Pairing, key: Callable[[Section], Hashable]) -> None:
    """Pair what has the same key; where several have it, by content, surroundings and order."""
    groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    free = pairing.free()
    for side, sections in enumerate((pairing.old, pairing.new)):
        for k in free[side]:
            groups[key(sections[k])][side].append(k)
    several = []
    for olds, news in groups.values():
        if len(olds) == len(news) == 1:
            pairing.join(olds[0], news[0])
        elif olds and news:
            several.append((olds, news))
    for olds, news in several:
        _among_twins(pairing, olds, news)


def _by_body(pairing: Pairing) -> None:
    """Pair sections under new titles whose text stands word for word on both sides, once on each.

    However common its words are: likeness finds candidates by rare words alone.
    """
    places: tuple[dict[Hashable, list[int]], ...] = defaultdict(list), defaultdict(list)
    for side, free in enumerate(pairing.free()):
        sections = (pairing.old, pairing.new)[side]
        for k in free:
            places[side][tuple(block.text for block in sections[k].blocks)].append(k)
    for text, olds in places[0].items():
        news = places[1].get(text, ())
        if len(olds) == len(news) == 1 and has_words([block.text for block in pairing.old[olds[0]].blocks], SHORT):
            pairing.join(olds[0], news[0])


def _among_twins(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> None:
    """Pair sections of one title: the most alike first; twins without a likely partner stay free."""
    scored = []
    bags = {("old", i): pairing.bag(pairing.old[i]) for i in olds} | {
        ("new", j): pairing.bag(pairing.new[j]) for j in news
    }
    for at_old, at_new in _worth_comparing(pairing, olds, news):
        i, j = olds[at_old], news[at_new]
        a, b = bags["old", i], bags["new", j]
        likeness = dice(a, b) if a or b else 1.0
        near = _same_surroundings(pairing, i, j)
        score = likeness + 0.3 * near
        if likeness >= LEAST_WITH_TITLE or near >= SURE or len(olds) == len(news):
            scored.append((-score, abs(at_old - at_new), i, j))
    for _, _, i, j in sorted(scored):
        if i not in pairing.pairs and j not in pairing.back:
            pairing.join(i, j)


def _worth_comparing(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Places in both lists to hold against each other: every pair of a few twins, of many those that are near.

    Near is what has the same text, stands beside the partner of a neighbour, or at the same place, counted from either
    end; and so many to both sides of each, `REACH`.
    """
    if len(olds) * len(news) <= MANY_TWINS:
        yield from product(range(len(olds)), range(len(news)))
        return
    place = {j: at for at, j in enumerate(news)}
    same: dict[Hashable, list[int]] = defaultdict(list)
    for at, j in enumerate(news):
        same[_text_key(pairing.new[j])].append(at)
    met: Counter[Hashable] = Counter()
    longer = len(news) - len(olds)
    for at_old, i in enumerate(olds):
        text = _text_key(pairing.old[i])
        rank = met[text]
        met[text] += 1
        beside = (pairing.pairs.get(i - 1, -2) + 1, pairing.pairs.get(i + 1, 0) - 1)
        near = {place[j] for j in beside if j in place}
        near.update(same[text][max(0, rank - REACH) : rank + REACH + 1])
        for middle in (at_old, at_old + longer):
            near.update(range(max(0, middle - REACH), min(len(news), middle + REACH + 1)))
        for at_new in sorted(near):
            yield at_old, at_new


def _same_surroundings(pairing: Pairing, i: int, j: int) -> float:
    """0 to 1: do two sections stand under the same headings and beside the same neighbours?"""
    same_path = pairing.old[i].ref.path[:-1] == pairing.new[j].ref.path[:-1]
    before = i > 0 and pairing.pairs.get(i - 1) == j - 1
    after = pairing.pairs.get(i + 1) == j + 1
    return (same_path + before + after) / 3


def _by_likeness(pairing: Pairing) -> None:
    """Pair what is left by the likeness of bodies, titles and numbers, the best pairs first."""
    olds, news = pairing.free()
    if not olds or not news:
        return
    bodies = ([pairing.bag(pairing.old[i]) for i in olds], [pairing.bag(pairing.new[j]) for j in news])
    titles = [
        [pairing.corpus.weigh(Counter(title_key(section).split())) for section in side]
        for side in ([pairing.old[i] for i in olds], [pairing.new[j] for j in news])
    ]
    likeness = {(a, b): score for a, b, score in alike(bodies[0], bodies[1], LEAST_WITH_TITLE)}
    near_titles = {(a, b): score for a, b, score in alike(titles[0], titles[1], 0.01)}
    scored = []
    for a, b in sorted({*likeness, *near_titles}):
        body = likeness.get((a, b), 0.0)
        title = _title_likeness(titles[0][a], titles[1][b])
        short = min(bodies[0][a].total, bodies[1][b].total) < SHORT
        number = pairing.old[olds[a]].ref.number
        same_number = bool(number) and number == pairing.new[news[b]].ref.number
        around = _same_surroundings(pairing, olds[a], news[b])
        known_by_title = title >= LEAST_TITLE and (short or body >= LEAST_WITH_TITLE)
        if body >= LEAST_TEXT or known_by_title or (title >= WHOLE_TITLE and around >= SURE):
            scored.append((-(body + 0.5 * title + 0.1 * same_number + 0.1 * around), olds[a], news[b]))
    for _, i, j in sorted(scored):
        if i not in pairing.pairs and j not in pairing.back:
            pairing.join(i, j)


def _title_likeness(one: Bag, other: Bag) -> float:
    """Words that two titles have in common (Dice); 1 where one stands whole in the other: "Cookies and the like"."""
    common, least = (Counter(one.counts) & Counter(other.counts)).total(), min(one.total, other.total)
    if not least:
        return 0.0
    return WHOLE_TITLE if common == least else 2 * common / (one.total + other.total)
