"""A JSON object in, its typed values out; whatever is missing or of another type is said with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from policydiff.errors import UnreadableComparisonError
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

    Member = TypeVar("Member", bound=StrEnum)

Value = TypeVar("Value")

_NAMES = {str: "a text", int: "a whole number, zero or more", bool: "true or false", list: "a list", dict: "an object"}


@dataclass(frozen=True, slots=True)
class JsonObject:
    """A JSON object and where in the document it stands; every method raises `UnreadableComparisonError`."""

    value: dict[str, Any]
    place: str
    """As in `sections[3].changes[0]`; empty for the document itself."""

    @classmethod
    def of(cls, value: object, place: str) -> JsonObject:
        """Take a value that must be an object."""
        return cls(_typed(value, dict, place), place)

    def text(self, key: str, missing: str | None = None) -> str:
        """A text; `missing` stands for a key that is not there, which is an error without it."""
        return _typed(self.value.get(key, missing), str, self._at(key))

    def text_or_none(self, key: str) -> str | None:
        """A text; None for null and for a key that is not there."""
        return None if self.value.get(key) is None else self.text(key)

    def number(self, key: str, missing: int | None = None) -> int:
        """A whole number, zero or more; `missing` as for `text`."""
        return _typed(self.value.get(key, missing), int, self._at(key))

    def flag(self, key: str, *, missing: bool | None = None) -> bool:
        """True or false; `missing` as for `text`."""
        return _typed(self.value.get(key, missing), bool, self._at(key))

    def member(self, key: str, kind: type[Member], missing: Member | None = None) -> Member:
        """A text that is one of an enumeration's values; `missing` as for `text`."""
        text = self.text(key, missing)
        try:
            return kind(text)
        except ValueError as error:
            allowed = ", ".join(kind)
            raise _wrong(self._at(key), f"{text[:40]!r} is none of {allowed}") from error

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(_typed(each, str, place) for each, place in self._items(key))

    def numbers(self, key: str) -> tuple[tuple[str, int], ...]:
        """An object whose every value is a number, as names and numbers in their order."""
        found = self.object(key)
        return tuple((name, found.number(name)) for name in found.value)

    def counts(self, key: str) -> tuple[int, ...]:
        """A list of numbers; empty for a key that is not there."""
        return tuple(_typed(each, int, place) for each, place in self._items(key)) if key in self.value else ()

    def pair(self, key: str) -> tuple[int, int]:
        """A list of exactly two numbers."""
        numbers = [_typed(each, int, place) for each, place in self._items(key)]
        if len(numbers) != 2:  # noqa: PLR2004 - a pair
            raise _wrong(self._at(key), f"expected two numbers, found {len(numbers)}")
        return numbers[0], numbers[1]

    def pair_or_none(self, key: str) -> tuple[int, int] | None:
        """As `pair`; None for null and for a key that is not there."""
        return None if self.value.get(key) is None else self.pair(key)

    def object(self, key: str) -> JsonObject:
        """An object."""
        return JsonObject.of(self.value.get(key), self._at(key))

    def object_or_none(self, key: str) -> JsonObject | None:
        """As `object`; None for null and for a key that is not there."""
        return None if self.value.get(key) is None else self.object(key)

    def objects(self, key: str, *, optional: bool = False) -> tuple[JsonObject, ...]:
        """A list of objects; none for a key that is not there, if it is `optional`."""
        if optional and key not in self.value:
            return ()
        return tuple(JsonObject.of(each, place) for each, place in self._items(key))

    def _items(self, key: str) -> Iterator[tuple[Any, str]]:
        place = self._at(key)
        for index, each in enumerate(_typed(self.value.get(key), list, place)):
            yield each, f"{place}[{index}]"

    def _at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key


def _typed(value: object, kind: type[Value], place: str) -> Value:
    """The value, if it is of that very kind: `true` is no number, and no number here is below zero."""
    below_zero = isinstance(value, int) and value < 0
    if isinstance(value, kind) and isinstance(value, bool) == (kind is bool) and not below_zero:
        return value
    shown = "nothing" if value is None else f"{value!r:.40}"
    raise _wrong(place, f"expected {_NAMES[kind]}, found {shown}")


def _wrong(place: str, what: str) -> UnreadableComparisonError:
    what = what.replace("\n", " ")
    return UnreadableComparisonError(
        f"not a comparison: {place or 'the document'}: {what}; write it anew with --format json"
    )
