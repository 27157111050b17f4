"""Where text becomes markup: escaped once, in one place."""

import re
from pathlib import Path

import pytest

import policydiff.render.html
from policydiff.render.html.escape import NOTHING, element, filled, html_text, joined, opening, own_line, plain_text

ROOM = Path(policydiff.render.html.__file__).parent


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (html_text("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;"),
        (html_text("no\u202ewidth"), 'no<b class="uc">U+202E</b>width'),
        (element("p", NOTHING, {"class": ""}), "<p></p>"),
        (element("p", html_text("x"), {"class": "n", "id": 's"><b>'}), '<p class="n" id="s&quot;&gt;&lt;b&gt;">x</p>'),
        (opening("span", {"title": ""}), '<span title="">'),
        (opening("a", {"href": "https://a.example/\u200b"}), '<a href="https://a.example/U+200B">'),
        (own_line("li", html_text("x")), "<li>x</li>\n"),
        (joined([html_text("a"), html_text("b")], " & "), "a &amp; b"),
        (joined([]), ""),
        (plain_text("<b a='1'> & \""), "&lt;b a=&#39;1&#39;&gt; &amp; &#34;"),
        (filled("<b>{said}</b>", said=plain_text("{x} <")), "<b>{x} &lt;</b>"),
    ],
)  # fmt: skip
def test_text_stays_text(made: str, expected: str) -> None:
    assert made == expected


def test_only_where_it_is_escaped_is_text_called_html() -> None:
    """The type checker holds the rest: nothing else in the room may make an `Html` of a `str`."""
    makers = {file.name for file in ROOM.glob("*.py") if re.search(r"\bHtml\(", file.read_text("utf-8"))}
    assert makers == {"escape.py", "inline.py"}
