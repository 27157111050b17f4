"""The words of a notice that a policy changes, and of one that mends such a notice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.compose.content import Line, NoticeWords, Passage, Role
from notices.compose.passages import (
    changes_passage,
    choices_passage,
    note_passage,
    stays_passage,
    strongest,
    when_passage,
)

if TYPE_CHECKING:
    from notices.compose.brief import Brief


def word_change(brief: Brief) -> NoticeWords:
    """The policy changes: what, when, and what can be done."""
    request, highlights, translation = brief.request, brief.highlights, brief.translation
    number = len(request.changes)
    effective = highlights.effective or request.facts.get("effective", "")
    if highlights.editorial:
        return _word_editorial(brief, effective)
    if effective:
        date = translation.date(effective)
        intro = translation.many("{n} change on {date}.", "{n} changes on {date}.", highlights.count, date=date)
        subjects = (
            translation.many(
                "{policy} changes on {date}",
                "{policy} change on {date}",
                number,
                policy=brief.full_name,
                date=date,
            ),
            translation.many(
                "{policy} changes on {date}", "{policy} change on {date}", number, policy=brief.names, date=date
            ),
            translation.many("Our policy changes on {date}", "Our policies change on {date}", number, date=date),
        )
    else:
        intro = translation.many("{n} change.", "{n} changes.", highlights.count)
        subjects = (
            translation.many("{policy} changes", "{policy} change", number, policy=brief.full_name),
            translation.many("{policy} changes", "{policy} change", number, policy=brief.names),
            translation.many("Our policy changes", "Our policies change", number),
        )
    return NoticeWords(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=strongest(brief),
        push_titles=(
            translation.many("{policy} changes", "{policy} change", number, policy=brief.names),
            translation.many("Our policy changes", "Our policies change", number),
        ),
        passages=(
            changes_passage(brief),
            note_passage(brief),
            stays_passage(brief),
            choices_passage(brief, until=effective, leave=True),
            when_passage(brief, effective=effective, continued_use=True),
        ),
        why=translation.say(
            "You use {product}. This is about its {policy}.", product=request.product, policy=brief.names
        ),
        effective=effective,
    )


def _word_editorial(brief: Brief, effective: str) -> NoticeWords:
    request, highlights, translation = brief.request, brief.highlights, brief.translation
    intro = translation.many("{n} change of wording or form.", "{n} changes of wording or form.", highlights.count)
    if effective:
        intro = translation.say("{sentence} In force: {date}", sentence=intro, date=translation.date(effective))
    plain = (
        translation.say("{policy} edited", policy=brief.names),
        translation.many("Our policy was edited", "Our policies were edited", len(request.changes)),
    )
    subjects: tuple[str, ...] = (translation.say("{policy} edited", policy=brief.full_name), *plain)
    if effective:
        date = translation.date(effective)
        subjects = tuple(translation.say("{policy} ({date})", policy=subject, date=date) for subject in subjects)
    return NoticeWords(
        subjects=subjects,
        intro=intro,
        teaser=intro,
        following=strongest(brief),
        push_titles=plain,
        passages=(
            changes_passage(brief),
            note_passage(brief),
            stays_passage(brief),
            when_passage(brief, effective=effective, continued_use=False),
        ),
        why=translation.say(
            "You use {product}. This is about its {policy}.", product=request.product, policy=brief.names
        ),
        effective=effective,
    )


def word_correction(brief: Brief) -> NoticeWords:
    """An earlier notice was wrong: what was wrong, what is right, and the change as it is."""
    request, translation = brief.request, brief.translation
    facts = request.facts
    words = word_change(brief)
    date = translation.date(words.effective) if words.effective else ""
    mended = Passage(
        Role.FACTS,
        translation.say("What we correct"),
        (
            Line(translation.say("Wrong: {fact}", fact=facts["wrong"])),
            Line(translation.say("Right: {fact}", fact=facts["right"])),
        ),
    )
    subjects: tuple[str, ...] = (
        translation.many(
            "Correction: {policy} changes on {date}",
            "Correction: {policy} change on {date}",
            len(request.changes),
            policy=brief.full_name,
            date=date,
        ),
        translation.many(
            "Correction: {policy} changes on {date}",
            "Correction: {policy} change on {date}",
            len(request.changes),
            policy=brief.names,
            date=date,
        ),
        translation.many(
            "Correction: our policy changes on {date}",
            "Correction: our policies change on {date}",
            len(request.changes),
            date=date,
        ),
    )
    if not date:
        subjects = (
            translation.say("Correction: {policy}", policy=brief.names),
            translation.say("Correction of our notice"),
        )
    corrects = translation.say("This corrects our notice of {date}.", date=translation.date(facts["corrects"]))
    return replace(
        words,
        subjects=subjects,
        intro=translation.say("{sentence} {following}", sentence=corrects, following=words.intro),
        push_titles=(
            translation.say("Correction: {policy}", policy=brief.names),
            translation.say("Correction of our notice"),
        ),
        passages=(mended, *words.passages),
    )
