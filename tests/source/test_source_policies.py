"""Which policies lie in a folder, and which files are editions of one."""

import pytest

from policydiff.source.policies import policies_in, remote_of


def found(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Privacy\n")
    return {one.id: dict(one.editions) for one in policies_in(folder)}


@pytest.mark.parametrize(
    ("names", "policies"),
    [
        ([], {}),
        (["README.md", "notes.md"], {}),
        (["privacy.md"], {"privacy": {"": "privacy.md"}}),
        (["privacy.md", "privacy.de.md"], {"privacy": {"": "privacy.md", "de": "privacy.de.md"}}),
        (
            ["privacy.en.md", "privacy.zh-Hans.md"],
            {"privacy": {"en": "privacy.en.md", "zh-Hans": "privacy.zh-Hans.md"}},
        ),
        (["en/privacy.md", "fr/privacy.md"], {"privacy": {"en": "en/privacy.md", "fr": "fr/privacy.md"}}),
        (["privacy_pl.html", "privacy_it.html"], {"privacy": {"pl": "privacy_pl.html", "it": "privacy_it.html"}}),
        (["privacy-policy.md"], {"privacy": {"": "privacy-policy.md"}}),
        (
            ["privacy/index.md", "terms/index.md"],
            {"privacy": {"": "privacy/index.md"}, "terms": {"": "terms/index.md"}},
        ),
        (
            ["legal/privacy-policy.md", "legal/terms-of-service.md", "legal/cookie-policy.md"],
            {
                "privacy": {"": "legal/privacy-policy.md"},
                "terms": {"": "legal/terms-of-service.md"},
                "cookies": {"": "legal/cookie-policy.md"},
            },
        ),
        # Two policies of one kind have two ids.
        (
            ["app/privacy.md", "web/privacy.md"],
            {"privacy": {"": "app/privacy.md"}, "privacy-2": {"": "web/privacy.md"}},
        ),
        (["node_modules/x/privacy.md", "vendor/privacy.md"], {}),
    ],
)
def test_policies_in(folder, names, policies):
    assert found(folder, *names) == policies


def test_what_was_made_of_a_policy_is_none(folder):
    """Comparison pages and histories wherever they were published to, and announcements of notices."""
    page = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{}<title>Privacy</title><p>Text.'
    for name, maker in {
        "public/privacy/index.html": '<meta name="generator" content="policydiff">\n',
        "privacy-history/index.html": '<meta name="generator" content="policydiff 0.1.0">\n',
        "terms.html": '<meta name="generator" content="Hugo 0.150">\n',
        "content/posts/2027-01-15-privacy-change-0123456789abcdef-en.md": "",
        "legal/2027-01-15-privacy.html": "",
        "legal/privacy-change-0123456789.html": "",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.format(maker))
    assert found(folder, "privacy.md") == {
        "privacy": {"": "legal/2027-01-15-privacy.html"},
        "privacy-2": {"": "legal/privacy-change-0123456789.html"},
        "privacy-3": {"": "privacy.md"},
        "terms": {"": "terms.html"},
    }


def test_what_git_ignores_is_no_policy(repo):
    repo.write(".gitignore", "_site/\n")
    assert found(repo.root, "privacy.md", "_site/terms.html") == {"privacy": {"": "privacy.md"}}


def test_the_remote_without_its_password(repo):
    assert remote_of(repo.root) == ""
    repo.git("remote", "add", "origin", "https://user:secret@forge.example/rowan/site.git")
    assert remote_of(repo.root) == "https://forge.example/rowan/site.git"
