"""The words of a promise rule must stand in everything that its pattern matches: they only save time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from re import _parser as parser  # the only reader of patterns there is; private, and the same from 3.11 to 3.14
from typing import Any

import pytest

from policydiff.rules.clauses import Rule, clauses, openings
from policydiff.rules.labels import all_words, labels
from policydiff.rules.languages import LANGUAGES

SAMPLES = 400
"""Ways through a pattern that are tried; most have fewer than a hundred."""

GAP = "\0"
"""Stands for what any sign may fill."""


def way(tree: Any, rng: random.Random) -> str:
    """One text that a pattern matches, as far as its letters go; what is optional is there or not."""
    return "".join(_part(str(op), value, rng) for op, value in tree)


def _part(op: str, value: Any, rng: random.Random) -> str:
    if op == "LITERAL":
        return chr(value)
    if op == "IN":
        signs = [chr(sign) for kind, sign in value if str(kind) == "LITERAL"]
        return rng.choice(signs) if len(signs) == len(value) else GAP
    if op in {"MAX_REPEAT", "MIN_REPEAT"}:
        fewest, _, inner = value
        return "".join(way(inner, rng) for _ in range(fewest or rng.randint(0, 1)))
    if op == "SUBPATTERN":
        return way(value[-1], rng)
    if op == "BRANCH":
        return way(rng.choice(value[1]), rng)
    return "" if op in {"AT", "ASSERT", "ASSERT_NOT"} else GAP


def rules(language: str) -> Iterator[Rule]:
    tables = clauses(language)
    for row in (tables.headings, tables.own, tables.back, tables.others, tables.stretches, tables.notify):
        yield from row
    yield from (*tables.effective_date, *tables.not_effective_date)
    for table in (tables.channels, tables.consent, tables.flags, tables.leads):
        for _, row in table:
            yield from row


@pytest.mark.parametrize(
    "rows",
    [pytest.param(rules(language), id=language) for language in LANGUAGES],
)
def test_no_rule_forbids_by_its_words_what_its_pattern_finds(rows: Iterable[Rule]) -> None:
    rng = random.Random(0)  # noqa: S311 - the same ways in every run
    for rule in rows:
        tree = parser.parse(rule.pattern)
        for text in {way(tree, rng) for _ in range(SAMPLES)}:
            assert rule.may_hold(text), (rule.words, text.replace(GAP, "…"))
            assert any(word in text for word in openings((rule,)))


@pytest.mark.parametrize("language", labels("logs"))
@pytest.mark.parametrize(("patterns", "words"), [("logs", "log_titles"), ("logging", "log_nouns")])
def test_no_word_forbids_what_tells_of_an_update(language: str, patterns: str, words: str) -> None:
    rng = random.Random(0)  # noqa: S311 - the same ways in every run
    tree = parser.parse(labels(patterns)[language])
    for text in {way(tree, rng) for _ in range(SAMPLES)}:
        assert any(word in text for word in all_words(words)), text.replace(GAP, "…")


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("noti(?:fy|ce)", {"notify", "notice"}),
        (r"\bup[- ]to\b(?! date)", {"up to", "up-to"}),
        ("(?:web ?)?sites?", {"site", "sites", "website", "websites", "web site", "web sites"}),
        (r"chang\w+[^.;]{0,9}terms", {f"chang{GAP}terms", f"chang{GAP}{GAP}terms"}),
    ],
)
def test_the_ways_through_a_pattern(pattern: str, texts: set[str]) -> None:
    rng = random.Random(0)  # noqa: S311 - the same ways in every run
    assert {way(parser.parse(pattern), rng) for _ in range(SAMPLES)} == texts


@pytest.mark.parametrize(
    ("language", "table", "name", "sentence"),
    [
        ("en", "consent", "opt_out_offered", "you will have the right to opt-out of the change."),
        ("en", "consent", "opt_out_offered", "we will provide you with the option."),
        ("en", "consent", "deemed_by_silence", "failing to respond means that you accept the new terms."),
        ("en", "flags", "summary_or_diff_promised", "the notice describes the changes."),
        ("en", "flags", "prior_notice_unquantified", "we will give you reasonable notice."),
        ("en", "flags", "user_must_check", "we invite you to visit this page now and then."),
        ("en", "channels", "postal", "we will tell you on your statement."),
        ("fr", "channels", "push", "nous vous adressons des notifications sur votre mobile."),
        ("fr", "flags", "last_updated_date", "la derniere mise à jour figure en haut."),
        ("it", "channels", "postal", "la modifica è comunicata con raccomandata."),
        ("es", "flags", "prior_notice_unquantified", "se lo comunicaremos previamente."),
        ("zh", "flags", "prior_notice_unquantified", "我们将在变更生效之前通知您。"),
        ("zh", "flags", "archive_of_versions", "您可以查看各个版本。"),
        ("ko", "flags", "no_notice_clause", "회사는 예고없이 변경할 수 있습니다."),
    ],
)
def test_what_the_words_once_kept_from_being_found(language: str, table: str, name: str, sentence: str) -> None:
    row = dict(getattr(clauses(language), table))[name]
    assert any(rule.search(sentence) for rule in row)


@pytest.mark.parametrize(
    "sentence",
    [
        "if you do not agree, please write to us and tell us which rules we use.",
        "we do not sell the data that you let us use.",
        "the new terms do not affect how you access older posts.",
    ],
)
def test_what_is_no_right_to_leave(sentence: str) -> None:
    row = dict(clauses("en").flags)["exit_or_reject_right"]
    assert not any(rule.search(sentence) for rule in row)
