"""A ledger on every database that one can be kept in."""

from __future__ import annotations

import pytest

from notices.ledger import Ledger
from notices.ledger.engine import open_engine


class Clock:
    """Moves on a little with every look, as time does."""

    now = 1_000_000.0

    def __call__(self):
        self.now += 0.000_123
        return self.now


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/notices.db"
    server = request.getfixturevalue("postgres")
    name = f"t{abs(hash(request.node.name + str(tmp_path)))}"
    server.psql(f"CREATE DATABASE {name};")
    return server.get_uri(name).replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(url, clock):
    ledger = Ledger(open_engine(url, new=True), clock, 0.0)
    yield ledger
    ledger.close()
