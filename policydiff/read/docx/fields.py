r"""The signs that begin, part and end fields in, whether the text between them is the policy's out.

begin  TOC \o "1-3"  separate  1. Scope … 3  end    the contents: dropped
begin  PAGE           separate  17            end    the number of a page: dropped
begin  HYPERLINK "x"  separate  our site      end    a link to x
begin  REF _Ref12     separate  section 4     end    what it says now: kept
"""

from __future__ import annotations

from policydiff.text.lazy import Lazy

CONTENTS = "TOC"
_FURNITURE = frozenset({CONTENTS, "PAGE", "NUMPAGES", "SECTIONPAGES", "TOA", "INDEX", "PAGEREF"})
"""Fields whose result is made of the text, or counts pages."""

_LINK = Lazy(r"\bHYPERLINK\s+(?:\"([^\"]*)\")?(?:[^\"]*\\l\s+\"([^\"]*)\")?")
"""A link's address, and the place in it."""


class OpenField:
    """An open field."""

    __slots__ = ("box", "code", "shown")

    def __init__(self, box: str) -> None:
        self.box = box
        """The sign of a box of a form; empty for anything else."""
        self.code = ""
        self.shown = False
        """Whether its result has begun."""

    @property
    def kind(self) -> str:
        """The first word of its code, in capitals."""
        return (self.code.split(None, 1) or [""])[0].upper()


class Fields:
    """The open fields of one story: the body, a note or a text box."""

    __slots__ = ("_open", "dropping")

    def __init__(self, *, dropping: bool = True) -> None:
        self._open: list[OpenField] = []
        self.dropping = dropping
        """Whether furniture is left out; not where a field is never closed, which would take the rest with it."""

    def begin(self, box: str = "") -> None:
        """Open a field; `box` is the sign of a form's box."""
        self._open.append(OpenField(box))

    def separate(self) -> bool:
        """Begin the result of the innermost field; true where that is a table of contents."""
        if not self._open:
            return False
        self._open[-1].shown = True
        return self.dropping and self._open[-1].kind == CONTENTS

    def end(self) -> str:
        """End the innermost field; gives the sign of a form's box, mostly nothing."""
        return self._open.pop().box if self._open else ""

    def instruct(self, text: str) -> None:
        """Take a piece of the code of the innermost field."""
        if self._open:
            self._open[-1].code += text

    @property
    def hides(self) -> bool:
        """Whether text is none of the policy's here."""
        if not self.dropping:
            return any(not field.shown for field in self._open)
        return any(not field.shown or field.kind in _FURNITURE for field in self._open)

    @property
    def swallows(self) -> bool:
        """Whether a field is open whose text is dropped."""
        return any(field.kind in _FURNITURE for field in self._open)

    @property
    def link(self) -> str:
        """The address of the innermost link; empty where there is none."""
        return next((link for field in reversed(self._open) if (link := address_of(field.code))), "")


def is_furniture(code: str) -> bool:
    """Whether a field of that code shows nothing of the policy."""
    return (code.split(None, 1) or [""])[0].upper() in _FURNITURE


def address_of(code: str) -> str:
    r"""Where a `HYPERLINK` leads; empty for any other code.

    >>> address_of(' HYPERLINK "https://larkspur.example/" ')
    'https://larkspur.example/'
    """
    if "HYPERLINK" not in code:
        return ""
    found = _LINK.search(code)
    return (found[1] or "") + (f"#{found[2]}" if found[2] else "") if found else ""
