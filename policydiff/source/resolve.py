"""The names a user typed in, pairs of texts to compare out: the one resolver of every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnresolvedError, UsageError
from policydiff.source.names import NameKind, sort_name
from policydiff.source.pairing import pair, read_pair
from policydiff.source.places import head, locate, working_tree
from policydiff.source.request import BOTH, Resolution
from policydiff.source.scope import absolute, scope_of
from policydiff.source.texts import side_of
from policydiff.source.views import both_views, refuse_untracked

if TYPE_CHECKING:
    from pathlib import Path

    from policydiff.source.names import Name
    from policydiff.source.places import Place
    from policydiff.source.request import Request
    from policydiff.source.scope import Scope
    from policydiff.source.sides import Side


def resolve(request: Request) -> Resolution:
    """Find the texts that the names of a request stand for and pair the old ones with the new ones.

    Raises:
        UsageError: the names ask for nothing, for too much or for two things at once.
        UnresolvedError: a name stands for nothing; the text lists what was tried.
        UnreadableSourceError: something is there but gives no text.
    """
    if request.tracked == BOTH:
        if request.new is not None:
            raise UsageError(f"--tracked {BOTH} compares the two views of one file; name that file alone")
        return both_views(resolve_editions(request))
    scope = scope_of(request)
    old_place, new_place = _places(scope)
    places = new_place, old_place
    old, new = side_of(old_place, places, scope), side_of(new_place, places, scope)
    _refuse_absent(scope, (old_place, new_place), (old, new))
    for side, place, other in ((old, old_place, new), (new, new_place, old)):
        if not side.found and (other.one or not other.found):
            raise UnresolvedError(f"{place.label}: none of the configured editions is there; name the file as well")
    pairs = tuple(read_pair(before, after, request) for before, after in pair(old, new))
    refuse_untracked(pairs)
    day = new_place.revision.date if new_place.revision else ""
    return Resolution(pairs, tuple(side.note for side in (old, new) if side.note), day)


def resolve_editions(request: Request) -> Resolution:
    """Find the texts that one name (`request.old`) stands for; without a name, the configured editions as they are.

    Returns:
        Pairs whose old side is None.

    Raises:
        UsageError, UnresolvedError, UnreadableSourceError: as `resolve`.
    """
    scope = scope_of(request)
    place = working_tree()
    if request.old is not None:
        place = locate(sort_name(request.old, request.cwd), scope, _starts(scope, None))
    side = side_of(place, (place,), scope)
    _refuse_absent(scope, (place,), (side,))
    if not side.found:
        raise UnresolvedError(f"{place.label}: none of the configured editions is there")
    pairs = tuple(read_pair(None, text, request) for text in side.found)
    refuse_untracked(pairs)
    return Resolution(pairs, (side.note,) if side.note else ())


def _refuse_absent(scope: Scope, places: tuple[Place, ...], sides: tuple[Side, ...]) -> None:
    """Refuse a configured edition that stands nowhere: its readers would get another language, and nobody would know.

    One that stands in the working tree is only younger than the versions that were named.

    Raises:
        UnresolvedError: a file that the configuration names is on no side, nor in the working tree.
    """
    if scope.request.path or any(place.own or place.kind in (NameKind.STDIN, NameKind.URL) for place in places):
        return
    found = {text.key for side in sides for text in side.found}
    for target in scope.targets():
        if (target.policy, target.language) not in found and not target.path.exists():
            where = " and not in ".join(dict.fromkeys(place.label for place in places))
            raise UnresolvedError(
                f"{target.shown}: the edition {target.language} of {target.policy} is not in {where}; mend its path"
                f" in {scope.config.name}, or leave it out with --language or --policy"
            )


def _places(scope: Scope) -> tuple[Place, Place]:
    """Where each side is looked up; one name alone is compared with the working tree or the last commit."""
    request = scope.request
    old = None if request.old is None else sort_name(request.old, request.cwd)
    new = None if request.new is None else sort_name(request.new, request.cwd)
    if old is None:
        if new is not None or not scope.targets():
            raise UsageError("nothing to compare: name OLD and NEW, or configure editions in policydiff.toml")
        return head(request.config.folder, None), working_tree()
    if new is None:
        return _against_now(old, scope)
    if old.kind is new.kind is NameKind.STDIN:
        raise UsageError("both sides are `-`; standard input can be read once, name a file for the other")
    if request.path and not {old.kind, new.kind} & {NameKind.VERSION, NameKind.FOLDER}:
        raise UsageError(f"{request.path}: a third name goes with versions; {old.shown} and {new.shown} name texts")
    return (
        locate(old, scope, _starts(scope, new)),
        locate(new, scope, _starts(scope, old)),
    )


def _against_now(name: Name, scope: Scope) -> tuple[Place, Place]:
    """One name: what is in the working tree against its last commit, what is older against the working tree."""
    if name.kind in (NameKind.STDIN, NameKind.URL):
        raise UsageError(f"{name.shown}: has nothing to be compared with; name OLD and NEW")
    place = locate(name, scope, _starts(scope, None))
    if name.kind in (NameKind.FILE, NameKind.FOLDER) and place.own:
        return head(place.own.path, place.own), place
    return place, working_tree(place.own)


def _starts(scope: Scope, other: Name | None) -> tuple[Path, ...]:
    """In whose repositories a version name is looked up: the named file's, the configured ones', the user's."""
    request = scope.request
    starts = [request.config.folder] if any(policy.editions for policy in scope.policies) else []
    starts.append(request.cwd)
    if other and other.kind in (NameKind.FILE, NameKind.FOLDER):
        starts.insert(0, absolute(request.cwd / other.path))
    if request.path:
        starts.insert(0, absolute(request.cwd / request.path))
    return tuple(dict.fromkeys(starts))
