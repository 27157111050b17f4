"""What holds for every point of every summary, whatever the language."""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import east_asian_width

import pytest
from hypothesis import given, settings

from policydiff.model import Change, Comparison, Excerpt, Form, Op, Point, QuoteRole, Source, Span
from policydiff.pipeline import compare
from tests.documents import revisions

MOST_COLUMNS = 90
SHOWN = 55
COMMON = 12
"""Letters up to which a stretch shown inside its clause may stand elsewhere too."""

PAIRS = {
    "values": (
        "# T\n\nWe keep logs for 30 days. You pay $5 each year.\n",
        "# T\n\nWe keep logs for 90 days. You pay $8 each year.\n",
    ),
    "table": (
        "# P\n\n| Firm | Work |\n|---|---|\n| Aster | mail |\n| Dill | logs |\n",
        "# P\n\n| Firm | Work |\n|---|---|\n| Aster | host |\n| Elder | help desk |\n| Fern | payments |\n",
    ),
    "column": (
        "# P\n\n| Firm | Work |\n|---|---|\n| Aster | mail |\n| Dill | logs |\n| Elder | pay |\n",
        (
            "# P\n\n| Firm | Seat | Work |\n|---|---|---|\n"
            "| Aster | Oslo | mail |\n| Dill | Bern | logs |\n| Elder | Rome | pay |\n"
        ),
    ),
    "chinese": (
        "# 隐私\n\n## 保存\n\n我们在三十天内删除您的日志。我们不会出售您的信息。\n\n## 共享\n\n我们只与服务商共享。\n",
        (
            "# 隐私\n\n## 保存\n\n我们在九十天内删除您的日志。我们可能向广告商出售您的信息。\n\n"
            "## 第三方\n\n我们会与合作伙伴共享您的位置信息，用于投放广告。\n"
        ),
    ),
    "japanese": (
        "# 方針\n\n当社は情報を第三者に提供しません。記録は6か月間保存します。\n",
        "# 方針\n\n当社は情報を広告会社に提供することがあります。記録は12か月間保存します。位置情報も取得します。\n",
    ),
    "german": (
        "# Daten\n\nWir löschen Ihre Daten z. B. nach 30 Tagen. Wir geben nichts weiter.\n",
        (
            "# Daten\n\nWir löschen Ihre Daten z. B. nach 90 Tagen. "
            "Wir geben Ihren Standort an Partner weiter, die uns bezahlen.\n"
        ),
    ),
    "template": (
        "# T\n\nWe keep logs for {{ page.days }} days and mail.\n",
        "# T\n\nWe keep logs and photos for {{ page.days }} days, mail and calls.\n",
    ),
    "labels": (
        "# Fees\n\n4.1. Missed sessions. If you do not come, you owe nothing.\n",
        (
            "# Fees\n\n4.1. Missed sessions. If you do not come, we keep the whole fee of Acme Inc. for the day.\n\n"
            "4.2. Late arrival. You wait outside.\n"
        ),
    ),
    "list": (
        "# Data\n\nWe collect:\n\n- your name\n- your mail\n",
        "# Data\n\nWe collect:\n\n- your name\n- your exact position\n- your photos\n- your calendar\n- your voice\n",
    ),
    "log": (
        "# Policy\n\n## Change log\n\n- 2024: first edition\n\n## Sharing\n\nWe share with Aster Ltd.\n",
        (
            "# Policy\n\n## Change log\n\n- 2024: first edition\n- 2025: Added Dill Ltd to those who get your data.\n\n"
            "## Sharing\n\nWe share with Aster Ltd. and Dill Ltd.\n"
        ),
    ),
}


def comparison(old: str, new: str) -> Comparison:
    return compare(*(Source("policy.md", text.encode(), "markdown") for text in (old, new)))


def changes(whole: Comparison) -> dict[str, Change]:
    return {change.id: change for section in whole.sections for change in section.changes}


def text_of(whole: Comparison, quote: Excerpt) -> list[str]:
    """The texts that a quote may be a slice of."""
    if quote.role is QuoteRole.WHERE:
        section = next(section for section in whole.sections if section.id == quote.section)
        return [ref.heading for ref in getattr(section, quote.side)]
    block = getattr(changes(whole)[quote.change or ""], quote.side)
    return [block.text]


def marked(change: Change, side: str) -> list[bool]:
    """For each character of one side, whether it is marked."""
    hidden = Op.INSERT if side == "old" else Op.DELETE
    return [span.op is not Op.EQUAL for span in change.spans if span.op is not hidden for _ in span.text]


def flat(text: str) -> str:
    return " ".join(text.split())


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def fresh_words(whole: Comparison, point: Point) -> set[str]:
    """The words of a point's quotes that are marked in their change, a character each in scripts without spaces."""
    found = set()
    for quote in point.quotes:
        if quote.role in (QuoteRole.OLD, QuoteRole.NEW, QuoteRole.LOG):
            marks = marked(changes(whole)[quote.change or ""], quote.side)[slice(*quote.at)]
            for word in re.finditer(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+", quote.text):
                if any(marks[word.start() : word.end()]):
                    found.add(word[0].lower())
    return found


def words(text: str) -> set[str]:
    return set(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+", text.lower()))


def stayed(span: Span) -> bool:
    return span.op is Op.EQUAL


def meet(change: Change, old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Whether two stretches touch one replaced stretch, or hold an equal character in the same place."""
    i = j = 0
    spans = list(change.spans)
    while spans:
        if stayed(spans[0]):
            size = len(spans.pop(0).text)
            if min(old[1] - i, new[1] - j, size) > max(old[0] - i, new[0] - j, 0):
                return True
            i, j = i + size, j + size
            continue
        a, b = i, j
        while spans and not stayed(spans[0]):
            span = spans.pop(0)
            i, j = i + len(span.text) * (span.op is Op.DELETE), j + len(span.text) * (span.op is Op.INSERT)
        if a <= old[1] and i >= old[0] and b <= new[1] and j >= new[0]:
            return True
    return False


def check(whole: Comparison) -> None:
    """Every law for every point of a comparison."""
    sides = {
        side: flat(" ".join(block.text for c in changes(whole).values() if (block := getattr(c, side))))
        for side in ("old", "new")
    }
    told = [point.text for point in whole.summary.points]
    assert len(told) == len(set(told))
    for point in whole.summary.points:
        if point.form is Form.DATE:
            continue
        assert point.quotes
        for quote in point.quotes:
            assert any(text[slice(*quote.at)] == quote.text for text in text_of(whole, quote))
            assert quote.text.strip()
            assert flat(quote.text) in point.text
            if quote.role is not QuoteRole.WHERE:
                check_edges(text_of(whole, quote)[0], quote)
        assert fresh_words(whole, point)
        assert set(point.changes) <= set(changes(whole))
        check_sides(whole, point, sides)
        assert 0 < width(point.short) <= MOST_COLUMNS
        assert words(point.short) & fresh_words(whole, point), (point.short, point.text)
        head = point.short
        while width(head) > SHOWN:
            head = head[:-1]
        assert any(word in head.lower() for word in fresh_words(whole, point)), point.short


def check_edges(text: str, quote: Excerpt) -> None:
    """A quote neither begins nor ends inside a word, and holds no bar of a table and no template tag."""
    start, end = quote.at
    for left, right in ((start - 1, start), (end - 1, end)):
        if left >= 0 and right < len(text):
            inside = text[left].isalnum() and text[right].isalnum()
            assert not (inside and text[left] < "\u2e80" and text[right] < "\u2e80"), quote
    assert not re.search(r"(?:^|\s)\|(?:\s|$)|\{\{|\{%|\*\*", quote.text)


def check_sides(whole: Comparison, point: Point, sides: dict[str, str]) -> None:
    """What is said to have come or gone stands nowhere on the other side; two quotes of a change belong together."""
    told = [quote for quote in point.quotes if quote.role in (QuoteRole.OLD, QuoteRole.NEW)]
    if point.form in (Form.ADDED, Form.REMOVED, Form.SECTION) and len(told) == 1:
        other = "old" if told[0].side == "new" else "new"
        assert flat(told[0].text) not in sides[other]
    if point.form in (Form.CLAUSE, Form.VALUE, Form.REWRITE):
        for old, new in pairwise(told):
            if old.side == "old" and new.side == "new" and old.change == new.change:
                assert meet(changes(whole)[old.change or ""], old.at, new.at), (old, new)
                assert old.text.split() != new.text.split()


@pytest.mark.parametrize("name", PAIRS)
def test_the_laws_hold_for(name: str) -> None:
    for old, new in (PAIRS[name], PAIRS[name][::-1]):
        whole = comparison(old, new)
        assert whole.summary.points
        check(whole)


@settings(max_examples=120, deadline=None)
@given(revisions())
def test_the_laws_hold_for_every_revision(texts: tuple[str, str]) -> None:
    check(comparison(*texts))
