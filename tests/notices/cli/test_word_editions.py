"""An edition that is a Word file: previewed and sent as any other, its tracked changes told to the owner."""

from __future__ import annotations

import re

import pytest

from tests.notices.servers.workspace import Workspace, csv_rows, day, email_toml, policy_toml, served
from tests.repositories import git
from tests.word_files import ins, p, word


def edition(days: int, updated: str, effective: str, *more: str) -> bytes:
    return word(
        p("Privacy Policy", style="H1")
        + p(f"Updated: {updated}")
        + p(f"Effective: {effective}")
        + p("How long we keep it", style="H2")
        + p(f"We keep logs for {days} days.")
        + p("Changes", style="H2")
        + p("When we change this policy we will notify you by e-mail and name the effective date.", *more)
    )


@pytest.mark.slow
@pytest.mark.parametrize("tracked", [False, True])
def test_preview_and_send(tmp_path, tracked):
    with served() as server:
        space = Workspace(tmp_path)
        space.write(email_toml(server.url) + policy_toml(server.url, "privacy.docx"), csv_rows(7))
        policy = tmp_path / "privacy.docx"
        git(tmp_path, "init", "-q")
        for tag, content in (
            ("v1", edition(30, day(-400), day(-400))),
            ("v2", edition(90, day(0), day(200), *([ins(" We mean it.")] if tracked else []))),
        ):
            policy.write_bytes(content)
            git(tmp_path, "add", ".")
            git(tmp_path, "commit", "-qm", tag)
            git(tmp_path, "tag", tag)
        said = space.run("preview", "v1", "v2", "-o", "notice", status=0)
        digest = re.search(r"^digest: ([0-9a-f]{64})$", said, re.MULTILINE)[1]
        assert ("read.tracked_changes" in said) == tracked
        mail = (tmp_path / "notice" / "messages" / "email.en.txt").read_text()
        assert "[30 → 90] days" in mail
        server.show(changes=tmp_path / "notice" / "publish-privacy-en.html")
        space.run("send", "notice", "--confirm", digest, "--new-ledger", status=0)
        assert server.state["accepted"] == 7
