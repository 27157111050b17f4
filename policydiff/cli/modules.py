"""The bytecode of a run's modules kept in one file: a comparison loads 350, and each costs ten calls to the system.

Python looks for a module in every folder of its path, opens a file for each and checks it against its source. Here the
codes that it keeps in `__pycache__` stand one behind another in one file beside them, and only the check is left. It
serves what Python's own finders found in a run before, as long as its source, the path and the folders on it are what
they were; all else is left to them. Where bytecode is not wanted or the folder cannot be written, nothing is kept.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec, SourceFileLoader

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import CodeType, ModuleType
    from typing import Any

FEW = 10
"""New modules for which the file is not written anew: that takes as long as finding them."""

MOST = 2_000
"""Modules that are kept; more come of many versions of the same folders, and then keeping begins anew."""

HEAD = 16
"""Bytes of a file in `__pycache__` before the code: a magic number, flags, time and size of the source (PEP 552)."""

FORM = 2
"""Of the file: counted up when `Place` changes, so that a file of an earlier form is written anew."""

LENGTH = 8
"""Bytes that say how long the index is."""

_Module: type[ModuleType] = type(sys)

Module = tuple[str, str, bool, int, int]
"""Its source, its file in `__pycache__`, whether it is a package, and time and size of the source as that file has
them."""

Place = tuple[Module, int, int]
"""A module, and where its code begins and ends, counted from the end of the index."""


class _Loader(SourceFileLoader):
    """Loads a module from its kept code; all else that is asked of a loader is told by its source."""

    held = b""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that knows its files: importing asks for them, and an attribute that is missing is dear."""
        module = _Module(spec.name)
        module.__dict__.update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """The kept code; the source's where a disk lost what was kept, as it may when its power goes."""
        import marshal

        try:
            code: CodeType = marshal.loads(self.held)  # noqa: S302  beside bytecode, which is read so too
        except (EOFError, TypeError, ValueError):
            return super().get_code(fullname)
        return code


class _Finder:
    """Finds kept modules whose source is as it was; the import system asks it before its own finders."""

    def __init__(self, file: int, first: int, places: Mapping[str, Place]) -> None:
        """Take the open file, where its codes begin, and what stands where behind that."""
        self._file, self._first, self.places = file, first, places

    def code(self, start: int, end: int) -> bytes:
        """What stands between two places; shorter where the file is.

        Raises:
            OSError: it cannot be read.
        """
        return os.pread(self._file, end - start, self._first + start)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None for one that is not kept, or whose source has changed."""
        del path, target
        place = self.places.get(name)
        if place is None:
            return None
        (origin, cached, package, time, size), start, end = place
        if _stamp(origin) != (time, size):
            return None
        loader = _Loader(name, origin)
        loader.held = self.code(start, end)
        if len(loader.held) != end - start:
            return None
        # As `spec_from_file_location` makes it, which works out anew what is known here: a quarter of the whole step.
        spec = ModuleSpec(name, loader, origin=origin, is_package=package)
        spec.has_location = True
        spec.cached = cached
        if package:
            spec.submodule_search_locations = [os.path.dirname(origin)]  # noqa: PTH120  pathlib is not loaded yet
        return spec


@contextmanager
def kept_modules() -> Iterator[None]:
    """Load modules from what was kept as long as the block runs, and keep what came from elsewhere."""
    around = _around() if hasattr(os, "pread") else None
    if around is None:
        yield
        return
    before = set(sys.modules)
    file = -1
    with suppress(OSError):
        file = os.open(_place(), os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    finder = _Finder(file, *_index(file, around))
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        if not sys.dont_write_bytecode:
            _keep(around, finder, [name for name in sys.modules if name not in before])
        if file >= 0:
            os.close(file)


def _around() -> tuple[object, ...] | None:
    """What decides where a module is found: the interpreter, and the path with the times of its folders.

    None where the first folder of the path, which is that of the script or the current one, holds a name that is looked
    for elsewhere: what is found then depends on where the command is called.
    """
    times = []
    for folder in sys.path[1:]:
        try:
            times.append(os.stat(folder or ".").st_mtime_ns)  # noqa: PTH116
        except OSError:
            times.append(0)
    first = sys.path[0] if sys.path else ""
    if not __file__.startswith(os.path.join(first, "policydiff")) and _shadows(first):  # noqa: PTH118
        return None
    return FORM, sys.version, sys.flags.optimize, tuple(sys.path[1:]), tuple(times)


def _shadows(folder: str) -> bool:
    """Whether a folder holds a module that a comparison would load from elsewhere; a script has no suffix."""
    try:
        names = os.listdir(folder or ".")  # noqa: PTH208
    except OSError:
        return False
    known = [name for name in names if (own := name.partition(".")[0]) in sys.stdlib_module_names or own in _OTHERS]
    return any("." in name or os.path.isdir(os.path.join(folder, name)) for name in known)  # noqa: PTH112, PTH118


_OTHERS = frozenset({"policydiff", "markdown_it", "mdit_py_plugins", "mdurl", "yaml", "rich", "jinja2", "selectolax"})
"""What a comparison loads besides the standard library."""


def _stamp(source: str) -> tuple[int, int] | None:
    """Time and size of a source as a file of bytecode holds them; None where there is none."""
    try:
        status = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return int(status.st_mtime) & 0xFFFFFFFF, status.st_size & 0xFFFFFFFF


def _place() -> str:
    """The file, where Python keeps this module's own bytecode; empty where it keeps none."""
    cached = __spec__.cached
    return f"{cached.removesuffix('.pyc')}.codes" if cached else ""


def _index(file: int, around: tuple[object, ...]) -> tuple[int, dict[str, Place]]:
    """Where the codes of an open file begin, and what stands where; nothing where none is for what is around."""
    import marshal

    with suppress(OSError, EOFError, ValueError, TypeError):
        size = min(int.from_bytes(os.read(file, LENGTH), "little"), os.fstat(file).st_size)
        maker, places = marshal.loads(os.read(file, size))  # noqa: S302  as above
        if maker == around and isinstance(places, dict):
            return LENGTH + size, places
    return 0, {}


def _keep(around: tuple[object, ...], finder: _Finder, names: Sequence[str]) -> None:
    """Write the file anew where enough of these modules came from elsewhere, if the folder can be written."""
    fresh = [name for name in names if not isinstance(_loader(name), _Loader)]
    found = {name: kept for name in fresh if (kept := _cached(sys.modules[name]))}
    if len(found) <= FEW:
        return
    old = {name: at for name, at in finder.places.items() if name not in found} if len(finder.places) < MOST else {}
    with suppress(OSError):
        _write(around, {name: (module, finder.code(*at)) for name, (module, *at) in old.items()} | found)


def _loader(name: str) -> object:
    return getattr(getattr(sys.modules[name], "__spec__", None), "loader", None)


def _cached(module: ModuleType) -> tuple[Module, bytes] | None:
    """A module, and its code as Python keeps it; None for one without, or one that is checked otherwise."""
    spec = getattr(module, "__spec__", None)
    if spec is None or type(spec.loader) is not SourceFileLoader or not spec.cached or not spec.origin:
        return None
    try:
        with open(spec.cached, "rb") as file:  # noqa: PTH123
            head, code = file.read(HEAD), file.read()
    except OSError:
        return None
    time, size = (int.from_bytes(head[at : at + 4], "little") for at in (8, 12))
    if head[4:8] != bytes(4) or (time, size) != _stamp(spec.origin):  # with flags it goes by its source's digest
        return None
    return (spec.origin, spec.cached, spec.submodule_search_locations is not None, time, size), code


def _write(around: tuple[object, ...], kept: Mapping[str, tuple[Module, bytes]]) -> None:
    """Write the codes behind an index and its length.

    Raises:
        OSError: the folder cannot be written.
    """
    import marshal

    places, at = {}, 0
    for name, (module, code) in kept.items():
        places[name] = (module, at, at + len(code))
        at += len(code)
    told: Any = around, places
    index = marshal.dumps(told)
    place = _place()
    beside = f"{place}.{os.getpid()}"
    with open(beside, "wb") as file:  # noqa: PTH123
        file.write(len(index).to_bytes(LENGTH, "little") + index)
        file.writelines(code for _, code in kept.values())
    os.replace(beside, place)  # noqa: PTH105
