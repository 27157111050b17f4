"""Keys in, what was worked out before out; in the user's cache folder, a small file for each.

A comparison of two texts never changes, so its key is their digests with all else that counts. A cache that cannot be
read or written only costs time.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policydiff.files import whole_file
from policydiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORM = 2
"""Counts up whenever what is kept gets another form or another meaning within a version of policydiff."""


def folder() -> Path:
    """Where it is kept: `policydiff/history` in `XDG_CACHE_HOME`, or in `~/.cache`."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return Path(base if Path(base).is_absolute() else Path.home() / ".cache", "policydiff", "history")


def kept(parts: tuple[str, ...], make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The value for a key, made where it is not kept yet.

    Args:
        parts: all that the value depends on, beside the version of policydiff.
        make: works it out: strings, numbers, truth values and lists by name.
    """
    key = sha256("\n".join((__version__, str(FORM), *parts)).encode()).hexdigest()
    place = folder() / key[:2] / f"{key[2:]}.json"
    with suppress(OSError, ValueError):
        value = json.loads(place.read_text("utf-8"))
        if isinstance(value, dict):
            return value
    made = make()
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(place) as file:
            file.write(json.dumps(made, ensure_ascii=False).encode())
    return made
