from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from policydiff.cli import main

POLICY = "# Privacy\n\n## Logs\n\nWe keep logs for 30 days.\n\n## Age\n\nYou must be sixteen or older.\n"
CHANGED = POLICY.replace("30", "90")
MENDED = POLICY.replace("older", "oldr")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", POLICY), ("same", POLICY), ("new", CHANGED), ("typo", MENDED)):
        (tmp_path / f"{name}.md").write_text(text)
    return tmp_path


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["old.md", "same.md"], 0),
        (["old.md", "new.md"], 1),
        (["typo.md", "old.md"], 1),
        (["typo.md", "old.md", "--fail-on", "substantive"], 0),
        (["old.md", "new.md", "--fail-on", "substantive"], 1),
        (["old.md", "new.md", "--fail-on", "material"], 1),
        (["typo.md", "old.md", "--fail-on", "material"], 0),
        (["typo.md", "--fail-on", "material", "old.md"], 0),
        (["old.md", "new.md", "--fail-on", "never"], 0),
        (["old.md", "gone.md"], 2),
        (["--version"], 0),
        (["--help"], 0),
        (["--json-schema"], 0),
    ],
)
def test_exit_statuses(capsys: pytest.CaptureFixture[str], argv: list[str], status: int) -> None:
    assert main(argv) == status
    capsys.readouterr()


def test_quiet_is_a_line_an_edition(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.md", "new.md", "-q"]) == 1
    assert capsys.readouterr().out == "new.md: substantive, high\n"
    assert main(["-q", "typo.md", "old.md", "-o", "a.json"]) == 1
    assert capsys.readouterr() == ("old.md: editorial\n", "")
    assert json.loads((here / "a.json").read_text())["verdict"] == "editorial"
    assert main(["-q", "same.md", "old.md"]) == 0
    assert capsys.readouterr().out == "old.md: identical\n"
    assert main(["-q", "--full", "same.md", "old.md"]) == 2


def test_several_files_in_several_formats_at_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.md", "new.md", "-o", "a.json", "-o", "b.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((here / "a.json").read_text())["verdict"] == "substantive"
    assert "30" in (here / "b.txt").read_text()


def test_several_editions_are_a_set(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, text in (("v1", POLICY), ("v2", CHANGED)):
        (here / folder).mkdir()
        (here / folder / "privacy.md").write_text(text)
        (here / folder / "terms.md").write_text(text.replace("Privacy", "Terms"))
    assert main(["v1", "v2", "--format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["comparisons"]) == 2


def test_an_edition_of_one_side_alone_is_a_difference(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("v1", "v2"):
        (here / folder).mkdir()
        (here / folder / "privacy.md").write_text(POLICY)
    (here / "v2" / "terms.md").write_text(POLICY)
    assert main(["v1", "v2"]) == 1
    assert "terms.md: only in the new revision" in capsys.readouterr().err


def test_one_name_is_the_last_commit_against_the_working_tree(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["init", "-q"], ["add", "old.md"], ["commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=here, check=True, capture_output=True)
    assert main(["old.md"]) == 0
    (here / "old.md").write_text(CHANGED)
    assert main(["old.md"]) == 1
    assert "[-30-]{+90+} days" in capsys.readouterr().out


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("environment", "argv", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_when_there_is_colour(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    argv: list[str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["old.md", "new.md", *argv])
    assert ("\x1b[" in capsys.readouterr().out) is colored


def test_a_reader_that_goes_away_is_not_an_error(here: Path) -> None:
    (here / "long.md").write_text("\n\n".join(f"Paragraph {k} is here." for k in range(3000)))
    run = [sys.executable, "-m", "policydiff", "old.md", "long.md", "--format", "json"]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=here) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(120) in (0, 1)


def test_ctrl_c_ends_quietly(here: Path) -> None:
    run = [sys.executable, "-m", "policydiff", "-", "old.md"]
    # Where the tests run in the background of a shell, the signal is ignored, and children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(run, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=here)
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"More than a pipe holds.\n" * 10_000)  # it returns once the command reads
        process.stdin.flush()
        while process.poll() is None:  # between two reads Python looks for no signal, and the next one waits for ever
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
        assert process.returncode == 130
        assert process.stderr.read() == b""


def test_the_pager_gets_the_text_on_a_terminal_only(here: Path) -> None:
    pty = pytest.importorskip("pty", reason="not here: no pseudo-terminals")
    script = here / "pager.sh"
    script.write_text("#!/bin/sh\ncat > paged.txt\n")
    script.chmod(0o755)
    run = [sys.executable, "-m", "policydiff", "old.md", "new.md"]
    environment = os.environ | {"PAGER": str(script)}
    subprocess.run(run, cwd=here, env=environment, check=False, capture_output=True)
    assert not (here / "paged.txt").exists()
    outer, inner = pty.openpty()
    subprocess.run(run, cwd=here, env=environment, check=False, stdout=inner)
    os.close(inner)
    os.close(outer)
    assert "30" in (here / "paged.txt").read_text()


TERMS = """# Privacy

Updated: {updated}

Effective date: {effective}

## Changes

We notify you by e-mail at least 30 days before a change takes effect.

## Logs

We keep logs for {days} days. Write to help@example.com.
"""


@pytest.mark.parametrize(
    ("new", "today", "status", "code"),
    [
        (("2026-01-01", "2026-02-15", "60"), "2026-01-01", 1, None),
        (("2026-01-01", "2026-01-05", "60"), "2026-01-01", 3, "date."),
        (("2025-01-01", "2025-02-15", "60"), "2026-01-01", 3, "date.not_bumped"),
    ],
)
def test_a_failed_check_exits_with_3(
    here: Path, capsys: pytest.CaptureFixture[str], new: tuple[str, str, str], today: str, status: int, code: str | None
) -> None:
    for name, (updated, effective, days) in (("a", ("2025-01-01", "2025-02-15", "30")), ("b", new)):
        (here / f"{name}.md").write_text(TERMS.format(updated=updated, effective=effective, days=days))
    assert main(["a.md", "b.md", "--check", "--today", today, "--format", "json"]) == status
    found = json.loads(capsys.readouterr().out)["findings"]
    assert code is None or any(f["code"].startswith(code) and f["severity"] in ("high", "critical") for f in found)
    assert main(["a.md", "b.md", "--today", today]) == 1
    capsys.readouterr()


def test_a_waiver_lets_the_check_pass_and_is_reported_when_it_matches_nothing(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, days in (("a", "30"), ("b", "60")):
        text = TERMS.format(updated="2025-01-01", effective="2025-02-15", days=days)
        (here / f"{name}.md").write_text(text)
    waiver = '{{code = "{}", reason = "moved with the next release", until = 2027-01-31}}'
    config = "[policies.privacy]\nwaivers = [{}]\n"
    (here / "policydiff.toml").write_text(config.format(waiver.format("date.not_bumped")))
    argv = ["a.md", "b.md", "--check", "--today", "2025-03-02", "--format", "json"]
    status = main(argv)
    codes = {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert "date.not_bumped" not in codes
    assert status == 1
    (here / "policydiff.toml").write_text(config.format(waiver.format("date.ambiguous")))
    assert main(argv) == 3
    assert "waiver.unused" in {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]}


def test_lint_checks_one_edition_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "## Data\n\nWe may collect and store the following information about you when you use our services.\n\n"
        "## Sharing\n\nWe do not share your personal information with third parties.\n\n"
        "We share your personal information with advertising partners.\n"
    )
    (here / "lint.md").write_text(text)
    status = main(["--lint", "lint.md"])
    out = capsys.readouterr().out
    assert "list.empty" in out
    assert "contradiction.sharing" in out
    assert main(["--lint", "lint.md", "--format", "json"]) == status
    editions = json.loads(capsys.readouterr().out)["editions"]
    assert [edition["source"] for edition in editions] == ["lint.md"]


def test_the_outline_lists_the_sections_and_how_sure_they_are(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "The mill keeps the name that you give at the door, and nothing else about your visit there."
    (here / "mill.md").write_text(f"# Mill\n\n**1. Sacks**\n\n{body}\n\n**2. Fees**\n\n{body}\n", encoding="utf-8")
    assert main(["--outline", "mill.md"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "mill.md",
        "3 headings, 2 of them not marked up as headings",
        "Title: Mill",
        "",
        " 100 %  L1     Mill  (marked)",
        "  95 %  L3       1. Sacks  (numbered bold line)",
        "  95 %  L7       2. Fees  (numbered bold line)",
    ]
    assert main(["--outline", "mill.md", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert [section["sure"] for section in found["sections"]] == [1.0, 0.95, 0.95]


def test_the_configuration_corrects_the_outline(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "The mill keeps the name that you give at the door, and nothing else about your visit there."
    (here / "mill.md").write_text(f"# Mill\n\n**Sacks**\n\n{body}\n\nFees\n\n{body}\n", encoding="utf-8")
    (here / "policydiff.toml").write_text(
        '[policies.mill]\nheadings = ["Fees"]\nnot_headings = ["sacks"]\n[policies.mill.editions]\nen = "mill.md"\n',
        encoding="utf-8",
    )
    assert main(["--outline", "mill.md", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert [section["heading"] for section in found["sections"]] == ["Mill", "Fees"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("more", [["new.md"], ["--lint"], ["--stat"], ["--format", "html"], ["-o", "x.html"]])
def test_the_outline_is_one_of_one_edition_alone(more: list[str]) -> None:
    assert main(["--outline", "old.md", *more]) == 2


def test_explain_says_what_a_finding_means_and_how_to_mend_and_waive_it(capsys):
    assert main(["--explain", "date.not_bumped"]) == 0
    out = capsys.readouterr().out
    assert "Severity: high" in out
    assert "To mend it: Set the date line" in out
    assert '{code = "date.not_bumped", reason = "…", until = YYYY-MM-DD}' in out


def test_explain_says_what_a_form_of_a_point_tells(capsys):
    assert main(["--explain", "removed"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("removed\nA point that tells a sentence")
    assert "which facts made its" in out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--explain", "date.not_bumpd"], 'did you mean "date.not_bumped'),
        (["--explain", "remvoed"], 'did you mean "removed'),
        (["--explain", "NOSUCH"], "is called so; codes read like date.missing, and each finding shows its own\n"),
        (["--explain", "audience.left_out"], "notices --explain audience.left_out"),
        (["--explain", "date.past", "a.md", "b.md"], "name nothing to compare"),
    ],
)
def test_explain_needs_a_code_and_nothing_else(argv, said, capsys):
    assert main(argv) == 2
    assert said in capsys.readouterr().err
