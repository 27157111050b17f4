"""The words of a notice that the service ends, or that another company takes it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.content import Line, Passage, Role
from notices.compose.passages import (
    changes_passage,
    choices_passage,
    names_of,
    note_passage,
    stays_passage,
    when_passage,
)
from notices.compose.wording import Wording

if TYPE_CHECKING:
    from notices.compose.content import Request
    from notices.compose.highlights import Gist
    from notices.compose.translation import Chrome


def word_cessation(request: Request, gist: Gist, chrome: Chrome) -> Wording:
    """The service ends: when, what happens to the data and by when, what can still be done."""
    facts = request.facts
    product = request.product
    names = names_of(request, chrome)
    date = chrome.date(facts["ends"])
    fate = Passage(
        Role.FACTS,
        chrome.say("What happens to your data"),
        (Line(facts["data"]), Line(chrome.say("Done by: {date}", date=chrome.date(facts["data_by"])))),
    )
    closes = chrome.say("{product} closes on {date}", product=product, date=date)
    intro = chrome.say("{product} closes on {date}. After that day you cannot use it.", product=product, date=date)
    return Wording(
        subjects=(closes, chrome.say("The service closes on {date}", date=date)),
        intro=intro,
        teaser=chrome.say("Last day: {date}.", date=date),
        following=chrome.say("Your data: {fact}", fact=facts["data"]),
        push_titles=(chrome.say("{product} closes", product=product), chrome.say("The service closes")),
        passages=(
            fate,
            changes_passage(gist, chrome),
            note_passage(request, chrome),
            choices_passage(request, chrome, until="", leave=False),
        ),
        why=chrome.say("You use {product}. This is about its {policy}.", product=product, policy=names),
        effective=facts["ends"],
    )


def word_merger(request: Request, gist: Gist, chrome: Chrome) -> Wording:
    """Another company takes over: the circumstances, who it is, which standards go on to hold."""
    facts = request.facts
    product = request.product
    names = names_of(request, chrome)
    effective = gist.effective or facts.get("effective", "")
    date = chrome.date(effective) if effective else ""
    lines = [
        Line(facts["circumstances"]),
        Line(chrome.say("Who answers for your data: {fact}", fact=facts["recipient"])),
    ]
    if facts.get("recipient_contact"):
        lines.append(Line(chrome.say("Contact of the recipient: {fact}", fact=facts["recipient_contact"])))
    lines.append(Line(chrome.say("Standards that go on to hold: {fact}", fact=facts["standards"])))
    title = chrome.say("The company behind {product} changes", product=product)
    subjects = (
        chrome.say("The company behind {product} changes on {date}", product=product, date=date),
        chrome.say("Our company changes on {date}", date=date),
    )
    if not date:
        subjects = (title, chrome.say("Our company changes"))
    who = chrome.say("{recipient} will answer for your data.", recipient=facts["recipient"])
    intro = chrome.say("From {date}: {sentence}", date=date, sentence=who) if date else who
    return Wording(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=facts["circumstances"],
        push_titles=(title, chrome.say("Our company changes")),
        passages=(
            Passage(Role.FACTS, chrome.say("What happens"), tuple(lines)),
            changes_passage(gist, chrome),
            note_passage(request, chrome),
            stays_passage(gist, chrome),
            choices_passage(request, chrome, until=effective, leave=True),
            when_passage(gist, chrome, effective=effective, continued_use=True),
        ),
        why=chrome.say("You use {product}. This is about its {policy}.", product=product, policy=names),
        effective=effective,
    )
