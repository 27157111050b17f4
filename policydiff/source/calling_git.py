"""Arguments of git in, what it answers out: nothing that a repository set up is run, and nothing fetched."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

OPTIONS = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")
"""For every call. The last is known to git since 2.38; `finding_git` says the same for those before."""

NOTHING_FETCHED = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
"""The first is known to git since 2.45; before, no protocol is called `none`, so that no transport is ever started."""

DROPPED = ("PAGER", "GIT_PAGER", "GIT_EXTERNAL_DIFF", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""Variables kept from git. Within a hook the last four name the hook's repository, not the one of the path."""


def call_git(folder: Path, *arguments: str, git_dir: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder and wait for it; its status is for the caller to look at.

    Args:
        folder: where it runs.
        arguments: what it is asked; what a user typed stands after `--end-of-options` or `--`.
        git_dir: the repository; empty where git finds it by the folder.

    Raises:
        UnresolvedError: git is not installed or cannot be started.
    """
    with _started():
        return subprocess.run(  # noqa: S603  no shell; what users typed stands after --end-of-options or --
            _command(folder, arguments, git_dir),
            capture_output=True,
            check=False,
            env=_surroundings(),
            stdin=subprocess.DEVNULL,
        )


def start_git(folder: Path, *arguments: str, git_dir: str = "") -> subprocess.Popen[bytes]:
    """Start git in a folder, to be asked through its input as long as somebody wants to; what it complains of is lost.

    Arguments and errors are those of `call_git`; the caller ends it.
    """
    with _started():
        return subprocess.Popen(  # noqa: S603  as above
            _command(folder, arguments, git_dir),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_surroundings(),
        )


def _command(folder: Path, arguments: Sequence[str], git_dir: str) -> list[str]:
    explicit = [f"--git-dir={git_dir}"] if git_dir else []
    return ["git", "-C", str(folder), *OPTIONS, *explicit, *arguments]


def _surroundings() -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key not in DROPPED and "GIT_TRACE" not in key}
    return environment | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"} | NOTHING_FETCHED


@contextmanager
def _started() -> Iterator[None]:
    """Tell in the user's words why git does not start."""
    try:
        yield
    except FileNotFoundError as error:
        raise UnresolvedError("git is not installed or not on the PATH; install it or name two files") from error
    except OSError as error:
        raise UnresolvedError(f"git cannot be started: {error.strerror}") from error


def last_line(complaint: bytes) -> str:
    """What git complained of at last."""
    lines = complaint.decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("fatal: ") if lines else "no reason given"
