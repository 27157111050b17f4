"""Each manner that stands among others of its look: what is a heading by it, and what beside it is none."""

from __future__ import annotations

import pytest

from policydiff.read import agree, read
from tests.read.test_outline_parts import BODY, OTHER, seen, source


def both(first: str, second: str) -> str:
    """Two paragraphs of a document without other headings."""
    return f"{BODY}\n\n{first}\n\n{second}\n\n{OTHER}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A page's line break inside its bold title
        (both(f"**Sacks:  \n**{BODY}", f"**Fees:  \n**{OTHER}"), ["Sacks:", "Fees:"]),
        (both(f"Sacks:  \n**{BODY}", f"Fees:  \n**{OTHER}"), []),
        # A title glued to its text
        (f"1. Sacks.{BODY}\n2. Fees.{OTHER}\n3. Law.{BODY}\n", ["1. Sacks.", "2. Fees.", "3. Law."]),
        (f"1. you come for sacks.{BODY}\n2. you see mill.Example or U.S.Code where {OTHER}\n", []),
        # Several titles in one, set bold and numbered
        (both(f"**1.1 Sacks. Scales**. {BODY}", f"**1.2 Fees. Refunds. Law**. {OTHER}"), None),
        (both("**1.1 We sell sacks. They are yours to keep.**", "**1.2 We take fees. They are ours.**"), []),
        # Bold letters where plain ones count sentences
        (
            both(f"**(a) Sacks**. {BODY}", f"**(b) Fees**. {OTHER}") + f"\n(a) if you {OTHER}\n\n(b) If we {BODY}\n",
            ["(a) Sacks.", "(b) Fees."],
        ),
        (both(f"(a) Where you come to us, {BODY}", f"(b) Where you stay away, {OTHER}"), []),
        # Paragraphs under an item that is a heading
        (
            f"1. **Sacks**. {BODY}\n\n    **Sizes** {OTHER}\n\n    **Cloth** {BODY}\n\n2. **Fees**. {OTHER}\n",
            ["1. Sacks.", "Sizes", "Cloth", "2. Fees."],
        ),
        (f"- sacks, for {BODY}\n\n    **Sizes** {OTHER}\n\n    **Cloth** {BODY}\n\n- fees\n", []),
        # A dash after the word that counts
        (
            both(f"FIRST. - SACKS\n\n{BODY}", f"SECOND. - FEES\n\n{BODY}"),
            ["FIRST. - SACKS", "SECOND. - FEES"],
        ),
        # A word that counts
        (both(f"**First. Sacks.** {BODY}", f"**Second. Fees.** {OTHER}"), ["First. Sacks.", "Second. Fees."]),
        (both(f"**We sell. You buy.** {BODY}", f"**We take. You give.** {OTHER}"), []),
        # Plain lines with a colon
        (
            f"Sacks:\n\n{BODY}\n\nFees:\n\n{OTHER}\n\nYour rights:\n\n{BODY}\n",
            ["Sacks:", "Fees:", "Your rights:"],
        ),
        ("Sacks:\n\n- small\n- large\n\nFees:\n\nnone\n\nRights:\n\n- few\n", []),
        # East Asian scripts have no capitals
        (f"{BODY}\n\n1.1 磨坊出售的面粉采用AI 技术生产，您可以在门口领取，我们每天都会清点数量并且告知您。\n", []),
    ],
)
def test_titles_among_sentences_of_their_look(text: str, found: list[str] | None) -> None:
    expected = ["1.1 Sacks. Scales.", "1.2 Fees. Refunds. Law."] if found is None else found
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"- **Sacks:** {BODY}\n- **Fees:** {OTHER}\n", ["Sacks:", "Fees:"]),
        (f"- **Sacks.**  \n    {BODY}\n- **Fees.**  \n    {OTHER}\n", ["Sacks.", "Fees."]),
        (f"- **Sacks.**  \n    {BODY}\n- **Fees.** {OTHER}\n- **No cloth.**\n", ["Sacks.", "Fees.", "No cloth."]),
        (f"- **Sacks:** {BODY}\n- we count them\n- we weigh them\n", []),  # one of three
        (
            "- **Phone:** 030 1234567, in the mornings of weekdays\n- **Post:** Mill Lane 4, Overbrook, the yard\n",
            [],
        ),
        (f'- **"Sack"** means a bag. {BODY}\n- **"Fee"** means a sum. {OTHER}\n', []),
        (f"- **Never** feed the hens. {BODY}\n- **Always** shut the gate. {OTHER}\n", []),
        ("- **Sacks.**\n- **Fees.**\n- **Law.**\n", []),
    ],
)
def test_bulleted_items_with_bold_titles(text: str, found: list[str]) -> None:
    assert seen(f"{BODY}\n\n{text}") == found


CHAPTERS = "".join(f"## Chapter {name}\n\n{OTHER}\n\n{{}}\n\n" for name in ("one", "two", "three", "four"))


@pytest.mark.parametrize(
    ("names", "more"),
    [
        (["Sacks", "Fees", "Carts", "Hens", "Gates", "Ropes", "Scales", "Cloth"], True),
        (["Sacks", "Fees", "Carts", "Hens"], False),  # no more than chapters
        (["Sacks", "Fees", "Sacks", "Fees", "Sacks", "Fees", "Carts", "Hens"], False),  # labels recur
    ],
)
def test_marked_chapters_with_bold_sections(names: list[str], more: bool) -> None:
    size = len(names) // 4
    items = ["\n".join(f"- **{name}.** {BODY}" for name in names[i : i + size]) for i in range(0, len(names), size)]
    found = [heading for heading in seen(CHAPTERS.format(*items)) if not heading.startswith("Chapter")]
    assert found == ([f"{name}." for name in names] if more else [])


def test_items_of_one_marked_list_are_none_though_some_begin_like_titles() -> None:
    items = (
        f"1. When you agree.\n2. {OTHER}\n3. When it snows. {BODY}\n4. When it burns. {BODY}\n5. When we move. {BODY}"
    )
    assert len(seen(CHAPTERS.format(items, "", "", ""))) == 4
    titled = f"1. **When you agree.** {BODY}\n\n2. **When it snows.** {OTHER}\n\n3. **When it burns.** {BODY}"
    assert len(seen(CHAPTERS.format(titled, titled, "", ""))) == 10


def test_steps_in_one_marked_section_are_none() -> None:
    steps = f"1. **Ask.** {BODY}\n\n2. **Wait.** {OTHER}\n\n3. **Pay.** {BODY}"
    assert len(seen(CHAPTERS.format(steps, "", "", ""))) == 4
    assert len(seen(CHAPTERS.format(steps, steps, "", ""))) == 10


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sizes of sacks", True),
        ("Basis: our contract", False),  # a value behind a label that recurs
        ("Sacks that the mill", False),  # its sentence goes on below in small letters
    ],
)
def test_plain_lines_that_are_labels_or_break_off(line: str, found: bool) -> None:
    after = "gives to you are free. " + BODY if line.endswith("mill") else BODY
    text = f"{BODY}\n\nSacks\n\n{BODY}\n\nFees\n\n{OTHER}\n\nBasis: a law of the land and the will of the miller.\n\n"
    heads = seen(f"{text}Carts\n\n{OTHER}\n\n{line}\n\n{after}\n")
    assert (line in heads) is found
    assert {"Sacks", "Fees", "Carts"} <= set(heads)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Mill and Yard\n\n{BODY}\n\n**Sacks**\n\n{BODY}\n\n**Fees**\n\n{OTHER}\n", "Mill and Yard"),
        (f"Welcome to the mill!\n\n{BODY}\n\n**Sacks**\n\n{BODY}\n\n**Fees**\n\n{OTHER}\n", ""),
        (f"Home\n\n{BODY}\n\n**Sacks**\n\n{BODY}\n\n**Fees**\n\n{OTHER}\n", ""),
        (f"### Terms for Millers\n(Northern Valley)\n\n{BODY}\n", "Terms for Millers (Northern Valley)"),
        (f"### Terms for Millers\n(1 May 2025)\n\n{BODY}\n", "Terms for Millers"),
        (f"## Privacy and Law\n\n### Terms of the Mill\n\n{BODY}\n", "Terms of the Mill"),
        (f"## Privacy Notice\n\n{OTHER}\n\n### Terms we use\n\n{BODY}\n", "Privacy Notice"),
        (
            f"**Polityka prywatności**\n\n{BODY}\n\n**Worki**\n\n{OTHER}\n\n**Opłaty**\n\n{BODY}\n",
            "Polityka prywatności",
        ),
    ],
)
def test_titles_of_documents(text: str, title: str) -> None:
    assert read(source(text)).title == title


def test_headings_of_one_name_agree_in_order() -> None:
    marked = (
        f"# Mill\n\n## Sacks\n\n{BODY}\n\n## Fees\n\n{OTHER}\n\n## Yard\n\n{OTHER[::-1]}\n\n## Sacks\n\n{BODY[::-1]}\n"
    )
    label = marked.replace("## Sacks\n\n", "**Sacks.** ", 1)
    editions = agree(read(source(label)), read(source(marked)))
    assert [s.ref.title for s in editions[0].sections[1:]] == ["Mill", "Sacks", "Fees", "Yard", "Sacks"]
