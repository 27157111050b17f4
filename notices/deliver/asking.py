"""What to ask the ledger for: as many chunks as the providers have hands free for, and what a run may still send."""

from __future__ import annotations

from collections.abc import Mapping

from notices.deliver.course import Course
from notices.deliver.schedule import Schedule
from notices.ledger import Want
from notices.model import Channel
from notices.providers import Provider

_AHEAD = 8
"""Chunks asked for in place of one, where another process may have taken some."""


def wants(
    providers: Mapping[Channel, Provider], run: Course, schedule: Schedule, now: float, moment: float
) -> tuple[list[Want], int]:
    """Chunks to claim, taken out of the schedule, and how many of them at most.

    Args:
        providers: One for each channel.
        run: What is on its way, and what may still be sent.
        schedule: What is due.
        now: By the ledger's clock.
        moment: The same by the monotonic clock.
    """
    found: list[Want] = []
    most = 0
    for channel, provider in providers.items():
        free = _free(provider, run, most)
        if free <= 0 or run.claims_from(channel) > moment:
            continue
        options = run.options
        keys = schedule.take(channel, now, free * _AHEAD if schedule.shared and not options.careful else free)
        lease, bound = 2 * provider.timeout + 1, run.bound(provider)
        only = options.only
        found += [Want(key, lease, None if only is None else only.get(key, ()), bound) for key in keys]
        most += min(free, len(keys))
    return found, most


def _free(provider: Provider, run: Course, taken: int) -> int:
    """Chunks of a provider's channel that may be claimed now, where so many of others are to be.

    In a first step one at a time, over all channels, for each answer changes what may follow; with `--rate` one a step.
    """
    if run.options.careful:
        return 1 - len(run.on_way) - taken
    free = provider.concurrency + run.ahead(provider.channel) - run.lying(provider.channel)
    return free if run.options.rate is None else min(free, 1 - taken)
