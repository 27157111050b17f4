"""The structure tree of a document, page by page."""

from __future__ import annotations

import ctypes
from typing import Any

from .library import pdfium
from .limits import MOST_NODES

_DEEPEST = 60
"""Levels of a structure tree; real ones have fifteen."""


class TagTree:
    """The tree as far as the pages read so far show it."""

    def __init__(self, document: Any) -> None:
        self._roots: dict[int, list[Any]] = {}
        self._nodes = 0
        self._buffer = ctypes.create_string_buffer(200)
        self.there = bool(pdfium.FPDFCatalog_IsTagged(document))
        """Whether the file has a structure tree, of which no page so far held more than is looked at."""

    def tree(self) -> list[Any]:
        """The structure tree of all pages, in its order; empty where there is none, or more than is looked at."""
        return [_plain(node) for _, node in sorted(self._roots.items())] if self.there else []

    def take(self, page: Any, at: int) -> None:
        """Add what a page shows of it; `at` counts pages from 0."""
        tree = pdfium.FPDF_StructTree_GetForPage(page) if self.there else None
        if not tree:
            return
        waiting: list[tuple[Any, dict[int, Any], int, int]] = []
        count = max(0, pdfium.FPDF_StructTree_CountChildren(tree))
        roots = ((i, pdfium.FPDF_StructTree_GetChildAtIndex(tree, i)) for i in range(count))
        waiting += [(element, self._roots, i, 0) for i, element in roots if element]
        while waiting and self.there:
            element, siblings, i, depth = waiting.pop()
            if i not in siblings:
                siblings[i] = [self._type(element), {}, []]
            node = siblings[i]
            node[2].append(at)
            count = max(0, pdfium.FPDF_StructElement_CountChildren(element))
            self._nodes += count + 1
            if self._nodes > MOST_NODES or depth > _DEEPEST:
                self.there = False
                break
            for k in range(count):
                if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, k):
                    waiting.append((child, node[1], k, depth + 1))
                elif k not in node[1] and (mcid := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, k)) >= 0:
                    node[1][k] = mcid
        pdfium.FPDF_StructTree_Close(tree)

    def _type(self, element: Any) -> str:
        size = pdfium.FPDF_StructElement_GetType(element, self._buffer, len(self._buffer))
        return self._buffer.raw[: max(0, min(size, len(self._buffer)) - 2)].decode("utf-16-le", "replace")


def _plain(node: list[Any]) -> list[Any]:
    kids = [[i, kid if isinstance(kid, int) else _plain(kid)] for i, kid in sorted(node[1].items())]
    return [node[0], kids, node[2]]
