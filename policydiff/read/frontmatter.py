"""Text in, front matter apart: its flat pairs, what is wrong with it, and the line the policy begins on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from policydiff.model import Finding, Severity
from policydiff.values import dataclass

_MAX_ALIASES = 50
"""A few dozen bytes of nested aliases unfold to gigabytes; real front matter has next to none."""

_TOML = "+++"

_ENDS = {"---": frozenset({"---", "..."}), _TOML: frozenset({_TOML})}
"""Lines that begin front matter, in YAML or in TOML, and those that end it."""

_LONGEST = 65_536
_MAX_DEPTH = 30


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the policy's text."""

    pairs: tuple[tuple[str, str], ...]
    """Flat: nested keys are joined by dots, list items by number; empty values are left out."""
    body: str
    """The text after the front matter."""
    skipped: int
    """Lines before the body."""
    findings: tuple[Finding, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Cut front matter off, YAML or TOML; what is broken is a finding, and its lines are left out all the same."""
    if not text.startswith(tuple(_ENDS)):
        return FrontMatter((), text, 0)
    lines = text.split("\n")
    begins = lines[0].rstrip()
    ends = _ENDS.get(begins, frozenset[str]())
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() in ends), None)
    looks = _looks_like_toml if begins == _TOML else _looks_like_yaml
    if end is None or not looks(lines[1:end]):
        return FrontMatter((), text, 0)
    pairs, findings = _load("\n".join(lines[1:end]), end, _parse_toml if begins == _TOML else _parse)
    return FrontMatter(pairs, "\n".join(lines[end + 1 :]), end + 1, findings)


def _looks_like_yaml(lines: list[str]) -> bool:
    """Tell front matter from a text between two rules: its first line is a key, or there is none."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    return not first or ":" in first or first.lstrip().startswith(("- ", "{"))


def _looks_like_toml(lines: list[str]) -> bool:
    """Its first line is a key, a table or a remark, or there is none."""
    first = next((line for line in lines if line.strip()), "")
    return not first or "=" in first or first.lstrip().startswith(("[", "#"))


def _load(
    text: str, end: int, parse: Callable[[str], Mapping[Any, object]]
) -> tuple[tuple[tuple[str, str], ...], tuple[Finding, ...]]:
    try:
        return tuple(_flat("", parse(text), 0)), ()
    except _BrokenError as error:
        message = f"The front matter cannot be read ({error}); its fields are ignored."
        return (), (Finding("read.front_matter", Severity.MEDIUM, message, lines=(1, end + 1)),)


class _BrokenError(Exception):
    """The front matter is no YAML or TOML that can be read; says why."""


def _parse(text: str) -> Mapping[Any, object]:
    if len(text) > _LONGEST:
        raise _BrokenError(f"longer than {_LONGEST} characters")
    from policydiff.read.plain_yaml import plain_yaml  # most texts have no front matter

    plain = plain_yaml(text)
    if plain is not None:
        return plain
    import yaml  # costs 25 ms, and most texts have no front matter, or plain one

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        aliases = text.count("*")
        if aliases > _MAX_ALIASES:
            aliases = sum(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=loader))
        if aliases > _MAX_ALIASES:
            raise _BrokenError(f"more than {_MAX_ALIASES} aliases")
        # The loader is a safe one, compiled where there is one.
        value = yaml.load(text, Loader=loader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise _BrokenError(f"line {line}: {error.problem or 'its YAML is broken'}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _BrokenError("its YAML is broken") from error
    if not isinstance(value, dict | None):
        raise _BrokenError("it holds no keys")
    return value or {}


def _parse_toml(text: str) -> Mapping[Any, object]:
    import tomllib  # few texts have front matter in TOML

    if len(text) > _LONGEST:
        raise _BrokenError(f"longer than {_LONGEST} characters")
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        where = f"line {int(found[1]) + 1}: " if found else ""
        raise _BrokenError(f"{where}its TOML is broken") from error


def _flat(prefix: str, value: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{prefix}.{key}" if prefix else str(key), inner, depth + 1)
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _flat(f"{prefix}.{i}", inner, depth + 1)
    elif hasattr(value, "isoformat"):  # a date or a time, whose module is costly to load for a check
        yield prefix, value.isoformat()
    elif isinstance(value, bool):
        yield prefix, "true" if value else "false"
    elif value is not None and str(value).strip():
        yield prefix, " ".join(str(value).split())
