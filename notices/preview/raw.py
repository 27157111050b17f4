"""A message as it travels: its headers, and the body of the provider's request, for one made-up recipient."""

from __future__ import annotations

import json
from email.header import Header
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.model import Message, Plan
    from notices.preview.shown import Shown

RECIPIENT = "recipient@example.com"


def raw_headers(plan: Plan, message: Message) -> str:
    """The headers that the recipient's server gets, as far as they are ours to choose."""
    settings = dict(plan.settings)
    subject = message.part("subject.txt")
    lines = [
        f"From: {settings.get('email.from', '')}",
        f"To: {RECIPIENT}",
        f"Subject: {subject if subject.isascii() else Header(subject, 'utf-8', maxlinelen=76).encode()}",
    ]
    if settings.get("email.reply_to"):
        lines.append(f"Reply-To: {settings['email.reply_to']}")
    lines += ["MIME-Version: 1.0", 'Content-Type: multipart/alternative; charset="utf-8"']
    group = settings.get("email.unsubscribe_group")
    note = f"(unsubscribe group {group})" if group else "(none: the notice is owed to the reader)"
    return "\n".join([*lines, f"List-Unsubscribe: {note}"])


def raw_request(shown: Shown, message: Message) -> str:
    """The provider's JSON for a made-up recipient, long texts named and not repeated."""
    request = json.loads(shown.requests[f"{message.channel}.{message.language}"])
    for content in request.get("content", ()):
        content["value"] = f"… {len(content['value'].encode()):,} bytes, as shown above …"
    return json.dumps(request, ensure_ascii=False, indent=2)
