"""What each manner of heading finds, what it leaves alone, and what holds of every outline."""

from __future__ import annotations

import re

import pytest

from policydiff import compare
from policydiff.model import Edition, Kind, Section, Source
from policydiff.read import agree, read
from tests.read.test_outlines import DOCUMENTS

BODY = "The mill keeps the name and the address that you give at the door, and nothing else about your visit there."
OTHER = "Sacks that are not fetched by the end of the month go to the next customer on the list without any notice."


def source(text: str, name: str = "policy.md", **more: tuple[str, ...]) -> Source:
    return Source(name, text.encode(), "html" if name.endswith(".html") else "markdown", **more)  # type: ignore[arg-type]


def seen(text: str, **more: tuple[str, ...]) -> list[str]:
    return [s.ref.heading for s in read(source(text, **more)).sections[1:]]


@pytest.mark.parametrize(
    ("lead", "heading"),
    [
        ("**Sacks.** ", "Sacks."),
        ("**Sacks**. ", "Sacks."),
        ("**Sacks and scales:** ", "Sacks and scales:"),
        ("**What do we keep?** ", "What do we keep?"),
        ("**Sacks** – ", "Sacks –"),
        ("**Sacks** ", "Sacks"),
        ("*Sacks.* ", "Sacks."),
        ("SACKS AND SCALES ", "SACKS AND SCALES"),
    ],
)
def test_a_title_that_runs_into_its_paragraph_is_cut_off(lead: str, heading: str) -> None:
    other = lead.replace("Sacks", "Fees").replace("SACKS", "FEES").replace("keep", "sell")
    found = read(source(f"{BODY}\n\n{lead}{BODY}\n\n{other}{OTHER}\n"))
    assert found.sections[1].ref.heading.rstrip(" –") == heading.rstrip(" –")
    assert [s.blocks[0].text for s in found.sections[1:]] == [BODY, OTHER]


@pytest.mark.parametrize(
    "lead",
    [
        "**“Sack”** means a bag: ",
        "**Sack** is what we call a bag. ",
        "**sacks:** ",
        "**Note:** ",
        "**Email:** mill@example.org",
        "**Depending on where you live, we may ask you for more:** ",
        "The **sack** is ours. ",
    ],
)
def test_other_bold_words_at_a_beginning_are_no_titles(lead: str) -> None:
    rest = "" if "@" in lead else BODY
    assert seen(f"{BODY}\n\n{lead}{rest}\n\n{lead}{rest}\n") == []


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        ({"headings": ("sacks",)}, ["Sacks"]),
        ({"not_headings": ("Fees",)}, []),
        ({"headings": ("Sacks",), "not_headings": ("fees",)}, ["Sacks"]),
        ({}, ["2. Fees"]),
    ],
)
def test_the_owner_has_the_last_word(owner: dict[str, tuple[str, ...]], expected: list[str]) -> None:
    found = seen(f"{BODY}\n\nSacks\n\n{BODY}\n\n**2. Fees**\n\n{OTHER}\n", **owner)
    assert found == (expected if expected != ["Sacks"] or "not_headings" in owner else ["Sacks", "2. Fees"])


def test_how_sure_a_heading_is_and_what_it_was_known_by() -> None:
    found = read(source(f"# Mill\n\n{BODY}\n\n**1. Sacks**\n\n{BODY}\n\n**2. Fees**\n\n{OTHER}\n"))
    assert [(s.sure, s.manner) for s in found.sections[1:]] == [(1.0, ""), *[(0.95, "numbered bold line")] * 2]


def test_a_guessed_outline_is_told() -> None:
    guessed = "\n\n".join(f"**{n}. Title {n}**\n\n{BODY}" for n in (1, 2, 3))
    assert [f.code for f in read(source(guessed)).findings] == ["outline.guessed"]
    assert not read(
        source(guessed.replace("**1", "## 1").replace("**2", "## 2").replace("1**", "1").replace("2**", "2"))
    ).findings
    assert not read(source(f"# Mill\n\n**Fees**\n\n{BODY}")).findings


def both(old: str, new: str) -> tuple[list[str], list[str]]:
    editions = agree(read(source(old)), read(source(new)))
    return ([s.ref.heading for s in editions[0].sections[1:]], [s.ref.heading for s in editions[1].sections[1:]])


@pytest.mark.parametrize(
    "label", ["3. More on sacks.", "3. **More on sacks**", "3. **More on sacks:**", "- *More on sacks:*"]
)
@pytest.mark.parametrize("title", ["More on sacks", "3. More on sacks", "7. More on sacks"])
def test_the_number_of_an_item_that_became_a_heading_is_said_once(label: str, title: str) -> None:
    """Read alone it is the mark of an item and no word of its text; read beside the other edition, part of a title."""
    frame = f"# Mill\n\n## Fees\n\n{OTHER}\n\n{{}}\n\n## Law\n\n{OTHER[::-1]}\n"
    texts = frame.format(f"{label} {BODY}"), frame.format(f"### {title}\n\n{BODY}")
    for old, new in (texts, texts[::-1]):
        whole = compare(source(old), source(new))
        for side, text in (("old", old), ("new", new)):
            said = [ref.heading for s in whole.sections for ref in getattr(s, side)]
            said += [
                b.text for s in whole.sections for c in s.changes if c.block != "heading" and (b := getattr(c, side))
            ]
            assert sorted(re.findall(r"\w+", " ".join(said))) == sorted(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    ("label", "marked"),
    [
        (f"*More on sacks:* {BODY}", f"### More on sacks\n\n{BODY}"),
        (f"More on sacks\n\n{BODY}", f"### More on sacks\n\n{BODY}"),
        (f"More on sacks: {BODY}", f"### More on sacks\n\n{BODY}"),
        (f"More on sacks{BODY}", f"### More on sacks\n\n{BODY}"),
        (f"3. More on sacks. {BODY}", f"### 3. More on sacks\n\n{BODY}"),
    ],
)
def test_a_label_that_becomes_a_heading_is_the_same_words(label: str, marked: str) -> None:
    frame = f"# Mill\n\n## Fees\n\n{OTHER}\n\n{{}}\n\n## Law\n\n{OTHER[::-1]}\n"
    for old, new in ((label, marked), (marked, label)):
        result = compare(source(frame.format(old)), source(frame.format(new)))
        assert result.verdict == "editorial"
        assert (result.counts.inserted, result.counts.deleted) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Sacks are sold at the door, and we count them twice a day for you.",
        "- Sacks\n- Scales",
        "We sell sacks.",
        "Sacks\n\nText.\n\nSacks\n\nMore text.",
    ],
)
def test_words_that_merely_say_the_same_are_no_label(text: str) -> None:
    old, new = both(f"# Mill\n\n{text}\n", f"# Mill\n\n## Sacks\n\n{BODY}\n")
    assert old == ["Mill"]
    assert new == ["Mill", "Sacks"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_an_outline_loses_no_word_and_compares_as_nothing(path: object) -> None:
    name, content = path.name, path.read_bytes()  # type: ignore[attr-defined]
    document = Source(name, content, "html" if name.endswith(".html") else "markdown")
    result = compare(document, document)
    assert result.verdict == "identical"
    assert all(change.kind is Kind.EQUAL for section in result.sections for change in section.changes)


def _words(found: Edition) -> list[str]:
    def said(s: Section) -> str:
        return " ".join([s.ref.heading, *(b.text for b in s.blocks)])

    return " ".join(map(said, found.sections)).split()


@pytest.mark.parametrize("path", [p for p in DOCUMENTS if p.suffix == ".md"], ids=lambda path: path.name)
def test_rewrapping_changes_no_outline(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    wrapped = text.replace(", and ", ",\nand ").replace(" at the ", " at\nthe ")
    if "```" in text:
        return  # in a fence, lines are what they are
    one, other = read(source(text)), read(source(wrapped))
    assert [(s.ref.heading, s.ref.level) for s in one.sections] == [
        (s.ref.heading, s.ref.level) for s in other.sections
    ]
    assert _words(one) == _words(other)
