"""What is said to one worker, or by a person, counts for all: a pause, a provider's wait, a rate."""

from __future__ import annotations

import json
import time

import pytest

from tests.notices.servers.workspace import csv_rows
from tests.notices.work.conftest import EMAIL, until


@pytest.fixture
def under_way(space, crew, server):
    """`under_way(number, "rate = 300")`: a notice that so many workers are sending; gives its plan."""

    def begin(number: int, *lines: str, people: int = 2500, **faults):
        space.configure("chunk = 100", *lines, rows=csv_rows(people))
        server.fail(**faults)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        for _ in range(number):
            crew.start()
        until(lambda: server.state["accepted"])
        return plan

    return begin


class TestPausing:
    def test_nothing_goes_out_two_seconds_after_and_resume_wakes_the_workers(self, space, server, under_way, settled):
        plan = under_way(2, "rate = 300")
        assert "paused" in space.run("pause", plan.notice, status=0)
        paused = time.time()
        time.sleep(2.5)
        quiet = server.state["accepted"]
        assert max(at for at, _ in server.ask("/_times")) < paused + 2
        time.sleep(1)
        assert server.state["accepted"] == quiet < 2500
        assert "the workers are woken" in space.run("resume", plan.notice, status=0)
        assert settled(plan.notice)["accepted"] == 2500
        assert server.state["twice"] == 0

    def test_who_was_not_written_to_when_it_was_cancelled_never_is(self, space, server, under_way):
        plan = under_way(2, "rate = 300")
        space.run("cancel", plan.notice, status=0)
        time.sleep(2)
        counts = space.counts_of(plan.notice)
        assert counts["accepted"] == server.state["accepted"] < 2500
        assert counts["accepted"] + counts["cancelled"] == 2500
        assert "cancel" in space.run("report", plan.notice)
        assert "cancelled, and that is for good" in space.run("resume", plan.notice, status=2)

    def test_a_provider_that_refuses_us_pauses_the_notice_with_its_words(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        server.fail(script=["401", "401", "401"])
        space.send(plan, "--workers")
        crew.start()
        said = until(lambda: ("paused: " in (text := space.run("status")) and text) or "")
        assert "401" in said
        assert "paused" in space.send(plan, "--workers", status=1)
        server.fail()  # the key is mended: what of the script nobody met would pause the notice again
        space.run("resume", plan.notice, status=0)
        assert settled(plan.notice)["accepted"] == 2500


class TestWaiting:
    def test_after_an_answer_429_to_one_nobody_claims_anything_until_the_wait_is_over(
        self, space, server, under_way, settled, database
    ):
        plan = under_way(3, people=8000, slow=1.0)
        server.fail(script=["429"], slow=1.0, hold=4)
        (told,) = until(lambda: [at for at, fault in server.ask("/_times") if fault == "429"])
        settled(plan.notice)
        entries = [(at, json.loads(body)) for at, body in database("SELECT at, body FROM journal ORDER BY seq")]
        place, wait = next(
            (place, end[5])
            for place, (_, body) in enumerate(entries)
            for end in body.get("end", ())
            if "429" in str(end[4])
        )
        over = entries[place][0] + wait
        begun = [body.get("begin", ()) for _, body in entries]
        # In the order in which they were written, whatever else the machine does: what was said counts from there on.
        assert begun[place] == []
        claims = [(at, body["begin"]) for at, body in entries[place:] if body.get("begin")]
        assert claims
        assert min(at for at, _ in claims) >= over
        # What goes out until then had been claimed before, and is a request each.
        open_ = sum(map(len, begun[:place])) - sum(len(body.get("end", ())) for _, body in entries[:place])
        between = [at for at, _ in server.ask("/_times") if told < at < over - 0.05]
        assert len(between) < open_
        assert space.counts_of(plan.notice)["unknown"] == 0

    def test_the_wait_outlives_the_worker_that_was_told(self, space, crew, server):
        space.configure("chunk = 25")
        server.fail(script=["429"], hold=5)
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        first = crew.start()
        (told,) = until(lambda: [at for at, fault in server.ask("/_times") if fault == "429"])
        assert "held until" in until(lambda: ("held until" in (text := space.run("status")) and text) or "")
        crew.kill(first)
        crew.start()
        after = until(lambda: [at for at, _ in server.ask("/_times") if at > told + 0.5])
        assert min(after) > float(int(told + 5)) - 0.05


class TestRate:
    def test_a_rate_counts_for_all_workers_together(self, under_way, settled, database):
        plan = under_way(3, "rate = 1600", people=8000)
        settled(plan.notice)
        # By the ledger's moments: on a busy machine requests of several claims may reach the provider at once.
        asked = database(
            "SELECT a.begun, a.covers, c.size FROM attempts a JOIN chunks c ON c.batch = a.batch AND c.number = a.chunk"
        )
        claims = sorted((at, len(json.loads(covers)) if covers else size) for at, covers, size in asked)
        most = max(sum(size for at, size in claims if start <= at < start + 2) for start, _ in claims)
        assert most <= 2 * 1600 + 400  # of two seconds, and the quarter of one that may go out at once
        assert claims[-1][0] - claims[0][0] > 4
