"""What is left out to save time changes nothing: the same sections move, and the same ones were split off."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from policydiff.align.blocks import match_blocks
from policydiff.align.groups import SECTIONS, Group, lost, part_of
from policydiff.align.order import _in_place
from policydiff.align.parts import find_parts
from policydiff.model import Block, BlockKind, Section, SectionRef
from policydiff.text.bags import Corpus, contained, dice, features, in_common
from policydiff.text.chains import heaviest_chain

WORDS = ["logs", "mail", "data", "sell", "share", "keep", "days", "users", "court", "fees", "terms", "device"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(" ".join)
SIDES = st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=4)


def sections(bodies: list[list[str]]) -> list[Section]:
    ref = SectionRef("Title", "", "Title", 1, ("Title",), "title", (1, 1))
    return [Section(ref, tuple(Block(BlockKind.PARAGRAPH, text, (1, 1)) for text in body)) for body in bodies]


@given(st.permutations(range(9)), st.lists(st.integers(2, 5), min_size=9, max_size=9))
def test_what_is_in_place_stays_whatever_it_weighs(places: list[int], weights: list[int]) -> None:
    settled = _in_place(places)
    whole = [(old, new, float(weights[old])) for old, new in enumerate(places)]
    light = [(old, new, 1.0 if settled[old] else weight) for old, new, weight in whole]
    assert heaviest_chain(light) == heaviest_chain(whole)


@given(SIDES, SIDES)
def test_a_part_is_found_as_if_it_were_held_against_every_pair(olds: list[list[str]], news: list[list[str]]) -> None:
    old, new = sections(olds), sections([*olds[:1], *news])
    corpus = Corpus(text for side in (olds, olds[:1], news) for body in side for text in body)
    pairs = {k: k for k in range(min(len(old), len(news)))}
    groups = [Group([i], [j]) for i, j in pairs.items()]
    for place in range(len(pairs), len(new)):  # those that were split off; each held against all pairs as they grew
        part = corpus.bag_of([block.text for block in new[place].blocks])
        best, owner = 0.0, None
        for group in groups:
            whole = corpus.bag_of([block.text for block in old[group.old[0]].blocks])
            own = [corpus.bag_of([block.text for block in new[j].blocks]) for j in group.new]
            share = part_of(part, corpus.weigh(lost(whole, own)), SECTIONS) if whole.total >= SECTIONS.words else 0.0
            if share > best:
                best, owner = share, group
        if owner:
            owner.add(place, 1)
    found = {group.old[0]: group.new for group in find_parts(corpus, old, new, pairs) if group.old}
    assert all(found[group.old[0]] == group.new for group in groups)


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=20))
def test_what_is_surely_alike_is_so_when_its_words_are_weighed(one: str, other: str, others: list[str]) -> None:
    corpus = Corpus([one, other, *others])
    counts = Counter(features(one)), Counter(features(other))
    both = in_common(*counts)
    alike = corpus.least_share(2 * both, counts[0].total() + counts[1].total() - 2 * both)
    inside = corpus.least_share(both, counts[0].total() - both)
    assert alike <= dice(corpus.bag(one), corpus.bag(other)) + 1e-9
    assert inside <= contained(corpus.bag(one), corpus.bag(other)) + 1e-9


def blocks(texts: list[str]) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text, (1, 1)) for text in texts]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_blocks_are_matched_alike_whether_their_words_are_weighed_or_not(old: list[str], data: st.DataObject) -> None:
    new = [*old]
    at = data.draw(st.integers(0, len(new) - 1))
    joined = data.draw(st.integers(1, 3))
    changed = " ".join(new[at : at + joined]).split()
    changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.sampled_from(["new", *WORDS]))
    new[at : at + joined] = [" ".join(changed)]
    for sides in ((old, new), (new, old)):
        weighed, fresh = Corpus([*old, *new]), Corpus([*old, *new])
        weighed.bag(old[0])
        assert match_blocks(weighed, *map(blocks, sides)) == match_blocks(fresh, *map(blocks, sides))
