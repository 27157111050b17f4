"""The drawn paths of a page in, ruling lines and small marks out."""

from __future__ import annotations

import ctypes
from typing import Any

from .library import pdfium
from .limits import MOST_PATHS
from .upright import UprightPage, near

_MOST_SEGMENTS = 400
"""Of a path that may be a grid of lines."""

_DOT = 7
_THIN = 2.5
"""Points of the largest drawn bullet and of the thickest ruling line."""


class Drawn:
    """What is drawn on the pages of a document, one after another."""

    def __init__(self) -> None:
        self._paths = 0

    def of(self, page: Any, upright: UprightPage) -> tuple[list[Any], list[Any]]:
        """Ruling lines of a page, and small marks that may be bullets."""
        rules: list[Any] = []
        dots: list[Any] = []
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for i in range(pdfium.FPDFPage_CountObjects(page)):
            item = pdfium.FPDFPage_GetObject(page, i)
            if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
                continue
            self._paths += 1
            if self._paths > MOST_PATHS:
                break
            pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
            box = upright.box(left.value, bottom.value, right.value, top.value)
            width, height = box[2] - box[0], box[3] - box[1]
            if max(width, height) <= _DOT and min(width, height) >= 1:
                dots.append(box)
            elif min(width, height) <= _THIN:
                rules.append(box)
            elif pdfium.FPDFPath_CountSegments(item) <= _MOST_SEGMENTS:
                rules += _edges(item, box, upright)
        return rules, dots


def _edges(item: Any, box: list[float], upright: UprightPage) -> list[list[float]]:
    """The level and upright lines of a path; all four edges where it is a box."""
    points: list[tuple[float, float]] = []
    found: list[list[float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    for i in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        a, b = x.value, y.value
        point = upright.point(matrix.a * a + matrix.c * b + matrix.e, matrix.b * a + matrix.d * b + matrix.f)
        if points and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            (x0, y0), (x1, y1) = points[-1], point
            if abs(x0 - x1) < 1 or abs(y0 - y1) < 1:
                found.append([near(v) for v in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))])
        points.append(point)
    if not found and len(points) >= 3:  # noqa: PLR2004 - a shape
        return []
    if len(points) in {4, 5}:
        x0, y0, x1, y1 = box
        return [[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]]
    return found
