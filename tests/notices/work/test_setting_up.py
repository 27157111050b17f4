"""What workers need is said in one line, with status 2, before anything is begun."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from configparser import ConfigParser
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml

from notices.cli import main
from notices.ledger import open_ledger
from notices.ledger.engine import writing
from notices.work import engine
from tests.notices.servers.workspace import Workspace, csv_rows, email_toml
from tests.notices.work.conftest import EMAIL

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture
def small(tmp_path):
    """A folder whose ledger is a file."""
    workspace = Workspace(tmp_path)
    workspace.write(email_toml("http://127.0.0.1:9"), csv_rows(3))
    return workspace


def test_a_ledger_in_a_file_is_not_for_workers(small):
    for command in (("work",), ("work", "--init")):
        assert small.run(*command, status=2).count("\n") == 1
        assert "workers need a ledger in PostgreSQL" in small.output
    plan = small.plan(EMAIL)
    assert "workers need a ledger in PostgreSQL" in small.send(plan, "--workers", "--new-ledger", status=2)
    assert not (small.root / "notices.db").exists()


def test_a_missing_engine_is_named_with_its_mend(small, monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "procrastinate", None)
    monkeypatch.setenv("POLICYDIFF_LEDGER_URL", "postgresql+psycopg://127.0.0.1:9/none")
    monkeypatch.chdir(small.root)
    assert main(["work"]) == 2
    assert capsys.readouterr().err == "notices: workers need procrastinate; pip install 'policydiff[workers]'\n"


def test_what_is_missing_is_told_at_the_start(space):
    del space.environment["SENDGRID_API_KEY"]
    assert "SENDGRID_API_KEY is not set" in space.run("work", status=2)
    assert "--channel push: not configured" in space.run("work", "--channel", "push", status=2)
    assert "--new-ledger is for --init" in space.run("work", "--new-ledger", status=2)


def test_there_is_no_ledger_unless_a_new_one_is_asked_for(space, postgres):
    name = f"empty{id(space)}"
    postgres.psql(f"CREATE DATABASE {name};")
    url = postgres.get_uri(name).replace("postgresql://", "postgresql+psycopg://")
    space.environment["POLICYDIFF_LEDGER_URL"] = url
    for command in (("work", "--init"), ("work",)):
        said = space.run(*command, status=2)
        assert "there is no ledger" in said
        assert "run `notices work --init --new-ledger`" in said
        assert said.count("\n") == 1
    space.run("work", "--init", "--new-ledger", status=0)
    space.run("work", "--init", status=0)


def test_init_changes_nothing_the_second_time(space):
    assert "up to date; the queue in schema notices_queue: up to date" in space.run("work", "--init", status=0)


def test_a_queue_of_an_older_release_is_migrated_and_works(space, crew, settled):
    known = engine._known()  # noqa: SLF001  the steps of the library itself
    made = sa.create_engine(space.environment["POLICYDIFF_LEDGER_URL"])
    with writing(made) as connection:
        connection.exec_driver_sql("DROP SCHEMA notices_queue CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA notices_queue")
        connection.exec_driver_sql("CREATE TABLE notices_queue.notices_applied (name text PRIMARY KEY)")
    for name in known[:-6]:
        with writing(made) as connection:
            engine._run(connection, (engine._migrations() / name).read_text("utf-8"))  # noqa: SLF001  as above
            engine._note(connection, [name])  # noqa: SLF001  as above
    made.dispose()
    assert "queue is older" in space.run("work", status=2)
    said = space.run("work", "--init", status=0)
    assert all(name in said for name in known[-6:])
    plan = space.plan(EMAIL)
    space.send(plan, "--workers")
    crew.start()
    assert settled(plan.notice)["accepted"] == 2500


def test_two_that_make_the_queue_at_once_make_one(space, postgres):
    name = f"twice{abs(hash(str(space.root)))}"
    postgres.psql(f"CREATE DATABASE {name};")
    url = postgres.get_uri(name).replace("postgresql://", "postgresql+psycopg://")
    ledger = open_ledger(url, new=True)
    try:
        with ThreadPoolExecutor(2) as pool:
            steps = sorted(pool.map(engine.install, [ledger.engine, ledger.engine]))
    finally:
        ledger.close()
    assert steps == [[], ["made"]]


def test_a_queue_that_is_not_made_is_told_when_a_notice_is_handed_over(space, postgres, url):
    postgres.psql(f"\\c {url.partition('?')[0].rpartition('/')[2]}\nDROP SCHEMA notices_queue CASCADE;")
    plan = space.plan(EMAIL)
    assert "run `notices work --init` once" in space.send(plan, "--workers", status=2)


def test_doctor_tells_of_the_queue(space, postgres, url, monkeypatch):
    applied = "notices_queue.notices_applied"
    database = url.partition("?")[0].rpartition("/")[2]

    def told(sql=""):
        if sql:
            postgres.psql(f"\\c {database}\n{sql.format(applied)};")
        found = json.loads(space.run("doctor", "--json"))
        return [(one["state"], one["said"]) for one in found if one["what"] == "workers"]

    assert told() == [("ok", "the queue in schema notices_queue is of this version")]
    ((state, said),) = told("DELETE FROM {0} WHERE name = (SELECT max(name) FROM {0})")
    assert state == "mend"
    assert said.endswith("older than this program's; run `notices work --init` once")
    space.run("work", "--init", status=0)
    ((state, said),) = told("INSERT INTO {0} VALUES ('99.sql')")
    assert state == "mend"
    assert said.endswith("newer than this program's; upgrade policydiff and procrastinate")
    ((state, said),) = told("DROP TABLE {0}")
    assert (state, "notices work --init" in said) == ("mend", True)
    assert told("DROP SCHEMA notices_queue CASCADE") == []
    space.run("work", "--init", status=0)
    plan = space.plan(EMAIL)
    space.send(plan, "--workers")
    ((state, said),) = told("DROP SCHEMA notices_queue CASCADE")
    assert (state, "notices work --init" in said) == ("mend", True)
    space.run("cancel", plan.notice, status=0)
    ((state, said),) = told()
    assert (state, "notices work --init" in said) == ("note", True)
    monkeypatch.setitem(sys.modules, "procrastinate", None)
    assert told() == []


@pytest.mark.parametrize("line", ["shifts = 0", 'queue = "a b"', "shift_seconds = -1", "slots = 3"])
def test_settings_that_make_no_sense_are_refused(space, line):
    config = (space.root / "policydiff.toml").read_text()
    (space.root / "policydiff.toml").write_text(config.replace("shift_seconds = 3", line))
    assert "workers." in space.run("status", status=2)


class TestExamples:
    def test_the_unit_starts_a_worker_and_gives_it_time_to_end(self):
        unit = ConfigParser(strict=False)
        unit.optionxform = str
        unit.read(EXAMPLES / "notices-work.service")
        assert understood(unit["Service"]["ExecStart"].split()[1:])
        assert int(unit["Service"]["TimeoutStopSec"]) > 10

    def test_the_manifest_prepares_and_starts_workers_and_gives_them_time_to_end(self):
        job, deployment = yaml.safe_load_all((EXAMPLES / "notices-work.yaml").read_text("utf-8"))
        for one in (job, deployment):
            (container,) = one["spec"]["template"]["spec"]["containers"]
            assert understood(container["command"][1:])
        assert deployment["spec"]["template"]["spec"]["terminationGracePeriodSeconds"] > 10


def understood(words: list[str]) -> bool:
    """Whether the words are a command of ours with options that there are."""
    return words[0] == "work" and main([*words, "--help"]) == 0
