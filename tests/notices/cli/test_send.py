"""`notices send` and what comes after, end to end against a provider on the loopback."""

import csv
import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress

import pytest

from notices.model import Channel
from policydiff import Finding, Severity
from tests.notices.servers.workspace import KEY, SECRET, Workspace, csv_rows, email_toml

NOTICE = "privacy-change-0123456789ab"
EMAIL = (Channel.EMAIL,)


@pytest.fixture
def space(tmp_path, server):
    """An e-mail plan for 2,500 people; after the test, all that was printed holds nothing personal or secret."""
    workspace = Workspace(tmp_path)
    workspace.write(email_toml(server.url), csv_rows(2500))
    yield workspace
    for path in (*tmp_path.glob("out/**/*.*"), *tmp_path.glob("report.*")):
        workspace.output += path.read_text() if path.is_file() else ""
    for secret in (KEY, SECRET, "@mail.example.com", 'Ann "', "token-0"):
        assert secret not in workspace.output


def test_a_plan_goes_out_once_and_a_second_run_does_nothing(space, server):
    plan = space.plan(EMAIL)
    assert "2,500" in space.send(plan, "--new-ledger")
    assert "nothing is left to send" in space.send(plan)
    assert server.state["accepted"] == 2500
    assert server.state["twice"] == 0
    assert space.counts()["email"] == {
        "recipients": 2500, "accepted": 2500, "refused": 0, "unknown": 0, "pending": 0, "suppressed": 0,
        "unsubscribed": 0, "invalid": 0, "duplicate": 0, "cancelled": 0,
    }  # fmt: skip


def test_what_was_previewed_is_what_the_server_got(space, server):
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger")
    for _, _, text in server.bodies:
        body = json.loads(text)
        language = "zh-Hans" if "变更" in body["subject"] else "en"
        read = {
            name: (space.folder / "messages" / f"email.{language}.{name}").read_text()
            for name in ("subject.txt", "txt", "html")
        }
        assert body["subject"] == read["subject.txt"]
        assert body["content"] == [
            {"type": "text/plain", "value": read["txt"]},
            {"type": "text/html", "value": read["html"]},
        ]
        assert body["from"] == {"name": "MonsBox", "email": "legal@example.com"}
        for one in body["personalizations"]:
            index = int(one["custom_args"]["recipient"][1:])
            assert one["to"] == [{"email": f"person{index}@mail.example.com"}]
            name, markup = f'Ann "{index}" <b>', f"Ann &quot;{index}&quot; &lt;b&gt;"
            expected = {"-greeting-": f"Hello {name},", "-greeting_html-": f"Hello {markup},"}
            if index % 7 == 0:
                expected = {"-greeting-": "Hello,", "-greeting_html-": "Hello,"}
            assert one["substitutions"] == expected
            assert (language == "zh-Hans") == (index % 5 == 0)


def test_refusals_before_anything_is_sent(space, server):
    plan = space.plan(EMAIL)
    space.run("send", "out", "--confirm", "0" * 64, "--new-ledger", status=2)
    assert "--new-ledger" in space.send(plan, status=2)
    config = (space.root / "policydiff.toml").read_text()
    (space.root / "policydiff.toml").write_text(config.replace("MonsBox <legal", "Other <legal"))
    assert "channels.email.from is another now" in space.send(plan, "--new-ledger", status=2)
    (space.root / "policydiff.toml").write_text(config)
    (space.root / "privacy.md").write_text("# Privacy\n\nOther words.\n")
    assert "changed after the preview" in space.send(plan, "--new-ledger", status=2)
    (space.root / "privacy.md").write_text("# Privacy\n\nNew words.\n")
    (space.folder / "messages" / "email.en.txt").write_text("other words")
    assert "changed after the preview" in space.send(plan, "--new-ledger", status=2)
    del space.environment["SENDGRID_API_KEY"]
    plan = space.plan(EMAIL)
    assert "SENDGRID_API_KEY is not set" in space.send(plan, "--new-ledger", status=2)
    space.environment["SENDGRID_API_KEY"] = KEY
    (space.folder / "plan.json").write_text((space.folder / "plan.json").read_text().replace("plan/2", "plan/9"))
    assert "of version" in space.send(plan, "--new-ledger", status=2)
    assert server.state["requests"] == 0
    assert not (space.root / "notices.db").exists()


def test_dates_and_findings_refuse_with_status_3(space, server):
    plan = space.plan(EMAIL, effective="2027-03-01", lead_days=30)
    assert "date.past" in space.send(plan, "--new-ledger", "--today", "2027-03-02", status=3)
    assert "date.too_soon" in space.send(plan, "--new-ledger", "--today", "2027-02-01", status=3)
    plan = space.plan(EMAIL, findings=(Finding("a.b", Severity.HIGH, "something is wrong"),))
    assert "a.b (high)" in space.send(plan, "--new-ledger", status=3)
    with (space.root / "policydiff.toml").open("a") as file:
        file.write('[policies.privacy]\nwaivers = [{code = "a.b", reason = "because", until = 2127-02-01}]\n')
    plan = space.plan(EMAIL, findings=(Finding("a.b", Severity.HIGH, "wrong", waived="because"),))
    space.send(plan, "--new-ledger", status=0)
    assert server.state["accepted"] == 2500


def test_a_sending_that_began_in_time_goes_on_late_but_not_after_the_day(space):
    plan = space.plan(EMAIL, effective="2027-03-01", lead_days=30)
    space.send(plan, "--new-ledger", "--limit", "5", "--today", "2027-01-15", status=1)
    assert "rather than never" in space.send(plan, "--limit", "5", "--today", "2027-02-15", status=1)
    space.send(plan, "--today", "2027-03-02", status=3)


def test_careful_first_steps(space, server):
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--only-id", "u77", status=1)
    assert server.accepted == {"u77": 1}
    space.send(plan, "--limit", "10", status=1)
    assert server.state["accepted"] == 11
    space.send(plan, "--only-id", "u77", status=1)
    assert "nobody of that id" in space.send(plan, "--only-id", "nobody", status=2)
    space.send(plan)
    assert server.state["accepted"] == 2500
    assert server.state["twice"] == 0


def test_rate_is_kept(space):
    plan = space.plan(EMAIL)
    started = time.monotonic()
    space.send(plan, "--new-ledger", "--rate", "1000")
    assert time.monotonic() - started >= 1.5


def test_who_is_left_out_is_counted_apart_and_reported(space, server):
    rows = csv_rows(10) + (
        "dup,PERSON3@mail.example.com,en,,,,\nbad,not an address,en,,,,\nout,out@mail.example.com,en,,,,yes\n"
        "none,,en,,,,\nlater,person4@mail.example.com,en,,,,true\n"
    )
    space.write(email_toml(server.url), rows, suppressed="id,email\nu5,\n,Person6@mail.example.com\n")
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger")
    assert space.counts()["email"] == {
        "recipients": 14, "accepted": 7, "refused": 0, "unknown": 0, "pending": 0, "suppressed": 2,
        "unsubscribed": 2, "invalid": 1, "duplicate": 2, "cancelled": 0,
    }  # fmt: skip
    assert set(server.accepted) == {"u0", "u1", "u2", "u3", "u7", "u8", "u9"}
    space.run("report", NOTICE, "-o", "report.csv", "-o", "report.json", "-o", "report.html", status=0)
    with (space.root / "report.csv").open() as file:
        rows = list(csv.DictReader(file))
    outcomes = {row["id"]: row["outcome"] for row in rows}
    reasons = {row["id"]: row["reason"] for row in rows}
    assert outcomes["u3"] == "accepted"
    assert outcomes["out"] == outcomes["u4"] == "unsubscribed"
    assert outcomes["u5"] == outcomes["u6"] == "suppressed"
    assert (outcomes["bad"], outcomes["dup"], outcomes["later"]) == ("invalid", "duplicate", "duplicate")
    assert (reasons["u3"], reasons["bad"]) == ("", "not an address")
    assert len(outcomes) == len(rows) == 14
    report = json.loads((space.root / "report.json").read_text())
    assert report["journal"]["holds"]
    assert report["messages"][0]["parts"]["subject.txt"] == "Policy changes on 2027-03-01"


def test_suppressions_are_read_again_before_each_chunk(space, server):
    space.write(email_toml(server.url), csv_rows(50), suppressed="id,email\n")
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    done = set(server.accepted)
    (space.root / "suppressed.csv").write_text("id,email\nu40,\n,person41@mail.example.com\n")
    space.send(plan)
    assert set(server.accepted) == {f"u{n}" for n in range(50)} - {"u40", "u41"}
    assert done <= set(server.accepted)
    assert space.counts()["email"]["suppressed"] == 2


def test_drift_stops_and_top_up_adds_newcomers(space, server):
    plan = space.plan(EMAIL, audience=space.counted(email=2000))
    assert "--max-drift" in space.send(plan, "--new-ledger", status=2)
    space.send(plan, "--new-ledger", "--max-drift", "30")
    (space.root / "recipients.csv").write_text(csv_rows(2510))
    assert "nothing is left" in space.send(plan)
    assert "10 newcomers" in space.send(plan, "--top-up")
    assert "0 newcomers" in space.send(plan, "--top-up")
    assert server.state["accepted"] == 2510
    assert server.state["twice"] == 0
    assert space.counts()["email"]["recipients"] == 2510


def test_an_empty_audience_and_a_malformed_row(space, server):
    space.write(email_toml(server.url), "id,email\n")
    plan = space.plan(EMAIL)
    assert "the audience is empty" in space.send(plan, "--new-ledger", status=2)
    space.write(email_toml(server.url), "id,email\n1,a@mail.example.com\n2\n")
    assert "line 3" in space.send(plan, status=2)
    assert "1 malformed rows" in space.send(plan, "--skip-invalid")
    assert server.accepted == {"1": 1}


def test_one_bad_address_is_refused_and_the_rest_go(space, server):
    plan = space.plan(EMAIL)
    server.fail(bad_ids=["u7", "u8", "u2001"])
    space.send(plan, "--new-ledger")
    counts = space.counts()["email"]
    assert (counts["accepted"], counts["refused"]) == (2497, 3)
    assert server.state["accepted"] == 2497


def test_too_large_is_halved(space, server):
    plan = space.plan(EMAIL)
    server.fail(script=["413", "413"])
    space.send(plan, "--new-ledger")
    assert server.state["accepted"] == 2500
    assert server.state["requests"] > 4


@pytest.mark.parametrize("fault", ["500", "503"])
def test_failures_of_the_provider_are_tried_again(space, server, fault):
    plan = space.plan(EMAIL)
    server.fail(script=[fault] * 3)
    space.send(plan, "--new-ledger")
    assert space.counts()["email"]["accepted"] == 2500 == server.state["accepted"]


def test_429_holds_every_request(space, server):
    plan = space.plan(EMAIL)
    config = email_toml(server.url) + "concurrency = 1\n"
    space.write(config, csv_rows(2500))
    server.fail(script=["429"], hold=2)
    started = time.monotonic()
    assert "asks to wait" in space.send(plan, "--new-ledger")
    assert time.monotonic() - started > 1
    assert server.state["early"] == 0
    assert server.state["accepted"] == 2500


def test_401_stops_with_advice_and_the_rest_stays_pending(space, server):
    plan = space.plan(EMAIL)
    server.fail(script=["401"] * 4)
    assert "check SENDGRID_API_KEY" in space.send(plan, "--new-ledger", status=2)
    assert space.counts()["email"]["pending"] == 2500
    server.fail()
    space.send(plan)
    assert server.state["accepted"] == 2500


def attempts(path):
    """How many attempts a ledger holds; 0 where there is none yet."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        return base.execute("SELECT count(*) FROM attempts").fetchone()[0]
    return 0


def test_refused_connections_are_safe_and_leave_nothing_unknown(space):
    space.write(email_toml("http://127.0.0.1:9"), csv_rows(10))
    plan = space.plan(EMAIL)
    command = [sys.executable, "-m", "notices.cli", "send", "out", "--confirm", plan.digest, "--new-ledger"]
    with subprocess.Popen(
        command, cwd=space.root, env=space.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        while not attempts(space.root / "notices.db") and running.poll() is None:
            time.sleep(0.1)
        running.send_signal(signal.SIGTERM)
        said = running.communicate(timeout=120)[0]
    space.output += said
    assert running.returncode == 1
    assert "stopped" in said
    counts = space.counts()["email"]
    assert (counts["unknown"], counts["pending"]) == (0, 10)


@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "garbage", "stall"])
def test_what_cannot_be_known_stays_unknown_until_somebody_settles_it(space, server, fault):
    space.write(email_toml(server.url, timeout=3 if fault == "stall" else 30), csv_rows(2500))
    plan = space.plan(EMAIL)
    server.fail(script=[fault], stall_seconds=6)
    text = space.send(plan, "--new-ledger", status=1)
    assert "unknown" in text
    counts = space.counts()["email"]
    unknown = counts["unknown"]
    assert 0 < unknown <= 1000
    assert counts["accepted"] == 2500 - unknown
    before = server.state["accepted"]
    space.send(plan, status=1)
    assert server.state["accepted"] == before
    if fault == "cut_after":
        space.run("resolve", NOTICE, "--drop", "--reason", "the provider's log shows them", status=0)
        assert space.counts()["email"]["refused"] == unknown
        space.send(plan, status=0)
    else:
        assert "reason" in space.run("resolve", NOTICE, "--resend", stdin="\n", status=2)
        space.run("resolve", NOTICE, "--resend", stdin="not in the provider's log\n", status=0)
        space.send(plan, status=0)
        assert server.state["accepted"] == 2500
    assert server.state["twice"] == 0
    said = space.run("report", NOTICE, status=0)
    assert re.search(r"^channel +recipients +accepted", said, re.MULTILINE)
    assert "every row agrees with the chain of hashes" in said
    printed, _ = json.JSONDecoder().raw_decode(space.run("report", NOTICE, "--json", status=0))
    assert printed["notice"] == NOTICE
    space.run("report", NOTICE, "--verify", status=0)


def test_events_settle_unknown_ones(space, server):
    space.write(email_toml(server.url, timeout=30), csv_rows(20))
    plan = space.plan(EMAIL)
    server.fail(script=["cut_after", "cut_after"])
    space.send(plan, "--new-ledger", status=1)
    assert space.counts()["email"]["unknown"] == 20
    told = [
        {
            "event": "delivered",
            "email": f"person{n}@mail.example.com",
            "notice": NOTICE,
            "recipient": f"u{n}",
            "sg_event_id": f"e{n}",
            "timestamp": 1,
        }
        for n in range(19)
    ]
    told.append(
        {**told[0], "event": "bounce", "recipient": "u19", "email": "person19@mail.example.com", "sg_event_id": "b"}
    )
    assert "events_key is not set" in space.run("events", "-", stdin=json.dumps(told), status=2)
    assert "20 events recorded" in space.run("events", "-", "--unsigned", stdin=json.dumps(told), status=0)
    assert "20 known before" in space.run("events", "-", "--unsigned", stdin="\n".join(map(json.dumps, told)), status=0)
    counts = space.counts()["email"]
    assert (counts["accepted"], counts["refused"], counts["unknown"]) == (19, 1, 0)
    space.send(plan, status=0)
    (space.root / "privacy.md").write_text("# Privacy\n\nNewer words.\n")
    other = space.plan(EMAIL, notice="another-notice")
    server.ask("/_reset")
    space.send(other)
    assert "u19" not in server.accepted
    assert len(server.accepted) == 19


def test_purge_and_verify(space):
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    assert "--yes" in space.run("purge", NOTICE, status=2)
    assert "pending" in space.run("purge", NOTICE, "--yes", status=2)
    space.send(plan)
    assert "no notice has the id" in space.run("purge", NOTICE[:9], "--yes", status=2)
    space.run("purge", NOTICE, "--yes", status=0)
    for path in space.root.glob("notices.db*"):
        assert b"mail.example.com" not in path.read_bytes()
    space.run("report", NOTICE, "--verify", "-o", "report.csv", status=0)
    first = (space.root / "report.csv").read_text().splitlines()[1]
    assert len(first.split(",")[0]) == 32
    assert "nothing is left" in space.send(plan)
    with sqlite3.connect(space.root / "notices.db") as base:
        base.execute("UPDATE attempts SET verdict = 'refused' WHERE chunk = 1")
    assert "was changed" in space.run("report", NOTICE, "--verify", status=2)


def test_damaged_recipients_stop_and_are_never_guessed(space):
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    with sqlite3.connect(space.root / "notices.db") as base:
        base.execute("UPDATE chunks SET rows = x'00' WHERE size = 1000")
    assert "changed behind its journal" in space.send(plan, status=2)
    assert space.counts()["email"]["unknown"] == 0
    assert "was changed" in space.run("report", NOTICE, "--verify", status=2)


def test_the_trial_goes_to_the_test_recipients_alone(space, server):
    space.plan(EMAIL)
    space.run("test", "out", status=0)
    assert not (space.root / "notices.db").exists()
    assert len(server.bodies) == 2
    body = json.loads(server.bodies[0][2])
    assert body["subject"].startswith("[TEST] ")
    assert body["personalizations"][0]["to"] == [{"email": "owner@example.org"}]
    assert body["personalizations"][0]["custom_args"]["notice"] == "test"


def test_two_processes_at_once_send_nothing_twice(space, server):
    space.write(email_toml(server.url), csv_rows(6_000))
    plan = space.plan(EMAIL)
    server.fail(slow=1.0)
    command = [sys.executable, "-m", "notices.cli", "send", "out", "--confirm", plan.digest, "--new-ledger"]
    running = [
        subprocess.Popen(
            command, cwd=space.root, env=space.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(3)
    ]
    for one in running:
        space.output += one.communicate(timeout=300)[0]
        assert one.returncode == 0, space.output
    assert server.state["accepted"] == 6_000
    assert server.state["twice"] == 0
    assert space.counts()["email"]["accepted"] == 6_000


def test_announcements_are_written_once_and_other_words_are_left_alone(space):
    toml = '[channels.announcement]\nfolder = "_posts"\n'
    space.write(toml, "id\n")
    plan = space.plan((Channel.ANNOUNCEMENT,))
    assert "announcements: written into _posts; commit or upload them" in space.send(plan, "--new-ledger")
    post = space.root / "_posts" / "2027-03-01-privacy.en.md"
    assert post.read_text() == "# Policy changes\n"
    assert space.counts()["announcement"]["recipients"] is None
    assert space.counts()["announcement"]["accepted"] == 2
    post.write_text("the owner's own words")
    assert "nothing is left" in space.send(plan)
    assert post.read_text() == "the owner's own words"


def test_webhook_chunks_are_signed_and_repeated_under_one_key(space, server):
    import hashlib
    import hmac

    toml = f'[channels.push]\nprovider = "webhook"\nurl = "{server.url}/notices"\ntimeout = 30\n'
    space.write(toml, csv_rows(1500, tokens=True))
    plan = space.plan((Channel.PUSH,))
    server.fail(script=["cut_after", "500"], bad_ids=["u3"])
    space.send(plan, "--new-ledger")
    counts = space.counts()["push"]
    assert (counts["accepted"], counts["refused"], counts["unknown"]) == (1499, 1, 0)
    assert server.state["accepted"] == 1499
    assert server.state["twice"] == 0
    assert server.state["repeated_keys"] == 1
    for path, headers, text in server.bodies:
        assert path == "/notices"
        message = headers["x-policydiff-timestamp"] + "." + text
        expected = hmac.new(SECRET.encode(), message.encode(), hashlib.sha256).hexdigest()
        assert headers["x-policydiff-signature"] == f"v1={expected}"
        body = json.loads(text)
        exact = (space.folder / "messages" / f"push.{body['language']}.json").read_text()
        assert f'"message": {exact}, "recipients"' in text


def test_a_host_of_somebody_else_needs_allow_host(space):
    space.write(email_toml("https://mail.evil.example"), csv_rows(1))
    plan = space.plan(EMAIL)
    assert "--allow-host mail.evil.example" in space.send(plan, "--new-ledger", status=2)
    space.write(email_toml("http://mail.example.com"), csv_rows(1))
    plan = space.plan(EMAIL)
    assert "loopback" in space.send(plan, "--new-ledger", "--allow-host", "mail.example.com", status=2)
