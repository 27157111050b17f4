"""The languages whose words are known, each a folder beside this file; the tables of one are loaded when asked for.

A folder holds every word of its language: `labels` (what documents call themselves, their parts and their dates),
`signals` (what a change is about), `practices` (what a clause does to its reader), `promises` (the clause on changes),
`quantities` (numbers and units), `topics` (what a section is about) and, where somebody has written them, `lint` (what
the checks look for) and `notes` (words that no notice may use).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from policydiff.text.lazy import Lazy

LANGUAGES = ("en", "zh", "de", "fr", "es", "it", "ja", "ko", "nl", "pl", "pt")
"""Languages that are read: their folders hold all of `TABLES`."""

BY_SCRIPT = {
    "ar": ("\u0600", "\u06ff"),
    "bg": ("Ѐ", "ӿ"),
    "el": ("Ͱ", "Ͽ"),
    "he": ("\u0590", "\u05ff"),
    "hi": ("\u0900", "\u097f"),
    "ru": ("Ѐ", "ӿ"),
    "th": ("\u0e00", "\u0e7f"),
    "uk": ("Ѐ", "ӿ"),
}
"""Languages of which only the `labels` are known, with the first and last sign of their script's block."""

BY_WORD = {
    "tr": "güncel|yürürlü|geçerli|değiş|düzenle|sürüm|revizyon",
    "cs": "aktualiz|účin|platn|změn|revidov|revize|verze|upraven|vstup|úprav",
    "sk": "aktualiz|účin|platn|zmen|revidov|revízi|verzia|upraven|vstup|úprav",
    "ro": (
        "actualizat|actualizăr|actualizare|vigoare|vigoării|modificat |ultima modific|modificată|modificăr|revizui|"
        "valabil|versiun|aplicabil|aplică|efectivă"
    ),
    "hu": "frissít|hatály|érvény|módosít|verzió|felülvizsg|változat",
    "sv": (
        "uppdater|ändra|ändring|gäll|giltig|ikraft|reviderad|reviderades|revidering|träd|trätt|kraft från|version från|"
        "version av den|granskad"
    ),
    "da": "opdater|ændr|gæld|gyldig|ikraft|revideret|træd|trådt|kraft fra|version af|version fra",
    "nb": (
        "oppdater|sist endret|siste endring|endret den|gjeld|gyldig|ikraft|revidert|revisjon|trer i|trådt|"
        "kraft fra|versjon"
    ),
    "fi": "päivit|voimaan|voimassa|muut|muok|tarkist",
    "vi": "cập nhật|hiệu lực|sửa đổi|áp dụng|phiên bản",
    "id": "perbarui|perbaharui|pembaruan|berlaku|terakhir|diubah|direvisi|versi tanggal",
}
"""The same in Latin script, with parts of words, one of which stands in every label of theirs for a date."""

PARTS_IN_ASCII = frozenset(
    {
        *("afsnit", "anexa", "articolul", "artikel", "artikkel", "artikla", "avsnitt", "bab", "bagian", "bilag"),
        *("bilaga", "capitolul", "cikk", "del", "fejezet", "kapitel", "kapitola", "kapittel", "kohta", "lampiran"),
        *("liite", "luku", "madde", "oddiel", "osa", "partea", "pasal", "pont", "punkt", "szakasz", "vedlegg"),
    }
)
"""The words of the rows `parts` of `BY_WORD` that hold no sign beyond ASCII: a number follows words often, and the
folders must not be loaded for each. A test holds them to the rows."""

LABELLED = (*LANGUAGES, *BY_SCRIPT, *BY_WORD)
"""All languages whose `labels` are known: a folder each."""

DETECTED = (*LANGUAGES, "sv", "tr")
"""Languages whose small words are known, so that a text in them tells its language."""

TABLES = ("labels", "signals", "practices", "promises", "quantities", "topics")
"""Modules that every folder of `LANGUAGES` has."""

LINTED = LANGUAGES
"""Languages of which a folder also has `lint`; texts in others are checked for less. Not all rows stand in all."""

NOTED = ("en", "zh", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "ko")
"""Languages of which a folder also has `notes`; words in others are not looked for in notices."""

SIGNS = frozenset({"zh", "ja", "ko"})
"""Languages whose words have no edges, or grow endings: their phrases are found letter for letter."""


@cache
def table(language: str, name: str) -> Any:
    """One module of a language's folder. Modules, for their bytecode loads in a tenth of the time of TOML."""
    return import_module(f"policydiff.rules.{language}.{name}")


@lru_cache(maxsize=1_000)
def further(plain: str) -> tuple[str, ...]:
    """The languages beyond `LANGUAGES` that a lower-case text may be in, as far as labels go; most texts are in none.

    Loading the labels of all would cost more than reading the dates of a policy.

    >>> further("last updated: 1 may 2024"), further("son güncelleme: 1 mayıs 2024"), further("обновлено")
    ((), ('tr',), ('bg', 'ru', 'uk'))
    """
    found = []
    if any(map(_may_be_further, plain.split())):
        found = [language for language, words in _parts_of_words() if any(word in plain for word in words)]
    return tuple(sorted((*found, *by_script(plain))))


def by_script(text: str) -> tuple[str, ...]:
    """The languages of `BY_SCRIPT` in whose script a text holds a sign.

    >>> by_script("статья"), by_script("artikel")
    (('bg', 'ru', 'uk'), ())
    """
    if text.isascii() or not _SCRIPTS.search(text):
        return ()
    return tuple(
        language for language, (first, last) in BY_SCRIPT.items() if any(first <= sign <= last for sign in text)
    )


_SCRIPTS = Lazy("[\u0370-\u0e7f]")
"""A sign between the first and the last of `BY_SCRIPT`; asking for each language takes a hundred times as long."""


@lru_cache(maxsize=20_000)
def _may_be_further(word: str) -> bool:
    """Whether a word, with the signs beside it, holds what a part of `BY_WORD` begins with, up to its first space.

    Kept, as a policy has few words: looking for each part in each text takes ten times as long.
    """
    for begun in _beginnings(word.isascii()):  # noqa: SIM110 - a loop takes half as long
        if begun in word:
            return True
    return False


@cache
def _beginnings(ascii_alone: bool) -> tuple[str, ...]:  # noqa: FBT001 - the key of a cache
    begun = dict.fromkeys(part.split()[0] for _, parts in _parts_of_words() for part in parts)
    return tuple(part for part in begun if part.isascii() or not ascii_alone)


@cache
def _parts_of_words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((language, tuple(words.split("|"))) for language, words in BY_WORD.items())
