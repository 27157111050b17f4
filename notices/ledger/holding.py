"""What counts for everybody who sends as one sender: a provider that wants to be left alone, and a rate.

Both are read and written inside `Ledger.exchange`, so that they hold for all workers and survive restarts.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parseaddr

import sqlalchemy as sa

from notices.ledger.claims import Ended
from notices.ledger.tables import holds, notices, pace
from notices.model import Channel, Plan
from notices.retry import LONGEST_HOLD

BURST = 0.25
"""Seconds' worth of a rate that may go out at once: over ten seconds that is a fortieth more than the rate."""


Accounts = Mapping[Channel, str]
"""The account that a notice uses on each channel, as the tables name it."""


def accounts_of(plan: Plan) -> dict[Channel, str]:
    """Whom a provider's wait and a rate are for, by what a plan's settings say of the sender.

    Products that share a ledger share neither unless they share the sender as well: e-mail's address and host, the
    project or backend of push, the subject of Web Push. Announcement and ops have no sender: each is one account for
    all products of the ledger. No address stands in the name, but its hash.
    """
    said = dict(plan.settings)
    senders = {
        Channel.EMAIL: (said.get("email.host", ""), parseaddr(said.get("email.from", ""))[1].lower()),
        Channel.PUSH: (said.get("push.host", ""), said.get("push.project", ""), said.get("push.url", "")),
        Channel.WEBPUSH: (said.get("webpush.subject", ""),),
    }
    hashes = {channel: hashlib.sha256("\n".join(senders.get(channel, ())).encode()).hexdigest() for channel in Channel}
    return {channel: f"{channel}:{digest[:32]}" for channel, digest in hashes.items()}


def remember(connection: sa.Connection, ended: Sequence[Ended], now: float, accounts: Accounts) -> None:
    """Write down the answers that ask for no request from anybody."""
    for one in ended:
        if not one.outcome.hold:
            continue
        provider, until = accounts[one.claim.chunk.channel], now + one.outcome.wait
        row = {"provider": provider, "until": until, "reason": one.outcome.reason}
        if connection.execute(_RENEW, {"b_provider": provider} | row).rowcount == 0:
            connection.execute(_ADD_HOLD, row)


def standing(
    connection: sa.Connection, notice: str, now: float, accounts: Accounts
) -> tuple[str, dict[Channel, float]]:
    """What others have said, in one question, for each step asks it.

    Returns:
        `paused`, `cancelled`, or empty while the notice runs; and until when each channel's provider wants to be left
        alone, nothing for those that do not.
    """
    state, held = "", {}
    channels = {account: channel for channel, account in accounts.items()}
    for name, until in connection.execute(_STANDING, {"notice": notice, "now": now}):
        if until is None:
            state = name or ""
        elif name in channels:
            # A clock set back makes nobody wait for longer than a provider may ask.
            held[channels[name]] = min(until, now + LONGEST_HOLD)
    return state, held


@dataclass(slots=True)
class Allowance:
    """What may be claimed in one step, by channel; the rows of those that have a rate are locked until its end."""

    held: Mapping[Channel, float]
    accounts: Accounts
    rates: Mapping[Channel, float]
    """Recipients a second; nothing for channels without a rate."""
    waits: dict[Channel, float] = field(default_factory=dict)
    """Seconds after which a channel whose rate is used up is worth another step."""
    _tokens: dict[Channel, float] = field(default_factory=dict)

    def take(self, connection: sa.Connection, channel: Channel, wanted: int, now: float, *, whole: bool) -> int:
        """How many of so many recipients may be claimed; 0 for none now. They are taken off the rate.

        Args:
            connection: In whose transaction they are claimed.
            channel: Theirs.
            wanted: How many.
            now: Seconds since 1970.
            whole: Whether it must be all of them or none: then the rate is paid back afterwards.
        """
        if channel in self.held:
            return 0
        rate = self.rates.get(channel)
        if rate is None:
            return wanted
        if channel not in self._tokens:
            self._tokens[channel] = _refilled(connection, self.accounts[channel], rate, now)
        # Requests for a handful each would cost more than they bring: half a burst is waited for.
        worth = min(wanted, max(1.0, math.floor(rate * BURST / 2)))
        if self._tokens[channel] < worth:
            self.waits[channel] = (worth - self._tokens[channel]) / rate
            return 0
        taken = wanted if whole else min(wanted, math.floor(self._tokens[channel]))
        self._tokens[channel] -= taken
        return taken

    def settle(self, connection: sa.Connection, now: float) -> None:
        """Write down what is left of the rates."""
        for channel, tokens in self._tokens.items():
            connection.execute(_SPEND, {"b_provider": self.accounts[channel], "tokens": tokens, "at": now})


def _refilled(connection: sa.Connection, account: str, rate: float, now: float) -> float:
    """How many recipients an account's rate allows at this moment."""
    burst = max(1.0, rate * BURST)
    connection.execute(_ADD_PACE, {"provider": account, "tokens": burst, "at": now})
    row = connection.execute(_PACE, {"provider": account}).one()
    return float(min(burst, row.tokens + max(0.0, now - row.at) * rate))


_RENEW = (
    sa.update(holds)
    .where(holds.c.provider == sa.bindparam("b_provider"))
    .values(
        until=sa.case((holds.c.until < sa.bindparam("until"), sa.bindparam("until")), else_=holds.c.until),
        reason=sa.bindparam("reason"),
    )
)
_ADD_HOLD = sa.text(
    "INSERT INTO holds (provider, until, reason) VALUES (:provider, :until, :reason) ON CONFLICT (provider) DO NOTHING"
)
_STANDING = sa.union_all(
    sa.select(notices.c.state, sa.null().cast(sa.Float)).where(notices.c.id == sa.bindparam("notice")),
    sa.select(holds.c.provider, holds.c.until).where(holds.c.until > sa.bindparam("now")),
)
_ADD_PACE = sa.text(
    "INSERT INTO pace (provider, tokens, at) VALUES (:provider, :tokens, :at) ON CONFLICT (provider) DO NOTHING"
)
_PACE = sa.select(pace.c.tokens, pace.c.at).where(pace.c.provider == sa.bindparam("provider")).with_for_update()
_SPEND = (
    sa.update(pace)
    .where(pace.c.provider == sa.bindparam("b_provider"))
    .values(tokens=sa.bindparam("tokens"), at=sa.bindparam("at"))
)
