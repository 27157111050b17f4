"""Text and Markdown of an edition are in its language to the last word, in every form that a comparison takes."""

from __future__ import annotations

import re

import pytest

from policydiff.model import Source
from policydiff.pipeline import compare
from policydiff.render.markdown.report import to_markdown
from policydiff.render.terminal.stat import to_stat
from policydiff.render.terminal.text import to_text
from policydiff.text.catalogues import use_catalogues
from policydiff.values import replace
from tests.catalogues.pseudo import ROOT, pseudo, write_pseudo

STORIES = sorted(path.parent for path in (ROOT / "tests" / "stories").glob("*/new.md"))


@pytest.fixture(scope="module", autouse=True)
def _arabic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    write_pseudo(folder, "ar")
    use_catalogues(folder)
    yield
    use_catalogues(None)


def edition(story, side):
    """A story's edition with the letters of another script; what its front matter says is no concern here."""
    text = re.sub(r"\A---.*?\n---\n", "", (story / f"{side}.md").read_text("utf-8"), flags=re.DOTALL)
    return Source(f"{side}.md", pseudo(text, "ar").encode(), "markdown", language="ar")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_no_word_of_ours_is_left(story):
    whole = replace(compare(edition(story, "old"), edition(story, "new")), findings=())
    shown = {
        "text": to_text(whole, width=90, color=False, full=False),
        "full": to_text(whole, width=90, color=False, full=True),
        "stat": to_stat(whole, width=90, color=False),
        "markdown": to_markdown([whole]),
    }
    for name, text in shown.items():
        bare = re.sub(r"<[^>]*>|--\w+|&\w+;|(?:old|new)\\?\.md", " ", text)
        assert set(re.findall(r"[A-Za-z]{2,}", bare)) == set(), name
