"""What dies heals by itself: workers, their jobs, connections, the engine's tables; and what is of another version."""

from __future__ import annotations

import time

import pytest

from tests.notices.work.conftest import EMAIL, until


class TestKilled:
    def test_who_comes_back_goes_on_and_nobody_is_told_twice(self, space, crew, server, settled):
        space.configure("chunk = 25", "rate = 400", timeout=1)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        for _ in range(4):
            child = crew.start(name="the-same")
            accepted = server.state["accepted"]
            until(lambda least=accepted: server.state["accepted"] > least)
            crew.kill(child)
        crew.start(name="the-same")
        counts = settled(plan.notice)
        assert server.state["twice"] == 0
        assert counts["unknown"] <= 4 * 4 * 25
        assert counts["accepted"] + counts["unknown"] == 2500

    def test_jobs_of_the_dead_are_swept_and_never_tried_again(self, space, crew, server, database, settled):
        space.configure("chunk = 25", "rate = 400", timeout=1)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        child = crew.start()
        until(lambda: server.state["accepted"])
        crew.kill(child)
        jobs = "FROM notices_queue.procrastinate_jobs WHERE status = 'doing'"
        assert database(f"SELECT id {jobs}")
        database("UPDATE notices_queue.procrastinate_workers SET last_heartbeat = now() - interval '2 minutes'")
        (dead,) = database("SELECT max(id) FROM notices_queue.procrastinate_jobs")
        crew.start()
        settled(plan.notice)
        assert "swept away" in crew.said()
        assert not database(f"SELECT id {jobs} AND id <= {dead[0]}")
        assert server.state["twice"] == 0

    @pytest.mark.slow
    def test_many_restarts_under_one_name_lose_no_slot(self, space, crew, database, settled):
        space.configure("chunk = 25", "rate = 100", timeout=1)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        seen = "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'notices-work%%pod-0'"
        for _ in range(12):
            child = crew.start(name="pod-0")
            until(lambda: database(seen))
            crew.kill(child)
            until(lambda: not database(seen))
        space.configure("chunk = 25", timeout=1)
        crew.start(name="pod-0")
        assert settled(plan.notice)["pending"] == 0


class TestTermination:
    def test_a_worker_ends_at_once_and_loses_nothing(self, space, crew, server):
        space.configure("chunk = 25", "rate = 400")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        child = crew.start()
        until(lambda: server.state["accepted"])
        status, seconds = crew.end(child)
        counts = space.counts_of(plan.notice)
        assert (status, counts["unknown"]) == (0, 0)
        assert counts["accepted"] == server.state["accepted"] < 2500
        assert seconds < 8
        assert "no answer within" not in crew.said()

    @pytest.mark.slow
    def test_answers_that_do_not_come_are_waited_for_no_longer_than_ten_seconds(self, space, crew, server):
        space.configure(timeout=30)
        server.fail(stall=1.0, stall_seconds=25)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        child = crew.start()
        until(lambda: server.state["requests"])
        status, seconds = crew.end(child)
        assert status == 1
        assert seconds <= 10
        assert "no answer within" in crew.said()


class TestLost:
    def test_send_goes_on_from_the_ledger_when_the_queue_is_lost(self, space, crew, server, database):
        space.configure("chunk = 25", "rate = 400")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        child = crew.start()
        until(lambda: server.state["accepted"])
        database("DROP SCHEMA notices_queue CASCADE")
        space.configure("chunk = 25")
        space.send(plan)
        assert server.state["accepted"] == 2500
        assert server.state["twice"] == 0
        crew.end(child)

    def test_a_queue_that_was_made_anew_is_filled_again(self, space, crew, database, settled):
        space.configure("chunk = 25", "rate = 400")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        database("DROP SCHEMA notices_queue CASCADE")
        assert "run `notices work --init` once" in space.run("work", status=2)
        assert "made" in space.run("work", "--init", status=0)
        crew.start()
        assert settled(plan.notice)["accepted"] == 2500

    def test_connections_that_are_cut_are_made_anew_and_nobody_is_unknown(self, space, crew, server, database, settled):
        space.configure("chunk = 25", "rate = 400")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        crew.start()
        crew.start()
        until(lambda: server.state["accepted"])
        for _ in range(3):
            database("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                     " AND pid <> pg_backend_pid()")  # fmt: skip
            time.sleep(1)
        counts = settled(plan.notice)
        assert (counts["accepted"], counts["unknown"], server.state["twice"]) == (2500, 0, 0)


class TestVersions:
    def test_a_worker_refuses_tables_of_another_version_in_one_line(self, space, database):
        database("UPDATE meta SET value = '99' WHERE name = 'schema'")
        said = space.run("work", status=2)
        assert "newer than this program's; upgrade policydiff" in said
        assert said.count("\n") == 1
        database("UPDATE meta SET value = '2' WHERE name = 'schema'")
        assert "older than this program's; run `notices work --init` once" in space.run("work", status=2)
        space.run("work", "--init", status=0)
        database("INSERT INTO notices_queue.notices_applied VALUES ('99.sql')")
        assert "queue is newer than this program's" in space.run("work", status=2)
        database("DELETE FROM notices_queue.notices_applied WHERE name = '99.sql'")
        database(
            "DELETE FROM notices_queue.notices_applied"
            " WHERE name = (SELECT max(name) FROM notices_queue.notices_applied)"
        )
        assert "queue is older than this program's" in space.run("work", status=2)

    def test_a_worker_ends_when_the_tables_become_newer_under_it(self, space, crew, server, database):
        space.configure("chunk = 25", "rate = 400")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        crew.start()
        until(lambda: server.state["accepted"])
        database("UPDATE meta SET value = '99' WHERE name = 'schema'")
        until(lambda: "newer than this program's" in crew.said())
        database("UPDATE meta SET value = '3' WHERE name = 'schema'")
        assert space.counts_of(plan.notice)["unknown"] == 0
