"""Values behave as frozen, slotted dataclasses do: each law is run on both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import TYPE_CHECKING

import pytest

from policydiff.values import cached_property, dataclass, later, lazily, replace

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Ours:
    """A value of ours."""

    name: str
    size: int = 3
    parts: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return 2 * self.size


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same, made by the standard library."""

    name: str
    size: int = 3
    parts: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return 2 * self.size


@dataclass(frozen=True, slots=True)
class Lone:
    """One field alone."""

    name: str


both = pytest.mark.parametrize("cls", [Ours, Theirs])


@both
def test_values_are_given_by_place_by_name_and_by_default(cls) -> None:
    made = cls("a", 3, ("x",))
    assert made == cls("a", parts=("x",)) == cls(parts=("x",), name="a", size=3)
    assert (made.name, made.size, made.parts, made.double) == ("a", 3, ("x",), 6)


@both
@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((), {}),
        ((), {"size": 1}),
        (("a", 1, (), 4), {}),
        (("a", 1, ()), {"size": 2}),
        (("a",), {"name": "b"}),
        (("a",), {"colour": "red"}),
        (("a", 1, ()), {"colour": "red"}),
        ((), {"size": 1, "parts": (), "colour": "red"}),
    ],
)
def test_wrong_arguments_are_refused(cls, args, named) -> None:
    with pytest.raises(TypeError, match=cls.__name__):
        cls(*args, **named)


@both
def test_values_are_frozen_and_have_no_other_attributes(cls) -> None:
    made = cls("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.name
    with pytest.raises((AttributeError, TypeError)):
        made.colour = "red"
    assert not hasattr(made, "__dict__")
    assert made.name == "a"


@both
def test_equal_values_have_one_hash_and_other_classes_are_never_equal(cls) -> None:
    assert hash(cls("a")) == hash(cls("a"))
    assert cls("a") != cls("b")
    assert cls("a") != ("a", 3, ())
    assert Ours("a") != Theirs("a")
    assert len({cls("a"), cls("a"), cls("b")}) == 2


def test_one_field_alone_is_compared_as_well() -> None:
    assert Lone("a") == Lone("a") != Lone("b")
    assert hash(Lone("a")) == hash(Lone("a"))


@both
def test_dataclasses_know_their_fields(cls) -> None:
    made = cls("a")
    assert dataclasses.is_dataclass(cls)
    assert [(field.name, field.type) for field in dataclasses.fields(made)] == [
        ("name", "str"),
        ("size", "int"),
        ("parts", "tuple[str, ...]"),
    ]
    assert dataclasses.fields(cls)[1].default == 3
    assert dataclasses.asdict(made) == {"name": "a", "size": 3, "parts": ()}
    assert dataclasses.replace(made, size=4) == cls("a", 4)


def test_replacing_is_as_the_library_does_it() -> None:
    made = Ours("a", 3, ("x",))
    assert replace(made, size=4) == dataclasses.replace(made, size=4) == Ours("a", 4, ("x",))
    assert made.size == 3
    with pytest.raises(TypeError, match="colour"):
        replace(made, colour="red")


@both
def test_values_are_matched_by_place_and_by_name(cls) -> None:
    match cls("a", 4):
        case cls("a", size=size):
            assert size == 4
        case _:
            pytest.fail("not matched")


@both
def test_copies_are_equal(cls) -> None:
    made = cls("a", 4, ("x",))
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == copy.copy(made) == made  # noqa: S301  our own bytes


def test_a_value_is_shown_and_described_as_the_library_does() -> None:
    assert repr(Ours("a")).replace("Ours", "Theirs") == repr(Theirs("a"))
    assert Ours.__doc__ == "A value of ours."
    assert Ours.__qualname__ == "Ours"


def test_what_is_no_value_is_refused() -> None:
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False, slots=True)


def test_others_learn_how_a_value_was_made() -> None:
    """Dask looks at it, to name a task by its arguments."""
    assert repr(Ours("a").__dataclass_params__) == repr(Theirs("a").__dataclass_params__)


def test_a_cached_property_is_worked_out_once() -> None:
    class Room:
        made = 0

        @cached_property
        def lamps(self) -> int:
            """How many lamps burn."""
            self.made += 1
            return 3

    room = Room()
    assert (room.lamps, room.lamps, room.made) == (3, 3, 1)
    assert Room.lamps.__doc__ == "How many lamps burn."
    assert Room().made == 0


@lazily("words")
@dataclass(frozen=True, slots=True)
class Line:
    """A value with a field that may be worked out later."""

    text: str
    words: tuple[str, ...] = ()


def _late(asked: list[str]) -> Line:
    def cut(line: Line) -> tuple[str, ...]:
        asked.append(line.text)
        return tuple(line.text.split())

    return Line("we keep logs", later(cut))


READERS = {
    "read": lambda line: line.words,
    "equal": lambda line: line == Line("we keep logs", ("we", "keep", "logs")),
    "hash": hash,
    "repr": repr,
    "replace": lambda line: replace(line, text="none"),
    "copy": copy.copy,
    "pickle": lambda line: pickle.loads(pickle.dumps(line)),  # noqa: S301  our own bytes
    "asdict": dataclasses.asdict,
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_a_field_that_is_filled_later_reads_as_if_it_had_been_filled(reader: Callable[[Line], object]) -> None:
    asked: list[str] = []
    line = _late(asked)
    assert line.text == "we keep logs"
    assert not asked
    assert reader(line) == reader(Line("we keep logs", ("we", "keep", "logs")))
    assert reader(line) == reader(line)
    assert asked == ["we keep logs"]


def test_a_field_that_may_be_filled_later_is_frozen_and_takes_values_and_defaults_too() -> None:
    line = _late([])
    with pytest.raises(dataclasses.FrozenInstanceError):
        line.words = ()  # type: ignore[misc]
    assert (Line("a").words, Line("a", ("b",)).words) == ((), ("b",))
    assert [field.name for field in dataclasses.fields(Line)] == ["text", "words"]
