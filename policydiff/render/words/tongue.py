"""A language tag in, what the page says of its own in that language out: titles, switches, verdicts, dates.

English is written where it is said; other languages are the gettext catalogues under `policydiff/locale`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import PREAMBLE
from policydiff.render.words.dates import cldr_date, say_date
from policydiff.text.catalogues import SourceWords, catalogue
from policydiff.text.languages import is_right_to_left
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.text.catalogues import Vocabulary

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the page."""

    tag: str
    """BCP 47, for `lang`."""
    catalogue: Vocabulary

    def say(self, sentence: str, **slots: object) -> str:
        """A sentence in this language with its slots filled; in English where the catalogue lacks it."""
        return self.catalogue.gettext(sentence).format(**slots)

    def count(self, one: str, many: str, n: int, **slots: object) -> str:
        """A sentence in this language about so many things, its slots and `{n}` filled."""
        return self.catalogue.ngettext(one, many, n).format(n=n, **slots)

    def quote(self, text: str) -> str:
        """A text of the policy inside a sentence of ours."""
        return self.say("“{text}”", text=text)

    def heading(self, heading: str) -> str:
        """The heading of a section; of the text before the first one, which has none, what we call it."""
        return self.say(PREAMBLE) if heading == PREAMBLE else heading

    def turned(self, text: str) -> str:
        """A text of ours with its arrows from old to new pointing the way that the language is read."""
        return text.replace("→", "←") if is_right_to_left(self.tag) else text

    def listed(self, parts: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`; empty for none."""
        head = self.say(", ").join(parts[:-1])
        return self.say(" and ").join(part for part in (head, *parts[-1:]) if part)

    def number(self, n: int) -> str:
        """A number as a sentence says it: small ones in a word where the language is English, others in digits."""
        return NUMBERS[n] if self.tag == "en" and n < len(NUMBERS) else str(n)

    def date(self, iso: str | None) -> str:
        """An ISO day, or month, in words."""
        if self.tag == "en" or not iso:
            return say_date(iso) if iso else self.say("not stated")
        return cldr_date(iso, self.tag)


ENGLISH = Tongue("en", SourceWords())


def tongue(language: str) -> Tongue:
    """The tongue of an edition's language: its own catalogue, that of its script, else English."""
    found = catalogue(language)
    return Tongue(found.tag, found.words)


def common(languages: Iterable[str]) -> Tongue:
    """The tongue of a page of several editions: theirs where all speak one, else English."""
    spoken = {tongue(language).tag for language in languages}
    return tongue(spoken.pop() if len(spoken) == 1 else "en")
