"""Which swaps follow from which: found by an index as by asking every one of them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from policydiff.summarise.swaps import SMALL, Roots, Swap, _name

WORDS = st.lists(st.sampled_from(["a", "oak", "ab", "acorn", "b", " ", "@", ".", "oa", "k"]), max_size=6).map("".join)
SWAPS = st.tuples(WORDS, WORDS)


def follows(swap: Swap, root: Swap) -> bool:
    name = _name(swap)
    return (len(name[0]) > SMALL and name == _name(root)) or swap[0].replace(root[0], root[1]) == swap[1]


@given(st.lists(SWAPS.filter(lambda swap: swap[0] != ""), max_size=60), SWAPS)
@example([("acorn", "oak")], ("a", "a"))
@example([("acorn", "oak")], ("help@acorn.b", "help@oak.b"))
@example([(f"a{k}", "b") for k in range(60)], ("a7", "b"))
def test_the_index_finds_what_asking_each_finds(swaps: list[Swap], swap: Swap) -> None:
    roots = Roots()
    for root in swaps:
        roots.add(root)
    assert roots.followed(swap) == {at for at, root in enumerate(swaps) if follows(swap, root)}
