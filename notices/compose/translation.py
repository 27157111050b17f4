"""The words around the policy's own: a language tag in, translated sentences, dates and numbers out.

Translations are gettext catalogues; dates, numbers, lists and plural forms follow CLDR through Babel. English is the
language of the source, so it needs no catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal

from policydiff import catalogue, cldr_date, languages_of, primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff import Vocabulary

LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "locale"
DOMAIN = "notices"


@dataclass(frozen=True, slots=True)
class Translation:
    """The fixed words of a message in one language."""

    language: str
    """BCP 47 tag of the edition; what `lang` says in HTML."""
    catalogue: str
    """Tag of the catalogue used: `language` or what it falls back to, else `en`."""
    texts: Vocabulary
    locale: Locale
    """CLDR data for dates and numbers: the edition's own region where the catalogue speaks its
    language (`8 February 2025` for en-GB), else the catalogue's, so that sentence and date agree."""
    signed: bool = True
    """Whether somebody who speaks the language has signed the catalogue."""

    @property
    def translated(self) -> bool:
        """False where a text in another language gets English words around it."""
        return primary(self.language) == primary(self.catalogue)

    def say(self, sentence: str, /, **slots: object) -> str:
        """One sentence of ours, translated, with its slots filled in."""
        return self.texts.gettext(sentence).format(**slots)

    def many(self, one: str, other: str, number: int, /, **slots: object) -> str:
        """A sentence that holds a count: `{n}` is the number as the language writes it."""
        return self.texts.ngettext(one, other, number).format(n=self.number(number), **slots)

    def number(self, number: int) -> str:
        """A count as the language writes it."""
        return format_decimal(number, locale=self.locale)

    def date(self, iso: str) -> str:
        """A day (`2025-02-08`) or a month (`2025-02`) in the language's long form."""
        return cldr_date(iso, self.locale)

    def join(self, items: Sequence[str]) -> str:
        """`A, B and C` as the language writes a list; empty for no items."""
        return format_list(list(items), style="standard", locale=self.locale) if items else ""

    def quote(self, text: str) -> str:
        """The text between the quotation marks that this language uses in print."""
        return self.say("“{text}”", text=text)


def load_translation(language: str, folder: Path = LOCALE_FOLDER) -> Translation:
    """The words for messages in `language`; English where no catalogue is near enough.

    Args:
        language: BCP 47 tag, such as `zh-Hans-CN`; `und` or empty counts as English.
        folder: where `<tag>/LC_MESSAGES/notices.mo` lie.
    """
    found = catalogue(language, DOMAIN, folder)
    return Translation(language or found.tag, found.tag, found.words, _locale(language, found.tag), found.signed)


def catalogues(folder: Path = LOCALE_FOLDER) -> tuple[str, ...]:
    """Tags of the languages that messages can be written in, English first."""
    return languages_of(DOMAIN, folder)


def _locale(language: str, catalogue: str) -> Locale:
    """CLDR data of `language` where the catalogue speaks it, else of the catalogue; English where neither is known."""
    for tag in (language, catalogue) if primary(language) == primary(catalogue) else (catalogue,):
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en")
