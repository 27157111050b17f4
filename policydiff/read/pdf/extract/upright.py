"""Coordinates of a page as the library has them in, those of the upright page out."""

from __future__ import annotations

import math
from typing import Any

from .library import pdfium

_FAR = 50_000.0
"""Points from the corner of a page past which nothing lies: the largest page of PDF 1.7 has 14,400, and a file that
sets another unit may have three times as many."""


def near(value: float) -> float:
    """A coordinate to a tenth of a point; what is none, or lies on no page, is brought back to one."""
    return 0.0 if math.isnan(value) else round(min(max(value, -_FAR), _FAR), 1)


class UprightPage:
    """From a page's own coordinates to those of the upright page, downwards."""

    def __init__(self, page: Any, width: float, height: float) -> None:
        self._turn = pdfium.FPDFPage_GetRotation(page) % 4
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)  # left at zero where it fails
        self._left: float = box.left
        self._bottom: float = box.bottom
        self._width, self._height = width, height

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the upright page, downwards."""
        x, y = x - self._left, y - self._bottom
        if self._turn == 1:
            return y, x
        if self._turn == 2:  # noqa: PLR2004 - half a turn
            return self._width - x, y
        if self._turn == 3:  # noqa: PLR2004 - three quarters
            return self._width - y, self._height - x
        return x, self._height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> list[float]:
        """Left, top, right and bottom of a box on the upright page."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return [near(v) for v in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))]

    def turns(self, matrix: Any) -> bool:
        """Whether text set with a matrix does not run level on the upright page."""
        (x0, y0), (x1, y1) = self.point(0, 0), self.point(matrix.a, matrix.b)
        return abs(y1 - y0) > 0.1 * abs(x1 - x0) or x1 < x0
