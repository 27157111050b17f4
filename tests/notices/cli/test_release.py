"""The release step: `examples/release.sh` and the command, and what each of their ends means."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.notices.servers.workspace import Workspace, csv_rows, day, email_toml, forked, policy_toml, served
from tests.repositories import git

ROOT = Path(__file__).parents[3]
POLICY = """# Privacy Policy

Updated: {updated}

Effective: {effective}

## How long we keep it

We keep logs for {days} days.

## Changes

When we change this policy we will notify you by e-mail and name the effective date.
"""


@pytest.fixture
def repository(tmp_path):
    with served() as server:
        space = Workspace(tmp_path)
        space.write(email_toml(server.url) + policy_toml(server.url, "privacy.md"), csv_rows(40))
        policy = tmp_path / "privacy.md"
        policy.write_text(POLICY.format(updated=day(-400), effective=day(-400), days=30))
        git(tmp_path, "init", "-q")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", "v1")
        git(tmp_path, "tag", "v1")
        policy.write_text(POLICY.format(updated=day(0), effective=day(200), days=90))
        git(tmp_path, "commit", "-qam", "v2")
        git(tmp_path, "tag", "v2")
        server.show(changes=tmp_path / "notice" / "publish-privacy-en.html")
        yield tmp_path, space, server


def release(root, space, *arguments, **environment):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", str(ROOT / "examples" / "release.sh"), *arguments],
        cwd=root,
        env={**space.environment, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
def test_the_release_step_sends_what_was_approved_and_nothing_the_second_time(repository):
    root, space, server = repository
    status, said = release(root, space, "v1", "v2")
    assert status == 4, said
    assert "not approved: look at notice/preview.html" in said
    assert server.state["requests"] == 0
    digest = re.search(r"^digest: ([0-9a-f]{64})$", said, re.MULTILINE)[1]
    assert f"echo {digest} > notice.approved" in said
    (root / "notice.approved").write_text(f"{digest}  approved by the owner\n")
    status, said = release(root, space, "v1", "v2")
    assert status == 2, said
    assert "--new-ledger" in said
    status, said = release(root, space, "v1", "v2", NEW_LEDGER="1")
    assert status == 0, said
    assert server.state == {"accepted": 40, "twice": 0, "requests": 1, "early": 0, "repeated_keys": 0}
    status, said = release(root, space, "v1", "v2")
    assert status == 0, said
    assert "was announced before, and everybody was told" in said
    assert server.state["requests"] == 1
    status, said = release(root, space, "v1", "v1")
    assert status == 0, said
    assert "nothing to announce" in said


@pytest.mark.slow
def test_the_release_command_for_scripts(repository):
    """One JSON object each time; approved by option, variable or file; a later day and a finding do not undo it."""
    root, space, server = repository

    def step(*arguments, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "notices.cli", "release", "--json", *arguments],
            cwd=root,
            env={**space.environment, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr

    status, said = step("v1", "v2")
    assert (status, said["outcome"], said["status"]) == (4, "not approved", None)
    digest = said["digest"]
    assert step("v1", "v2", "--approved", "0" * 64)[1]["outcome"] == "not approved"
    assert step("v1", "v2", NOTICE_APPROVED="no digest")[1]["outcome"] == "not approved"
    assert server.state["requests"] == 0
    status, said = step("v1", "--approved", digest, "v2", "--limit", "10", "--new-ledger")
    assert (status, said["outcome"]) == (1, "stopped")
    assert said["status"]["channels"]["email"]["accepted"] == 10
    status, said = step("v1", "v2", NOTICE_APPROVED=digest)
    assert (status, said["outcome"]) == (0, "sent")
    assert said["status"]["channels"]["email"]["accepted"] == 40
    status, said = step("v1", "v2", "--today", day(300))
    assert (status, said["outcome"], said["digest"]) == (0, "sent before", digest)
    assert step("v1", "v1")[1]["outcome"] == "nothing"
    status, said = step("v1", "v2", "--kind", "consent")
    assert (status, said["outcome"]) == (3, "incomplete")
    assert said["preview"]["missing"]
    assert server.state == {"accepted": 40, "twice": 0, "requests": 2, "early": 0, "repeated_keys": 0}


class TestWhatTheLedgerKnows:
    """The release step is run again and again: by a pipeline, on another day, with other people on the list."""

    @pytest.fixture
    def step(self, repository):
        """`step(…)` runs the release step with `--json`: status, what it printed (None for nothing), messages."""
        root, space, _ = repository

        def run(*arguments: str):
            status, out, said = forked(root, space.environment, ("release", "v1", "v2", "--json", *arguments), "")
            assert "unexpected" not in said
            return status, json.loads(out) if out else None, said

        return run

    @pytest.fixture
    def digest(self, repository, step):
        """The approved one."""
        root = repository[0]
        found = step()[1]["digest"]
        (root / "notice.approved").write_text(found.upper())
        return found

    def test_newcomers_are_told_where_that_is_asked_for(self, repository, step, digest):
        root, _, server = repository
        assert digest
        assert step("--new-ledger")[0] == 0
        (root / "recipients.csv").write_text(csv_rows(43))
        assert step()[1]["outcome"] == "sent before"
        status, told, _ = step("--top-up")
        assert (status, told["outcome"]) == (0, "sent")
        assert told["status"]["channels"]["email"]["accepted"] == 43
        assert server.state["accepted"] == 43
        assert server.state["twice"] == 0

    def test_what_has_begun_goes_on_though_another_day_finds_something_else(self, repository, step, digest):
        root, _, server = repository
        assert step("--new-ledger", "--limit", "10")[1]["outcome"] == "stopped"
        toml = root / "policydiff.toml"
        toml.write_text(
            toml.read_text().replace('name = "Privacy Policy"', 'name = "Privacy Policy"\nnotice_days = 300')
        )
        status, told, said = step()
        assert (status, told["outcome"], told["digest"]) == (0, "sent", digest)
        assert f"has begun with plan {digest[:12]}" in said
        assert server.state["accepted"] == 40
        assert server.state["twice"] == 0

    def test_what_has_begun_goes_on_with_its_own_digest_alone(self, repository, step, digest):
        _, _, server = repository
        assert step("--new-ledger", "--limit", "10")[0] == 1
        status, told, _ = step("--approved", "0" * 64)
        assert (status, told["outcome"], told["digest"]) == (4, "not approved", digest)
        assert told["status"]["channels"]["email"]["pending"] == 30
        assert server.state["accepted"] == 10

    def test_a_cancelled_notice_was_not_told_to_everybody(self, repository, step, digest):
        _, space, server = repository
        assert digest
        notice = step("--new-ledger", "--limit", "10")[1]["status"]["notice"]
        space.run("cancel", notice, status=0)
        status, told, _ = step()
        assert (status, told["outcome"]) == (0, "cancelled")
        said = space.run("release", "v1", "v2", status=0)
        assert f"{notice}: was cancelled" in said
        assert "everybody" not in said
        assert server.state["accepted"] == 10

    def test_a_list_that_is_gone_and_facts_that_are_gone_are_needed_no_more(self, repository, step, digest):
        root, _, _ = repository
        assert step("--new-ledger")[0] == 0
        before = (root / "notice" / "plan.json").read_bytes()
        (root / "recipients.csv").unlink()
        status, told, _ = step("--today", day(300))
        assert (status, told["outcome"], told["digest"]) == (0, "sent before", digest)
        assert (root / "notice" / "plan.json").read_bytes() == before

    def test_a_refusal_is_told_to_scripts_too(self, repository, step):
        root, _, server = repository
        toml = root / "policydiff.toml"
        toml.write_text(
            toml.read_text().replace('name = "Privacy Policy"', 'name = "Privacy Policy"\nnotice_days = 300')
        )
        digest = step()[1]["digest"]
        status, told, said = step("--approved", digest, "--new-ledger")
        assert (status, told["outcome"]) == (3, "refused")
        assert "date.too_soon" in said
        assert server.state["requests"] == 0

    def test_a_release_is_never_tried_in_the_sandbox(self, repository, step):
        _, _, server = repository
        status, told, said = step("--sandbox")
        assert (status, told, server.state["requests"]) == (2, None, 0)
        assert "--sandbox: there is no such option" in said

    def test_commands_that_are_to_be_copied_are_quoted(self, repository, step):
        root, space, _ = repository
        assert "(notices publish 'my notice')" in step("-o", "my notice")[2]
        out = forked(root, space.environment, ("preview", "v1", "v2", "-o", "c d"), "")[1]
        assert "To send exactly this: notices send 'c d' --confirm " in " ".join(out.split())

    def test_an_approval_that_is_a_folder(self, repository, step):
        root, _, _ = repository
        (root / "notice.approved").mkdir()
        status, told, said = step()
        assert (status, told) == (2, None)
        assert "notice.approved: cannot be read" in said

    def test_a_database_without_a_ledger_is_as_a_file_that_is_not_there(self, repository, step, postgres):
        _, space, server = repository
        postgres.psql("CREATE DATABASE released;")
        url = postgres.get_uri("released").replace("postgresql://", "postgresql+psycopg://")
        space.environment["POLICYDIFF_LEDGER_URL"] = url
        status, told, _ = step()
        assert (status, told["outcome"]) == (4, "not approved")
        digest = told["digest"]
        status, told, said = step("--approved", digest)
        assert (status, told) == (2, None)
        assert "--new-ledger" in said
        assert step("--approved", digest, "--new-ledger")[1]["outcome"] == "sent"
        assert server.state["accepted"] == 40

    def test_workers_are_handed_what_was_approved_as_often_as_the_job_runs(self, repository, step, postgres):
        _, space, server = repository
        postgres.psql("CREATE DATABASE handed;")
        url = postgres.get_uri("handed").replace("postgresql://", "postgresql+psycopg://")
        space.environment["POLICYDIFF_LEDGER_URL"] = url
        space.run("work", "--init", "--new-ledger", status=0)
        digest = step()[1]["digest"]
        for _ in range(2):
            status, told, said = step("--approved", digest, "--workers")
            assert (status, told["outcome"]) == (0, "handed over")
            assert told["status"]["channels"]["email"]["pending"] == 40
            assert "handed over to the workers" in said
        assert server.state["accepted"] == 0
        assert step("--approved", digest)[1]["outcome"] == "sent"
        assert step("--approved", digest, "--workers")[1]["outcome"] == "sent before"


class TestThePageThatMessagesLeadTo:
    """Publishing comes before sending: nobody is led to a page that is not there, or is another notice's."""

    @pytest.fixture
    def step(self, repository):
        """`step(…)` runs the approved release step: status, outcome, messages."""
        root, space, _ = repository
        arguments = ("release", "v1", "v2", "--json")
        digest = json.loads(forked(root, space.environment, arguments, "")[1])["digest"]

        def run(*more: str):
            given = (*arguments, "--approved", digest, "--new-ledger", *more)
            status, out, said = forked(root, space.environment, given, "")
            return status, json.loads(out)["outcome"], said

        return run

    @pytest.mark.parametrize(
        ("page", "said"),
        [
            (None, "answered 404"),
            ("<!doctype html><title>Home</title><p>Welcome to our single page.", "another page than this notice's"),
            ('<meta name="policydiff" content="privacy-change-0123456789abcdef"><p>Old.', "another page than this"),
        ],
        ids=["not there", "a site that answers everything", "the page of the last notice"],
    )
    def test_it_is_not_there(self, repository, step, page, said):
        root, _, server = repository
        shown = root / "shown.html"
        if page:
            shown.write_text(page)
        server.show(changes=shown)
        status, outcome, told = step()
        assert (status, outcome) == (2, "unpublished")
        assert f"{server.url}/changes: " in told
        assert said in told
        assert "publish its page first (notices publish notice -o FOLDER, and upload that)" in told
        assert server.state["requests"] == 0
        assert not (root / "notices.db").exists()
        assert step("--take-unpublished")[:2] == (0, "sent")

    def test_it_is_there_as_a_site_rewrote_it(self, repository, step):
        root, _, server = repository
        page = (root / "notice" / "publish-privacy-en.html").read_text()
        mark = re.search(r'<meta name="policydiff" content="([\w-]+)">', page)
        shown = root / "shown.html"
        shown.write_text(page.replace(mark[0], f"<META CONTENT={mark[1]} NAME=policydiff><script>x</script>"))
        server.show(changes=shown)
        assert step()[:2] == (0, "sent")

    def test_an_owners_page_without_the_mark_need_only_answer(self, repository, step):
        root = repository[0]
        (root / "page.j2").write_text("<title>Ours</title>")
        toml = root / "policydiff.toml"
        toml.write_text(
            toml.read_text().replace(
                "[policies.privacy.editions]",
                '[policies.privacy.page]\ntemplate = "page.j2"\n[policies.privacy.editions]',
            )
        )
        assert step()[:2] == (0, "sent")

    def test_no_server_and_a_silent_one(self, repository, step, monkeypatch):
        server = repository[2]
        monkeypatch.setattr("notices.prepare.reach.TIMEOUT", 0.3)
        server.show(changes="")
        status, outcome, said = step()
        assert (status, outcome) == (2, "unpublished")
        assert "no answer within 0.3 seconds" in said

    def test_without_such_a_page_nothing_is_asked(self, repository, step):
        root, _, server = repository
        toml = root / "policydiff.toml"
        toml.write_text(re.sub("comparison_url = .*\n", "", toml.read_text()))
        server.show()
        status, outcome, _ = step()
        assert (status, outcome) == (4, "not approved")
        digest = json.loads((root / "notice" / "plan.json").read_text())["digest"]
        assert step("--approved", digest)[:2] == (0, "sent")

    def test_what_has_begun_goes_on_though_the_page_has_gone(self, repository, step):
        _, _, server = repository
        assert step("--limit", "10")[0] == 1
        server.show()
        assert step()[:2] == (0, "sent")
