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

FORM = 3
"""Counts up whenever what is kept gets another form or another meaning within a version of policydiff."""


def folder() -> Path | None:
    """Where it is kept: `policydiff/history` in `XDG_CACHE_HOME`, or in `~/.cache`; None for a user without a home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return Path(base if Path(base).is_absolute() else Path.home() / ".cache", "policydiff", "history")
    except RuntimeError:
        return None


def kept(parts: tuple[object, ...], make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The value for a key, made where it is not kept yet.

    Args:
        parts: all that the value depends on, beside the version of policydiff: texts, and tuples of texts.
        make: works it out: strings, numbers, truth values and lists by name.
    """
    value = known(parts)
    if value is None:
        value = make()
        keep(parts, value)
    return value


def known(parts: tuple[object, ...]) -> Mapping[str, Any] | None:
    """The value that is kept for a key; None where there is none."""
    place = _place(parts)
    if place is not None:
        with suppress(OSError, ValueError):
            value = json.loads(place.read_text("utf-8"))
            if isinstance(value, dict):
                return value
    return None


def keep(parts: tuple[object, ...], value: Mapping[str, Any]) -> None:
    """Keep a value, where that can be done."""
    place = _place(parts)
    if place is not None:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(place) as file:
                file.write(json.dumps(value, ensure_ascii=False).encode())


def _place(parts: tuple[object, ...]) -> Path | None:
    home = folder()
    # Unlike joined texts it shows where each ends, and it is ASCII whatever a file is called.
    key = sha256(ascii((__version__, FORM, *parts)).encode()).hexdigest()
    return home / key[:2] / f"{key[2:]}.json" if home else None
