"""A name as typed in, what kind of name it is out; only the file system is asked, git and the network are not."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError, UsageError
from policydiff.source.disk import exists, missing
from policydiff.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path


class NameKind(StrEnum):
    """What a name can be."""

    FILE = "file"
    FOLDER = "folder"
    STDIN = "standard input"
    URL = "URL"
    AT_REVISION = "file at a revision"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a side, sorted."""

    typed: str
    kind: NameKind
    revision: str = ""
    """The part before the colon of `REV:path`, or the whole version name."""
    path: str = ""
    """The part after the colon of `REV:path`, or the whole path."""

    @property
    def shown(self) -> str:
        """The name as messages may show it: a URL without its password."""
        return without_secrets(self.typed) if self.kind is NameKind.URL else self.typed


def sort_name(typed: str, cwd: Path) -> Name:
    """Tell files, folders, `-`, URLs, `REV:path` and version names apart; a path that exists goes before all.

    Raises:
        UsageError: the name is empty or holds a control character.
        UnresolvedError: it can only be a path and nothing is there, or it can be nothing at all.
    """
    if not typed.strip() or "\0" in typed:
        raise UsageError("a side has an empty name; name a file, `-`, REV:path, a URL or a version")
    if typed == "-":
        return Name(typed, NameKind.STDIN)
    if is_url(typed):
        return Name(typed, NameKind.URL)
    place = cwd / typed
    if exists(place, typed):
        return Name(typed, NameKind.FOLDER if place.is_dir() else NameKind.FILE, path=typed)
    if typed.startswith("-"):
        raise UnresolvedError(f"{typed}: no such file, and a version cannot begin with `-`; for a file write ./{typed}")
    if is_only_a_path(typed):
        raise missing(place, typed)
    revision, path = split_revision(typed)
    if path is None:
        return Name(typed, NameKind.VERSION, revision=typed)
    if not revision:
        raise UnresolvedError(f"{typed}: no such file, and no revision before the colon; write REV:path")
    return Name(typed, NameKind.AT_REVISION, revision=revision, path=path)


def is_only_a_path(typed: str) -> bool:
    r"""Whether a name cannot be meant for git: `/x`, `./x`, `../x`, `~/x`, `C:\x`, or with a backslash.

    >>> [is_only_a_path(name) for name in (r"C:\x.md", "C:/x.md", "../x.md", "v1:x.md", "release/2024")]
    [True, True, True, False, False]
    """
    return re.match(r"[A-Za-z]:[\\/]|\.{0,2}/|\.{1,2}$|~", typed) is not None or "\\" in typed


def split_revision(typed: str) -> tuple[str, str | None]:
    """Cut `REV:path` at the first colon outside braces; no path where there is no such colon.

    >>> split_revision("v1:a:b.md"), split_revision("HEAD@{10:30}:a.md"), split_revision("v1")
    (('v1', 'a:b.md'), ('HEAD@{10:30}', 'a.md'), ('v1', None))
    """
    found = re.match(r"((?:[^:{}]|\{[^{}]*\})*):(.*)", typed, re.DOTALL)
    return (found[1], found[2]) if found else (typed, None)


def without_secrets(url: str) -> str:
    """The URL fit to be shown, however broken it is: less the name and password before its host, keys in it as `…`.

    >>> without_secrets("https://ann:pw@example.com/p?lang=de&access_token=abc&v=2")
    'https://example.com/p?lang=de&access_token=…&v=2'
    """
    bare = re.sub(r"^([a-z][a-z0-9+.-]*://)[^/?#]*@", r"\1", url, flags=re.IGNORECASE)
    start, mark, query = bare.partition("?")
    return start + mark + re.sub(r"([^&;=#]*)=([^&;#]*)", _hidden, query) if query else bare


def _hidden(parameter: re.Match[str]) -> str:
    name, value = parameter.groups()
    return f"{name}=…" if re.search(_KEYS, name, re.IGNORECASE) or re.fullmatch(_RANDOM, value) else parameter[0]


_KEYS = r"token|key|secret|sig|auth|passw|pwd|credential|session|jwt|^(?:code|sid|sas|x-(?:amz|goog|ms)-.*)$"
"""Names of parameters that let somebody in."""
_RANDOM = r"(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[\w.~%+/-]{24,}=*"
"""A value that nobody would type: letters and digits, long."""


def is_url(name: str) -> bool:
    """Whether a name has a scheme and a host, whatever the scheme."""
    return "://" in name and re.match(r"[a-z][a-z0-9+.-]+://", name, re.IGNORECASE) is not None
