"""The phrases of a language kept between runs, as `rules/kept_index.py` takes them: written when they were read anew.

Where the folder cannot be written, or bytecode is not wanted (`PYTHONDONTWRITEBYTECODE`), nothing is kept.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from policydiff.rules.phrase_book import PhraseBook


@contextmanager
def kept_phrases() -> Iterator[None]:
    """Keep the indexes of the books whose tables were read while the block ran."""
    try:
        yield
    finally:
        books = sys.modules.get("policydiff.rules.books")
        if books is not None and not sys.dont_write_bytecode:
            made: dict[str, PhraseBook] = books.made
            while made:
                _write(*made.popitem())


def _write(language: str, book: PhraseBook) -> None:
    """Keep an index; a folder that cannot be written keeps none."""
    import marshal
    import os

    from policydiff.rules import kept_index

    place = kept_index.place(language)
    beside = f"{place}.{os.getpid()}"
    with suppress(OSError, ValueError):
        if place:
            with open(beside, "wb") as file:  # noqa: PTH123  before the index is made, which takes a while
                told: Any = kept_index.maker(language), book.index()
                file.write(marshal.dumps(told))
            os.replace(beside, place)  # noqa: PTH105
