"""The bytes of a Word file in, the XML of its parts out: nothing of it is trusted.

A Word file is a ZIP archive of XML parts. Only those that hold the text are opened: no macro, picture, header or
property is ever looked at. A part that declares entities is refused, as Word writes none and they can grow without end.
"""

from __future__ import annotations

import posixpath
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, XMLParser
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from policydiff.errors import UnreadableSourceError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 24_000_000
"""Bytes that a part may unpack to: the longest contracts, of a thousand pages, are half of that."""

DIRECTORY = 1_000_000
"""Bytes of an archive's list of files; that of a Word file with a thousand pictures is a tenth of it."""

_END_OF_DIRECTORY = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
"""Bytes that may follow the end of the list of files, as the format has it."""

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The names that the strict form of the format has for the same things."""

_SAVE = "open it in Word or LibreOffice and save it anew as .docx"

_OTHERS = (
    ("word/document.xml", ""),
    ("content.xml", "an OpenDocument text"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("Index/Document.iwa", "a Pages document"),
)
"""Parts by which archives of other programs are known."""


class Package:
    """The parts of a Word file, each read when it is asked for."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open the archive and find the part that holds the text.

        Args:
            content: the file.
            name: how messages call it.

        Raises:
            UnreadableSourceError: it is broken, locked, or another program's archive.
        """
        self.name = name
        _refuse_long_directory(content, name)
        try:
            self._archive = ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, NotImplementedError) as error:
            raise self._broken("its archive is damaged") from error
        found = self._related("", "/officeDocument")
        self.main = found[0] if found else "word/document.xml"
        if self.main not in self._archive.namelist():
            raise UnreadableSourceError(f"{name}: {self._what()}; {_SAVE}")

    def root(self, part: str) -> Element:
        """The XML of a part.

        Raises:
            UnreadableSourceError: it is missing, damaged, larger than any text, or declares entities.
        """
        data = self._bytes(part)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        try:
            self._refuse_entities(data, part)
            parser = XMLParser()  # noqa: S314  what declares entities was refused
            parser.feed(data)
            found: Element = parser.close()
        except (ParseError, expat.ExpatError, LookupError, ValueError) as error:
            raise self._broken(f"{part} is no XML") from error
        return found

    def related(self, kind: str) -> Element | None:
        """The XML of the part of a kind, such as `/styles`, that the text refers to; None where there is none."""
        found = [part for part in self._related(self.main, kind) if part in self._archive.namelist()]
        return self.root(found[0]) if found else None

    def properties(self) -> Element | None:
        """The XML of the file's properties, its title and author; None where there are none."""
        found = [part for part in self._related("", "/core-properties") if part in self._archive.namelist()]
        return self.root(found[0]) if found else None

    def links(self) -> dict[str, str]:
        """The addresses that the text links to, by the ids that it uses."""
        return {
            row.get("Id", ""): row.get("Target", "")
            for row in self._rows(self.main)
            if row.get("Type", "").endswith("/hyperlink")
        }

    def _related(self, part: str, kind: str) -> list[str]:
        """The parts of a kind that a part refers to; those of the whole archive where it is empty."""
        folder = posixpath.dirname(part)
        return [
            posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
            for row in self._rows(part)
            if row.get("Type", "").endswith(kind) and row.get("TargetMode") != "External"
        ]

    def _rows(self, part: str) -> list[Element]:
        folder, leaf = posixpath.split(part)
        rows = posixpath.join(folder, "_rels", f"{leaf}.rels")
        return list(self.root(rows)) if rows in self._archive.namelist() else []

    def _bytes(self, part: str) -> bytes:
        try:
            with self._archive.open(part) as file:
                data = file.read(LARGEST + 1)
        except KeyError as error:
            raise self._broken(f"{part} is missing") from error
        except RuntimeError as error:  # zipfile's word for a password, and for a method that it does not know
            raise self._broken("a password locks it, or it is packed in an unknown way") from error
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._broken(f"{part} is damaged") from error
        if len(data) > LARGEST:
            raise UnreadableSourceError(
                f"{self.name}: {part} unpacks to more than {LARGEST // 1_000_000} MB, which no policy does; "
                "save the policy alone"
            )
        return data

    def _refuse_entities(self, data: bytes, part: str) -> None:
        """Stop at a document type, which stands before the first element and alone can declare entities."""

        def refuse(*_: object) -> None:
            raise UnreadableSourceError(
                f"{self.name}: {part} declares a document type, which no Word file does; {_SAVE}"
            )

        def leave(*_: object) -> None:
            raise StopIteration

        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = refuse
        parser.StartElementHandler = leave
        with suppress(StopIteration):
            parser.Parse(data, True)  # noqa: FBT003  the signature of expat

    def _what(self) -> str:
        names = set(self._archive.namelist())
        known = next((what for part, what in _OTHERS if part in names and what), "")
        return f"is {known or 'a ZIP archive'} and no Word file"

    def _broken(self, what: str) -> UnreadableSourceError:
        return UnreadableSourceError(f"{self.name}: is a broken Word file ({what}); {_SAVE}")


def _refuse_long_directory(content: bytes, name: str) -> None:
    """Refuse an archive whose list of files alone would take long to read."""
    at = content.rfind(_END_OF_DIRECTORY, max(0, len(content) - _END_SIZE - _LONGEST_COMMENT))
    size = int.from_bytes(content[at + 12 : at + 16], "little") if at >= 0 else 0
    if size > DIRECTORY:
        raise UnreadableSourceError(f"{name}: is an archive of too many files to be a Word file; {_SAVE}")
