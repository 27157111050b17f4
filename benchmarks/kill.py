"""Kills senders with signal 9 at random moments and starts them again, round after round.

    python benchmarks/kill.py [--rounds 200] [--recipients 20000] [--processes 1] [--url postgresql+psycopg://…]

In each round a plan goes out to a provider on the loopback that fails in every way it knows. Senders
are killed up to four times; the last ones run to their end. Then: no recipient was accepted twice,
nobody is pending, and the ledger's counts are the provider's but for the unknown ones.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "notices" / "servers"))

from workspace import Served, Workspace, csv_rows, email_toml, served

from notices.cli import main as notices
from notices.model import Channel

FAULTS = {
    "429": 0.04,
    "500": 0.05,
    "503": 0.03,
    "cut_before": 0.04,
    "cut_after": 0.04,
    "garbage": 0.03,
    "slow": 0.3,
    "stall": 0.02,
    "stall_seconds": 1.5,
    "hold": 1.1,
}


def send(workspace: Workspace, digest: str) -> int:
    """Start a sender in a process of its own, everything imported already; returns its id."""
    child = os.fork()
    if child:
        return child
    os.chdir(workspace.root)
    os.environ.update(workspace.environment)
    with (
        (workspace.root / "log").open("a") as log,
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(log),
    ):
        status = notices(["send", "out", "--confirm", digest, "--new-ledger"])
    os._exit(status)


def round_of(workspace: Workspace, server: Served, arguments: argparse.Namespace, dice: random.Random) -> str:
    """One round; returns what went wrong, or a summary that begins with `ok`."""
    rows = (workspace.root / "recipients.csv").read_text()
    workspace.write(email_toml(server.url, timeout=0.8), rows)
    name = f"kill-{dice.getrandbits(48):012x}"
    # A ledger that stays announces no editions twice: each round has words of its own.
    (workspace.root / "privacy.md").write_text(f"# Privacy\n\nNew words of {name}.\n")
    plan = workspace.plan((Channel.EMAIL,), notice=name)
    with contextlib.suppress(FileNotFoundError):
        if not arguments.url:
            for name in ("notices.db", "notices.db-wal", "notices.db-shm"):
                (workspace.root / name).unlink()
    kills = dice.randrange(1, 5)
    for _ in range(kills):
        children = [send(workspace, plan.digest) for _ in range(arguments.processes)]
        time.sleep(dice.random() * 0.8)
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    for _ in range(6):
        children = [send(workspace, plan.digest) for _ in range(arguments.processes)]
        results = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        if not set(results) <= {0, 1}:
            return f"status {results}: {(workspace.root / 'log').read_text()[-300:]}"
        counts = workspace.counts_of(plan.notice)
        if not counts["pending"]:
            break
    told = server.state
    low, high = counts["accepted"], counts["accepted"] + counts["unknown"]
    if told["twice"] or counts["pending"] or not low <= told["accepted"] <= high:
        return f"wrong: server {told}, ledger {counts}"
    if sum(counts[name] for name in ("accepted", "refused", "unknown", "pending")) != arguments.recipients:
        return f"wrong sum: {counts}"
    return f"ok: {kills} kills, accepted {told['accepted']}, ledger {low} and {counts['unknown']} unknown"


def main() -> int:
    """Run the rounds; 1 if any went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--recipients", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--url", default="")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)  # noqa: S311  not for secrets
    wrong = unknown = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, served() as server:
        workspace = Workspace(Path(folder))
        if arguments.url:
            workspace.environment["POLICYDIFF_LEDGER_URL"] = arguments.url
        workspace.write("", csv_rows(arguments.recipients))
        for number in range(arguments.rounds):
            server.ask("/_reset")
            server.fail(**FAULTS, seed=dice.getrandbits(32))
            said = round_of(workspace, server, arguments, dice)
            wrong += not said.startswith("ok")
            unknown += int(said.rpartition(" and ")[2].split()[0]) if said.startswith("ok") else 0
            print(f"{number + 1}: {said}", flush=True)
    seconds = time.monotonic() - started
    print(f"{arguments.rounds} rounds, {wrong} wrong, {unknown} recipients left unknown, {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
