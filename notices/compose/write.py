"""A request in, the whole notice in one language out; the kinds differ only in their `Wording`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.change import word_change, word_correction
from notices.compose.consent import word_consent
from notices.compose.content import Content
from notices.compose.ending import word_cessation, word_merger
from notices.compose.highlights import gather
from notices.compose.lengths import PREHEADER, PUSH_BODY, PUSH_TITLE, SUBJECT, comfortable, cut, first_fit
from notices.compose.passages import links_passage, present, why_passage

if TYPE_CHECKING:
    from notices.compose.content import Request
    from notices.compose.translation import Chrome

COUNTED = ("change", "correction")
"""Kinds whose messages name the number of changes."""

_KINDS = {
    "change": word_change,
    "consent": word_consent,
    "cessation": word_cessation,
    "merger": word_merger,
    "correction": word_correction,
}


def write(request: Request, chrome: Chrome) -> Content:
    """The notice in one language; every required fact must be in the request (see `missing_facts`)."""
    gist = gather(request, chrome)
    words = _KINDS[request.kind](request, gist, chrome)
    teaser = words.teaser
    if words.following:
        teaser = chrome.say("{sentence} {following}", sentence=teaser, following=words.following)
    main = request.changes[0]
    return Content(
        kind=request.kind,
        language=request.language,
        subject=first_fit((*comfortable(words.subjects[:-1]), *words.subjects), SUBJECT),
        preheader=cut(teaser, PREHEADER),
        headline=words.subjects[0],
        intro=words.intro,
        effective=words.effective,
        date=chrome.date(words.effective) if words.effective else "",
        count=gist.count,
        passages=present(
            (*words.passages, links_passage(request, chrome), why_passage(request, chrome, words.why)),
        ),
        push_title=first_fit(words.push_titles, PUSH_TITLE),
        push_body=cut(teaser, PUSH_BODY),
        tally=words.teaser if request.kind in COUNTED else "",
        link=main.comparison_url or main.url,
        published=gist.published,
        editorial=gist.editorial,
        material=gist.material,
        names=tuple(change.name for change in request.changes),
    )
