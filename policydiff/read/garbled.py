"""Text in, the text that was meant and a finding out, where UTF-8 was once read as Windows-1252: `PolÃ­tica`.

A page whose every foreign letter is garbled so is mended, and that is said; one with a few such places is read as it
stands, and that is said too: there the publisher's own page shows them.
"""

from __future__ import annotations

import re
from functools import cache

from policydiff.model import Finding, Severity

CODE = "read.garbled"

_BEGINS = rb"\xc3[\x82-\xaf][\xc2\xc5\xc6\xcb\xe2]"
"""What each such place begins with in UTF-8; bytes are searched in a tenth of the time that signs take."""

_FEWEST = 3
"""Places from which a text is called garbled: one or two may be a quotation, or an address."""


@cache
def _bytes() -> dict[str, int]:
    """Sign → the byte that Windows-1252 or Latin-1 shows so; from 0x80 on."""
    high = range(0x80, 0x100)
    return {chr(byte): byte for byte in high} | {bytes([byte]).decode("cp1252", "ignore"): byte for byte in high}


@cache
def _place() -> re.Pattern[str]:
    """One letter of two or three bytes, each shown as a sign of its own."""
    rest = re.escape("".join(sign for sign, byte in _bytes().items() if byte < 0xC0))  # noqa: PLR2004 - as UTF-8 has it
    # One class at the beginning: two of them are tried at each sign, in ten times the time.
    return re.compile(f"[\xc2-\xef](?:(?<=[\xc2-\xdf])[{rest}]|(?<=[\xe0-\xef])[{rest}]{{2}})")


def mended(text: str) -> tuple[str, tuple[Finding, ...]]:
    """The text as it was meant, with what is said of it; the text itself and nothing for one that is well."""
    if text.isascii() or not any(sign in text for sign in "ÃÂâÐÑãåæäçèé"):
        return text, ()
    if re.search(_BEGINS, text.encode("utf-8", "surrogatepass")) is None:
        return text, ()
    places = [found for found in _place().finditer(text) if _letter(found[0])]
    if len(places) < _FEWEST:
        return text, ()
    first = places[0]
    line = text.count("\n", 0, first.start()) + 1
    shown = f"line {line} has “{_around(text, first.start(), first.end())}”"
    foreign = sum(not sign.isascii() for sign in text)
    if sum(len(found[0]) for found in places) == foreign:
        text = _place().sub(lambda found: _letter(found[0]) or found[0], text)
        said = f"The text is garbled ({shown}): UTF-8 that was read as Windows-1252. It was compared as it was meant."
    else:
        said = f"The text is garbled in {len(places)} places ({shown}): UTF-8 that was read as Windows-1252; mend them."
    return text, (Finding(CODE, Severity.MEDIUM, said, lines=(line, line)),)


def _letter(signs: str) -> str:
    """The letter that was meant; empty where the bytes are none."""
    known = _bytes()
    try:
        return bytes(known[sign] for sign in signs).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _around(text: str, start: int, end: int) -> str:
    """The word that a place stands in."""
    while start and not text[start - 1].isspace() and text[start - 1] not in "<>":
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] not in "<>":
        end += 1
    return text[start:end][:40]
