"""Which sentence of the other edition says most of another one: the same one as by going through them all."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from policydiff import Source, compare
from policydiff.summarise.cover import NOTHING
from policydiff.summarise.editions import Weights, editions_of
from policydiff.summarise.looked_up import bag_of


@pytest.mark.parametrize("words", [12, 60, 900])
@pytest.mark.parametrize("several", [1, 30, 400])
@pytest.mark.parametrize("least", [0.0, 0.35, 0.9])
def test_the_nearest_sentence(words: int, several: int, least: float) -> None:
    rng = random.Random(words)  # noqa: S311 - the same texts in every run
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklmnprstv" for b in "aeiou" for c in "nrstlmdkpxbcfgz"][:words]
    shares = [1 / (n + 1) for n in range(len(vocabulary))]
    sides = [[" ".join(rng.choices(vocabulary, shares, k=9)) for _ in range(several)] for _ in range(2)]
    sections = compare(*(Source("x", ".\n\n".join(side).encode(), "markdown") for side in sides)).sections
    editions = editions_of(sections)
    weight = Weights(editions)
    bags = {n: bag_of(text) for n, text in enumerate([*sides[1][:60], "nothing of it", ""])}
    parts = [frozenset(part.split()) for part in sides[0]]
    often = {word: sum(word in part for part in parts) for word in vocabulary}
    telling = {word for word, count in often.items() if count <= max(40, several // 5)}
    for name, cover in editions["old"].sentences.cover(bags, weight, least).items():
        total = sum(weight[word] for word in bags[name])
        held = [sum(weight[word] for word in bags[name] & part & telling) for part in parts]
        if max(held, default=0.0) <= least * total:
            assert cover == NOTHING
        else:
            assert cover.share == pytest.approx(max(held) / total)
            nearest = [n for n, one in enumerate(held) if one == pytest.approx(max(held))]
            assert sorted(cover.words) in [sorted(sides[0][n].split()) for n in nearest]


@pytest.mark.parametrize("least", [0.0, 0.35])
def test_the_nearest_sentence_in_a_script_without_spaces(least: float) -> None:
    rng = random.Random(7)  # noqa: S311 - the same texts in every run
    signs = "船桨湖灯钥匙收集保存"
    texts = ["".join(rng.choices(signs, k=8)) + f" oar {rng.choice('abc')}x{rng.choice(signs)}。" for _ in range(60)]
    sections = compare(*(Source("x", side.encode(), "markdown") for side in ("\n\n".join(texts), "湖"))).sections
    editions = editions_of(sections)
    weight = Weights(editions)
    parts = [bag_of(text) for text in texts]
    often = Counter(word for part in parts for word in part)
    telling = {word for word, count in often.items() if count <= 40}
    bags = {n: bag_of(text[: n % 9 + 2]) for n, text in enumerate(texts)}
    for name, cover in editions["old"].sentences.cover(bags, weight, least).items():
        total = sum(weight[word] for word in bags[name])
        held = [sum(weight[word] for word in bags[name] & part & telling) for part in parts]
        if max(held) <= least * total:
            assert cover == NOTHING
        else:
            assert cover.share == pytest.approx(max(held) / total)
