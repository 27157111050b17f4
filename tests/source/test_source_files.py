"""Files, folders and standard input: what is found, what is paired, and every refusal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policydiff.config import load
from policydiff.errors import PolicydiffError, UnreadableSourceError, UnresolvedError, UsageError
from policydiff.source import Request, Resolution, resolve, resolve_editions
from policydiff.source.documents import carries_language, editions_in, format_of, named_like_a_policy
from policydiff.source.names import NameKind, sort_name
from policydiff.source.pairing import pair
from policydiff.source.sides import Found, Side

TEXT = "# Privacy\n\nWe keep it.\n"


def ask(cwd: Path, *typed: str | None, stdin: bytes = b"", **flags: str) -> Resolution:
    old, new, path = (*typed, None, None, None)[:3]
    return resolve(Request(old, new, path, config=load(None, cwd), cwd=cwd, stdin=lambda: stdin, **flags))


def found(resolution: Resolution) -> list[tuple[str | None, str | None]]:
    return [(each.old and each.old.name, each.new and each.new.name) for each in resolution.pairs]


def trouble(cwd: Path, *typed: str | None, kind: type[PolicydiffError] = PolicydiffError, **flags: str) -> str:
    with pytest.raises(kind) as caught:
        ask(cwd, *typed, **flags)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def fill(folder: Path, *paths: str) -> None:
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"# {path}\n", encoding="utf-8")


class TestFiles:
    def test_two_files(self, folder):
        fill(folder, "old.md", "new.html")
        resolution = ask(folder, "old.md", "new.html")
        assert found(resolution) == [("old.md", "new.html")]
        assert [resolution.pairs[0].old.format, resolution.pairs[0].new.format] == ["markdown", "html"]
        assert resolution.notes == ()

    def test_flags_reach_the_texts(self, folder):
        fill(folder, "old.md", "new.md")
        each = ask(folder, "old.md", "new.md", language="zh-hans", select="#policy").pairs[0]
        assert (each.language, each.old.language, each.new.language) == ("zh-Hans", "zh-Hans", "zh-Hans")
        assert each.new.select == "#policy"

    def test_the_only_configured_policy_is_meant(self, folder):
        fill(folder, "old.md", "new.md")
        (folder / "policydiff.toml").write_text("[policies.privacy]\nnotice_days = 30\n")
        assert ask(folder, "old.md", "new.md").pairs[0].policy == "privacy"
        (folder / "policydiff.toml").write_text("[policies.privacy]\n[policies.terms]\n")
        assert ask(folder, "old.md", "new.md").pairs[0].policy == ""
        assert ask(folder, "old.md", "new.md", policy="terms").pairs[0].policy == "terms"

    def test_a_configured_file_is_known_as_its_edition(self, folder):
        fill(folder, "old.md", "legal/agb.md", "legal/privacy.md")
        (folder / "policydiff.toml").write_text(
            '[policies.privacy.editions]\nen = "legal/privacy.md"\n[policies.terms.editions]\nde = "legal/agb.md"\n'
        )
        each = ask(folder / "legal", "../old.md", "agb.md").pairs[0]
        assert (each.policy, each.language, each.name) == ("terms", "de", "agb.md")
        assert (each.old.language, each.new.language) == ("", "de")

    def test_windows_paths_are_paths(self, folder):
        (folder / "C:\\x.md").write_text(TEXT)
        (folder / "new.md").write_text(TEXT)
        assert found(ask(folder, "C:\\x.md", "new.md")) == [("C:\\x.md", "new.md")]
        assert trouble(folder, "C:\\y.md", "new.md") == 'C:\\y.md: no such file; did you mean "C:\\x.md"?'
        assert trouble(folder, "D:/legal/y.md", "new.md") == (
            "D:/legal/y.md: no such file, and no such folder either; check the path"
        )

    def test_a_missing_file(self, folder):
        fill(folder, "privacy.md", "terms.md")
        assert trouble(folder, "privcy.md", "terms.md", kind=UnresolvedError) == (
            'privcy.md: no such file (did you mean "privacy.md"?); there is no git repository here'
        )
        assert trouble(folder, "./privcy.md", "terms.md") == './privcy.md: no such file; did you mean "privacy.md"?'
        assert trouble(folder, "terms.md", "/no/where.md") == (
            "/no/where.md: no such file, and no such folder either; check the path"
        )

    @pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf\n"])
    def test_an_empty_file(self, folder, content):
        (folder / "empty.md").write_bytes(content)
        fill(folder, "new.md")
        assert trouble(folder, "empty.md", "new.md", kind=UnreadableSourceError) == (
            "empty.md: is empty; name a file that holds the policy"
        )

    def test_a_pointer_of_git_lfs(self, folder):
        (folder / "a.md").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")
        assert "Git LFS pointer; run `git lfs pull`" in trouble(folder, "a.md", "a.md")

    @pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that even root cannot read")
    def test_an_unreadable_file(self, folder):
        (folder / "a.md").symlink_to("/proc/self/mem")
        assert trouble(folder, "a.md", "a.md", kind=UnreadableSourceError) == (
            "a.md: Input/output error; name a file that can be read"
        )

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="not here: root may read everything")
    def test_a_forbidden_file_and_folder(self, folder):
        fill(folder, "a.md", "locked/b.md")
        (folder / "a.md").chmod(0)
        (folder / "locked").chmod(0)
        assert trouble(folder, "a.md", "a.md") == "a.md: Permission denied; name a file that can be read"
        assert trouble(folder, "locked/b.md", "a.md").startswith("locked/b.md: Permission denied; give yourself")
        (folder / "locked").chmod(0o700)

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without end")
    def test_a_file_without_end(self, folder):
        assert trouble(folder, "/dev/zero", "/dev/zero") == "/dev/zero: is larger than 100 MB; name the policy alone"

    def test_a_link_that_leads_nowhere(self, folder):
        (folder / "a.md").symlink_to("gone.md")
        assert trouble(folder, "a.md", "a.md").startswith("a.md: no such file")

    def test_a_third_name_needs_a_version(self, folder):
        fill(folder, "a.md", "b.md")
        assert trouble(folder, "a.md", "b.md", "c.md", kind=UsageError) == (
            "c.md: a third name goes with versions; a.md and b.md name texts"
        )

    @pytest.mark.parametrize("name", ["", " ", "a\0b"])
    def test_an_empty_name(self, folder, name):
        assert trouble(folder, name, "b.md", kind=UsageError).startswith("a side has an empty name")

    def test_nothing_named_and_nothing_configured(self, folder):
        assert trouble(folder, None, kind=UsageError) == (
            "nothing to compare: name OLD and NEW, or configure editions in policydiff.toml"
        )

    def test_flags_that_cannot_be_meant(self, folder):
        fill(folder, "a.md", "b.md")
        assert trouble(folder, "a.md", "b.md", language="zh_CN") == (
            '--language: "zh_CN" is no language tag; write zh-CN'
        )
        assert trouble(folder, "a.md", "b.md", policy="privacy") == (
            "--policy: no policy is configured; add [policies.privacy] to a policydiff.toml"
        )


class TestStandardInput:
    def test_it_is_one_side(self, folder):
        fill(folder, "new.md")
        each = ask(folder, "-", "new.md", stdin=b"<!doctype html><p>Hi").pairs[0]
        assert (each.old.name, each.old.format, each.name) == ("-", "html", "new.md")

    def test_both_sides(self, folder):
        assert trouble(folder, "-", "-", kind=UsageError) == (
            "both sides are `-`; standard input can be read once, name a file for the other"
        )

    def test_alone_or_empty(self, folder):
        fill(folder, "new.md")
        assert trouble(folder, "-") == "-: has nothing to be compared with; name OLD and NEW"
        assert trouble(folder, "-", "new.md") == "-: is empty; name a file that holds the policy"

    def test_alone_it_can_be_checked(self, folder):
        request = Request("-", cwd=folder, stdin=lambda: b"# Privacy\n")
        assert resolve_editions(request).pairs[0].new.content == b"# Privacy\n"


class TestFolders:
    def test_editions_are_paired_by_relative_name(self, folder):
        fill(folder, "v1/en/privacy.md", "v1/zh/privacy.md", "v1/terms.md", "v1/README.md", "v1/logo.png")
        fill(folder, "v2/en/privacy.md", "v2/zh/privacy.html", "v2/cookies.md", "v2/.git/x.md", "v2/node_modules/x.md")
        resolution = ask(folder, "v1", "v2/")
        assert found(resolution) == [
            (None, "v2/cookies.md"),
            ("v1/en/privacy.md", "v2/en/privacy.md"),
            ("v1/zh/privacy.md", "v2/zh/privacy.html"),
            ("v1/terms.md", None),
        ]
        assert resolution.notes == (
            "v1: folder, v1/en/privacy.md, v1/terms.md, v1/zh/privacy.md",
            "v2/: folder, v2/cookies.md, v2/en/privacy.md, v2/zh/privacy.html",
        )

    def test_one_file_in_each_is_one_pair_whatever_the_names(self, folder):
        fill(folder, "a/privacy-2023.md", "b/privacy-2024.md")
        assert found(ask(folder, "a", "b")) == [("a/privacy-2023.md", "b/privacy-2024.md")]

    def test_a_file_and_a_folder(self, folder):
        fill(folder, "old.md", "new/old.md", "new/other.md", "one/x.md")
        assert found(ask(folder, "old.md", "new")) == [("old.md", "new/old.md")]
        assert found(ask(folder, "old.md", "one")) == [("old.md", "one/x.md")]
        fill(folder, "else.md")
        assert trouble(folder, "new", "else.md", kind=UsageError) == (
            "else.md is one text, the other side has several (new/old.md, new/other.md); name one of them"
        )

    def test_a_path_within_both_folders(self, folder):
        fill(folder, "v1/privacy.md", "v1/terms.md", "v2/privacy.md", "v2/terms.md")
        assert found(ask(folder, "v1", "v2", "terms.md")) == [("v1/terms.md", "v2/terms.md")]
        assert trouble(folder, "v1", "v2", "term.md") == 'v1/term.md: no such file; did you mean "terms.md"?'

    def test_a_language_chooses_by_name(self, folder):
        fill(folder, "a/privacy.en.md", "a/privacy.zh-Hans.md", "b/privacy.en.md", "b/privacy.zh-Hans.md")
        resolution = ask(folder, "a", "b", language="zh")
        assert found(resolution) == [("a/privacy.zh-Hans.md", "b/privacy.zh-Hans.md")]
        assert trouble(folder, "a", "b", language="fr") == ("a: no file's name carries the language fr; name one file")

    def test_configured_files_are_the_editions(self, folder):
        fill(folder, "site/privacy.md", "site/privacy.zh.md", "site/about.md", "old/privacy.md", "old/about.md")
        (folder / "policydiff.toml").write_text(
            '[policies.privacy.editions]\nen = "site/privacy.md"\nzh-Hans = "site/privacy.zh.md"\n'
        )
        resolution = ask(folder, "old", "site")
        assert found(resolution) == [("old/privacy.md", "site/privacy.md"), (None, "site/privacy.zh.md")]
        assert [(each.policy, each.language) for each in resolution.pairs] == [
            ("privacy", "en"),
            ("privacy", "zh-Hans"),
        ]
        assert found(ask(folder, "old", "site", language="zh")) == [(None, "site/privacy.zh.md")]

    def test_an_empty_folder(self, folder):
        (folder / "a").mkdir()
        fill(folder, "b/x.md", "c/x.png")
        for name in ("a", "c"):
            assert trouble(folder, name, "b", kind=UnreadableSourceError) == (
                f"{name}: the folder holds no .md, .html, .docx, .txt or .pdf file; name the policies' folder"
            )

    def test_too_many_files(self, folder, monkeypatch):
        monkeypatch.setattr("policydiff.source.disk.MAX_FILES", 3)
        fill(folder, "a/1.md", "a/2.md", "a/3.md", "a/4.md")
        assert trouble(folder, "a", "a") == "a: holds more than 3 files; name the policies' own folder"


class TestNames:
    @pytest.mark.parametrize(
        ("path", "content", "expected"),
        [
            ("a.md", b"<!doctype html>", "markdown"),
            ("a.HTM", b"# Title", "html"),
            ("a.xhtml", b"x", "html"),
            ("a.txt", b"<html>", "markdown"),
            ("a.mdown", b"x", "markdown"),
            ("", b"  \n<!DOCTYPE HTML PUBLIC>", "html"),
            ("", b"\xef\xbb\xbf<html lang=en>", "html"),
            ("", "\ufeff<html>".encode("utf-16-le"), "html"),
            ("", b"<?xml version='1.0'?>\n<!-- saved --><html>", "html"),
            ("", b"<body class=x>", "html"),
            ("page.php", b"<html>", "html"),
            ("", b"# Title\n\n<html> is a tag", "markdown"),
            ("", b"<htmlish>", "markdown"),
            ("", b"---\ntitle: x\n---\n", "markdown"),
            ("", b"", "markdown"),
        ],
    )
    def test_format(self, path, content, expected):
        assert format_of(path, content) == expected

    @pytest.mark.parametrize(
        "name",
        [
            "privacy.md",
            "PRIVACY.MD",
            "docs/privacy-policy.html",
            "privacypolicy.htm",
            "terms-of-service.md",
            "tos.md",
            "legal/eula.md",
            "cookie-policy.md",
            "datenschutz.html",
            "agb.md",
            "隐私政策.md",
            "隐私.zh.md",
            "利用規約.html",
            "privacy/index.html",
            "legal/README.md",
            "privacy.zh.md",
            "site_policy.md",
        ],
    )  # fmt: skip  a list to read, not a column
    def test_what_policies_are_called(self, name):
        assert named_like_a_policy((name, "other.md")) == (name,)

    @pytest.mark.parametrize(
        "name",
        [
            "readme.md",
            "README.md",
            "policydiff.md",
            "privacy.py",
            "privacy.txt",
            "toss.md",
            "illegal.md",
            "index.html",
            "node_modules/x/privacy.md",
            ".github/privacy.md",
            "magbook.md",
            "guidelines.md",
        ],
    )  # fmt: skip  as above
    def test_what_they_are_not_called(self, name):
        assert named_like_a_policy((name,)) == ()

    def test_plain_text_counts_where_nothing_else_is(self):
        assert editions_in(("a.txt", "b.md", "README.md", "robots.json")) == ("b.md",)
        assert editions_in(("b.txt", "a.txt", "LICENSE.txt")) == ("a.txt", "b.txt")

    @pytest.mark.parametrize(
        ("name", "language", "carries"),
        [
            ("privacy.zh-Hans.md", "zh", True),
            ("zh/privacy.md", "zh", True),
            ("legal/privacy_de.md", "de", True),
            ("de.md", "de", True),
            ("privacy.md", "de", False),
            ("privacy.zh.md", "zh-Hans", False),
            ("made.md", "de", False),
            ("privacy.md", "md", False),
        ],
    )
    def test_the_language_in_a_name(self, name, language, carries):
        assert carries_language(name, language) is carries


class TestLaws:
    @given(st.text())
    @example("HEAD:")
    @example("v1:{")
    @example("a" * 5000)
    @example("\udcff")
    def test_every_name_is_sorted_or_refused(self, typed):
        try:
            name = sort_name(typed, Path("/nonexistent-folder"))
        except (UsageError, UnresolvedError):
            return
        assert not name.revision.startswith("-")
        if name.kind is NameKind.AT_REVISION:
            assert f"{name.revision}:{name.path}" == typed

    @given(
        st.lists(st.sampled_from(["a.md", "b.md", "b.html", "c.htm", "en/a.md", "d"]), unique=True),
        st.lists(st.sampled_from(["a.md", "b.md", "b.html", "c.html", "en/a.md", "e"]), unique=True),
    )
    def test_every_text_is_in_one_pair(self, old, new):
        def side(paths: list[str]) -> Side:
            return Side(tuple(Found(path, (path,), "", "", sys.exit) for path in paths))

        pairs = pair(side(old), side(new))
        assert sorted(each.name for each, _ in pairs if each) == sorted(old)
        assert sorted(each.name for _, each in pairs if each) == sorted(new)
        assert all(any(both) for both in pairs)
        for name in set(old) & set(new):
            assert (name, name) in [(a and a.name, b and b.name) for a, b in pairs]
        mirrored = pair(side(new), side(old))
        assert {(a and a.name, b and b.name) for a, b in pairs} == {(b and b.name, a and a.name) for a, b in mirrored}
