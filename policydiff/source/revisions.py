"""A file of a repository, or an edition with an archive, in; every revision of its text out, oldest first."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.bounds import leads_away
from policydiff.errors import UnresolvedError
from policydiff.files import way_to
from policydiff.source.archive import archived_text, archived_versions, is_day
from policydiff.source.disk import read_file
from policydiff.source.scope import Target, absolute, inside_of, scope_of
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from policydiff.config import Config, Policy
    from policydiff.source.git import Repository
    from policydiff.source.request import Request
    from policydiff.source.scope import Scope

COMMIT = re.compile(rb"\x1e(?=[0-9a-f]{40,64}\x1f)")
"""Where a record of the log begins: a file's name may hold the sign as well."""
_ROW = re.compile(rb":\d+ (?P<mode>\d+) [0-9a-f]+ (?P<blob>[0-9a-f]+) (?:[RC]\d*\0[^\0]*|[A-Z]\d*)\0(?P<path>[^\0]*)\0")
FILE = b"100"
"""How the mode of a plain file begins; a link, a submodule and what is gone have others."""


@dataclass(frozen=True, slots=True)
class Revised:
    """A text as it stood after one commit, or in one archived version."""

    time: str
    """When, as ISO 8601 with its offset; a day alone where the archive names one, empty where it does not."""
    commit: str
    """The full hash; empty in an archive."""
    version: str
    """The tag at the commit, the first by name where there are several, or the archived version; may be empty."""
    name: str
    """What messages call the text."""
    load: Callable[[], bytes]
    """Its bytes, read when they are needed.

    Raises:
        UnreadableSourceError: it is gone or cannot be read.
    """
    blob: str = ""
    """Git's name of the content: equal names are equal bytes; empty in an archive."""

    @property
    def day(self) -> str:
        """The ISO day, where the committer was; empty where nobody knows it."""
        return self.time[:10]


def committed(repository: Repository, path: str) -> tuple[Revised, ...]:
    """Every text that a file had on the first-parent line of HEAD, oldest first; renames are followed.

    Args:
        repository: where it stands.
        path: from the repository's root, as it is called now.

    Raises:
        UnresolvedError: nothing is committed at the path.
    """
    found = [_revised(repository, *row) for row in _rows(repository.log_of(path)) if row[3]]
    if not found:
        hint = repository.near_paths(repository.revision("HEAD"), path) or "check the path"
        raise UnresolvedError(f"{path}: was never committed; {hint}")
    return tuple(reversed(found))


def archived(policy: Policy, config: Config, language: str) -> tuple[Revised, ...]:
    """Every text that the archive of a policy holds of one edition, oldest first; empty where it has none.

    Raises:
        ConfigError: the pattern leads out of the configuration's repository.
    """
    found = []
    for version in archived_versions(policy, config, language):
        shown, path = archived_text(policy, config, language, version)
        found.append(
            Revised(
                time=version if is_day(version) else "",
                commit="",
                version=version,
                name=shown,
                load=partial(read_file, path, shown),
            )
        )
    return tuple(found)


def _revised(repository: Repository, commit: str, time: str, tags: str, blob: str, path: str) -> Revised:
    from policydiff.source.git import GitEntry

    version = next(iter(sorted(tag.removeprefix("tag: ") for tag in tags.split(", ") if tag)), "")
    name = f"{version or commit[:10]}:{path}"
    entry = GitEntry("100644", "blob", blob)
    return Revised(time, commit, version, name, lambda: repository.read(entry, name), blob)


def _rows(log: bytes) -> Iterator[tuple[str, str, str, str, str]]:
    """Commit, time, tags, blob and path of each commit, newest first; an empty blob where the file went."""
    for part in COMMIT.split(log)[1:]:
        head, _, changes = part.partition(b"\0")
        commit, time, tags = head.decode(errors="replace").split("\x1f")
        row = _ROW.search(changes)
        if row:
            path = row["path"].decode(errors="surrogateescape")
            yield commit, time, tags, row["blob"].decode() if row["mode"].startswith(FILE) else "", path


@dataclass(frozen=True, slots=True)
class EditionRevisions:
    """One edition and every text it had."""

    path: str
    """Relative to the request's `cwd`."""
    revisions: tuple[Revised, ...]
    """Oldest first; empty where it has none while another edition that was asked for has, and `note` says why."""
    inside: str
    """Its path from the repository's root, wherever it is asked from; as `path` where it stands in none."""
    note: str = ""
    """Why older revisions are not among them, or none are there; empty where all are."""
    policy: str = ""
    language: str = ""
    """As they are configured; empty where they are not."""


def edition_revisions(request: Request) -> tuple[EditionRevisions, ...]:
    """The editions that a request is about, each with its revisions: those of the archive, else those of git.

    Without a path and without configured editions, every committed file that is named like a policy.

    Raises:
        UsageError: there is none.
        UnresolvedError: all of them were never committed, or stand in no repository; tells the first one's reason.
        ConfigError: a configured one lies outside the configuration's repository.
    """
    from policydiff.source.places import candidates, head

    scope = scope_of(request)
    if request.path:
        targets: tuple[Target, ...] = (scope.name(Target(absolute(request.cwd / request.path), request.path)),)
    else:
        targets = scope.targets() or candidates((head(request.cwd, None),), scope)
    scope.refuse_outside(targets)
    found = []
    lacking: list[UnresolvedError] = []
    for target in targets:
        path = way_to(target.path, request.cwd)
        try:
            found.append(_edition(target, path, scope, request))
        except UnresolvedError as error:
            found.append(EditionRevisions(path, (), path, str(error), target.policy, target.language))
            lacking.append(error)
    if lacking and len(lacking) == len(found):
        raise lacking[0]
    return tuple(found)


def _edition(target: Target, path: str, scope: Scope, request: Request) -> EditionRevisions:
    """The revisions of one edition.

    Raises:
        UnresolvedError: it has none.
    """
    from policydiff.source.git import DEEPEN

    policy = next((one for one in scope.policies if one.id == target.policy), None)
    old = archived(policy, request.config, target.language) if policy else ()
    inside, note = path, ""
    try:
        repository, inside = _place(target)
        new = committed(repository, inside)
        note = f"this shallow clone holds no older revisions; {DEEPEN}" if repository.shallow and not old else ""
    except UnresolvedError:
        if not old:
            raise
        new = ()
    # Where there is an archive, git adds only what stands there now.
    return EditionRevisions(path, (*old, *new[-1:]) if old else new, inside, note, target.policy, target.language)


def commits_since(path: Path, name: str) -> frozenset[str] | None:
    """The commits that came after a revision, on the line that the history of a file is; None where it names none.

    Args:
        path: the file's, which stands in the repository.
        name: a tag, branch, hash or expression, as it was typed.
    """
    from policydiff.source.finding_git import find_repository

    try:
        repository = find_repository(path)
        return repository.commits_since(repository.revision(name))
    except UnresolvedError:
        return None


def _place(target: Target) -> tuple[Repository, str]:
    """The repository of a file, and its path in there."""
    from policydiff.source.finding_git import find_repository

    if leads_away(target.path.parent):
        raise UnresolvedError(f"{target.shown}: its folder is a link that leads out of its repository")
    if target.path.is_dir():
        raise UnresolvedError(f"{target.shown or '.'}: is a folder; name a file")
    repository = find_repository(target.path)
    inside = inside_of(target.path, repository.root)
    if inside is None:
        raise UnresolvedError(f"{target.shown}: lies outside the git repository, so no revision holds it")
    return repository, inside
