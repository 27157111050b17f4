"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policydiff.files import way_to, whole_file, whole_files


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_takes_its_place_when_the_block_has_ended(tmp_path: Path) -> None:
    place = tmp_path / "report.csv"
    place.write_bytes(b"old")
    with whole_file(place) as file:
        file.write(b"new")
        assert place.read_bytes() == b"old"
    assert place.read_bytes() == b"new"
    assert names(tmp_path) == {"report.csv"}


def test_what_fails_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "report.csv"
    place.write_bytes(b"old")
    with pytest.raises(TypeError), whole_file(place) as file:
        file.writelines([b"half of i", None])
    assert place.read_bytes() == b"old"
    assert names(tmp_path) == {"report.csv"}


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "none" / "report.csv"):
        pass


@pytest.mark.skipif(os.name == "nt", reason="not here: Windows has no permissions of this kind")
def test_a_file_is_for_whom_it_should_be(tmp_path: Path) -> None:
    with whole_file(tmp_path / "mine", 0o600) as file:
        file.write(b"secret")
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o600


def test_several_files_are_written_together(tmp_path: Path) -> None:
    whole_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert [(tmp_path / name).read_bytes() for name in ("a", "b")] == [b"1", b"2"]
    assert names(tmp_path) == {"a", "b"}


def test_none_of_several_files_changes_where_one_fails(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileNotFoundError):
        whole_files({tmp_path / "a": b"new", tmp_path / "none" / "b": b"2"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == {"a"}


@pytest.mark.parametrize(
    ("path", "way"),
    [("/docs/terms.md", "terms.md"), ("/docs/en/terms.md", "en/terms.md"), ("/terms.md", "../terms.md")],
)
def test_a_file_is_named_by_the_way_to_it(path: str, way: str) -> None:
    assert way_to(Path(path), Path("/docs")) == way


def test_a_file_on_another_drive_is_named_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, start: Path) -> str:
        raise ValueError(path, start)

    monkeypatch.setattr("os.path.relpath", refuse)
    assert way_to(Path("terms.md"), Path("docs")) == "terms.md"
