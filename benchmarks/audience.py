"""Rows a second and peak memory of counting an audience: what a preview and a first sending do with it.

    python benchmarks/audience.py [--rows 1000000]

Every row is read, its address checked, compared with all others and with the languages; one in ten is a duplicate.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from notices.audience import LanguageMatch, open_audience, survey
from notices.model import Channel


def main() -> None:
    """Write an audience, go through it, and print a line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recipients.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write("id,email,language,name\n")
            for number in range(rows):
                same = number if number % 10 else max(0, number - 5)
                file.write(f"u{number},person{same}@mail{same % 97}.example.com,en,Person {number}\n")
        started = time.perf_counter()
        found = survey(
            open_audience(str(path), "", (Channel.EMAIL,)), {Channel.EMAIL: LanguageMatch(("en", "zh-Hans"), "en")}
        )
        seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ready = sum(count.ready for count in found.counts)
    print(f"{rows:,} rows, {ready:,} to write to: {rows / seconds:,.0f} rows/s, peak memory {memory:,.0f} MB")


if __name__ == "__main__":
    main()
