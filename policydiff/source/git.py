"""A folder, a revision's name and a path in; what stood there out: git as a subprocess, never through a shell.

No name that a user typed can become an option: one that begins with `-` is refused, and every command says
`--end-of-options` or `--` before it. Commands that a repository's own configuration could make git run
(pagers, text converters, external diffs, signature checkers, file-system monitors) are switched off, and nothing is
fetched: a folder that a stranger filled can look like a repository, and what fetches is a command of its configuration.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError, UnresolvedError
from policydiff.source.calling_git import call_git, last_line
from policydiff.source.documents import EDITIONS, PDF, TEXT, has_suffix
from policydiff.text.hints import did_you_mean, listed
from policydiff.values import dataclass

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

DEEPEN = "set `fetch-depth: 0` in the checkout step, or run `git fetch --unshallow --tags`"
"""How to mend a shallow clone."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and how the user called it."""

    name: str
    commit: str
    """The full hash."""
    date: str
    """Day of the commit, ISO."""

    def __str__(self) -> str:
        return f"git revision {self.commit[:10]} of {self.date}"


@dataclass(frozen=True, slots=True)
class GitEntry:
    """What stands at a path of a revision."""

    mode: str
    """`100644` or `100755` for a file, `120000` for a link, `160000` for a submodule, `040000` for a folder."""
    kind: str
    """`blob`, `commit` (a submodule) or `tree`."""
    object_id: str


@dataclass(frozen=True, slots=True)
class Repository:
    """One repository on this machine."""

    root: Path
    """The top of the working tree, or the repository itself where it is bare."""
    shallow: bool
    git_dir: str = ""
    """The bare repository that the user named in `GIT_DIR`; empty where git finds its own by the root."""

    def revision(self, name: str) -> Revision:
        """The commit that a tag, branch, hash or expression such as `HEAD~3` stands for.

        Raises:
            UnresolvedError: it stands for none or for several; says which names are alike.
        """
        if name.startswith("-"):
            raise UnresolvedError(f"{name}: the name of a git revision cannot begin with `-`")
        # A range is no revision, though `git log` would take its end for one.
        if ".." in name or name.startswith(("^", ":")) or not name.isprintable():
            raise UnresolvedError(f"{name}: is no name of one git revision; name OLD and NEW apart")
        done = self._run(
            "log",
            "-1",
            "--no-walk",
            "--no-show-signature",
            "--no-color",
            "--format=%H %cs",
            "--end-of-options",
            f"{name}^{{commit}}",
            "--",
        )  # fmt: skip  one option after the other reads better than one a line
        if done.returncode == 0:
            commit, _, date = done.stdout.decode().strip().partition(" ")
            return Revision(name=name, commit=commit, date=date)
        raise UnresolvedError(f"{name}: {self._why_unknown(name, done.stderr.decode(errors='replace'))}")

    def last_until(self, day: str) -> Revision:
        """The last commit of this line of history until the end of a day, as it was where each committer was.

        Args:
            day: as ISO 8601 writes it.

        Raises:
            UnresolvedError: nothing was committed by then; says when the first commit was.
        """
        # Until the day has ended everywhere; which commits are of the next one, each tells itself.
        until = f"--before={day}T23:59:59-12:00"
        line = ("log", "--first-parent", "--no-show-signature", "--no-color")
        found = self._run(*line, until, "--format=%H %cs", "HEAD", "--")
        for commit, date in map(str.split, found.stdout.decode().splitlines()):
            if date <= day:
                return Revision(name=day, commit=commit, date=date)
        if self.shallow:
            raise UnresolvedError(f"{day}: this shallow clone holds no commit until then; {DEEPEN}")
        first = self._run(*line, "--reverse", "--format=%cs", "HEAD", "--").stdout.decode().split()
        since = f"; the first commit is of {first[0]}" if first else ", nor since"
        raise UnresolvedError(f"{day}: nothing was committed until then{since}")

    def remote(self) -> str:
        """The address of the remote `origin`, a password in it left out; empty where there is none."""
        done = self._run("config", "--get", "remote.origin.url")
        return re.sub(r"(?<=//)[^/@]*@", "", done.stdout.decode(errors="replace").strip())

    def log_of(self, path: str) -> bytes:
        """The commits of the first-parent line that touched a file, renames followed, newest first, as raw records.

        Each begins with 0x1E, then hash, committer's time and tags between 0x1F, NUL, and git's raw rows of the change
        against the first parent.

        Args:
            path: from the root.

        Raises:
            UnresolvedError: nothing is committed yet, or the clone lacks what is needed to tell.
        """
        done = self._run(
            *("-c", "log.showRoot=true", "-c", "log.diffMerges=separate"),
            *("log", "--first-parent", "-m", "--follow", "--raw", "-z", "--no-abbrev", "--no-color"),
            *("--no-show-signature", "--no-ext-diff", "--no-textconv", "--decorate-refs=refs/tags/"),
            *("--format=%x1e%H%x1f%cI%x1f%D", "HEAD", "--", path),
        )
        if done.returncode:
            self.revision("HEAD")
            raise UnresolvedError(f"{path}: {self._why_lost(last_line(done.stderr))}")
        return done.stdout

    def commits_since(self, revision: Revision) -> frozenset[str]:
        """The commits on the first-parent line of HEAD that a revision does not hold yet."""
        done = self._run("rev-list", "--first-parent", f"{revision.commit}..HEAD")
        return frozenset(done.stdout.decode().split())

    def entry(self, revision: Revision, path: str) -> GitEntry | None:
        """What stands at a path in a revision, nothing followed; None where nothing does.

        Args:
            revision: Where to look.
            path: Relative to the root, with `/`; `.` is the root itself.
        """
        if path == ".":
            return GitEntry("040000", "tree", revision.commit)
        done = self._run("ls-tree", "-z", "--full-tree", revision.commit, "--", path)
        return _entries(done.stdout).get(path)

    def read(self, entry: GitEntry, shown: str) -> bytes:
        """The bytes of a file as committed, without textconv or any other filter.

        Args:
            entry: As `entry` or `files` gave it.
            shown: How messages call the file.

        Raises:
            UnreadableSourceError: it is a link, a submodule or a folder, or git has lost it.
        """
        if entry.mode == "120000":
            raise UnreadableSourceError(f"{shown}: is a symbolic link in that revision; name the file it leads to")
        if entry.kind != "blob":
            what = "a submodule" if entry.kind == "commit" else "a folder"
            raise UnreadableSourceError(f"{shown}: is {what} in that revision; name a file")
        done = self._run("cat-file", "blob", entry.object_id)
        if done.returncode:
            raise UnreadableSourceError(f"{shown}: {self._why_lost(last_line(done.stderr))}")
        return done.stdout

    def files(self, revision: Revision, folder: str = ".") -> dict[str, GitEntry]:
        """The plain files under a folder of a revision by their path from the root, in git's order."""
        inside = [] if folder == "." else [f"{folder}/"]
        done = self._run("ls-tree", "-r", "-z", "--full-tree", revision.commit, "--", *inside)
        return {path: entry for path, entry in _entries(done.stdout).items() if entry.mode.startswith("100")}

    def files_at(self, revision: Revision | None) -> tuple[str, ...]:
        """The paths of a revision's plain files from the root.

        Args:
            revision: None for the files of the working tree that git does not ignore.
        """
        if revision:
            return tuple(self.files(revision))
        done = self._run("ls-files", "--cached", "--others", "--exclude-standard", "--full-name", "-z")
        paths = dict.fromkeys(done.stdout.decode(errors="surrogateescape").split("\0"))
        return tuple(path for path in paths if path and (self.root / path).is_file())

    def renamed(self, here: Revision, there: Revision | None, path: str) -> str | None:
        """What the file at `path` in `there` (None: the working tree) is called in `here`; None if not renamed."""
        ends = [here.commit] if there is None else [here.commit, there.commit]
        done = self._run(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--find-renames",
            "--diff-filter=R",
            "--name-status",
            "-z",
            *ends,
            "--",
        )  # fmt: skip  as above
        fields = done.stdout.decode(errors="surrogateescape").split("\0")
        names = dict(zip(fields[2::3], fields[1::3], strict=False))
        return names.get(path)

    def near_paths(self, revision: Revision, path: str) -> str:
        """The hint that names the documents of a revision that are called alike; may be empty."""
        documents = [name for name in self.files(revision) if has_suffix(name, EDITIONS + TEXT + PDF)][:2000]
        leaf = path.rpartition("/")[2].lower()
        elsewhere = [name for name in documents if name.lower().rpartition("/")[2] == leaf]
        if elsewhere:
            return "did you mean " + " or ".join(f'"{name}"' for name in elsewhere[:3]) + "?"
        return did_you_mean(path, documents, 2) or (f"it holds {listed(documents)}" if documents else "")

    def _why_lost(self, complaint: str) -> str:
        if self._run("config", "--get-regexp", r"^remote\..*\.promisor$").returncode == 0:
            return (
                "this clone was made without the files of older revisions (`--filter`); "
                "run `git fetch --refetch --no-filter` or clone without it"
            )
        return f"git cannot read it ({complaint}); try `git fetch`"

    def _why_unknown(self, name: str, complaint: str) -> str:
        if "is ambiguous" in complaint and "refname" not in complaint:
            return "stands for several git objects; give more digits"
        if self.shallow:
            return f"no such git revision in this shallow clone; {DEEPEN}"
        if self._run("rev-parse", "--verify", "--quiet", "HEAD").returncode:
            return "no such git revision: nothing is committed yet"
        done = self._run("for-each-ref", "--sort=-creatordate", "--format=%(refname)", "refs/tags", "refs/heads")
        references = sorted(
            done.stdout.decode(errors="replace").split(), key=lambda name: name.startswith("refs/heads/")
        )
        known = [reference.split("/", 2)[2] for reference in references]
        return f"no such git revision ({did_you_mean(name, known, 3) or f'there are {listed(known)}'})"

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return call_git(self.root, *arguments, git_dir=self.git_dir)


def _entries(listing: bytes) -> dict[str, GitEntry]:
    """The rows of `ls-tree -z` by path."""
    entries = {}
    for row in listing.decode(errors="surrogateescape").split("\0"):
        head, tab, path = row.partition("\t")
        if tab:
            entries[path] = GitEntry(*head.split())
    return entries
