"""Commands of the documents are run: those that compare in a repository made for it, those of a sending are understood.

What a sending does is tested in tests/notices/cli; here each of its commands must be one, with options that there are.
"""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from notices.cli import COMMANDS
from notices.cli import main as notices
from notices.config import load_config
from notices.errors import ConfigError
from notices.model import Channel
from policydiff.cli import main
from tests.pdfs import at, pdf
from tests.repositories import git
from tests.word_files import ins, p, word

ROOT = Path(__file__).resolve().parents[1]
PAGES = (*sorted(ROOT.glob("*.md")), ROOT / "examples" / "README.md", *sorted((ROOT / "docs").glob("*.md")))
TYPED = re.compile(r"`((?:policydiff|notices) [^`]+)`|^ {4}((?:policydiff|notices) \S.*)$", re.MULTILINE)
NOT_TYPED = {"CHANGELOG.md", "ARCHITECTURE.md"}
"""Pages that tell of commands and give none to type."""

STANDS_FOR = {
    "OLD": "v1", "NEW": "v2", "[PATH]": "privacy.md", "PATH": "privacy.md", "FILE": "privacy.md",
    "CODE": "date.not_bumped", "https://example.com/privacy": "new.md",
}  # fmt: skip
"""What a reader puts in; a page on the web is a file here, as tests ask no stranger's server."""

TEXT = "# Privacy Policy\n\nUpdated: {day}\n\n## Logs\n\nWe keep server logs for {days} days.\n"


def commands() -> list[tuple[str, tuple[str, ...]]]:
    """Page and words of each command that a page gives; what stands behind two blanks in its line is a remark."""
    found = {}
    for page in PAGES:
        if page.name not in NOT_TYPED:
            for one in TYPED.finditer(page.read_text("utf-8")):
                words = shlex.split(re.split(r" {2,}|\\\|", one[1] or one[2])[0].replace("\n", " "))
                found[tuple(words)] = page.name
    return [(page, words) for words, page in found.items()]


FOUND = commands()
COMPARING = [words[1:] for _, words in FOUND if words[0] == "policydiff" and not words[1].startswith("examples/")]
SENDING = [words[1:] for _, words in FOUND if words[0] == "notices"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two revisions of a policy, tagged; beside them the files, folders and archive that the documents name."""
    root = tmp_path_factory.mktemp("documented")
    new = TEXT.format(day="2026-03-02", days=90)

    git(root, "init", "-q")
    for tag, day, text in (("v1", "2025-01-07", TEXT.format(day="2025-01-07", days=30)), ("v2", "2026-03-02", new)):
        for name in ("privacy.md", "old.md", "legal/privacy.md", "archive/2022.md"):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(text, "utf-8")
        git(root, "add", ".")
        git(root, "commit", "-qm", tag, day=day)
        git(root, "tag", tag)
    for name in ("old.md", "legal/privacy.md", "archive/2022.md", "years/2023/privacy.md"):
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text(TEXT.format(day="2025-01-07", days=30), "utf-8")
    for name in ("new.md", "archive/2023.md", "years/2024/privacy.md"):
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text(new + "\nAsk us.\n", "utf-8")
    for name, days in (("old", 30), ("new", 90), ("draft", 90)):
        body = p("Privacy Policy", style="H1") + p(f"We keep server logs for {days} days", ins(", no longer"), ".")
        (root / f"{name}.docx").write_bytes(word(body))
        page = [at(72, 90, "Privacy Policy", 18), at(72, 120, f"We keep server logs for {days} days.")]
        (root / f"{name}.pdf").write_bytes(pdf([page]))
    (root / "policydiff.toml").write_text(
        '[policies.privacy]\nname = "Privacy Policy"\nversions = "archive/{version}.md"\n'
        '[policies.privacy.editions]\nen = "privacy.md"\n',
        "utf-8",
    )
    return root


@pytest.mark.parametrize("words", COMPARING, ids=" ".join)
def test_a_command_that_compares_is_run(
    words: tuple[str, ...], repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository / "years" if words[-1].endswith("/") and words[0] != "legal/" else repository)
    try:
        status = main([STANDS_FOR.get(word, word) for word in words if word != "-"])
    except SystemExit as end:  # of the parser, which has printed what was asked
        status = int(end.code or 0)
    assert status in (0, 1, 3), capsys.readouterr().err


@pytest.mark.parametrize("words", SENDING, ids=" ".join)
def test_a_command_of_a_sending_is_understood(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if len(words) == 1:  # named alone in a sentence, without what it asks for
        assert words[0] in COMMANDS
        return
    if words[0] in COMMANDS:
        monkeypatch.setattr(f"notices.cli.{words[0]}.run", lambda _: 0)
    assert notices([STANDS_FOR.get(word, word) for word in words]) == 0, capsys.readouterr().err


def test_examples_in_python_run(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is held against what stands below it."""
    monkeypatch.chdir(repository)
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert blocks
    names: dict[str, object] = {}
    for number, block in enumerate(blocks):
        test = doctest.DocTestParser().get_doctest(block, names, f"example {number + 1}", "docs/python.md", 0)
        said: list[str] = []
        runner = doctest.DocTestRunner(verbose=False)
        runner.run(test, out=said.append, clear_globs=False)
        names = test.globs
        assert not runner.failures, "".join(said)


@pytest.mark.parametrize(
    "table",
    ["product", "audience", "ledger", "ledger.anchor", "guard", "workers", *(f"channels.{each}" for each in Channel)],
)
def test_every_key_of_a_table_stands_in_the_page_on_the_configuration(table: str, tmp_path: Path) -> None:
    place = tmp_path / "policydiff.toml"
    place.write_text(f"[{table}]\nno_such_key = 1\n", "utf-8")
    with pytest.raises(ConfigError, match="unknown key") as refused:
        load_config(place, tmp_path, {})
    keys = str(refused.value).rpartition("allowed: ")[2].split(", ")
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    assert [key for key in keys if f"`{key}`" not in page and f"[{table}.{key}]" not in page] == []


def test_the_documents_have_commands() -> None:
    assert len(COMPARING) > 15
    assert len(SENDING) > 15


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
        assert "://" in target or target.startswith("mailto:") or (page.parent / target).exists(), target
