"""What the providers would be handed, for one made-up recipient: a plan in, request bodies out; no connection."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from notices.model import Channel
from notices.preview import sample_name
from notices.providers import fcm, sendgrid, webhook
from notices.providers.protocol import Job
from notices.rows import pack

if TYPE_CHECKING:
    from notices.config import Config
    from notices.model import Message, Plan

ADDRESS = "recipient@example.com"
TOKEN = "the-token-of-a-device"  # noqa: S105  a made-up one that is shown, not used


def sample_requests(plan: Plan, config: Config) -> dict[str, str]:
    """For each message to recipients the body as the provider's own writer makes it, by `channel.language`."""
    made = {}
    for message in plan.messages:
        body = _body(plan, message, config)
        if body is not None:
            made[f"{message.channel}.{message.language}"] = body.decode()
    return made


def _body(plan: Plan, message: Message, config: Config) -> bytes | None:
    """The request for one made-up recipient; None where the channel makes no request."""
    name = sample_name(message.language)
    values = [
        field.form.replace("{value}", escape(name) if field.html else name) if field.column == "name" else "1"
        for field in message.fields
    ]
    if message.channel is Channel.EMAIL and config.email is not None:
        return sendgrid.write(config.email, _job(plan, message, ADDRESS, values), pack([("1", ADDRESS, *values)]))
    if message.channel is Channel.PUSH and config.push is not None:
        if config.push.provider == "webhook":
            return webhook.write(_job(plan, message, TOKEN, []))
        topic = dict(config.push.topics).get(message.language)
        key, target = ("topic", topic) if topic else ("token", TOKEN)
        return fcm.write(message.part("json").rstrip()[:-1], key, target)
    if message.channel is Channel.WEBPUSH:
        return message.part("json").encode()
    return None


def _job(plan: Plan, message: Message, address: str, values: list[str]) -> Job:
    return Job(plan.notice, plan.kind, message, pack([("1", address, *values)]), "…", 1)
