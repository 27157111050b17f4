"""ARCHITECTURE.md is true of the tree: layers are the contract's, rooms are folders, files are there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
PARTS = {package: PAGE.partition(f"\n## {package}\n")[2].partition("\n## ")[0] for package in ("policydiff", "notices")}
"""What the page says of each package."""

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
LAYERS = {
    contract["layers"][0].partition(".")[0]: contract["layers"]
    for contract in CONTRACTS
    if contract["type"] == "layers" and "containers" not in contract
}

ODDS = {"policydiff": {"__init__", "__main__"}, "notices": {"__init__", "explain"}}
"""Modules that stand on no layer: what Python asks for, and a text that the commands share."""

TWO_PAGES = 1300
"""Words, tables and drawings included: what is longer is read by nobody."""


def rooms(package: str) -> dict[str, str]:
    """Names of the first column of a package's table, and where to begin."""
    rows = re.findall(r"^\| (`[^|]+) \|[^|]+\| ([^|]+) \|$", PARTS[package], re.MULTILINE)
    return {name: begin for names, begin in rows for name in re.findall(r"`(\w+)`", names)}


def modules(package: str) -> set[str]:
    """Rooms and modules of a package, by name."""
    return {
        path.stem
        for path in (ROOT / package).iterdir()
        if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
    }


@pytest.mark.parametrize("package", PARTS)
def test_the_layers_drawn_are_those_that_are_checked(package: str) -> None:
    drawn = re.findall(r"^    ([a-z_]+(?: \| [a-z_]+)*)$", PARTS[package], re.MULTILINE)
    assert drawn == [line.replace(f"{package}.", "") for line in LAYERS[package]]


@pytest.mark.parametrize("package", PARTS)
def test_every_module_stands_on_a_layer(package: str) -> None:
    layered = {name for line in LAYERS[package] for name in line.replace(f"{package}.", "").split(" | ")}
    assert modules(package) - layered == ODDS[package]


@pytest.mark.parametrize("package", PARTS)
def test_every_room_has_its_row(package: str) -> None:
    folders = {name for name in modules(package) if (ROOT / package / name).is_dir()}
    assert folders - {"model"} <= rooms(package).keys() <= modules(package)


def test_every_file_that_is_named_is_there() -> None:
    for package, part in PARTS.items():
        for name, begin in rooms(package).items():
            for file in re.findall(r"`([\w/]+(?:\.py|/))`", begin):
                at = ROOT / package
                assert (at / name / file).exists() or (at / file).exists(), f"{name}: {file}"
        outside_tables = "\n".join(line for line in part.split("\n") if not line.startswith("|"))
        for file in re.findall(r"`([a-z_]+/[\w/]+(?:\.py)?)`", outside_tables):
            assert (ROOT / package / file).exists() or (ROOT / file).exists(), file
    for file in re.findall(r"`([\w/]+\.py)`", PAGE.partition("\n## Words\n")[2]):
        assert (ROOT / "policydiff" / file).exists(), file


def test_it_is_two_pages() -> None:
    assert sum(bool(re.search(r"\w", word)) for word in PAGE.split()) <= TWO_PAGES
