"""`--format github`, `sarif` and `gitlab` of a comparison, of one edition and of the hook, from any folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from policydiff.cli import main

if TYPE_CHECKING:
    from tests.repositories import Repo

OLD = "# Privacy\n\nEffective: January 1, 2024\n\n## Logs\n\nWe keep logs for 30 days.\n"
NEW = OLD.replace("30", "90").replace("2024", "2025")
PAST = "::warning file=legal/privacy.md,line=3,endLine=3,title=date.past::"
TODAY = ("--today", "2026-01-01")


@pytest.fixture
def policy(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """Two versions in a folder of a repository."""
    repo.write("legal/privacy.md", OLD)
    repo.commit("v1")
    repo.write("legal/privacy.md", NEW)
    monkeypatch.chdir(repo.root)
    return repo


@pytest.mark.parametrize(
    ("folder", "arguments"),
    [
        (".", ["legal/privacy.md"]),
        ("legal", ["privacy.md"]),
        ("legal", ["v1", "privacy.md"]),
        ("legal", ["v1:legal/privacy.md", "privacy.md"]),
        (".", ["v1", "legal/privacy.md", "-o", "report.md"]),
        (".", ["hook", "legal/privacy.md", "--fail-on", "any"]),
        ("legal", ["hook", "privacy.md", "--fail-on", "any"]),
    ],
)
def test_files_are_told_from_the_top_of_the_repository(policy, monkeypatch, capsys, folder, arguments):
    monkeypatch.chdir(policy.root / folder)
    assert main([*arguments, *TODAY, "--format", "github"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(PAST)
    assert all(line.startswith("::") for line in out.splitlines())


@pytest.mark.parametrize("arguments", [["--lint", "legal/privacy.md"], ["hook", "--lint", "legal/privacy.md"]])
@pytest.mark.parametrize("kind", ["github", "sarif", "gitlab"])
def test_one_edition_alone(policy, capsys, arguments, kind):
    assert policy
    assert main([*arguments, *TODAY, "--format", kind]) in (0, 3)
    assert "contact.missing" in capsys.readouterr().out


def test_asking_for_findings_asks_for_the_check(policy, capsys):
    promise = "\n## Changes\n\nWe tell you 30 days before a change.\n"
    policy.write("legal/privacy.md", OLD + promise)
    policy.commit("v2")
    policy.write("legal/privacy.md", NEW + promise)
    assert main(["v2", "legal/privacy.md", *TODAY, "--format", "sarif"]) == 3
    assert main(["v2", "legal/privacy.md", *TODAY, "-q", "-o", "found.sarif"]) == 3
    printed = capsys.readouterr().out
    written = (policy.root / "found.sarif").read_text()
    assert printed == f"{written}legal/privacy.md: substantive, high; takes effect 2025-01-01\n"


def test_where_there_is_nothing_to_compare_there_is_an_empty_report(policy, capsys):
    policy.write("new/terms.md", OLD)
    assert main(["hook", "new/terms.md", "--format", "gitlab"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    policy.write("policydiff.toml", '[policies.t]\n[policies.t.editions]\nen = "new/terms.md"\n')
    assert main(["v1", "--format", "sarif", "--fail-on", "never"]) == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


def test_outside_a_repository_paths_begin_where_the_command_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "new.md").write_text(NEW)
    assert main(["old.md", "new.md", *TODAY, "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::warning file=new.md,line=3")


def test_a_file_of_findings_is_no_lint_output(policy, capsys):
    assert policy
    assert main(["--lint", "legal/privacy.md", "-o", "a.sarif"]) == 2
    assert "--format json, github, sarif, gitlab; leave out -o" in capsys.readouterr().err
