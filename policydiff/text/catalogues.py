"""A language tag in, the words of a program in that language out: ours, and a company's own before them.

English is the language of the source. Other languages are gettext catalogues: ours lie compiled in the packages, a
company's own as `FOLDER/<tag>/<domain>.po`, read as they stand. A catalogue is loaded when its language is needed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from policydiff.text.languages import fallbacks
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

LOCALE = Path(__file__).resolve().parents[1] / "locale"
"""Where our catalogues of `policydiff` lie."""

SOURCE_LANGUAGE = "en"

HEAD = 2_000
"""Characters of a catalogue's source in which its header stands."""

_UNSIGNED = Lazy(r'^"Translated: unreviewed\\n"$', 8)  # re.MULTILINE


class Vocabulary(Protocol):
    """What gives the translation of a message."""

    def gettext(self, message: str) -> str:
        """The translation; the message itself where there is none."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for a number."""


class SourceWords:
    """English: a message is its own translation."""

    def gettext(self, message: str) -> str:
        """The message."""
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The first for one, the second for any other number."""
        return msgid1 if n == 1 else msgid2


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words that a language tag is answered with."""

    tag: str
    """Of the catalogue: the language itself, or what it falls back to; `en` where there is none."""
    words: Vocabulary
    source: Path | None
    """Its `.po` file; None for English, which is the source."""

    @property
    def signed(self) -> bool:
        """Whether somebody who speaks the language has signed it; English is."""
        return self.source is None or is_signed(self.source)


ENGLISH = Catalogue(SOURCE_LANGUAGE, SourceWords(), None)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from gettext import GNUTranslations


class _Own:
    """The folder of the company's own catalogues.

    One a process, as there is one locale: passed on as an argument it would go through every function that says a
    sentence.
    """

    folder: Path | None = None


def use_catalogues(folder: Path | None) -> None:
    """Let a company's own catalogues go before ours from now on; None for ours alone.

    Args:
        folder: where `<tag>/policydiff.po` and `<tag>/notices.po` lie, either of which may be missing.
    """
    if folder != _Own.folder:
        _Own.folder = folder
        catalogue.cache_clear()


@cache
def catalogue(language: str, domain: str = "policydiff", folder: Path = LOCALE) -> Catalogue:
    """The catalogue for a language tag: its own, else that of its language in the same script, else English.

    Args:
        language: BCP 47, such as `zh-TW`; `und` or empty counts as English.
        domain: `policydiff` or `notices`.
        folder: where our own lie, compiled: `<tag>/LC_MESSAGES/<domain>.mo`.

    Raises:
        ConfigError: a company's own catalogue cannot be read, or holds what it may not.
    """
    for tag in fallbacks(language):
        if not tag.replace("-", "").isalnum():
            break  # a tag names a folder here, and may be a stranger's
        own = _Own.folder / tag / f"{domain}.po" if _Own.folder else None
        if own is not None and own.is_file():
            from policydiff.text.own_catalogue import read_own

            below = shipped(tag, domain, folder)
            words = None if below is None else _compiled(below.with_suffix(".mo"))
            return Catalogue(tag, read_own(own, words), own)
        ours = _ours(tag, domain, folder)
        if ours.with_suffix(".mo").is_file():
            return Catalogue(tag, _compiled(ours.with_suffix(".mo")), ours)
        if tag == SOURCE_LANGUAGE:
            break
    return ENGLISH


def shipped(language: str, domain: str = "policydiff", folder: Path = LOCALE) -> Path | None:
    """Our own catalogue for a language tag, which says what a company's leaves empty; None for English.

    Args:
        language: BCP 47.
        domain: `policydiff` or `notices`.
        folder: where ours lie.

    Returns:
        Its `.po` file; the compiled one lies beside it.
    """
    found = (_ours(tag, domain, folder) for tag in fallbacks(language) if tag.replace("-", "").isalnum())
    return next((path for path in found if path.with_suffix(".mo").is_file()), None)


def _ours(tag: str, domain: str, folder: Path) -> Path:
    return folder / tag.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def own_words(language: str) -> str:
    """A digest of the company's own words for a language, for what is kept by them; empty where it has none."""
    found = catalogue(language).source
    if found is None or _Own.folder is None or not found.is_relative_to(_Own.folder):
        return ""
    from hashlib import sha256

    return sha256(found.read_bytes()).hexdigest()


def _compiled(path: Path) -> GNUTranslations:
    from gettext import GNUTranslations

    with path.open("rb") as file:
        return GNUTranslations(file)


def is_signed(source: Path) -> bool:
    """Whether the header of a catalogue's source lacks the line that nobody who speaks the language has read it.

    A source that was not installed with what was compiled from it is signed by nobody.
    """
    if not source.is_file():
        return False
    with source.open(encoding="utf-8") as file:
        return not _UNSIGNED.search(file.read(HEAD))


def languages_of(domain: str, folder: Path = LOCALE) -> tuple[str, ...]:
    """Tags of the languages that there is a catalogue for, ours and the company's own, English first."""
    return (SOURCE_LANGUAGE, *sorted({*_tags(domain, folder)} - {SOURCE_LANGUAGE}))


def _tags(domain: str, folder: Path) -> Iterator[str]:
    for path in folder.glob(f"*/LC_MESSAGES/{domain}.mo"):
        yield path.parents[1].name.replace("_", "-")
    for path in _Own.folder.glob(f"*/{domain}.po") if _Own.folder else ():
        yield path.parent.name
