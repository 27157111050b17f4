"""What is taken from a comparison: lines, count, what stays, the sentence on continued use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notices.compose import Role, compose, load_templates, load_translation
from notices.compose.highlights import gather, speaks_of_continued_use
from policydiff.model import Block, BlockKind, Mark, Promises, Severity


def row(heading, old, new, severity=Severity.LOW, topic="t", point=""):
    return (heading, old, new, severity, topic, point)


def highlights_of(request_of, comparison):
    return gather(request_of("change", "en", comparison=comparison), load_translation("en"))


def test_lines_come_by_severity_and_add_up(request_of, comparison_of):
    order = (
        Severity.LOW,
        Severity.CRITICAL,
        Severity.MEDIUM,
        Severity.HIGH,
        Severity.MEDIUM,
        Severity.HIGH,
        Severity.LOW,
    )
    rows = [row(f"S{i}", "a", "b", severity, "t", f"S{i}: {severity}.") for i, severity in enumerate(order)]
    rows.append(row("Rest", "c", "d"))
    highlights = highlights_of(request_of, comparison_of("en", rows=rows))
    assert [line.text for line in highlights.lines] == [
        "Critical.",
        "High.",
        "High.",
        "Medium.",
        "Medium.",
    ]
    assert [line.section for line in highlights.lines] == ["S1", "S3", "S5", "S2", "S4"]
    assert (highlights.count, highlights.more) == (8, 3)
    assert highlights.lines[0].url == "https://example.com/privacy/changes#s2.c1"
    assert highlights.lines[0].label == "S1"


def test_a_section_is_named_and_linked_once(request_of, comparison_of):
    rows = [
        row("Sharing", "a", "b", Severity.HIGH, "t", "Sharing: b."),
        row("Use", "c", "d", Severity.LOW, "t", "Use: d."),
    ]
    comparison = comparison_of("en", rows=rows)
    again = replace(comparison.summary.points[0], text="Sharing: more.", short="more.", severity=Severity.LOW)
    summary = replace(comparison.summary, points=(*comparison.summary.points, again))
    lines = highlights_of(request_of, replace(comparison, summary=summary)).lines
    assert [(line.text, line.label, bool(line.url)) for line in lines] == [
        ("B.", "Sharing", True),
        ("More.", "", False),
        ("D.", "Use", True),
    ]


def test_only_changes_of_meaning_are_counted(request_of, comparison_of):
    rows = [row("Sharing", "a", "b", Severity.HIGH, "t", "Sharing: b."), row("Signs", "c", "d"), row("Use", "e", "f")]
    comparison = comparison_of("en", rows=rows)
    section = comparison.sections[1]
    plain = replace(section, changes=(replace(section.changes[0], substantive=False),), substantive=False)
    comparison = replace(comparison, sections=(comparison.sections[0], plain, comparison.sections[2]))
    highlights = highlights_of(request_of, comparison)
    assert (highlights.count, highlights.more) == (2, 1)


def test_a_section_weighs_the_same_in_every_language(request_of, comparison_of):
    weights = {"en": (Severity.HIGH, Severity.MEDIUM), "zh-Hans": (Severity.LOW, Severity.MEDIUM)}
    requests = []
    for language, (first, second) in weights.items():
        rows = [row("A", "a", "b", first, "t", "A: b."), row("B", "c", "d", second, "t", "B: d.")]
        requests.append(request_of("change", language, comparison=comparison_of(language, rows=rows)))
    made = compose(requests, [], load_templates(None))
    for content in made.contents:
        assert [line.section for line in content.passage(Role.CHANGES).lines] == ["A", "B"]
        assert content.material


def test_a_change_without_words_is_led_to_by_its_section(request_of, comparison_of):
    lines = highlights_of(request_of, comparison_of("en", rows=[row("Sharing", "a", "b")])).lines
    assert [(line.text, line.label) for line in lines] == [("The text of this section changed.", "Sharing")]


def test_only_proved_and_untouched_sections_are_said_to_stay(request_of, comparison_of):
    rows = [
        row("Changed", "a", "b", Severity.HIGH, "sharing", "x"),
        row("Same", "c", "c", topic="cookies"),
        row("Same topic as the change", "d", "d", topic="sharing"),
        row("", "preamble", "preamble"),
    ]
    assert highlights_of(request_of, comparison_of("en", rows=rows)).unchanged == ("Same",)


@pytest.mark.parametrize("field", ["text", "marks"])
def test_a_section_whose_link_target_changed_does_not_stay(request_of, comparison_of, field):
    comparison = comparison_of("en", rows=[row("Links", "see here", "see here")])
    section = comparison.sections[0]
    other = {
        "text": Block(BlockKind.PARAGRAPH, "see there", (1, 1)),
        "marks": Block(BlockKind.PARAGRAPH, "see here", (1, 1), (Mark(4, 8, "link", "https://other.example"),)),
    }[field]
    change = replace(section.changes[0], new=other)
    comparison = replace(comparison, sections=(replace(section, changes=(change,)),))
    assert highlights_of(request_of, comparison).unchanged == ()


@pytest.mark.parametrize(
    "text",
    [
        "By continuing to use our services, you agree.",
        "If you go on using Pebblelog after that date, you agree.",
        "If you keep using it, the new terms apply.",
        "您继续使用即表示同意。",
        "Wenn Sie den Dienst weiter nutzen, stimmen Sie zu.",
    ],
)
def test_continued_use_is_known(text):
    assert speaks_of_continued_use(text)


@pytest.mark.parametrize("text", ["We keep your logs for 30 days.", "We use cookies.", "我们使用 Cookie。"])
def test_other_sentences_are_left_alone(text):
    assert not speaks_of_continued_use(text)


def test_the_sentence_beside_the_promise_is_found(request_of, comparison_of):
    clause = "We tell you of changes. If you go on using it, you agree. Old versions stay."
    comparison = comparison_of("en", rows=[row("Changes", clause, clause)])
    comparison = replace(comparison, promises_new=Promises(quotes=("We tell you of changes.",)))
    assert highlights_of(request_of, comparison).continued_use == "If you go on using it, you agree."
