"""Word files and PDF as sources: known by their content wherever they stand, paired with texts of the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from policydiff import compare
from policydiff.errors import UnreadableSourceError, UsageError
from policydiff.read import read
from policydiff.source import Request, resolve, resolve_editions
from policydiff.source.anything import as_source
from policydiff.source.documents import container_of, editions_in, named_like_a_policy
from tests.repositories import Repo
from tests.word_files import ins, p, word

OLD = word(p("Privacy", style="H1") + p("We keep logs for 30 days."))
NEW = word(p("Privacy", style="H1") + p("We keep logs for 90 days."))
MARKDOWN = "# Privacy\n\nWe keep logs for 30 days.\n"


def formats(request: Request) -> list[tuple[str, str]]:
    found = resolve(request)
    return [(pair.old.format if pair.old else "", pair.new.format if pair.new else "") for pair in found.pairs]


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (OLD, "docx"),
        (b"PK\x03\x04", "docx"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\n%PDF-1.4\n", "pdf"),
        (b"# About %PDF-1.7", ""),
        (b"# Privacy", ""),
        (b"", ""),
    ],
)
def test_what_bytes_are(content: bytes, form: str) -> None:
    assert container_of(content) == form


def test_a_file_is_what_it_holds_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("privacy.docx", "privacy.md", "privacy"):
        (tmp_path / name).write_bytes(OLD)
        assert as_source(tmp_path / name, "old").format == "docx"
    (tmp_path / "page.docx").write_text("<!doctype html><p>We keep logs.</p>")
    assert as_source(tmp_path / "page.docx", "old").format == "html"


@pytest.mark.parametrize("name", ["privacy.doc", "privacy.rtf", "privacy.docx"])
@pytest.mark.parametrize("content", [b"{\\rtf1 We keep it.}", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600])
def test_older_files_say_how_to_save_them(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableSourceError, match=r"open it in Word or LibreOffice and save it as \.docx"):
        read(as_source(tmp_path / name, "old"))


def test_word_against_markdown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKDOWN)
    (tmp_path / "b.docx").write_bytes(NEW)
    made = compare(tmp_path / "a.md", tmp_path / "b.docx")
    assert made.summary.points[0].text == "Privacy: “We keep logs for [30 → 90] days.”"
    assert [made.old.format, made.new.format] == ["markdown", "docx"]


def test_standard_input() -> None:
    found = resolve_editions(Request("-", stdin=lambda: OLD))
    assert found.pairs[0].new
    assert found.pairs[0].new.format == "docx"


def test_folders_of_both_kinds(tmp_path: Path) -> None:
    for folder, files in (("v1", {"privacy.md": MARKDOWN.encode(), "terms.docx": OLD}), ("v2", {"privacy.docx": NEW})):
        (tmp_path / folder).mkdir()
        for name, content in files.items():
            (tmp_path / folder / name).write_bytes(content)
    (tmp_path / "v2" / "terms.docx").write_bytes(NEW)
    assert formats(Request("v1", "v2", cwd=tmp_path)) == [("markdown", "docx"), ("docx", "docx")]


@pytest.mark.parametrize(
    ("names", "editions"),
    [
        (("a.md", "a.docx", "a.pdf"), ("a.md",)),
        (("a.md", "b.docx", "b.pdf"), ("a.md", "b.docx")),
        (("a.docx", "~$a.docx", "b.DOCM"), ("a.docx", "b.DOCM")),
        (("a.pdf", "a.txt"), ("a.txt",)),
        (("a.pdf", "b.png"), ("a.pdf",)),
    ],
)
def test_editions_of_a_folder(names: tuple[str, ...], editions: tuple[str, ...]) -> None:
    assert editions_in(names) == editions


def test_names_of_policies() -> None:
    names = ("docs/privacy-policy.docx", "docs/terms.md", "docs/terms.docx", "budget.docx", "privacy.pdf")
    assert named_like_a_policy(names) == ("docs/privacy-policy.docx", "docs/terms.md")
    assert named_like_a_policy(("index.md", "privacy.pdf", "docs/terms.PDF", "map.pdf")) == (
        "docs/terms.PDF",
        "privacy.pdf",
    )


def test_revisions_of_git(repo: Repo) -> None:
    repo.commit("v1", privacy__docx=OLD)
    repo.commit("v2", privacy__docx=NEW)
    assert formats(Request("v1", "v2", "privacy.docx", cwd=repo.root)) == [("docx", "docx")]
    assert formats(Request("v1:privacy.docx", "privacy.docx", cwd=repo.root)) == [("docx", "docx")]
    found = resolve(Request("v1", "v2", cwd=repo.root)).pairs
    assert [pair.new.content if pair.new else b"" for pair in found] == [NEW]


class TestTracked:
    @pytest.fixture
    def draft(self, tmp_path: Path) -> Path:
        (tmp_path / "draft.docx").write_bytes(word(p("We keep logs", ins(" for a year"), ".")))
        (tmp_path / "text.md").write_text(MARKDOWN)
        return tmp_path

    @pytest.mark.parametrize(("view", "text"), [("accept", "We keep logs for a year."), ("reject", "We keep logs.")])
    def test_one_view(self, draft: Path, view: str, text: str) -> None:
        found = resolve_editions(Request("draft.docx", cwd=draft, tracked=view)).pairs[0].new
        assert found is not None
        assert read(found).sections[0].blocks[0].text == text

    def test_both_views_are_a_pair(self, draft: Path) -> None:
        pair = resolve(Request("draft.docx", cwd=draft, tracked="both")).pairs[0]
        assert pair.old
        assert pair.new
        assert (pair.old.name, pair.new.name) == ("draft.docx (changes rejected)", "draft.docx (changes accepted)")
        assert [read(each).sections[0].blocks[0].text for each in (pair.old, pair.new)] == [
            "We keep logs.",
            "We keep logs for a year.",
        ]

    @pytest.mark.parametrize(
        ("names", "said"),
        [
            (("text.md",), "text.md: is no Word file, so it has no tracked changes; leave out --tracked both"),
            (("draft.docx", "text.md"), "--tracked both compares the two views of one file; name that file alone"),
        ],
    )
    def test_trouble(self, draft: Path, names: tuple[str, ...], said: str) -> None:
        with pytest.raises(UsageError) as caught:
            resolve(Request(*names, cwd=draft, tracked="both"))
        assert str(caught.value) == said
