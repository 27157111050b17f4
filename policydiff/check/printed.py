"""Two editions in, findings about what readers see and no text shows out: printed front matter, template tags."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.model import Block, ComparedSection, Edition, Finding, Severity
from policydiff.text.shorten import shorten
from policydiff.text.words import template_tags

_FIELDS = frozenset(
    {"title", "subtitle", "heading", "headline", "description", "summary", "excerpt", "intro", "lead", "abstract"}
    | {"version", "revision", "date", "published", "publishdate", "updated", "update", "lastupdated", "lastmod"}
    | {"lastmodified", "modified", "revised", "lastrevised", "effective", "effectivedate", "effectiveat", "validfrom"}
    | {"inforce", "dateupdated", "datemodified", "datepublished", "updatedat", "publishedat", "updateddate"}
)
"""Fields of front matter that themes of Jekyll, Hugo, Docusaurus and Eleventy print, without signs and case."""

_SHOWN = 80
"""Characters of a value that a message quotes."""


def front_matter(old: Edition, new: Edition) -> tuple[str, ...]:
    """The fields that a layout may print and that differ, each as `title: “A” → “B”`; of pages none."""
    if "html" in (old.format, new.format):
        return ()
    before, after = dict(old.metadata), dict(new.metadata)
    return tuple(
        f"{key}: {_value(before.get(key))} → {_value(after.get(key))}"
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key) and _is_printed(key)
    )


def printed(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> Iterator[Finding]:
    """That front matter changed, and that a template tag did."""
    if fields := front_matter(old, new):
        yield Finding(
            "text.front_matter",
            Severity.LOW,
            f"The front matter changed, which the page may show: {'; '.join(fields)}.",
        )
    yield from _templates(sections)


def _templates(sections: tuple[ComparedSection, ...]) -> Iterator[Finding]:
    """One finding for the template tags of changes that the other edition has nowhere."""
    changes = [change for section in sections for change in section.changes]
    tagged = [change for change in changes if change.substantive and (_tags(change.old) or _tags(change.new))]
    if not tagged:
        return
    olds = {tag for change in changes for tag in _tags(change.old)}
    news = {tag for change in changes for tag in _tags(change.new)}
    for change in tagged:
        gone = [tag for tag in _tags(change.old) if tag not in news]
        come = [tag for tag in _tags(change.new) if tag not in olds]
        if gone or come:
            fate = "changed" if gone and come else "was added" if come else "was removed"
            yield Finding(
                "text.template",
                Severity.MEDIUM,
                f"A template tag {fate} ({(come or gone)[0]}): what readers see in its place is not known. "
                "Compare the pages as they are built.",
                lines=change.new.lines if change.new else None,
            )
            return


def _tags(block: Block | None) -> list[str]:
    return [block.text[a:b] for a, b in template_tags(block.text)] if block else []


def _is_printed(key: str) -> bool:
    """Whether a field is one of `_FIELDS`, at the top or in a table of its own: `params.effective_date`."""
    return "".join(sign for sign in key.rpartition(".")[2].lower() if sign.isalnum()) in _FIELDS


def _value(text: str | None) -> str:
    if not text:
        return "none"
    return f"“{shorten(text, _SHOWN)}”"
