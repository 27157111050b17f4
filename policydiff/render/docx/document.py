"""Comparisons in, a Word file with tracked changes out: a ZIP archive of small XML parts."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.render.docx.body import STEP, body_of
from policydiff.render.docx.ends import kept_apart
from policydiff.render.docx.lists import DEEPEST, Lists
from policydiff.render.docx.sequence import entries_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from policydiff.model import Comparison

AUTHOR = "policydiff"
"""Whose changes they are."""

PARTS = {
    "[Content_Types].xml": "types.xml.j2",
    "_rels/.rels": "rels.xml.j2",
    "docProps/core.xml": "core.xml.j2",
    "word/document.xml": "document.xml.j2",
    "word/_rels/document.xml.rels": "links.xml.j2",
    "word/styles.xml": "styles.xml.j2",
    "word/numbering.xml": "numbering.xml.j2",
    "word/settings.xml": "settings.xml.j2",
}
"""The parts and their templates: first what says what the others are, the text before the list of its links."""

_NO_TIME = "1970-01-01T00:00:00Z"
"""What the marks of a move say, which must bear a time: a comparison knows none."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every part: equal comparisons give equal bytes."""

_FILES = 0o600 << 16
"""The rights of a part, as the archive keeps them."""


def to_docx(comparisons: Sequence[Comparison]) -> bytes:
    """Write comparisons as one Word file.

    Accepting all of its changes gives the new texts, rejecting all the old ones, block for block; what stands outside a
    policy (the navigation of a page) is left out. The same comparisons give the same bytes.

    Args:
        comparisons: in the order in which they stand in it; not empty.
    """
    lists, links = Lists(), Links()
    parts = [kept_apart(body_of(entries_of(each), lists)) for each in comparisons]
    new = comparisons[0].new
    values = {
        "author": AUTHOR,
        "bodies": parts,
        "deepest": DEEPEST,
        "epoch": _NO_TIME,
        "ids": Ids(),
        "language": "" if new.language == "und" else new.language,
        "levels": lists.levels,
        "links": links,
        "step": STEP,
        "title": new.title,
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, template in PARTS.items():
            info = zipfile.ZipInfo(part, _EPOCH)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, _FILES
            archive.writestr(info, _environment().get_template(template).render(values).encode())
    return packed.getvalue()


class Ids:
    """Numbers of tracked changes: each its own, those of a move's two marks the same."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """A number that was not given before."""
        self._last += 1
        return self._last


class Links:
    """The addresses that the text leads to, each with an id."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id(self, address: str) -> str:
        """The id of an address; the same for the same one."""
        return self._ids.setdefault(address, f"link{len(self._ids) + 1}")

    def all(self) -> list[tuple[str, str]]:
        """Every id with its address."""
        return [(id_, address) for address, id_ in self._ids.items()]


@cache
def _environment() -> Environment:
    from policydiff.render.templating import environment_of  # loads Jinja

    environment = environment_of(Path(__file__).with_name("parts"))
    environment.filters["written"] = written
    return environment


def written(text: str) -> str:
    """The text without the signs that XML does not allow."""
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign in "\t\n" or (sign >= " " and not _forbidden(sign)))


def _forbidden(sign: str) -> bool:
    return "\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff"
