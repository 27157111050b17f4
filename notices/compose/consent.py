"""The words of a request for express consent; recording the answer is no part of this tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.content import Line, Passage, Role
from notices.compose.passages import (
    changes_passage,
    is_link,
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


def word_consent(request: Request, gist: Gist, chrome: Chrome) -> Wording:
    """Express agreement is needed: everything that must be known, and two answers shown alike."""
    facts = request.facts
    names = names_of(request, chrome)
    effective = facts.get("deadline", "") or gist.effective or facts.get("effective", "")
    date = chrome.date(effective) if effective else ""
    labels = (
        ("purpose", chrome.say("Purpose: {fact}", fact=facts["purpose"])),
        ("recipient", chrome.say("Recipient: {fact}", fact=facts["recipient"])),
        ("recipient_contact", chrome.say("Contact of the recipient: {fact}", fact=facts.get("recipient_contact", ""))),
        ("method", chrome.say("How it is processed: {fact}", fact=facts.get("method", ""))),
        ("categories", chrome.say("Which data: {fact}", fact=facts.get("categories", ""))),
        ("security_measures", chrome.say("Security measures: {fact}", fact=facts["security_measures"])),
        ("risks", chrome.say("Risks: {fact}", fact=facts["risks"])),
        ("rights", chrome.say("Your rights: {fact}", fact=facts.get("rights", ""))),
    )
    asked = Passage(
        Role.FACTS,
        chrome.say("What we ask you to agree to"),
        tuple(Line(text) for name, text in labels if facts.get(name)),
    )
    answer = Passage(
        Role.CHOICES,
        chrome.say("Agree or refuse by {date}", date=date) if date else chrome.say("Agree or refuse"),
        (_answer(chrome.say("I agree"), facts["agree"]), _answer(chrome.say("I refuse"), facts["refuse"])),
        lead=chrome.say("If you refuse: {fact}", fact=facts["if_refused"]),
        choice=True,
    )
    by = chrome.say("Please agree or refuse by {date}.", date=date) if date else chrome.say("Please agree or refuse.")
    intro = chrome.say(
        "{sentence} Silence is not agreement, and neither is using {product}.", sentence=by, product=request.product
    )
    asks = chrome.say("{product} asks for your agreement by {date}", product=request.product, date=date)
    subjects = (asks, chrome.say("Your agreement is asked for by {date}", date=date))
    if not date:
        subjects = (
            chrome.say("{product} asks for your agreement", product=request.product),
            chrome.say("Your agreement is asked for"),
        )
    return Wording(
        subjects=subjects,
        intro=intro,
        teaser=chrome.say("Answer by {date}.", date=date) if date else by,
        following=chrome.say("Purpose: {fact}", fact=facts["purpose"]),
        push_titles=(
            chrome.say("{product} asks for your agreement", product=request.product),
            chrome.say("Your agreement is asked for"),
        ),
        passages=(
            asked,
            changes_passage(gist, chrome),
            note_passage(request, chrome),
            answer,
            stays_passage(gist, chrome),
            when_passage(gist, chrome, effective=gist.effective, continued_use=False),
        ),
        why=chrome.say("You use {product}. This is about its {policy}.", product=request.product, policy=names),
        effective=effective,
    )


def _answer(label: str, way: str) -> Line:
    """One answer of a choice: a link where there is one, else the way in words."""
    return Line(label, way) if is_link(way) else Line(f"{label}: {way}")
