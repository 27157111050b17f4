"""A composed notice in, what speaks against sending it out, the owner's waivers held against each finding."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from notices.compose import check_change, check_duties, check_messages, post_day
from notices.model import Channel, NoticeKind
from notices.plan import check_date
from notices.prepare.counting import audience_findings
from notices.prepare.setup import setup_findings
from policydiff import Finding, Severity, waive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from notices.audience import Survey
    from notices.compose import Composition, NoticeRequest
    from notices.config import Config
    from notices.prepare.comparing import ComparedPolicies


def is_undated(kind: NoticeKind, made: Composition) -> bool:
    """Whether no date is held against today: a correction may come late, and mere edits take effect for nobody."""
    edited = kind is NoticeKind.CHANGE and all(content.editorial for content in made.contents)
    return edited or kind is NoticeKind.CORRECTION


def first_effective(made: Composition) -> str:
    """The earliest date that any language names, as ISO; empty where none does."""
    return min(filter(None, (content.effective for content in made.contents)), default="")


def check_notice(
    compared: ComparedPolicies,
    requests: Sequence[NoticeRequest],
    made: Composition,
    counted: Survey | None,
    config: Config,
    asked: Sequence[tuple[int, str]],
    today: date,
) -> tuple[Finding, ...]:
    """All findings, each once and most severe first, the waived ones marked.

    Args:
        compared: Every edition that was named, the unchanged ones too.
        requests: One for each language, the default language first.
        made: The messages.
        counted: The audience; None where no message goes to a list.
        config: Channels and topics.
        asked: Days of notice, and what asks for them.
        today: The day from which the notice could go out.
    """
    kind = NoticeKind(requests[0].kind)
    found = [*_of_policies(compared, requests, config, today)]
    announced = [change for request in requests for change in request.changes]
    same = [change for change in compared.changes if change.comparison.verdict == "identical"]
    notice = [
        *setup_findings(compared, announced, config, config.channels),
        *check_duties(requests, config.channels, same),
        *check_messages(
            made.contents,
            made.messages,
            material=any(content.material for content in made.contents),
            own_words=[word for item in requests for word in (item.note, *item.facts.values()) if word],
            refusals=[word for item in requests if (word := item.facts.get("if_refused"))],
            topics=bool(config.push and config.push.topics),
        ),
        *(() if is_undated(kind, made) else check_date(first_effective(made), today, asked, kind)),
        *audience_findings(counted, made),
        *(_late_posts(made, today) if Channel.ANNOUNCEMENT in config.channels else ()),
    ]
    # A comparison may find what is no part of the notice: its editions did not change, or the plan has its own date.
    elsewhere = {finding.code for change in compared.changes for finding in change.comparison.findings}
    elsewhere.update(finding.code for finding in found)
    every = [waiver for waivers in compared.waivers.values() for waiver in waivers]
    found += waive(dict.fromkeys(notice), every, today, elsewhere.__contains__)
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: -finding.severity.rank))


def _late_posts(made: Composition, today: date) -> Iterator[Finding]:
    """Announcements that would bear a day to come, as nobody knows when their text was published."""
    days = dict.fromkeys(day for content in made.contents if (day := post_day(content)) > today.isoformat())
    for day in days:
        yield Finding(
            "notice.future_post",
            Severity.LOW,
            f"the announcement is dated {day}, and sites such as Jekyll's hide posts of the future until then; write"
            ' into the text when it was updated ("Last updated: …"), or name NEW as a commit or tag',
        )


def _of_policies(
    compared: ComparedPolicies, requests: Sequence[NoticeRequest], config: Config, today: date
) -> Iterator[Finding]:
    """What concerns one policy, which only its own waivers cover; what a law asks of it once for all its languages."""
    for policy in dict.fromkeys(change.policy for request in requests for change in request.changes):
        waivers = compared.waivers.get(policy, ())
        found = [
            (
                change.comparison.new.language,
                waive(check_change(request, change, config.channels), waivers, today, lambda _code: True),
            )
            for request in requests
            for change in request.changes
            if change.policy == policy
        ]
        yield from told_once(found)


def told_once(found: Iterable[tuple[str, Iterable[Finding]]]) -> Iterator[Finding]:
    """The findings of one policy's editions, each with its language; what a law asks of several is said once for all.

    The first edition's words are kept, and all their languages named.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    languages: dict[tuple[object, ...], list[str]] = {}
    for place, (language, findings) in enumerate(found):
        seen: Counter[str] = Counter()
        for finding in findings:
            seen[finding.code] += 1
            same: tuple[object, ...] = (finding.code, finding.severity, finding.waived, seen[finding.code])
            if not finding.code.startswith(_OF_A_LAW):
                same = (place, finding)
            kept.setdefault(same, finding)
            languages.setdefault(same, []).append(language)
    for same, finding in kept.items():
        first = languages[same][0]
        message = finding.message.replace(f" ({first}): ", f" ({', '.join(languages[same])}): ", 1)
        yield replace(finding, message=message)


_OF_A_LAW = "rule."
"""How the codes begin of what a law asks: translations of one text do the same before it."""
