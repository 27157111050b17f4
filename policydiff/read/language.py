"""Text in, its language out: by script, and by the commonest small words where scripts are shared."""

from __future__ import annotations

import re
from functools import cache

SAMPLE = 2_000
"""Characters that are looked at: some hundred words tell a language as well as all of them."""

_LEAST = 5
"""Small words a text must hold before they tell its language: one sentence of prose has as many."""

_LEAD = 1.3
"""How much oftener the small words of the first language must occur than those of the second; related languages
share about half of them."""

_SMALL_WORDS = {
    "en": "the of and to in that for is with you your we our or be as are this by not may will from any",
    "de": "der die das und zu den von mit sie wir ihre ihrer für auf ist nicht dem des ein eine werden oder bei durch",
    "fr": "le la les des et du vous nous que pour dans est une votre vos aux sur par ne pas au nos ou avec sont",
    "es": "el la los las de y que en del para por con una su sus se no es como al o nosotros usted sobre datos",
    "it": "il la di che e per un una del della dei i le gli con non sono nel dati da in alla ai o come tuoi nostri",
    "pt": "o a os as de e que do da dos das em para com um uma não se por seus sua você nós ao na no ou dados",
    "nl": "de het een en van in op te dat met voor wij uw je u niet is zijn aan door ons onze of worden die bij",
    "pl": "i w z na do się nie że o jest oraz dla przez lub są od za może w celu jak ich przy użytkownika danych",
    "sv": "och att det som en för på är av med den till inte vi du din om har kan eller från dina våra ett",
    "tr": "ve bir bu için ile olarak veya da de olan sizin biz gibi daha tarafından kişisel size çok verilerinizi",
}

_SIMPLIFIED = frozenset("们这个为时会来说国对发经过还进动学样实现机关点务条应当护据权处输员网销进规则给让请问题么")
_TRADITIONAL = frozenset("們這個為時會來說國對發經過還進動學樣實現機關點務條應當護據權處輸員網銷進規則給讓請問題麼")


def detect(text: str) -> str:
    """Give the language of a text as a BCP 47 tag; `und` where it does not tell.

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


def tag(name: str) -> str:
    """A declared language as a BCP 47 tag in its usual spelling; empty where it is none.

    >>> tag("zh_hans_CN"), tag("EN-us"), tag("English")
    ('zh-Hans-CN', 'en-US', '')
    """
    parts = name.strip().replace("_", "-").split("-")
    if not re.fullmatch(r"[A-Za-z]{2,3}", parts[0]) or not all(re.fullmatch(r"[A-Za-z0-9]{1,8}", p) for p in parts[1:]):
        return ""
    rest = [_subtag(part) for part in parts[1:]]
    return "-".join([parts[0].lower(), *rest])


def _subtag(part: str) -> str:
    """Scripts have four letters and are written `Hans`, regions two, written `CN`."""
    if re.fullmatch(r"[A-Za-z]{4}", part):
        return part.title()
    return part.upper() if re.fullmatch(r"[A-Za-z]{2}", part) else part.lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags mean one language; the two ways of writing Chinese are two, `und` is like any."""
    if "und" in (one, other) or not one or not other:
        return True
    return _kind(one) == _kind(other)


def _kind(name: str) -> str:
    parts = name.split("-")
    if parts[0] != "zh":
        return parts[0]
    return "zh-Hant" if {"Hant", "TW", "HK", "MO"} & set(parts[1:]) else "zh-Hans"


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
    for sign in others:
        for name, first, last in _BLOCKS:
            if first <= sign <= last:
                counts[name] += 1
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
    for name, small in _SMALL_WORDS.items():
        for word in dict.fromkeys(small.split()):
            owners[word] = (*owners.get(word, ()), name)
    return owners
