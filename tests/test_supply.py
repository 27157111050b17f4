"""What a release consists of: types, licences, true bounds, and a source archive with everything in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"].values()
CANDIDATES = (*PROJECT["project"]["dependencies"], *(wanted for extra in EXTRAS for wanted in extra))


@pytest.mark.parametrize("package", ["policydiff", "notices"])
def test_other_programs_see_the_types(package: str) -> None:
    assert (ROOT / package / "py.typed").read_bytes() == b""
    assert "Typing :: Typed" in PROJECT["project"]["classifiers"]


def test_the_licence_of_everything_that_is_shipped_is_in_the_metadata() -> None:
    shipped = {
        path.relative_to(ROOT).as_posix()
        for package in ("policydiff", "notices")
        for path in (ROOT / package).rglob("*LICENSE*")
    }
    named = set(PROJECT["project"]["license-files"])
    assert named == {"LICENSE", *shipped}
    assert all((ROOT / name).is_file() for name in named)
    assert len(PROJECT["project"]["license"].split(" AND ")) == len(named), "each file's licence is told"


@pytest.mark.parametrize("wanted", CANDIDATES)
def test_every_library_has_a_lowest_release_and_no_highest(wanted: str) -> None:
    if not wanted.startswith("policydiff["):
        assert re.fullmatch(r"[A-Za-z0-9_.-]+(\[\w+\])?>=\d+(\.\d+)*", wanted)


def test_the_source_archive_is_whole() -> None:
    """All that stands at the top, less what is made anew."""
    taken = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()}
    for path in ROOT.iterdir():
        if path.name in ignored | {".git", ".gitignore", "pyproject.toml"}:
            continue
        assert any(path.match(pattern) for pattern in taken), path.name


def test_where_to_report_is_said() -> None:
    assert "## Reporting" in (ROOT / "SECURITY.md").read_text("utf-8")
