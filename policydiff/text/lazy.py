r"""A regular expression as a constant that is compiled when a text first needs it.

Compiling costs 0.1 to 4 ms a pattern, and most texts need few of them; a constant that compiles itself keeps the
pattern, its name and its meaning in one place.

>>> YEAR = Lazy(r"(?:19|20)\d\d")
>>> YEAR.findall("from 1999 to 2031")
['1999', '2031']
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Lazy"]


class Lazy:
    """What `re.compile` gives, compiled at the first use of one of its methods.

    Args:
        pattern: the regular expression, or a function without arguments that gives it, where putting it together
            costs something itself.
        flags: as for `re.compile`.
    """

    if TYPE_CHECKING:
        search = match = fullmatch = re.compile("").search
        finditer = re.compile("").finditer
        findall = re.compile("").findall
        split = re.compile("").split
        sub = re.compile("").sub
        subn = re.compile("").subn
        pattern: str

    def __init__(self, pattern: str | Callable[[], str], flags: int = 0) -> None:
        self._made = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept so that later calls find it at once.

        Raises:
            AttributeError: compiled patterns have no such method.
        """
        if name.startswith("__"):  # asked for by copy and pickle, of which a pattern needs neither
            raise AttributeError(name)
        pattern, flags = self._made
        found = getattr(re.compile(pattern if isinstance(pattern, str) else pattern(), flags), name)
        setattr(self, name, found)
        return found
