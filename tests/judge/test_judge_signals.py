import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.diff import diff_words
from policydiff.judge import judge
from policydiff.model import Block, BlockKind, Change, ComparedSection, Kind, Relation, SectionRef, Severity

FINDS = [
    # old, new, language, severity, signals
    (
        "We will not share it.",
        "We will share it.",
        "en",
        "critical",
        [("negation", "will not share", "will share")],
    ),
    (
        "We do not sell the data.",
        "We may sell the data.",
        "en",
        "critical",
        [("negation", "do not sell", "may sell"), ("modal", None, "may")],
    ),
    (
        "The app does not track you on other sites.",
        "The app tracks you on other sites.",
        "en",
        "critical",
        [("negation", "does not track", "tracks")],
    ),
    ("Logs stay for 30 days.", "Logs stay for two years.", "en", "high", [("duration", "30 days", "two years")]),
    ("Aged eighteen and over.", "Aged fourteen and over.", "en", "high", [("age", "eighteen", "fourteen")]),
    ("It costs $5 now.", "It costs $7 now.", "en", "high", [("amount", "$5", "$7")]),
    ("We tell vendors.", "We tell vendors and advertisers.", "en", "high", [("recipient", None, "advertisers")]),
    (
        "We collect your full name.",
        "We collect your full name and fingerprints.",
        "en",
        "critical",
        [("data_category", None, "fingerprints")],
    ),
    (
        "All of this is used with your consent here.",
        "All of this is used unless you opt out here.",
        "en",
        "critical",
        [("consent", "with your consent", "unless you opt out")],
    ),
    (
        "All of this is used with your consent here.",
        "All of this is used with your express consent here.",
        "en",
        "medium",
        [("consent", "with your consent", "with your express consent")],
    ),
    ("We keep it at home.", "We keep it at home or abroad.", "en", "critical", [("transfer", None, "abroad")]),
    ("We will notify you.", "We may notify you.", "en", "high", [("modal", "will", "may")]),
    ("We only use it here.", "We use it here.", "en", "high", [("scope", "only", None)]),
    ("Names are encrypted and kept.", "Names are kept.", "en", "high", [("security", "encrypted", None)]),
    (
        "You have a choice: write to us or lodge a complaint.",
        "You have a choice: write to us.",
        "en",
        "high",
        [("right", "lodge a complaint", None)],
    ),
    (
        "Quarrels are settled in small claims court.",
        "Quarrels are settled by arbitration.",
        "en",
        "high",
        [("dispute", "small claims", "arbitration")],
    ),
    (
        "我们不会共享您的信息。",
        "我们会共享您的信息。",
        "zh",
        "critical",
        [("negation", "不会共享您的信息", "会共享您的信息")],
    ),
    ("我们在30日内答复。", "我们在60日内答复。", "zh", "high", [("duration", "30日", "60日")]),
    ("不满十八周岁", "不满十四周岁", "zh", "high", [("age", "十八周岁", "十四周岁")]),
    ("经您单独同意后使用。", "经您同意后使用。", "zh", "critical", [("consent", "单独同意", "经您同意")]),
    ("征得您的同意。", "无需征得您的同意。", "zh", "critical", [("consent", "征得您的同意", "无需征得")]),
    ("提供给合作伙伴。", "提供给合作伙伴和广告主。", "zh", "high", [("recipient", None, "广告主")]),
    ("我们将通知。", "我们可能通知。", "zh", "high", [("modal", "将", "可能")]),
    (
        "Wir teilen sie nicht mit anderen.",
        "Wir teilen sie mit anderen.",
        "de",
        "critical",
        [("negation", "sie nicht mit", "sie mit")],
    ),
    ("Conservées 12 mois ici.", "Conservées 24 mois ici.", "fr", "high", [("duration", "12 mois", "24 mois")]),
]
LEAVES = [
    ("Logs stay for 14 days.", "Logs stay for 2 weeks.", "en"),
    ("Ads by partners and affiliates.", "Ads by affiliates and partners.", "en"),
    ("We may share names.", "We might share names.", "en"),
    ("We never share it.", "We don't ever share it.", "en"),
    ("Read the domain name list.", "Read the brand name list.", "en"),
    # how often is no period, and a subscription to news has no price
    ("We write to you.", "We write to you once a month.", "en"),
    ("We write to you twice.", "We write to you twice a year.", "en"),
    ("We send maps.", "We send maps and a newsletter subscription.", "en"),
    ("We send maps.", "We send maps and a free subscription.", "en"),
]


@pytest.mark.parametrize(("old", "new", "language", "severity", "signals"), FINDS)
def test_finds(only_change, old, new, language, severity, signals):
    change = only_change(old, new, language)
    assert [(s.kind, s.old, s.new) for s in change.signals] == signals
    assert change.severity == severity
    for signal in change.signals:
        for said, at, block in ((signal.old, signal.old_at, change.old), (signal.new, signal.new_at, change.new)):
            assert (said is None) is (at is None)
            assert at is None or block.text[slice(*at)] == said


@pytest.mark.parametrize(("old", "new", "language"), LEAVES)
def test_leaves_alone(only_change, old, new, language):
    assert only_change(old, new, language).signals == ()


def test_an_inserted_block_has_new_values_only_and_a_deleted_one_old_ones(only_change):
    text = "We share it with advertisers for 30 days."
    come, gone = only_change("", text), only_change(text, "")
    assert [(s.kind, s.old, s.new) for s in come.signals] == [
        ("duration", None, "30 days"),
        ("recipient", None, "advertisers"),
    ]
    assert [(s.kind, s.old, s.new) for s in gone.signals] == [
        ("duration", "30 days", None),
        ("recipient", "advertisers", None),
    ]


def test_what_is_denied_is_not_added(only_change):
    assert only_change("", "We do not transfer anything abroad.").severity is Severity.MEDIUM


def test_a_name_of_the_other_edition_is_no_new_recipient(only_change):
    frame = "Stripe is who we are. {}"
    assert only_change(frame.format("We add a note."), frame.format("Stripe adds a note.")).signals == ()


def test_a_changed_link_target_tells_its_words(only_change):
    change = only_change("See [our page](https://example.com/a).", "See [our page](https://example.com/b).")
    assert [(s.kind, s.old, s.new) for s in change.signals] == [("link", "our page", "our page")]
    assert change.severity is Severity.LOW


def test_a_changed_date_line_is_editorial_and_tells_the_date(only_change):
    change = only_change("Last updated: 1 May 2023, version 2", "Last updated: 3 June 2024, version 3")
    assert not change.substantive
    assert [(s.kind, s.old, s.new) for s in change.signals] == [("date", "1 May 2023", "3 June 2024")]


PARTS = """we will not may share your data with advertisers partners 30 days 60 abroad any only , . 不 会 将 同意
consent opt-out İ"""
WORDS = st.lists(st.sampled_from(re.findall(r"\S+", PARTS)), min_size=1, max_size=14).map(" ".join)


def _section(old: str, new: str) -> tuple[ComparedSection, ...]:
    blocks = [Block(BlockKind.PARAGRAPH, text, (1, 1)) for text in (old, new)]
    kind = Kind.EQUAL if old == new else Kind.REPLACE
    change = Change("s1.c1", kind, BlockKind.PARAGRAPH, *blocks, diff_words(old, new))
    ref = SectionRef("A", "", "A", 1, ("A",), "a", (1, 1))
    return (ComparedSection("s1", Relation.MODIFIED, False, False, False, (ref,), (ref,), (change,)),)


@given(WORDS, WORDS, st.sampled_from(["en", "zh-Hans", "de", "und"]))
def test_every_signal_is_a_slice_and_nothing_else_is_touched(old, new, language):
    before = _section(old, new)
    (section,) = judge(before, language)
    (change,) = section.changes
    assert (change.old, change.new, change.spans, change.id) == (
        before[0].changes[0].old,
        before[0].changes[0].new,
        before[0].changes[0].spans,
        "s1.c1",
    )
    assert section.severity is change.severity
    assert section.substantive is change.substantive
    assert section.topics
    assert change.substantive or change.severity is Severity.LOW
    for signal in change.signals:
        assert signal.old_at is None or old[slice(*signal.old_at)] == signal.old
        assert signal.new_at is None or new[slice(*signal.new_at)] == signal.new
        assert (signal.old, signal.new) != (None, None)


@given(WORDS, WORDS)
def test_swapped_sides_agree_on_whether_the_meaning_changed(old, new):
    said = [judge(_section(a, b), "en")[0].substantive for a, b in ((old, new), (new, old))]
    assert said[0] is said[1]


@given(WORDS)
def test_equal_texts_tell_nothing(text):
    (section,) = judge(_section(text, text), "en")
    assert (section.substantive, section.severity, section.changes[0].signals) == (False, Severity.LOW, ())
