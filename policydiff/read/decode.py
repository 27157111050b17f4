"""Bytes in, text out: byte order marks, declared encodings and line ends; a clear refusal of what is no text."""

from __future__ import annotations

import codecs
import re
from unicodedata import normalize

from policydiff.errors import UnreadableSourceError
from policydiff.model import Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16."""

_SAVE = "open it in Word or LibreOffice and save it as .docx without a password"

_DOCUMENTS = (
    (b"%PDF-", "a PDF and no text", "give it the format `pdf`"),
    (b"{\\rtf", "an RTF document", _SAVE),
    (b"PK\x03\x04", "a ZIP archive and no text", "a Word file has the format `docx`"),
    (bytes.fromhex("d0cf11e0a1b11ae1"), "an old Word document (.doc), or one that a password locks", _SAVE),
)
"""How files begin that hold words, but not as text; each with what it is called and how to mend it."""

_META = rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})"
_META_REACH = 4096
"""Bytes of a page that are searched for its charset; HTML asks for it within the first 1024."""


def decode(source: Source) -> str:
    r"""Turn the bytes of a source into text whose lines end in `\n`, without byte order mark and in NFC.

    A byte order mark goes over the encoding declared outside, that over the page's own, and UTF-8 is the rest.

    Raises:
        UnreadableSourceError: the bytes are binary, empty, or not in the encoding they are said to be in.
    """
    content = source.content
    for begins, kind, mend in _DOCUMENTS:
        if content.startswith(begins):
            raise UnreadableSourceError(f"{source.name}: is {kind}; {mend}")
    encoding, skip = _encoding(source)
    try:
        text = content[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(_broken(source, encoding, skip + error.start)) from error
    if "\0" in text:
        offset = content.find(b"\0")
        raise UnreadableSourceError(f"{source.name}: binary (a zero byte at offset {offset}); give a text file")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableSourceError(f"{source.name}: empty; give a file that holds a policy")
    # Letters that were typed in two ways are one letter; ASCII is what it is.
    return text if text.isascii() else normalize("NFC", text)


def _encoding(source: Source) -> tuple[str, int]:
    """The encoding to use and how many bytes of mark to leave out."""
    for mark, name in _BOMS:
        if source.content.startswith(mark):
            return name, len(mark)
    if name := _known(source.encoding):
        return name, 0
    if source.format == "html" and (found := re.search(_META, source.content[:_META_REACH], re.IGNORECASE)):
        name = _known(found[1].decode("ascii"))
        # A page that was read as bytes cannot be in UTF-16 when its declaration was found in ASCII.
        if name and not name.startswith(("utf-16", "utf-32")):
            return name, 0
    return "utf-8", 0


def _known(name: str) -> str:
    """The codec's name as Python knows it; empty where browsers know no encoding of that name.

    Python knows more: `utf-7` and `punycode` would show other words than a browser does.
    """
    from policydiff.read.charsets import codec_of

    return codec_of(name) if name else ""


def _broken(source: Source, encoding: str, offset: int) -> str:
    content = source.content
    if b"\0" in content and not encoding.startswith(("utf-16", "utf-32")):
        zero = content.find(b"\0")
        return f"{source.name}: binary (a zero byte at offset {zero}); give a text file"
    line = content.count(b"\n", 0, offset) + 1
    byte = f"0x{content[offset]:02x}" if offset < len(content) else "the end"
    return (
        f"{source.name}: not valid {encoding} at line {line}, byte {offset} ({byte}); "
        "save it as UTF-8 or declare its encoding"
    )
