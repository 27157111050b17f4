"""The example policies printed by a real Chromium, and read back: the same sections and changes as from Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from policydiff import compare
from policydiff.model import Comparison, Edition, Source
from policydiff.read import read

EXAMPLES = Path(__file__).parents[2] / "examples"

STYLES = {
    "plain": "",
    "columns": 'body {font: 9.5pt/1.25 "Liberation Serif", serif; columns: 2; column-gap: 20pt}',
    "sans": 'body {font: 10.5pt/1.5 "Liberation Sans", sans-serif} h1 {font-size: 18pt} h2 {font-size: 13pt}',
}


def text(version: str, name: str) -> str:
    """An example without its front matter, which no page shows."""
    whole = (EXAMPLES / version / name).read_text("utf-8")
    return whole.split("---\n", 2)[2] if whole.startswith("---\n") else whole


def printed(page, markdown: str, style: str, *, tagged: bool) -> Source:
    body = MarkdownIt("commonmark").enable("table").render(markdown)
    page.set_content(f"<!doctype html><meta charset=utf-8><title>Policy</title><style>{STYLES[style]}</style>{body}")
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "18mm")
    content = page.pdf(format="A4", margin=margin, tagged=tagged, display_header_footer=True)
    return Source("policy.pdf", content, "pdf")


def lines(edition: Edition) -> list[str]:
    """Headings and blocks in order, spaces left out: where a line ends between two scripts, none can be seen."""
    found = []
    for section in edition.sections:
        found += [f"# {section.ref.heading}", *(f"{b.kind} {b.text}" for b in section.blocks)]
    return ["".join(line.split()) for line in found]


def substantive(comparison: Comparison) -> set[tuple[str, str]]:
    changes = [c for section in comparison.sections for c in section.changes if c.substantive]
    return {
        ("".join(c.old.text.split()) if c.old else "", "".join(c.new.text.split()) if c.new else "") for c in changes
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["privacy.md", "privacy.zh.md"])
@pytest.mark.parametrize(("style", "tagged"), [("plain", True), ("plain", False), ("columns", False), ("sans", False)])
def test_a_printed_page_is_read_as_its_text(open_page, name: str, style: str, tagged: bool) -> None:
    page = open_page("<p>")
    texts = [text(version, name) for version in ("v1", "v2")]
    files = [printed(page, markdown, style, tagged=tagged) for markdown in texts]
    sources = [Source(name, markdown.encode(), "markdown") for markdown in texts]
    for file, source in zip(files, sources, strict=True):
        assert lines(read(file)) == lines(read(source))
    assert substantive(compare(*files)) == substantive(compare(*sources))
