"""A repository in, every change of its files out, and what they held: two git processes, however many revisions."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, cast

from policydiff.errors import UnreadableSourceError, UnresolvedError
from policydiff.source.calling_git import call_git, last_line, start_git
from policydiff.source.revisions import COMMIT, FILE
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.source.git import Repository

_ROW = re.compile(
    rb":\d+ (?P<mode>\d+) [0-9a-f]+ (?P<blob>[0-9a-f]+) (?:[RC]\d*\0(?P<old>[^\0]*)|[A-Z]\d*)\0(?P<path>[^\0]*)\0"
)


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit made of a file."""

    commit: str
    """The full hash."""
    time: str
    """The committer's, as ISO 8601 with its offset."""
    path: str
    """From the root."""
    old_path: str
    """What it was called before; as `path` where it was not renamed."""
    blob: str
    """Git's name of its content; empty where it went, or became no plain file."""


def changed_files(repository: Repository) -> Iterator[FileChange]:
    """Every change of every file on the first-parent line of HEAD, oldest first; renames are followed.

    Raises:
        UnresolvedError: nothing is committed, or the clone lacks what is needed to tell.
    """
    done = call_git(
        repository.root,
        *("-c", "log.showRoot=true", "-c", "log.diffMerges=separate"),
        *("log", "--first-parent", "-m", "--reverse", "--find-renames", "--raw", "-z", "--no-abbrev", "--no-color"),
        *("--no-show-signature", "--no-ext-diff", "--no-textconv", "--format=%x1e%H%x1f%cI", "HEAD", "--"),
        git_dir=repository.git_dir,
    )
    if done.returncode:
        raise UnresolvedError(f"{repository.root}: git cannot tell its history ({last_line(done.stderr)})")
    for part in COMMIT.split(done.stdout)[1:]:
        head, _, changes = part.partition(b"\0")
        commit, time = head.decode().split("\x1f")
        for row in _ROW.finditer(changes):
            path = row["path"].decode(errors="surrogateescape")
            old = path if row["old"] is None else row["old"].decode(errors="surrogateescape")
            blob = row["blob"].decode() if row["mode"].startswith(FILE) else ""
            yield FileChange(commit, time, path, old, blob)


class BlobReader:
    """Reads what files held, one after the other, from one process of git; ends it at the end of a `with`."""

    def __init__(self, repository: Repository) -> None:
        """Start git.

        Raises:
            UnresolvedError: git cannot be started.
        """
        self._git = start_git(repository.root, "cat-file", "--batch", git_dir=repository.git_dir)

    def __enter__(self) -> BlobReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._git.kill()
        self._git.communicate()

    def read(self, blob: str) -> bytes:
        """The bytes that git keeps under a name.

        Raises:
            UnreadableSourceError: it keeps none, as in a clone without the files of older revisions.
        """
        asking, answers = cast("IO[bytes]", self._git.stdin), cast("IO[bytes]", self._git.stdout)
        try:
            asking.write(f"{blob}\n".encode())
            asking.flush()
        except OSError as error:
            raise UnreadableSourceError(f"{blob}: git has ended") from error
        size = answers.readline().split()[-1:]
        if not size or not size[0].isdigit():
            raise UnreadableSourceError(f"{blob}: git does not have it; fetch the files of older revisions")
        return answers.read(int(size[0]) + 1)[:-1]
