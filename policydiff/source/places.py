"""A sorted name in, where it is to be looked up out: the file system, a git revision or the archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError, UsageError
from policydiff.source.disk import near_files
from policydiff.source.documents import HTML, carries_language, has_suffix, is_own_page, named_like_a_policy
from policydiff.source.names import Name, NameKind
from policydiff.source.scope import Scope, Target, absolute, inside_of
from policydiff.source.sides import in_archive
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.source.git import Repository, Revision

WORKING_TREE = "working tree"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one side is looked up."""

    label: str
    """What the user called it; `HEAD` or `working tree` where they said nothing."""
    kind: NameKind
    """`FOLDER` for the working tree too."""
    own: Target | None = None
    """The file or folder that the name itself names; None where the configuration or PATH tells."""
    repository: Repository | None = None
    revision: Revision | None = None
    """Both None in the file system and in the archive."""
    url: str = ""
    """As typed, any password included; the label is without."""

    @property
    def archived(self) -> bool:
        """Whether the version is one of the archive."""
        return self.kind is NameKind.VERSION and self.revision is None


def locate(name: Name, scope: Scope, starts: tuple[Path, ...]) -> Place:
    """Find the place that a name speaks of.

    Args:
        name: As sorted.
        scope: Gives the working directory, PATH and the archive's patterns.
        starts: In whose repositories a version name is looked up, one after the other.

    Raises:
        UnresolvedError: the name stands for no revision and no archived version; says what was tried.
    """
    request = scope.request
    match name.kind:
        case NameKind.STDIN | NameKind.URL:
            return Place(name.shown, name.kind, url=name.typed)
        case NameKind.FILE:
            return Place(name.typed, name.kind, scope.name(_target(name.path, request.cwd)))
        case NameKind.FOLDER:
            inside = Path(name.path, request.path or "")
            shown = inside.as_posix() if request.path else name.path
            return Place(name.typed, name.kind, scope.name(Target(absolute(request.cwd / inside), shown)))
        case NameKind.AT_REVISION:
            return _at_revision(name, request.cwd, scope)
        case NameKind.VERSION:
            return _version(name, request.cwd, scope, starts)


def head(start: Path, own: Target | None) -> Place:
    """The last commit of the repository that a path stands in.

    Raises:
        UnresolvedError: there is no repository, or nothing is committed.
    """
    from policydiff.source.finding_git import find_repository

    try:
        repository = find_repository(start)
        revision = repository.revision("HEAD")
    except UnresolvedError as error:
        what = f"{own.shown}: " if own else ""
        raise UnresolvedError(f"{what}nothing to compare with: {error}; name both OLD and NEW") from error
    return Place("HEAD", NameKind.VERSION, own, repository, revision)


def working_tree(own: Target | None = None) -> Place:
    """The files as they are now."""
    return Place(WORKING_TREE, NameKind.FOLDER, own)


def candidates(places: tuple[Place, ...], scope: Scope) -> tuple[Target, ...]:
    """The files that are named like a policy on either side, each as a policy or edition of its own, new ones first.

    Pages that were made here of policies, and committed, are none.

    Args:
        places: Of both sides, the new one first; those that are neither git nor the working tree tell nothing.
        scope: Gives the language that leaves fewer.

    Raises:
        UsageError: there is none.
    """
    repository = next((place.repository for place in places if place.repository), None)
    names: list[str] = []
    if repository:
        sides = [named_like_a_policy(repository.files_at(place.revision)) for place in places if _tells(place)]
        names = list(sides[0])
        if len(sides) > 1:
            before, now = places[1].revision, places[0].revision
            fresh = [name for name in names if name not in sides[1]]
            renamed = [repository.renamed(before, now, name) for name in fresh] if before else []
            names += [name for name in sides[1] if name not in names and name not in renamed]
        if len(names) > 1:
            names = [name for name in names if not _is_made_here(name, repository, places)]
        if scope.language and len(names) > 1:
            names = [name for name in names if carries_language(name, scope.language)] or names
    if repository and names:
        return tuple(
            scope.name(Target(repository.root / name, name, found=len(names) > 1)) for name in dict.fromkeys(names)
        )
    where = f"{scope.config.name} names no editions" if scope.config.name else "there is no policydiff.toml"
    raise UsageError(f"no file is named like a policy and {where}; name the file after the versions")


def _is_made_here(name: str, repository: Repository, places: tuple[Place, ...]) -> bool:
    """Whether a file is a page of ours, where it is found first."""
    for place in places:
        if not has_suffix(name, HTML):
            break
        if place.revision is None:
            path = repository.root / name
            if path.is_file():
                return is_own_page(path.read_bytes())
        elif entry := repository.entry(place.revision, name):
            return is_own_page(repository.read(entry, name))
    return False


def _tells(place: Place) -> bool:
    return place.repository is not None or place.label == WORKING_TREE


def _target(path: str, cwd: Path) -> Target:
    return Target(absolute(cwd / path), path)


def _at_revision(name: Name, cwd: Path, scope: Scope) -> Place:
    """`REV:path` as git reads it, from the root; where nothing is there, from the working directory."""
    from policydiff.source.finding_git import find_repository

    try:
        repository = find_repository(cwd)
        revision = repository.revision(name.revision)
    except UnresolvedError as error:
        raise UnresolvedError(f"{name.typed}: no such file; {str(error).removeprefix(f'{name.revision}: ')}") from error
    from_root, from_here = absolute(repository.root / name.path), absolute(cwd / name.path)
    path = from_here if name.path.startswith(("./", "../")) else from_root
    at_root, at_here = inside_of(from_root, repository.root), inside_of(from_here, repository.root)
    if path == from_root and at_root and at_here and at_here != at_root and not repository.entry(revision, at_root):
        path = from_here
    return Place(name.typed, name.kind, scope.name(Target(path, name.path)), repository, revision)


def _version(name: Name, cwd: Path, scope: Scope, starts: tuple[Path, ...]) -> Place:
    """A git revision of that name, else a version of the archive."""
    from policydiff.source.finding_git import NO_REPOSITORY

    reason = ""
    for start in starts:
        try:
            return _revision_in(start, name)
        except UnresolvedError as error:
            if not reason or NO_REPOSITORY in reason:
                reason = str(error).removeprefix(f"{name.revision}: ")
    found, tried = in_archive(scope.targets(), name.revision, scope)
    if found:
        return Place(name.typed, name.kind)
    from policydiff.source.archive import is_day  # most names are files

    if is_day(name.revision):
        return _on_day(name, scope, starts)
    hint = near_files(cwd / name.typed) if "." in name.typed else ""
    parts = [
        f"no such file{' (' + hint + ')' if hint else ''}",
        reason,
        f"not in the archive ({', '.join(tried)})" if tried else "",
    ]
    raise UnresolvedError(f"{name.typed}: {'; '.join(part for part in parts if part)}")


def _on_day(name: Name, scope: Scope, starts: tuple[Path, ...]) -> Place:
    """What stood at the end of a day: the archive's last version until then, else the last commit."""
    from policydiff.source.archive import archived_versions, version_on
    from policydiff.source.finding_git import NO_REPOSITORY, find_repository

    for policy in scope.policies:
        for language, _ in policy.editions:
            version = version_on(archived_versions(policy, scope.config, language), name.revision)
            if version is not None:
                return Place(version, name.kind)
    reason = ""
    for start in starts:
        try:
            repository = find_repository(start)
            return Place(name.typed, name.kind, None, repository, repository.last_until(name.revision))
        except UnresolvedError as error:
            if not reason or NO_REPOSITORY in reason:
                reason = str(error)
    raise UnresolvedError(f"{name.typed}: {reason.removeprefix(f'{name.typed}: ')}")


def _revision_in(start: Path, name: Name) -> Place:
    from policydiff.source.finding_git import find_repository

    repository = find_repository(start)
    return Place(name.typed, name.kind, None, repository, repository.revision(name.revision))
