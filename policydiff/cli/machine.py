"""Pairs and what was found in each in, the text that a machine shows beside the files out: GitHub, SARIF, GitLab."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.errors import PolicydiffError
from policydiff.files import way_to
from policydiff.read.decode import decode
from policydiff.render.findings.located import LocatedFindings
from policydiff.source.finding_git import find_repository
from policydiff.source.scope import absolute, inside_of
from policydiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policydiff.model import Finding, Source
    from policydiff.source import SourcePair


def written_for_machines(kind: str, found: Iterable[tuple[SourcePair, tuple[Finding, ...]]]) -> str:
    """The findings in one of the formats for machines.

    Args:
        kind: one of `policydiff.cli.command_line.FINDING_FORMATS`.
        found: each pair with what was found in it; a pair without a new side is left out.
    """
    root = _root()
    editions = [
        LocatedFindings(_place(pair.name, root), _lines(pair.new), findings)
        for pair, findings in found
        if pair.new is not None
    ]
    if kind == "github":
        from policydiff.render.findings.github import to_github

        return to_github(editions)
    if kind == "gitlab":
        from policydiff.render.findings.gitlab import to_gitlab

        return to_gitlab(editions)
    from policydiff.render.findings.sarif import to_sarif

    return to_sarif(editions, version=__version__, help_page=_help_page())


def _root() -> Path:
    """The top of the repository that the command runs in, from which machines count paths; else where it runs."""
    with suppress(PolicydiffError):
        return find_repository(Path.cwd()).root
    return Path.cwd()


def _place(name: str, root: Path) -> str:
    """A file's path from the root, `/` between its parts; an address as it is; empty for standard input."""
    if "://" in name or name in ("-", ""):
        return name.removeprefix("-")
    path = absolute(Path(name))
    if not path.exists() and (root / name).exists():  # REV:path counts from the root wherever the command runs
        return Path(name).as_posix()
    inside = inside_of(path, root)
    return way_to(path, root) if inside is None else inside


def _lines(source: Source) -> tuple[str, ...]:
    """The lines of the text as they were read; empty for what is no text with lines of its own."""
    with suppress(PolicydiffError):
        return tuple(decode(source).split("\n"))
    return ()


def _help_page() -> str:
    """The page of documentation that the installed package names; empty where it names none."""
    from importlib.metadata import PackageNotFoundError, metadata

    with suppress(PackageNotFoundError):
        for one in metadata("policydiff").get_all("Project-URL") or ():
            label, _, address = str(one).partition(", ")
            if label.lower() == "documentation":
                return address
    return ""
