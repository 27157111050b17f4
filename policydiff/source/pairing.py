"""Two sides in, pairs of texts out: by edition, by relative name, by name without suffix, then what is alone."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from policydiff.errors import UsageError
from policydiff.source.request import SourcePair
from policydiff.text.hints import listed
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from policydiff.model import Source
    from policydiff.source.request import Request
    from policydiff.source.sides import Found, Side


def pair(old: Side, new: Side) -> tuple[tuple[Found | None, Found | None], ...]:
    """Every text of both sides once, in the order of the new side, what was removed at the end; None for no partner.

    Raises:
        UsageError: one side is one text and the other several, none of which is called like it.
    """
    if old.one and new.one:
        return ((old.found[0], new.found[0]),)
    if old.one:
        return ((old.found[0], _namesake(old.found[0], new)),)
    if new.one:
        return ((_namesake(new.found[0], old), new.found[0]),)
    matched: dict[int, int] = {}
    for key in (_key, _stem):
        _match(old.found, new.found, matched, key)
    pairs: list[tuple[Found | None, Found | None]] = [
        (old.found[matched[at]] if at in matched else None, text) for at, text in enumerate(new.found)
    ]
    taken = set(matched.values())
    pairs += [(text, None) for at, text in enumerate(old.found) if at not in taken]
    if len(old.found) == len(new.found) == 1 and not _differ(old.found[0], new.found[0]):
        return ((old.found[0], new.found[0]),)
    return tuple(pairs)


def read_pair(old: Found | None, new: Found | None, request: Request) -> SourcePair:
    """Read both texts of a pair, of which one may be missing, and say what policy and language they are of.

    Args:
        old: The old text; None where the edition was added.
        new: The new one; None where it was removed.
        request: What part of HTML pages to read, and the policies with the owner's word on headings.

    Raises:
        UnreadableSourceError: something is there but gives no text.
    """
    texts = [text for text in (new, old) if text]
    policy = next((text.policy for text in texts if text.policy), "")
    language = next((text.language for text in texts if text.language), "")
    asked = next((one for one in request.config.policies if one.id == policy), None)

    def read(text: Found | None) -> Source | None:
        if text is None:
            return None
        return replace(
            text.load(),
            language=text.language,
            policy=policy,
            select=request.select,
            view=request.tracked,
            headings=asked.headings if asked else (),
            not_headings=asked.not_headings if asked else (),
        )

    return SourcePair(policy, language, texts[0].name, read(old), read(new))


def _match(
    old: tuple[Found, ...], new: tuple[Found, ...], matched: dict[int, int], key: Callable[[Found], tuple[str, ...]]
) -> None:
    """Add the pairs (new index → old index) of what is still alone and has the same key, where nothing else has it."""
    taken = set(matched.values())
    by_key: dict[tuple[str, ...], list[int]] = {}
    for at, text in enumerate(old):
        if at not in taken:
            by_key.setdefault(key(text), []).append(at)
    wanted: dict[tuple[str, ...], list[int]] = {}
    for at, text in enumerate(new):
        if at not in matched:
            wanted.setdefault(key(text), []).append(at)
    for name, places in wanted.items():
        if len(places) == len(by_key.get(name, ())) == 1:
            matched[places[0]] = by_key[name][0]


def _key(text: Found) -> tuple[str, ...]:
    return text.key


def _stem(text: Found) -> tuple[str, ...]:
    """The relative name without its suffix: a policy that went from Markdown to HTML is the same edition."""
    return (re.sub(r"(?<=[^/])\.[^./]+$", "", text.key[0]),) if len(text.key) == 1 else text.key


def _differ(old: Found, new: Found) -> bool:
    """Whether two texts are known to be different editions, as when a language was dropped for another."""
    known = old.policy and new.policy and old.language and new.language
    return bool(known) and (old.policy, old.language) != (new.policy, new.language)


def _namesake(one: Found, side: Side) -> Found:
    """The text of the other side that a single one is compared with."""
    if len(side.found) == 1:
        return side.found[0]
    leaf = PurePosixPath(one.name).name
    alike = [text for text in side.found if PurePosixPath(text.name).name == leaf]
    if len(alike) == 1:
        return alike[0]
    names = listed(text.name for text in side.found)
    raise UsageError(f"{one.name} is one text, the other side has several ({names}); name one of them")
