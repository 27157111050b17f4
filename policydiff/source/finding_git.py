"""A path in, the git repository that it stands in out, unless a stranger's files only imitate one."""

from __future__ import annotations

import os
from pathlib import Path

from policydiff.errors import UnresolvedError
from policydiff.source.calling_git import call_git, last_line
from policydiff.source.git import Repository

NO_REPOSITORY = "there is no git repository here"

BARE = "looks like a git repository without a working tree, which a stranger's files can imitate"
MEANT = "if it is meant, name it in GIT_DIR"


def find_repository(start: Path) -> Repository:
    """The repository that a path stands in, whether or not the path itself still exists.

    Raises:
        UnresolvedError: there is none, git is not installed, or it refuses the repository.
    """
    folder = start
    while not folder.is_dir():
        folder = folder.parent
    named = _named_bare(folder)
    done = call_git(folder, *_WHERE, git_dir=named)
    answers = done.stdout.decode(errors="surrogateescape").splitlines()
    if len(answers) < 2:  # noqa: PLR2004  not even the repository's own folder
        raise UnresolvedError(_why_no_repository(done.stderr.decode(errors="replace"), folder))
    if not named and not _trusted(Path(answers[1]), folder):
        raise UnresolvedError(f"{answers[1]} {BARE}; {MEANT}")
    # A bare repository has no top: the third answer is missing, and paths are relative to the repository.
    return Repository(root=Path(answers[-1]), shallow=answers[0] == "true", git_dir=named)


_WHERE = ("rev-parse", "--is-shallow-repository", "--absolute-git-dir", "--show-toplevel")


def _named_bare(folder: Path) -> str:
    """The repository in `GIT_DIR`, where the folder stands in it; empty where another one or none is named.

    Within a hook the variable names the hook's repository: then the one of the path counts.
    """
    named = os.environ.get("GIT_DIR", "")
    if not named:
        return ""
    real = Path(os.path.realpath(named))
    return str(real) if real.name != ".git" and Path(os.path.realpath(folder)).is_relative_to(real) else ""


def _trusted(git_dir: Path, folder: Path) -> bool:
    """Whether a repository was made on this machine: what git itself calls `.git` can be in no commit.

    It is named so, lies under a folder named so (worktrees, submodules), or a file named so leads to it.
    """
    if ".git" in git_dir.parts:
        return True
    real = os.path.realpath(git_dir)
    for above in (folder, *folder.parents):
        link = above / ".git"
        if link.is_file():
            target = link.read_text("utf-8", errors="surrogateescape").partition("gitdir:")[2].strip()
            return os.path.realpath(above / target) == real
    return False


def _why_no_repository(complaint: str, folder: Path) -> str:
    if "safe.bareRepository" in complaint:
        return f"{_quoted(complaint) or folder} {BARE}; {MEANT}"
    if "dubious ownership" in complaint:
        return "git refuses a repository that another user owns; run `git config --global --add safe.directory FOLDER`"
    if "not a git repository" in complaint:
        return NO_REPOSITORY
    return f"git: {last_line(complaint.encode())}"


def _quoted(complaint: str) -> str:
    """The path in quotes of git's complaint; empty where it names none."""
    return complaint.partition("'")[2].partition("'")[0]
