"""Bytes and a file's name in, a `Source` out; and what a file's name tells of its content."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from policydiff.config import language_tag, speaks
from policydiff.errors import UnreadableSourceError
from policydiff.model import Source
from policydiff.rules.labels import any_of
from policydiff.text.lazy import Lazy

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
HTML = (".html", ".htm", ".xhtml")
WORD = (".docx", ".docm", ".dotx")
"""Word files, macros or not: they are never looked at."""
PDF = (".pdf",)
TEXT = (".txt", ".text")
"""Read as Markdown when named; in a folder only where nothing else is, as PDF is: mostly a copy, to be printed."""
EDITIONS = MARKDOWN + HTML + WORD

NO_EDITIONS = ("readme", "changelog", "contributing", "license", "licence", "code_of_conduct")
"""Names of files that stand beside the editions in a folder and are none."""

OWN_HEAD = 4_000
"""Bytes of a page that hold what its head says of its maker; ours stands in the first 800."""

SKIPPED_FOLDERS = ("node_modules", "vendor", "third_party", "__pycache__", "_posts", "_drafts")
"""Folders of other people's files, as hidden ones are, and of news, which tell of a policy and are none."""


def to_source(name: str, content: bytes, *, path: str = "", format: str = "", encoding: str = "") -> Source:  # noqa: A002  the model's word
    """The text under the name the user knows it by.

    Args:
        name: For reports.
        content: As found.
        path: Whose suffix tells the format; empty where only the content can.
        format: Where it is known otherwise, such as from a server.
        encoding: As declared outside the text.

    Raises:
        UnreadableSourceError: it is empty, or stands in Git LFS and only its pointer is here.
    """
    if not content.removeprefix(b"\xef\xbb\xbf").strip():
        raise UnreadableSourceError(f"{name}: is empty; name a file that holds the policy")
    if content.startswith(b"version https://git-lfs.github.com/spec/"):
        raise UnreadableSourceError(
            f"{name}: holds only a Git LFS pointer; run `git lfs pull` and name the file itself"
        )
    # A file's name need not be UTF-8; what is shown must be.
    readable = name.encode(errors="replace").decode()
    return Source(
        name=readable,
        content=content,
        format=container_of(content) or format or format_of(path, content),
        encoding=encoding,
    )


def container_of(content: bytes) -> str:
    r"""`docx` or `pdf` by how the bytes begin, whatever the file is called; empty for texts and anything else.

    >>> container_of(b"%PDF-1.7"), container_of(b"# Privacy")
    ('pdf', '')
    """
    if content.startswith(b"PK\x03\x04"):
        return "docx"  # its reader says so where it is another archive
    return "pdf" if content[:_PDF_REACH].lstrip().startswith(b"%PDF-") else ""


def format_of(path: str, content: bytes) -> str:
    """`html` or `markdown`: by the suffix, else by how the content begins."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in HTML:
        return "html"
    if suffix in MARKDOWN or suffix in TEXT:
        return "markdown"
    # UTF-16 has a NUL beside every ASCII letter; without them the tags can be seen.
    return "html" if _PAGE_START.match(content[:4096].replace(b"\0", b"").decode("latin-1")) else "markdown"


def editions_in(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a folder's files that are editions: Markdown, HTML and Word, others only where there is nothing else.

    A Word file beside a text or page of the same name is its copy, and no edition.

    Args:
        names: Paths relative to the folder, with `/`.
    """
    kept = tuple(sorted(name for name in names if not _is_skipped(name)))
    written = {_stem(name) for name in kept if has_suffix(name, MARKDOWN + HTML)}
    return (
        tuple(name for name in kept if has_suffix(name, EDITIONS) and not _is_copy(name, written))
        or tuple(name for name in kept if has_suffix(name, TEXT))
        or tuple(name for name in kept if has_suffix(name, PDF))
    )


def named_like_a_policy(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of many files whose name, or whose folder's name for an `index.md`, is one that policies have.

    What is called by the id of a notice is a post or page about a policy, and none. PDF counts only where nothing else
    is named so.
    """
    return _named(names, EDITIONS) or _named(names, PDF)


def _named(names: tuple[str, ...], suffixes: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for name in names:
        path = PurePosixPath(name)
        if not has_suffix(name, suffixes) or any(_is_foreign(part) for part in path.parts[:-1]):
            continue
        stem = path.stem.lower()
        if stem in ("index", "readme") and path.parent.name:
            stem = path.parent.name.lower()
        if _POLICY_NAME.search(stem) and not _NOTICE_ID.search(name):
            found.append(name)
    written = {_stem(name) for name in found if not has_suffix(name, WORD)}
    return tuple(sorted(name for name in found if not _is_copy(name, written)))


def is_own_page(content: bytes) -> bool:
    """Whether a page is one that was made here: a comparison or a history.

    >>> is_own_page(b'<head><meta charset="utf-8"><meta name="generator" content="policydiff 1.0">')
    True
    """
    return b'<meta name="generator" content="policydiff' in content[:OWN_HEAD]


def carries_language(name: str, language: str) -> bool:
    """Whether a folder or an ending in the path is that language's tag: `zh-Hans/privacy.md`, `privacy.zh.md`."""
    for part in re.split(r"[/.]", name)[:-1]:
        for piece in (part, part.rpartition("_")[2]):
            tag = language_tag(piece)
            if tag and speaks(tag, language):
                return True
    return False


def has_suffix(name: str, suffixes: tuple[str, ...]) -> bool:
    """Whether the file's name ends in one of the suffixes, in any case."""
    return name.lower().endswith(suffixes)


def _is_skipped(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        path.stem.lower() in NO_EDITIONS or path.name.startswith("~$") or any(_is_foreign(part) for part in path.parts)
    )


def _stem(name: str) -> str:
    """The path without its suffix."""
    return PurePosixPath(name).with_suffix("").as_posix()


def _is_copy(name: str, written: set[str]) -> bool:
    """Whether a Word file stands beside a text or page of the same name."""
    return has_suffix(name, WORD) and _stem(name) in written


def _is_foreign(part: str) -> bool:
    return part.startswith(".") or part.lower() in SKIPPED_FOLDERS


_PAGE_START = Lazy(
    r"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""An HTML page's first tag, after a byte order mark (its bytes as Latin-1), an XML declaration and comments."""


_PDF_REACH = 1024
"""Bytes within which a PDF says that it is one; white space may stand before it."""

_POLICY_NAME = Lazy(lambda: rf"{any_of('files')}|(?:^|[^a-z])(?:{any_of('short_files')})(?:[^a-z]|$)")
"""What policies and terms are called in lower-case file names; short words only when they stand alone."""

_NOTICE_ID = Lazy(r"-(?:change|consent|cessation|merger|correction)-[0-9a-f]{16}(?![0-9a-z])")
"""How the id of a notice ends: its kind and a digest."""
