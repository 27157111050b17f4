"""The words of a notice that the service ends, or that another company takes it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.content import Line, NoticeWords, Passage, Role
from notices.compose.passages import (
    changes_passage,
    choices_passage,
    note_passage,
    stays_passage,
    when_passage,
)

if TYPE_CHECKING:
    from notices.compose.brief import Brief


def word_cessation(brief: Brief) -> NoticeWords:
    """The service ends: when, what happens to the data and by when, what can still be done."""
    request, translation = brief.request, brief.translation
    facts = request.facts
    product = request.product
    date = translation.date(facts["ends"])
    fate = Passage(
        Role.FACTS,
        translation.say("What happens to your data"),
        (Line(facts["data"]), Line(translation.say("Done by: {date}", date=translation.date(facts["data_by"])))),
    )
    closes = translation.say("{product} closes on {date}", product=product, date=date)
    intro = translation.say("{product} closes on {date}. After that day you cannot use it.", product=product, date=date)
    return NoticeWords(
        subjects=(closes, translation.say("The service closes on {date}", date=date)),
        intro=intro,
        teaser=translation.say("Last day: {date}.", date=date),
        following=(translation.say("Your data: {fact}", fact=facts["data"]),),
        push_titles=(translation.say("{product} closes", product=product), translation.say("The service closes")),
        passages=(
            fate,
            changes_passage(brief),
            note_passage(brief),
            choices_passage(brief, until="", leave=False),
        ),
        why=translation.say("You use {product}. This is about its {policy}.", product=product, policy=brief.names),
        effective=facts["ends"],
    )


def word_merger(brief: Brief) -> NoticeWords:
    """Another company takes over: the circumstances, who it is, which standards go on to hold."""
    request, translation = brief.request, brief.translation
    facts = request.facts
    product = request.product
    effective = brief.highlights.effective or facts.get("effective", "")
    date = translation.date(effective) if effective else ""
    lines = [
        Line(facts["circumstances"]),
        Line(translation.say("Who answers for your data: {fact}", fact=facts["recipient"])),
    ]
    if facts.get("recipient_contact"):
        lines.append(Line(translation.say("Contact: {fact}", fact=facts["recipient_contact"])))
    lines.append(Line(translation.say("Standards that go on to hold: {fact}", fact=facts["standards"])))
    title = translation.say("The company behind {product} changes", product=product)
    subjects = (
        translation.say("The company behind {product} changes on {date}", product=product, date=date),
        translation.say("Our company changes on {date}", date=date),
    )
    if not date:
        subjects = (title, translation.say("Our company changes"))
    who = translation.say("{recipient} will answer for your data.", recipient=facts["recipient"])
    intro = translation.say("From {date}: {sentence}", date=date, sentence=who) if date else who
    return NoticeWords(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=(facts["circumstances"],),
        push_titles=(title, translation.say("Our company changes")),
        passages=(
            Passage(Role.FACTS, translation.say("What happens"), tuple(lines)),
            changes_passage(brief),
            note_passage(brief),
            stays_passage(brief),
            choices_passage(brief, until=effective, leave=True),
            when_passage(brief, effective=effective, continued_use=True),
        ),
        why=translation.say("You use {product}. This is about its {policy}.", product=product, policy=brief.names),
        effective=effective,
    )
