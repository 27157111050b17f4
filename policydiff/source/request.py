"""What the resolver takes and what it gives."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.config import Config
from policydiff.model import ACCEPT
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from policydiff.model import Source


def read_standard_input() -> bytes:
    """All of standard input, as bytes."""
    return sys.stdin.buffer.read()


NO_CONFIG = Config()

BOTH = "both"
"""As `Request.tracked`: both views of one file."""


@dataclass(frozen=True, slots=True)
class Request:
    """The names as the user typed them, and where they are to be looked up."""

    old: str | None = None
    """None for the last committed text of everything that is configured."""
    new: str | None = None
    """None for the working tree."""
    path: str | None = None
    """The file or folder that version names stand for, relative to `cwd`; None for the configured editions."""
    policy: str | None = None
    """The id of the one policy to take; None for all."""
    language: str | None = None
    """A language tag: takes the editions in it, and says the language of a text that no edition is configured for."""
    select: str = ""
    """CSS selector of the part of HTML pages to read."""
    tracked: str = ACCEPT
    """How tracked changes of Word files are read: as if all were accepted (`ACCEPT`) or rejected (`REJECT`), or `BOTH`
    to compare the two views of one file."""
    config: Config = NO_CONFIG
    cwd: Path = Path()
    """Where relative names begin; without one, the folder that the process works in."""
    stdin: Callable[[], bytes] = read_standard_input
    """Called at most once, when `-` was named."""
    timeout: float = 30.0
    """Seconds a server may be silent; the whole download may take four times as long."""


@dataclass(frozen=True, slots=True)
class SourcePair:
    """The old and the new text of one edition."""

    policy: str
    """Id of the configured policy; empty where none is known."""
    language: str
    """BCP 47 tag; empty where the text itself must tell."""
    name: str
    """What to call the pair: the file's path as the user knows it, without a revision."""
    old: Source | None
    """None where the edition was added. Never None on both sides."""
    new: Source | None
    """None where it was removed."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the names were resolved to."""

    pairs: tuple[SourcePair, ...]
    """Never empty; in the order of the configuration, else by path."""
    notes: tuple[str, ...] = ()
    """One line for each name that is not simply a file or URL, for standard error."""
    day: str = ""
    """The ISO day on which the new side's revision was committed; empty where it is none of git's."""
