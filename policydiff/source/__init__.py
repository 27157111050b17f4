"""Names in, texts out: a file, a folder, `-`, REV:path, a URL or a version becomes pairs of `Source`.

Values that stay within this room are named tuples: a frozen dataclass takes seven times as long to create, and every
run, however short, waits for it.
"""

from policydiff.source.request import Request, Resolution, SourcePair
from policydiff.source.resolve import resolve, resolve_editions

__all__ = ["Request", "Resolution", "SourcePair", "resolve", "resolve_editions"]
