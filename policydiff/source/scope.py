"""A request in, the editions that a run is about out: what the configuration names, less what the flags leave out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.bounds import confined
from policydiff.config import language_tag, speaks
from policydiff.errors import UsageError
from policydiff.source.documents import carries_language, editions_in
from policydiff.text.hints import did_you_mean
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policydiff.config import Config, Policy
    from policydiff.source.request import Request


@dataclass(frozen=True, slots=True)
class Target:
    """A file or folder to be found in a version or in the working tree."""

    path: Path
    """Absolute; where it is, or would be, in the working tree."""
    shown: str
    """Its path as the user knows it."""
    policy: str = ""
    language: str = ""
    configured: bool = False
    """Whether it was taken from the configuration: then it may be missing on one side, since editions are added
    and removed. One that the user named must be there."""
    found: bool = False
    """Whether nobody named it: it is called like a policy on one side, and may be missing on the other."""

    @property
    def may_lack(self) -> bool:
        """Whether a side may be without it."""
        return self.configured or self.found


@dataclass(frozen=True, slots=True)
class Scope:
    """A request, and the policies and the language that it asks for."""

    request: Request
    policies: tuple[Policy, ...]
    """Of the configuration, those that `--policy` leaves."""
    policy: str
    """As asked for; empty for all."""
    language: str
    """As asked for, in its usual case; empty for all."""

    @property
    def config(self) -> Config:
        """The configuration that the editions stand in."""
        return self.request.config

    @property
    def only(self) -> str:
        """The policy of one text that is no configured edition; empty where several are possible."""
        return self.policies[0].id if len(self.policies) == 1 else ""

    def targets(self) -> tuple[Target, ...]:
        """The configured editions that are asked for, in the order of the file; empty where none is configured.

        Raises:
            UsageError: editions are configured, but none in the language.
        """
        known = [
            Target(absolute(self.config.folder / path), path, policy.id, language, configured=True)
            for policy in self.policies
            for language, path in policy.editions
        ]
        kept = tuple(target for target in known if not self.language or speaks(target.language, self.language))
        if known and not kept:
            languages = ", ".join(sorted({target.language for target in known}))
            raise UsageError(f"{self.config.name} has no edition in {self.language}; there are: {languages}")
        return kept

    def refuse_outside(self, targets: Iterable[Target]) -> None:
        """Let no configured edition be read that a stranger may have named.

        Raises:
            ConfigError: one lies outside the configuration's repository.
        """
        for target in targets:
            if target.configured:
                where = f"{self.config.name}: [policies.{target.policy}.editions] {target.language}"
                confined(target.path, self.config.folder, where)

    def name(self, target: Target) -> Target:
        """The target with the policy and language that the configuration or the flags give its path."""
        real = os.path.realpath(target.path)
        for policy in self.policies:
            for language, path in policy.editions:
                if os.path.realpath(self.config.folder / path) == real:
                    return replace(target, policy=policy.id, language=self._language(language))
        return replace(target, policy=self.only, language=self.language)

    def pick(self, names: tuple[str, ...], folders: tuple[Path, ...], shown: str) -> tuple[tuple[str, str, str], ...]:
        """Of a folder's files the editions that are asked for, as path, policy and language.

        Where the configuration names files in the folder, or at the same place in the other side's folder, only
        these are editions.

        Args:
            names: The files, relative to their folder, with `/`.
            folders: The folders of both sides in the working tree.
            shown: What messages call the folder.

        Raises:
            UsageError: there are several files and none carries the language asked for.
        """
        known = self._configured_in(folders)
        configured = tuple((name, *known[name]) for name in names if name in known)
        if configured:
            return tuple(row for row in configured if not self.language or speaks(row[2], self.language))
        documents = editions_in(names)
        if self.language and len(documents) > 1:
            documents = tuple(name for name in documents if carries_language(name, self.language))
            if not documents:
                raise UsageError(f"{shown}: no file's name carries the language {self.language}; name one file")
        policy = self.only if len(documents) == 1 else self.policy
        return tuple((name, policy, self.language) for name in documents)

    def _configured_in(self, folders: tuple[Path, ...]) -> dict[str, tuple[str, str]]:
        """Policy and language by path relative to whichever folder the configured file is in."""
        known: dict[str, tuple[str, str]] = {}
        for folder in folders:
            for policy in self.policies:
                for language, path in policy.editions:
                    inside = inside_of(self.config.folder / path, folder)
                    if inside is not None:
                        known[inside] = (policy.id, language)
        return known

    def _language(self, configured: str) -> str:
        """What is configured, unless another language was asked for."""
        return configured if not self.language or speaks(configured, self.language) else self.language


def scope_of(request: Request) -> Scope:
    """Check the flags of a request against its configuration.

    Raises:
        UsageError: the policy is not configured, or the language is no tag.
    """
    config, policy, language = request.config, request.policy, request.language
    tag = ""
    if language:
        tag = language_tag(language) or ""
        if not tag:
            hint = language_tag(language.replace("_", "-"))
            raise UsageError(f'--language: "{language}" is no language tag; write {hint or "en, zh-Hans or pt-BR"}')
    ids = [known.id for known in config.policies]
    if not policy:
        return Scope(request, config.policies, "", tag)
    if policy not in ids:
        if not ids:
            where = config.name or "a policydiff.toml"
            raise UsageError(f"--policy: no policy is configured; add [policies.{policy}] to {where}")
        hint = did_you_mean(policy, ids) or f"there are: {', '.join(ids)}"
        raise UsageError(f'--policy: "{policy}" is not configured in {config.name}; {hint}')
    return Scope(request, tuple(known for known in config.policies if known.id == policy), policy, tag)


def inside_of(path: Path, folder: Path) -> str | None:
    """The path relative to a folder, with `/`, links resolved on the way; None where it is not inside.

    A link to a file is where it stands; it is not followed.
    """
    real = Path(os.path.realpath(path)) if path.is_dir() else Path(os.path.realpath(path.parent), path.name)
    try:
        return real.relative_to(os.path.realpath(folder)).as_posix()
    except ValueError:
        return None


def absolute(path: Path) -> Path:
    """The path from the root of the file system, without `..`; links are kept."""
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow a link that git knows as a link
