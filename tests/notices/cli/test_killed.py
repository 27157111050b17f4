"""Senders that are killed at any moment and started again: nobody is told twice, nobody is left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def kill(rounds, processes, *arguments):
    command = [sys.executable, str(ROOT / "benchmarks" / "kill.py"), "--rounds", str(rounds)]
    command += ["--processes", str(processes), "--recipients", str(RECIPIENTS), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


ROUNDS = {1: 5, 2: 5, 4: 5} if os.environ.get("POLICYDIFF_REQUIRE_ALL") else {1: 1, 3: 1}
"""Of senders killed and started again, by how many work at once: more where everything is required, as in CI;
benchmarks/kill.py runs hundreds."""

RECIPIENTS = 6_000
"""Of each round: more chunks than senders, so that they meet at some of them."""


@pytest.mark.slow
@pytest.mark.parametrize("processes", ROUNDS)
def test_killed_senders_tell_nobody_twice_and_leave_nobody_out(processes):
    kill(ROUNDS[processes], processes)


@pytest.mark.slow
@pytest.mark.parametrize("processes", sorted(ROUNDS)[1:])
def test_the_same_on_postgresql(processes, postgres):
    name = f"killed{processes}"
    postgres.psql(f"CREATE DATABASE {name};")
    url = postgres.get_uri(name).replace("postgresql://", "postgresql+psycopg://")
    kill(ROUNDS[processes], processes, "--url", url)
