"""Compare every consecutive revision of many git repositories; a line of JSON for each pair goes to standard output.

    python archive.py clones/* --like '*.md' > changes.jsonl                     on all cores of this machine
    python archive.py clones/* --like '*.md' --dask tcp://scheduler:8786 > …     on a Dask cluster

Repositories are clones with their whole history. Both ways are `concurrent.futures`: Dask has an executor of its own.
A text that cannot be read, or a comparison that fails, is a line with `error`; where a worker dies over a chain of
texts, its pairs are tried one by one, so that the others are told.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from fnmatch import fnmatch
from pathlib import Path

from policydiff import Chain, PolicydiffError, chains, compare_chain

AHEAD = 4
"""Chains that wait for each worker: enough to keep it busy, few enough to hold in memory."""


def compared(work: Iterable[Chain], start: Callable[[], Executor], workers: int) -> Iterator[str]:
    """The rows of all chains as they are finished.

    Args:
        work: the chains; taken as workers become free.
        start: makes an executor; asked again where one broke.
        workers: how many it has.
    """
    left = iter(work)
    doubted: list[Chain] = []
    while broken := (yield from _shared_out(left, start, workers * AHEAD)):
        doubted += broken
    # One after the other, so that it is plain which one a worker died of.
    for pair in (pair for chain in doubted for pair in chain.pairs()):
        while fallen := (yield from _shared_out(iter([pair]), start, 1)):
            yield from fallen[0].failed("the worker that compared it died")
            break


def _shared_out(left: Iterator[Chain], start: Callable[[], Executor], ahead: int) -> Iterator[str]:
    """The rows of chains until there are none left or a worker dies; returns the chains that may be why."""
    running: dict[Future[list[str]], Chain] = {}
    broken: list[Chain] = []
    with start() as executor:
        while True:
            while not broken and len(running) < ahead and (chain := next(left, None)):
                running[executor.submit(compare_chain, chain)] = chain
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
    parser.add_argument("--dask", metavar="ADDRESS", help="of the scheduler of a Dask cluster")
    asked = parser.parse_args()
    workers, start = asked.workers, lambda: ProcessPoolExecutor(asked.workers)
    if asked.dask:
        from distributed import Client

        client = Client(asked.dask)
        workers, start = sum(client.ncores().values()), client.get_executor
    for row in compared(archive(asked.repositories, asked.like), start, workers):
        print(row)


if __name__ == "__main__":
    main()
