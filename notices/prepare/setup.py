"""What of the configuration would go out and should not, or would keep people from getting their language."""

from __future__ import annotations

from email.utils import parseaddr
from typing import TYPE_CHECKING

from notices.audience import sendable
from notices.config import is_placeholder
from notices.model import Channel
from policydiff import Finding, Severity, fallbacks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notices.compose import PolicyChange
    from notices.config import Config
    from notices.prepare.comparing import ComparedPolicies


def setup_findings(
    compared: ComparedPolicies, changes: Sequence[PolicyChange], config: Config, channels: Sequence[Channel]
) -> tuple[Finding, ...]:
    """Editions on one side, a default language without an edition, a sender without an address, what `init` wrote.

    Args:
        compared: Every edition that was named.
        changes: Those that the notice speaks of.
        config: Who speaks.
        channels: Those that the notice goes out on.
    """
    return (
        *(Finding("editions.lone", Severity.MEDIUM, f"{line}; its readers get another") for line in compared.lone),
        *_default(compared, changes, config),
        *(_sender(config) if Channel.EMAIL in channels else ()),
        *_left_over(changes, config, channels),
    )


def own_values(config: Config, channels: Collection[Channel]) -> dict[str, str]:
    """By key, what the owner says of himself: none of it may be as `notices init` wrote it."""
    values = {"product.name": config.product.name, "product.contact": config.product.contact}
    if config.email is not None and Channel.EMAIL in channels:
        values |= {"channels.email.from": config.email.sender, "channels.email.reply_to": config.email.reply_to}
    if config.push is not None and Channel.PUSH in channels:
        values |= {"channels.push.url": config.push.url}
    if config.webpush is not None and Channel.WEBPUSH in channels:
        values |= {"channels.webpush.subject": config.webpush.subject}
    return values


def without_address(config: Config) -> tuple[str, ...]:
    """The keys of senders that name no address which can send."""
    named = {} if config.email is None else {"from": config.email.sender, "reply_to": config.email.reply_to}
    wrong = (key for key, value in named.items() if value and sendable(parseaddr(value)[1]) is None)
    return tuple(f"channels.email.{key}" for key in wrong)


def lacks_default(config: Config, there: Collection[str]) -> bool:
    """Whether the owner named a default language that none of these editions' languages serves."""
    wanted = config.product.default_language
    return config.product.default_given and bool(there) and not {*there} & {wanted, *fallbacks(wanted)}


def _default(compared: ComparedPolicies, changes: Sequence[PolicyChange], config: Config) -> Iterator[Finding]:
    there = {*compared.languages, *(change.comparison.new.language for change in changes)}
    if lacks_default(config, there):
        wanted = config.product.default_language
        text = f'default_language = "{wanted}" has no edition, so readers without a language of ours get another'
        yield Finding("language.no_default", Severity.MEDIUM, f"{text}; name one of {', '.join(sorted(there))}")


def _sender(config: Config) -> Iterator[Finding]:
    for key in without_address(config):
        text = f'{key} holds no address that can send; write {key.rpartition(".")[2]} = "Name <address>"'
        yield Finding("sender.no_address", Severity.HIGH, text)


def _left_over(changes: Sequence[PolicyChange], config: Config, channels: Sequence[Channel]) -> Iterator[Finding]:
    values = own_values(config, channels)
    for change in changes:
        for key in ("url", "comparison_url", "archive_url"):
            values[f"policies.{change.policy}.{key}"] = getattr(change, key)
    left = [key for key, value in values.items() if is_placeholder(value)]
    if left:
        text = f"still as notices init wrote it: {', '.join(left)}; put your own in policydiff.toml"
        yield Finding("config.placeholder", Severity.HIGH, text)
