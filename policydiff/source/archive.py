"""A policy's pattern of archived versions in, the versions that are there out."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.bounds import confined

if TYPE_CHECKING:
    from policydiff.config import Config, Policy

_NUMBERS = re.compile(r"\d+")


def is_day(name: str) -> bool:
    """Whether a name is a day as ISO 8601 writes it, `2026-01-31`."""
    from datetime import date  # most names are files

    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False


def archived_versions(policy: Policy, config: Config, language: str) -> tuple[str, ...]:
    """The names of the versions of one edition that the archive holds, oldest first.

    Numbers count as numbers: `v9` goes before `v10`. Empty where the policy has no archive.

    Args:
        policy: gives the pattern `versions`.
        config: whose folder the pattern is relative to.
        language: fills the pattern.

    Raises:
        ConfigError: the pattern leads out of the configuration's repository.
    """
    if not policy.versions:
        return ()
    filled = policy.versions.replace("{policy}", policy.id).replace("{language}", language)
    before, _, after = filled.partition("{version}")
    folder, _, start = before.rpartition("/")
    end, _, inside = after.partition("/")
    found = []
    place = confined(Path(config.folder, folder), config.folder, _where(policy, config))
    for entry in place.iterdir() if place.is_dir() else ():
        name = entry.name
        if name.startswith(start) and name.endswith(end) and len(name) > len(start) + len(end):
            version = name[len(start) : len(name) - len(end)]
            text = entry / inside.replace("{version}", version) if inside else entry
            if text.is_file():
                found.append(version)
    return tuple(sorted(found, key=_order))


def archived_text(policy: Policy, config: Config, language: str, version: str) -> tuple[str, Path]:
    """What an archived text is called, and its path; it need not be there.

    Args:
        policy: gives the pattern `versions`, which is not empty.
        config: whose folder the pattern is relative to.
        language: fills the pattern, as `version` does.
        version: holds no `..`.

    Raises:
        ConfigError: the pattern leads out of the configuration's repository.
    """
    shown = policy.versions.format(version=version, language=language, policy=policy.id)
    # Without `..` and with links kept: what a link leads to is for whoever reads it to refuse.
    path = Path(os.path.abspath(config.folder / shown))  # noqa: PTH100
    return shown, confined(path, config.folder, _where(policy, config))


def version_on(versions: tuple[str, ...], day: str) -> str | None:
    """The last of the versions named by days that is not after a day; None where there is none.

    >>> version_on(("2025-01-07", "2026-03-02"), "2026-01-31")
    '2025-01-07'
    """
    return max((version for version in versions if is_day(version) and version <= day), default=None)


def _where(policy: Policy, config: Config) -> str:
    return f"{config.name}: [policies.{policy.id}] versions"


def _order(version: str) -> tuple[tuple[str, int], ...]:
    """Text and number by turns."""
    parts = _NUMBERS.split(version)
    numbers = [int(number) for number in _NUMBERS.findall(version)]
    return tuple(zip(parts, [*numbers, -1], strict=True))
