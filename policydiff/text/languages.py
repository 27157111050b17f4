"""Language tags: any spelling in, BCP 47 in its usual case out."""

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


RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left, by the scripts that CLDR gives as their usual ones."""

SCRIPTS_TO_LEFT = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Scripts in use today that are written from right to left (Unicode, Bidi_Class R and AL)."""


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left: by the script in its tag, else by its usual one.

    >>> is_right_to_left("ar-EG"), is_right_to_left("az-Arab"), is_right_to_left("ks-Deva"), is_right_to_left("und")
    (True, True, False, False)
    """
    language, *others = tag.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")  # noqa: PLR2004  RFC 5646, 2.2.3
    return script in SCRIPTS_TO_LEFT if script else language in RIGHT_TO_LEFT
