"""Compiled patterns kept between runs, beside the bytecode that Python keeps there: a quarter of a short run's time.

A comparison needs 150 to 250 regular expressions, its libraries' among them, and compiling them takes longer than
reading both files. Python keeps the bytecode of modules from run to run, and nothing of patterns; here the codes that
its compiler made are kept the same way, in one file of `__pycache__`, for the very interpreter that made them. Where
that folder cannot be written, or bytecode is not wanted (`PYTHONDONTWRITEBYTECODE`), all is compiled as ever.

This is the one place that leans on parts of the interpreter that are private. It does so only for versions it was tried
with (`TRIED`), and whatever goes wrong here leaves the work to `re` itself.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

TRIED = ((3, 11), (3, 12), (3, 13))
"""Versions of CPython whose private parts are as this module takes them; its tests run on each."""

MOST = 1_500
"""Patterns that are kept: four times those of the code. More come of patterns that are put together from a text or a
configuration, and then keeping begins anew."""

FEW = 2
"""New patterns for which the file is not written anew: that takes longer than compiling them. markdown-it puts one
together from a set, whose order differs from run to run, and each run would write it."""

Key = tuple[str | bytes, int]
"""A pattern and its flags."""

Kept = dict[Key, bytes]
"""By pattern, in the form of `marshal`, which is read when the pattern is asked for: flags, code, number of groups,
their names with their indexes, and their indexes with their names."""


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Compile from what was kept as long as the block runs, and keep what it compiled anew."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] not in TRIED:
        yield
        return
    from re import _compiler  # type: ignore[attr-defined]

    made = _compiler.compile
    kept = _read()
    fresh: Kept = {}
    _compiler.compile = _compiling(made, kept, fresh)
    try:
        yield
    finally:
        _compiler.compile = made
        if len(fresh) > FEW and not sys.dont_write_bytecode:
            _write({**kept, **fresh} if len(kept) + len(fresh) <= MOST else fresh)


def _compiling(made: Callable[[Any, int], Any], kept: Kept, fresh: Kept) -> Callable[[Any, int], Any]:
    """What `re` calls in place of its compiler; `fresh` gains what was not kept."""
    import _sre  # type: ignore[import-not-found]
    import marshal
    from re import _compiler, _parser  # type: ignore[attr-defined]

    def compiled(pattern: Any, flags: int = 0) -> Any:
        key = (pattern, int(flags))
        if type(pattern) not in (str, bytes) or flags & _compiler.SRE_FLAG_DEBUG:
            return made(pattern, flags)
        known = kept.get(key) or fresh.get(key)
        if known is not None:
            with suppress(RuntimeError, TypeError, ValueError, EOFError):  # no code that this interpreter takes
                found, code, groups, names, indexes = marshal.loads(known)  # noqa: S302  as `_read`
                return _sre.compile(pattern, found, memoryview(code).cast("I").tolist(), groups, names, indexes)
        parsed = _parser.parse(pattern, flags)
        state = parsed.state
        codes = _compiler._code(parsed, flags)  # noqa: SLF001
        indexes = (None,) * state.groups
        for name, at in state.groupdict.items():
            indexes = (*indexes[:at], name, *indexes[at + 1 :])
        found = int(flags | state.flags)
        fresh[key] = marshal.dumps((found, _packed(codes), state.groups - 1, dict(state.groupdict), indexes))
        return _sre.compile(pattern, found, codes, state.groups - 1, state.groupdict, indexes)

    return compiled


def _packed(codes: list[int]) -> bytes:
    from array import array

    return array("I", [int(code) for code in codes]).tobytes()


def _place() -> str:
    """The file, where Python keeps this module's own bytecode; empty where it keeps none."""
    cached = __spec__.cached
    return f"{cached.removesuffix('.pyc')}.codes" if cached else ""


def _maker() -> tuple[str, int, int]:
    """Who made the codes: nothing else can read them."""
    import _sre

    return sys.version, _sre.MAGIC, _sre.CODESIZE


def _read() -> Kept:
    """What was kept; empty where there is nothing, or nothing of this interpreter's."""
    import marshal

    with suppress(OSError, EOFError, ValueError, TypeError):
        with open(_place(), "rb") as file:  # noqa: PTH123  pathlib is not loaded yet
            maker, kept = marshal.loads(file.read())  # noqa: S302  beside bytecode, which is read so too
        if maker == _maker() and isinstance(kept, dict):
            return kept
    return {}


def _write(kept: Kept) -> None:
    """Keep these; a folder that cannot be written keeps nothing."""
    import marshal
    import os

    with suppress(OSError):
        place = _place()
        beside = f"{place}.{os.getpid()}"
        with open(beside, "wb") as file:  # noqa: PTH123
            file.write(marshal.dumps((_maker(), kept)))
        os.replace(beside, place)  # noqa: PTH105
