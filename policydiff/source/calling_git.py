"""Arguments of git in, what it answers out: nothing that a repository set up is run, and nothing fetched."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError

if TYPE_CHECKING:
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
    environment = {key: value for key, value in os.environ.items() if key not in DROPPED and "GIT_TRACE" not in key}
    environment |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"} | NOTHING_FETCHED
    explicit = [f"--git-dir={git_dir}"] if git_dir else []
    try:
        return subprocess.run(  # noqa: S603  no shell; what users typed stands after --end-of-options or --
            ["git", "-C", str(folder), *OPTIONS, *explicit, *arguments],  # noqa: S607  git is where the user has it
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise UnresolvedError("git is not installed or not on the PATH; install it or name two files") from error
    except OSError as error:
        raise UnresolvedError(f"git cannot be started: {error.strerror}") from error


def last_line(complaint: bytes) -> str:
    """What git complained of at last."""
    lines = complaint.decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("fatal: ") if lines else "no reason given"
