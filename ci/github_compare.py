"""A step of `action.yml`: compares, prints annotations, and writes the step's summary and outputs.

What is asked for stands in INPUT_OLD, INPUT_NEW, INPUT_PATH, INPUT_CONFIG, INPUT_FAIL_ON, INPUT_TODAY and
INPUT_OUTPUT, never in a command line that a shell reads. Ends with 0 whatever differs, as what follows needs the
outputs (`status` is one of them), and with 2 on trouble.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from uuid import uuid4

FILES = {"report": "changes.md", "page": "changes.html", "data": "changes.json", "sarif": "changes.sarif"}
"""Output → file in the folder."""

LARGEST_SUMMARY = 1_000_000
"""Bytes; GitHub takes 1 MiB for each step and shows nothing of a larger one."""

VERDICTS = ("identical", "editorial", "substantive")
SEVERITIES = ("low", "medium", "high", "critical")


def main() -> int:
    """Compare; returns the exit status."""
    folder = Path(_given("OUTPUT") or tempfile.mkdtemp(prefix="policydiff-", dir=os.environ.get("RUNNER_TEMP")))
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: folder / file for name, file in FILES.items()}
    old, new = _sides()
    if not old:
        print("::notice title=policydiff::There is no older revision to compare with.")
        _write_outputs({"verdict": "identical", "severity": "", "effective": "", "findings": "0", "status": "0"})
        return 0
    done = _compared([old, *([new] if new else []), *([_given("PATH")] if _given("PATH") else [])], files)
    if done == 2:  # noqa: PLR2004  trouble, which was said
        print("::error title=policydiff::The policies could not be compared; the line above says why.")
        return 2
    told = json.loads(files["data"].read_text("utf-8"))
    paths = {name: str(file) for name, file in files.items() if name != "data"}
    _write_outputs(facts(told.get("comparisons", [told])) | paths | {"status": str(done)})
    if "GITHUB_STEP_SUMMARY" in os.environ:
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(shortened(files["report"].read_text("utf-8"), LARGEST_SUMMARY))
    return 0


def facts(comparisons: list[dict[str, Any]]) -> dict[str, str]:
    """The outputs that tell what changed, of all editions: the farthest verdict, the worst severity, the first day."""
    changed = [one for one in comparisons if one["verdict"] == "substantive"]
    severities = [part["severity"] for one in changed for part in one["sections"] if part["substantive"]]
    days = [one["new"]["effective"] for one in changed if one["new"]["effective"]]
    return {
        "verdict": max((one["verdict"] for one in comparisons), key=VERDICTS.index, default="identical"),
        "severity": max(severities, key=SEVERITIES.index, default=""),
        "effective": min(days, default=""),
        "findings": str(sum(len(one["findings"]) for one in comparisons)),
    }


def shortened(text: str, most: int) -> str:
    """At most so many bytes of a report, cut between two paragraphs, and a line that says so."""
    content = text.encode()
    if len(content) <= most:
        return text
    said = "\n\n*The report is longer than can be shown here; the whole of it is among the job's files.*\n"
    kept = content[: most - len(said.encode())].decode(errors="ignore")
    return kept[: max(kept.rfind("\n\n"), 0)] + said


def _given(name: str) -> str:
    return os.environ.get(f"INPUT_{name}", "").strip()


def _sides() -> tuple[str, str]:
    """The two revisions: as given, else what the event tells; the older is empty where there is none.

    A pull request is checked out as what merging it would make, whose first parent is the branch that it is made to:
    what others changed there meanwhile is then no part of the difference.
    """
    old, new = _given("OLD"), _given("NEW")
    if old:
        return old, new
    place = os.environ.get("GITHUB_EVENT_PATH", "")
    event = json.loads(Path(place).read_text("utf-8")) if place else {}
    if "pull_request" in event:
        merged = _commit("HEAD") == os.environ.get("GITHUB_SHA") and _commit("HEAD^2")
        return ("HEAD^1" if merged else event["pull_request"]["base"]["sha"]), new or "HEAD"
    before = event.get("before", "").strip("0")  # all zeros where the branch is new
    return (event["before"] if before else _commit("HEAD^1")), new or "HEAD"


def _commit(name: str) -> str:
    """The commit's hash; empty where there is none."""
    done = subprocess.run(
        ["git", "rev-parse", "--quiet", "--verify", f"{name}^{{commit}}"], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def _compared(names: list[str], files: dict[str, Path]) -> int:
    """Run the command, whose annotations go to standard output; its exit status."""
    options = ["--format", "github", "--fail-on", _given("FAIL_ON") or "never"]
    for file in files.values():
        options += ["-o", str(file)]
    for name in ("CONFIG", "TODAY"):
        if _given(name):
            options += [f"--{name.lower()}", _given(name)]
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-I", "-m", "policydiff", *options, "--", *names], check=False).returncode


def _write_outputs(values: dict[str, str]) -> None:
    """Add outputs of the step; a delimiter that nobody can know keeps a value from becoming two."""
    if "GITHUB_OUTPUT" not in os.environ:
        return
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
        for name, value in values.items():
            end = f"end-{uuid4()}"
            file.write(f"{name}<<{end}\n{value}\n{end}\n")


if __name__ == "__main__":
    sys.exit(main())
