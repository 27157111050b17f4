from __future__ import annotations

import re

import pytest
from hypothesis import given

from policydiff.model import Change, Comparison, Kind, Source, Verdict
from policydiff.pipeline import compare
from policydiff.summarise import MOST
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


LIST = "# Data\n\nWe collect:\n\n- your name\n{more}"
TABLE = "# Firms\n\n| Firm | Work |\n|---|---|\n| Aster | mail |\n{more}"

SAID = {
    "a value in its clause": (
        policy(),
        policy(days="90"),
        "Logs: “We keep server logs for [30 → 90] days.”",
    ),
    "a denial in its clause": (
        policy(),
        policy(will="may"),
        "Sharing: “We [do not → may] sell your personal data to advertisers.”",
    ),
    "words that came into a sentence": (
        policy(),
        policy().replace("server logs", "server logs and photos"),
        "Logs: “We keep server logs [+ and photos] for 30 days.”",
    ),
    "words that left a sentence": (
        policy(will="will only"),
        policy(will="will"),
        "Sharing: “We will [− only] sell your personal data to advertisers.”",
    ),
    "words that left it before a comma": (
        policy().replace("for 30 days", "for 30 days within Europe, or less"),
        policy().replace("for 30 days", "for 30 days, or less"),
        "Logs: “We keep server logs for 30 days [− within Europe], or less.”",
    ),
    "words that left it behind its subject": (
        policy(rights="We do not read your mail, but we may refuse to carry any of it."),
        policy(rights="We may refuse to carry any of it."),
        "Rights: “We [− do not read your mail, but we] may refuse to carry any of it.”",
    ),
    "a new section by what it says": (
        policy(),
        policy() + "\n## Cookies\n\nThis section is about cookies. We sell what your cookies tell us.\n",
        "New section “Cookies”: “We sell what your cookies tell us.”, “This section is about cookies.”",
    ),
    "a removed section by what it promised": (
        policy() + "\n## Cookies\n\nWe never share your cookies with advertisers.\n",
        policy(),
        "Section “Cookies” removed: “We never share your cookies with advertisers.”",
    ),
    "a new sentence": (
        policy(),
        policy(rights=f"{RIGHTS}\n\nYou can object to advertising whenever you like."),
        "Rights: added “You can object to advertising whenever you like.”",
    ),
    "a sentence that is gone": (
        policy(rights=f"{RIGHTS} You can object to advertising whenever you like."),
        policy(),
        "Rights: removed “You can object to advertising whenever you like.”",
    ),
    "a date": (policy(), policy().replace("2024-01-07", "2025-02-03"), "Updated: 2024-01-07 → 2025-02-03."),
    "a title": (
        policy().replace("## Sharing", "## We do not sell your data"),
        policy().replace("## Sharing", "## We sell your data"),
        "Section “We do not sell your data” is now called “We sell your data”.",
    ),
    "a tag that a template fills in": (
        "# A\n\n{% include b n=1 %}",
        "# A\n\n{% include b n=2 %}",
        "A: a part that a template fills in changed; what it says there is not known.",
    ),
    "an embedded page": (
        "# A\n\n<embed src='/b'>\n\nText.",
        "# A\n\n<embed src='/c'>\n\nText.",
        "A: the page embedded here changed; what it says is not known.",
    ),
    "an address behind the same words": (
        "# A\n\n[b](mailto:c@d.eu)",
        "# A\n\n[b](mailto:e@d.eu)",
        "A: “b” now leads to another address.",
    ),
    "no number and no label by itself": (
        policy(),
        policy(rights=f"{RIGHTS}\n\n4.4. Missed calls. You pay Acme Inc. ten euros for each."),
        "Rights: added “Missed calls. You pay Acme Inc. ten euros for each.”",
    ),
    "the entries of a list together": (
        LIST.format(more=""),
        LIST.format(more="- your voice\n- your photos\n- your exact position\n"),
        "Data: “We collect”: added “your voice”, “your photos”, “your exact position”.",
    ),
    "an entry with the words that lead in": (
        LIST.format(more=""),
        LIST.format(more="- your exact position\n"),
        "Data: “We collect”: added “your exact position”.",
    ),
    "a row by its cells": (
        TABLE.format(more=""),
        TABLE.format(more="| Dill | help desk |\n"),
        "Firms: added “Dill”, “help desk”.",
    ),
    "a cell by its row": (
        TABLE.format(more="| Dill | logs |\n"),
        TABLE.format(more="| Dill | help desk |\n"),
        "Firms: “Dill”: before “logs”, now “help desk”.",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(name: str) -> None:
    old, new, expected = SAID[name]
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
        (policy(), policy().replace("## Logs", "### Logs"), "Formatting only: 1 block (heading levels)."),
        (policy(), policy().replace("## Rights", "## Your rights"), "Editorial changes only: headings worded anew: 1."),
        (
            policy(rights="Version 1.1\n\n" + RIGHTS),
            policy(rights="Version 1.2\n\n" + RIGHTS),
            "Editorial changes only: version numbers: 1.",
        ),
        (
            policy(rights="Ask at 4 Hill Street, Oslo."),
            policy(rights="Ask at 4 Hill St., Oslo."),
            "Editorial changes only: addresses written in another way: 1.",
        ),
        (policy(), policy() + "\n\nBack to top\n", "Editorial changes only: page furniture: 1 block."),
        (
            policy(
                rights="Alder Mail keeps your maps for Birch Post for 2 years, and you may ask us for them.\n\nAsk."
            ),
            policy(
                rights="Alder Mail bewahrt die Karten für Birch Post 2 Jahre auf, und Sie können sie verlangen.\n\nAsk."
            ),
            "Editorial changes only: in another language: 2 blocks.",
        ),
    ],
)
def test_a_revision_without_a_change_of_meaning_is_one_line(old: str, new: str, headline: str) -> None:
    summary = comparison(old, new).summary
    assert summary.headline == headline
    assert not summary.points


def test_chinese_editions_are_told_in_chinese() -> None:
    old = "# 隐私政策\n\n## 保存期限\n\n我们会在您注销账号后三十天内删除您的个人信息。\n"
    summary = comparison(old, old.replace("三十", "九十")).summary
    assert summary.points[0].text == "保存期限：“我们会在您注销账号后[三十 → 九十]天内删除您的个人信息。”"
    assert summary.headline == "重大变更：“我们会在您注销账号后[三十 → 九十]天内删除您的个人信息。”。"


def test_the_same_replacement_everywhere_is_told_once_with_its_count() -> None:
    clauses = "We run Tweeter for you.", "Tweeter may change.", "Ask Tweeter for help.", "Tweeter keeps your mail safe."
    old = "\n\n".join(f"## Part {k}\n\n{clause}" for k, clause in zip("ABCD", clauses, strict=True))
    found = comparison(old, old.replace("Tweeter", "Chirper")).summary
    assert [point.text for point in found.points] == ["“Tweeter” is now “Chirper”. 4 times."]
    assert len(found.points[0].changes) == 4
    assert found.rest == 0


def test_a_name_of_several_words_is_told_once_with_its_short_form() -> None:
    clause = "Acorn Software Inc. (“Acorn”) handles item {k}. Write to legal@acorn.example."
    old = "\n\n".join(f"## Part {k}\n\n{clause.format(k=k)}" for k in range(5))
    new = old.replace("Acorn Software Inc.", "Birch Labs Ltd.").replace("Acorn", "Birch").replace("acorn", "birch")
    assert len(points(old, new)) == 1


def test_a_new_column_is_told_once() -> None:
    rows = [("Firm", "Work"), ("---", "---"), ("Aster", "mail"), ("Dill", "logs"), ("Elder", "pay")]
    seats = ["Seat", "---", "Oslo", "Bern", "Rome"]
    old = "# Firms\n\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
    new = "# Firms\n\n" + "\n".join(f"| {a} | {c} | {b} |" for (a, b), c in zip(rows, seats, strict=True))
    assert points(old, new) == ["Firms: column added: “Seat”."]
    assert points(new, old) == ["Firms: column removed: “Seat”."]


def test_a_sentence_that_came_in_two_places_is_told_once() -> None:
    clause = "We may share your position with the police."
    new = policy().replace("afterwards.", f"afterwards. {clause}").replace(RIGHTS, f"{RIGHTS} {clause}")
    found = comparison(policy(), new).summary
    assert [point.text for point in found.points] == ["Logs: added “We may share your position with the police.”"]
    assert len(found.points[0].changes) == 2


def test_a_sentence_that_stands_on_both_sides_is_never_news() -> None:
    old = "# L\n\nYour work is yours. You decide who may copy it, and on which site we show it.\n"
    new = "# L\n\nYour work is yours. You grant us a worldwide licence to copy and archive it for ever.\n"
    for texts in ((old, new), (new, old)):
        assert not any("Your work is yours" in text for text in points(*texts))


def test_the_words_of_the_publisher_come_first() -> None:
    old = policy() + "\n## Change log\n\n- 2024: first edition.\n"
    new = policy(days="90") + "\n## Change log\n\n- 2024: first edition.\n- 2025: logs are kept for 90 days.\n"
    first, second = comparison(old, new).summary.points[:2]
    assert first.text == "The policy’s own note: “2025: logs are kept for 90 days.”"
    assert second.text == "Logs: “We keep server logs for [30 → 90] days.”"


def test_a_rewrite_is_called_one() -> None:
    old = "\n\n".join(
        f"Clause {k} says that item {k} is kept by the keeper of the house for a while." for k in range(40)
    )
    new = "\n\n".join(
        f"Whoever asks for thing {k * 7} gets an answer from us within {k} working days." for k in range(40)
    )
    assert comparison(old, new).summary.headline.startswith("Rewritten in large parts: ")


def test_topics_are_those_of_the_change() -> None:
    found = comparison(policy(), policy(rights=f"{RIGHTS} We keep your invoices for ten years.")).summary.points[0]
    assert found.topics[0] == "retention"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Updated: 7 January 2025", "Updated: 2 March 2026", "Updated: 7 January 2025 → 2 March 2026."),
        ("Son güncelleme: 7 Ocak 2025", "Son güncelleme: 2 Mart 2026", "Updated: 7 Ocak 2025 → 2 Mart 2026."),
        ("Son güncelleme: 7 Ocak 2025", "We lend books.", "Date of the last update no longer stated: 7 Ocak 2025."),
        ("We lend books.", "Effective 2026-03-02", "Effective date: 2026-03-02."),
        (
            "---\neffective_date: 2025-01-07\n---\n",
            "---\neffective_date: 2026-03-02\n---\n",
            "Effective date: 2025-01-07 → 2026-03-02.",
        ),
    ],
)
def test_a_date_is_told_as_the_text_writes_it(old: str, new: str, said: str) -> None:
    body = "\n\n# Terms\n\nWe look after the maps that you leave with us over the winter.\n"
    point = comparison(f"{old}{body}", f"{new}{body}").summary.points[-1]
    assert point.text == said
    assert all(quote.text in said for quote in point.quotes)


def test_long_clauses_are_cut_and_say_so() -> None:
    words = " ".join(f"word{k}" for k in range(60))
    said = points(policy(rights=f"{words} stays."), policy(rights=f"{words} and always will be kept stays."))
    assert said
    assert all(len(text.split()) < 40 and "…" in text for text in said)


def test_points_are_few_and_the_rest_is_counted() -> None:
    old = "\n".join(f"## Part {k}\n\nWe keep item {k} for {k}0 days and look after it.\n" for k in range(1, 13))
    summary = comparison(old, old.replace("0 days", "5 days")).summary
    assert len(summary.points) == MOST
    assert summary.rest == 12 - MOST


def by_id(whole: Comparison) -> dict[str, Change]:
    return {change.id: change for section in whole.sections for change in section.changes}


@given(revisions())
def test_every_number_of_a_point_stands_in_what_it_cites(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    known = by_id(whole)
    for point in whole.summary.points:
        names = {*point.changes, *(quote.change for quote in point.quotes if quote.change)}
        cited = [block.text for name in names for block in (known[name].old, known[name].new) if block]
        owners = [s for s in whole.sections if {c.id for c in s.changes} & set(point.changes)]
        cited += [ref.heading for section in owners for ref in (*section.old, *section.new)]
        said = re.sub(r" \d+ times\.$| and \d+ more\.$|共 \d+ 处。$|及另外 \d+ 项。$", "", point.text)
        if point.changes:
            assert set(re.findall(r"\d+", said)) <= set(re.findall(r"\d+", " ".join(cited)))


@given(documents())
def test_markup_alone_gives_one_line_and_no_point(text: str) -> None:
    whole = comparison(text, re.sub(r"(?<=[a-z] )(data|service|partners)(?= )", r"*\1*", text))
    assert whole.verdict in (Verdict.IDENTICAL, Verdict.EDITORIAL)
    assert not whole.summary.points
    assert "\n" not in whole.summary.headline
    assert all(change.kind in (Kind.EQUAL, Kind.FORMAT) for change in by_id(whole).values())


def test_a_point_has_the_direction_of_what_it_quotes():
    old = "# Privacy\n\nThe sun is warm.\n"
    new = f"{old}\nWe sell your diary to advertisers. You have the right to object to it at any time.\n"
    for point in comparison(old, new).summary.points:
        first = next(quote.text for quote in point.quotes if quote.role == "new")
        assert point.direction == ("weaker" if first.startswith("We sell") else "stronger")


def test_a_change_late_in_a_row_of_one_cell_has_no_label() -> None:
    """A table of one column: nothing in its row stands before a first bar."""
    text = "# Data\n\n| What |\n|---|\n| We keep your notes. We share them with {}. |\n"
    sides = [Source(name, text.format(name).encode(), "markdown") for name in ("nobody", "every partner of ours")]
    assert "every partner of ours" in compare(*sides).summary.headline
