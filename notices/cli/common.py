"""What every command begins with: the configuration, the ledger, the plan's providers."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from notices.config import Config, load_config
from notices.errors import LedgerError, UsageError

if TYPE_CHECKING:
    from notices.ledger import Ledger
    from notices.model import Channel, Plan
    from notices.providers import Provider


def say(text: str) -> None:
    """A line for the person at the terminal, on standard error; files below the working directory are named from it."""
    with suppress(OSError, ValueError):
        sys.stderr.write(f"notices: {' '.join(text.split()).replace(f'{Path.cwd()}{os.sep}', '')}\n")


def show(text: str) -> None:
    """Data, on standard output.

    Raises:
        OSError: It does not arrive there; names the stream.
    """
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, "standard output") from error


def configuration(options: argparse.Namespace) -> Config:
    """The configuration of `--config`, or the nearest upward."""
    path = Path(options.config) if options.config else None
    return load_config(path, Path.cwd(), os.environ)


@contextmanager
def ledger_of(config: Config, *, new: bool = False, warn: bool = True, room: bool = True) -> Iterator[Ledger]:
    """The configured ledger, closed at the end; says so where its place may not last, unless told not to.

    Args:
        config: Names the ledger and its anchor.
        new: Whether to make it where there is none.
        warn: Whether to say so where its place may not last.
        room: Whether it must have room to grow; a command that only looks needs none.

    Raises:
        LedgerError: It cannot be used, lacks what its anchor remembers, or would be lost with a build machine.
    """
    from notices.ledger import is_there, open_ledger, placement_warning

    if new and not config.ledger_keeps and not is_there(config.ledger) and on_a_build_machine(os.environ):
        raise LedgerError(
            "--new-ledger: a file on a build machine is gone after the job, and the next one would tell everyone again;"
            " use PostgreSQL (POLICYDIFF_LEDGER_URL), or write keeps = true under [ledger] if the file is kept"
        )
    ledger = open_ledger(config.ledger, new=new, anchor=config.anchor, room=room)
    try:
        if warn and not config.ledger_keeps and (warning := placement_warning(config.ledger, os.environ)):
            say(f"warning: {warning}")
        yield ledger
    finally:
        ledger.close()


def on_a_build_machine(environment: Mapping[str, str]) -> bool:
    """Whether `CI` is set, as build services set it."""
    return environment.get("CI", "").lower() not in ("", "0", "false")


@contextmanager
def providers_of(
    plan: Plan, config: Config, allowed: Sequence[str], *, sandbox: bool = False
) -> Iterator[dict[Channel, Provider]]:
    """A provider for each channel of the plan, closed at the end."""
    from notices.audience import sendable
    from notices.providers import open_provider

    providers: dict[Channel, Provider] = {}
    try:
        for channel in plan.channels:
            providers[channel] = open_provider(channel, config, os.environ, sendable, tuple(allowed), sandbox=sandbox)
        yield providers
    finally:
        for provider in providers.values():
            provider.close()


def show_json(data: object) -> None:
    """One JSON value, on standard output."""
    show(json.dumps(data, ensure_ascii=False, indent=1))


def day(text: str) -> dt.date:
    """A date of the command line.

    Raises:
        UsageError: It is no ISO date.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no date; write it as 2027-01-31") from None


def only_notice(ledger: Ledger, wanted: str | None) -> list[str]:
    """The notices a command is about: the one that was named, by its id or the start of it, or all.

    Raises:
        UsageError: None, or more than one, begins so.
    """
    ids = ledger.ids()
    if wanted is None:
        return ids
    found = [wanted] if wanted in ids else [one for one in ids if one.startswith(wanted)]
    if len(found) != 1:
        known = ", ".join(ids) or "none yet"
        raise UsageError(f"{'no' if not found else 'more than one'} notice begins with {wanted!r}; known: {known}")
    return found
