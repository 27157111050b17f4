"""An edition that is a Word or PDF file: previewed and sent as any other, what is special of it told to the owner."""

from __future__ import annotations

import datetime as dt
import re
import subprocess

import pytest

from tests.notices.servers.workspace import Workspace, csv_rows, email_toml, served
from tests.pdfs import at, paragraph, pdf
from tests.word_files import ins, p, word


def day(distance: int) -> str:
    return (dt.date.today() + dt.timedelta(distance)).isoformat()  # noqa: DTZ011  a day, as the policy's owner counts


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


def git(root, *arguments):
    command = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run([*command, *arguments], cwd=root, check=True, capture_output=True)


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
        toml = email_toml(server.url) + (
            '[policies.privacy]\nname = "Privacy Policy"\nurl = "https://example.com/privacy"\n'
            f'comparison_url = "{server.url}/changes"\nwaivers = [{{code = "link.not_https", reason = "a test",'
            f' until = 2127-01-01}}]\n[policies.privacy.editions]\nen = "{name}"\n'
        )
        space = Workspace(tmp_path)
        space.write(toml, csv_rows(7))
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
