"""`policydiff log` on real repositories and archives: list, JSON, feeds, pages."""

from __future__ import annotations

import gc
import json
import re
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policydiff.cli import main
from policydiff.history.log_json import log_schema
from policydiff.render.html.page import to_html

feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed (pip install feedparser)")

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repositories import Repo

ONE = """# Privacy

Updated: January 1, 2024

## Logs

We keep logs for 30 days.

## Age

You must be sixteen.
"""
TWO = ONE.replace("30 days", "90 days")
TYPO = TWO.replace("keep", "kepe")
THREE = TWO.replace("sixteen", "fourteen").replace("January 1", "January 5")
TOML = """[policies.privacy]
name = "Privacy Policy"
url = "https://rowan.example/privacy"

[policies.privacy.editions]
en = "privacy.md"
"""


@pytest.fixture
def policy(repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repo:
    """A policy with four texts, of which one mends a slip, each of another day of January 2024."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for version, text in (("v1", ONE), ("v2", TYPO), ("", TWO), ("v4", THREE)):
        repo.commit(version, privacy__md=text)
    monkeypatch.chdir(repo.root)
    return repo


def told(capsys, *arguments: str) -> str:
    assert main(["log", *arguments]) == 0
    return capsys.readouterr().out


def data(capsys, *arguments: str) -> dict:
    made = json.loads(told(capsys, "--format", "json", *arguments))
    jsonschema.validate(made, json.loads(log_schema()))
    return made


def days(made: dict) -> list[str]:
    return [entry["date"] for entry in made["entries"]]


class TestList:
    def test_newest_first_with_version_and_dates(self, policy, capsys):
        assert policy
        said = told(capsys, "privacy.md")
        assert said.startswith("Privacy: 4 publications, the first 2024-01-01\n")
        assert re.search(r"2024-01-04  Age: .*sixteen → fourteen.*\n +v4; \w+\n", said)
        assert re.search(r"2024-01-02  Logs: .*\n +v2; high; the policy’s date was not moved\n", said)
        assert said.endswith("1 without a change of meaning not listed; --all lists it\n")
        assert "2024-01-03" not in said

    def test_all(self, policy, capsys):
        assert policy
        assert "2024-01-03" in told(capsys, "privacy.md", "--all")

    @pytest.mark.parametrize(
        ("since", "expected"),
        [
            ("2024-01-01", ["2024-01-04", "2024-01-02"]),
            ("2024-01-03", ["2024-01-04"]),
            ("2024-02-01", []),
            ("v1", ["2024-01-04", "2024-01-02"]),
            ("v2", ["2024-01-04"]),
            ("v4", []),
        ],
    )
    def test_since(self, policy, capsys, since, expected):
        assert policy
        assert days(data(capsys, "--since", since)) == expected

    def test_since_a_revision_that_left_the_policy_alone(self, policy, capsys):
        policy.commit("other", notes__md="# Notes\n")
        policy.git("branch", "side", "v2")
        policy.commit("v5", privacy__md=THREE.replace("fourteen", "twelve"))
        assert days(data(capsys, "--since", "other")) == ["2024-01-06"]
        assert days(data(capsys, "--since", "HEAD~2")) == ["2024-01-06"]
        assert days(data(capsys, "--since", "side")) == ["2024-01-06", "2024-01-04"]
        policy.write("policydiff.toml", TOML + '\n[policies.notes.editions]\nen = "notes.md"\n')
        assert main(["log", "--since", "v4"]) == 0
        assert "2024-01-06" in capsys.readouterr().out

    def test_an_edition_that_was_never_committed_keeps_nobody_from_the_others(self, policy, capsys):
        policy.write("policydiff.toml", TOML + 'de = "privacy.de.md"\n')
        policy.write("privacy.de.md", "# Datenschutz\n")
        assert main(["log"]) == 0
        shown = capsys.readouterr()
        assert "2024-01-04" in shown.out
        assert shown.err.startswith("policydiff: no history: privacy.de.md: was never committed")
        assert main(["log", "-o", "out"]) == 0
        assert (policy.root / "out" / "en" / "index.html").is_file()
        assert main(["log", "--language", "de"]) == 2
        assert "privacy.de.md: was never committed" in capsys.readouterr().err

    def test_a_policy_that_never_changed(self, repo, capsys, monkeypatch):
        repo.commit("v1", privacy__md=ONE)
        monkeypatch.chdir(repo.root)
        assert told(capsys) == "Privacy: never changed since 2024-01-01\n"

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["gone.md"], "gone.md: was never committed"),
            (
                ["--since", "v3"],
                "--since v3: is no day (write it as 2026-01-31), and no publication or revision is called so",
            ),
            (["--format", "atmo"], '--format atmo: there is no such value; did you mean "atom"?'),
            (["-o", "x", "--format", "json"], "-o writes every format"),
            (["--url", "rowan.example", "-o", "x"], "--url rowan.example: is no address"),
            (["a.md", "b.md"], "unrecognized arguments: b.md"),
        ],
    )
    def test_trouble_is_one_line(self, policy, capsys, arguments, said):
        assert policy
        assert main(["log", *arguments]) == 2
        error = capsys.readouterr().err
        assert said in error
        assert error.count("\n") == 1


class TestLine:
    """Whose history it is: the first-parent line, through renames; commits of a day are one."""

    def test_renames_are_followed(self, policy, capsys):
        policy.git("mv", "privacy.md", "privacy-policy.md")
        policy.commit("v5")
        assert days(data(capsys, "privacy-policy.md")) == ["2024-01-04", "2024-01-02"]

    def test_a_merge_counts_when_it_lands(self, policy, capsys):
        policy.git("checkout", "-qb", "side", "v1")
        policy.commit("s1", privacy__md=ONE.replace("sixteen", "ten"))
        policy.commit("s2", privacy__md=ONE.replace("sixteen", "twelve"))
        policy.git("checkout", "-q", "main")
        policy.git("merge", "-q", "--no-ff", "-X", "theirs", "-m", "merge", "side")
        made = data(capsys, "privacy.md")
        assert days(made) == ["2024-01-07", "2024-01-04", "2024-01-02"]
        assert not {"s1", "s2"} & {entry["version"] for entry in made["entries"]}

    def test_seventeen_commits_of_a_day_are_one(self, policy, capsys):
        for number in range(17):
            policy.commit("", privacy__md=THREE.replace("90", str(100 + number)))
            policy.commits -= 1
        made = data(capsys, "privacy.md")
        assert len(made["entries"]) == 3
        assert "90 → 116" in made["entries"][0]["points"][0]

    def test_it_may_have_been_gone_for_a_while(self, policy, capsys):
        policy.git("rm", "-q", "privacy.md")
        policy.commit("gone")
        policy.commit("back", privacy__md=THREE.replace("90", "7"))
        assert days(data(capsys, "privacy.md"))[0] == "2024-01-06"

    def test_an_empty_revision_is_left_out_and_said(self, policy, capsys):
        policy.commit("", privacy__md="\n")
        policy.commit("", privacy__md=THREE.replace("90", "7"))
        assert main(["log", "privacy.md", "--format", "json"]) == 0
        shown = capsys.readouterr()
        assert "policydiff: left out: " in shown.err
        assert json.loads(shown.out)["entries"][0]["points"]

    def test_an_archive(self, policy, capsys):
        policy.write(
            "policydiff.toml",
            TOML.replace("\n[policies.privacy.e", 'versions = "old/{version}/{language}.md"\n\n[policies.privacy.e'),
        )
        policy.write("old/2022-05-01/en.md", ONE.replace("30", "1"))
        policy.write("old/2023-01-01/en.md", ONE.replace("30", "2"))
        made = data(capsys)
        assert days(made) == ["2024-01-04", "2023-01-01"]
        assert [entry["version"] for entry in made["entries"]] == ["v4", "2023-01-01"]
        assert made["first"]["date"] == "2022-05-01"


class TestIdentity:
    def test_ids_are_of_the_policys_host_and_never_change(self, policy, capsys):
        policy.write("policydiff.toml", TOML)
        before = data(capsys)
        assert all(
            re.fullmatch(r"tag:rowan\.example,2024:policy/privacy/[0-9a-f]{12}", entry["id"])
            for entry in before["entries"]
        )
        policy.commit("v5", privacy__md=THREE.replace("90", "7"))
        after = data(capsys)
        assert after["entries"][1:] == before["entries"]

    def test_a_publication_that_grows_within_its_day_keeps_its_id(self, policy, capsys):
        policy.commit("", privacy__md=THREE.replace("90", "8"))
        before = data(capsys, "privacy.md")["entries"][0]
        policy.commits -= 1
        policy.commit("", privacy__md=THREE.replace("90", "7"))
        after = data(capsys, "privacy.md")["entries"][0]
        assert after["id"] == before["id"]
        assert after["new"] != before["new"]

    def test_what_was_compared_is_kept(self, policy, capsys, monkeypatch):
        assert policy
        before = told(capsys, "privacy.md", "--all")
        monkeypatch.setattr("policydiff.history.publication_log.compare_all", lambda *_: pytest.fail("compared again"))
        monkeypatch.setattr("policydiff.history.publication_log.read_edition", lambda *_: pytest.fail("read again"))
        assert told(capsys, "privacy.md", "--all") == before

    def test_a_cache_that_cannot_be_written_or_is_broken_only_costs_time(self, policy, capsys, monkeypatch, tmp_path):
        assert policy
        before = told(capsys, "privacy.md")
        for kept in (tmp_path / "cache").rglob("*.json"):
            kept.write_text("{")
        assert told(capsys, "privacy.md") == before
        (tmp_path / "file").write_text("")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
        assert told(capsys, "privacy.md") == before


class TestFeeds:
    @pytest.mark.parametrize("base", ["", "https://rowan.example/privacy/history/"])
    def test_feedparser_has_nothing_against_them(self, policy, capsys, base):
        policy.write("policydiff.toml", TOML)
        assert main(["log", "-o", "out", "--url", base] if base else ["log", "-o", "out"]) == 0
        capsys.readouterr()
        atom = feedparser.parse((policy.root / "out" / "feed.atom").read_text())
        assert not atom.bozo
        assert (atom.version, atom.feed.title, len(atom.entries)) == ("atom10", "Privacy Policy", 2)
        assert atom.entries[0].link == f"{base}{(policy.root / 'out').glob('2024-01-04-*.html').__next__().name}"
        assert [tag.term for tag in atom.entries[1].tags] == ["substantive", "high"]
        assert atom.entries[0].published == "2024-01-04T12:00:00+00:00"
        feed = json.loads((policy.root / "out" / "feed.json").read_text())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
        assert ("feed_url" in feed) is bool(base)

    def test_what_xml_cannot_hold_does_not_stand_in_it(self, repo, capsys, monkeypatch):
        repo.commit("v1", privacy__md=ONE)
        bells = "\n## Bells\n\nWe ring \x07 \ufffe & share <all> your data \u202e with partners.\n"
        repo.commit("v2", privacy__md=ONE + bells)
        monkeypatch.chdir(repo.root)
        atom = feedparser.parse(told(capsys, "privacy.md", "--format", "atom"))
        assert not atom.bozo
        assert "share <all> your data <U+202E> with partners" in atom.entries[0].summary


class TestSite:
    def test_every_link_leads_to_a_file(self, policy, capsys):
        assert main(["log", "-o", "out"]) == 0
        assert capsys.readouterr().err.endswith(
            "policydiff: out: 2 pages, index.html, feed.atom, feed.json, history.json\n"
        )
        page = (policy.root / "out" / "index.html").read_text()
        links = re.findall(r'href="([^"#:]+)"', page)
        assert links
        assert all((policy.root / "out" / link).is_file() for link in links)
        assert "<script" not in page

    def test_a_second_run_writes_only_what_is_new(self, policy, capsys):
        assert main(["log", "-o", "out"]) == 0
        old = {path.name: path.stat().st_mtime_ns for path in (policy.root / "out").glob("2024-*.html")}
        policy.commit("v5", privacy__md=THREE.replace("90", "7"))
        assert main(["log", "-o", "out", "privacy.md"]) == 0
        assert "out: 1 page, " in capsys.readouterr().err
        pages = {path.name: path.stat().st_mtime_ns for path in (policy.root / "out").glob("2024-*.html")}
        assert old.items() < pages.items()
        assert main(["log", "-o", "out", "privacy.md"]) == 0
        assert "out: no new page, " in capsys.readouterr().err

    def test_a_page_of_another_version_is_written_anew(self, policy, capsys, monkeypatch):
        assert policy
        assert main(["log", "-o", "out"]) == 0
        monkeypatch.setattr("policydiff.history.cache.__version__", "9.0")
        assert main(["log", "-o", "out"]) == 0
        assert capsys.readouterr().err.count("out: 2 pages") == 2

    def test_without_a_cache_every_page_is_written_and_reads_the_same(self, policy, capsys, monkeypatch, tmp_path):
        assert main(["log", "-o", "out"]) == 0
        before = {path.name: path.read_bytes() for path in (policy.root / "out").iterdir()}
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
        assert main(["log", "-o", "out"]) == 0
        assert {path.name: path.read_bytes() for path in (policy.root / "out").iterdir()} == before
        assert capsys.readouterr().err.count("out: 2 pages") == 2

    def test_pages_are_written_anew_where_they_look_or_read_otherwise(self, policy, capsys):
        for setting in ('[policies.privacy.page]\naccent = "#123456"\n', '[policies.privacy]\nheadings = ["Logs"]\n'):
            policy.write("policydiff.toml", TOML)
            assert main(["log", "-o", "out"]) == 0
            capsys.readouterr()
            text = TOML.replace("[policies.privacy]\n", setting, 1) if "headings" in setting else TOML + setting
            policy.write("policydiff.toml", text)
            assert main(["log", "-o", "out"]) == 0
            assert "out: 2 pages" in capsys.readouterr().err
            assert main(["log", "-o", "out"]) == 0
            assert "out: no new page" in capsys.readouterr().err
        jsonschema.validate(json.loads((policy.root / "out/history.json").read_text()), json.loads(log_schema()))

    def test_a_long_history_does_not_fill_the_memory(self, policy, capsys, monkeypatch):
        """A page leaves cycles behind, which the command collects for nothing else."""
        assert policy
        collects = []

        def rendered(*arguments, **options) -> str:
            collects.append(gc.isenabled())
            return to_html(*arguments, **options)

        monkeypatch.setattr("policydiff.history.site.to_html", rendered)
        assert main(["log", "-o", "out"]) == 0
        capsys.readouterr()
        assert collects == [True, True]

    def test_an_edition_each_has_its_folder_and_its_language(self, policy, capsys):
        policy.write("policydiff.toml", TOML + 'zh-Hans = "privacy.zh.md"\n')
        policy.commit("z1", **{"privacy.zh__md": "# 隐私\n\n## 日志\n\n我们将日志保存30天。\n"})
        policy.commit("z2", **{"privacy.zh__md": "# 隐私\n\n## 日志\n\n我们将日志保存90天。\n"})
        assert main(["log", "-o", "out"]) == 0
        capsys.readouterr()
        page = (policy.root / "out" / "zh-Hans" / "index.html").read_text()
        assert '<html lang="zh-Hans">' in page
        assert "每一次实质性变更" in page
        assert (policy.root / "out" / "en" / "feed.atom").is_file()

    def test_nothing_of_the_owners_is_on_a_page(self, policy, capsys):
        assert main(["log", "-o", "out"]) == 0
        capsys.readouterr()
        for path in (policy.root / "out").glob("2024-*.html"):
            text = path.read_text()
            assert "privacy.md" not in text
            assert "date.not_bumped" not in text
            assert "What the checks found" not in text

    def test_a_folder_that_cannot_be_written(self, policy, capsys):
        policy.write("out", "a file")
        assert main(["log", "-o", "out"]) == 2
        assert "policydiff: out: cannot be written (" in capsys.readouterr().err
