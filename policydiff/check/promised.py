"""What the clause on changes promised and promises in, findings out: weakened, silent, too weak for what changed."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.check.events import events
from policydiff.check.leads import longest
from policydiff.check.meaning import own_blocks, texts
from policydiff.model import ComparedSection, Edition, Finding, Lines, Promises, Severity
from policydiff.rules.lint import pointer_pattern
from policydiff.text.languages import primary
from policydiff.text.shorten import shorten

CHANNELS = {
    "email": "notice by e-mail",
    "push": "notice by push",
    "in_app": "notice in the app",
    "site_notice": "notice on the site",
    "policy_page": "promise to post the new version",
    "sms": "notice by SMS",
    "postal": "notice by letter",
    "phone": "notice by phone",
    "blog_or_forum": "announcement on a blog or forum",
    "unspecified": "notice",
}
LADDER = {"continued_use": 1, "deemed_by_silence": 1, "opt_out_offered": 2, "express_consent": 3}
"""How much a form of consent leaves to the reader; 0 where nothing is said."""

CONSENT = {0: "none", 1: "continued use or silence", 2: "a way to opt out", 3: "express consent"}

KEPT = {
    "archive_of_versions": "archive of versions",
    "prior_notice_unquantified": "notice before the change takes effect",
    "non_regression": "promise that earlier data keeps its protection",
    "summary_or_diff_promised": "summary of the changes",
    "exit_or_reject_right": "right to leave or refuse",
}
"""Flags whose loss weakens the clause."""

TAKEN = {
    "no_notice_clause": "changes without notice are allowed",
    "effective_on_posting": "changes take effect at once",
    "sole_discretion": "changes are at the owner's discretion",
    "notice_hedged": 'notice is only a "may"',
    "materiality_threshold": "only material changes are announced",
}
"""Flags whose arrival weakens the clause."""

OF_NOTICE = ("notice_hedged", "materiality_threshold")
"""Those that only weaken a clause which promised notice before."""

EXPRESS = ("transfer.added", "recipient.added", "sensitive_data.added")
"""Events for which policies promise express consent."""


SHOWN = 300
"""Characters of the clause that a message quotes at most: whole sentences mostly."""


def weakened(old: Edition, new: Edition, before: Promises, after: Promises) -> Iterator[Finding]:
    """One finding for all that the clause on changes no longer promises.

    Only what was read in both editions alike tells a loss: the languages are the same, a sentence that made the promise
    is gone, and a sentence that takes something away is new. What still stands word for word is not lost, however it
    was read this time.
    """
    if not before.quotes or primary(old.language) != primary(new.language):
        return
    gone = _missing(before.quotes, after.quotes, new)
    come = _missing(after.quotes, before.quotes, old)
    losses = [*(_losses(before, after) if gone else ()), *(_takes(before, after) if come else ())]
    if losses:
        said = f'It said: "{shorten(gone[0], SHOWN)}"' if gone else f'It says now: "{shorten(come[0], SHOWN)}"'
        yield Finding(
            "promise.weakened",
            Severity.HIGH,
            f"The clause on changes promises less than before: {'; '.join(losses)}. {said}",
            lines=lines_of(after, new),
        )


def _missing(quotes: tuple[str, ...], known: tuple[str, ...], edition: Edition) -> tuple[str, ...]:
    """Those sentences that stand nowhere in an edition; `known` are sentences that do."""
    asked = [quote for quote in quotes if quote not in known]  # mostly none, and then nothing is joined or folded
    written = "\n".join(block.text for block in own_blocks(edition)) if asked else ""
    changed = [quote for quote in asked if quote not in written]
    text = " ".join(texts(edition)) if changed else ""
    return tuple(quote for quote in changed if " ".join(quote.split()).casefold() not in text)


def _losses(old: Promises, new: Promises) -> Iterator[str]:
    if not new.quotes:
        yield "the clause is gone"
        return
    lost = [name for name in CHANNELS if name in old.channels and name not in new.channels]
    if set(new.channels) - {"unspecified"}:
        lost = [name for name in lost if name != "unspecified"]
    yield from (f"no {CHANNELS[name]} any more" for name in lost)
    before, after = longest(old.lead_times), longest(new.lead_times)
    if after < before:
        yield f"lead time {before} days before, now {after or 'none'}"
    step_old, step_new = (max((LADDER[c] for c in p.consent), default=0) for p in (old, new))
    if step_new < step_old and step_old > 1:
        yield f"consent was {CONSENT[step_old]}, now {CONSENT[step_new]}"
    if old.effective_date and not new.effective_date:
        yield "the effective date is no longer promised"
    yield from (f"no {what} any more" for flag, what in KEPT.items() if flag in old.flags and flag not in new.flags)


def _takes(old: Promises, new: Promises) -> Iterator[str]:
    if (
        not any(old.consent)
        and any(LADDER[c] == 1 for c in new.consent)
        and not any(LADDER[c] > 1 for c in new.consent)
    ):
        yield f"consent is now taken from {CONSENT[1]}"
    told = bool(set(old.channels) - {"policy_page"})
    for flag, what in TAKEN.items():
        if flag in new.flags and flag not in old.flags and (told or flag not in OF_NOTICE):
            yield f"now {what}"


def incomplete(promises: Promises, edition: Edition) -> Iterator[Finding]:
    """A clause on changes that is missing, lets the text change in silence, or leaves open how and when."""
    if not promises.quotes:
        message = "The text does not say how readers are told of changes; add a clause with channel and lead time."
        yield Finding("promise.incomplete", Severity.MEDIUM, message)
        return
    lines = lines_of(promises, edition)
    telling = set(promises.channels) - {"policy_page"}
    if not telling or ("no_notice_clause" in promises.flags and telling == {"unspecified"}):
        why = "allows changes without notice" if "no_notice_clause" in promises.flags else "tells nobody of changes"
        message = f"The clause on changes {why}; say how readers are told, and when."
        yield Finding("promise.silent", Severity.MEDIUM, message, lines=lines)
        return
    if telling == {"unspecified"}:
        message = "The clause on changes does not say by which channel readers are told; add it."
        yield Finding("promise.incomplete", Severity.MEDIUM, message, lines=lines)
    if not promises.lead_times and "prior_notice_unquantified" not in promises.flags:
        message = "The clause on changes does not say how long before a change readers are told; add it."
        yield Finding("promise.incomplete", Severity.LOW, message, lines=lines)


def weak_consent(sections: tuple[ComparedSection, ...], promises: Promises, edition: Edition) -> Iterator[Finding]:
    """Continued use as the only consent, where the text promises express consent for what changed."""
    if not promises.consent or any(LADDER[c] > 1 for c in promises.consent):
        return
    event = next((event for event in events(sections) if event.name in EXPRESS), None)
    if event and (lines := _express(edition)):
        yield Finding(
            "consent.weak_for_express",
            Severity.MEDIUM,
            f'"{event.said}" was added, line {lines[0]} promises express consent, and the clause on changes takes '
            "continued use as consent; ask for consent before the change applies.",
            lines=event.lines,
        )


def _express(edition: Edition) -> Lines | None:
    """Where the text promises express consent; None where it does not."""
    promises = pointer_pattern("express", edition.language)
    blocks = (block for section in edition.sections for block in section.blocks)
    return next((block.lines for block in blocks if promises.search(block.text.lower())), None)


def lines_of(promises: Promises, edition: Edition) -> Lines | None:
    """Where the clause's first sentence stands."""
    if not promises.quotes:
        return None
    blocks = (block for section in edition.sections for block in section.blocks)
    return next((block.lines for block in blocks if promises.quotes[0] in block.text), None)
