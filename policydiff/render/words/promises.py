"""What a clause on changes promises in, a line that says it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.render.words.phrases import plain
from policydiff.render.words.tongue import ENGLISH

if TYPE_CHECKING:
    from policydiff.model import LeadTime, Promises
    from policydiff.render.words.tongue import Tongue

CHANNELS = {
    "email": "e-mail",
    "in_app": "in the app",
    "site_notice": "a notice on the site",
    "policy_page": "the policy’s own page",
    "sms": "text message",
    "postal": "letter",
    "blog_or_forum": "blog or forum",
    "unspecified": "a notice (how is not said)",
    **{name: name for name in ("push", "phone", "banner")},
}
"""Ways of telling."""

LEAD_TIMES = {
    "before_effective": "{days} before it takes effect",
    "after_posting_or_notice": "{days} after posting or notice",
    "objection_window": "{days} to object",
    "display_period": "{days} on display",
    "comment_period": "{days} for comments",
}

CONSENT = {
    "continued_use": "continued use counts as consent",
    "express_consent": "express consent",
    "deemed_by_silence": "silence counts as consent",
    "opt_out_offered": "opting out offered",
}

FLAGS = {
    "materiality_threshold": "for material changes only",
    "last_updated_date": "date of the last update",
    "user_must_check": "readers are asked to look for changes",
    "exit_or_reject_right": "right to leave or reject",
    "archive_of_versions": "earlier versions kept",
    "effective_on_posting": "in effect as soon as posted",
    "prior_notice_unquantified": "in advance, days not said",
    "sole_discretion": "at the publisher’s discretion",
    "notice_hedged": "hedged (“may”, “where appropriate”)",
    "non_regression": "earlier rights not reduced",
    "summary_or_diff_promised": "a summary of the changes",
    "no_notice_clause": "changes without notice allowed",
}


def promise_phrase(promises: Promises, speech: Tongue = ENGLISH) -> str:
    """`push, e-mail; 30 days before it takes effect; continued use counts as consent`; empty for no promise."""
    named = [CHANNELS.get(channel, plain(channel)) for channel in promises.channels]
    said = [speech.say(", ").join(speech.say(name) for name in named)]
    said += [_lead_time(lead, speech) for lead in promises.lead_times]
    said += [speech.say(CONSENT.get(step, plain(step))) for step in promises.consent]
    said.append(speech.say("the effective date") if promises.effective_date else "")
    said += [speech.say(FLAGS.get(flag, plain(flag))) for flag in promises.flags]
    return speech.say("; ").join(part for part in said if part)


def _lead_time(lead: LeadTime, speech: Tongue) -> str:
    days = speech.count("{n} day", "{n} days", lead.days)
    return speech.say(LEAD_TIMES.get(lead.kind, f"{{days}} {plain(lead.kind)}"), days=days)
