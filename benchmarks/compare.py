"""Measure policydiff beside other tools and beside the bare floor; prints a Markdown table.

    python benchmarks/compare.py [--sizes 10,40,150,300] [--runs 5] [--timeout 60] [--shapes]

Every tool runs in a process of its own, all of them in turn, so that a busy moment hits all alike. A cell holds the
least CPU time (user and system), the largest peak of memory and the CPU time as a multiple of the floor's. With
`--shapes`, pairs that are shaped as real ones follow (`shapes.py`).
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from inputs import make_pair
from shapes import SHAPES, Pair

PEERS = Path(__file__).parent / "peers"
PATIENCE = 5.0
"""Seconds: whoever takes longer is run once, for a median would tell nothing new."""


@dataclass(frozen=True)
class Run:
    """What one process cost."""

    seconds: float
    """CPU time, user and system."""
    megabytes: float
    """Peak resident memory."""


@dataclass(frozen=True)
class Tool:
    """A program to measure."""

    name: str
    command: tuple[str, ...]
    """The paths of the old and the new file are added."""
    good: tuple[int, ...] = (0,)
    """Exit statuses of a run that went well."""


def tools() -> tuple[Tool, ...]:
    """Whoever is measured; the floor comes first."""
    python = sys.executable
    ours = str(Path(python).with_name("policydiff"))
    return (
        Tool("floor: markdown-it-py parses both", (python, str(PEERS / "floor.py"))),
        Tool("**policydiff**, text", (ours, "--no-pager"), good=(0, 1)),
        Tool("**policydiff**, JSON", (ours, "--format", "json"), good=(0, 1)),
        Tool("**policydiff**, HTML", (ours, "--format", "html"), good=(0, 1)),
        Tool("redlines", (python, str(PEERS / "with_redlines.py"))),
        Tool("lxml htmldiff", (python, str(PEERS / "with_htmldiff.py"))),
        Tool("cydifflib over all words", (python, str(PEERS / "with_cydifflib.py"))),
        Tool("difflib over all words", (python, str(PEERS / "with_difflib.py"))),
        Tool("git diff --word-diff", ("git", "--no-pager", "diff", "--no-index", "--word-diff"), good=(0, 1)),
    )


def measure(tool: Tool, paths: tuple[str, str], timeout: float) -> Run | None:
    """Run a tool to its end; None where it had to be stopped.

    Raises:
        RuntimeError: it failed.
    """
    # Bytecode is kept, as in an installed program; a first run that is not counted has written it.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        (*tool.command, *paths), env=surroundings, stdin=quiet, stdout=quiet, stderr=subprocess.PIPE
    ) as process:
        clock = threading.Timer(timeout, process.kill)
        clock.start()
        # wait4 alone tells what this one child used; Popen must then be told that it has ended.
        _, status, usage = os.wait4(process.pid, 0)
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL:
            return None
        if process.returncode not in tool.good:
            said = process.stderr.read().decode(errors="replace") if process.stderr else ""
            raise RuntimeError(f"{tool.name} ended with {process.returncode}: {said.strip()[-300:]}")
    return Run(usage.ru_utime + usage.ru_stime, megabytes(usage))


def megabytes(usage: resource.struct_rusage) -> float:
    """The peak of resident memory; the system counts it in bytes on macOS, in kibibytes elsewhere."""
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1_000_000


def measure_all(paths: tuple[str, str], runs: int, timeout: float) -> list[list[Run | None]]:
    """Run every tool on the pair, in turn, that many times; in the order of `tools`."""
    measured: list[list[Run | None]] = [[] for _ in tools()]
    for _ in range(runs):
        for tool, before in zip(tools(), measured, strict=True):
            if not before or (before[0] is not None and before[0].seconds < PATIENCE):
                before.append(measure(tool, paths, timeout))
    return measured


def cell(runs: list[Run | None], floor: float, timeout: float) -> str:
    """One cell of the table; a peak of memory cannot be told below that of the measuring process itself."""
    ended = [run for run in runs if run is not None]
    if len(ended) < len(runs):
        return f"> {timeout:.0f} s"
    seconds, memory = min(run.seconds for run in ended), max(run.megabytes for run in ended)
    own = megabytes(resource.getrusage(resource.RUSAGE_SELF))
    return f"{seconds:.2f} s, {'≤ ' if memory <= own else ''}{memory:.0f} MB, {seconds / floor:.1f}×"


def table(columns: dict[str, Pair], runs: int, timeout: float) -> list[str]:
    """The lines of the Markdown table: a row for each tool, a column for each pair."""
    rows = [[tool.name] for tool in tools()]
    with tempfile.TemporaryDirectory() as folder:
        for at, (name, pair) in enumerate(columns.items()):
            print(f"measuring {name}", file=sys.stderr)
            paths = write_pair(Path(folder), f"{at}", pair)
            if not at:
                measure_all(paths, 1, timeout)
            measured = measure_all(paths, runs, timeout)
            floor = min(run.seconds for run in measured[0] if run is not None)
            for row, of_tool in zip(rows, measured, strict=True):
                row.append(cell(of_tool, floor, timeout))
    head = ["", *columns]
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def write_pair(folder: Path, name: str, pair: Pair) -> tuple[str, str]:
    """Write a pair as Markdown and as HTML; returns the paths of the Markdown."""
    old, new = folder / f"old{name}.md", folder / f"new{name}.md"
    for path, text in zip((old, new), pair, strict=True):
        path.write_text(text, "utf-8")
    # In a process of its own: a child's peak of memory is never below its parent's at the start.
    subprocess.run([sys.executable, str(PEERS / "to_html.py"), str(old), str(new)], check=True)
    return str(old), str(new)


SHAPED = {"few huge sections": 400, "nearly unchanged": 600, "edited items": 2_000}
"""Shapes of real policies, and how many parts each has here: 240 KB of long sections, 400 KB of which three sentences
changed, a list of subprocessors."""


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,40,150,300", help="kilobytes of one side, separated by commas")
    parser.add_argument("--runs", type=int, default=5, help="how often each tool is run")
    parser.add_argument("--timeout", type=float, default=60, help="seconds after which a tool is stopped")
    parser.add_argument("--shapes", action="store_true", help="also measure pairs that are shaped as real ones")
    asked = parser.parse_args()
    columns = {f"{size} KB": make_pair(int(size)) for size in asked.sizes.split(",") if size}
    if asked.shapes:
        columns |= {name: SHAPES[name][0](count) for name, count in SHAPED.items()}
    lines = table(columns, asked.runs, asked.timeout)
    print("\n".join(lines))
    print(
        f"\nPython {platform.python_version()}, {platform.system()} {platform.machine()}, least of {asked.runs} runs."
    )


if __name__ == "__main__":
    main()
