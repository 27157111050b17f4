"""`--at`: it begins on time, and everything is checked anew; `--hold` counts from then."""

from __future__ import annotations

import datetime as dt
import json
import time

from notices.model import Channel
from tests.notices.servers.workspace import csv_rows
from tests.notices.work.conftest import EMAIL, until


def soon(seconds: float) -> tuple[float, str]:
    """A moment, and how it is typed."""
    moment = time.time() + seconds
    return moment, dt.datetime.fromtimestamp(moment, dt.UTC).isoformat()


class TestBeginningLater:
    def test_nothing_goes_out_before_and_the_first_within_ten_seconds(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        crew.start()
        until(lambda: "workers: 1" in space.run("status"))
        moment, typed = soon(5)
        assert "to begin at" in space.send(plan, "--at", typed)
        assert "with workers, to begin at" in space.run("status", status=1)
        settled(plan.notice)
        first = min(at for at, _ in server.ask("/_times"))
        assert moment <= first < moment + 10
        assert f"{plan.notice}: begun" in crew.said()
        said = space.run("report", plan.notice, "--verify", status=0)
        assert "every row agrees" in said
        space.run("report", plan.notice, "-o", "report.html", status=0)
        report = (space.root / "report.html").read_text()
        assert "handed over to workers" in report
        assert "begun by workers, all checked anew" in report

    def test_an_edition_that_was_changed_meanwhile_pauses_it_with_the_reason(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--at", soon(1)[1])
        (space.root / "privacy.md").write_text("# Privacy\n\nOther words.\n")
        crew.start()
        said = until(lambda: ("paused: " in (text := space.run("status")) and text) or "")
        assert "not begun: privacy.md: the edition was changed after the preview" in said
        assert server.state["requests"] == 0
        (space.root / "privacy.md").write_text("# Privacy\n\nNew words.\n")
        space.run("resume", plan.notice, status=0)
        assert settled(plan.notice)["accepted"] == 2500

    def test_a_date_that_came_too_near_is_refused_when_it_is_handed_over_and_when_it_begins(self, space, crew, server):
        today = dt.datetime.now(dt.UTC).date()
        plan = space.plan(EMAIL, effective=(today + dt.timedelta(days=33)).isoformat(), lead_days=30)
        in_a_week = (today + dt.timedelta(days=7)).isoformat()
        assert "date.too_soon" in space.send(plan, "--at", f"{in_a_week}T09:00", status=3)
        plan = space.plan(EMAIL, effective=(today + dt.timedelta(days=20)).isoformat(), lead_days=30)
        long_ago = (today - dt.timedelta(days=60)).isoformat()
        space.send(plan, "--at", soon(1)[1], "--today", long_ago)
        crew.start()
        until(lambda: "date.too_soon" in space.run("status"))
        assert server.state["requests"] == 0

    def test_it_begins_though_the_queue_was_lost_meanwhile(self, space, crew, postgres, url, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--at", soon(1)[1])
        postgres.psql(f"\\c {url.partition('?')[0].rpartition('/')[2]}\nDROP SCHEMA notices_queue CASCADE;")
        space.run("work", "--init", status=0)
        crew.start()
        assert settled(plan.notice)["accepted"] == 2500

    def test_another_time_takes_the_place_of_the_first(self, space, crew, server, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--at", soon(3600)[1])
        crew.start()
        moment, typed = soon(2)
        space.send(plan, "--at", typed)
        settled(plan.notice)
        assert min(at for at, _ in server.ask("/_times")) >= moment

    def test_a_time_for_what_has_begun_is_refused_and_changes_nothing(self, space, crew, settled):
        plan = space.plan(EMAIL)
        space.send(plan, "--workers")
        rows = csv_rows(2501)
        (space.root / "recipients.csv").write_text(rows)
        for more in ((), ("--top-up",), ("--hold", "30m")):
            said = space.send(plan, "--at", soon(3600)[1], *more, status=2)
            assert f"has begun already; `notices pause {plan.notice}` holds it back" in said
            assert said.count("\n") == 1
        assert space.counts_of(plan.notice)["pending"] == 2500
        crew.start()
        assert settled(plan.notice)["accepted"] == 2500
        assert "nothing is left to send" in space.send(plan, "--at", soon(3600)[1], status=0)


class TestHolding:
    def test_all_workers_put_their_mails_into_one_batch(self, space, crew, server, settled):
        space.configure("chunk = 100")
        plan = space.plan(EMAIL)
        space.send(plan, "--at", soon(1)[1], "--hold", "30m")
        crew.start()
        crew.start()
        settled(plan.notice)
        kept = {
            (body["batch_id"], body["send_at"])
            for path, _, text in server.bodies
            if path.endswith("/send") and (body := json.loads(text))
        }
        ((batch, send_at),) = kept
        assert batch
        assert abs(send_at - time.time() - 1800) < 60
        space.run("cancel", plan.notice, status=0)
        assert space.counts_of(plan.notice)["cancelled"] == 2500

    def test_another_channel_waits_until_the_window_is_over(self, space, crew, settled):
        (space.root / "policydiff.toml").write_text(
            (space.root / "policydiff.toml").read_text() + '[channels.announcement]\nfolder = "_posts"\n'
        )
        plan = space.plan((Channel.EMAIL, Channel.ANNOUNCEMENT))
        said = space.send(plan, "--workers", "--hold", "30m")
        assert "e-mail is kept until" in said
        assert "announcements are files" in said
        crew.start("--channel", "email", "--channel", "announcement")
        settled(plan.notice)
        time.sleep(1)
        assert space.counts_of(plan.notice, "announcement")["pending"] == 2


class TestWhatIsForOneMachine:
    def test_first_steps_and_the_sandbox_are_refused(self, space):
        plan = space.plan(EMAIL)
        for step in (("--limit", "5"), ("--only-id", "u1"), ("--canary", "1%")):
            assert "take the first step without --workers" in space.send(plan, "--workers", *step, status=2)
        assert "write rate = N" in space.send(plan, "--workers", "--rate", "5", status=2)
        assert "--sandbox" in space.send(plan, "--workers", "--sandbox", status=2)

    def test_times_that_are_none_or_past_are_refused(self, space):
        plan = space.plan(EMAIL)
        assert "no time" in space.send(plan, "--at", "soon", status=2)
        assert "is past" in space.send(plan, "--at", "2020-01-31T09:00", status=2)
