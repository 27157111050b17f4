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
    """

    def __init__(self, languages: tuple[str, ...], default: str) -> None:
        self.languages = languages
        self._places = {language.lower(): place for place, language in enumerate(languages)}
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
        known = (self._places.get(shorter.lower()) for shorter in fallbacks(tag))
        return next((place for place in known if place is not None), self._default)


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
