"""The signs of a page in, pieces of text with their places, sizes and styles out."""

from __future__ import annotations

import ctypes
import math
from typing import Any

from . import BOLD, GAP, ITALIC, TURNED
from .library import pdfium
from .limits import MOST_CHARACTERS, MOST_PIECES, TooMuchError
from .tag_tree import TagTree
from .upright import UprightPage, near

_FILL_STROKE = 2
_SLANTED, _FORCE_BOLD = 1 << 6, 1 << 18
"""As pdfium and ISO 32000-2, 9.8.2, have them."""

_MARKER = 8
_CLOSE = 0.12
"""Letters of the longest number of an item; and, of a type size: pieces that stand closer are of one word."""


class Signs:
    """The text of the pages of a document, one after another."""

    def __init__(self, tags: TagTree) -> None:
        self._tags = tags
        self._fonts: dict[int, int] = {}
        self._characters = self._pieces = 0
        self._buffer = ctypes.create_string_buffer(4096)
        self._matrix, self._box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._like: tuple[int | None, float] = (None, -1.0)
        self._set = (0.0, 0)

    def of(self, page: Any, upright: UprightPage) -> list[Any]:
        """The pieces of a page in the order in which they are drawn.

        Raises:
            TooMuchError: with those of the pages before they are more than is read.
        """
        size = pdfium.FPDFText_CountChars(page)
        self._characters += max(0, size)
        if self._characters > MOST_CHARACTERS:
            raise TooMuchError
        if size <= 0:
            return []
        buffer = ctypes.create_string_buffer(4 * size + 4)
        written = pdfium.FPDFText_GetText(page, 0, size, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        units = buffer.raw[: 2 * max(0, written - 1)]
        same = written - 1 == size  # else some signs take two units, or none

        def text_at(i: int) -> int:
            if i >= size:
                return len(units) // 2
            return i if same else int(pdfium.FPDFText_GetTextIndexFromCharIndex(page, i))

        of = pdfium.FPDFText_GetTextObject
        found: list[Any] = []
        begin = 0
        while begin < size:
            holder = of(page, begin)
            last = _last(of, page, begin, size, holder)
            following = last + 1
            while following < size and of(page, following) is None:
                following += 1  # a space or a line end that the library made up; no object holds it
            first, after, end = text_at(begin), text_at(last + 1), text_at(following)
            string = units[2 * first : 2 * after].decode("utf-16-le", "replace") if 0 <= first < after else ""
            if holder and string.strip("\r\n"):
                made_up = units[2 * after : 2 * end] if after < end else b""
                spaced = b" \0" in made_up and b"\n" not in made_up
                piece = self._piece(page, holder, (begin, last), string + GAP * spaced, upright)
                if not found or not _goes_on(found[-1], piece):
                    found.append(piece)
            begin = following
        self._pieces += len(found)
        if self._pieces > MOST_PIECES:
            raise TooMuchError
        return found

    def _piece(self, page: Any, holder: int, place: tuple[int, int], string: str, upright: UprightPage) -> list[Any]:
        x, y, box = self._x, self._y, self._box
        pdfium.FPDFText_GetCharOrigin(page, place[0], x, y)
        pdfium.FPDFText_GetLooseCharBox(page, place[1], box)
        font = pdfium.FPDFTextObj_GetFont(holder)
        like = font, round(box.top - box.bottom, 2)
        if like != self._like or len(string) > 1:  # letters shown one by one are mostly set alike
            self._set_like(page, place[0], font, upright)
            self._like = like
        style = self._set[1]
        if pdfium.FPDFTextObj_GetTextRenderMode(holder) == _FILL_STROKE:
            style |= BOLD  # a heavier face that the font lacks is drawn by its outline
        x0, base = upright.point(x.value, y.value)
        x1 = max(upright.point(box.left, box.bottom)[0], upright.point(box.right, box.top)[0], x0)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(holder) if self._tags.there else -1
        return [string, near(x0), near(x1), near(base), self._set[0], style, mcid]

    def _set_like(self, page: Any, place: int, font: int | None, upright: UprightPage) -> None:
        """Note the size and the style of a sign."""
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(page, place, matrix)
        size = pdfium.FPDFText_GetFontSize(page, place) * (math.hypot(matrix.c, matrix.d) or 1.0)
        self._set = (
            max(0.1, round(near(100 * size) / 100, 2)),
            self._style(font) | (TURNED if upright.turns(matrix) else 0),
        )

    def _style(self, font: int | None) -> int:
        if font is None:
            return 0
        style = self._fonts.get(font)
        if style is None:
            pdfium.FPDFFont_GetBaseFontName(font, self._buffer, len(self._buffer))
            name, flags = self._buffer.value.decode("latin-1").lower(), max(0, pdfium.FPDFFont_GetFlags(font))
            heavy = any(word in name for word in ("bold", "black", "heavy", "demi")) or flags & _FORCE_BOLD
            slant = "italic" in name or "oblique" in name or flags & _SLANTED
            style = self._fonts[font] = (BOLD if heavy else 0) | (ITALIC if slant else 0)
        return style


def _goes_on(before: list[Any], piece: list[Any]) -> bool:
    """Add a piece to the one before where it goes on with its word, as where each letter is shown by itself."""
    text = before[0]
    if before[3:] != piece[3:] or text[-1] == GAP or abs(piece[1] - before[2]) > _CLOSE * piece[4]:
        return False
    if len(text) < _MARKER and text.rstrip()[-1:] in ".)":
        return False  # what may be the number of an item
    before[0] += piece[0]
    before[2] = piece[2]
    return True


def _last(of: Any, page: Any, first: int, size: int, holder: Any) -> int:
    """The last of the signs from one on that an object holds, in strides that grow and then shrink."""
    at, step = first, 1
    while step:
        if at + step < size and of(page, at + step) == holder:
            at, step = at + step, 2 * step
        else:
            step //= 2
            while step and not (at + step < size and of(page, at + step) == holder):
                step //= 2
            if step:
                at, step = at + step, max(1, step // 2)
    return at
