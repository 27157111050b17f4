"""Which of a message's languages a recipient gets: BCP 47 tags, ever shorter, then the default."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from policydiff import fallbacks, primary


class LanguageMatch:
    """Recipients' tags → the plan's languages (at least one); each tag is worked out once.

    >>> match = LanguageMatch(("en", "zh-Hans"), "en")
    >>> match("zh-Hans-CN"), match("zh_CN"), match("EN-gb"), match("fr"), match("")
    ('zh-Hans', 'zh-Hans', 'en', 'en', 'en')
    >>> match("zh-TW"), LanguageMatch(("en", "zh-Hant"), "en")("zh-TW"), LanguageMatch(("en", "zh-TW"), "en")("zh-HK")
    ('en', 'zh-Hant', 'zh-TW')
    """

    def __init__(self, languages: tuple[str, ...], default: str) -> None:
        self.languages = languages
        self._places = {language.lower(): place for place, language in enumerate(languages)}
        self._kin: dict[str, int] = {}
        """What a language of the plan falls back to itself: `de` where it has `de-DE` alone."""
        for place, language in enumerate(languages):
            for shorter in fallbacks(language):
                self._kin.setdefault(shorter.lower(), place)
        self._default = self._places.get(default.lower(), 0)
        self._known: dict[str, int] = {}

    def __call__(self, tag: str) -> str:
        """The language for a tag, as the plan spells it; the default for an empty or unknown one."""
        return self.languages[self.place(tag)]

    def place(self, tag: str) -> int:
        """The place of that language in `languages`."""
        found = self._known.get(tag)
        if found is None:
            found = self._find(tag.strip())
            if len(self._known) < MOST_TAGS:
                self._known[tag] = found
        return found

    def places(self, tags: Sequence[str]) -> bytes:
        """`place` of many, a byte each."""
        try:
            return bytes([self._known[tag] for tag in tags])
        except KeyError:
            return bytes([self.place(tag) for tag in tags])

    def _find(self, tag: str) -> int:
        """The first of ever shorter tags that is a language of the plan, else one that falls back to the same."""
        wanted = [shorter.lower() for shorter in fallbacks(tag)]
        known = (self._places.get(shorter) for shorter in wanted)
        kin = (self._kin.get(shorter) for shorter in wanted)
        return next((place for place in (*known, *kin) if place is not None), self._default)


MOST_TAGS = 10_000
"""Tags remembered at most: a column of junk must not fill the memory."""


def is_language(tag: str) -> bool:
    """Whether a tag begins with a language that CLDR has a name for.

    >>> [is_language(tag) for tag in ("zh-Hans-CN", "pt_BR", "EN", "english", "deutsch", "xx")]
    [True, True, True, False, False, False]
    """
    return primary(tag.strip()) in _languages()


@cache
def _languages() -> frozenset[str]:
    from babel import Locale

    return frozenset(str(name).partition("_")[0] for name in Locale("en").languages)
