"""A PDF in, sections out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError

if TYPE_CHECKING:
    from policydiff.model import Source
    from policydiff.read.outline import Outline
    from policydiff.read.whole import ReadText


def read_pdf(source: Source, outline: Outline) -> ReadText:  # noqa: ARG001  the shape that all readers have
    """Read a PDF into an empty outline.

    Raises:
        UnreadableSourceError: it cannot be read.
    """
    raise UnreadableSourceError(f"{source.name}: is a PDF; save what it says as .docx, text or HTML")
