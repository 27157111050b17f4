"""What the comparisons ask of a notice: comparisons in, lead times and findings out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.compose.counting import is_material
from notices.compose.highlights import TITLE
from notices.compose.lengths import one_line
from notices.compose.passages import is_link
from notices.compose.translation import load_translation
from notices.model import Channel
from policydiff import Finding, Severity, promised_lead, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.compose.content import NoticeRequest, PolicyChange
    from policydiff import ComparedSection, Comparison

_SERVED_BY = {
    "email": (Channel.EMAIL,),
    "push": (Channel.PUSH, Channel.WEBPUSH),
    "in_app": (Channel.PUSH, Channel.ANNOUNCEMENT),
    "site_notice": (Channel.ANNOUNCEMENT,),
    "blog_or_forum": (Channel.ANNOUNCEMENT,),
}
"""Promised channel → the channels of ours that keep the promise. `policy_page` is kept by publishing the text."""

_CHECKED_LATER = ("date.missing", "date.past", "date.too_soon")
"""Findings of the comparison that the plan is checked for by itself, with the facts the owner gave."""

_ELSEWHERE = ("sms", "postal", "phone")
"""Promised channels that this program has none for."""


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """How many days before the effective date a notice must be out."""

    days: int
    because: str
    """The promise, setting or rule that asks for it."""


QUOTED = 120
"""Characters of a promise that a reason quotes."""


def lead_times(changes: Sequence[PolicyChange]) -> tuple[NoticePeriod, ...]:
    """The lead times that the policies' own clauses and the configuration ask for, longest first.

    The clause that counts is the old edition's, and of its times the longest: it is what readers were promised.
    """
    found = []
    for change in changes:
        if promised := promised_lead(change.comparison.promises_old, change.comparison.sections):
            days, quote = promised
            words = f" (“{shorten(one_line(quote), QUOTED)}”)" if quote else ""
            found.append(NoticePeriod(days, f"the promise of the {change.name} in force{words}"))
        if change.notice_days:
            found.append(NoticePeriod(change.notice_days, f"notice_days of [policies.{change.policy}]"))
    return tuple(sorted(dict.fromkeys(found), key=lambda lead: -lead.days))


def check_change(request: NoticeRequest, change: PolicyChange, channels: Sequence[Channel]) -> tuple[Finding, ...]:
    """What concerns one policy: what its comparison found, and what it asks of this notice that it does not do.

    Args:
        request: of the language of the edition.
        change: one of the request's.
        channels: the channels that the notice goes out on.
    """
    found = [
        Finding(finding.code, finding.severity, f"{_where(change)}: {finding.message}", finding.citation)
        for finding in change.comparison.findings
        if finding.code not in _CHECKED_LATER
    ]
    return tuple(dict.fromkeys((*found, *_channels(change, channels), *_kind(request, change))))


def check_duties(
    requests: Sequence[NoticeRequest], channels: Sequence[Channel], same: Sequence[PolicyChange] = ()
) -> tuple[Finding, ...]:
    """What concerns the notice as a whole: its languages, dates and editions together, and what its kind asks.

    Args:
        requests: one for each language, the default language first.
        channels: the channels that the notice goes out on.
        same: editions that did not change at all and so are no part of the notice.
    """
    found: list[Finding] = []
    for request in requests:
        translation = load_translation(request.language)
        if not translation.translated:
            text = f"no catalogue for {request.language}: its messages have English words around the policy's own"
            found.append(Finding("language.no_catalogue", Severity.MEDIUM, text))
        elif not translation.signed:
            text = (
                f"{request.language}: nobody who speaks the language has signed the words around the policy's own;"
                " have somebody who does read the messages"
            )
            found.append(Finding("language.unreviewed", Severity.LOW, text))
    found += _dates(requests)
    found += _editions(requests)
    if requests[0].kind == "change":
        found += _unchanged(requests, same)
    if requests[0].kind == "cessation":
        for channel in (Channel.PUSH, Channel.ANNOUNCEMENT):
            if channel not in channels:
                text = f"a closing service is announced by push and announcement; {channel} is not configured"
                found.append(
                    Finding("cessation.channel_missing", Severity.HIGH, text, "the promise for the end of the service")
                )
    return tuple(dict.fromkeys(found))


def _where(change: PolicyChange) -> str:
    language = change.comparison.new.language
    return f"{change.policy or 'policy'} ({language})"


def _channels(change: PolicyChange, channels: Sequence[Channel]) -> Iterator[Finding]:
    for promised in change.comparison.promises_old.channels:
        if promised in _ELSEWHERE:
            text = f"the {change.name} promises notice by {promised}, which must go out by other means"
            yield Finding("promise.channel_elsewhere", Severity.MEDIUM, text)
        elif promised in _SERVED_BY and not set(_SERVED_BY[promised]) & set(channels):
            names = " or ".join(f"[channels.{channel}]" for channel in _SERVED_BY[promised])
            text = f"the {change.name} promises notice by {promised.replace('_', ' ')}; configure {names}"
            yield Finding(
                "promise.channel_missing", Severity.HIGH, text, "the clause on changes of the policy in force"
            )


def _kind(request: NoticeRequest, change: PolicyChange) -> Iterator[Finding]:
    comparison = change.comparison
    where = _where(change)
    ways = [request.facts.get(name, "") for name in ("agree", "refuse")]
    if request.kind == "consent" and is_link(ways[0]) != is_link(ways[1]):
        text = "one answer is a link and the other is not; agreeing and refusing must be equally easy"
        yield Finding("consent.unequal", Severity.HIGH, text, "the promise of express consent")
    if request.kind == "merger" and is_material(comparison):
        text = f"{where}: the text has material changes; after a merger standards must be no less stringent"
        yield Finding("merger.weaker", Severity.MEDIUM, text, "the promise for mergers: standards no less stringent")
    known = {finding.code for finding in comparison.findings}
    promised = "express_consent" in comparison.promises_old.consent
    if request.kind == "change" and promised and "consent.weak_for_express" not in known:
        for section in comparison.sections:
            kinds = {
                signal.kind
                for change_ in section.changes
                for signal in change_.signals
                if change_.severity is Severity.CRITICAL
            }
            if kinds & {"transfer", "recipient", "sensitive", "negation"}:
                text = f"{where}: {_title(section)}: the policy promises express consent; see --kind consent"
                yield Finding(
                    "consent.weak_for_express",
                    Severity.MEDIUM,
                    text,
                    "the promise of express consent for new sharing or transfer",
                )


def _dates(requests: Sequence[NoticeRequest]) -> Iterator[Finding]:
    days: dict[str, str] = {}
    for request in requests:
        for change in request.changes:
            given = request.facts.get("effective", "")
            stated = change.comparison.new.effective or ""
            if stated and given and stated != given:
                text = f"{_where(change)}: the text says {stated}, the fact `effective` says {given}"
                yield Finding("date.mismatch", Severity.HIGH, text, "notice, text and archive carry one effective date")
            if stated or given:
                days.setdefault(stated or given, _where(change))
    if len(days) > 1:
        text = "; ".join(f"{where} takes effect {day}" for day, where in sorted(days.items()))
        if len({change.policy for request in requests for change in request.changes}) > 1:
            text += "; announce the policies one by one (--policy ID), or give them one date"
        yield Finding(
            "date.mismatch",
            Severity.HIGH,
            f"one notice, several effective dates: {text}",
            "notice, text and archive carry one effective date",
        )


def _editions(requests: Sequence[NoticeRequest]) -> Iterator[Finding]:
    """Sections whose meaning changed in one language and not in another, both named."""
    policies = dict.fromkeys(change.policy for request in requests for change in request.changes)
    for policy in policies:
        sides = [
            (request.language, change.comparison)
            for request in requests
            for change in request.changes
            if change.policy == policy
        ]
        if len(sides) < len(requests):
            have = ", ".join(language for language, _ in sides)
            yield Finding("editions.missing", Severity.MEDIUM, f"{policy}: only the edition in {have} changed", None)
        for language, comparison in sides[1:]:
            yield from _differing(policy, sides[0], (language, comparison))


def _unchanged(requests: Sequence[NoticeRequest], same: Sequence[PolicyChange]) -> Iterator[Finding]:
    for still in same:
        for request in requests:
            for change in request.changes:
                if change.policy == still.policy and change.comparison.verdict == "substantive":
                    section = next(section for section in change.comparison.sections if section.substantive)
                    text = (
                        f"{change.policy}: “{_title(section)}” changed in {change.comparison.new.language},"
                        f" the edition in {still.comparison.new.language} did not change at all"
                    )
                    yield Finding("editions.differ", Severity.HIGH, text)


def _differing(policy: str, first: tuple[str, Comparison], second: tuple[str, Comparison]) -> Iterator[Finding]:
    keys = [_keyed(first[1]), _keyed(second[1])]
    if keys[0].keys() != keys[1].keys():
        counts = [sum(section.substantive for section in keyed.values()) for keyed in keys]
        if counts[0] != counts[1]:
            text = (
                f"{policy}: {counts[0]} sections changed in {first[0]}, {counts[1]} in {second[0]};"
                " the editions have different sections, so look at both comparisons"
            )
            yield Finding("editions.differ", Severity.MEDIUM, text)
        return
    for key, section in keys[0].items():
        other = keys[1][key]
        if section.substantive != other.substantive:
            changed, same = ((first[0], section), (second[0], other))
            if other.substantive:
                changed, same = same, changed
            text = f"{policy}: “{_title(changed[1])}” changed in {changed[0]}, “{_title(same[1])}” did not in {same[0]}"
            yield Finding("editions.differ", Severity.HIGH, text)


def _keyed(comparison: Comparison) -> dict[str, ComparedSection]:
    """Sections by their place in the new edition, and those that were removed by their place in the old one.

    Translations keep the order of sections; numbers and titles they often do not.
    """
    return {f"{'new' if section.new else 'old'}{index}": section for index, section in enumerate(comparison.sections)}


def _title(section: ComparedSection) -> str:
    refs = section.new or section.old
    return shorten(one_line(refs[0].heading), TITLE) if refs and refs[0].heading else "(before the first heading)"
