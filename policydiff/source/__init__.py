"""Names in, texts out: a file, a folder, `-`, REV:path, a URL or a version becomes pairs of `Source`."""

from policydiff.source.request import Request, Resolution, SourcePair
from policydiff.source.resolve import resolve, resolve_editions

__all__ = ["Request", "Resolution", "SourcePair", "resolve", "resolve_editions"]
