"""The words of a notice that a policy changes, and of one that mends such a notice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.compose.content import Line, Passage, Role
from notices.compose.passages import (
    changes_passage,
    choices_passage,
    full_name,
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


def word_change(request: Request, gist: Gist, chrome: Chrome) -> Wording:
    """The policy changes: what, when, and what can be done."""
    names = names_of(request, chrome)
    number = len(request.changes)
    effective = gist.effective or request.facts.get("effective", "")
    if gist.editorial:
        return _word_editorial(request, gist, chrome, effective)
    if effective:
        date = chrome.date(effective)
        intro = chrome.many("{n} change on {date}.", "{n} changes on {date}.", gist.count, date=date)
        subjects = (
            chrome.many(
                "{policy} changes on {date}",
                "{policy} change on {date}",
                number,
                policy=full_name(request, names, chrome),
                date=date,
            ),
            chrome.many("{policy} changes on {date}", "{policy} change on {date}", number, policy=names, date=date),
            chrome.many("Our policy changes on {date}", "Our policies change on {date}", number, date=date),
        )
    else:
        intro = chrome.many("There is {n} change.", "There are {n} changes.", gist.count)
        subjects = (
            chrome.many("{policy} changes", "{policy} change", number, policy=full_name(request, names, chrome)),
            chrome.many("{policy} changes", "{policy} change", number, policy=names),
            chrome.many("Our policy changes", "Our policies change", number),
        )
    return Wording(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=gist.first,
        push_titles=(
            chrome.many("{policy} changes", "{policy} change", number, policy=names),
            chrome.many("Our policy changes", "Our policies change", number),
        ),
        passages=(
            changes_passage(gist, chrome),
            note_passage(request, chrome),
            stays_passage(gist, chrome),
            choices_passage(request, chrome, until=effective, leave=True),
            when_passage(gist, chrome, effective=effective, continued_use=True),
        ),
        why=chrome.say("You use {product}. This is about its {policy}.", product=request.product, policy=names),
        effective=effective,
    )


def _word_editorial(request: Request, gist: Gist, chrome: Chrome, effective: str) -> Wording:
    names = names_of(request, chrome)
    intro = chrome.many("{n} change of wording or form.", "{n} changes of wording or form.", gist.count)
    if effective:
        intro = chrome.say("{sentence} In force: {date}", sentence=intro, date=chrome.date(effective))
    plain = (
        chrome.say("{policy} edited", policy=names),
        chrome.many("Our policy was edited", "Our policies were edited", len(request.changes)),
    )
    subjects: tuple[str, ...] = (chrome.say("{policy} edited", policy=full_name(request, names, chrome)), *plain)
    if effective:
        date = chrome.date(effective)
        subjects = tuple(chrome.say("{policy} ({date})", policy=subject, date=date) for subject in subjects)
    return Wording(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=gist.first,
        push_titles=plain,
        passages=(
            changes_passage(gist, chrome),
            note_passage(request, chrome),
            stays_passage(gist, chrome),
            when_passage(gist, chrome, effective=effective, continued_use=False),
        ),
        why=chrome.say("You use {product}. This is about its {policy}.", product=request.product, policy=names),
        effective=effective,
    )


def word_correction(request: Request, gist: Gist, chrome: Chrome) -> Wording:
    """An earlier notice was wrong: what was wrong, what is right, and the change as it is."""
    facts = request.facts
    words = word_change(request, gist, chrome)
    names = names_of(request, chrome)
    date = chrome.date(words.effective) if words.effective else ""
    mended = Passage(
        Role.FACTS,
        chrome.say("What we correct"),
        (
            Line(chrome.say("Wrong: {fact}", fact=facts["wrong"])),
            Line(chrome.say("Right: {fact}", fact=facts["right"])),
        ),
    )
    subjects: tuple[str, ...] = (
        chrome.many(
            "Correction: {policy} changes on {date}",
            "Correction: {policy} change on {date}",
            len(request.changes),
            policy=full_name(request, names, chrome),
            date=date,
        ),
        chrome.many(
            "Correction: {policy} changes on {date}",
            "Correction: {policy} change on {date}",
            len(request.changes),
            policy=names,
            date=date,
        ),
        chrome.many(
            "Correction: our policy changes on {date}",
            "Correction: our policies change on {date}",
            len(request.changes),
            date=date,
        ),
    )
    if not date:
        subjects = (chrome.say("Correction: {policy}", policy=names), chrome.say("Correction of our notice"))
    corrects = chrome.say("This corrects our notice of {date}.", date=chrome.date(facts["corrects"]))
    return replace(
        words,
        subjects=subjects,
        intro=chrome.say("{sentence} {following}", sentence=corrects, following=words.intro),
        push_titles=(chrome.say("Correction: {policy}", policy=names), chrome.say("Correction of our notice")),
        passages=(mended, *words.passages),
    )
