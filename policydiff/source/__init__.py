"""Names in, texts out: a file, a folder, `-`, REV:path, a URL or a version becomes pairs of `Source`.

    Name     `v1`                       what was typed, and what kind of name it can be          names
      ↓
    Place    git revision v1, 3 May     where it is looked up: disk, revision, archive, web      places
      ↓
    Found    privacy.md, terms.md       the texts that stand there, not yet read: one `Side`     texts, sides
      ↓
    Source   the bytes of privacy.md    read, and paired with the other side's in a `SourcePair` pairing

What is looked for comes from a `Scope`: the request with the configured editions that it asks for.
"""

from policydiff.source.request import Request, Resolution, SourcePair
from policydiff.source.resolve import resolve, resolve_editions

__all__ = ["Request", "Resolution", "SourcePair", "resolve", "resolve_editions"]
