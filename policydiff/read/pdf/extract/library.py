"""pdfium, loaded when this is imported; objects of a page are passed as plain addresses.

A pointer for each of them would cost three times as much.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw

pdfium: Any = pypdfium2.raw

pdfium.FPDFText_GetTextObject.restype = ctypes.c_void_p
pdfium.FPDFTextObj_GetFont.restype = ctypes.c_void_p
for _function in (
    pdfium.FPDFTextObj_GetFont,
    pdfium.FPDFPageObj_GetMarkedContentID,
    pdfium.FPDFTextObj_GetTextRenderMode,
    pdfium.FPDFFont_GetBaseFontName,
    pdfium.FPDFFont_GetFlags,
):
    _function.argtypes = (ctypes.c_void_p, *_function.argtypes[1:])
