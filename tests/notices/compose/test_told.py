"""What is said of a point: whole at its end, the changed words set off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notices.compose import NoticeRequest, PolicyChange, Role, compose, load_templates, load_translation
from notices.compose.highlights import gather
from notices.compose.told import breaks_off, tell
from notices.compose.told_briefly import briefer, facts, section_alone
from notices.model import Channel
from policydiff import Source, compare

LONG = (
    "We pass the list of the shops that you visited with your card, the day and the hour of each visit and the amount "
    "that you paid there on to Quillmark Adverts Ltd in Cork, to its parent company, to the firms that it names in its "
    "own policy and to whoever buys any of them, unless you write to us before the first day of the month."
)
PAIRS = {
    "period": ("We keep your orders for 30 days.", "We keep your orders for 90 days."),
    "sentence": ("We store your name.", f"We store your name. {LONG}"),
    "abbreviation": (
        "We store data.",
        (
            "We store data. We also pass on what you typed into a form of ours, e.g. the name of your school or of the "
            "company that you work for, and where you live, to Larkbook Ltd."
        ),
    ),
    "gone": (f"We store your name. {LONG}", "We store your name."),
    "polarity": ("We do not sell your data.", "We sell your data."),
    "two": (
        "Wir geben Ihre personenbezogenen Daten nicht an Dritte weiter.",
        "Wir geben Ihre personenbezogenen Daten zu Werbezwecken an Hafenpartner weiter.",
    ),
    "chinese": (
        "我们保存您的姓名。",
        (
            "我们保存您的姓名。我们还会把您去过的商店、每次到店的日期和时间以及您在那里支付的金额提供给墨松广告有限公司"
            "及其母公司，除非您在当月第一天之前以书面形式通知我们不希望这样做。"
        ),
    ),
    "condition": (
        "Nets are green.",
        (
            "Nets are green.\n\n## Guests\n\nWhile this order stands and a guest keeps within the limits that the "
            "warden of the lake has written down for boats, nets and lamps at night, the harbour waives the "
            "rule of its terms that each guest pays for every boat which they moor at the pier of the northern shore "
            "on any day of the year."
        ),
    ),
    "new section": ("We store your name.", f"We store your name.\n\n## What our advertising partners get\n\n{LONG}"),
}


def compared(name):
    old, new = (Source(f"{side}.md", f"# Policy\n\n## Data\n\n{text}\n".encode(), "markdown")
                for side, text in zip(("old", "new"), PAIRS[name], strict=True))  # fmt: skip
    return compare(old, new)


@pytest.mark.parametrize("name", PAIRS)
def test_no_line_and_no_push_breaks_off(name):
    comparison = compared(name)
    change = PolicyChange("p", "Policy", comparison, "https://example.com/p", "https://example.com/c")
    request = NoticeRequest("change", comparison.new.language, (change,), "Larkbook", "legal@example.com")
    content = compose([request], (Channel.EMAIL, Channel.PUSH), load_templates(None)).contents[0]
    lines = content.passage(Role.CHANGES).lines
    assert lines
    assert not [line.text for line in lines if breaks_off(line.text)]
    for text in (content.push_body, content.preheader):
        assert not breaks_off(text)
        assert text.count("“") == text.count("”")


@pytest.mark.parametrize("name", PAIRS)
def test_marks_spell_the_line_and_hold_what_changed(name):
    comparison = compared(name)
    for point in comparison.summary.points:
        told = tell(point, comparison)
        assert "".join(words for _, words in told.marks) == told.text
        texts = {"old": PAIRS[name][0], "new": PAIRS[name][1]}
        for fate, words in told.marks:
            assert not fate or words in " ".join(texts[fate].split())


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("period", [("old", "30"), ("new", "90")]),
        ("polarity", [("old", "do not")]),
        # Two stretches of one clause, and between them a word that stands in others too.
        ("two", [("old", "nicht"), ("new", "zu Werbezwecken"), ("old", "Dritte"), ("new", "Hafenpartner")]),
    ],
)
def test_the_changed_words_are_set_off(name, marked):
    comparison = compared(name)
    told = tell(comparison.summary.points[0], comparison)
    assert [mark for mark in told.marks if mark[0]] == marked


def test_a_section_that_came_is_named_above_its_line():
    comparison = compared("new section")
    request = NoticeRequest("change", "en", (PolicyChange("p", "Policy", comparison),), "Larkbook")
    line = gather(request, load_translation("en")).lines[0]
    assert line.section == "New section “What our advertising partners get”"
    assert "New section" not in line.text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("added “We share …”", True),
        ("“within [thirty … → ninety …]”", True),
        ("and so on…", True),
        ("“… we share it.”", False),
        ("We share it", False),
        ("", False),
    ],
)
def test_what_breaks_off(text, cut):
    assert breaks_off(text) is cut


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # One sentence in the place of another that it shares no words with: both are told.
        (
            "We never hand your pictures to strangers.",
            "Quillmark Adverts in Cork receives whatever you upload.",
            (
                "added “Quillmark Adverts in Cork receives whatever you upload.”; "
                "removed “We never hand your pictures to strangers.”"
            ),
        ),
        # What only came, or only went.
        (
            "We store your name.",
            "We store your name. Larkbook Ltd receives your address.",
            "added “Larkbook Ltd receives your address.”",
        ),
        (
            "We store your name. Larkbook Ltd receives your address.",
            "We store your name.",
            "removed “Larkbook Ltd receives your address.”",
        ),
        # What shows both sides in few words stays short.
        (
            "We keep your orders for 30 days.",
            "We keep your orders for 90 days.",
            "“We keep your orders for [30 → 90] days.”",
        ),
    ],
)
def test_a_line_tells_what_went_beside_what_came(old, new, said):
    sides = (("old", old), ("new", new))
    comparison = compare(
        *(Source(f"{side}.md", f"# Policy\n\n## Data\n\n{text}\n".encode(), "markdown") for side, text in sides)
    )
    assert tell(comparison.summary.points[0], comparison).text == said


def test_what_only_leads_in_is_no_fact():
    comparison = compared("sentence")
    point = comparison.summary.points[0]
    lead_in = replace(point, text="added “We do not allow what:”", short="added “We do not allow what:”")
    assert facts(lead_in, comparison) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # One sentence of several, without the name of its section.
        (
            "# Shop\n\n## Orders\n\nWe keep them.",
            (
                "# Shop\n\n## Orders\n\nWe keep them.\n\n## How the loyalty cards of our shops work\n\n"
                "We share the cards with Quillmark Adverts. It may show you offers of other shops on every page."
            ),
            "New: “We share the cards with Quillmark Adverts.”",
        ),
        # Of a sentence that stands in the place of another one, what holds from now on.
        (
            "We keep your orders for a while.",
            "We keep what you bought in our shops for ten whole years.",
            "New: “We keep what you bought in our shops for ten whole years.”",
        ),
        # Examples may be left out at the end, but nothing that limits.
        (
            "We store your name.",
            "We store your name. We share the cards with firms of our group, such as Larkbook Adverts and Quillmark.",
            "New: “We share the cards with firms of our group”",
        ),
        (
            "Ask us.",
            "Ask us.\n\nWe share the cards with firms of our group, such as Larkbook Adverts, only if you agree first.",
            "New: “We share the cards with firms of our group, such as Larkbook Adverts, only if you agree first.”",
        ),
        # Names and numbers say what they are.
        (
            "Your orders are kept in rooms rented by Larkbook Ltd in Cork.",
            "Your orders are kept in rooms rented by Quillmark SA in Cork.",
            "“Larkbook Ltd” → “Quillmark SA”",
        ),
        # Too short to say anything alone.
        ("We store your name.", "We store your name. Ask us.", ""),
    ],
)
def test_where_there_is_little_room_one_sentence_is_said_alone(old, new, said):
    comparison = compare(Source("old.md", old.encode(), "markdown"), Source("new.md", new.encode(), "markdown"))
    told = [text for point in comparison.summary.points for text in briefer(point, comparison, load_translation("en"))]
    assert said in told if said else told == []
    assert not [text for text in told if "only if" in new and "only if" not in text]
    assert not any(map(breaks_off, told))


@pytest.mark.parametrize(
    ("language", "old", "new", "said"),
    [
        # What is counted belongs to the number: it stands on both sides, so that the number alone was traded.
        ("en", "Drafts stay in our shed for 30 days.", "Drafts stay in our shed for 90 days.", "“30 days” → “90 days”"),
        ("en", "A boat costs €5 for each hour.", "A boat costs €7 for each hour.", "“€5” → “€7”"),
        (
            "pl",
            "Szkice trzymamy w szopie przez 30 dni.",
            "Szkice trzymamy w szopie przez 90 dni.",
            "„30 dni” → „90 dni”",
        ),
        (
            "nl",
            "Schetsen blijven 2 weken in de loods.",
            "Schetsen blijven 3 weken in de loods.",
            "‘2 weken’ → ‘3 weken’",
        ),
        ("ja", "下書きは物置に30日間保存します。", "下書きは物置に90日間保存します。", "「30日間」 → 「90日間」"),
        # Nothing is counted, or the unit is traded too.
        ("en", "Our shed bears the number 30.", "Our shed bears the number 90.", "“30” → “90”"),
        ("en", "Drafts stay for 4 weeks here.", "Drafts stay for 2 months here.", "“4 weeks” → “2 months”"),
    ],
)
def test_a_number_is_told_with_what_it_counts(language, old, new, said):
    comparison = compare(*(Source("a.md", side.encode(), "markdown", language=language) for side in (old, new)))
    (point,) = comparison.summary.points
    assert briefer(point, comparison, load_translation(language)) == (said,)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# A\n\nText.", "# A\n\nText.\n\n## Heart rates\n\nWe read your pulse.", ("New section “Heart rates”",)),
        ("# A\n\nText.\n\n## Letters\n\nWe write to you.", "# A\n\nText.", ("Section “Letters” removed",)),
        ("# A\n\nWe keep it 30 days.", "# A\n\nWe keep it 90 days.", ()),
    ],
)
def test_a_section_that_came_or_went_has_a_name(old, new, said):
    comparison = compare(Source("old.md", old.encode(), "markdown"), Source("new.md", new.encode(), "markdown"))
    assert section_alone(comparison.summary.points[0], comparison) == said
