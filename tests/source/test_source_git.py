"""Version names, REV:path and the working tree, in real repositories."""

from __future__ import annotations

import itertools
import os
import subprocess
from pathlib import Path

import pytest

from policydiff.config import load
from policydiff.errors import UnreadableSourceError, UnresolvedError, UsageError
from policydiff.source import Request, Resolution, resolve, resolve_editions

ONE = "# Privacy\n\nWe keep it for 30 days.\n"
TWO = "# Privacy\n\nWe keep it for 90 days.\n"
CONFIG = """
[policies.privacy]
name = "Privacy Policy"
versions = "archive/{version}/{language}.md"
[policies.privacy.editions]
en = "privacy.md"
zh-Hans = "privacy.zh.md"
"""


def ask(cwd: Path, *names: str, policy: str | None = None, language: str | None = None) -> Resolution:
    """Resolve OLD, NEW and PATH as typed in a folder, with the configuration that is found there."""
    old, new, path = (*names, None, None, None)[:3]
    return resolve(Request(old, new, path, policy, language, config=load(None, cwd), cwd=cwd))


def texts(resolution: Resolution) -> list[tuple[str | None, str | None]]:
    return [
        (pair.old and pair.old.content.decode(), pair.new and pair.new.content.decode()) for pair in resolution.pairs
    ]


def names(resolution: Resolution) -> list[tuple[str | None, str | None]]:
    return [(pair.old and pair.old.name, pair.new and pair.new.name) for pair in resolution.pairs]


def trouble(cwd: Path, *typed: str, **flags: str) -> str:
    with pytest.raises((UnresolvedError, UnreadableSourceError, UsageError)) as caught:
        ask(cwd, *typed, **flags)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def versions(repo):
    """Two tagged versions of one policy, and a changed working tree."""
    repo.commit("v1", privacy__md=ONE)
    repo.commit("v2", privacy__md=TWO)
    repo.write("privacy.md", "# Privacy\n\nNow.\n")
    return repo


class TestVersionNames:
    def test_with_a_path(self, versions):
        found = ask(versions.root, "v1", "v2", "privacy.md")
        assert texts(found) == [(ONE, TWO)]
        assert names(found) == [("v1:privacy.md", "v2:privacy.md")]
        assert found.pairs[0].name == "privacy.md"

    def test_notes_say_what_the_names_were_resolved_to(self, versions):
        short = versions.git("rev-parse", "--short=10", "v1").strip()
        assert ask(versions.root, "v1", "v2", "privacy.md").notes[0] == (
            f"v1: git revision {short} of 2024-01-01, privacy.md"
        )

    def test_without_a_path_the_only_file_named_like_a_policy_is_taken(self, versions):
        versions.commit("v3", README__md="# Readme", notes__txt="x")
        assert names(ask(versions.root, "v1", "v3")) == [("v1:privacy.md", "v3:privacy.md")]

    def test_several_candidates_are_each_compared(self, versions):
        versions.commit("v3", terms__md="# Terms")
        versions.commit("v4", terms__md="# Terms\n\nNew.")
        found = ask(versions.root, "v3", "v4")
        assert names(found) == [("v3:privacy.md", "v4:privacy.md"), ("v3:terms.md", "v4:terms.md")]
        assert found.notes[1].endswith(", privacy.md, terms.md; name one after the versions to compare it alone")

    def test_a_candidate_may_be_on_one_side_alone(self, versions):
        versions.commit("v3", terms__md="# Terms")
        assert names(ask(versions.root, "v1", "v3")) == [("v1:privacy.md", "v3:privacy.md"), (None, "v3:terms.md")]
        assert names(ask(versions.root, "v3", "v1")) == [("v3:privacy.md", "v1:privacy.md"), ("v3:terms.md", None)]

    def test_a_candidate_of_the_working_tree(self, versions):
        (versions.root / "terms.md").write_text("# Terms")
        assert names(ask(versions.root, "v1")) == [("v1:privacy.md", "privacy.md"), (None, "terms.md")]

    def test_a_renamed_candidate_is_no_second_one(self, versions):
        text = "# Terms\n\n" + "Be kind to each other and pay in time.\n" * 9
        versions.commit("v3", terms__md=text)
        versions.git("mv", "terms.md", "terms-of-use.md")
        versions.git("commit", "-qm", "name")
        assert names(ask(versions.root, "v3", "HEAD")) == [
            ("v3:privacy.md", "HEAD:privacy.md"),
            ("v3:terms.md", "HEAD:terms-of-use.md"),
        ]

    def test_a_published_page_is_no_candidate(self, versions):
        for version in ("v3", "v4"):
            page = f'<!DOCTYPE html><head><meta name="generator" content="policydiff"><title>{version}</title>'
            versions.write("privacy-history/index.html", page)
            versions.commit(version)
        for sides in (("v3", "v4"), ("v1", "v4"), ("v4", "v1"), ("v3",)):
            assert [pair.name for pair in ask(versions.root, *sides).pairs] == ["privacy.md"]

    def test_a_language_chooses_among_candidates(self, versions):
        versions.commit("v3", privacy__zh__md="# 隐私")
        versions.commit("v4", privacy__zh__md="# 隐私 2")
        assert names(ask(versions.root, "v3", "v4", language="zh")) == [("v3:privacy.zh.md", "v4:privacy.zh.md")]

    def test_no_candidate(self, repo):
        repo.commit("v1", notes__md="# Notes")
        assert trouble(repo.root, "v1", "v1") == (
            "no file is named like a policy and there is no policydiff.toml; name the file after the versions"
        )

    @pytest.mark.parametrize("name", ["v1", "main~1", "HEAD~1", "v2^", "refs/tags/v1", "HEAD@{1}"])
    def test_every_way_git_names_a_revision(self, versions, name):
        assert texts(ask(versions.root, name, "v2", "privacy.md")) == [(ONE, TWO)]

    def test_a_hash_and_a_branch_with_a_slash(self, versions):
        commit = versions.git("rev-parse", "v1").strip()
        versions.git("branch", "release/2024", "v1")
        assert texts(ask(versions.root, commit[:9], "release/2024", "privacy.md")) == [(ONE, ONE)]

    def test_an_annotated_tag(self, versions):
        versions.git("tag", "-a", "v1-signed", "-m", "one", "v1")
        assert texts(ask(versions.root, "v1-signed", "v2", "privacy.md")) == [(ONE, TWO)]

    def test_the_path_is_relative_to_where_one_stands(self, repo):
        repo.write("site/legal/privacy.md", ONE)
        repo.commit("v1")
        repo.write("site/legal/privacy.md", TWO)
        repo.commit("v2")
        assert names(ask(repo.root / "site", "v1", "v2", "legal/privacy.md")) == [
            ("v1:legal/privacy.md", "v2:legal/privacy.md")
        ]

    def test_a_file_that_was_deleted_since(self, versions):
        versions.git("rm", "-f", "-q", "privacy.md")
        versions.commit("v3")
        assert texts(ask(versions.root, "v1", "v2", "privacy.md")) == [(ONE, TWO)]

    def test_a_renamed_file_is_followed(self, repo):
        body = "# Privacy\n\n" + "".join(f"Clause {number} stands as it is.\n\n" for number in range(20))
        repo.commit("v1", privacy_policy__md=body)
        repo.write("legal/x", "")
        repo.git("mv", "privacy_policy.md", "legal/privacy.md")
        repo.commit("v2")
        assert names(ask(repo.root, "v1", "v2", "legal/privacy.md")) == [
            ("v1:privacy_policy.md", "v2:legal/privacy.md")
        ]
        assert names(ask(repo.root, "v1", "v2", "privacy_policy.md")) == [
            ("v1:privacy_policy.md", "v2:legal/privacy.md")
        ]

    def test_a_file_on_the_other_side_says_which_file_is_meant(self, versions):
        assert names(ask(versions.root, "v1", "privacy.md")) == [("v1:privacy.md", "privacy.md")]
        assert names(ask(versions.root, "privacy.md", "v1")) == [("privacy.md", "v1:privacy.md")]
        assert names(ask(versions.root, "v1:privacy.md", "v2")) == [("v1:privacy.md", "v2:privacy.md")]

    def test_a_folder_as_path(self, repo):
        repo.write("legal/en.md", ONE)
        repo.write("legal/old.md", ONE)
        repo.commit("v1")
        repo.write("legal/en.md", TWO)
        repo.write("legal/fr.html", "<p>Oui</p>")
        repo.git("rm", "-q", "legal/old.md")
        repo.commit("v2")
        assert names(ask(repo.root, "v1", "v2", "legal")) == [
            ("v1:legal/en.md", "v2:legal/en.md"),
            (None, "v2:legal/fr.html"),
            ("v1:legal/old.md", None),
        ]


class TestConfiguredEditions:
    @pytest.fixture
    def configured(self, repo):
        repo.commit("v1", policydiff__toml=CONFIG, privacy__md=ONE)
        repo.commit("v2", privacy__md=TWO, privacy__zh__md="# 隐私\n")
        return repo

    def test_each_is_compared_in_turn(self, configured):
        configured.commit("v3", privacy__md=ONE)
        found = ask(configured.root, "v2", "v3")
        assert names(found) == [
            ("v2:privacy.md", "v3:privacy.md"),
            ("v2:privacy.zh.md", "v3:privacy.zh.md"),
        ]
        assert [(pair.policy, pair.language, pair.name) for pair in found.pairs] == [
            ("privacy", "en", "privacy.md"),
            ("privacy", "zh-Hans", "privacy.zh.md"),
        ]
        assert found.pairs[1].new.language == "zh-Hans"
        assert found.pairs[1].new.policy == "privacy"

    def test_an_edition_on_one_side_only_was_added_or_removed(self, configured):
        assert names(ask(configured.root, "v1", "v2")) == [
            ("v1:privacy.md", "v2:privacy.md"),
            (None, "v2:privacy.zh.md"),
        ]
        assert names(ask(configured.root, "v2", "v1")) == [
            ("v2:privacy.md", "v1:privacy.md"),
            ("v2:privacy.zh.md", None),
        ]

    def test_one_version_is_compared_with_the_working_tree(self, configured):
        configured.write("privacy.md", "# Now\n")
        found = ask(configured.root, "v1")
        assert names(found)[0] == ("v1:privacy.md", "privacy.md")
        assert found.pairs[0].new.content == b"# Now\n"
        assert found.notes[1] == "working tree: files as they are now, privacy.md, privacy.zh.md"

    def test_no_name_at_all_compares_what_is_committed(self, configured):
        configured.write("privacy.md", "# Now\n")
        assert names(ask(configured.root)) == [
            ("HEAD:privacy.md", "privacy.md"),
            ("HEAD:privacy.zh.md", "privacy.zh.md"),
        ]

    def test_from_a_subfolder(self, configured):
        (configured.root / "src").mkdir()
        assert names(ask(configured.root / "src", "v1", "v2", language="en")) == [("v1:privacy.md", "v2:privacy.md")]

    def test_language_and_policy_choose(self, configured):
        assert names(ask(configured.root, "v1", "v2", language="zh")) == [(None, "v2:privacy.zh.md")]
        assert names(ask(configured.root, "v1", "v2", policy="privacy", language="EN")) == [
            ("v1:privacy.md", "v2:privacy.md")
        ]

    def test_a_language_without_edition(self, configured):
        assert trouble(configured.root, "v1", "v2", language="fr") == (
            "policydiff.toml has no edition in fr; there are: en, zh-Hans"
        )

    def test_an_unknown_policy(self, configured):
        assert trouble(configured.root, "v1", "v2", policy="privcy") == (
            '--policy: "privcy" is not configured in policydiff.toml; did you mean "privacy"?'
        )

    def test_a_path_is_known_as_its_edition(self, configured):
        pair = ask(configured.root, "v2", "v2", "privacy.zh.md").pairs[0]
        assert (pair.policy, pair.language) == ("privacy", "zh-Hans")

    def test_a_draft_is_compared_with_the_edition_of_its_language(self, configured):
        configured.write("draft.md", "# Draft\n")
        assert names(ask(configured.root, "v1", "draft.md")) == [("v1:privacy.md", "draft.md")]
        assert names(ask(configured.root, "v2", "draft.md", language="zh")) == [("v2:privacy.zh.md", "draft.md")]
        assert trouble(configured.root, "v2", "draft.md") == (
            "draft.md is one text, the other side has several (privacy.md, privacy.zh.md); name one of them"
        )

    def test_an_old_version_from_the_archive(self, configured):
        configured.write("archive/2022/en.md", "# Old\n")
        configured.write("archive/2023/en.md", "# Newer\n")
        found = ask(configured.root, "2022", "2023")
        assert names(found) == [("archive/2022/en.md", "archive/2023/en.md")]
        assert found.notes[0] == "2022: archive, archive/2022/en.md"
        assert names(ask(configured.root, "2022", "v1")) == [("archive/2022/en.md", "v1:privacy.md")]
        assert names(ask(configured.root, "2022", "privacy.md")) == [("archive/2022/en.md", "privacy.md")]

    def test_a_revision_goes_before_the_archive(self, configured):
        configured.write("archive/v1/en.md", "# Archived\n")
        assert names(ask(configured.root, "v1", "v2", language="en")) == [("v1:privacy.md", "v2:privacy.md")]

    def test_an_unknown_version_lists_what_was_tried(self, configured):
        assert trouble(configured.root, "v9", "v2") == (
            "v9: no such file; no such git revision (there are v2, v1, main); "
            "not in the archive (archive/v9/en.md, archive/v9/zh-Hans.md)"
        )

    def test_no_version_leads_out_of_the_archive(self, configured):
        configured.write("archive/x/en.md", ONE)
        outside = configured.root.parent / "secret"
        outside.mkdir()
        (outside / "en.md").write_text(ONE)
        assert (configured.root / "archive/x/../../../secret/en.md").is_file()
        message = trouble(configured.root, "x/../../../secret", "x")
        assert message.startswith("x/../../../secret: no such file; ")
        assert "not in the archive" not in message

    def test_an_edition_outside_the_repository(self, configured):
        configured.write("policydiff.toml", '[policies.a.editions]\nen = "../outside.md"\n')
        assert trouble(configured.root, "v1", "v2") == (
            "../outside.md: lies outside the git repository, so no revision holds it"
        )

    def test_nothing_of_it_was_there_yet(self, configured):
        configured.write("policydiff.toml", '[policies.a.editions]\nen = "brand-new.md"\n')
        assert trouble(configured.root, "v1", "v2") == (
            "brand-new.md: the edition en of a is not in v1 and not in v2; mend its path in policydiff.toml, "
            "or leave it out with --language or --policy"
        )

    def test_an_edition_that_is_nowhere_is_trouble(self, configured):
        path = configured.root / "policydiff.toml"
        path.write_text(
            path.read_text().replace("[policies.privacy.editions]", '[policies.privacy.editions]\nde = "none.md"')
        )
        said = "none.md: the edition de of privacy is not in v1 and not in v2; mend its path in policydiff.toml"
        assert said in trouble(configured.root, "v1", "v2")
        assert "is not in HEAD and not in working tree" in trouble(configured.root)
        assert ask(configured.root, "v1", "v2", language="en")
        with pytest.raises(UnresolvedError, match="is not in working tree; mend"):
            resolve_editions(Request(config=load(None, configured.root), cwd=configured.root))
        (configured.root / "none.md").write_text("# Datenschutz\n\nNeu.\n")
        assert ask(configured.root, "v1", "v2"), "an edition that is younger than both versions"

    def test_resolve_editions_gives_one_side(self, configured):
        def editions(name: str | None) -> list[tuple[str | None, str | None]]:
            config = load(None, configured.root)
            return names(resolve_editions(Request(name, config=config, cwd=configured.root)))

        assert editions(None) == [(None, "privacy.md"), (None, "privacy.zh.md")]
        assert editions("privacy.md") == [(None, "privacy.md")]
        assert editions("v1") == [(None, "v1:privacy.md")]
        assert editions("v2:privacy.zh.md") == [(None, "v2:privacy.zh.md")]


class TestWorkingTree:
    def test_a_file_is_compared_with_its_last_commit(self, versions):
        found = ask(versions.root, "privacy.md")
        assert texts(found) == [(TWO, "# Privacy\n\nNow.\n")]
        assert names(found) == [("HEAD:privacy.md", "privacy.md")]

    def test_an_absolute_path_and_one_from_outside(self, versions, tmp_path):
        typed = str(versions.root / "privacy.md")
        assert names(ask(tmp_path, typed)) == [(f"HEAD:{typed}", typed)]
        assert texts(ask(tmp_path, "repo/privacy.md"))[0][0] == TWO

    def test_a_folder(self, repo):
        repo.write("legal/en.md", ONE)
        repo.write("legal/de.md", ONE)
        repo.commit("v1")
        repo.write("legal/en.md", TWO)
        repo.write("legal/fr.md", TWO)
        (repo.root / "legal/de.md").unlink()
        assert names(ask(repo.root, "legal/")) == [
            ("HEAD:legal/en.md", "legal/en.md"),
            (None, "legal/fr.md"),
            ("HEAD:legal/de.md", None),
        ]
        assert names(ask(repo.root / "legal", "."))[0] == ("HEAD:en.md", "en.md")
        assert len(ask(repo.root, ".").pairs) == 3

    def test_a_renamed_file(self, versions):
        versions.git("checkout", "-q", "privacy.md")
        versions.git("mv", "privacy.md", "datenschutz.md")
        assert names(ask(versions.root, "datenschutz.md")) == [("HEAD:privacy.md", "datenschutz.md")]

    def test_a_revision_of_a_file(self, versions):
        assert names(ask(versions.root, "v1:privacy.md")) == [("v1:privacy.md", "privacy.md")]

    def test_a_file_not_committed_yet(self, versions):
        versions.write("draft.md", "# Draft\n")
        assert trouble(versions.root, "draft.md") == (
            "HEAD:draft.md: no such file at that revision; it is not committed yet, so name both OLD and NEW"
        )

    def test_nothing_committed_yet(self, repo):
        repo.write("privacy.md", ONE)
        assert trouble(repo.root, "privacy.md") == (
            "privacy.md: nothing to compare with: HEAD: no such git revision: nothing is committed yet; "
            "name both OLD and NEW"
        )

    def test_no_repository(self, folder):
        (folder / "privacy.md").write_text(ONE)
        assert trouble(folder, "privacy.md") == (
            "privacy.md: nothing to compare with: there is no git repository here; name both OLD and NEW"
        )


class TestRevisionPaths:
    def test_both_sides(self, versions):
        found = ask(versions.root, "v1:privacy.md", "v2:privacy.md")
        assert texts(found) == [(ONE, TWO)]
        assert names(found) == [("v1:privacy.md", "v2:privacy.md")]

    def test_two_names_at_two_revisions(self, versions):
        versions.git("rm", "-f", "-q", "privacy.md")
        versions.commit("v3", terms__md="# Terms")
        assert names(ask(versions.root, "v1:privacy.md", "v3:terms.md")) == [("v1:privacy.md", "v3:terms.md")]

    def test_the_path_is_meant_from_the_root_and_then_from_here(self, repo):
        repo.write("site/privacy.md", ONE)
        repo.commit("v1")
        for typed in ("v1:site/privacy.md", "v1:privacy.md", "v1:./privacy.md"):
            assert texts(ask(repo.root / "site", typed, "privacy.md")) == [(ONE, ONE)]

    def test_a_folder(self, repo):
        repo.write("legal/en.md", ONE)
        repo.commit("v1")
        repo.write("legal/en.md", TWO)
        repo.commit("v2")
        assert names(ask(repo.root, "v1:legal", "v2:legal")) == [("v1:legal/en.md", "v2:legal/en.md")]
        assert names(ask(repo.root, "v1:legal/", "legal")) == [("v1:legal/en.md", "legal/en.md")]

    def test_an_existing_path_wins(self, versions):
        versions.write("v1:privacy.md", "# A file called so\n")
        assert texts(ask(versions.root, "v1:privacy.md", "v2:privacy.md"))[0][0] == "# A file called so\n"
        versions.write("v1", "# Another\n")
        assert texts(ask(versions.root, "v1", "v2:privacy.md"))[0][0] == "# Another\n"

    def test_a_path_not_in_that_revision(self, versions):
        assert trouble(versions.root, "v1:privcy.md", "v2:privacy.md") == (
            'v1:privcy.md: no such file at that revision; did you mean "privacy.md"?'
        )
        assert trouble(versions.root, "v1", "v2", "legal/privacy.md") == (
            'v1:legal/privacy.md: no such file at that revision; did you mean "privacy.md"?'
        )
        assert trouble(versions.root, "v1", "v2", "xyz") == (
            "v1:xyz: no such file at that revision; it holds privacy.md"
        )

    @pytest.mark.parametrize("path", ["/etc/passwd", "../outside.md", "../../x.md"])
    def test_a_path_out_of_the_repository(self, versions, path):
        assert "lies outside the git repository" in trouble(versions.root, f"v1:{path}", "v2:privacy.md")

    def test_an_unknown_revision(self, versions):
        assert trouble(versions.root, "2023:privacy.md", "v2:privacy.md") == (
            "2023:privacy.md: no such file; no such git revision (there are v2, v1, main)"
        )
        versions.git("tag", "release-2024", "v1")
        assert 'did you mean "release-2024"?' in trouble(versions.root, "release-2023", "v2", "privacy.md")

    def test_no_revision_before_the_colon(self, versions):
        assert trouble(versions.root, ":privacy.md", "v2:privacy.md") == (
            ":privacy.md: no such file, and no revision before the colon; write REV:path"
        )

    def test_links_and_submodules_are_no_texts(self, versions):
        (versions.root / "link.md").symlink_to("privacy.md")
        versions.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module.md")
        versions.git("add", "link.md")
        versions.git("commit", "-q", "-m", "links")
        assert trouble(versions.root, "HEAD:link.md", "privacy.md") == (
            "HEAD:link.md: is a symbolic link in that revision; name the file it leads to"
        )
        assert trouble(versions.root, "HEAD:module.md", "privacy.md") == (
            "HEAD:module.md: is a submodule in that revision; name a file"
        )

    def test_a_pointer_of_git_lfs_is_no_text(self, repo):
        repo.commit("v1", privacy__md="version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n")
        assert "holds only a Git LFS pointer; run `git lfs pull`" in trouble(repo.root, "v1", "v1", "privacy.md")


class TestBadRevisions:
    @pytest.mark.parametrize("name", ["-v1", "--output=x", "--upload-pack=touch x", "-"])
    def test_a_name_that_begins_with_a_dash(self, versions, name):
        message = trouble(versions.root, name, name)
        assert message.startswith("both sides are `-`" if name == "-" else f"{name}: no such file, and a version")
        assert not (versions.root / "x").exists()

    def test_a_revision_that_begins_with_a_dash(self, versions):
        assert trouble(versions.root, "-x:privacy.md", "v1:privacy.md").startswith("-x:privacy.md: no such file, and")

    @pytest.mark.parametrize("name", ["v1..v2", "v1...v2", "^v1", "v1 v2", "v1\nv2", "v1^@", "v1^{tree}"])
    def test_what_is_not_one_revision(self, versions, name):
        with pytest.raises(UnresolvedError):
            ask(versions.root, name, "v2", "privacy.md")

    def test_an_ambiguous_hash(self, versions):
        stream = "".join(
            f"commit refs/heads/many\ncommitter T <t@example.com> {number} +0000\ndata 0\n\n" for number in range(1500)
        )
        command = ["git", "-C", str(versions.root), "fast-import", "--quiet"]
        subprocess.run(command, input=stream.encode(), check=True, capture_output=True)
        starts = sorted(commit[:4] for commit in versions.git("rev-list", "many").split())
        twice = next(one for one, two in itertools.pairwise(starts) if one == two)
        assert trouble(versions.root, twice, "v2", "privacy.md") == (
            f"{twice}: no such file; stands for several git objects; give more digits"
        )

    def test_a_shallow_clone_says_how_to_deepen_it(self, versions, tmp_path):
        versions.git("clone", "--quiet", "--depth=1", versions.root.as_uri(), str(tmp_path / "shallow"))
        mend = (
            "no such git revision in this shallow clone; "
            "set `fetch-depth: 0` in the checkout step, or run `git fetch --unshallow --tags`"
        )
        assert trouble(tmp_path / "shallow", "v1", "HEAD", "privacy.md") == f"v1: no such file; {mend}"
        assert trouble(tmp_path / "shallow", "HEAD~1:privacy.md", "privacy.md") == (
            f"HEAD~1:privacy.md: no such file; {mend}"
        )

    def test_no_repository(self, folder):
        assert trouble(folder, "v1", "v2", "privacy.md") == "v1: no such file; there is no git repository here"
        assert trouble(folder, "v1:privacy.md", "v2:privacy.md") == (
            "v1:privacy.md: no such file; there is no git repository here"
        )

    def test_no_git(self, versions, monkeypatch, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
        assert trouble(versions.root, "v1", "v2", "privacy.md") == (
            "v1: no such file; git is not installed or not on the PATH; install it or name two files"
        )

    def test_nothing_of_the_repository_is_run(self, versions, tmp_path):
        """Pagers, converters, external diffs and monitors that a repository configures stay unused."""
        trap = tmp_path / "trap"
        trap.write_text(f'#!/bin/sh\necho run >> {tmp_path}/trapped\ncat "$1"\n')
        trap.chmod(0o755)
        versions.write(".gitattributes", "*.md diff=trap\n")
        for key in ("diff.trap.textconv", "diff.external", "diff.trap.command", "core.pager", "core.fsmonitor"):
            versions.git("config", key, str(trap))
        versions.git("config", "log.showSignature", "true")
        versions.git("config", "gpg.program", str(trap))
        subprocess.run(["git", "-C", str(versions.root), "diff"], capture_output=True, check=False)
        assert (tmp_path / "trapped").exists()  # the trap works
        (tmp_path / "trapped").unlink()
        ask(versions.root, "v1", "v2", "privacy.md")
        ask(versions.root, "privacy.md")
        trouble(versions.root, "v1", "v2", "none.md")
        assert not (tmp_path / "trapped").exists()

    def test_within_a_hook_the_repository_of_the_path_counts(self, versions, make_repo, monkeypatch):
        other = make_repo("other")
        other.commit("v1", privacy__md="# Other\n")
        monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
        monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
        assert texts(ask(versions.root, "v1", "v2", "privacy.md")) == [(ONE, TWO)]

    def test_a_repository_of_another_user(self, versions, monkeypatch):
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            pytest.skip("only root can give a folder away")
        for place in (versions.root, versions.root / ".git"):
            os.chown(place, 4711, 4711)
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
        monkeypatch.delenv("SUDO_UID", raising=False)
        assert "git refuses a repository that another user owns" in trouble(versions.root, "v1", "v2", "privacy.md")
