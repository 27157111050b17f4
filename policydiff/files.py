"""Files written whole or not at all: beside their places first, then renamed into them; and what messages call a file.

A link at the place itself is replaced, never written through; a folder that is reached by a link out of its repository
is refused, as a stranger may have put it there.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.bounds import leads_away

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO

__all__ = ["make_folder", "way_to", "whole_file", "whole_files"]

USUAL = 0o666
"""What a new file lets whom do, before the user's umask takes from it."""


@contextmanager
def whole_file(path: Path, mode: int = USUAL) -> Iterator[BinaryIO]:
    """A file to write bytes into, which takes its place once the block has ended well.

    Where the block or the disk fails, what was there before stays and nothing is left behind.

    Args:
        path: the place; its folder must be there.
        mode: permissions of the file, less the umask: `0o600` for its owner's eyes alone.

    Raises:
        OSError: the file cannot be written or renamed, or its folder is a link out of its repository.
    """
    beside = _beside(path)
    try:
        with _opened(beside, mode) as file:
            yield file
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def whole_files(contents: Mapping[Path, bytes], mode: int = USUAL) -> None:
    """Write several files; none takes its place before all of them are on the disk.

    Args:
        contents: by place, whose folders must be there; they take their places in this order.
        mode: as for `whole_file`.

    Raises:
        OSError: one cannot be written; what was there before stays.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            ready.append((_beside(path), path))
            with _opened(ready[-1][0], mode) as file:
                file.write(content)
        for beside, path in ready:
            beside.replace(path)
    except BaseException:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)
        raise


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they are missing.

    Raises:
        OSError: it cannot be made, or is reached by a link out of its repository.
    """
    _refuse_away(path)
    path.mkdir(parents=True, exist_ok=True)


def way_to(path: Path, cwd: Path) -> str:
    """The way to a file as a person who works in the folder `cwd` would type it, with `/` between its parts.

    Where there is none, since it lies on another drive of Windows, the whole path.
    """
    try:
        return Path(os.path.relpath(path, cwd)).as_posix()
    except ValueError:
        return str(path)


def _refuse_away(folder: Path) -> None:
    if leads_away(folder.absolute()):
        raise OSError(errno.ELOOP, "its folder is a link out of the repository", str(folder))


def _beside(path: Path) -> Path:
    """A name in the same folder that nobody can guess, so that nobody can have put a link there.

    Raises:
        OSError: the folder is reached by a link out of its repository.
    """
    _refuse_away(path.parent)
    return path.with_name(f".{path.name[:200]}.{os.urandom(6).hex()}.tmp")


@contextmanager
def _opened(beside: Path, mode: int) -> Iterator[BinaryIO]:
    """A new file, on the disk when the block has ended."""
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(descriptor, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
