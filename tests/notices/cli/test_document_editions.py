"""An edition that is a Word or PDF file: previewed and sent as any other, what is special of it told to the owner."""

from __future__ import annotations

import re

import pytest

from tests.notices.servers.workspace import Workspace, csv_rows, day, email_toml, policy_toml, served
from tests.pdfs import at, paragraph, pdf
from tests.repositories import git
from tests.word_files import ins, p, word


def in_word(days: int, updated: str, effective: str, *more: str) -> bytes:
    return word(
        p("Privacy Policy", style="H1")
        + p(f"Updated: {updated}")
        + p(f"Effective: {effective}")
        + p("How long we keep it", style="H2")
        + p(f"We keep logs for {days} days.")
        + p("Changes", style="H2")
        + p("When we change this policy we will notify you by e-mail and name the effective date.", *more)
    )


def in_pdf(days: int, updated: str, effective: str) -> bytes:
    clause = ["When we change this policy we will notify you by e-mail", "and name the effective date."]
    first = [
        at(72, 90, "Privacy Policy", 18, "B"),
        at(72, 120, f"Updated: {updated}"),
        at(72, 148, f"Effective: {effective}"),
        at(72, 190, "How long we keep it", 14, "B"),
        at(72, 220, f"We keep logs for {days} days."),
    ]
    return pdf([first, [at(72, 90, "Changes", 14, "B"), *paragraph(72, 120, clause)]])


def in_tracked_word(days: int, updated: str, effective: str) -> bytes:
    return in_word(days, updated, effective, *([ins(" We mean it.")] if days > 30 else []))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "edition", "told"),
    [
        ("privacy.docx", in_word, []),
        ("privacy.docx", in_tracked_word, ["read.tracked_changes"]),
        ("privacy.pdf", in_pdf, ["read.pdf_layout"]),
    ],
)
def test_preview_and_send(tmp_path, name, edition, told):
    with served() as server:
        space = Workspace(tmp_path)
        space.write(email_toml(server.url) + policy_toml(server.url, name), csv_rows(7))
        policy = tmp_path / name
        git(tmp_path, "init", "-q")
        for tag, content in (
            ("v1", edition(30, day(-400), day(-400))),
            ("v2", edition(90, day(0), day(200))),
        ):
            policy.write_bytes(content)
            git(tmp_path, "add", ".")
            git(tmp_path, "commit", "-qm", tag)
            git(tmp_path, "tag", tag)
        said = space.run("preview", "v1", "v2", "-o", "notice", status=0)
        digest = re.search(r"^digest: ([0-9a-f]{64})$", said, re.MULTILINE)[1]
        assert [code for code in ("read.tracked_changes", "read.pdf_layout") if code in said] == told
        mail = (tmp_path / "notice" / "messages" / "email.en.txt").read_text()
        assert "[30 → 90] days" in mail
        server.show(changes=tmp_path / "notice" / "publish-privacy-en.html")
        space.run("send", "notice", "--confirm", digest, "--new-ledger", status=0)
        assert server.state["accepted"] == 7
