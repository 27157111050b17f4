"""A set-up in, what is right with it and what is to be mended out, before anything is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from notices.audience import LanguageMatch, open_audience, read_suppressions, sendable, survey
from notices.config import is_placeholder, load_config
from notices.errors import NoLedgerError, NoticesError
from notices.ledger import open_ledger, placement_warning
from notices.model import PERSONAL, Channel
from notices.providers import open_provider
from policydiff import PolicydiffError, Request, fallbacks, fetch, load, read_edition, resolve_editions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notices.config import Config as Settings
    from policydiff import Config, Policy

State = Literal["ok", "mend", "note"]
"""All is well; something keeps a notice from going out, or from going out rightly; worth knowing."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at."""

    state: State
    what: str
    said: str
    """What is so, and, where it is to be mended, how."""


def examine(config: Path | None, environment: Mapping[str, str], cwd: Path, *, online: bool = False) -> list[Examined]:
    """Look at configuration, editions, sender, audience, keys, extras, ledger and links; nothing is written or sent.

    Args:
        config: Instead of the nearest one upward.
        environment: Where the secrets stand.
        cwd: Where the search begins.
        online: Whether to ask for the configured addresses.
    """
    try:
        policies, settings = load(config, cwd), load_config(config, cwd, environment)
    except (NoticesError, PolicydiffError) as error:
        return [Examined("mend", "configuration", str(error))]
    if settings.path is None:
        return [Examined("mend", "configuration", "there is no policydiff.toml; notices init writes one")]
    found = [Examined("ok", "configuration", settings.path.name)]
    found += _editions(policies, cwd)
    found += _product(policies, settings)
    found += _channels(settings, environment)
    found += _audience(policies, settings)
    found += _ledger(settings, environment)
    found += _links(policies, online=online)
    return found


def _tried(what: str, ask: Callable[[], str]) -> Examined:
    """`ok` with what was found, or `mend` with what is wrong."""
    try:
        return Examined("ok", what, ask())
    except (NoticesError, PolicydiffError) as error:
        return Examined("mend", what, str(error))


def _editions(policies: Config, cwd: Path) -> Iterator[Examined]:
    """Each configured edition is there and can be read."""
    if not any(policy.editions for policy in policies.policies):
        yield Examined("mend", "policies", "no edition is configured; name one under [policies.ID.editions]")
    for policy in policies.policies:
        for language, path in policy.editions:
            yield _tried(f"edition {policy.id} {language}", lambda path=path: _sections(policies.folder, path, cwd))  # type: ignore[misc]


def _sections(folder: Path, path: str, cwd: Path) -> str:
    (pair,) = resolve_editions(Request(old=str(folder / path), cwd=cwd)).pairs
    assert pair.new is not None  # noqa: S101  what was named is read or an error
    edition = read_edition(pair.new)
    return f"{path}: {len(edition.sections):,} sections, {edition.words:,} words"


def _product(policies: Config, settings: Settings) -> Iterator[Examined]:
    """Who speaks, and in which language the others are told."""
    product = settings.product
    for key, value in (("name", product.name), ("contact", product.contact)):
        if not value or is_placeholder(value):
            yield Examined("mend", f"product.{key}", f'write {key} = "…" under [product]')
        else:
            yield Examined("ok", f"product.{key}", value)
    spoken = {language for policy in policies.policies for language, _ in policy.editions}
    wanted = product.default_language
    if spoken and not spoken & {wanted, *fallbacks(wanted)}:
        there = ", ".join(sorted(spoken))
        yield Examined("mend", "product.default_language", f'"{wanted}" has no edition; name one of {there}')


def _channels(settings: Settings, environment: Mapping[str, str]) -> Iterator[Examined]:
    """Each channel has its sender, its key and its library."""
    if not settings.tells_readers:
        yield Examined("mend", "channels", "no reader would be told; add [channels.email] or another")
    if settings.email is not None:
        sender = settings.email.sender
        if is_placeholder(sender) or sendable(parseaddr(sender)[1]) is None:
            yield Examined("mend", "channels.email.from", 'holds no address of yours; write from = "Name <address>"')
        else:
            yield Examined("ok", "channels.email.from", sender)
    for channel in settings.channels:
        yield _tried(f"channel {channel}", lambda channel=channel: _opened(channel, settings, environment))  # type: ignore[misc]


def _opened(channel: Channel, settings: Settings, environment: Mapping[str, str]) -> str:
    open_provider(channel, settings, environment, sendable, ()).close()
    return "ready: whatever key and library it needs is there; whether the key is good only the provider knows"


def _audience(policies: Config, settings: Settings) -> Iterator[Examined]:
    """The list can be read, has the columns, and speaks languages that there are editions in."""
    channels = tuple(channel for channel in settings.channels if channel in PERSONAL)
    if not channels:
        return
    spoken = tuple({language: None for policy in policies.policies for language, _ in policy.editions}) or ("en",)
    try:
        listed = read_suppressions(settings.audience.suppressions)
        source = settings.audience
        audience = open_audience(source.source, source.query, channels, skip_invalid=False)
        with closing(audience):
            matches = {channel: LanguageMatch(spoken, settings.product.default_language) for channel in channels}
            counted = survey(audience, matches, lambda _, ids, keys: listed.rules_out(ids, keys))
    except (NoticesError, PolicydiffError) as error:
        yield Examined("mend", "audience", str(error))
        return
    if not counted.rows:
        yield Examined("mend", "audience", f"{source.shown}: holds nobody; a notice would reach no one")
        return
    ready = dict.fromkeys(channels, 0)
    for count in counted.counts:
        ready[count.channel] += count.ready
    said = ", ".join(f"{number:,} by {channel}" for channel, number in ready.items())
    yield Examined("ok", "audience", f"{source.shown}: {counted.rows:,} rows; {said}")
    for channel, number in ready.items():
        if not number:
            yield Examined("mend", f"audience for {channel}", "nobody could be written to; look at the column it needs")
    if counted.foreign:
        words = ", ".join(f"{word} ({number:,})" for word, number in list(counted.foreign.items())[:5])
        yield Examined("mend", "audience languages", f"no language tags: {words}; write them as en, zh-Hans or pt-BR")


def _ledger(settings: Settings, environment: Mapping[str, str]) -> Iterator[Examined]:
    """It can be opened, and lies where it lasts."""

    def opened() -> str:
        ledger = open_ledger(settings.ledger, anchor=settings.anchor)
        try:
            return f"{len(ledger.ids()):,} notices"
        finally:
            ledger.close()

    try:
        yield Examined("ok", "ledger", opened())
    except NoLedgerError:
        yield Examined("note", "ledger", "there is none yet; the very first send takes --new-ledger")
    except NoticesError as error:
        yield Examined("mend", "ledger", str(error))
    if not settings.ledger_keeps and (warning := placement_warning(settings.ledger, environment)):
        yield Examined("note", "ledger", warning)


def _links(policies: Config, *, online: bool) -> Iterator[Examined]:
    """The addresses that readers are led to; asked for where that is wanted."""
    for policy in policies.policies:
        for key in ("url", "comparison_url", "archive_url"):
            value = getattr(policy, key)
            where = f"policies.{policy.id}.{key}"
            if not value and key == "url" and not policy.comparison_url:
                yield Examined("mend", where, 'no message could lead to the text; write url = "https://…"')
            elif not value:
                if key != "archive_url":
                    yield Examined("note", where, "not set, so no message leads there")
            elif is_placeholder(value):
                yield Examined("mend", where, "is still as notices init wrote it")
            elif online:
                yield from _asked(policy, where, value)
            else:
                yield Examined("ok", where, value)


def _asked(policy: Policy, where: str, value: str) -> Iterator[Examined]:
    if "{notice}" in value:
        yield Examined("ok", where, f"{value}: each notice has a page of its own, which notices publish writes")
        return
    languages = [language for language, _ in policy.editions] if "{language}" in value else [""]
    for language in languages:
        url = value.replace("{language}", language)
        yield _tried(where, lambda url=url: f"{url}: answers with {len(fetch(url, 20.0)[0].content):,} bytes")  # type: ignore[misc]
