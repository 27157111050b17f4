"""What a stranger may write to keep a machine busy takes no longer than its size asks, from reading to checking."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from policydiff import Source, compare, compare_editions, judge, read_edition
from policydiff.align import align, sections
from policydiff.dates import policy
from policydiff.model import Block, BlockKind, Mark
from policydiff.read import read
from policydiff.read.outline.wrapped import put_together
from policydiff.summarise import editions, in_place, pairing
from policydiff.summarise.looked_up import plain_lists

HARD = {
    "twins of one text": "## Data\n\nWe keep it.\n\n" * 2_000,
    "twins of many texts": "".join(f"## Data\n\nWe keep {n * 7919 % 2000} of {n}.\n\n" for n in range(2_000)),
    "underlined twins": "Data\n----\n\nWe keep it.\n\n" * 2_000,
    "marks that never close": "<b>x<p>y\n" * 2_000,
    "one word of dots": "a." * 50_000,
    "one word of dashes": "a-" * 50_000,
    "boxes in boxes": "<!doctype html>" + "<div>" * 4_000 + "text" + "</div>" * 4_000,
    "dots": "We." + "." * 100_000,
    "letters": "a" * 100_000,
    "braces": "{" * 20_000,
    "blanks in code": f"```\na{' ' * 30_000}b\n```",
    "blanks behind a fence": f"```{' ' * 80_000}x\na\n```",
    "blank lines in code": f"```\na{chr(10) * 15_000}b\n```",
    "a heading of dots": f"# {'.' * 30_000}x",
    "a heading of words": f"# {'word ' * 15_000}",
    "a heading of wide signs": f"# thirty（{'a' * 20_000}",
    "stops that end nothing": "#. " * 20_000,
    "marks and brackets": "".join(f"{n} {'*a ' * 3_333}{']' * 9_900}\n\n" for n in range(10)),
    "marks of every kind": "*a _b __c **d [e ![f `g ~~h <i &j \\k ]( " * 500,
    "marks, then their ends": f"{'_a **b ' * 5_000}{'b** a_ ' * 5_000}",
    "ticks": "`a " * 30_000,
    "brackets": "[a " * 30_000,
    "brackets in brackets": f"{'![' * 30_000}{']' * 60_000}",
    "blanks in marked text": "".join(f"*{n}*{' ' * 19_000}b\n\n" for n in range(20)),
    "instructions that never close": "<?" * 100_000,
    "comments that end behind a hyphen": f"x {'<!--' * 25_000}->",
}
"""Twice as long, each took from ten seconds to hours while its cost grew with its square."""

PATIENCE = 20
"""Seconds of the processor; each takes less than a fifth where nothing else runs."""


@pytest.mark.parametrize("name", HARD)
def test_a_comparison_with_its_checks(name: str) -> None:
    kind = "html" if HARD[name].startswith("<!") else "markdown"
    old, new = (Source(side, f"{HARD[name]}\n\n{side} words stand here.\n".encode(), kind) for side in ("Old", "New"))
    begun = time.process_time()
    compare(old, new, checks=True, today=date(2026, 1, 1))
    assert time.process_time() - begun < PATIENCE / 4, "half as long, a cost that grows with the square is a quarter"


def of_twins(texts: list[str]) -> str:
    return "".join(f"## Data\n\n{text}\n\n" for text in texts)


@pytest.mark.parametrize("several", [20, 300])
def test_many_twins_are_paired_as_few_are(several: int) -> None:
    """By their texts first, then by their neighbours and their places."""
    texts = [f"We keep item {n} for {n * 37 % 101} days on shelf {n * 7} of the {n}th room." for n in range(several)]
    changed = list(texts)
    changed[several // 2] = texts[several // 2].replace("keep", "store")
    changed[2] = "Something else altogether, about nothing that stood there."
    changed.insert(5, "An item that is new among the others, and unlike them.")
    del changed[-1]
    pairs = {
        (match.old[0].blocks[0].text, match.new[0].blocks[0].text)
        for match in align(*(read(Source("x", of_twins(side).encode(), "markdown")) for side in (texts, changed)))
        if match.old and match.new and match.old[0].blocks
    }
    kept = [n for n in range(several - 1) if n not in (2, several // 2)]
    assert pairs >= {(texts[n], texts[n]) for n in kept}
    assert (texts[several // 2], changed[several // 2 + 1]) in pairs
    assert (texts[2], changed[2]) in pairs


def test_each_of_many_twins_is_held_against_a_few() -> None:
    editions = [read(Source(side, of_twins(["We keep it."] * 1_000 + [side]).encode(), "markdown")) for side in "ab"]
    pairing = sections.Pairing(None, editions[0].sections, editions[1].sections)
    places = range(1, 1_002)
    held = list(sections._worth_comparing(pairing, places, places))  # noqa: SLF001  its count is the point
    assert len(held) <= 1_001 * 3 * (2 * sections.REACH + 1) + 2


def test_a_paragraph_of_many_lines_is_made_once() -> None:
    """Each line was joined to all before it, with their marks, so that a page of open tags grew with its square."""
    lines = [Block(BlockKind.PARAGRAPH, "kept", (n, n), (Mark(0, 4, "strong"),)) for n in range(80_000)]
    begun = time.process_time()
    (whole,) = put_together(lines)
    assert time.process_time() - begun < PATIENCE
    assert isinstance(whole, Block)
    assert (len(whole.text), len(whole.marks), whole.lines) == (5 * 80_000 - 1, 80_000, (0, 79_999))
    assert {whole.text[mark.start : mark.end] for mark in whole.marks} == {"kept"}


def common(count: int) -> list[str]:
    """So many texts of twelve words out of sixty, none of which is rare."""
    vocabulary = [f"{a}{b}" for a in ("ba", "ce", "di", "fo", "gu", "ha") for b in "nrstlmdkpx"]
    rng = random.Random(0)  # noqa: S311 - the same texts in every run
    return [" ".join(rng.choices(vocabulary, k=12)) for _ in range(count)]


def under(titles: str, texts: list[str]) -> str:
    return "".join(f"## {titles} {n * 17 % len(texts)}\n\n{text}\n\n" for n, text in enumerate(texts))


@pytest.mark.parametrize("several", [10, 1_000])
def test_sections_whose_text_stands_under_a_new_title_are_renamed(several: int) -> None:
    """However common their words are."""
    texts = common(several)
    old, new = (read(Source("x", under(title, texts).encode(), "markdown")) for title in ("Harbour", "Meadow"))
    pairs = [match for match in align(old, new) if match.old and match.new and match.old[0].blocks]
    assert [match.old[0].blocks[0].text for match in pairs] == texts
    assert all(match.old[0].blocks[0].text == match.new[0].blocks[0].text for match in pairs)


def test_many_sections_rewritten_under_new_titles() -> None:
    texts = common(800)
    edited = [text.replace(" ", " hardly ", 1) for text in texts]
    old, new = (
        Source("x", under(title, side).encode(), "markdown") for title, side in (("Harbour", texts), ("Meadow", edited))
    )
    begun = time.process_time()
    compare(old, new)
    assert time.process_time() - begun < PATIENCE


def test_a_long_text_is_looked_up_as_a_short_one_is_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = common(40)
    sections = compare(*(Source("x", "\n\n".join(side).encode(), "markdown") for side in (texts, texts[5:]))).sections
    asked = [*texts, *(text[7:-9] for text in texts), "ban ban ban", "", "!", texts[0] + texts[30], f"{texts[0]} dax"]
    words = plain_lists(asked)
    found = []
    for most in (0, 100_000_000):
        monkeypatch.setattr(editions, "SEARCHED", most)
        found.append(editions.editions_of(sections)["new"].held(words))
    assert found[0] == found[1]
    assert 0 < len(found[0]) < len(words)


def test_a_paragraph_of_many_edited_sentences() -> None:
    """Each of its sentences was held against every change of it; ten times as long as now for these."""
    texts = [f"We keep the item of {n * 7} days that is {text}." for n, text in enumerate(common(4_000))]
    edited = [text.replace("keep", f"store {n}") if n % 2 else text for n, text in enumerate(texts)]
    old, new = (Source("x", " ".join(side).encode(), "markdown") for side in (texts, edited))
    begun = time.process_time()
    compare(old, new)
    assert time.process_time() - begun < PATIENCE / 2


class Counted:
    """A function, and how often it was called."""

    def __init__(self, of: Callable[..., Any]) -> None:
        self._of, self.times = of, 0

    def __call__(self, *args: Any, **named: Any) -> Any:
        self.times += 1
        return self._of(*args, **named)


def counted(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> Counted:
    """The calls of a function of a module from now on."""
    found = Counted(getattr(module, name))
    monkeypatch.setattr(module, name, found)
    return found


def sources(*sides: str) -> tuple[Source, ...]:
    return tuple(Source("x", side.encode(), "markdown") for side in sides)


@pytest.mark.parametrize("several", [20, 200])
def test_names_are_looked_for_beside_what_is_shown_alone(monkeypatch: pytest.MonkeyPatch, several: int) -> None:
    """All words of a sentence were gone through for each of its differences."""
    asked = counted(monkeypatch, in_place, "_names")
    old = ", ".join(f"{text} of shelf x{n}" for n, text in enumerate(common(several)))
    assert compare(*sources(f"We keep {old}.", f"We keep {old.replace('x', 'y')}.")).summary.points
    assert asked.times <= 12


def test_sentences_that_share_little_are_not_held_beside_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of a rewrite was held beside the five that share most with it, however little that was."""
    held = counted(monkeypatch, pairing, "alike")
    rng = random.Random(0)  # noqa: S311 - the same texts in every run
    words = [f"w{n}ord" for n in range(2_000)]
    sides = ["\n\n".join(" ".join(rng.choices(words, k=20)) for _ in range(200)) for _ in range(2)]
    compare(*sources(*sides))
    assert held.times <= 20


def test_an_edition_of_a_history_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its dates were read for itself, as the new side of a pair and as the old side of the next one."""
    asked = counted(monkeypatch, policy, "stated")
    several = 5
    old = None
    for source in sources(*(f"# A\n\nLast updated: {n} May 2024" for n in range(1, several + 1))):
        new = read_edition(source)
        if old is not None:
            compare_editions(old, new)
        old = new
    assert asked.times == 2 * several, "for the text, and for what stands around it on its page"


def test_sections_without_a_change_are_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    told = counted(monkeypatch, judge, "tell")
    sides = ["".join(f"## Part {n}\n\n{text}\n\n" for n, text in enumerate(common(50))) for _ in range(2)]
    compare(*sources(sides[0], sides[1].replace("Part 7\n\n", "Part 7\n\nWe keep it for 30 days. ")))
    assert told.times <= 2
