"""Modules that are kept between runs: the same modules, and nothing but time lost where they cannot be kept."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policydiff.cli import modules
from policydiff.cli.modules import kept_modules

NAMES = [f"kept_{number}" for number in range(modules.FEW + 1)]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where modules are kept, in a folder of the test's own; another one holds a package with modules to load."""
    here = tmp_path / "modules.codes"
    inside = tmp_path / "source" / "kept_package"
    inside.mkdir(parents=True)
    (inside / "__init__.py").write_text("")
    for name in NAMES:
        (inside / f"{name}.py").write_text(f"VALUE = '{name}'\n")
    monkeypatch.setattr(modules, "_place", lambda: str(here))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "path", [sys.path[0], str(inside.parent), *sys.path[1:]])
    yield here
    forget()


def forget() -> None:
    """Let the modules of the tests be loaded anew."""
    for name in [name for name in sys.modules if name.startswith("kept_package")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def loaded() -> list[Any]:
    """The modules, each loaded in a run of the command."""
    forget()
    with kept_modules():
        return [importlib.import_module(f"kept_package.{name}") for name in NAMES]


def is_used() -> bool:
    """Whether a run of the command keeps modules at all."""
    before = list(sys.meta_path)
    with kept_modules():
        return sys.meta_path != before


def values(found: list[Any]) -> list[str]:
    """What the modules hold."""
    return [module.VALUE for module in found]


def from_kept(found: list[Any]) -> list[bool]:
    """For each module, whether it came from what was kept."""
    return [type(module.__spec__.loader).__module__ == modules.__name__ for module in found]


def test_what_was_kept_is_what_python_loads(place: Path) -> None:
    first = loaded()
    kept = place.read_bytes()
    second = loaded()
    assert from_kept(first) == [False] * len(NAMES)
    assert from_kept(second) == [True] * len(NAMES)
    for one, other in zip(first, second, strict=True):
        assert one is not other
        for name in ("VALUE", "__doc__", "__file__", "__name__", "__package__", "__cached__"):
            assert getattr(one, name) == getattr(other, name)
        loaders = one.__spec__.loader, other.__spec__.loader
        assert loaders[0].get_source(one.__name__) == loaders[1].get_source(one.__name__)
    assert list(sys.modules["kept_package"].__path__) == [str(Path(first[0].__file__).parent)]
    assert place.read_bytes() == kept


def test_a_source_that_changed_is_read_anew(place: Path) -> None:
    source = Path(loaded()[0].__file__)
    source.write_text("VALUE = 'another one'\n")
    found = loaded()
    assert found[0].VALUE == "another one"
    assert from_kept(found) == [False, *[True] * (len(NAMES) - 1)]
    source.unlink()
    with pytest.raises(ModuleNotFoundError):
        loaded()
    assert place.is_file()


def test_another_path_finds_for_itself(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded()
    kept = place.read_bytes()
    before = tmp_path / "before" / "kept_package"
    before.mkdir(parents=True)
    for name in ("__init__", *NAMES):
        (before / f"{name}.py").write_text("VALUE = 'before'\n")
    monkeypatch.setattr(sys, "path", [sys.path[0], str(before.parent), *sys.path[1:]])
    assert values(loaded()) == ["before"] * len(NAMES)
    assert place.read_bytes() != kept


def test_a_folder_that_shadows_a_module_keeps_nothing(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first"
    first.mkdir()
    (first / "policydiff").write_text("a script, which is no module")
    monkeypatch.setattr(sys, "path", [str(first), *sys.path[1:]])
    assert is_used()
    (first / "yaml.py").write_text("")
    assert not is_used()
    loaded()
    assert not place.exists()


@pytest.mark.parametrize("content", [b"", b"no index at all", (3).to_bytes(8, "little") + b"abc"])
def test_a_file_of_anything_else_is_made_anew(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    assert values(loaded()) == NAMES
    assert place.read_bytes() != content


def test_a_file_that_was_cut_short_is_left_alone(place: Path) -> None:
    loaded()
    os.truncate(place, place.stat().st_size - 8)
    found = loaded()
    assert values(found) == NAMES
    assert from_kept(found).count(False) == 1


def test_codes_that_the_disk_lost_are_read_from_their_sources(place: Path) -> None:
    loaded()
    with place.open("r+b") as file:
        file.seek(modules.LENGTH + int.from_bytes(file.read(modules.LENGTH), "little"))
        file.write(bytes(place.stat().st_size - file.tell()))
    assert values(loaded()) == NAMES


def test_without_bytecode_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert values(loaded()) == NAMES
    assert not place.exists()


def test_a_folder_that_is_not_there_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modules, "_place", lambda: str(place.parent / "gone" / "modules.codes"))
    assert values(loaded()) == NAMES


@pytest.mark.usefixtures("place")
def test_nothing_is_left_behind() -> None:
    before = list(sys.meta_path)
    with pytest.raises(ZeroDivisionError), kept_modules():
        raise ZeroDivisionError
    assert sys.meta_path == before
