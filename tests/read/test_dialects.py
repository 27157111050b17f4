"""Markdown of other programs: what is no text there is none here, what is drawn as a table is one, no line is lost."""

from __future__ import annotations

import pytest

from policydiff.model import BlockKind, Edition, Source
from policydiff.read import read
from policydiff.read.dialects import plainer


def edition(text: str) -> Edition:
    return read(Source("policy.md", text.encode(), "markdown"))


def texts(text: str) -> list[str]:
    return [t for s in edition(text).sections for t in (s.ref.heading, *(b.text for b in s.blocks)) if t]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # imports, exports and remarks of MDX
        ('import Tabs from "@theme/Tabs";\nimport Note from "./Note";\n\nText.', ["Text."]),
        ("import {\n  A,\n  B,\n} from 'x';\n\nText.", ["Text."]),
        ("import './style.css'\n\nText.", ["Text."]),
        ("export const days = 30;\n\nText.", ["Text."]),
        ("export default function Page() {\n  return 1;\n}\n\nText.", ["Text."]),
        ("We keep {/* ask\ncounsel */} it.", ["We keep it."]),
        # remarks of templates
        ("We keep {# ask counsel #} it.", ["We keep it."]),
        ("We keep {% comment %} ask {{ x }} {% endcomment %} it.", ["We keep it."]),
        ("We keep {{/* ask */}} {{! or not }} {{!-- at all --}} it.", ["We keep it."]),
        ("{::comment}\nask\n{:/comment}\n\nText.", ["Text."]),
        # names of headings
        ("## Sharing {#sharing}\n\nText.", ["Sharing", "Text."]),
        ("## Sharing {#sharing .wide} ##\n\nText.", ["Sharing", "Text."]),
        ("## Sharing {.unlisted}\n\nText.", ["Sharing", "Text."]),
        # boxes
        (":::note\nText.\n:::", ["Text."]),
        ("Above.\n:::tip[Read *this*]\nText.\n:::", ["Above.", "Read this", "Text."]),
        (":::caution In short\nText.\n:::", ["In short", "Text."]),
        ("::: {.warning}\nText.\n:::\n\nBelow.", ["Text.", "Below."]),
        ('!!! note "In short"\n    Text.\n\n    More.\n\nBelow.', ["In short", "Text.", "More.", "Below."]),
        ("??? warning\n    Text.\n\nBelow.", ["Text.", "Below."]),
        # tables that kramdown draws
        ("| a | b |\n|---|---|---|\n| c | d |", ["a | b", "c | d"]),
        ("Text.\n\na | b | c\n---|---\nd | e | f", ["Text.", "a | b | c", "d | e | f"]),
        ("| a | b |\n|---|---|\n| c | d | e |", ["a | b", "c | d | e"]),
        ("> | a | b |\n> |---|\n> | c | d |", ["a | b", "c | d"]),
    ],
)
def test_what_is_no_text(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "import and export of goods is our trade.",
        "Import rules from the law apply.",
        "export your data at any time.",
        "A set {a, b} and {#no heading}.",
        "::: Our own words :::",
        "::: Information we collect :::",
        "!!! Attention all readers",
        "???",
        "a | b, no table",
        "a / b /* c */ d",
    ],
)
def test_what_is_text(text: str) -> None:
    assert " ".join(" ".join(texts(text)).split()) == text.strip(": ")


@pytest.mark.parametrize(
    "code", ['import a from "b"', "# Sharing {#x}", "| a | b |\n|---|---|---|", "{/* kept */}", "{# kept"]
)
def test_code_stays_as_it_is(code: str) -> None:
    for fence in ("```", "~~~~"):
        (block,) = edition(f"{fence}mdx\n{code}\n{fence}\n").sections[0].blocks
        assert (block.kind, block.text) == (BlockKind.CODE, code)


def test_lines_stay_the_same() -> None:
    text = 'import a from "b"\n\n# One {#one}\n\n{/* a\nb */}\n\n| a | b |\n|---|\n| c | d | e |\n\nEnd.\n'
    assert plainer(text).count("\n") == text.count("\n")
    assert [b.lines for s in edition(text).sections for b in s.blocks] == [(8, 8), (10, 10), (12, 12)]


@pytest.mark.parametrize(
    "tag", ["{{{ raw }}}", "{{< days 30 >}}", "<%= days %>", "<?= $days ?>", "<!--#include file='a' -->"]
)
def test_a_template_tag_stands_as_it_is_written(tag: str) -> None:
    assert texts(f"We keep *{tag}* days.") == [f"We keep {tag} days."]
