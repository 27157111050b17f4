"""Which part of a sentence a point quotes, and what may stand beside it."""

import pytest

from policydiff.model import Point, Source
from policydiff.pipeline import compare


def points(old: str, new: str) -> tuple[Point, ...]:
    pages = [f"# Boat shed\n\n## Boats\n\nYou may row from nine to five.\n\n{text}\n" for text in (old, new)]
    return compare(*(Source("shed.md", page.encode(), "markdown") for page in pages)).summary.points


REST = (
    ", and the guard, who sits in the hut by the gate until the last boat is back and the lamps are out, gives you a "
    "slip of paper instead of a receipt."
)


@pytest.mark.parametrize(
    "kept",
    [
        "When you row at night, we do not keep your name",
        "If you leave the boat outside, we share your name and your telephone number with the harbour police",
        "Unless you object, we keep your name for ten years",
    ],
)
def test_a_promise_keeps_the_condition_it_opens_with(kept: str):
    assert any(kept in point.text for point in points("", kept + REST))


def test_a_condition_in_chinese_is_kept_too():
    said = (
        "当您在船库使用夜间存放功能时，您填写的姓名和电话不会提供给任何人，您可以在没有网络的情况下继续使用船库的"
        "夜间存放功能，并且可以在柜台查看登记簿里的全部内容和当天的钥匙记录。"
    )
    pages = [f"# 船库规则\n\n## 船只\n\n您可以从九点划到五点。\n\n{text}\n" for text in ("", said)]
    found = compare(*(Source("shed.md", page.encode(), "markdown") for page in pages)).summary
    assert all("当您在船库使用夜间存放功能时" in point.text for point in found.points if "不会提供" in point.text)


@pytest.mark.parametrize("number", ["5,000", "12.500", "1,250,000"])
def test_no_clause_begins_inside_a_number(number: str):
    said = f"If the club on the long lake collects ${number}, the host of the boats keeps a tenth of it{REST}"
    found = " ".join(point.text for point in points("", said))
    assert found
    assert number in found or number[-3:] not in found


def test_no_row_stands_under_the_label_of_another():
    table = "| Helper | What for | Where |\n|---|---|---|\n| Fernlea | repairs of boats | {} |\n{}"
    old = table.format("Norway", "")
    new = table.format("Iceland", "| Mossdale | names of guests | Portugal |\n")
    texts = [point.text for point in points(old, new)]
    assert any("Mossdale" in text for text in texts)
    assert all("Fernlea" in text for text in texts if "Iceland" in text)


def test_what_stands_beside_a_change_between_two_paragraphs_is_the_same_on_both_sides():
    guard, cook = "The guard keeps the list of boats{} for a week.", "The cook keeps keys{}."
    old = "\n\n".join((guard.format(""), cook.format(" and a record of meals and notes on it")))
    new = "\n\n".join((guard.format(" and your address and the digits of your card"), cook.format("")))
    for point in points(old, new):
        sides = {quote.role.value: quote.change for quote in point.quotes if quote.role.value in ("old", "new")}
        beside = [quote.text for quote in point.quotes if quote.role.value == "about" and quote.change is not None]
        if len(set(sides.values())) == 2:
            assert all(text in old for text in beside), point.text


def test_a_severe_change_is_told_where_there_is_room():
    old = "Lamps are lit at six.\n\nWe do not sell your name."
    new = "Lamps are lit at seven.\n\nWe sell your name."
    assert any("sell" in point.text for point in points(old, new))


def test_a_clause_begins_at_no_word_that_joins_half_a_clause_to_another():
    said = (
        "A note is one or more lines that the guard writes about you and hands to the harbour police after each row at "
        "night, together with your name, your boat and your telephone number."
    )
    quotes = [quote.text for point in points("", said) for quote in point.quotes if quote.role.value == "new"]
    assert quotes
    assert not any(text.startswith(("or more lines", "and hands")) for text in quotes)


def test_a_second_clause_is_no_half_of_one():
    said = (
        "We sell your name to the kiosk.\n\nThe long list of the boats that the old guard of the shed {} is in the hut."
    )
    for words in ("painted", "painted green with white stripes for the summer feast of the village by the lake"):
        for point in points("", said.format(words)):
            assert point.text.count("“") == 1 or "hut.”" in point.text


@pytest.mark.parametrize("lead", ["We do not allow boats on the lake that:", "What we ask of you:"])
def test_words_that_only_lead_in_are_no_news(lead: str):
    items = "\n\n- carry more than four guests;\n- have no lamp at night."
    assert not any(f"added “{lead}" in point.text for point in points("", lead + items))


def test_words_that_lead_in_and_say_more_are_news():
    said = (
        "When you join the rowing club of the lake, we ask you for the following, keep it for ten years and share it "
        "with the harbour police:"
    )
    assert any("ten years" in point.text for point in points("", f"{said}\n\n- your name;\n- your boat."))


@pytest.mark.parametrize(
    ("lead", "after"),
    [
        ("If you turn on night lamps, we read the calendar of your phone.", "This function cannot be turned off."),
        ("若您启用夜间提醒，我们会读取您的日历。", "该功能无法关闭。"),
    ],
)
def test_two_clauses_of_one_text_stand_in_its_order(lead: str, after: str):
    for point in points("", f"{lead} {after}" if lead.isascii() else lead + after):
        if lead in point.text and after in point.text:
            assert point.text.index(lead) < point.text.index(after)
            break
    else:
        pytest.fail("not told together")


def test_the_count_of_a_list_that_follows_is_no_alarm():
    counted = "To row with us you make these {} promises:"
    found = points(counted.format("two"), counted.format("three"))
    assert all(point.severity.value == "medium" for point in found)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "Only harbours (Fernlea, Alder) get a key when they ask for it.",
            "Only harbours (Oarwick, Alder, Pinewood) get a key when they ask for it.",
            "“Only harbours ([Fernlea → Oarwick], Alder, [+ Pinewood]) get a key when they ask for it.”",
            id="a name that came in",
        ),
        pytest.param(
            "We may ask a boat fee for each guest of the shed.",
            "We may ask a sail fee of 5% for each guest of the shed.",
            "“We may ask a [boat → sail] fee [+ of 5%] for each guest of the shed.”",
            id="a number that came in",
        ),
        pytest.param(
            "We keep a long list of boats in the shed for guests.",
            "We keep a short list of the boats in the shed for all guests.",
            "“We keep a [long → short] list of the boats in the shed for all guests.”",
            id="small words hardly mislead",
        ),
    ],
)
def test_no_new_name_or_number_stands_beside_a_change_as_if_it_had_stood_before(old: str, new: str, told: str):
    assert any(told in point.text for point in points(old, new))


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Server-Protokolle bewahren wir {} Tage auf.", "“… bewahren wir [30 → 90] Tage auf.”"),
        ("Up to 10,000 well-kept log lines stay {} days.", "“… well-kept log lines stay [30 → 90] days.”"),
        ("All our e-mail-related logs stay {} days.", "“… e-mail-related logs stay [30 → 90] days.”"),
    ],
)
def test_a_short_form_begins_inside_no_word_with_a_hyphen(sentence: str, short: str) -> None:
    text = "# Data\n\n## Retention\n\nThis is a part of it.\n\n"
    comparison = compare(text + sentence.format(30), text + sentence.format(90))
    assert comparison.summary.points[0].short == short


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(
            "If you are a fisher within the meaning of Rule 6 of the harbour order of the northern lakes and have a "
            "dispute with a guest about a boat or a net of yours that arises out of Rule 6 of that order, you may also "
            "ask the warden of the lake to hear it.",
            "“If you are a fisher within the meaning … you may also ask the warden of the lake to hear it.”",
            id="up to the end of a phrase",
        ),
        pytest.param(
            "If you row at night, we share your name with the police.",
            "“If you row at night, we share your name with the police.”",
            id="a short one is shown whole",
        ),
    ],
)
def test_a_condition_too_long_is_known_by_its_first_words(line: str, told: str):
    (point,) = points("", line)
    assert told in point.text
    assert point.short.startswith(f"added {told[:12]}")
    assert "you may" in point.short or "we share" in point.short
    assert "… …" not in point.short


def test_what_is_gone_with_its_comma_stands_apart_from_the_next_word():
    old = "Guests are paid all sums received, upon reaching a value of 100 crowns, in a given month."
    pages = (
        f"Oars are red. {old}\n\nLamps are old.",
        "Oars are red.\n\nLamps are old.\n\nGuests are paid all sums received in a given month.",
    )
    assert any("received [− upon reaching a value of 100 crowns] in a given" in point.text for point in points(*pages))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Nous ne vendons pas vos données.", "Nous vendons vos données.", "Nous [− ne vendons pas] vos données."),
        ("Nous vendons vos données.", "Nous ne vendons pas vos données.", "Nous [+ ne vendons pas] vos données."),
        ("Nous ne vendons pas ceci.", "Nous ne vendons plus ceci.", "Nous ne vendons [pas → plus] ceci."),
    ],
)
def test_both_parts_of_a_denial_in_french_are_marked(old: str, new: str, told: str):
    pages = [f"# Le port\n\nNous aimons les bateaux et les lampes de la maison.\n\n{line}\n" for line in (old, new)]
    found = compare(*(Source("port.md", page.encode(), "markdown") for page in pages)).summary.points
    assert [told in point.text for point in found] == [True]


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Wij delen uw logboek voor reclame met havens.", "[niet → voor reclame] met [derden → havens]"),
        ("Wij delen uw logboek vaak met derden.", "[niet → vaak] met derden"),
    ],
)
def test_a_recipient_that_took_the_place_of_another_is_marked_beside_a_change(new: str, told: str):
    sides = ("Wij delen uw logboek niet met derden.", new)
    made = compare(*(Source("shed.md", text.encode(), "markdown", language="nl") for text in sides))
    assert f"Wij delen uw logboek {told}" in made.summary.points[0].text


def test_no_quote_begins_with_the_comma_behind_a_name_that_changed():
    named = "Our partners are now these: Net Lamp, {}, Cedar Rope Works, Tide Yard Stores{}, Old Mill."
    lines = named.format("Acorn", ", Maple Yard, Pine Quay, Hill Oak, Sea Ash"), named.format("Birch", "")
    made = compare(*(Source("quay.md", f"# Partners\n\n{line}\n".encode(), "markdown") for line in lines))
    assert made.summary.points[0].text.startswith("Partners: “… Cedar Rope Works, Tide Yard Stores [− Maple Yard")


def test_a_name_that_the_old_sentence_has_stands_unmarked_beside_a_change():
    old = "Old Mill, Maple Yard, Net Lamp, advertisers, Tide Yard, Cedar Rope, Hill Oak, Sea Ash, third parties"
    new = "Old Mill, Net Lamp, Maple Yard, Tide Yard, Cedar Rope, third parties"
    pages = (f"# Partners\n\nWe share your logs with these: {names}.\n" for names in (old, new))
    made = compare(*(Source("yard.md", page.encode(), "markdown") for page in pages))
    told = "We share your logs with these: Old Mill, Net Lamp, Maple Yard, Tide Yard, Cedar Rope [− Hill Oak, Sea Ash]"
    assert told in made.summary.points[0].text
