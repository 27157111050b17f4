"""Templates that are kept compiled: the same page, and nothing but time lost where they cannot be kept."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path

import jinja2
import pytest

from policydiff.render import templating
from policydiff.render.templating import environment_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template; what is compiled of it is kept beside, in a folder of the test's own."""
    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(templating, "_place", lambda bucket: tmp_path / "kept" / bucket.key)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    inside = tmp_path / "templates"
    inside.mkdir()
    (inside / "page.html.j2").write_text("{% if name %}\n<p>{{ name }}</p>\n{% endif %}\n")
    return inside


def page(folder: Path) -> str:
    """The page, as a run of the command writes it."""
    return environment_of(folder).get_template("page.html.j2").render(name="<Rowan>")


def kept(folder: Path) -> list[Path]:
    """The files that are kept."""
    return sorted((folder.parent / "kept").iterdir())


def refuse(*_: object) -> None:
    """Stands for the compiler where it must not be asked."""
    raise AssertionError("compiled anew")


def test_what_was_kept_writes_the_same_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = page(folder)
    assert first == "<p>&lt;Rowan&gt;</p>\n"
    assert len(kept(folder)) == 1
    monkeypatch.setattr(jinja2.Environment, "compile", refuse)
    assert page(folder) == first


def test_a_template_that_changed_is_compiled_anew(folder: Path) -> None:
    page(folder)
    (folder / "page.html.j2").write_text("<b>{{ name }}</b>")
    assert page(folder) == "<b>&lt;Rowan&gt;</b>"


@pytest.mark.parametrize("content", [b"", b"no code at all", marshal.dumps(("other", None)), marshal.dumps(3)])
def test_a_file_of_anything_else_is_written_anew(folder: Path, content: bytes) -> None:
    first = page(folder)
    place = kept(folder)[0]
    good = place.read_bytes()
    place.write_bytes(content)
    assert page(folder) == first
    assert place.read_bytes() == good


def test_another_jinja_compiles_for_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(folder)
    monkeypatch.setattr(jinja2, "__version__", "0.0")
    monkeypatch.setattr(jinja2.Environment, "compile", refuse)
    with pytest.raises(AssertionError, match="compiled anew"):
        page(folder)


def test_without_bytecode_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert page(folder) == "<p>&lt;Rowan&gt;</p>\n"
    assert not kept(folder)


def test_a_folder_that_is_not_there_keeps_nothing(folder: Path) -> None:
    (folder.parent / "kept").rmdir()
    assert page(folder) == "<p>&lt;Rowan&gt;</p>\n"


def test_it_is_kept_beside_the_bytecode() -> None:
    class Bucket:
        key = "abc"

    place = templating._place(Bucket())  # noqa: SLF001
    assert place.parent.name == "__pycache__"
    assert place.name == f"templating.{sys.implementation.cache_tag}.abc"
