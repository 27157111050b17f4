"""Files that the command line names: facts and the owner's own words."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from notices.compose import clean_note, wrong_facts
from notices.errors import ConfigError, UsageError
from policydiff import leads_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LARGEST = 64_000
"""Bytes of a note, which may hold 60 words, or of facts."""


def read_facts(configured: Mapping[str, object], path: Path | None, cwd: Path) -> dict[str, object]:
    """The facts of the configuration, those of the file over them.

    Raises:
        ConfigError: The file is missing or no TOML, or a fact is unknown or of a wrong form.
    """
    facts = dict(configured)
    where = "policydiff.toml"
    if path is not None:
        where = str(path)
        try:
            document = tomllib.loads(_read(cwd / path, str(path)).decode("utf-8-sig"))
        except OSError as error:
            raise ConfigError(f"--facts {path}: {error.strerror}; name a TOML file that holds the facts") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: not TOML: {error}") from error
        facts |= document.get("facts", document)
    if wrong := wrong_facts(facts):
        raise ConfigError(f"{where}: {wrong[0]}")
    return facts


def _read(path: Path, shown: str) -> bytes:
    """The file's bytes; one that came with a pull request may be a link to what nobody is to see.

    Raises:
        ConfigError: It is a link out of its repository, or too large.
        OSError: It cannot be read.
    """
    if leads_away(path.absolute()):
        raise ConfigError(f"{shown}: is a link that leads out of its repository; name the file it leads to")
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ConfigError(f"{shown}: is larger than {LARGEST:,} bytes")
    return content


def read_notes(names: Sequence[str], languages: Sequence[str], cwd: Path) -> dict[str, str]:
    """The owner's words by language.

    Args:
        names: `LANGUAGE=FILE`, or a file for the first language.
        languages: those of the plan, the default one first.
        cwd: what the files are relative to.

    Raises:
        UsageError: A language is not in the plan, or is named twice.
        ConfigError: A file cannot be read, or its words may not stand in a notice.
    """
    notes: dict[str, str] = {}
    for name in names:
        language, _, file = name.partition("=") if "=" in name else (languages[0], "", name)
        if language not in languages:
            raise UsageError(f"--note {name}: no message is in {language!r}; the plan has {', '.join(languages)}")
        if language in notes:
            raise UsageError(f"--note {name}: there is a note in {language} already")
        try:
            content = _read(cwd / file, f"--note {name}")
        except OSError as error:
            raise ConfigError(f"--note {name}: {error.strerror}; name a text file that holds your words") from error
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ConfigError(f"--note {name}: not UTF-8 text: {error}") from error
        notes[language] = clean_note(text, file)
    if notes and len(notes) < len(languages):
        lacking = ", ".join(language for language in languages if language not in notes)
        raise UsageError(f"--note: no words in {lacking}; write --note {lacking.split(', ')[0]}=FILE as well")
    return notes
