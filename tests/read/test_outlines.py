"""Invented documents of every manner, each with the outline that a reader would write down.

`NAME.outline` beside a document holds its title and a line for each heading, its level first.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from policydiff.model import Edition, Source
from policydiff.read import read

FOLDER = Path(__file__).parent / "outlines"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".outline")


def outline(edition: Edition) -> str:
    """The outline of an edition as the files beside the documents hold it."""
    heads = [f"{s.ref.level} {s.ref.heading}" for s in edition.sections[1:] if not s.outside]
    return "\n".join([f"title: {edition.title}", *heads, ""])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_outline_is_what_a_reader_sees(path: Path) -> None:
    kind = "html" if path.suffix == ".html" else "markdown"
    found = read(Source(path.name, path.read_bytes(), kind))
    assert outline(found) == path.with_name(f"{path.name}.outline").read_text(encoding="utf-8")
