"""The two steps of `action.yml`, run as the action runs them: in real repositories, with a GitHub on the loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.repositories import Repo

STEPS = Path(__file__).resolve().parents[1] / "ci"
OLD = "# Privacy\n\nEffective: January 1, 2024\n\n## Logs\n\nWe keep logs for 30 days.\n"
NEW = OLD.replace("30", "90").replace("January 1, 2024", "March 2, 2026")
ZEROS = "0" * 40
TOKEN = "t0k3n"  # noqa: S105  of nobody


class Job:
    """A job's environment, and what it left behind."""

    def __init__(self, repo: Repo, folder: Path) -> None:
        self.repo, self.folder = repo, folder
        for name in ("output", "summary", "event"):
            (folder / name).write_text("{}" if name == "event" else "", "utf-8")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "INPUT_"))},
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
            "GITHUB_EVENT_PATH": str(folder / "event"),
            "RUNNER_TEMP": str(folder),
        }

    def run(self, step: str, event: dict[str, Any] | None = None, **given: str) -> subprocess.CompletedProcess[str]:
        """Run a step; the event is what set the job off."""
        if event is not None:
            (self.folder / "event").write_text(json.dumps(event), "utf-8")
        return subprocess.run(
            [sys.executable, "-I", str(STEPS / f"{step}.py")],
            cwd=self.repo.root, env=self.environment | given, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def outputs(self) -> dict[str, str]:
        """As the runner reads them."""
        lines = iter((self.folder / "output").read_text("utf-8").splitlines())
        found = {}
        for line in lines:
            name, _, end = line.partition("<<")
            value = []
            for inner in lines:
                if inner == end:
                    break
                value.append(inner)
            found[name] = "\n".join(value)
        return found


@pytest.fixture
def job(repo: Repo, tmp_path: Path) -> Job:
    """In a repository of two versions."""
    repo.commit("v1", privacy__md=OLD)
    repo.commit("v2", privacy__md=NEW)
    folder = tmp_path / "runner"
    folder.mkdir()
    return Job(repo, folder)


class TestCompare:
    def test_outputs_summary_and_annotations(self, job):
        done = job.run("github_compare", {}, INPUT_OLD="v1", INPUT_NEW="v2", INPUT_TODAY="2026-06-01")
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("::warning file=privacy.md,line=3,endLine=3,title=date.past::")
        told = job.outputs()
        assert {name: told[name] for name in ("verdict", "severity", "effective", "findings", "status")} == {
            "verdict": "substantive", "severity": "high", "effective": "2026-03-02", "findings": "1", "status": "0",
        }  # fmt: skip
        assert (job.folder / "summary").read_text() == Path(told["report"]).read_text()
        assert Path(told["page"]).read_text().startswith("<!DOCTYPE html>")
        assert json.loads(Path(told["sarif"]).read_text())["runs"][0]["results"]

    def test_a_pull_request_is_what_merging_would_make(self, job):
        git = job.repo.git
        git("checkout", "-q", "-b", "topic", "v1")
        job.repo.commit("topic", privacy__md=OLD.replace("logs for", "server logs for"))
        base = job.repo.root.joinpath("privacy.md").read_text()
        assert "server" in base
        git("checkout", "-q", "-b", "main-line", "v1")
        job.repo.commit("meanwhile", terms__md=OLD.replace("Privacy", "Terms"))
        git("merge", "-q", "--no-ff", "-m", "merge", "topic")
        event = {"pull_request": {"base": {"sha": git("rev-parse", "v1").strip()}}}
        head = git("rev-parse", "HEAD").strip()
        assert job.run("github_compare", event, GITHUB_SHA=head).returncode == 0
        summary = (job.folder / "summary").read_text()
        assert "server" in summary
        compared = json.loads(Path(job.outputs()["report"]).with_suffix(".json").read_text())["comparisons"]
        assert {one["new"]["source"]: one["verdict"] for one in compared} == {
            "HEAD:privacy.md": "substantive", "HEAD:terms.md": "identical",
        }  # fmt: skip

    def test_a_pull_request_that_is_checked_out_otherwise_is_held_against_its_base(self, job):
        event = {"pull_request": {"base": {"sha": job.repo.git("rev-parse", "v1").strip()}}}
        assert job.run("github_compare", event, GITHUB_SHA="f" * 40, INPUT_PATH="privacy.md").returncode == 0
        assert job.outputs()["verdict"] == "substantive"

    @pytest.mark.parametrize(
        ("before", "verdict"), [("v1", "substantive"), ("v2", "identical"), (ZEROS, "substantive")]
    )
    def test_a_push_is_what_was_pushed(self, job, before, verdict):
        commit = before if before == ZEROS else job.repo.git("rev-parse", before).strip()
        assert job.run("github_compare", {"before": commit}).returncode == 0
        assert job.outputs()["verdict"] == verdict

    def test_the_first_commit_has_nothing_before_it(self, job):
        job.repo.git("checkout", "-q", "v1")
        done = job.run("github_compare", {"before": ZEROS})
        assert (done.returncode, job.outputs()["status"]) == (0, "0")
        assert "no older revision" in done.stdout

    def test_what_differs_fails_at_the_end_as_it_is_told(self, job):
        assert job.run("github_compare", {}, INPUT_OLD="v1", INPUT_FAIL_ON="material").returncode == 0
        assert job.outputs()["status"] == "1"

    def test_trouble_is_an_error(self, job):
        done = job.run("github_compare", {}, INPUT_OLD="v9")
        assert done.returncode == 2
        assert "v9" in done.stderr
        assert "::error title=policydiff::" in done.stdout

    @pytest.mark.parametrize("hostile", ["--config=/etc/passwd", "$(touch pwned)", "x; touch pwned", "-o", "--explain"])
    def test_inputs_are_names_and_no_options(self, job, hostile):
        done = job.run("github_compare", {}, INPUT_OLD="v1", INPUT_NEW="v2", INPUT_PATH=hostile)
        assert done.returncode == 2
        assert not (job.repo.root / "pwned").exists()

    def test_modules_of_the_repository_are_not_loaded(self, job):
        job.repo.write("json.py", "raise SystemExit(9)")
        job.repo.write("policydiff/__init__.py", "raise SystemExit(9)")
        assert job.run("github_compare", {}, INPUT_OLD="v1", INPUT_NEW="v2", INPUT_PATH="privacy.md").returncode == 0

    def test_the_folder_can_be_named(self, job):
        assert job.run("github_compare", {}, INPUT_OLD="v1", INPUT_OUTPUT="out/changes").returncode == 0
        assert sorted(file.name for file in (job.repo.root / "out/changes").iterdir()) == [
            "changes.html", "changes.json", "changes.md", "changes.sarif",
        ]  # fmt: skip


class Hub(BaseHTTPRequestHandler):
    """As much of GitHub as comments need."""

    server: Server

    def answer(self, status: int, content: object) -> None:
        self.server.asked.append((self.command, self.path))
        body = json.dumps(content).encode()
        self.send_response(self.server.refuses or status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        page = int(self.path.rpartition("page=")[2])
        self.answer(200, self.server.comments[100 * (page - 1) : 100 * page])

    def do_POST(self) -> None:
        self.server.comments.append(made(len(self.server.comments), self.content()["body"]))
        self.answer(201, {})

    def do_PATCH(self) -> None:
        self.server.comments[int(self.path.rpartition("/")[2])]["body"] = self.content()["body"]
        self.answer(200, {})

    def content(self) -> dict[str, str]:
        assert self.headers["Authorization"] == f"Bearer {TOKEN}"
        return dict(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    """Its comments, what was asked for, and the status that refuses everything, if any."""

    comments: list[dict[str, Any]]
    asked: list[tuple[str, str]]
    refuses: int = 0


def made(number: int, body: str, kind: str = "Bot") -> dict[str, Any]:
    return {"id": number, "body": body, "user": {"type": kind}}


@contextmanager
def hub() -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Hub)
    server.comments, server.asked = [], []
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def github() -> Iterator[Server]:
    with hub() as server:
        yield server


def comment(
    job: Job, github: Server, report: str, *, head: str | None = "me/site", verdict: str = "substantive",
    name: str = "pull_request",
) -> subprocess.CompletedProcess[str]:  # fmt: skip
    """Run the step on a report."""
    (job.folder / "report.md").write_text(report, "utf-8")
    repository = {"full_name": head} if head else None
    return job.run(
        "github_comment",
        {"pull_request": {"number": 7, "head": {"repo": repository}}},
        GITHUB_API_URL=f"http://127.0.0.1:{github.server_port}",
        GITHUB_EVENT_NAME=name,
        GITHUB_REPOSITORY="me/site",
        GITHUB_TOKEN=TOKEN,
        COMMENT_ID="policy",
        REPORT=str(job.folder / "report.md"),
        VERDICT=verdict,
        NO_PROXY="*",
    )


MARK = "<!-- policydiff:policy -->"


class TestComment:
    def test_it_is_made_once_and_then_changed(self, job, github):
        for text in ("first", "second", "second"):
            assert comment(job, github, text).returncode == 0
        assert [one["body"] for one in github.comments] == [f"{MARK}\nsecond"]
        assert [method for method, _ in github.asked] == ["GET", "POST", "GET", "PATCH", "GET"]

    def test_it_is_found_among_many(self, job, github):
        github.comments += [made(number, "talk", "User") for number in range(250)]
        github.comments[240]["body"] = f"{MARK}\nold"
        github.comments[240]["user"]["type"] = "Bot"
        comment(job, github, "new")
        assert github.comments[240]["body"] == f"{MARK}\nnew"
        assert len(github.comments) == 250

    def test_what_a_person_wrote_is_not_changed(self, job, github):
        github.comments.append(made(0, f"{MARK}\nmine", "User"))
        comment(job, github, "new")
        assert [one["body"] for one in github.comments] == [f"{MARK}\nmine", f"{MARK}\nnew"]

    def test_where_nothing_differs_none_is_begun_but_an_old_one_is_put_right(self, job, github):
        comment(job, github, "same", verdict="identical")
        assert github.comments == []
        comment(job, github, "differs")
        comment(job, github, "same", verdict="identical")
        assert [one["body"] for one in github.comments] == [f"{MARK}\nsame"]

    @pytest.mark.parametrize("head", ["stranger/site", "me/site2", None])
    def test_a_fork_gets_none(self, job, github, head):
        done = comment(job, github, "text", head=head)
        assert (done.returncode, github.asked) == (0, [])
        assert "fork" in done.stdout

    @pytest.mark.parametrize("name", ["pull_request_target", "push", "workflow_run"])
    def test_other_events_get_none(self, job, github, name):
        assert comment(job, github, "text", name=name).returncode == 0
        assert github.asked == []

    @pytest.mark.parametrize("status", [401, 403, 404, 422, 500])
    def test_a_refusal_fails_nothing_and_shows_no_token(self, job, github, status):
        github.refuses = status
        done = comment(job, github, "text")
        assert done.returncode == 0
        assert f"::warning title=policydiff::The comment could not be written (status {status})" in done.stdout
        assert TOKEN not in done.stdout + done.stderr

    def test_a_long_report_is_cut_between_paragraphs(self, job, github):
        comment(job, github, "\n\n".join(f"Paragraph {number} 每一段." for number in range(6000)))
        (body,) = [one["body"] for one in github.comments]
        assert len(body) <= 65_536
        assert body.endswith(
            "每一段.\n\n*The report is longer than a comment may be; the whole of it stands in the step's summary.*\n"
        )
