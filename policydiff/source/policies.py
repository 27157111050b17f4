"""A folder in, the policies that lie in it out, each with its editions: what a configuration would name."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError
from policydiff.source.disk import list_folder
from policydiff.source.documents import OWN_HEAD, is_own_page, named_like_a_policy
from policydiff.text.languages import language_tag
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.source.git import Repository

LANGUAGES = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "gl", "he", "hi", "hr"),
    *("hu", "id", "is", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk"),
    *("sl", "sq", "sr", "sv", "ta", "th", "tr", "uk", "ur", "vi", "zh"),
)
"""The languages that are looked for in names, those that sites are written in most: any two letters may be a word."""

IDS = (
    ("privacy", ("privacy", "datenschutz", "privacidad", "confidentialite", "隐私", "隱私")),
    ("terms", ("terms", "tos", "agb", "conditions", "nutzungsbedingungen", "服务协议", "用户协议")),
    ("cookies", ("cookie",)),
)
"""The usual ids of policies, and what their files' names hold."""


@dataclass(frozen=True, slots=True)
class PolicyFiles:
    """One policy and its files."""

    id: str
    editions: tuple[tuple[str, str], ...]
    """Language and path from the folder; the language is empty where the file's name does not tell it."""


def policies_in(folder: Path) -> tuple[PolicyFiles, ...]:
    """The policies among the files of a folder: those that git does not ignore, where it is in a repository.

    Files whose names differ in a language alone (`privacy.md`, `privacy.de.md`, `de/privacy.md`) are editions of one
    policy; pages that were made here of one are none. Empty where no file is named like a policy.

    Raises:
        UnreadableSourceError: the folder cannot be read.
    """
    editions: dict[str, dict[str, str]] = {}
    for path in named_like_a_policy(_files(folder)):
        if _is_made_here(folder / path):
            continue
        base, language = without_language(path)
        editions.setdefault(base, {}).setdefault(language, path)
    found: list[PolicyFiles] = []
    for base, files in editions.items():
        wanted = _id(base)
        taken = {one.id for one in found}
        number = next(number for number in range(1, len(editions) + 2) if _numbered(wanted, number) not in taken)
        found.append(PolicyFiles(_numbered(wanted, number), tuple(files.items())))
    return tuple(found)


def without_language(path: str) -> tuple[str, str]:
    """The path without the language in it, and that language, empty where there is none.

    >>> without_language("privacy.zh-Hans.md"), without_language("de/privacy.md"), without_language("privacy_fr.html")
    (('privacy.md', 'zh-Hans'), ('privacy.md', 'de'), ('privacy.html', 'fr'))
    >>> without_language("privacy.md")
    ('privacy.md', '')
    """
    pure = PurePosixPath(path)
    stem, suffix = pure.stem, pure.suffix
    for sign in (".", "_", "-"):
        head, found, last = stem.rpartition(sign)
        # `privacy-zh-Hans`: the tag itself holds the sign.
        before, more, first = head.rpartition("-")
        if found and more and sign == "-" and (tag := _tag(f"{first}-{last}")):
            return pure.with_name(before + suffix).as_posix(), tag
        if found and head and (tag := _tag(last)):
            return pure.with_name(head + suffix).as_posix(), tag
    for at, part in enumerate(pure.parts[:-1]):
        if tag := _tag(part):
            return PurePosixPath(*pure.parts[:at], *pure.parts[at + 1 :]).as_posix(), tag
    return path, ""


def remote_of(folder: Path) -> str:
    """The address that the repository of a folder is fetched from; empty where there is none."""
    repository = _repository(folder)
    return repository.remote() if repository else ""


def _is_made_here(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_own_page(file.read(OWN_HEAD))
    except OSError:
        return False  # whoever reads it says what is wrong with it


def _tag(text: str) -> str:
    tag = language_tag(text) or ""
    return tag if tag.partition("-")[0] in LANGUAGES else ""


def _id(base: str) -> str:
    pure = PurePosixPath(base)
    stem = pure.parent.name if pure.stem.lower() in ("index", "readme") and pure.parent.name else pure.stem
    name = stem.lower()
    known = next((policy for policy, words in IDS if any(word in name for word in words)), "")
    return known or re.sub(r"[^a-z0-9]+", "-", name).strip("-") or "policy"


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _files(folder: Path) -> tuple[str, ...]:
    repository = _repository(folder)
    if repository is None:
        return list_folder(folder, folder.as_posix())
    root = repository.root
    inside = [Path(root, name) for name in repository.files_at(None)]
    real = folder.resolve()
    return tuple(path.relative_to(real).as_posix() for path in inside if path.is_relative_to(real))


def _repository(folder: Path) -> Repository | None:
    from policydiff.source.finding_git import find_repository

    try:
        return find_repository(folder)
    except UnresolvedError:
        return None
