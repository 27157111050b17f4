"""A class in, a frozen value out: what `@dataclass(frozen=True, slots=True)` gives, at a fortieth of its price.

`dataclasses` writes six methods for each class as text and compiles them, which takes 0.5 ms; a comparison needs eighty
such classes, and they would cost it more than parsing both files. Here the methods are written once, for all values.
Type checkers see `dataclasses.dataclass` itself, and `replace`, `fields`, `asdict` and `match` work on the values.

Which to take:

    a value in `policydiff`              this one: a class costs 30 µs to make, an instance 0.3 µs
    made for each word of a text         `NamedTuple`: a class costs 80 µs, an instance 0.2 µs
    changed after it was made            a class with `__slots__` and its own `__init__`; better not at all
    a value in `notices`                 `dataclasses.dataclass(frozen=True, slots=True)`: a sender waits for networks

A field that few readers ask for is named by `@lazily` and filled with `later`: worked out when it is first read.

`tests/test_tree.py` lists the files that may take the second, each with its reason.

    >>> @dataclass(frozen=True, slots=True)
    ... class Span:
    ...     op: str
    ...     text: str = ""
    >>> replace(Span("insert", "14"), op="delete")
    Span(op='delete', text='14')
"""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter, call

from policydiff.constructors import BY_COUNT

__all__ = ["cached_property", "dataclass", "later", "lazily", "replace"]

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from dataclasses import dataclass, replace
    from functools import cached_property
    from typing import Any, NoReturn, TypeVar

    Whole = TypeVar("Whole")
    Found = TypeVar("Found")
else:

    class cached_property:  # noqa: N801  named as functools has it
        """What `functools.cached_property` is, without the lock that Python 3.11 takes each time: 0.5 µs, not 1.4."""

        def __init__(self, make: Callable[[Any], Any]) -> None:
            self._make, self._name, self.__doc__ = make, make.__name__, make.__doc__

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            if instance is None:
                return self
            found = instance.__dict__[self._name] = self._make(instance)
            return found

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Make a class a frozen, slotted dataclass; its defaults must be values themselves.

        Raises:
            TypeError: asked for anything but `frozen=True, slots=True`.
        """
        if not (frozen and slots):
            raise TypeError("values are frozen and slotted; take dataclasses.dataclass for anything else")
        return _value

    def replace(value: Any, /, **changes: object) -> Any:
        """The value with some of its fields changed, as `dataclasses.replace` gives it."""
        names = value.__match_args__
        args = [changes.pop(name) if name in changes else getattr(value, name) for name in names]
        return type(value)(*args, **changes)


def lazily(*names: str) -> Callable[[type[Whole]], type[Whole]]:
    """Decorate a class that `dataclass` made: these fields may be filled with `later`."""

    def made(cls: type[Whole]) -> type[Whole]:
        for name in names:
            setattr(cls, name, _Lazy(cls.__dict__[name]))
        return cls

    return made


def later(make: Callable[[Whole], Found]) -> Found:
    """What a field that `lazily` names is filled with: a function of the whole value, asked when the field is read.

    What it answers takes its place. Whatever looks at the field reads it: comparing, copying, showing, `replace`.

    >>> @lazily("words")
    ... @dataclass(frozen=True, slots=True)
    ... class Line:
    ...     text: str
    ...     words: int = 0
    >>> Line("we keep logs", later(lambda line: len(line.text.split())))
    Line(text='we keep logs', words=3)
    """
    answer: Any = _Later(make)
    return answer  # type: ignore[no-any-return]  # seen by nobody but `_Lazy`


class _Later:
    """Stands in a slot until it is read."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[Any], object]) -> None:
        self.make = make


class _Lazy:
    """A slot that is read through `later`; it is filled as any other, by what `dataclass` took of it before."""

    __slots__ = ("_slot",)

    def __init__(self, slot: Any) -> None:
        self._slot = slot

    def __get__(self, value: object | None, cls: type | None = None) -> object:
        if value is None:
            return self
        found = self._slot.__get__(value, cls)
        if found.__class__ is _Later:
            found = found.make(value)
            self._slot.__set__(value, found)
        return found


def _value(cls: type) -> type:
    """The class anew, with slots and the methods of a value; its only base is `object`."""
    notes = cls.__annotations__
    names = tuple(notes)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    left_out = {*names, "__dict__", "__weakref__"}
    key = attrgetter(*names)

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    made = type(
        cls.__name__,
        (),
        {
            "__repr__": _repr,
            **{name: at for name, at in cls.__dict__.items() if name not in left_out},
            "__annotations__": notes,
            "__dataclass_fields__": _Fields(cls.__name__, notes, defaults),
            "__dataclass_params__": _PARAMS,
            "__delattr__": _refuse,
            "__eq__": equal,
            "__hash__": lambda self: hash(key(self)),
            "__match_args__": names,
            "__qualname__": cls.__qualname__,
            "__reduce__": _reduce,
            "__setattr__": _refuse,
            "__slots__": names,
        },
    )
    setters = [made.__dict__[name].__set__ for name in names]
    ready = len(names) in BY_COUNT
    made.__init__ = (_ready if ready else _init)(cls, names, defaults, setters)  # type: ignore[misc]
    if not ready:
        made.__signature__ = _Signature()  # type: ignore[attr-defined]
    return made


def _ready(
    cls: type,
    names: tuple[str, ...],
    defaults: Mapping[str, object],
    setters: Sequence[Callable[[object, object], None]],
) -> Any:
    """A constructor of `BY_COUNT` with the names of the fields, so that the interpreter itself sorts the arguments."""
    init = BY_COUNT[len(names)](*setters)
    init.__code__ = init.__code__.replace(
        co_varnames=("self", *names), co_name="__init__", co_qualname=f"{cls.__qualname__}.__init__"
    )
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    first = next((at for at, name in enumerate(names) if all(one in defaults for one in names[at:])), len(names))
    init.__annotations__ = {**cls.__annotations__, "return": None}
    init.__defaults__ = tuple([defaults[name] for name in names[first:]])
    return init


def _init(
    cls: type,  # noqa: ARG001  as `_ready`
    names: tuple[str, ...],
    defaults: Mapping[str, object],
    setters: Sequence[Callable[[object, object], None]],
) -> Callable[..., None]:
    """A constructor that fills the slots through their descriptors: frozen values refuse anything else."""
    count = len(names)
    fewest = next((i for i in range(count) if all(name in defaults for name in names[i:])), count)
    rest = {given: tuple([defaults[name] for name in names[given:]]) for given in range(fewest, count + 1)}

    def init(self: object, /, *args: object, **named: object) -> None:
        if named or (missing := rest.get(len(args))) is None:
            args = _arguments(self, names, defaults, args, named)
        elif missing:
            args += missing
        # Setters give None, so `any` calls them all, and no step of the loop is taken in Python.
        any(map(call, setters, repeat(self), args))

    return init


def _arguments(
    self: object,
    names: tuple[str, ...],
    defaults: Mapping[str, object],
    args: tuple[object, ...],
    named: Mapping[str, object],
) -> tuple[object, ...]:
    """All the values in order, those that were not given by their defaults.

    Raises:
        TypeError: a value is missing, given twice or unknown.
    """
    found = {**defaults, **dict(zip(names, args, strict=False)), **named}
    if len(args) <= len(names) == len(found) and (not args or named.keys().isdisjoint(names[: len(args)])):
        try:
            return tuple([found[name] for name in names])
        except KeyError:
            pass  # one is missing and another is unknown
    asked = [f"{name}=" if name in defaults else name for name in names]
    raise TypeError(
        f"{type(self).__qualname__}({', '.join(asked)}) was given {len(args)} values by place and {list(named)} by name"
    )


class _Fields:
    """What `dataclasses` knows of a class, made when it first asks: reading it takes as long as making the class."""

    __slots__ = ("_defaults", "_name", "_notes")

    def __init__(self, name: str, notes: Mapping[str, object], defaults: Mapping[str, object]) -> None:
        self._name, self._notes, self._defaults = name, notes, defaults

    def __get__(self, value: object, cls: type) -> Mapping[str, Any]:
        import dataclasses

        # With a text of its own, since `dataclass` else composes one, which takes as long as all the rest.
        told = {"__doc__": cls.__doc__ or self._name, "__module__": cls.__module__}
        bare = type(self._name, (), {**self._defaults, **told, "__annotations__": self._notes})
        dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False)(bare)
        known = {field.name: field for field in dataclasses.fields(bare)}
        type.__setattr__(cls, "__dataclass_fields__", known)
        return known


class _Params:
    """What `dataclasses` notes of how a class was made, the same for all values; others look at it, as Dask does."""

    __slots__ = ()

    def __get__(self, value: object, cls: Any) -> object:
        import dataclasses

        made: Any = dataclasses.dataclass(frozen=True, slots=True)(type("Value", (), {"__doc__": ""}))
        return made.__dataclass_params__


_PARAMS = _Params()


class _Signature:
    """What `help()` shows of a constructor that takes its arguments as they come, made when it is asked for."""

    __slots__ = ()

    def __get__(self, value: object, cls: Any) -> object:
        from dataclasses import MISSING, fields
        from inspect import Parameter, Signature

        asked = [
            Parameter(
                field.name,
                Parameter.POSITIONAL_OR_KEYWORD,
                default=Parameter.empty if field.default is MISSING else field.default,
                annotation=field.type,
            )
            for field in fields(cls)
        ]
        return Signature(asked, return_annotation=None)


def _values(self: Any) -> tuple[object, ...]:
    return tuple([getattr(self, name) for name in self.__match_args__])


def _repr(self: Any) -> str:
    told = ", ".join(f"{name}={at!r}" for name, at in zip(self.__match_args__, _values(self), strict=True))
    return f"{type(self).__qualname__}({told})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:
    """Copied and pickled by being made anew."""
    return type(self), _values(self)


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__qualname__} is frozen: {name} cannot be set or deleted")
