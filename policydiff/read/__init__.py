"""A source in, an edition out: sections of blocks with their visible text, marks and source lines."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Finding, Section, Severity, Source
from policydiff.read.attributes import attribute_times
from policydiff.read.controls import EMBED
from policydiff.read.decode import decode
from policydiff.read.frontmatter import split_front_matter
from policydiff.read.garbled import mended
from policydiff.read.outline import Outline, agree
from policydiff.read.outline.title import document_title
from policydiff.read.suspicious import sample, suspicions
from policydiff.read.whole import ReadText
from policydiff.rules.detection import detect
from policydiff.text.digests import hexadecimal
from policydiff.text.languages import declared_tag
from policydiff.text.words import count_words
from policydiff.values import replace

__all__ = ["agree", "read", "suspicions"]


def read(source: Source) -> Edition:
    """Read a source; `updated` and `effective` are left for a later room.

    Raises:
        UnreadableSourceError: the source holds no text, or none that can be decoded, or its selector finds nothing.
    """
    outline = Outline(source.headings, source.not_headings)
    found = _read_document(source, outline) if source.format in ("docx", "pdf") else _read_text(source, outline)
    sections = found.sections
    if not any(s.ref.heading or s.blocks for s in sections):
        raise UnreadableSourceError(f"{source.name}: {found.lacks}; give a file that holds a policy")
    return Edition(
        source=source.name,
        format=source.format,
        language=declared_tag(source.language) or declared_tag(found.language) or detect(sample(sections)),
        title=found.title or document_title(sections, found.called),
        sha256=hexadecimal(source.content),
        words=_count(sections) if found.words is None else found.words,
        sections=sections,
        metadata=found.metadata,
        findings=(*found.findings, *_embedded(sections, source.name), *_guessed(found)),
        pages=found.pages,
    )


def _read_document(source: Source, outline: Outline) -> ReadText:
    """What a Word file or a PDF holds; texts must not pay for their readers."""
    if source.format == "docx":
        from policydiff.read.docx import read_docx

        return read_docx(source, outline)
    from policydiff.read.pdf import read_pdf

    return read_pdf(source, outline)


def _read_text(source: Source, outline: Outline) -> ReadText:
    """What a Markdown text or a page holds; front matter goes over what the page itself declares."""
    text, garbled = mended(decode(source))
    front = split_front_matter(text)
    declared = dict(front.pairs)
    language = declared.get("lang") or declared.get("language") or ""
    if source.format == "html":
        from policydiff.read.html import read_page  # Markdown must not pay for it

        found = read_page(front.body, front.skipped, source, outline)
    else:
        from policydiff.read.markdown import read_markdown  # pages must not pay for it

        plain = source.name.lower().endswith((".txt", ".text"))
        found = ReadText(read_markdown(front.body, front.skipped, outline, source.name, plain=plain))
    return replace(
        found,
        title=declared.get("title", ""),
        language=language or found.language,
        metadata=(*front.pairs, *found.metadata, *attribute_times(front.body)),
        findings=(*garbled, *front.findings, *found.findings),
        lacks="the front matter stands alone" if front.skipped else found.lacks,
    )


def _guessed(found: ReadText) -> tuple[Finding, ...]:
    """A note where the outline was told by the look of lines, as next to no heading is marked up as one."""
    if any(finding.code == "read.pdf_layout" for finding in found.findings):
        return ()  # said already
    seen = [s for s in found.sections[1:] if not s.outside]
    guessed = [s for s in seen if s.sure < 1]
    if len(guessed) < _GUESSED or len(seen) - len(guessed) > 1:
        return ()
    message = (
        f"{len(guessed)} of {len(seen)} headings are not marked up as headings and were recognised by their look; "
        "`policydiff --outline` lists them, and `headings` or `not_headings` in the configuration corrects them."
    )
    return (Finding("outline.guessed", Severity.LOW, message),)


_GUESSED = 3
"""Headings known by their look alone from which a note says so."""


def _embedded(sections: tuple[Section, ...], name: str) -> Iterator[Finding]:
    """That a text holds pages whose words are not read.

    Raises:
        UnreadableSourceError: it holds nothing else but headings.
    """
    blocks = [block for section in sections for block in section.blocks if not block.outside]
    places = [block for block in blocks if any(mark.kind == EMBED for mark in block.marks)]
    if not places:
        return
    address = next(mark.value for mark in places[0].marks if mark.kind == EMBED)
    if len(places) == len(blocks):
        raise UnreadableSourceError(
            f"{name}: nothing but an embedded page ({address}), whose text is not part of it; give that page itself"
        )
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    yield Finding(
        "read.embedded",
        Severity.LOW,
        f"The text embeds another page ({address}{more}), which was not read; its text can change unseen.",
        lines=places[0].lines,
    )


def _count(sections: tuple[Section, ...]) -> int:
    """Words of the policy, what stands outside it left out."""
    texts = [s.ref.heading for s in sections if not s.outside]
    texts += [b.text for s in sections for b in s.blocks if not b.outside]
    return count_words(texts)
