"""A language tag in, what the page says of its own in that language out: titles, switches, verdicts, dates.

English is written where it is said; other languages are the gettext catalogues under `policydiff/locale`. The sentences
of the list of changes are English on every page and say so by their `lang`.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.render.words.dates import say_date
from policydiff.text.languages import fallbacks
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCALE = Path(__file__).resolve().parents[2] / "locale"

FULL = 10
"""Characters of an ISO date that names a day."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the page."""

    tag: str
    """BCP 47, for `lang`."""
    catalogue: NullTranslations

    def say(self, sentence: str, **slots: object) -> str:
        """A sentence in this language with its slots filled; in English where the catalogue lacks it."""
        return self.catalogue.gettext(sentence).format(**slots)

    def date(self, iso: str | None) -> str:
        """An ISO day, or month, in words."""
        if self.tag == "en" or not iso:
            return say_date(iso) if iso else self.say("not stated")
        from datetime import date

        from babel.dates import format_date, format_skeleton

        locale = self.tag.replace("-", "_")
        try:
            day = date.fromisoformat(iso if len(iso) == FULL else f"{iso}-01")
        except ValueError:
            return iso
        if len(iso) == FULL:
            return format_date(day, "long", locale)
        return format_skeleton("yMMMM", day, locale=locale)


@cache
def tongue(language: str) -> Tongue:
    """The tongue of an edition's language: its own catalogue, that of its script, else English."""
    for tag in fallbacks(language):
        found = LOCALE / tag.replace("-", "_") / "LC_MESSAGES" / "policydiff.mo"
        if found.is_file():
            with found.open("rb") as file:
                return Tongue(tag, GNUTranslations(file))
    return Tongue("en", NullTranslations())


def common(languages: Iterable[str]) -> Tongue:
    """The tongue of a page of several editions: theirs where all speak one, else English."""
    spoken = {tongue(language).tag for language in languages}
    return tongue(spoken.pop() if len(spoken) == 1 else "en")
