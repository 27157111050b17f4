"""A company's own catalogues: a language in, the files to translate out; and what they still lack."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notices.compose.translation import LOCALE_FOLDER
from notices.errors import UsageError
from policydiff import LOCALE, is_signed, new_head, parse_own, primary, shipped, whole_file, written, wrong_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

HOMES = {"policydiff": LOCALE, "notices": LOCALE_FOLDER}
"""Where the template of each package lies."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What one catalogue of a company lacks."""

    path: Path
    messages: int
    """In all."""
    missing: tuple[str, ...]
    """English messages that would be said in English: neither this catalogue nor ours has a translation."""
    ours: int
    """Those that it leaves to our words of the language."""
    wrong: tuple[str, ...]
    """What is wrong with the slots of others, a sentence each."""
    signed: bool
    """Whether somebody who speaks the language has signed it."""

    @property
    def complete(self) -> bool:
        """Whether every message is translated, with its slots."""
        return not self.missing and not self.wrong


def write_catalogue(language: str, folder: Path) -> tuple[Path, ...]:
    """Write the files to translate; what is translated already stays, and messages that are new are added.

    Args:
        language: BCP 47.
        folder: of the company's catalogues; made where it is missing.

    Raises:
        PolicydiffError: CLDR knows no such language, or a file that is there is no catalogue.
    """
    head = new_head(language)
    made = []
    for domain in HOMES:
        path = folder / language / f"{domain}.po"
        strings: dict[str, tuple[str, ...]] = {}
        top = head
        if path.is_file():
            top = path.read_text("utf-8").split("\n\n", 1)[0]
            strings = {_first(message): _strings(message) for message in parse_own(path) if message.id}
        forms = int(head.split("nplurals=")[1].split(";")[0])
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            file.write(written(top, _messages(domain), strings, forms).encode())
        made.append(path)
    return tuple(made)


def lacks(folder: Path) -> tuple[Lack, ...]:
    """What each of a company's catalogues lacks, by language and package.

    Raises:
        UsageError: there is none.
        PolicydiffError: one is no catalogue.
    """
    found = tuple(_lack(path) for path in sorted(folder.glob("*/*.po")) if path.stem in HOMES)
    if not found:
        raise UsageError(f"{folder}: no catalogues there; `notices catalogue LANGUAGE` writes one")
    return found


def _lack(path: Path) -> Lack:
    strings = _by_message(path)
    wanted = tuple(_messages(path.stem))
    empty = [name for each in wanted if not _is_whole(strings.get(name := _first(each)))]
    language = path.parent.name
    below = shipped(language, path.stem, HOMES[path.stem])
    ours = {} if below is None else _by_message(below)
    missing = [] if primary(language) == "en" else [name for name in empty if not _is_whole(ours.get(name))]
    return Lack(
        path,
        len(wanted),
        tuple(missing),
        len(empty) - len(missing),
        tuple(said for each in wanted if (there := strings.get(_first(each))) for said in wrong_slots(there)),
        is_signed(path),
    )


def _by_message(path: Path) -> dict[str, Message]:
    return {_first(message): message for message in parse_own(path) if message.id}


def _is_whole(message: Message | None) -> bool:
    return message is not None and not message.fuzzy and bool(_strings(message)) and all(_strings(message))


def _messages(domain: str) -> Iterator[Message]:
    template: Catalog = parse_own(HOMES[domain] / f"{domain}.pot")
    return (message for message in template if message.id)


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
