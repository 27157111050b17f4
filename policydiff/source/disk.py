"""Paths in the file system in, bytes and names out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from policydiff.bounds import leads_away
from policydiff.errors import UnreadableSourceError, UnresolvedError
from policydiff.source.documents import SKIPPED_FOLDERS
from policydiff.text.hints import did_you_mean

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 100_000_000
"""Bytes of one file, ten times what a server may send: beyond it the name is a mistake, or a device without end."""

MAX_FILES = 20_000
"""Files looked at in one folder; a folder with more is no folder of policies."""


def exists(path: Path, name: str) -> bool:
    """Whether there is a file or folder.

    Raises:
        UnreadableSourceError: a folder on the way may not be entered, so nobody can tell.
    """
    try:
        path.stat()
    except PermissionError as error:
        raise UnreadableSourceError(f"{name}: {error.strerror}; give yourself the right to read it") from error
    except (OSError, ValueError):
        return False
    return True


def read_file(path: Path, name: str) -> bytes:
    """The file's bytes.

    Args:
        path: Absolute.
        name: How messages call it.

    Raises:
        UnreadableSourceError: it is a folder, may not be read, has no end, or is a link out of its repository.
    """
    if leads_away(path):
        raise UnreadableSourceError(f"{name}: is a link that leads out of its repository; name the file it leads to")
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        raise UnreadableSourceError(f"{name}: {error.strerror}; name a file that can be read") from error
    if len(content) > LIMIT:
        raise UnreadableSourceError(f"{name}: is larger than {LIMIT // 1_000_000} MB; name the policy alone")
    return content


def list_folder(folder: Path, name: str) -> tuple[str, ...]:
    """The files in a folder and its subfolders, relative to it, with `/`, sorted.

    Hidden folders and those of dependencies are not entered, links to folders not followed.

    Raises:
        UnreadableSourceError: the folder may not be read, or holds too many files.
    """

    def refuse(error: OSError) -> None:
        raise UnreadableSourceError(f"{name}: {error.strerror}; name a folder that can be read") from error

    found: list[str] = []
    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(sub for sub in folders if not sub.startswith(".") and sub not in SKIPPED_FOLDERS)
        inside = os.path.relpath(place, folder).replace(os.sep, "/")
        found += [file if inside == "." else f"{inside}/{file}" for file in files]
        if len(found) > MAX_FILES:
            raise UnreadableSourceError(f"{name}: holds more than {MAX_FILES:,} files; name the policies' own folder")
    return tuple(sorted(found))


def missing(path: Path, name: str) -> UnresolvedError:
    """The error for a path where nothing is, with the names beside it that are most alike."""
    folder = path.parent
    if not folder.is_dir():
        return UnresolvedError(f"{name}: no such file, and no such folder either; check the path")
    hint = near_files(path)
    return UnresolvedError(f"{name}: no such file; {hint or 'check the name'}")


def near_files(path: Path) -> str:
    """The hint that names what stands beside a missing file and is called alike; may be empty."""
    try:
        return did_you_mean(path.name, sorted(os.listdir(path.parent)), 2)  # noqa: PTH208  names, not paths
    except OSError:
        return ""
