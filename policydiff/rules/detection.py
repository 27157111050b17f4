"""Text in, its language out: by script, and by the commonest small words where scripts are shared."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from policydiff.rules.labels import labels
from policydiff.rules.languages import DETECTED
from policydiff.text.languages import primary

SAMPLE = 2_000
"""Characters that are looked at: some hundred words tell a language as well as all of them."""

_LEAST = 5
"""Small words a text must hold before they tell its language: one sentence of prose has as many."""

_LEAD = 1.3
"""How much oftener the small words of the first language must occur than those of the second; related languages
share about half of them."""

_SIMPLIFIED = frozenset("们这个为时会来说国对发经过还进动学样实现机关点务条应当护据权处输员网销进规则给让请问题么")
_TRADITIONAL = frozenset("們這個為時會來說國對發經過還進動學樣實現機關點務條應當護據權處輸員網銷進規則給讓請問題麼")


@lru_cache(maxsize=16)
def detect(text: str) -> str:
    """Give the language of a text as a BCP 47 tag; `und` where it does not tell.

    Kept, as that of an edition is asked for again when it is held against another one.

    >>> detect("We keep your data for as long as you use the service, and delete it when you ask us to.")
    'en'
    >>> detect("我们会在您使用服务期间保存您的信息。")
    'zh-Hans'
    >>> detect("Lorem ipsum")
    'und'
    """
    sample = text[:SAMPLE]
    scripts = _scripts(sample)
    letters = sum(scripts.values())
    if not letters:
        return "und"
    han, kana = scripts["han"], scripts["kana"]
    # A sign says as much as two or three letters, so a third of the signs is most of the text.
    if kana * 12 > han and han + kana > letters / 3:
        return "ja"
    if han > letters / 4 and scripts["hangul"] < han:
        return _chinese(sample)
    if scripts["hangul"] > letters / 4:
        return "ko"
    if scripts["latin"] > letters / 2:
        return _latin(sample)
    return next((language for name, language in _ONE_LANGUAGE if scripts[name] > letters / 2), "und")


_BLOCKS = (
    ("latin", "À", "ɏ"),
    ("cyrillic", "Ѐ", "ӿ"),
    ("arabic", "\u0600", "ۿ"),
    ("kana", "ぁ", "ヺ"),
    ("han", "㐀", "鿿"),
    ("hangul", "가", "힣"),
)
"""Scripts with the first and last letter of their blocks."""

_ONE_LANGUAGE = (("cyrillic", "ru"), ("arabic", "ar"))
"""Scripts that are taken for their commonest language among published policies."""


def _scripts(sample: str) -> dict[str, int]:
    """How many letters of each script there are; signs of ASCII count as Latin."""
    others = [sign for sign in sample if sign > "\x7f"]
    counts = {name: 0 for name, _, _ in _BLOCKS}
    counts["latin"] = len("".join(sample.split())) - len(others)
    for sign, times in Counter(others).items():
        for name, first, last in _BLOCKS:
            if first <= sign <= last:
                counts[name] += times
                break
    return counts


def _chinese(sample: str) -> str:
    simplified = sum(sign in _SIMPLIFIED for sign in sample if sign not in _TRADITIONAL)
    traditional = sum(sign in _TRADITIONAL for sign in sample if sign not in _SIMPLIFIED)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _latin(sample: str) -> str:
    counts: dict[str, int] = {}
    for word in re.findall(r"[^\W\d_]+", sample.lower()):
        for name in _owners().get(word, ()):
            counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return "und"
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= ranked[1][1] * _LEAD else "und"


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for name, common in labels("common", DETECTED).items():
        for word in common.split("|"):
            owners[word] = (*owners.get(word, ()), name)
    return owners


LEAST_WORDS = 8
"""Words of a passage from which its language can be told; of signs it is so many, too."""
LONGER = 2.2
"""How much longer a translation can be than its text; Chinese takes a third of the letters that English does."""
ANCHORS = 3
"""Figures, names and addresses that stand in both letter for letter, from which they are believed to be one."""
SHARED = 0.6
"""Share of the figures, names and addresses of the one that has fewer which must stand in the other."""


def translated(one: str, other: str) -> bool:
    """Whether two passages are one in two languages: told apart for sure, of like length, with the same figures.

    What they say is known to nobody here, so that figures, names and addresses must agree, too.

    >>> translated("Alder Mail keeps your 2 maps for Birch Post as long as you use the hut.",
    ...            "Alder Mail bewahrt Ihre 2 Karten für Birch Post auf, solange Sie die Hütte nutzen.")
    True
    """
    if min(len(one.split()), len(other.split())) < LEAST_WORDS or sorted(_figures(one)) != sorted(_figures(other)):
        return False
    mine, theirs = _anchors(one), _anchors(other)
    same = mine & theirs
    if len(same) < ANCHORS or len(same) < SHARED * min(len(mine), len(theirs)):
        return False
    tongues = detect(one), detect(other)
    long = max(len(one), len(other)) / min(len(one), len(other))
    return "und" not in tongues and primary(tongues[0]) != primary(tongues[1]) and long <= LONGER


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _anchors(text: str) -> set[str]:
    """The words of a text that no translation touches: figures, addresses, what begins with a capital."""
    return {word.strip(".,;:()") for word in re.findall(r"[^\s]*(?:[\d@]|://)[^\s]*|\b[A-Z][\w-]{2,}", text)}
