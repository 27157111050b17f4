"""A repository or configuration that came with a pull request: it can make the command fail, and do nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from policydiff.config import load
from policydiff.errors import ConfigError, PolicydiffError
from policydiff.source import Request, Resolution, resolve, resolve_editions

ONE = "# Privacy\n\nWe keep it for 30 days.\n"
TWO = "# Privacy\n\nWe keep it for 90 days.\n"


def ask(cwd: Path, *names: str) -> Resolution:
    old, new, path = (*names, None, None, None)[:3]
    return resolve(Request(old, new, path, config=load(None, cwd), cwd=cwd))


def texts(resolution: Resolution) -> list[tuple[str, str]]:
    return [(pair.old.content.decode(), pair.new.content.decode()) for pair in resolution.pairs]


def trouble(cwd: Path, *names: str) -> str:
    with pytest.raises(PolicydiffError) as caught:
        ask(cwd, *names)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def versions(repo):
    repo.commit("v1", privacy__md=ONE)
    repo.commit("v2", privacy__md=TWO)
    return repo


@pytest.fixture
def mark(tmp_path):
    return tmp_path / "PWNED"


def embed(folder: Path, mark: Path, *, url: str = ".", worktree: str = ".") -> None:
    """A folder that git takes for a bare repository, whose missing objects it would fetch by running a command."""
    for inside in ("objects", "refs"):
        (folder / inside).mkdir()
        (folder / inside / ".keep").touch()
    (folder / "refs/tags").mkdir()
    for name in ("v1", "v2"):
        (folder / "refs/tags" / name).write_text("1" * 40 + "\n")
    (folder / "HEAD").write_text("1" * 40 + "\n")
    (folder / "config").write_text(
        "[core]\n\trepositoryformatversion = 1\n"
        f"\tworktree = {worktree}\n\tsshCommand = touch {mark}\n"
        "[extensions]\n\tpartialClone = origin\n"
        f'[remote "origin"]\n\tpromisor = true\n\turl = {url}\n\tuploadpack = "touch {mark}"\n'
    )


class TestEmbeddedRepositories:
    """git takes any folder with HEAD, objects and refs for a repository, and hosts let such folders be pushed."""

    @pytest.fixture
    def attacked(self, repo, mark):
        repo.write("docs/legal/privacy.md", ONE)
        repo.commit("v1")
        repo.write("docs/legal/privacy.md", TWO)
        embed(repo.root / "docs/legal", mark)
        repo.commit("v2")
        return repo

    def test_the_trap_works(self, attacked, mark):
        subprocess.run(
            ["git", "-C", str(attacked.root / "docs/legal"), "-c", "safe.bareRepository=all", "log", "v1"],
            capture_output=True,
            check=False,
        )
        assert mark.exists()

    @pytest.mark.parametrize(
        "names",
        [
            ("v1", "v2", "docs/legal/privacy.md"),
            ("docs/legal/privacy.md",),
            ("HEAD", "docs/legal/privacy.md"),
            ("docs/legal",),
            ("v1", "v2", "docs/legal"),
            ("v1:docs/legal/privacy.md", "docs/legal/privacy.md"),
        ],
    )
    def test_no_command_is_run(self, attacked, mark, names):
        try:
            ask(attacked.root, *names)
        except PolicydiffError as error:
            assert "docs/legal" in str(error)  # noqa: PT017  either end is right, a command that ran is not
        assert not mark.exists()

    def test_versions_are_those_of_the_repository_around_it(self, attacked):
        assert texts(ask(attacked.root, "v1", "v2", "docs/legal/privacy.md")) == [(ONE, TWO)]

    def test_it_is_said_how_one_that_is_meant_is_named(self, attacked):
        assert trouble(attacked.root, "docs/legal/privacy.md").endswith(
            f"{attacked.root / 'docs/legal'} looks like a git repository without a working tree, which a stranger's "
            "files can imitate; if it is meant, name it in GIT_DIR; name both OLD and NEW"
        )

    @pytest.mark.parametrize("inside", [".", "refs", "objects"])
    def test_nor_from_inside(self, attacked, mark, inside):
        assert "GIT_DIR" in trouble(attacked.root / "docs/legal" / inside, "v1", "v2", "privacy.md")
        assert not mark.exists()

    def test_a_git_that_knows_no_such_guard(self, attacked, mark, tmp_path, monkeypatch):
        """Before 2.38 git ignores `safe.bareRepository`: the folder's name and place must tell."""
        old = tmp_path / "bin" / "git"
        old.parent.mkdir()
        unguarded = """$(printf "%s " "$@" | sed s/safe.bareRepository=explicit/safe.bareRepository=all/)"""
        old.write_text(f"#!/bin/sh\nexec {shutil.which('git')} {unguarded}\n")
        old.chmod(0o755)
        monkeypatch.setenv("PATH", f"{old.parent}{os.pathsep}{os.environ['PATH']}")
        assert "GIT_DIR" in trouble(attacked.root, "docs/legal/privacy.md")
        assert not mark.exists()

    def test_nor_where_its_working_tree_is_said_to_be_the_true_one(self, repo, mark):
        repo.write("docs/privacy.md", ONE)
        repo.commit("v1")
        embed(repo.root / "docs", mark, worktree="..")
        assert "GIT_DIR" in trouble(repo.root, "docs/privacy.md")
        assert not mark.exists()


def test_the_recipe_takes_the_configuration_from_the_base_branch(repo, tmp_path):
    """`docs/untrusted.md`: a worktree of the base, both revisions from git."""
    repo.write("policydiff.toml", '[policies.privacy.editions]\nen = "privacy.md"\n')
    base = repo.commit("base", privacy__md=ONE)
    repo.write("policydiff.toml", '[policies.privacy.editions]\nen = "harmless.md"\n')
    proposed = repo.commit("proposed", privacy__md=TWO, harmless__md=ONE)
    repo.git("worktree", "add", "--quiet", str(tmp_path / "trusted"), base)
    trusted = tmp_path / "trusted"
    config = load(trusted / "policydiff.toml", trusted)
    assert texts(resolve(Request(base, proposed, config=config, cwd=trusted))) == [(ONE, TWO)]


class TestRepositoriesThatAreMeant:
    def test_a_bare_one_named_in_the_environment(self, versions, tmp_path, monkeypatch):
        bare = tmp_path / "bare.git"
        versions.git("clone", "--quiet", "--bare", ".", str(bare))
        assert "GIT_DIR" in trouble(bare, "v1", "v2", "privacy.md")
        for named in (str(bare), "."):
            monkeypatch.chdir(bare)
            monkeypatch.setenv("GIT_DIR", named)
            assert texts(ask(bare, "v1", "v2", "privacy.md")) == [(ONE, TWO)]
            assert texts(ask(bare, "v1", "v2")) == [(ONE, TWO)]

    def test_a_worktree_a_submodule_and_a_git_folder_elsewhere(self, versions, make_repo, tmp_path):
        versions.git("worktree", "add", "--quiet", str(tmp_path / "second"), "v2")
        assert texts(ask(tmp_path / "second", "v1", "v2", "privacy.md")) == [(ONE, TWO)]
        versions.git("init", "--quiet", "--separate-git-dir", str(tmp_path / "kept elsewhere"))
        assert texts(ask(versions.root, "v1", "v2", "privacy.md")) == [(ONE, TWO)]
        outer = make_repo("outer")
        outer.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", str(versions.root), "legal")
        assert texts(ask(outer.root / "legal", "v1", "v2", "privacy.md")) == [(ONE, TWO)]

    def test_a_worktree_of_a_bare_one(self, versions, tmp_path):
        bare = tmp_path / "bare.git"
        versions.git("clone", "--quiet", "--bare", ".", str(bare))
        subprocess.run(["git", "-C", str(bare), "worktree", "add", "--quiet", str(tmp_path / "w"), "v2"], check=True)
        assert texts(ask(tmp_path / "w", "v1", "v2", "privacy.md")) == [(ONE, TWO)]

    def test_a_partial_clone_fetches_nothing_by_itself(self, versions, tmp_path, mark):
        versions.git("config", "uploadpack.allowFilter", "true")
        clone = tmp_path / "partial"
        versions.git("clone", "--quiet", "--filter=blob:none", f"file://{versions.root}", str(clone))
        subprocess.run(["git", "-C", str(clone), "config", "remote.origin.uploadpack", f"touch {mark}"], check=True)
        assert trouble(clone, "v1", "v2", "privacy.md") == (
            "v1:privacy.md: this clone was made without the files of older revisions (`--filter`); run `git fetch "
            "--refetch --no-filter` or clone without it"
        )
        assert not mark.exists()


HIDDEN = "# Token\n\nThe token of this job stands here.\n"


class TestLinksAndPathsOutOfTheRepository:
    @pytest.mark.parametrize(
        "target",
        [".git/config", "../secret.md", "/etc/passwd", "/proc/self/environ", "docs/link.md", "elsewhere/secret.md"],
    )
    @pytest.mark.parametrize("configured", [True, False])
    def test_an_edition_that_is_a_link(self, versions, target, configured):
        (versions.root.parent / "secret.md").write_text(HIDDEN)
        (versions.root / "docs").mkdir()
        (versions.root / "docs/link.md").symlink_to(versions.root.parent / "secret.md")
        (versions.root / "elsewhere").symlink_to(versions.root.parent)
        (versions.root / "privacy.md").unlink()
        (versions.root / "privacy.md").symlink_to(target)
        if configured:
            versions.write("policydiff.toml", '[policies.privacy.editions]\nen = "privacy.md"\n')
            assert "privacy.md lies outside the repository" in trouble(versions.root)
        assert trouble(versions.root, "v1", "privacy.md") == (
            "privacy.md: is a link that leads out of its repository; name the file it leads to"
        )

    def test_a_link_in_a_folder(self, versions):
        versions.write("legal/terms.md", ONE)
        versions.commit("v3")
        (versions.root / "legal/terms.md").unlink()
        (versions.root / "legal/terms.md").symlink_to("../.git/config")
        assert "terms.md: is a link" in trouble(versions.root, "legal")

    def test_a_folder_that_is_a_link_to_another_repository(self, versions, make_repo):
        other = make_repo("other")
        other.commit("v1", privacy__md=HIDDEN)
        (versions.root / "docs").symlink_to(other.root)
        assert "docs/privacy.md: is a link" in trouble(versions.root, "privacy.md", "docs/privacy.md")

    def test_links_that_stay_inside_are_followed(self, versions):
        versions.write("legal/en.md", ONE)
        (versions.root / "linked.md").symlink_to("legal/en.md")
        assert texts(ask(versions.root, "linked.md", "privacy.md")) == [(ONE, TWO)]

    def test_the_users_own_links_are_followed(self, folder, versions):
        (folder / "work").symlink_to(versions.root)
        (folder / "old.md").symlink_to(versions.write("kept/old.md", ONE))
        assert texts(ask(folder, "old.md", "work/privacy.md")) == [(ONE, TWO)]

    @pytest.mark.parametrize(
        "path", ["../secret.md", "/etc/hostname", "/proc/self/environ", ".git/config", ".GIT/config"]
    )
    def test_a_configured_edition_elsewhere(self, versions, path, tmp_path):
        (tmp_path / "secret.md").write_text(HIDDEN)
        versions.write("policydiff.toml", f'[policies.privacy.editions]\nen = "{path}"\n')
        with pytest.raises(
            ConfigError, match=r"\[policies.privacy.editions\] en: .* lies outside the repository; move"
        ):
            resolve_editions(Request(config=load(None, versions.root), cwd=versions.root))

    def test_an_archive_elsewhere(self, versions, tmp_path):
        (tmp_path / "kept").mkdir()
        (tmp_path / "kept/2019.md").write_text(HIDDEN)
        versions.write(
            "policydiff.toml",
            '[policies.privacy]\nversions = "../kept/{version}.md"\n[policies.privacy.editions]\nen = "privacy.md"\n',
        )
        assert "[policies.privacy] versions: " in trouble(versions.root, "2019")

    def test_a_folder_with_both_named_in_the_environment(self, versions, tmp_path, monkeypatch):
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts/privacy.md").write_text(TWO)
        versions.write("policydiff.toml", '[policies.privacy.editions]\nen = "../texts/privacy.md"\n')
        asked = Request(config=load(None, versions.root), cwd=versions.root)
        monkeypatch.setenv("POLICYDIFF_ROOT", str(tmp_path))
        assert resolve_editions(asked).pairs[0].new.content.decode() == TWO
        monkeypatch.setenv("POLICYDIFF_ROOT", str(versions.root))
        with pytest.raises(ConfigError, match="outside the folder in POLICYDIFF_ROOT"):
            resolve_editions(asked)

    def test_without_a_repository_the_configurations_folder_is_the_limit(self, folder):
        (folder.parent / "secret.md").write_text(HIDDEN)
        (folder / "policydiff.toml").write_text('[policies.privacy.editions]\nen = "../secret.md"\n')
        with pytest.raises(ConfigError, match="outside the configuration's folder"):
            resolve_editions(Request(config=load(None, folder), cwd=folder))

    def test_a_configuration_that_is_a_link(self, versions, tmp_path):
        (tmp_path / "other.toml").write_text("[policies]\n")
        (versions.root / "policydiff.toml").symlink_to(tmp_path / "other.toml")
        with pytest.raises(ConfigError, match=r"^policydiff.toml: is a link out of its repository"):
            load(None, versions.root)
        assert load(Path("policydiff.toml"), versions.root).path
