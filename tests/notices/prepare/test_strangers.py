"""A configuration, facts and notes that came with a pull request: no file outside the repository is read or written."""

from __future__ import annotations

import pytest

from notices.config import load_config
from notices.errors import ConfigError
from notices.prepare.inputs import LARGEST, read_facts, read_notes
from policydiff import PolicydiffError


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "secret").write_text("token = 'secret'\n")
    place = tmp_path / "repository"
    (place / ".git").mkdir(parents=True)
    (place / "link").symlink_to("../secret")
    (place / "folder").symlink_to("..")
    return place


@pytest.mark.parametrize("path", ["../elsewhere", "/etc/cron.d", "folder/_posts", ".git/hooks", "/proc/self"])
@pytest.mark.parametrize(
    ("toml", "key"),
    [
        ('templates = "{}"\n', "templates"),
        ('[channels.announcement]\nfolder = "{}"\n', r"channels\.announcement\.folder"),
    ],
)
def test_folders_lie_inside_the_repository(repository, monkeypatch, toml, key, path):
    (repository / "policydiff.toml").write_text(toml.format(path))
    with pytest.raises(PolicydiffError, match=rf"policydiff\.toml: {key}: .* lies outside the repository"):
        load_config(None, repository, {})
    (repository / "policydiff.toml").write_text(toml.format("inside/not/yet/there"))
    load_config(None, repository, {})
    monkeypatch.setenv("POLICYDIFF_ROOT", str(repository.parent))
    (repository / "policydiff.toml").write_text(toml.format("../elsewhere"))
    load_config(None, repository, {})


def test_recipients_and_the_ledger_may_lie_anywhere(repository):
    (repository / "policydiff.toml").write_text(
        '[audience]\nsource = "/srv/people.csv"\nsuppressions = "../out.csv"\n[ledger]\nurl = "sqlite:////srv/n.db"\n'
    )
    config = load_config(None, repository, {})
    assert (config.audience.source, config.ledger) == ("/srv/people.csv", "sqlite:////srv/n.db")


def test_facts_and_notes_are_no_links_out_of_it(repository):
    with pytest.raises(ConfigError, match="is a link that leads out of its repository"):
        read_facts({}, repository / "link", repository)
    with pytest.raises(ConfigError, match="is a link that leads out of its repository"):
        read_notes(["link"], ["en"], repository)


def test_they_have_a_limit(repository):
    (repository / "note.txt").write_text("x" * (LARGEST + 1))
    with pytest.raises(ConfigError, match="larger than 64,000 bytes"):
        read_notes(["note.txt"], ["en"], repository)
