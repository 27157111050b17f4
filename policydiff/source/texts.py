"""A place in, the texts of that side out, and the line that tells the user what was found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError
from policydiff.source.documents import to_source
from policydiff.source.names import NameKind
from policydiff.source.places import WORKING_TREE, candidates
from policydiff.source.scope import Target, absolute
from policydiff.source.sides import Found, Side, in_archive, in_git, on_disk
from policydiff.text.hints import listed

if TYPE_CHECKING:
    from policydiff.model import Source
    from policydiff.source.places import Place
    from policydiff.source.scope import Scope


def side_of(place: Place, places: tuple[Place, ...], scope: Scope) -> Side:
    """What stands at a place, and what to tell the user about it.

    Args:
        place: Of this side.
        places: Of both sides, the new one first: a version name may be about the other side's file. One alone where
            nothing is compared.
        scope: The request and the editions that it asks for.

    Raises:
        UsageError, UnresolvedError, UnreadableSourceError: as `resolve`.
    """
    if place.kind is NameKind.STDIN:
        return _from_stdin(scope)
    if place.kind is NameKind.URL:
        return _from_web(place, scope)
    other = next((each for each in places if each is not place), place)
    if place.own:
        found = _look(place, other, (place.own,), scope)
        one = len(found) == 1 and found[0].key == (place.own.shown,)
        return Side(found, _note(place, found), one=one)
    found = _version_texts(place, other, places, scope)
    fewer = place is places[0] and len(found) > 1 and not scope.targets() and not scope.request.path
    return Side(found, _note(place, found) + ("; name one after the versions to compare it alone" if fewer else ""))


def _version_texts(place: Place, other: Place, places: tuple[Place, ...], scope: Scope) -> tuple[Found, ...]:
    """The texts of a name that names no file: PATH, the other side's file, the configured ones, the only one."""
    request = scope.request
    if request.path:
        named = scope.name(Target(absolute(request.cwd / request.path), request.path))
        return _look(place, other, (named,), scope)
    configured = scope.targets()
    if other.own:
        try:
            found = _look(place, other, (other.own,), scope)
        except UnresolvedError:
            if not configured:
                raise
        else:
            if found:
                return found
    if not configured:
        configured = candidates(places, scope)
    found = _look(place, other, configured, scope)
    if not found and place.revision:
        # A branch may be called like an archived version.
        found, _ = in_archive(configured, place.label, scope)
    return found


def _look(place: Place, other: Place, targets: tuple[Target, ...], scope: Scope) -> tuple[Found, ...]:
    """The targets as they stand at a place."""
    folders = tuple(own.path for own in (place.own, other.own, *targets) if isinstance(own, Target))

    def pick(names: tuple[str, ...], shown: str) -> tuple[tuple[str, str, str], ...]:
        return scope.pick(names, folders, shown)

    if place.repository and place.revision:
        return in_git(targets, place.repository, place.revision, other.revision, pick)
    if place.archived:
        return in_archive(targets, place.label, scope)[0]
    scope.refuse_outside(targets)
    return on_disk(targets, pick)


def _note(place: Place, found: tuple[Found, ...]) -> str:
    """What a name was resolved to; empty for a file, which is what it is."""
    if place.kind is NameKind.FILE:
        return ""
    names = listed((text.name for text in found), 3)
    if place.revision:
        what = str(place.revision)
    elif place.archived:
        what = "archive"
    else:
        what = "files as they are now" if place.label == WORKING_TREE else "folder"
    return f"{place.label}: {what}, {names or 'none of the configured editions'}"


def _from_stdin(scope: Scope) -> Side:
    def load() -> Source:
        return to_source("-", scope.request.stdin())

    return Side((Found("-", ("-",), scope.only, scope.language, load),), one=True)


def _from_web(place: Place, scope: Scope) -> Side:
    """The page behind a URL; the policy whose published address it is, is known."""
    from policydiff.source.web import fetch

    source, end = fetch(place.url, scope.request.timeout)
    owners = [policy.id for policy in scope.policies if policy.url == place.url]
    policy = owners[0] if len(owners) == 1 else scope.only
    found = Found(place.label, (place.label,), policy, scope.language, lambda: source)
    return Side((found,), f"{place.label}: redirected to {end}" if end != place.label else "", one=True)
