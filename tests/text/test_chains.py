from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from policydiff.text.chains import common_ends, heaviest_chain, once_on_both, unique_anchors

pairs = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9).map(float)), max_size=9, unique_by=lambda p: p[:2]
)
items = st.lists(st.integers(0, 5), max_size=12)


def rises(chosen: list[tuple[int, int, float]]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chosen))


@given(pairs)
def test_the_chain_rises_and_none_is_heavier(found: list[tuple[int, int, float]]) -> None:
    chain = [found[i] for i in heaviest_chain(found)]
    assert rises(chain)
    every = (sorted(c) for size in range(len(found) + 1) for c in combinations(found, size))
    most = max((sum(p[2] for p in c) for c in every if rises(c)), default=0.0)
    assert sum(p[2] for p in chain) == most


@given(items, items)
def test_common_ends_are_equal_and_never_overlap(old: list[int], new: list[int]) -> None:
    start, end = common_ends(old, new)
    assert old[:start] == new[:start]
    assert start + end <= min(len(old), len(new))
    assert not end or old[-end:] == new[-end:]


@given(items, items)
def test_anchors_are_unique_equal_and_rising(old: list[int], new: list[int]) -> None:
    found = unique_anchors(old, new)
    assert all(old[i] == new[j] and old.count(old[i]) == new.count(new[j]) == 1 for i, j in found)
    assert rises([(i, j, 1.0) for i, j in found])
    assert set(found) <= set(once_on_both(old, new))
