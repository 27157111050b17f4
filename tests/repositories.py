"""Real git repositories in temporary folders; `repo` and `make_repo` of `tests/conftest.py` give them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.com",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str, day: str = "") -> str:
    """Run git in a folder as somebody made up, at noon of an ISO day or now; what it printed."""
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+0000", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0000"} if day else {}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env=os.environ | IDENTITY | dates,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@dataclass
class Repo:
    """A git repository in a temporary folder."""

    root: Path
    commits: int = field(default=0)

    def git(self, *arguments: str) -> str:
        return git(self.root, *arguments, day=f"2024-01-{self.commits + 1:02}")

    def write(self, path: str, content: str | bytes) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def commit(self, tag: str = "", **files: str | bytes) -> str:
        """Commit everything, after writing `files` (`__` in a name stands for a dot); one day after the last."""
        for name, content in files.items():
            self.write(name.replace("__", "."), content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", tag or "work")
        self.commits += 1
        if tag:
            self.git("tag", tag)
        return self.git("rev-parse", "HEAD").strip()
