"""PDF files as sources: by path, in git, from a server, in folders and on the command line; against other formats."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from policydiff import compare
from policydiff.cli import main
from policydiff.source import Request, resolve
from tests.pdfs import at, paragraph, pdf
from tests.repositories import Repo
from tests.source.conftest import Site


def policy(days: int) -> bytes:
    return pdf(
        [
            [at(72, 90, "Privacy", 18, "B"), *paragraph(72, 120, ["Larch keeps what you tell it."])],
            [at(72, 90, "Logs", 14, "B"), *paragraph(72, 120, [f"We keep logs for {days} days."])],
        ]
    )


OLD, NEW = policy(30), policy(90)
MARKDOWN = "# Privacy\n\nLarch keeps what you tell it.\n\n## Logs\n\nWe keep logs for 30 days.\n"
PAGE = "<!doctype html><h1>Privacy</h1><p>Larch keeps what you tell it.<h2>Logs</h2><p>We keep logs for 30 days."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in (("old.pdf", OLD), ("new.pdf", NEW), ("old.md", MARKDOWN), ("old.html", PAGE)):
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return tmp_path


@pytest.mark.parametrize("old", ["old.pdf", "old.md", "old.html"])
def test_against_any_format(here: Path, old: str) -> None:
    made = compare(here / old, here / "new.pdf")
    assert [point.text for point in made.summary.points] == ["Logs: “We keep logs for [30 → 90] days.”"]
    assert made.counts.sections[0] == ("unchanged", 2)


@pytest.mark.usefixtures("here")
def test_places_are_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pdf", "new.pdf"]) == 1
    assert "p. 2" in capsys.readouterr().out
    assert main(["old.pdf", "new.pdf", "--format", "json"]) == 1
    made = json.loads(capsys.readouterr().out)
    assert made["new"]["format"] == "pdf"
    assert [finding["code"] for finding in made["findings"]] == ["read.pdf_layout"]


@pytest.mark.usefixtures("here")
def test_the_same_twice_is_identical(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pdf", "old.pdf", "-q"]) == 0
    assert main(["old.md", "old.pdf", "-q"]) == 0
    assert capsys.readouterr().out == "old.pdf: identical\nold.pdf: identical\n"


def test_trouble_is_one_line_and_status_2(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "scan.pdf").write_bytes(pdf([["0 0 500 500 re f"]]))
    assert main(["old.pdf", "scan.pdf"]) == 2
    said = capsys.readouterr().err
    assert "scan.pdf: holds no text, only pictures of pages; recognise it first (OCR)" in said


def test_revisions_of_git(repo: Repo) -> None:
    repo.commit("v1", privacy__pdf=OLD)
    repo.commit("v2", privacy__pdf=NEW)
    (pair,) = resolve(Request("v1:privacy.pdf", "privacy.pdf", cwd=repo.root)).pairs
    assert pair.old
    assert pair.new
    assert (pair.old.content, pair.new.content) == (OLD, NEW)
    assert compare(pair.old, pair.new).summary.points[0].text == "Logs: “We keep logs for [30 → 90] days.”"


def test_folders_of_nothing_else(tmp_path: Path) -> None:
    for folder, content in (("v1", OLD), ("v2", NEW)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "privacy.pdf").write_bytes(content)
    (pair,) = resolve(Request(str(tmp_path / "v1"), str(tmp_path / "v2"), cwd=tmp_path)).pairs
    assert pair.new
    assert pair.new.format == "pdf"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/privacy.pdf", "application/pdf"),
        ("/privacy", "application/pdf"),
        ("/download?id=7", "application/octet-stream"),
        ("/privacy.html", "text/html; charset=utf-8"),
        ("/privacy.pdf", ""),
    ],
)
def test_behind_a_url_whatever_the_server_calls_it(
    site: Site, path: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    url = site.page(path, NEW, kind)
    assert main(["old.pdf", url]) == 1
    said = capsys.readouterr().out
    assert "“We keep logs for [30 → 90] days.”" in said
    assert "p. 2" in said
    assert main(["old.md", url, "--format", "json"]) == 1
    made = json.loads(capsys.readouterr().out)
    assert (made["new"]["source"], made["new"]["format"], made["new"]["pages"]) == (url, "pdf", [1, 3])


def test_behind_a_url_packed_for_the_way(here: Path, site: Site) -> None:
    url = site.page("/privacy.pdf", gzip.compress(NEW), "application/pdf", Content_Encoding="gzip")
    (pair,) = resolve(Request(str(here / "old.pdf"), url)).pairs
    assert pair.new
    assert (pair.new.content, pair.new.format) == (NEW, "pdf")


@pytest.mark.usefixtures("here")
def test_behind_a_url_and_torn_is_one_line(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    url = site.page("/privacy.pdf", NEW[:200], "application/pdf")
    assert main(["old.pdf", url]) == 2
    said = capsys.readouterr().err
    assert said == f"policydiff: {url}: is broken, or no PDF; save it anew from the program that made it\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("sides", [("old.pdf", "-"), ("-", "old.pdf"), ("old.md", "-")])
def test_from_standard_input(
    sides: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(NEW), isatty=lambda: False))
    assert main([*sides, "--format", "json"]) == 1
    made = json.loads(capsys.readouterr().out)
    given = made["old" if sides[0] == "-" else "new"]
    assert (given["format"], len(given["pages"])) == ("pdf", 2)
    assert [change["severity"] for section in made["sections"] for change in section["changes"]]


def test_from_a_pipe(here: Path) -> None:
    command = [sys.executable, "-m", "policydiff", "old.pdf", "-"]
    done = subprocess.run(command, input=NEW, capture_output=True, cwd=here, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "“We keep logs for [30 → 90] days.”" in done.stdout.decode()
    outline = subprocess.run([*command[:3], "-", "--outline"], input=NEW, capture_output=True, cwd=here, check=False)
    assert outline.returncode == 0
    assert [word in outline.stdout.decode() for word in ("Privacy", "Logs", "p. 2")] == [True] * 3
