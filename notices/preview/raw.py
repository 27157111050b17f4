"""A message as it travels: its headers, and the body of the request with one made-up recipient."""

from __future__ import annotations

import json
from email.header import Header
from typing import TYPE_CHECKING

from notices.model import Channel
from notices.preview.frames import sample_name

if TYPE_CHECKING:
    from notices.model import Message, Plan

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


def raw_request(plan: Plan, message: Message) -> str:
    """The provider's JSON with a made-up recipient; long texts are named, not repeated."""
    if message.channel is not Channel.EMAIL:
        payload = json.loads(message.part("json"))
        if message.channel is Channel.PUSH and dict(plan.settings).get("push.provider") == "fcm":
            topics = dict(
                item.split("=", 1) for item in dict(plan.settings).get("push.topics", "").split(",") if "=" in item
            )
            target = {"topic": topics[message.language]} if message.language in topics else {"token": "…"}
            payload = {"message": target | payload}
        return json.dumps(payload, ensure_ascii=False, indent=2)
    settings = dict(plan.settings)
    name = sample_name(message.language)
    body = {
        "personalizations": [
            {
                "to": [{"email": RECIPIENT}],
                "substitutions": {field.tag: field.form.replace("{value}", name) for field in message.fields},
                "custom_args": {"notice": plan.notice, "recipient": "…"},
            }
        ],
        "from": settings.get("email.from", ""),
        "subject": message.part("subject.txt"),
        "content": [
            {"type": "text/plain", "value": f"… {len(message.part('txt').encode()):,} bytes, as shown …"},
            {"type": "text/html", "value": f"… {len(message.part('html').encode()):,} bytes, as shown …"},
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=2)
