"""Measure how a comparison grows with its input, for shapes that once grew with their square; prints a Markdown table.

    python benchmarks/scale.py [--runs 3] [--timeout 120] [--times 1] [--grown 1000,3000,10000] [SHAPE ...]

Each shape of `shapes.py` is measured at a quarter, a half and the whole of its size, or of several times that, and a
grown document (`inputs.py`) at so many kilobytes. A row holds the least CPU time of some runs and the largest peak of
memory of the whole, and the exponent with which the time above that of an empty pair grows from the first size to the
last: 1 is linear.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from math import log
from pathlib import Path

from compare import Tool, measure
from inputs import make_pair
from shapes import SHAPES, Pair

PARTS = (4, 2, 1)
"""What the sizes of a shape are divided by."""


class Measurer:
    """A folder to write pairs into, and the command that compares them."""

    def __init__(self, folder: Path, runs: int, timeout: float) -> None:
        self._folder, self._runs, self._timeout = folder, runs, timeout
        self._tool = Tool("policydiff", (str(Path(sys.executable).with_name("policydiff")), "--format", "json"), (0, 1))

    def cost(self, pair: Pair) -> tuple[float, float] | None:
        """Least CPU seconds and greatest megabytes of a comparison; None where it had to be stopped."""
        paths = []
        for side, text in zip(("old", "new"), pair, strict=True):
            path = self._folder / f"{side}.md"
            path.write_text(text, "utf-8")
            paths.append(str(path))
        found = []
        for _ in range(self._runs):
            run = measure(self._tool, (paths[0], paths[1]), self._timeout)
            if run is None:
                return None
            found.append(run)
        return min(run.seconds for run in found), max(run.megabytes for run in found)


def row(name: str, sizes: list[tuple[str, Pair]], measurer: Measurer, start: float) -> str:
    """One line of the table."""
    print(f"measuring {name}", file=sys.stderr)
    costs = [measurer.cost(pair) for _, pair in sizes]
    cells = [f"{cost[0]:.2f} s" if cost else "stopped" for cost in costs]
    first, last = costs[0], costs[-1]
    lengths = [sum(map(len, pair)) for _, pair in sizes]
    if first and last and first[0] > start:
        exponent = f"{log((last[0] - start) / (first[0] - start)) / log(lengths[-1] / lengths[0]):.2f}"
    else:
        exponent = ""
    whole = f"{lengths[-1] / 2_000_000:.2f} MB"
    memory = f"{last[1]:.0f} MB" if last else ""
    return (
        f"| {name} ({', '.join(size for size, _ in sizes)}) | {whole} | {' | '.join(cells)} | {exponent} | {memory} |"
    )


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"one of {', '.join(SHAPES)}; all of them")
    parser.add_argument("--runs", type=int, default=3, help="how often each pair is compared")
    parser.add_argument("--timeout", type=float, default=120, help="seconds after which a comparison is stopped")
    parser.add_argument("--times", type=int, default=1, help="how many times larger than by default the shapes are")
    parser.add_argument("--grown", default="1000,3000,10000", help="kilobytes of the grown documents; empty for none")
    asked = parser.parse_args()
    print("| | size | quarter | half | whole | exponent | memory |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        measurer = Measurer(Path(folder), asked.runs, asked.timeout)
        empty = measurer.cost(("# A\n\nOne.\n", "# A\n\nTwo.\n"))
        start = empty[0] if empty else 0.0
        for name in asked.shapes or SHAPES:
            make, most = SHAPES[name]
            most *= asked.times
            sizes = [(f"{most // part:,}", make(most // part)) for part in PARTS]
            print(row(name, sizes, measurer, start), flush=True)
        grown = [] if asked.shapes or not asked.grown else [int(size) for size in asked.grown.split(",")]
        if grown:
            pairs = [(f"{size:,} KB", make_pair(size)) for size in grown]
            print(row("grown document", pairs, measurer, start), flush=True)
    print(
        f"\nPython {platform.python_version()}, {platform.system()} {platform.machine()}, least of {asked.runs} runs, "
        f"start-up ({start:.2f} s) included."
    )


if __name__ == "__main__":
    main()
