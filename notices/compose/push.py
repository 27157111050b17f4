"""A notice as a push message: for FCM, for the company's own backend, and for Web Push."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from notices.model import Channel, Message, Part

if TYPE_CHECKING:
    from notices.compose.content import NoticeContent

PAYLOAD = 4096
"""Bytes of a push payload; FCM, APNs and Web Push agree on it."""
TOPIC_PAYLOAD = 2048
"""Bytes of a message to an FCM topic."""
_COLLAPSE = 64
"""Bytes of `apns-collapse-id`."""


def make_push(content: NoticeContent, notice: str, provider: str) -> Message:
    """What the provider `fcm` or `webhook` posts, without the one it goes to.

    Both carry an id under which a phone shows one notification only, even if it gets two.
    """
    fcm = {
        "notification": {"title": content.push_title, "body": content.push_body},
        "data": {"notice": notice, "language": content.language, "url": content.link},
        "android": {"notification": {"tag": notice}},
        "apns": {"headers": {"apns-collapse-id": notice[-_COLLAPSE:]}, "payload": {"aps": {"thread-id": "policy"}}},
    }
    return Message(
        Channel.PUSH, content.language, (Part("json", _json(fcm if provider == "fcm" else _plain(content, notice))),)
    )


def make_webpush(content: NoticeContent, notice: str) -> Message:
    """Exactly the payload that is encrypted; the service worker shows title and body and opens the address."""
    return Message(Channel.WEBPUSH, content.language, (Part("json", _json(_plain(content, notice))),))


def _plain(content: NoticeContent, notice: str) -> dict[str, object]:
    return {
        "title": content.push_title,
        "body": content.push_body,
        "url": content.link,
        "language": content.language,
        "notice": notice,
        "kind": content.kind,
        "effective": content.effective,
    }


def _json(value: object) -> str:
    """Compact and unescaped, because every byte counts here."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
