"""A Word file in, sections out: an XML walker that feeds the builder which Markdown and pages feed.

Only the standard library reads the archive and its XML (`package.py` says what is refused): the walker needs nothing of
what larger libraries give, and they read neither the numbers that Word makes nor both views of tracked changes.

package     the archive, its parts                 walk      paragraphs and tables, tracked changes taken or left
styles      what a style means, inherited          looks     which paragraphs are headings
numbering   the numbers that Word shows            feed      headings, items, rows and paragraphs to the builder
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.model import REJECT, Finding, Severity
from policydiff.read.docx.elements import W
from policydiff.read.docx.feed import feed
from policydiff.read.docx.numbering import Numbering
from policydiff.read.docx.package import Package
from policydiff.read.docx.paragraphs import ParagraphReader
from policydiff.read.docx.styles import Styles
from policydiff.read.docx.walk import Walk
from policydiff.read.whole import ReadText

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from policydiff.model import Source
    from policydiff.read.outline import Outline


def read_docx(source: Source, outline: Outline) -> ReadText:
    """Read a Word file into an empty outline, as the source's view of its tracked changes shows it.

    Raises:
        UnreadableSourceError: it is no Word file, broken, locked, or larger than any policy.
    """
    package = Package(source.content, source.name)
    root = package.root(package.main)
    body = root.find(f"{W}body")
    if body is None:
        body = root
    if root.find(f".//{W}altChunk") is not None:
        raise UnreadableSourceError(
            f"{source.name}: holds a text of another format, which is not read; open it in Word and save it anew"
        )
    styles = Styles(package.related("/styles"))
    numbering = package.related("/numbering")
    notes = {
        (kind, note.get(f"{W}id", "")): note
        for kind in ("footnote", "endnote")
        for note in _all(package.related(f"/{kind}s"), kind)
    }
    reader = ParagraphReader(styles, package.links(), source.view, source.name)
    walk = Walk(reader, Numbering(numbering, styles), notes)
    if not walk.story(body):
        # A field that never ends would take the rest of the text with it: then its result is text.
        walk = Walk(reader, Numbering(numbering, styles), notes, dropping=False)
        walk.story(body)
    sections = feed(walk.steps, outline, styles.body_size())
    return ReadText(
        sections=sections,
        called=_title(package),
        findings=_tracked((root, *notes.values()), source.view),
    )


def _all(root: Element | None, tag: str) -> list[Element]:
    """Notes; those that only part the text from the notes have a type."""
    rows = [] if root is None else root.findall(W + tag)
    return [row for row in rows if row.get(f"{W}type") in (None, "normal")]


def _title(package: Package) -> str:
    """The title among the file's properties; may be empty."""
    core = package.properties()
    found = None if core is None else core.find("{http://purl.org/dc/elements/1.1/}title")
    return " ".join((found.text or "").split()) if found is not None else ""


_TRACKED = frozenset(
    {f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "pPrChange", "rPrChange")}
)


def _tracked(roots: tuple[Element, ...], view: str) -> tuple[Finding, ...]:
    """How many tracked changes there are, and how they were read; nothing where there are none."""
    count = sum(1 for root in roots for one in root.iter() if one.tag in _TRACKED)
    if not count:
        return ()
    changes = f"{count} tracked change{'s' if count > 1 else ''}"
    done = f"{'all were' if count > 1 else 'it was'} {'rejected' if view == REJECT else 'accepted'}"
    message = f"The file holds {changes}; read as if {done}."
    return (Finding("read.tracked_changes", Severity.MEDIUM, message),)
