"""The words of a request for express consent; recording the answer is no part of this tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.content import Line, NoticeWords, Passage, Role
from notices.compose.passages import (
    changes_passage,
    is_link,
    note_passage,
    stays_passage,
    when_passage,
)

if TYPE_CHECKING:
    from notices.compose.brief import Brief


def word_consent(brief: Brief) -> NoticeWords:
    """Express agreement is needed: everything that must be known, and two answers shown alike."""
    request, highlights, translation = brief.request, brief.highlights, brief.translation
    facts = request.facts
    effective = facts.get("deadline", "") or highlights.effective or facts.get("effective", "")
    date = translation.date(effective) if effective else ""
    labels = (
        ("purpose", translation.say("Purpose: {fact}", fact=facts["purpose"])),
        ("recipient", translation.say("Recipient: {fact}", fact=facts["recipient"])),
        (
            "recipient_contact",
            translation.say("Contact of the recipient: {fact}", fact=facts.get("recipient_contact", "")),
        ),
        ("method", translation.say("How it is processed: {fact}", fact=facts.get("method", ""))),
        ("categories", translation.say("Which data: {fact}", fact=facts.get("categories", ""))),
        ("security_measures", translation.say("Security measures: {fact}", fact=facts["security_measures"])),
        ("risks", translation.say("Risks: {fact}", fact=facts["risks"])),
        ("rights", translation.say("Your rights: {fact}", fact=facts.get("rights", ""))),
    )
    asked = Passage(
        Role.FACTS,
        translation.say("What we ask you to agree to"),
        tuple(Line(text) for name, text in labels if facts.get(name)),
    )
    answer = Passage(
        Role.CHOICES,
        translation.say("Agree or refuse by {date}", date=date) if date else translation.say("Agree or refuse"),
        (_answer(translation.say("I agree"), facts["agree"]), _answer(translation.say("I refuse"), facts["refuse"])),
        lead=translation.say("If you refuse: {fact}", fact=facts["if_refused"]),
        choice=True,
    )
    by = (
        translation.say("Please agree or refuse by {date}.", date=date)
        if date
        else translation.say("Please agree or refuse.")
    )
    intro = translation.say(
        "{sentence} Silence is not agreement, and neither is using {product}.", sentence=by, product=request.product
    )
    asks = translation.say("{product} asks for your agreement by {date}", product=request.product, date=date)
    subjects = (asks, translation.say("Your agreement is asked for by {date}", date=date))
    if not date:
        subjects = (
            translation.say("{product} asks for your agreement", product=request.product),
            translation.say("Your agreement is asked for"),
        )
    return NoticeWords(
        subjects=subjects,
        intro=intro,
        teaser=translation.say("Answer by {date}.", date=date) if date else by,
        following=(translation.say("Purpose: {fact}", fact=facts["purpose"]),),
        push_titles=(
            translation.say("{product} asks for your agreement", product=request.product),
            translation.say("Your agreement is asked for"),
        ),
        passages=(
            asked,
            changes_passage(brief),
            note_passage(brief),
            answer,
            stays_passage(brief),
            when_passage(brief, effective=highlights.effective, continued_use=False),
        ),
        why=translation.say(
            "You use {product}. This is about its {policy}.", product=request.product, policy=brief.names
        ),
        effective=effective,
    )


def _answer(label: str, way: str) -> Line:
    """One answer of a choice: a link where there is one, else the way in words."""
    return Line(label, way) if is_link(way) else Line(f"{label}: {way}")
