"""Where the index of a language's phrases is kept between runs: beside the bytecode, for the tables it was made of.

Reading the tables takes a sixth of judging a rewritten policy. Like bytecode, an index is only taken from the folder
where Python keeps that of this module, and only while the interpreter and the sources are those it was made with;
without one the tables are read as ever. The command writes it (`cli/phrases.py`), nothing else does.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

FORM = 1
"""Of an index: counted up when its shape changes in a way that its sources do not show."""

_SOURCES = ("books", "hanzi", "phrase_book", "practices", "sign_book", "signals", "word_index")
"""Modules of this folder that make an index of the tables."""

_TABLES = ("signals", "clauses", "practices")
"""Modules of a language's folder with phrases; `clauses` is English alone."""


def place(language: str) -> str:
    """The file of one of `LANGUAGES`; empty where Python keeps no bytecode."""
    cached = __spec__.cached
    return f"{cached.removesuffix('.pyc')}.{language}.codes" if cached else ""


def maker(language: str) -> tuple[Any, ...]:
    """What decides whether an index is still good: the interpreter, and time and size of each source."""
    here = os.path.dirname(__file__)  # noqa: PTH120  pathlib takes as long as all of this
    sources = [f"{here}/{name}.py" for name in _SOURCES] + [f"{here}/{language}/{name}.py" for name in _TABLES]
    return FORM, sys.version, here, tuple([_stamp(source) for source in sources])


def _stamp(source: str) -> tuple[int, int]:
    try:
        status = os.stat(source)  # noqa: PTH116
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def kept_index(language: str) -> Any:
    """What the book of one of `LANGUAGES` was kept as; None where nothing is, or nothing of these tables."""
    import marshal

    with suppress(OSError, EOFError, ValueError, TypeError):
        with open(place(language), "rb") as file:  # noqa: PTH123
            made, index = marshal.loads(file.read())  # noqa: S302  beside bytecode, which is read so too
        if made == maker(language):
            return index
    return None
