"""Compare every consecutive revision of many git repositories; a line of JSON for each pair goes to standard output.

    python archive.py clones/* --like '*.md' > changes.jsonl                     on all cores of this machine
    python archive.py clones/* --like '*.md' --dask tcp://scheduler:8786 > …     on a Dask cluster

Repositories are clones with their whole history. Both ways are `concurrent.futures`: Dask has an executor of its own.
A text that cannot be read, or a comparison that fails, is a line with `error`; where a worker dies over a chain of
texts, or ends itself because a pair took too long, its pairs are tried one by one, so that the others are told. Workers
of a Dask cluster need a nanny, as they have unless told otherwise: it starts a new one in place of one that ended. For
less than fifteen seconds a pair on a LocalCluster see docs/history.md.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from time import monotonic

from policydiff import Chain, PolicydiffError, chains, compare_chain

AHEAD = 4
"""Chains that wait for each worker: enough to keep it busy, few enough to hold in memory."""

SECONDS = 60.0
"""For a pair: one of 10 MB takes less on an idle machine."""


def compared(
    work: Iterable[Chain], start: Callable[[], Executor], workers: int, seconds: float = SECONDS
) -> Iterator[str]:
    """The rows of all chains as they are finished.

    Args:
        work: the chains; taken as workers become free.
        start: makes an executor; asked again where one broke.
        workers: how many it has.
        seconds: for a pair at most; one that takes longer is told as such.
    """
    left = iter(work)
    doubted: list[Chain] = []
    while broken := (yield from _shared_out(left, start, workers * AHEAD, seconds)):
        doubted += broken
    # One after the other, so that it is plain which one a worker died of.
    for pair in (pair for chain in doubted for pair in chain.pairs()):
        began = monotonic()
        if fallen := (yield from _shared_out(iter([pair]), start, 1, seconds)):
            late = monotonic() - began >= seconds
            yield from fallen[0].failed(
                f"takes more than {seconds:g} s" if late else "the worker that compared it died"
            )


def _shared_out(left: Iterator[Chain], start: Callable[[], Executor], ahead: int, seconds: float) -> Iterator[str]:
    """The rows of chains until there are none left or a worker dies; returns the chains that may be why."""
    compare = partial(compare_chain, seconds=seconds)
    running: dict[Future[list[str]], Chain] = {}
    broken: list[Chain] = []
    with start() as executor:
        while True:
            while not broken and len(running) < ahead and (chain := next(left, None)):
                running[executor.submit(compare, chain)] = chain
            if not running:
                return broken
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                chain = running.pop(future)
                if future.exception() is None:
                    yield from future.result()
                else:
                    broken.append(chain)


def archive(roots: Iterable[Path], pattern: str) -> Iterator[Chain]:
    """The chains of all repositories; one that cannot be read is told and passed over."""
    for root in roots:
        try:
            yield from chains(root, lambda path: fnmatch(path, pattern))
        except PolicydiffError as error:
            print(f"{root}: {error}", file=sys.stderr)


def main() -> None:
    """Compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("--like", default="*.md", metavar="PATTERN", help="paths of the texts, from the root")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes on this machine")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for a pair at most (default 60)")
    parser.add_argument("--dask", metavar="ADDRESS", help="of the scheduler of a Dask cluster")
    asked = parser.parse_args()
    workers, start = asked.workers, lambda: ProcessPoolExecutor(asked.workers)
    if asked.dask:
        from distributed import Client

        client = Client(asked.dask)
        client.wait_for_workers(1)  # one that ended itself may be the only one, and its successor not be there yet
        workers, start = sum(client.ncores().values()), client.get_executor
    for row in compared(archive(asked.repositories, asked.like), start, workers, asked.seconds):
        print(row)


if __name__ == "__main__":
    main()
