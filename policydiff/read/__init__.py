"""A source in, an edition out: sections of blocks with their visible text, marks and source lines."""

from __future__ import annotations

from hashlib import sha256

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Section, Source
from policydiff.read.decode import decode
from policydiff.read.suspicious import suspicions
from policydiff.text.words import words

__all__ = ["read", "suspicions"]


def read(source: Source) -> Edition:
    """Read a source; `updated` and `effective` are left for a later room.

    Raises:
        UnreadableSourceError: the source holds no text, or none that can be decoded.
    """
    from policydiff.read.frontmatter import split_front_matter  # noqa: PLC0415 - loads with the first reading
    from policydiff.read.markdown import read_markdown  # noqa: PLC0415 - loads with the first reading

    front = split_front_matter(decode(source))
    sections = read_markdown(front.body, front.skipped)
    if not any(s.ref.heading or s.blocks for s in sections):
        raise UnreadableSourceError(f"{source.name}: no text after the front matter; give a file that holds a policy")
    return Edition(
        source=source.name,
        format=source.format,
        language=source.language or "und",
        title=_title(dict(front.pairs), sections),
        sha256=sha256(source.content).hexdigest(),
        words=_count(sections),
        sections=sections,
        metadata=front.pairs,
        findings=front.findings,
    )


def _title(metadata: dict[str, str], sections: tuple[Section, ...]) -> str:
    """The one in the front matter or the page's head, else the first heading of the highest level."""
    if title := metadata.get("title"):
        return title
    refs = [s.ref for s in sections[1:]]
    return min(refs, key=lambda ref: ref.level).heading if refs else ""


def _count(sections: tuple[Section, ...]) -> int:
    return sum(len(words(s.ref.heading)) + sum(len(words(b.text)) for b in s.blocks) for s in sections)
