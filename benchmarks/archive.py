"""Pairs a second of comparing every revision of an archive: by one process, and by workers of two kinds.

    python benchmarks/archive.py [--kilobytes 10,40] [--revisions 100] [--workers 1,2] [--dask] [REPOSITORY ...]

Without repositories one is made for each size: a policy of the examples, grown, of which each revision edits three
sentences. A worker's speed counts the processor's time of one process, and workers the clock's; the rows of all ways
are held against one another.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "examples"))

from archive import compared
from inputs import SEED, make_pair

from policydiff import Chain, chains, compare_chain

WHO = ("-c", "user.name=Bench", "-c", "user.email=bench@example.com")


def made(folder: Path, kilobytes: int, revisions: int) -> Path:
    """A repository with so many revisions of one text of about that size."""
    chance = random.Random(SEED)  # noqa: S311  nothing here guards a secret
    root = folder / f"{kilobytes} KB"
    root.mkdir()
    subprocess.run(["git", "init", "--quiet", root], check=True)
    lines = make_pair(kilobytes)[0].splitlines()
    told = [at for at, line in enumerate(lines) if line.count(" ") > 6]  # noqa: PLR2004  no heading
    for revision in range(revisions):
        for at in chance.sample(told, 3):
            words = lines[at].split(" ")
            words[len(words) // 2] = f"word{revision}"
            lines[at] = " ".join(words)
        (root / "privacy.md").write_text("\n".join(lines) + "\n", "utf-8")
        subprocess.run(["git", "-C", root, "add", "privacy.md"], check=True)
        subprocess.run(["git", "-C", root, *WHO, "commit", "--quiet", "-m", "edit"], check=True)
    return root


def measured(name: str, work: Callable[[], Iterator[str]], clock: Callable[[], float]) -> list[str]:
    """Print how many rows a second a way of comparing gives, and return the rows in order."""
    started = clock()
    rows = sorted(work())
    taken = clock() - started
    print(f"| {name} | {len(rows)} | {len(rows) / taken:.1f} | {1000 * taken / max(1, len(rows)):.1f} |", flush=True)
    return rows


def one_process(work: list[Chain]) -> Iterator[str]:
    """The rows of all chains, one after the other."""
    for chain in work:
        yield from compare_chain(chain)


def main() -> None:
    """Make what is compared, compare it in each way, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="*", type=Path)
    parser.add_argument("--like", default=".md", help="how the paths of the texts end")
    parser.add_argument("--kilobytes", default="10,40")
    parser.add_argument("--revisions", type=int, default=100)
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--dask", action="store_true", help="also by Dask, with a cluster on this machine")
    asked = parser.parse_args()
    print("| | pairs | pairs a second | ms each |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        sizes = [] if asked.repositories else asked.kilobytes.split(",")
        roots = asked.repositories + [made(Path(folder), int(size), asked.revisions) for size in sizes]
        for root in roots:
            work = list(chains(root, lambda path: path.endswith(asked.like)))
            list(one_process(work[:1]))  # what is loaded once is not counted
            rows = measured(f"{root.name}, one process", lambda work=work: one_process(work), time.process_time)
            ways: list[tuple[str, Callable[[], Executor], int]] = [
                (f"{count} processes", lambda count=count: ProcessPoolExecutor(count), count)
                for count in map(int, asked.workers.split(","))
            ]
            if asked.dask:
                from distributed import Client, LocalCluster

                cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50)
                ways.append(("2 workers of Dask", Client(cluster).get_executor, 2))
            for name, start, count in ways:
                same = measured(
                    f"{root.name}, {name}", lambda way=(work, start, count): compared(*way), time.perf_counter
                )
                if same != rows:
                    raise SystemExit(f"{name} tells otherwise than one process")


if __name__ == "__main__":
    main()
