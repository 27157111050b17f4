#!/usr/bin/env python3
"""How long the page of a pair takes to open in Chromium, and to jump to its last change.

    python benchmarks/page.py OLD NEW        a pair of files
    python benchmarks/page.py --make 285     a made-up pair of so many KB

Needs chromium on the PATH and Playwright (`dev` extra). Prints the sizes and the median of several runs, and exits 1
where opening takes longer than `--limit` seconds (3).
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from browser import chromium
from inputs import make_pair

from policydiff.model import Source
from policydiff.pipeline import compare
from policydiff.render.html.page import to_html

RUNS = 5
PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
"""Resolves once what was asked for has been laid out and drawn, with the milliseconds since the page was asked for."""

LAST = """() => {
    const begun = performance.now();
    const links = document.querySelectorAll(".list li a");
    if (!links.length) return null;
    links[links.length - 1].click();
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
        done(performance.now() - begun))));
}"""


def sources(arguments: argparse.Namespace) -> tuple[Source, Source]:
    """The pair that was asked for."""
    if arguments.make:
        old, new = (
            Source(f"{side}.md", text.encode(), "markdown")
            for side, text in zip(("old", "new"), make_pair(arguments.make), strict=True)
        )
        return old, new
    paths = [Path(name) for name in arguments.pair]
    if len(paths) != 2:  # noqa: PLR2004  a pair
        sys.exit("page.py: name two files, or --make KILOBYTES")
    old, new = (
        Source(path.name, path.read_bytes(), "html" if path.suffix in {".html", ".htm"} else "markdown")
        for path in paths
    )
    return old, new


def measure(page_file: Path, *, shown: bool) -> tuple[float, float | None]:
    """Seconds to open the page and to jump to its last change; `shown` with nothing folded."""
    opened, jumped = [], []
    with chromium() as browser:
        for _ in range(RUNS):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{page_file.as_uri()}{'?all=1' if shown else ''}")
            opened.append(page.evaluate(PAINTED) / 1000)
            if (jump := page.evaluate(LAST)) is not None:
                jumped.append(jump / 1000)
            page.close()
    return statistics.median(opened), statistics.median(jumped) if jumped else None


def main() -> int:
    """Measure and print; 1 where the page opens too slowly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pair", nargs="*", metavar="FILE")
    parser.add_argument("--make", type=int, metavar="KB")
    parser.add_argument("--limit", type=float, default=3.0, metavar="SECONDS")
    arguments = parser.parse_args()
    old, new = sources(arguments)
    begun = time.perf_counter()
    comparison = compare(old, new)
    compared = time.perf_counter()
    html = to_html([comparison])
    rendered = time.perf_counter()
    both = len(old.content) + len(new.content)
    size = len(html.encode())
    print(f"texts    {both / 1000:8.1f} KB together")
    print(f"page     {size / 1000:8.1f} KB, {size / both:.2f} times the texts")
    print(f"compare  {compared - begun:8.2f} s")
    print(f"render   {rendered - compared:8.2f} s")
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "page.html"
        page_file.write_text(html, "utf-8")
        for name, shown in (("folded", False), ("all shown", True)):
            opened, jumped = measure(page_file, shown=shown)
            slowest = max(slowest, opened, jumped or 0)
            said = "no change to jump to" if jumped is None else f"jump to the last change {jumped:.2f} s"
            print(f"{name:9}{opened:8.2f} s to open, {said}")
    return int(slowest > arguments.limit)


if __name__ == "__main__":
    sys.exit(main())
