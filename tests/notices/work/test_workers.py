"""Many machines, end to end on PostgreSQL: a notice is handed over, workers send it, and what dies heals."""

from __future__ import annotations

import time

from tests.notices.work.conftest import EMAIL, until


class TestHandingOver:
    def test_workers_send_what_is_handed_over_once(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        assert "handed over to the workers" in space.send(plan, "--workers")
        assert space.counts_of(plan.notice)["pending"] == 2500
        crew.start()
        crew.start()
        assert settled(plan.notice)["accepted"] == 2500
        assert server.state["accepted"] == 2500
        assert server.state["twice"] == 0
        assert "every row agrees" in space.run("report", plan.notice, "--verify", status=0)

    def test_handing_over_again_changes_nothing_and_a_settled_notice_is_told_as_ever(self, space, crew, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        space.send(plan, "--workers")
        crew.start()
        settled(plan.notice)
        assert "nothing is left to send" in space.send(plan, "--workers")

    def test_send_goes_on_beside_workers_and_without_them(self, space, server):
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        space.send(plan)
        assert server.state["accepted"] == 2500

    def test_status_shows_who_is_at_work(self, space, crew):
        space.configure("rate = 500")
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        crew.start(name="web-1")
        said = until(lambda: ("work (web-1)" in (text := space.run("status")) and text) or "")
        assert "of 4 shifts at work" in said
        assert "email: 500 a second at most" in said
        assert "workers: 1\n  web-1 (email), seen" in said

    def test_a_first_step_is_taken_here_and_the_rest_handed_over(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--limit", "50", status=1)
        assert server.state["accepted"] == 50
        space.send(plan, "--workers")
        crew.start()
        assert settled(plan.notice)["accepted"] == 2500
        assert server.state["twice"] == 0

    def test_newcomers_are_added_when_it_is_handed_over_again(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        crew.start()
        settled(plan.notice)
        with (space.root / "recipients.csv").open("a") as file:
            file.write("u9999,person9999@mail.example.com,en,,,,\n")
        space.send(plan, "--top-up", "--workers")
        until(lambda: server.state["accepted"] == 2501)

    def test_who_is_to_be_sent_again_is_found_by_the_watch(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        server.fail(script=["cut_after"] * 3)
        space.send(plan, "--workers")
        child = crew.start()
        assert settled(plan.notice)["unknown"] > 0
        crew.end(child)
        space.run("resolve", plan.notice, "--resend", "--reason", "nobody got it", status=None)
        crew.start()
        until(lambda: space.counts_of(plan.notice)["accepted"] == 2500)

    def test_nobody_is_woken_for_a_notice_that_was_purged(self, space, crew, server):
        plan = space.plan(EMAIL)
        space.send(plan, "--limit", "50", status=1)
        space.send(plan, "--workers")
        space.run("purge", plan.notice, "--yes", "--force", status=0)
        child = crew.start()
        until(lambda: "at work" in crew.said())
        time.sleep(2)
        crew.end(child)
        assert server.state["accepted"] == 50
        assert crew.said().count("/email/") <= 3  # the shifts that waited already
