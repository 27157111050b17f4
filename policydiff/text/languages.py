"""Facts about languages: tags in any spelling in, their usual spelling, kinship and direction out."""

from __future__ import annotations

import re

from policydiff.text.lazy import Lazy

_SHAPE = Lazy(
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?)",
    re.ASCII,
)
"""The `langtag` of RFC 5646, without the grandfathered tags; a private tag alone is none."""


def language_tag(text: str) -> str | None:
    """The tag in its usual case; None where the text has not the shape of one.

    >>> language_tag("zh-hans-cn"), language_tag("EN"), language_tag("zh_CN"), language_tag("english")
    ('zh-Hans-CN', 'en', None, None)
    """
    found = _SHAPE.fullmatch(text.lower())
    if not found:
        return None
    parts = [found["language"]]
    if found["script"]:
        parts.append(found["script"].capitalize())
    if found["region"]:
        parts.append(found["region"].upper())
    return "-".join(parts) + found["rest"]


def speaks(tag: str, wanted: str) -> bool:
    """Whether an edition in `tag` is meant by `wanted`: the same tag or the beginning of it (RFC 4647, basic).

    >>> speaks("zh-Hans", "zh"), speaks("zh", "zh-Hans"), speaks("zh-Hans", "ZH-hans")
    (True, False, True)
    """
    return f"{tag}-".lower().startswith(f"{wanted}-".lower())


def declared_tag(name: str) -> str:
    """The tag that a document or a server declares, in its usual case; empty where it is none.

    >>> declared_tag("zh_hans_CN"), declared_tag("EN-us"), declared_tag("English")
    ('zh-Hans-CN', 'en-US', '')
    """
    return language_tag(name.strip().replace("_", "-")) or ""


def primary(tag: str) -> str:
    """The language of a tag, two or three small letters.

    >>> primary("zh-Hans"), primary("EN_us")
    ('zh', 'en')
    """
    return tag.replace("_", "-").partition("-")[0].lower()


def written(tag: str) -> str:
    """The language of a tag, and for Chinese the one of its two ways of writing, by its script or its region.

    >>> written("en-GB"), written("zh-CN"), written("zh"), written("zh-Hant-HK"), written("zh_tw")
    ('en', 'zh-Hans', 'zh-Hans', 'zh-Hant', 'zh-Hant')
    """
    language, *rest = tag.replace("_", "-").lower().split("-")
    if language != "zh":
        return language
    return "zh-Hans" if "hans" in rest or not _TRADITIONAL.intersection(rest) else "zh-Hant"


_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
"""The script, and the regions whose Chinese is written in it by CLDR's likely subtags."""


def same_language(one: str, other: str) -> bool:
    """Whether two tags mean one language; the two ways of writing Chinese are two, `und` or none is like any."""
    if "und" in (one, other) or not one or not other:
        return True
    return written(one) == written(other)


_PARTS = 8
"""Language, two extensions of it, script, region and three variants (RFC 5646, 2.1); in use are four."""


def fallbacks(tag: str) -> tuple[str, ...]:
    """The tag and ever shorter ones, for looking up what exists in few languages, and never in another script.

    Chinese also by its script, Portuguese last as it is written in Brazil. What stands behind its first eight parts is
    left out: it may be anybody's text, and no language needs as many.

    >>> fallbacks("pt-PT"), fallbacks("zh-CN"), fallbacks("zh-HK"), fallbacks("sr-Latn-RS")
    (('pt-PT', 'pt', 'pt-BR'), ('zh-CN', 'zh-Hans', 'zh'), ('zh-HK', 'zh-Hant'), ('sr-Latn-RS', 'sr-Latn'))
    """
    parts = tag.replace("_", "-").split("-", _PARTS)[:_PARTS]
    language, least = parts[0].lower(), 1
    if written(tag) == "zh-Hant" or _other_script(parts):
        least = 2
    shorter = ["-".join(parts[:end]) for end in range(len(parts), least - 1, -1)]
    if language == "zh":
        shorter = [*shorter[:-1], written(tag), shorter[-1]] if least == 1 else [*shorter, written(tag)]
        # `zh-TW` is as short as a tag of the script gets, and comes before it; `zh-Hant` is both.
    return tuple(dict.fromkeys((*shorter, *_REGIONS.get(language, ()))))


def _other_script(parts: list[str]) -> bool:
    """Whether a tag names a script that its language alone would not be read in."""
    usual = _SCRIPTS.get(parts[0].lower())
    return usual is not None and len(parts) > 1 and len(parts[1]) == 4 and parts[1].lower() != usual  # noqa: PLR2004  RFC 5646, 2.2.3


_SCRIPTS = {
    "az": "latn", "bs": "latn", "kk": "cyrl", "ks": "arab", "ku": "latn", "ky": "cyrl", "mn": "cyrl", "ms": "latn",
    "pa": "guru", "sd": "arab", "sr": "cyrl", "tg": "cyrl", "tk": "latn", "ug": "arab", "uz": "latn", "zh": "hans",
}  # fmt: skip
"""Languages in use in more than one script, and the one that CLDR's likely subtags give the language alone."""

_REGIONS = {"pt": ("pt-BR",)}
"""The region in whose manner a language is written where nothing nearer is there, by CLDR's likely subtags."""


UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})
"""Languages written without spaces between words: those of CLDR whose word breaks need a dictionary."""


def is_spaced(tag: str) -> bool:
    """Whether a language puts spaces between its words, so that a space means something in it.

    >>> is_spaced("ko-KR"), is_spaced("zh-Hans"), is_spaced("JA")
    (True, False, False)
    """
    return primary(tag) not in UNSPACED


RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left, by the scripts that CLDR gives as their usual ones."""

SCRIPTS_TO_LEFT = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Scripts in use today that are written from right to left (Unicode, Bidi_Class R and AL)."""


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left: by the script in its tag, else by its usual one.

    >>> is_right_to_left("ar-EG"), is_right_to_left("az-Arab"), is_right_to_left("ks-Deva"), is_right_to_left("und")
    (True, True, False, False)
    """
    language, *others = tag.replace("_", "-").lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")  # noqa: PLR2004  RFC 5646, 2.2.3
    return script in SCRIPTS_TO_LEFT if script else language in RIGHT_TO_LEFT
