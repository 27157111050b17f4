"""A PDF's bytes in, what all its pages hold out."""

from __future__ import annotations

import ctypes
from typing import Any

from .drawn import Drawn
from .library import pdfium
from .limits import MOST_LINKS, MOST_PAGES, TooMuchError
from .signs import Signs
from .tag_tree import TagTree
from .upright import UprightPage, near

_PASSWORD = 4
"""The library's error."""


def read(content: bytes) -> dict[str, Any]:
    """All pages of a file.

    Raises:
        TooMuchError: it has more pages or signs than are read.
        MemoryError: it would take more memory than it may have.
    """
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        error = pdfium.FPDF_GetLastError()
        return {"error": "password" if error == _PASSWORD else "broken"}
    count = pdfium.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise TooMuchError
    if not count:
        return {"error": "broken"}
    reader = _Reader(document)
    pages = [reader.page(at) for at in range(count)]
    pdfium.FPDF_CloseDocument(document)
    if not any(pages):
        return {"error": "broken"}
    return {"pages": [page or {"w": 0, "h": 0} for page in pages], "tree": reader.tree()}


class _Reader:
    """One pass over the pages of a document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._buffer = ctypes.create_string_buffer(4096)
        self._tags, self._drawn = TagTree(document), Drawn()
        self._signs = Signs(self._tags)

    def page(self, at: int) -> dict[str, Any] | None:
        """What a page holds; None where it is broken."""
        page = pdfium.FPDF_LoadPage(self._document, at)
        if not page:
            return None
        text = pdfium.FPDFText_LoadPage(page)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        upright = UprightPage(page, width, height)
        found: dict[str, Any] = {"w": near(width), "h": near(height)}
        if text:
            found["text"] = self._signs.of(text, upright)
            pdfium.FPDFText_ClosePage(text)
        found["rules"], found["dots"] = self._drawn.of(page, upright)
        found["links"] = self._links(page, upright)
        self._tags.take(page, at)
        pdfium.FPDF_ClosePage(page)
        return found

    def tree(self) -> list[Any]:
        """The structure tree of all pages; empty where there is none."""
        return self._tags.tree()

    def _links(self, page: Any, upright: UprightPage) -> list[Any]:
        found: list[Any] = []
        at, link, box, most = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF(), len(self._buffer)
        while len(found) < MOST_LINKS and pdfium.FPDFLink_Enumerate(page, at, link):
            if not pdfium.FPDFLink_GetAnnotRect(link, box):
                continue
            action = pdfium.FPDFLink_GetAction(link)
            size = pdfium.FPDFAction_GetURIPath(self._document, action, self._buffer, most) if action else 0
            target = self._buffer.raw[: size - 1].decode("utf-8", "replace") if 1 < size <= most else ""
            found.append([*upright.box(box.left, box.bottom, box.right, box.top), target])
        return found
