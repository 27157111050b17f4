"""A notice in PostgreSQL, a provider on the loopback, and workers in processes of their own."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
import sqlalchemy as sa

from notices.model import Channel
from tests.notices.servers.workspace import PRELOADED, Workspace, become, csv_rows, email_toml

EMAIL = (Channel.EMAIL,)


class Crew:
    """Workers that are forked from this process, so that none must import everything again."""

    def __init__(self, space: Workspace) -> None:
        self.space = space
        self.running: list[int] = []
        self.log = space.root / "log"

    def start(self, *arguments: str, name: str = "") -> int:
        """Start a worker; returns its process id."""
        for module in (*PRELOADED, "notices.work.worker", "procrastinate.worker", "psycopg_pool"):
            import_module(module)
        child = os.fork()
        if not child:
            number = os.open(self.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            name = name or f"w{len(self.running)}"
            words = ("work", "--name", name, *arguments)
            os._exit(become(self.space.root, self.space.environment, words, (number, number, number)))
        self.running.append(child)
        return child

    def kill(self, child: int) -> None:
        """End a worker with signal 9."""
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        self.running.remove(child)

    def end(self, child: int) -> tuple[int, float]:
        """End a worker with SIGTERM: its status, and seconds until it was gone."""
        started = time.monotonic()
        os.kill(child, signal.SIGTERM)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.running.remove(child)
        return status, time.monotonic() - started

    def said(self) -> str:
        """All that the workers printed."""
        return self.log.read_text() if self.log.exists() else ""


def until(true, seconds: float = 90.0):
    """Wait until something is true, and return it."""
    ends = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.05)
    return found


@pytest.fixture
def url(postgres, tmp_path: Path):
    name = f"w{abs(hash(str(tmp_path)))}"
    postgres.psql(f"CREATE DATABASE {name};")
    return postgres.get_uri(name).replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def database(url):
    """`database("select …")` runs a statement and gives its rows."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")

    def run(statement: str):
        with engine.connect() as connection:
            found = connection.exec_driver_sql(statement)
            return found.all() if found.returns_rows else []

    yield run
    engine.dispose()


WORKERS = "[workers]\nshift_seconds = 3\n"


@pytest.fixture
def space(tmp_path, server, url):
    """A folder for 2,500 people, its ledger and queue made; `space.configure("rate = 5")` adds to the channel."""
    workspace = Workspace(tmp_path)
    workspace.environment["POLICYDIFF_LEDGER_URL"] = url

    def configure(*lines: str, rows: str = csv_rows(2500), timeout: float = 2) -> None:
        channel = email_toml(server.url, timeout=timeout) + "\n".join(lines)
        workspace.write(f"{channel}\n{WORKERS}", rows)

    workspace.configure = configure
    configure()
    workspace.run("work", "--init", "--new-ledger", status=0)
    return workspace


@pytest.fixture
def crew(space):
    made = Crew(space)
    yield made
    for child in made.running:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    for secret in (space.environment["SENDGRID_API_KEY"], "@mail.example.com", "Traceback"):
        assert secret not in made.said()


@pytest.fixture
def settled(space):
    """`settled(counts)` waits until nobody of the notice is pending, and gives the counts of a channel."""

    def wait(notice: str, channel: str = "email", seconds: float = 90.0):
        return until(lambda: (counts := space.counts_of(notice, channel)) and not counts["pending"] and counts, seconds)

    return wait
