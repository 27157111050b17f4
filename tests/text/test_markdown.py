"""Text that stays text in Markdown."""

import pytest
from markdown_it import MarkdownIt

from policydiff.text.markdown import escape_markdown, escape_start

TEXTS = (
    "plain words",
    "*all* of it, _really_, `now` ~~not~~",
    "<b>bold</b> & &lt;",
    "[a link](https://a.example) ![a picture](x.png)",
    "1. not a list",
    "- nor this",
    "+ nor this",
    "# no heading",
    "> no quote",
    "{{ no_field }} {% nor tag %}",
    "a \\ backslash | and a bar",
    "=== no heading",
)


@pytest.mark.parametrize("text", TEXTS)
def test_markdown_shows_the_text_as_it_was(text: str) -> None:
    from html import unescape

    made = MarkdownIt().render(escape_start(escape_markdown(text)))
    assert made.startswith("<p>")
    assert unescape(made.removeprefix("<p>").removesuffix("</p>\n")) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12) x", "12\\) x"), (" - x", " \\- x"), (": x", "\\: x"), ("a - b", "a - b"), ("2026 was", "2026 was")],
)
def test_only_what_a_line_begins_with_is_escaped(text: str, expected: str) -> None:
    assert escape_start(text) == expected
