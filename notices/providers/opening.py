"""A channel of the configuration → its provider, with what is missing said before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.config import secret
from notices.errors import ConfigError
from notices.model import Channel
from notices.providers.proxy import proxy_for

if TYPE_CHECKING:
    from notices.config import Config, Environment
    from notices.providers.protocol import Provider
    from notices.providers.sendgrid import Sendable


def open_provider(
    channel: Channel,
    config: Config,
    environment: Environment,
    sendable: Sendable,
    allowed: tuple[str, ...] = (),
    *,
    sandbox: bool = False,
) -> Provider:
    """The provider of a channel, ready to send; contacts nobody.

    Args:
        channel: One of the plan.
        config: Must have the channel's table.
        environment: Where the secrets stand.
        sendable: An e-mail address as a provider takes it, or None.
        allowed: Hosts of `--allow-host`.
        sandbox: Of SendGrid: check everything, deliver nothing.

    Raises:
        ConfigError: The channel is not configured, or its host may not get the secret.
        SecretError: A secret is missing; the text says which variable to set.
        ExtraError: A library is missing; the text says what to install.
    """
    # What the environment names as a proxy is looked at here: at the first request it would be too late to say so.
    proxy_for("https://provider.example")
    # Each library is imported where its channel is used.
    match channel:
        case Channel.EMAIL if config.email is not None:
            from notices.providers.sendgrid import SendGrid

            key = secret(environment, "SENDGRID_API_KEY", "e-mail", header=True)
            return SendGrid(config.email, key, sendable, allowed, sandbox=sandbox)
        case Channel.PUSH if config.push is not None and config.push.provider == "webhook":
            from notices.providers.webhook import Webhook

            return Webhook(config.push, secret(environment, "POLICYDIFF_WEBHOOK_SECRET", "the push webhook"))
        case Channel.PUSH if config.push is not None:
            from notices.providers.fcm import Fcm

            return Fcm(config.push, environment, allowed)
        case Channel.WEBPUSH if config.webpush is not None:
            from notices.providers.webpush import WebPush

            return WebPush(config.webpush, secret(environment, "WEBPUSH_PRIVATE_KEY", "web push"))
        case Channel.ANNOUNCEMENT if config.announcement is not None:
            from notices.providers.announcement import Announcement

            return Announcement(config.announcement)
        case Channel.OPS if config.ops is not None:
            from notices.providers.ops import Ops

            return Ops(config.ops, secret(environment, "POLICYDIFF_OPS_URLS", "team channels"))
        case _:
            raise ConfigError(f"the plan has messages for {channel}; add [channels.{channel}] to policydiff.toml")
