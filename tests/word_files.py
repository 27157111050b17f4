"""Word files made for a test: the XML of a body in, the bytes of a file out, and small words for that XML."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from policydiff.model import Edition, Source
from policydiff.read import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{KINDS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)

HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/>'
    "</w:pPr></w:style>"
    for n in (1, 2, 3)
)
"""Styles of three levels of headings, `H1` to `H3`."""


def word(
    body: str,
    *,
    styles: str = HEADINGS,
    numbering: str = "",
    notes: str = "",
    links: Mapping[str, str] | None = None,
    parts: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A Word file.

    Args:
        body: what stands in `w:body`.
        styles: what stands in `w:styles`.
        numbering: what stands in `w:numbering`.
        notes: what stands in `w:footnotes`.
        links: id → address.
        parts: other parts, or others instead of these; an empty one is left out.
    """
    own = {"styles": styles, "numbering": numbering, "footnotes": notes}
    rows = "".join(
        f'<Relationship Id="{name}" Type="{KINDS}/{name}" Target="{name}.xml"/>' for name, inner in own.items() if inner
    )
    for id_, address in (links or {}).items():
        rows += f'<Relationship Id="{id_}" Type="{KINDS}/hyperlink" Target="{address}" TargetMode="External"/>'
    written: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="d" Type="{KINDS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>',
        **{f"word/{name}.xml": f"<w:{name} {NAMES}>{inner}</w:{name}>" for name, inner in own.items() if inner},
        **(parts or {}),
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in written.items():
            if content:
                archive.writestr(name, content)
    return packed.getvalue()


def source(content: bytes, view: str = "accept", name: str = "policy.docx") -> Source:
    """A file as a source, in one view of its tracked changes."""
    return Source(name, content, "docx", view=view)


def told(content: bytes, view: str = "accept") -> list[str]:
    """What is read of a file, `kind|text` for each heading and block, and an item's marker behind it."""
    return lines_of(read(source(content, view)))


def lines_of(edition: Edition) -> list[str]:
    """The headings and blocks of an edition, as `told` has them."""
    found = []
    for section in edition.sections:
        if section.ref.heading:
            found.append(f"heading|{section.ref.heading}")
        found += [f"{b.kind}|{b.text}{f'|{b.marker}' if b.marker else ''}" for b in section.blocks]
    return found


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def bold(text: str, size: int = 0) -> str:
    """A run in bold; its size in half points where one is given."""
    return r(text, f"<w:b/>{f'<w:sz w:val={chr(34)}{size}{chr(34)}/>' if size else ''}")


def p(*content: str, style: str = "", end: str = "", properties: str = "") -> str:
    """A paragraph of runs and texts.

    Args:
        content: runs, or texts that become one.
        style: id of its style.
        end: `ins`, `del`, `moveFrom` or `moveTo` where its end is tracked.
        properties: what else stands in `w:pPr`.
    """
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    own += properties
    own += f'<w:rPr><w:{end} w:id="1" w:author="A"/></w:rPr>' if end else ""
    runs = "".join(each if each.startswith("<") else r(each) for each in content)
    return f"<w:p>{f'<w:pPr>{own}</w:pPr>' if own else ''}{runs}</w:p>"


def item(text: str, list_: int = 1, level: int = 0, **more: str) -> str:
    """A paragraph of a list."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return p(text, properties=numbered, **more)


def ins(text: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A">{r(text)}</w:ins>'


def gone(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="1" w:author="A">{r(text).replace("w:t", "w:delText").replace("w:delTextr", "w:tr")}</w:del>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, each a text or paragraphs."""
    own = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{own}{''.join(cell(each) for each in cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A cell, of a text or paragraphs."""
    if content.startswith("<w:tc>"):
        return content
    own = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{own}{content if content.startswith('<') else p(content)}</w:tc>"


def levels(*rows: tuple[str, str], **more: str) -> str:
    """The levels of a list: format and text of each; `more` adds XML to a level, as `l1="<w:isLgl/>"`."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more.get(f"l{at}", "")}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{720 * (at + 1)}"/></w:pPr></w:lvl>'
        for at, (form, text) in enumerate(rows)
    )


def lists(*abstract: str, numbers: str = "") -> str:
    """`numbering` of abstract lists, each the levels of one; the list of the same number stands on each.

    Args:
        abstract: the levels of each.
        numbers: lists besides, as XML.
    """
    rows = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{each}</w:abstractNum>' for at, each in enumerate(abstract, 1)
    )
    rows += "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(abstract) + 1)
    )
    return rows + numbers


def field(code: str, result: str) -> str:
    """A field with its code and what it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
