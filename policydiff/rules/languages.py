"""The languages whose words are known, each a folder beside this file; the tables of one are loaded when asked for.

A folder holds every word of its language: `labels` (what documents call themselves, their parts and their dates),
`signals` (what a change is about), `promises` (the clause on changes), `quantities` (numbers and units), `topics`
(what a section is about) and, where somebody has written them, `lint` (what the checks look for) and `notes` (words
that no notice may use).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

LANGUAGES = ("en", "zh", "de", "fr", "es", "it", "ja", "ko", "nl", "pl", "pt")
"""Languages that are read: their folders hold all of `TABLES`."""

LABELLED = (*LANGUAGES, "ru", "sv", "tr")
"""Languages whose `labels` are known; of those after `LANGUAGES` nothing else is."""

TABLES = ("labels", "signals", "quantities", "topics")
"""Modules that every folder of `LANGUAGES` has."""

LINTED = ("en", "zh", "de", "fr", "es", "it")
"""Languages of which a folder also has `lint`; texts in others are checked for less."""

NOTED = ("en", "zh")
"""Languages of which a folder also has `notes`; words in others are not looked for in notices."""

SIGNS = frozenset({"zh", "ja", "ko"})
"""Languages whose words have no edges, or grow endings: their phrases are found letter for letter."""


@cache
def table(language: str, name: str) -> Any:
    """One module of a language's folder. Modules, for their bytecode loads in a tenth of the time of TOML."""
    return import_module(f"policydiff.rules.{language}.{name}")
