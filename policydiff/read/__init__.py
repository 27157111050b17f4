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
from policydiff.rules.detection import detect
from policydiff.text.digests import hexadecimal
from policydiff.text.languages import declared_tag
from policydiff.text.scripts import plain_signs
from policydiff.text.words import words

__all__ = ["agree", "read", "suspicions"]


def read(source: Source) -> Edition:
    """Read a source; `updated` and `effective` are left for a later room.

    Raises:
        UnreadableSourceError: the source holds no text, or none that can be decoded, or its selector finds nothing.
    """
    text, garbled = mended(decode(source))
    front = split_front_matter(text)
    metadata, findings = front.pairs, (*garbled, *front.findings)
    declared = dict(metadata)
    title = declared.get("title", "")
    language = declared.get("lang") or declared.get("language") or ""
    outline = Outline(source.headings, source.not_headings)
    page_title = ""
    if source.format == "html":
        from policydiff.read.html import read_page  # Markdown must not pay for it

        page = read_page(front.body, front.skipped, source, outline)
        sections = page.sections
        metadata, findings = (*metadata, *page.metadata), (*findings, *page.findings)
        page_title, language = page.title, language or page.language
    else:
        from policydiff.read.markdown import read_markdown  # pages must not pay for it

        plain = source.name.lower().endswith((".txt", ".text"))
        sections = read_markdown(front.body, front.skipped, outline, source.name, plain=plain)
    if not any(s.ref.heading or s.blocks for s in sections):
        what = "the front matter stands alone" if front.skipped else "no visible text"
        raise UnreadableSourceError(f"{source.name}: {what}; give a file that holds a policy")
    findings = (*findings, *_embedded(sections, source.name))
    return Edition(
        source=source.name,
        format=source.format,
        language=declared_tag(source.language) or declared_tag(language) or detect(sample(sections)),
        title=title or document_title(sections, page_title),
        sha256=hexadecimal(source.content),
        words=_count(sections),
        sections=sections,
        metadata=(*metadata, *attribute_times(front.body)),
        findings=(*findings, *_guessed(sections)),
    )


def _guessed(sections: tuple[Section, ...]) -> tuple[Finding, ...]:
    """A note where the outline was told by the look of lines, as next to no heading is marked up as one."""
    seen = [s for s in sections[1:] if not s.outside]
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
    texts = [plain_signs(text) for text in texts]
    plain = "\n".join([text for text in texts if text.isascii()])
    return len(words(plain)) + sum([len(words(text)) for text in texts if not text.isascii()])
