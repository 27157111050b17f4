"""A short text to the team's own channels (Slack, Teams, Matrix …) through Apprise."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from notices.config import Secret
from notices.errors import ExtraError, SecretError
from notices.model import Channel, DeliveryVerdict, Message, Outcome

if TYPE_CHECKING:
    from notices.config import OpsConfig
    from notices.providers.protocol import Job, RowWriter


class Ops:
    """Sends to team channels; see `Provider`. The ledger knows them by number, never by their addresses."""

    channel = Channel.OPS
    concurrency = 1
    portion: int | None = None
    repeatable = False
    alone = False

    def __init__(self, config: OpsConfig, urls: Secret) -> None:
        """Get ready; contacts nobody.

        Args:
            config: `[channels.ops]`.
            urls: Apprise's addresses, separated by white space.

        Raises:
            SecretError: One is no address that Apprise knows.
            ExtraError: apprise is not installed.
        """
        try:
            import apprise
        except ModuleNotFoundError:
            raise ExtraError("team channels need apprise; pip install 'policydiff[ops]'") from None
        # It writes addresses into its errors, and they hold the secrets of the channels.
        logging.getLogger("apprise").disabled = True
        self.timeout = config.timeout
        self._teams: list[Any] = []
        for number, url in enumerate(urls.reveal().split(), 1):
            team = apprise.Apprise()
            if not team.add(url):
                raise SecretError(f"POLICYDIFF_OPS_URLS: number {number} is no address that Apprise knows")
            self._teams.append(team)

    def writer(self, _message: Message) -> RowWriter:
        """Team channels have no recipients."""
        return lambda page: [None] * len(page)

    def targets(self, message: Message) -> tuple[str, ...]:
        """Each team channel, by its number."""
        return tuple(f"ops.{number}.{message.language}" for number in range(len(self._teams)))

    def send(self, job: Job) -> Outcome:
        """Hand the text over; Apprise says only whether it worked."""
        number = int(job.rows.column(0)[0].split(".")[1])
        if number >= len(self._teams):
            return Outcome(
                DeliveryVerdict.REFUSED, "POLICYDIFF_OPS_URLS names fewer channels than at the first sending"
            )
        if self._teams[number].notify(body=job.message.part("txt")):
            return Outcome(DeliveryVerdict.ACCEPTED)
        return Outcome(DeliveryVerdict.REFUSED, "the team channel did not take it")

    def close(self) -> None:
        """Nothing is kept open."""
