"""Targets and a place in, the texts that stand there out: on disk, at a git revision, in the archive."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError, UnresolvedError
from policydiff.model import Source
from policydiff.source.disk import exists, list_folder, missing, read_file
from policydiff.source.documents import editions_in, to_source
from policydiff.source.scope import Scope, Target, inside_of
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.source.git import GitEntry, Repository, Revision

Pick = Callable[[tuple[str, ...], str], tuple[tuple[str, str, str], ...]]
"""A folder's files and its name in; path, policy and language of its editions out."""


@dataclass(frozen=True, slots=True)
class Found:
    """One text of a side, not yet read."""

    name: str
    """Its path as the user knows it, without a revision."""
    key: tuple[str, ...]
    """What it is paired by: policy and language of a configured edition, else the path alone."""
    policy: str
    language: str
    load: Callable[[], Source]


@dataclass(frozen=True, slots=True)
class Side:
    """What one name, or the lack of one, stands for."""

    found: tuple[Found, ...]
    note: str = ""
    """What to tell the user about it; empty where the name said it all."""
    one: bool = False
    """Whether the user named one text: it is compared with the other side's one, whatever that is called."""


def on_disk(targets: tuple[Target, ...], pick: Pick) -> tuple[Found, ...]:
    """The targets as they stand in the file system.

    Raises:
        UnresolvedError: one that the user named is not there.
        UnreadableSourceError: a folder holds no edition, or may not be read.
    """
    found: list[Found] = []
    for target in targets:
        if target.path.is_dir():
            names = list_folder(target.path, target.shown)
            _refuse_empty(names, target.shown)
            for inside, policy, language in pick(names, target.shown):
                name = within(target.shown, inside)
                load = partial(_from_disk, target.path / inside, name)
                found.append(Found(name, (inside,), policy, language, load))
        elif exists(target.path, target.shown):
            found.append(_single(target, partial(_from_disk, target.path, target.shown)))
        elif not target.may_lack:
            raise missing(target.path, target.shown)
    return tuple(found)


def in_git(
    targets: tuple[Target, ...], repository: Repository, revision: Revision, other: Revision | None, pick: Pick
) -> tuple[Found, ...]:
    """The targets as they stood at a revision; one that was renamed since is found under its old name.

    Args:
        targets: By their place in the working tree.
        repository: Where to look.
        revision: As which commit.
        other: The other side's revision, None for the working tree: where a renamed file has the target's name.
        pick: Chooses a folder's editions.

    Raises:
        UnresolvedError: a target is outside the repository, or one that the user named was not there.
        UnreadableSourceError: a folder held no edition.
    """
    found: list[Found] = []
    for target in targets:
        path = inside_of(target.path, repository.root)
        if path is None:
            raise UnresolvedError(f"{target.shown}: lies outside the git repository, so no revision holds it")
        shown, entry = target.shown, repository.entry(revision, path)
        if entry is None and (earlier := repository.renamed(revision, other, path)):
            shown, path = earlier, earlier
            entry = repository.entry(revision, path)
        if entry is None:
            if not target.may_lack:
                hint = repository.near_paths(revision, path) or "check the path"
                if revision.name == "HEAD" and target.path.exists():
                    hint = "it is not committed yet, so name both OLD and NEW"
                raise UnresolvedError(f"{revision.name}:{shown}: no such file at that revision; {hint}")
        elif entry.kind == "tree":
            found += _folder_in_git(target, repository, revision, path, pick)
        else:
            load = partial(_from_git, repository, entry, f"{revision.name}:{shown}", path)
            found.append(_single(target, load, shown))
    return tuple(found)


def in_archive(targets: tuple[Target, ...], version: str, scope: Scope) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """The archived texts of a version, and every path that was tried.

    Args:
        targets: Whose policy and language fill the pattern; those of unknown policies are not archived.
        version: Fills the pattern too; one that would lead out of the archive's folder is not looked for.
        scope: Holds the patterns.

    Raises:
        ConfigError: a pattern leads out of the configuration's repository.
    """
    from policydiff.source.archive import archived_text  # most names are files

    if ".." in version.replace("\\", "/").split("/") or Path(version).is_absolute():
        return (), ()
    found: list[Found] = []
    tried: list[str] = []
    archives = {policy.id: policy for policy in scope.policies if policy.versions}
    for target in targets:
        policy = archives.get(target.policy)
        if not policy or ("{language}" in policy.versions and not target.language):
            continue
        shown, path = archived_text(policy, scope.config, target.language, version)
        tried.append(shown)
        if path.is_file():
            found.append(_single(target, partial(_from_disk, path, shown), shown))
    return tuple(found), tuple(tried)


def within(folder: str, inside: str) -> str:
    """The name of a file in a folder, as the user would type it.

    >>> within("policies/", "en.md"), within(".", "en.md")
    ('policies/en.md', 'en.md')
    """
    bare = folder.rstrip("/\\")
    return inside if bare in ("", ".") else f"{bare}/{inside}"


def _single(target: Target, load: Callable[[], Source], name: str = "") -> Found:
    key = (target.policy, target.language) if target.configured else (target.shown,)
    return Found(name or target.shown, key, target.policy, target.language, load)


def _folder_in_git(target: Target, repository: Repository, revision: Revision, path: str, pick: Pick) -> list[Found]:
    start = "" if path == "." else f"{path}/"
    files = {name.removeprefix(start): entry for name, entry in repository.files(revision, path).items()}
    _refuse_empty(tuple(files), f"{revision.name}:{target.shown}")
    found = []
    for inside, policy, language in pick(tuple(files), target.shown):
        name = within(target.shown, inside)
        load = partial(_from_git, repository, files[inside], f"{revision.name}:{name}", inside)
        found.append(Found(name, (inside,), policy, language, load))
    return found


def _refuse_empty(names: tuple[str, ...], shown: str) -> None:
    if not editions_in(names):
        raise UnreadableSourceError(
            f"{shown}: the folder holds no .md, .html, .docx, .txt or .pdf file; name the policies' folder"
        )


def _from_disk(path: Path, name: str) -> Source:
    return to_source(name, read_file(path, name), path=path.name)


def _from_git(repository: Repository, entry: GitEntry, name: str, path: str) -> Source:
    return to_source(name, repository.read(entry, name), path=path)
