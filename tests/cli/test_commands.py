"""`policydiff since`, `hook` and `git-driver`, in real repositories; git itself calls the driver."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from policydiff.cli import main
from tests.repositories import IDENTITY

if TYPE_CHECKING:
    from tests.repositories import Repo

ONE = (
    "# Privacy\n\nUpdated: January 1, 2024\n\n## Logs\n\nWe keep logs for 30 days.\n\n## Age\n\nYou must be sixteen.\n"
)
TWO = ONE.replace("30 days", "90 days")
THREE = TWO.replace("sixteen", "fourteen")
TERMS = "# Terms\n\n## Fees\n\nThe plan is free.\n"


@pytest.fixture
def policy(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A policy of three versions, of the 1st, 2nd and 3rd of January 2024."""
    for version, text in (("v1", ONE), ("v2", TWO), ("v3", THREE)):
        repo.commit(version, privacy__md=text)
    monkeypatch.chdir(repo.root)
    return repo


class TestSince:
    @pytest.mark.parametrize(
        ("arguments", "old"),
        [
            (["2024-01-01", "privacy.md"], "30"),
            (["2024-01-02", "privacy.md"], "90"),
            (["2024-01-02"], "90"),
            (["v1"], "30"),
            (["--fail-on", "any", "v1", "privacy.md"], "30"),
        ],
    )
    def test_a_day_or_a_version_against_now(self, policy, capsys, arguments, old):
        policy.write("privacy.md", THREE.replace("90", "7"))
        assert main(["since", *arguments, "--section", "Logs"]) == 1
        assert f"{old} → 7" in capsys.readouterr().out.replace("days", "").replace("  ", " ")

    def test_the_note_says_which_commit_that_was(self, policy, capsys):
        short = policy.git("rev-parse", "--short=10", "v2").strip()
        assert main(["since", "2024-01-02", "privacy.md"]) == 1
        assert f"policydiff: 2024-01-02: git revision {short} of 2024-01-02, privacy.md" in capsys.readouterr().err

    @pytest.mark.parametrize("here", ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
    def test_a_day_ends_where_the_committer_was(self, policy, capsys, monkeypatch, here):
        for moment in ("2024-02-01T23:30:00-0800", "2024-02-02T00:30:00+0900"):
            dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
            command = ["git", "-C", str(policy.root), "commit", "-q", "--allow-empty", "-m", moment]
            subprocess.run(command, check=True, env=os.environ | IDENTITY | dates)
        monkeypatch.setenv("TZ", here)
        for day, revision in (("2024-02-01", "HEAD~1"), ("2024-02-02", "HEAD")):
            short = policy.git("rev-parse", "--short=10", revision).strip()
            main(["since", day, "privacy.md"])
            assert f"{day}: git revision {short} of {day}, privacy.md" in capsys.readouterr().err

    def test_two_days_can_be_compared(self, policy, capsys):
        assert policy
        assert main(["2024-01-01", "2024-01-02", "privacy.md", "-q"]) == 1
        assert capsys.readouterr().out == "2024-01-02:privacy.md: substantive, high\n"

    def test_a_tag_that_looks_like_a_day_goes_first(self, policy, capsys):
        policy.git("tag", "2024-01-31", "v1")
        assert main(["since", "2024-01-31", "privacy.md", "-q"]) == 1
        assert main(["since", "2024-01-30", "privacy.md", "-q"]) == 0
        capsys.readouterr()

    def test_the_archive_goes_before_commits(self, policy, capsys):
        policy.write("old/2023-05-01/en.md", ONE.replace("30", "1"))
        policy.write("old/2023-12-24/en.md", ONE.replace("30", "2"))
        policy.write(
            "policydiff.toml",
            '[policies.privacy]\nversions = "old/{version}/{language}.md"\n[policies.privacy.editions]\n'
            'en = "privacy.md"\n',
        )
        assert main(["since", "2024-01-02", "-q", "-o", "now.json"]) == 1
        compared = json.loads((policy.root / "now.json").read_text())
        assert compared["old"]["source"] == "old/2023-12-24/en.md"
        capsys.readouterr()
        assert main(["since", "2023-01-01", "-q"]) == 2
        assert "nothing was committed until then; the first commit is of 2024-01-01" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "since takes a day or version and a path"),
            (["v1", "privacy.md", "more"], "since takes a day or version and a path"),
            ([""], "since takes a day or version and a path"),
            (["privacy.md"], "privacy.md: is a file; name a day or version first"),
            ([".git"], ".git: is a folder; name a day or version first"),
            (["2023-12-31"], "nothing was committed until then; the first commit is of 2024-01-01"),
            (["2024-1-1"], "no such git revision"),
        ],
    )
    def test_trouble(self, policy, capsys, arguments, said):
        assert policy
        assert main(["since", *arguments]) == 2
        assert said in capsys.readouterr().err


class TestHook:
    def test_each_file_against_the_last_commit(self, policy, capsys):
        policy.write("privacy.md", TWO)
        policy.write("terms.md", TERMS)
        assert main(["hook", "privacy.md", "terms.md"]) == 0
        assert capsys.readouterr().out == "privacy.md: substantive, high\nterms.md: new\n"

    @pytest.mark.parametrize(
        ("text", "fail_on", "status"),
        [
            (TWO, "material", 1),
            (TWO, "never", 0),
            (THREE.replace("keep", "keeep"), "material", 0),
            (THREE.replace("keep", "keeep"), "any", 1),
            (THREE, "any", 0),
        ],
    )
    def test_a_difference_fails_as_it_is_told(self, policy, capsys, text, fail_on, status):
        policy.write("privacy.md", text)
        assert main(["hook", "--fail-on", fail_on, "privacy.md"]) == status
        capsys.readouterr()

    def test_findings_fail_with_3(self, policy, capsys):
        policy.write("privacy.md", TWO.replace("Updated", "Effective date: January 2, 2024\n\nUpdated"))
        assert main(["hook", "--check", "privacy.md", "--today", "2025-01-01"]) == 3
        assert "date.past" in capsys.readouterr().out
        assert main(["hook", "--lint", "privacy.md", "--today", "2025-01-01"]) in (0, 3)
        assert "privacy.md: " in capsys.readouterr().out

    def test_a_renamed_file_is_no_new_one(self, policy, capsys):
        policy.git("mv", "privacy.md", "privacy-policy.md")
        assert main(["hook", "privacy-policy.md"]) == 0
        assert capsys.readouterr().out == "privacy-policy.md: identical\n"

    def test_what_was_renamed_is_read_as_it_was_called(self, repo, capsys, monkeypatch):
        page = "<h1>Privacy</h1>\n<div>\n\n    <p>We keep logs for 30 days.</p>\n\n</div>\n"
        page += "<p>We ask first.</p>\n" * 9
        repo.commit("", privacy__html=page)
        monkeypatch.chdir(repo.root)
        repo.git("mv", "privacy.html", "privacy.md")
        # In Markdown the indented paragraph would be code.
        repo.write("privacy.md", page.replace("    <p>", "<p>"))
        repo.git("add", "--all")
        assert main(["hook", "privacy.md"]) == 0
        assert capsys.readouterr().out == "privacy.md: identical\n"

    @pytest.mark.skipif(os.name == "nt", reason="no such names there")
    def test_signs_in_a_name_are_shown_and_not_sent(self, policy, capsys):
        policy.commit("", **{"x\x1b[31m.md": ONE})
        policy.write("x\x1b[31m.md", TWO)
        policy.write("y\x1b[31m.md", TWO)
        for command in (["hook", "x\x1b[31m.md", "y\x1b[31m.md"], ["-q", "x\x1b[31m.md"]):
            main(command)
            said = capsys.readouterr().out
            assert "x<U+001B>[31m.md: substantive, high\n" in said
            assert "\x1b" not in said

    def test_before_the_first_commit_all_is_new(self, repo, capsys, monkeypatch):
        repo.write("privacy.md", ONE)
        monkeypatch.chdir(repo.root)
        assert main(["hook", "privacy.md"]) == 0
        assert capsys.readouterr().out == "privacy.md: new\n"

    def test_policy_and_language_are_those_of_the_configuration(self, policy, capsys):
        policy.write(
            "policydiff.toml", '[policies.privacy]\nname = "P"\n[policies.privacy.editions]\nen = "privacy.md"\n'
        )
        policy.write("privacy.md", TWO)
        (policy.root / "sub").mkdir()
        assert main(["hook", "privacy.md", "--fail-on", "substantive"]) == 1
        assert capsys.readouterr().out == "privacy.md: substantive, high\n"

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "the following arguments are required: FILE"),
            (["gone.md"], "gone.md: no such file"),
            (["--today", "soon", "privacy.md"], "'soon' is no date; write it as 2026-01-31"),
        ],
    )
    def test_trouble(self, policy, capsys, arguments, said):
        assert policy
        assert main(["hook", *arguments]) == 2
        assert said in capsys.readouterr().err


class TestGitDriver:
    @pytest.fixture
    def driven(self, policy: Repo) -> Repo:
        policy.git("config", "diff.policy.command", f"'{sys.executable}' -m policydiff git-driver")
        policy.write(".gitattributes", "*.md diff=policy\n")
        return policy

    def shown(self, repo: Repo, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=repo.root, env=os.environ | IDENTITY, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def test_git_shows_what_changed_in_words(self, driven):
        driven.write("privacy.md", THREE.replace("90", "7"))
        said = self.shown(driven, "diff", "--", "privacy.md")
        assert said.startswith("policydiff a/privacy.md b/privacy.md\nPrivacy: substantive changes\n")
        assert "a/privacy.md → b/privacy.md" in said

    def test_added_removed_renamed(self, driven):
        driven.write("terms.md", TERMS)
        driven.git("mv", "privacy.md", "privacy-policy.md")
        driven.write("privacy-policy.md", THREE.replace("90", "7"))
        driven.git("add", "--all")
        said = self.shown(driven, "diff", "--cached", "--find-renames", "HEAD")
        assert "terms.md: added" in said
        assert "policydiff a/privacy.md b/privacy-policy.md\nPrivacy: substantive changes" in said
        driven.commit("v4")
        said = self.shown(driven, "log", "-p", "--ext-diff", "--format=%s", "-2")
        assert "v4\n" in said
        assert "policydiff a/privacy.md b/privacy.md" in said

    @pytest.mark.skipif(os.name == "nt", reason="no such names there")
    def test_signs_in_a_name_are_shown_and_not_sent(self, driven):
        driven.write("x\x1b[31m.md", ONE)
        driven.commit("", **{"y\x1b[31m.md": ONE})
        driven.write("x\x1b[31m.md", TWO)
        driven.write("y\x1b[31m.md", "")
        said = self.shown(driven, "diff")
        assert "policydiff a/x<U+001B>[31m.md b/x<U+001B>[31m.md\n" in said
        assert "policydiff: b/y<U+001B>[31m.md: is empty" in said
        assert "\x1b" not in said

    def test_a_conflict_is_said(self, driven):
        driven.git("checkout", "-qb", "other", "v2")
        driven.commit("theirs", privacy__md=TWO.replace("sixteen", "twelve"))
        driven.git("checkout", "-q", "main")
        subprocess.run(
            ["git", "merge", "-q", "other"],
            cwd=driven.root,
            env=os.environ | IDENTITY,
            check=False,
            capture_output=True,
        )
        assert "policydiff: privacy.md: is not merged yet" in self.shown(driven, "diff", "--cached")

    def test_what_cannot_be_compared_is_said_and_git_goes_on(self, driven):
        driven.write("privacy.md", "")
        driven.write("terms.md", TERMS)
        driven.git("add", "--all")
        said = self.shown(driven, "diff", "--cached")
        assert "policydiff: b/privacy.md: is empty" in said
        assert "terms.md: added" in said

    def test_a_name_that_looks_like_an_option(self, driven):
        driven.write("-x.md", ONE)
        driven.commit("dash")
        driven.write("-x.md", TWO)
        assert "policydiff a/-x.md b/-x.md\nPrivacy: substantive changes" in self.shown(driven, "diff")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lgo"], 'did you mean the command "log"?'),
        (["snce", "v1"], 'did you mean the command "since"?'),
        (["since", "2024-13-01"], "2024-13-01: is no day; write it as 2026-01-31"),
        (["git-driver", "privacy.md", "other.md"], "git-driver is called by git"),
    ],
)
def test_a_slip_is_told_with_what_may_be_meant(policy, capsys, argv, said):
    assert policy
    assert main(argv) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_name_that_is_like_no_command_gets_no_hint(policy, capsys):
    assert policy
    assert main(["v7", "v1"]) == 2
    assert "command" not in capsys.readouterr().err
