"""A folder of our own templates in, an environment of Jinja out that keeps what it compiled from one run to the next.

Only what we wrote ourselves gets it: an owner's template is strangers' input and goes into a sandbox. Compiling the
template of a page takes a third of the time of writing it. What was compiled is kept as Python keeps its
bytecode: in the `__pycache__` beside this module, for the very interpreter, Jinja, template and settings that made it.
Where that folder cannot be written, or bytecode is not wanted (`PYTHONDONTWRITEBYTECODE`), it is compiled as ever.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""Of every environment: they decide what a template is compiled to."""


def environment_of(folder: Path) -> jinja2.Environment:
    """The environment of our own templates in a folder: everything escaped, nothing undefined.

    Args:
        folder: of `policydiff` or `notices`, never one that an owner names. The line break that ends a template is
            dropped.
    """
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folder), bytecode_cache=_Kept(), **SETTINGS)  # noqa: S701  autoescape is among them


class _Kept(jinja2.BytecodeCache):
    """Compiled templates, a file for each; one that another maker wrote, or that is broken, is written anew."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, where that is kept."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            maker, code = marshal.loads(_place(bucket).read_bytes())  # noqa: S302  beside bytecode, which is read so too
            if maker == _maker(bucket):
                bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the bucket; a folder that cannot be written keeps nothing."""
        if sys.dont_write_bytecode:
            return
        place = _place(bucket)
        beside = place.with_name(f"{place.name}.{os.getpid()}")
        with suppress(OSError):
            beside.write_bytes(marshal.dumps((_maker(bucket), bucket.code)))
            beside.replace(place)


def _place(bucket: Bucket) -> Path:
    """The file of a template, in the folder of this module's own bytecode.

    Raises:
        OSError: Python keeps none for this module.
    """
    cached = __spec__.cached
    if not cached:
        raise FileNotFoundError("no bytecode is kept")
    return Path(f"{cached.removesuffix('.pyc')}.{bucket.key}")


def _maker(bucket: Bucket) -> tuple[str, ...]:
    """Who compiled the template, and of what: nothing else may take the code."""
    return sys.version, jinja2.__version__, bucket.checksum, repr(SETTINGS)
