"""Compared policies in, what is announced of them out: which texts, on which channels, in which languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose import NoticeRequest, facts_for
from notices.errors import ConfigError
from notices.model import Channel, NoticeKind
from notices.prepare.inputs import read_facts, read_notes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from notices.compose import PolicyChange
    from notices.config import Config


def announced(changes: Sequence[PolicyChange], kind: NoticeKind) -> tuple[PolicyChange, ...]:
    """Of a change only the texts that are not the same, of the other kinds all that were named."""
    if kind is not NoticeKind.CHANGE:
        return tuple(changes)
    return tuple(change for change in changes if change.comparison.verdict != "identical")


def channels_for(changed: Sequence[PolicyChange], kind: NoticeKind, config: Config) -> tuple[Channel, ...]:
    """The channels that the notice goes out on; none where only wording or form changed, which is not announced.

    Raises:
        ConfigError: There is something to tell and no channel to tell it on.
    """
    edited = kind is NoticeKind.CHANGE and all(change.comparison.verdict == "editorial" for change in changed)
    if edited and not config.notify_editorial:
        return tuple(channel for channel in config.channels if channel is Channel.ANNOUNCEMENT)
    if not config.tells_readers:
        none = "only the team is told" if config.channels else "no channel is configured"
        raise ConfigError(
            f"{config.path.name if config.path else 'policydiff.toml'}: {none}, so no reader would be"
            " told; add [channels.email], [channels.push], [channels.webpush] or [channels.announcement]"
            " (docs/notices.md shows each; notices init writes an example)"
        )
    return config.channels


def requests_for(
    changed: Sequence[PolicyChange],
    kind: NoticeKind,
    config: Config,
    *,
    facts: Path | None,
    notes: Sequence[str],
    cwd: Path,
) -> tuple[NoticeRequest, ...]:
    """One request for each language, the default language first.

    Args:
        changed: As `announced` gives them; at least one.
        kind: What is announced.
        config: Who speaks, and the facts it knows.
        facts: A file with more of them; None for none.
        notes: The owner's own words, `LANGUAGE=FILE` or a file for the default language.
        cwd: What the files are relative to.

    Raises:
        ConfigError, UsageError: A file or what stands in it is wrong.
    """
    default = config.product.default_language
    found = dict.fromkeys(_language(change, default) for change in changed)
    languages = sorted(found, key=lambda language: language != default)
    known = read_facts(dict(config.facts), facts, cwd)
    words = read_notes(notes, tuple(languages), cwd)
    return tuple(
        NoticeRequest(
            kind=str(kind),
            language=language,
            changes=tuple(change for change in changed if _language(change, default) == language),
            product=config.product.name or changed[0].name,
            contact=config.product.contact,
            facts=facts_for(known, language, languages[0]),
            note=words.get(language, ""),
            optional=bool(config.email and config.email.optional),
        )
        for language in languages
    )


def _language(change: PolicyChange, default: str) -> str:
    language = change.comparison.new.language
    return default if language in {"", "und"} else language
