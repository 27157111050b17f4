"""`notices init`: a first configuration from what the repository tells, and what git must not take.

Nothing is overwritten.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from notices.cli.common import show
from notices.errors import ConfigError

if TYPE_CHECKING:
    from notices.prepare.surroundings import RepositoryFacts

RECIPIENTS = "id,email,language,name,push_token,webpush,unsubscribed\n"
"""The columns; who is told is yours to fill in."""

LEDGER = ("notices.db", "notices.db-wal", "notices.db-shm", "*.answers-*")
IGNORED = ("recipients.csv", "suppressed.csv", *LEDGER, "notice/")
"""Personal data, the ledger and the preview, which is the owner's alone: never to be committed."""

CONFIGURATION = "policydiff.toml"

_PRIVATE = ("recipients.csv", "suppressed.csv", "notices.db*", "notice", CONFIGURATION)
"""What a generator that copies the repository must be told to leave."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where the project lies (here)")


def run(options: argparse.Namespace) -> int:
    """Make the files and say what became of each, what was found, and what is left to fill in."""
    for line in run_init(Path(options.folder)):
        show(line)
    show("Next: notices doctor, which says what is lacking; then: notices preview OLD NEW")
    return 0


def run_init(folder: Path) -> tuple[str, ...]:
    """Make what is missing in a folder.

    Returns:
        A line for each file: written, completed or left as it was; below the configuration what it names.

    Raises:
        ConfigError: The folder cannot be written.
        PolicydiffError: A policy in it cannot be read.
    """
    from notices.prepare.first_config import first_config
    from notices.prepare.surroundings import look_around

    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder; name the one that the project lies in")
    try:
        lines: tuple[str, ...] = (f"{CONFIGURATION}: left as it was",)
        if not (folder / CONFIGURATION).exists():
            found = look_around(folder)
            lines = (_write(folder / CONFIGURATION, first_config(found)), *_found(found))
        return (*lines, _write(folder / "recipients.csv", RECIPIENTS), _ignore(folder / ".gitignore"))
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be written: {error.strerror}") from error


def _found(found: RepositoryFacts) -> tuple[str, ...]:
    """What was read, and what nobody could know."""
    from notices.prepare.first_config import site_folder

    lines = [
        f"  policy {policy.id}: {', '.join(f'{language} {path}' for language, path in policy.editions)}"
        + "".join(f"; {url}" for url in dict(policy.urls).values() or [policy.url] if url)
        for policy in found.policies
    ] or ["  no file here is named like a policy; name yours under [policies.ID.editions]"]
    if found.site:
        lines.append(f"  site: {found.site}" + (f", {found.base}" if found.base else ""))
    unknown = [
        *([] if all(policy.url for policy in found.policies) else ["where the policies are published (url)"]),
        *([] if found.contact else ["an address for questions (contact), and the sender of e-mail"]),
    ]
    if found.site == "Jekyll":
        # It copies whatever it is not told to leave, whether git knows the file or not.
        lines.append(f"  keep out of the site: exclude: [{', '.join(_PRIVATE)}] in _config.yml")
    if folder := site_folder(found):
        lines.append(f"  publish with: notices publish notice -o {quote(folder)}")
    if found.guessed:
        lines.append(
            f"  guessed: the product is called “{found.product}”, after the {found.guessed}; see [product] name"
        )
    if unknown:
        lines.append(f"  not known, and left in a comment: {'; '.join(unknown)}")
    return tuple(lines)


def _write(path: Path, text: str) -> str:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return f"{path.name}: left as it was"
    return f"{path.name}: written"


def _ignore(path: Path) -> str:
    """Add the lines that are missing, after what is there, in whatever encoding that is."""
    if path.is_symlink():
        return f"{path.name}: is a link, which git does not follow; put there yourself: {', '.join(IGNORED)}"
    there = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    missing = [name for name in IGNORED if name not in {line.strip().lstrip("/") for line in there.splitlines()}]
    if not missing:
        return f"{path.name}: left as it was"
    gap = "" if not there or there.endswith("\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + "\n".join(missing) + "\n")
    return f"{path.name}: added {', '.join(missing)}"
