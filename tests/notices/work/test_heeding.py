"""What is said to one worker, or by a person, counts for all: a pause, a provider's wait, a rate."""

from __future__ import annotations

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
    def test_an_answer_429_to_one_worker_holds_all_within_a_second(self, space, server, under_way, settled):
        plan = under_way(3, people=8000, slow=1.0)
        server.fail(script=["429"], slow=1.0, hold=4)
        until(lambda: any(fault == "429" for _, fault in server.ask("/_times")))
        (told,) = [at for at, fault in server.ask("/_times") if fault == "429"]
        reset = float(int(told + 4))
        settled(plan.notice)
        between = [at - told for at, _ in server.ask("/_times") if told + 1.0 < at < reset - 0.05]
        assert between == []
        assert any(at > reset - 0.05 for at, _ in server.ask("/_times"))
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
    def test_a_rate_counts_for_all_workers_together(self, server, under_way, settled):
        plan = under_way(3, "rate = 1600", people=8000)
        settled(plan.notice)
        times = sorted(at for at, _ in server.ask("/_times"))
        # 100 a request: in any two seconds 3,200 recipients and what may go out at once, a quarter of a second's.
        most = max(sum(start <= at < start + 2 for at in times) * 100 for start in times)
        assert most <= 1.2 * (2 * 1600 + 400)
        assert times[-1] - times[0] > 4
