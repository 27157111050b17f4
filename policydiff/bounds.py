"""A path that a configuration or a checkout gives in, whether it stays where such files may lie out.

A checkout may hold a stranger's pull request. What its configuration names, and what its symbolic links lead to, must
stay inside it: else a report could show any file that the job can read.
"""

from __future__ import annotations

import os
from pathlib import Path

from policydiff.errors import ConfigError

ROOT = "POLICYDIFF_ROOT"
"""The variable that names a larger folder which the configuration's paths may lie in."""

NO_FILES = ("/proc", "/sys", "/dev")
"""What lies there is the machine's own state, never somebody's text."""


def confined(path: Path, folder: Path, where: str) -> Path:
    """The path of a configuration, which must stay inside the configuration's repository.

    Inside is what lies in the folder that `POLICYDIFF_ROOT` names, else in the repository that `folder` stands in,
    else in `folder`; links are resolved first, and git's own folder is no part of a repository.

    Args:
        path: Absolute, or relative to the working directory; nothing need be there.
        folder: The configuration's.
        where: How messages call the setting.

    Raises:
        ConfigError: it lies outside.
    """
    named = os.environ.get(ROOT, "")
    inside = Path(os.path.realpath(named)) if named else _repository(Path(os.path.realpath(folder)))
    if _holds(inside or Path(os.path.realpath(folder)), Path(os.path.realpath(path))):
        return path
    what = "the folder in POLICYDIFF_ROOT" if named else "the repository" if inside else "the configuration's folder"
    raise ConfigError(f"{where}: {path} lies outside {what}; move it inside, or name a folder with both in {ROOT}")


def leads_away(path: Path) -> bool:
    """Whether a link on the way to a file leads out of the repository that the link itself stands in.

    Links that stand in no repository are the user's own.

    Args:
        path: Absolute, as it is going to be opened.
    """
    for place in (*reversed(path.parents), path):
        if place.is_symlink():
            inside = _repository(Path(os.path.realpath(place.parent)))
            if inside and not _holds(inside, Path(os.path.realpath(place))):
                return True
    return False


def _repository(folder: Path) -> Path | None:
    """The top of the working tree that a folder stands in; None where there is none."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def _holds(inside: Path, real: Path) -> bool:
    if not real.is_relative_to(inside) or real.as_posix().startswith(tuple(f"{place}/" for place in NO_FILES)):
        return False
    return all(part.casefold() != ".git" for part in real.relative_to(inside).parts)
