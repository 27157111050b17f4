from __future__ import annotations

import re

import pytest
from hypothesis import assume, given

from policydiff.model import Change, Comparison, Kind, Source, Verdict
from policydiff.pipeline import compare
from policydiff.summarise import MOST
from policydiff.summarise.sentences import sentences
from tests.documents import documents, revisions

POLICY = """# Privacy

Updated: 2024-01-07

## Logs

We keep server logs for {days} days. They are deleted afterwards.

## Sharing

We {will} sell your personal data to advertisers.

## Rights

{rights}
"""

RIGHTS = "You can ask us for a copy of your data at any time."


def policy(days: str = "30", will: str = "do not", rights: str = RIGHTS) -> str:
    return POLICY.format(days=days, will=will, rights=rights)


def comparison(old: str, new: str) -> Comparison:
    return compare(*(Source("policy.md", text.encode(), "markdown") for text in (old, new)))


def points(old: str, new: str) -> list[str]:
    return [point.text for point in comparison(old, new).summary.points]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (policy(), policy(days="90"), "Logs: 30 days → 90 days."),
        (
            policy(),
            policy(will="may"),
            (
                "Sharing: before “We do not sell your personal data to advertisers.”, "
                "now “We may sell your personal data to advertisers.”"
            ),
        ),
        (
            "# A\n\n{% include b n=1 %}",
            "# A\n\n{% include b n=2 %}",
            "A: a part that a template fills in changed; what it says there is not known.",
        ),
        (
            "# A\n\n<embed src='/b'>\n\nText.",
            "# A\n\n<embed src='/c'>\n\nText.",
            "A: the page embedded here changed; what it says is not known.",
        ),
        ("# A\n\n[b](mailto:c@d.eu)", "# A\n\n[b](mailto:e@d.eu)", "A: “b” now leads to another address."),
        (policy(), policy() + "\n## Cookies\n\nWe use cookies to count visits.\n", "New section “Cookies”."),
        (policy() + "\n## Cookies\n\nWe use cookies to count visits.\n", policy(), "Section “Cookies” removed."),
        (
            policy(),
            policy(rights=f"{RIGHTS}\n\nYou can object to advertising whenever you like."),
            "Rights: added “You can object to advertising whenever you like.”",
        ),
        (
            policy(rights=f"{RIGHTS}\n\nYou can object to advertising whenever you like."),
            policy(),
            "Rights: removed “You can object to advertising whenever you like.”",
        ),
        (policy(), policy().replace("2024-01-07", "2025-02-03"), "Updated: 2024-01-07 → 2025-02-03."),
        (
            policy().replace("## Sharing", "## We do not sell your data"),
            policy().replace("## Sharing", "## We sell your data"),
            "Section “We do not sell your data” is now called “We sell your data”.",
        ),
    ],
)  # fmt: skip
def test_what_is_said(old: str, new: str, expected: str) -> None:
    assert expected in points(old, new)


@pytest.mark.parametrize(
    ("old", "new", "headline"),
    [
        (policy(), policy(), "No differences."),
        (policy(), policy().replace("server logs", "**server logs**"), "Formatting only: 1 block (emphasis)."),
        ("* one thing\n* two things\n", "1. one thing\n2. two things\n", "Formatting only: 2 blocks (list markers)."),
        (
            "See [our guide](https://a.example/1) first.",
            "See [our guide](https://a.example/2) first.",
            "Formatting only: 1 block (link targets).",
        ),
        ("We ~~never~~ keep it.", "We keep it.", "Formatting only: 1 block (struck text)."),
        (policy(), policy().replace("afterwards", "aftrewards"), "Editorial changes only: typing errors mended: 1."),
        (
            policy(),
            policy().replace("They are", "They, are"),
            "Editorial changes only: punctuation or capitals: 1 block.",
        ),
        ("# 1. A\n\nText stays.\n", "# 2. A\n\nText stays.\n", "Editorial changes only: numbering: 1 heading."),
    ],
)
def test_a_revision_without_a_change_of_meaning_is_one_line(old: str, new: str, headline: str) -> None:
    summary = comparison(old, new).summary
    assert summary.headline == headline
    assert not summary.points


def test_chinese_editions_are_told_in_chinese() -> None:
    old = "# 隐私政策\n\n## 保存期限\n\n我们会在您注销账号后三十天内删除您的个人信息。\n"
    summary = comparison(old, old.replace("三十", "九十")).summary
    assert summary.points[0].text == "保存期限：三十天 → 九十天。"
    assert summary.headline == "重大变更：“保存期限”。"


def test_the_same_replacement_everywhere_is_told_once_with_its_count() -> None:
    clauses = "We run Tweeter for you.", "Tweeter may change.", "Ask Tweeter for help.", "Tweeter keeps your mail safe."
    old = "\n\n".join(f"## Part {k}\n\n{clause}" for k, clause in zip("ABCD", clauses, strict=True))
    found = comparison(old, old.replace("Tweeter", "Chirper")).summary
    assert [point.text for point in found.points] == ["“Tweeter” is now “Chirper”. 4 times."]
    assert len(found.points[0].changes) == 4
    assert found.rest == 0


def test_long_clauses_are_cut_and_say_so() -> None:
    words = " ".join(f"word{k}" for k in range(60))
    said = points(policy(rights=f"{words} stays."), policy(rights=f"{words} and always will be kept stays."))
    assert said
    assert all(len(text.split()) < 80 and "…" in text for text in said)


def test_points_are_few_and_the_severest_come_first() -> None:
    old = "\n".join(f"## Part {k}\n\nWe keep item {k} for 30 days and look after it well.\n" for k in "ABCDEFGHIJKL")
    summary = comparison(old, old.replace("30", "45").replace("well", "with care")).summary
    assert len(summary.points) == MOST
    ranks = [point.severity.rank for point in summary.points]
    assert ranks == sorted(ranks, reverse=True)
    assert summary.rest == 12 - MOST


def slices(whole: Comparison) -> dict[str, str]:
    """Everything that both editions say, by side."""
    texts: dict[str, str] = {}
    for side in ("old", "new"):
        blocks = [getattr(c, side) for s in whole.sections for c in s.changes]
        titles = [ref.title + "\n" + ref.heading for s in whole.sections for ref in getattr(s, side)]
        texts[side] = "\n".join([block.text for block in blocks if block] + titles)
    return texts


@given(revisions())
def test_every_slot_is_a_slice_of_its_edition(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    there = slices(whole)
    for sentence in sentences(whole.sections):
        for name, slot in sentence.slots:
            sides = there.values() if name == "title" else [there[name]]
            assert any(slot.text in side for side in sides)


def by_id(whole: Comparison) -> dict[str, Change]:
    return {change.id: change for section in whole.sections for change in section.changes}


@given(revisions())
def test_every_number_of_a_point_stands_in_what_it_cites(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    known = by_id(whole)
    for point in whole.summary.points:
        cited = [block.text for name in point.changes for block in (known[name].old, known[name].new) if block]
        owners = [s for s in whole.sections if {c.id for c in s.changes} & set(point.changes)]
        cited += [ref.heading for section in owners for ref in (*section.old, *section.new)]
        said = re.sub(r" \d+ times\.$", "", point.text)
        if point.changes:
            assert set(re.findall(r"\d+", said)) <= set(re.findall(r"\d+", " ".join(cited)))


@given(revisions())
def test_swapping_the_sides_mirrors_what_can_be_said(texts: tuple[str, str]) -> None:
    mirror = {
        "added": "removed",
        "removed": "added",
        "section.added": "section.removed",
        "section.removed": "section.added",
    }
    alike = {"wording": "clause"}
    """Both quote the two clauses; which it is hangs on a fact in the words, and that may be found one way only."""

    def said(whole: Comparison, *, swapped: bool) -> list[tuple[str, ...]]:
        rows = []
        for one in sentences(whole.sections):
            message = mirror.get(one.message, one.message) if swapped else one.message
            message = alike.get(message, message)
            old, new = (one.new, one.old) if swapped else (one.old, one.new)
            rows.append((message, *(slot.text if slot else "" for slot in (old, new))))
        return sorted(rows)

    there, back = comparison(*texts), comparison(*texts[::-1])
    # a block that left its section is listed where it is now, which is another place on the way back
    assume(not any(change.origin for whole in (there, back) for s in whole.sections for change in s.changes))
    assert said(there, swapped=False) == said(back, swapped=True)


@given(documents())
def test_markup_alone_gives_one_line_and_no_point(text: str) -> None:
    whole = comparison(text, re.sub(r"(?<=[a-z] )(data|service|partners)(?= )", r"*\1*", text))
    assert whole.verdict in (Verdict.IDENTICAL, Verdict.EDITORIAL)
    assert not whole.summary.points
    assert "\n" not in whole.summary.headline
    assert all(change.kind in (Kind.EQUAL, Kind.FORMAT) for change in by_id(whole).values())
