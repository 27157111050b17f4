"""A set-up in, what is right with it and what is to be mended out, before anything is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from notices.audience import LanguageMatch, open_audience, read_suppressions, sendable, survey
from notices.config import is_placeholder, load_config
from notices.errors import NoLedgerError, NoticesError
from notices.ledger import open_ledger, placement_warning
from notices.model import PERSONAL, Channel
from notices.prepare.reach import answer
from notices.prepare.setup import lacks_default, own_values, without_address
from notices.providers import open_provider
from policydiff import PolicydiffError, Request, load, read_edition, resolve_editions, without_secrets

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
            yield _tried(f"edition {policy.id} {language}", partial(_sections, policies.folder, path, cwd))


def _sections(folder: Path, path: str, cwd: Path) -> str:
    (pair,) = resolve_editions(Request(old=str(folder / path), cwd=cwd)).pairs
    assert pair.new is not None  # noqa: S101  what was named is read or an error
    edition = read_edition(pair.new)
    return f"{path}: {len(edition.sections):,} sections, {edition.words:,} words"


def _product(policies: Config, settings: Settings) -> Iterator[Examined]:
    """Who speaks, from which address, and in which language the others are told."""
    homeless = without_address(settings)
    for key, value in own_values(settings, settings.channels).items():
        table, _, name = key.rpartition(".")
        if is_placeholder(value):
            yield Examined("mend", key, f'is still as notices init wrote it; write {name} = "…" under [{table}]')
        elif key in homeless:
            yield Examined("mend", key, f'holds no address that can send; write {name} = "Name <address>"')
        elif value:
            yield Examined("ok", key, without_secrets(value))
        elif table == "product":
            yield Examined("mend", key, f'write {name} = "…" under [product]')
    spoken = {language for policy in policies.policies for language, _ in policy.editions}
    if lacks_default(settings, spoken):
        there, wanted = ", ".join(sorted(spoken)), settings.product.default_language
        yield Examined("mend", "product.default_language", f'"{wanted}" has no edition; name one of {there}')


def _channels(settings: Settings, environment: Mapping[str, str]) -> Iterator[Examined]:
    """Each channel has its key and its library."""
    if not settings.tells_readers:
        yield Examined("mend", "channels", "no reader would be told; add [channels.email] or another")
    for channel in settings.channels:
        yield _tried(f"channel {channel}", partial(_opened, channel, settings, environment))


def _opened(channel: Channel, settings: Settings, environment: Mapping[str, str]) -> str:
    open_provider(channel, settings, environment, sendable, ()).close()
    if channel is Channel.ANNOUNCEMENT:
        return "ready"
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
    try:
        ledger = open_ledger(settings.ledger, anchor=settings.anchor, look=True)
    except NoLedgerError:
        yield Examined("note", "ledger", "there is none yet; the very first send takes --new-ledger")
    except NoticesError as error:
        yield Examined("mend", "ledger", str(error))
    else:
        with closing(ledger):
            number = len(ledger.ids())
            yield Examined("ok", "ledger", "1 notice" if number == 1 else f"{number:,} notices")
    if not settings.ledger_keeps and (warning := placement_warning(settings.ledger, environment)):
        yield Examined("note", "ledger", warning)


def _links(policies: Config, *, online: bool) -> Iterator[Examined]:
    """The addresses that readers are led to; asked for where that is wanted."""
    for policy in policies.policies:
        for key in ("url", "comparison_url", "archive_url"):
            given = [(f"{key}.{language}", url) for name, language, url in policy.addresses if name == key]
            for named, value in given or [(key, getattr(policy, key))]:
                yield from _link(policy, named, value, online=online)


def _link(policy: Policy, key: str, value: str, *, online: bool) -> Iterator[Examined]:
    """One address, under its key and perhaps its language."""
    where = f"policies.{policy.id}.{key}"
    if not value and key == "url" and not policy.comparison_url:
        yield Examined("mend", where, 'no message could lead to the text; write url = "https://…"')
    elif not value:
        if key != "archive_url":
            yield Examined("note", where, "not set, so no message leads there")
    elif is_placeholder(value):
        yield Examined("mend", where, "is still as notices init wrote it")
    elif without_secrets(value).partition("?")[0] != value.partition("?")[0]:
        yield Examined("mend", where, "holds a name or password, which every reader would get; take it out")
    elif online:
        yield from _asked(policy, where, value)
    else:
        yield Examined("ok", where, without_secrets(value))


def _asked(policy: Policy, where: str, value: str) -> Iterator[Examined]:
    if "{notice}" in value:
        text = f"{without_secrets(value)}: each notice has a page of its own, which notices publish writes"
        yield Examined("ok", where, text)
        return
    languages = [language for language, _ in policy.editions] if "{language}" in value else [""]
    for language in languages:
        yield _tried(where, partial(answer, value.replace("{language}", language)))
