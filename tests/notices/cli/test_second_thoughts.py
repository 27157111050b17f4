"""An undo window, first steps, a pause and a cancelled notice, end to end against a provider on the loopback."""

import json
import shutil
import sqlite3

import pytest

from notices.deliver.undo import seconds_of
from notices.errors import UsageError
from notices.model import Channel
from tests.notices.cli.test_send import EMAIL, NOTICE, space  # noqa: F401  a fixture
from tests.notices.servers.workspace import csv_rows, email_toml

ANNOUNCED = (Channel.EMAIL, Channel.ANNOUNCEMENT)
FOLDER = '[channels.announcement]\nfolder = "_posts"\n'


def posted(server, path="/v3/mail/send"):
    return [json.loads(text) for at, _, text in server.bodies if at == path]


def test_mails_are_kept_in_one_batch_and_called_back(space, server):  # noqa: F811
    space.write(email_toml(server.url) + FOLDER, csv_rows(30))
    plan = space.plan(ANNOUNCED)
    said = space.send(plan, "--new-ledger", "--hold", "30m", "--limit", "10", status=1)
    assert f"notices cancel {NOTICE}" in said
    space.send(plan, status=1)  # the announcement waits until the window is over
    assert not (space.root / "_posts").exists()
    mails = posted(server)
    assert len({(mail["batch_id"], mail["send_at"]) for mail in mails}) == 1
    assert len(posted(server, "/v3/mail/batch")) == 1
    assert "cancelled" in space.run("cancel", NOTICE, status=0)
    assert posted(server, "/v3/user/scheduled_sends") == [{"batch_id": mails[0]["batch_id"], "status": "cancel"}]
    counts = space.counts()
    assert (counts["email"]["cancelled"], counts["email"]["accepted"]) == (30, 0)
    assert counts["announcement"]["cancelled"] == 2
    assert sum(number for name, number in counts["email"].items() if name != "recipients") == 30
    before = server.state["requests"]
    space.send(plan, status=0)
    assert server.state["requests"] == before
    assert "for good" in space.run("resume", NOTICE, status=2)
    space.run("report", NOTICE, "--verify", "-o", "report.csv", "-o", "report.json", status=0)
    assert "cancelled" in (space.root / "report.csv").read_text()
    assert ": cancel" in (space.root / "report.json").read_text()


def test_what_was_sent_at_once_cannot_be_called_back(space, server):  # noqa: F811
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    space.run("cancel", NOTICE, status=0)
    counts = space.counts()["email"]
    assert (counts["accepted"], counts["cancelled"], counts["pending"]) == (5, 2495, 0)
    assert posted(server, "/v3/user/scheduled_sends") == []


def test_cancel_says_where_the_provider_does_not_agree(space, server):  # noqa: F811
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--hold", "1h", "--limit", "5", status=1)
    server.fail(script=["500"])
    assert "call the batch" in space.run("cancel", NOTICE, status=2)
    assert space.counts()["email"]["accepted"] == 5
    space.run("cancel", NOTICE, status=0)
    assert space.counts()["email"]["cancelled"] == 2500


@pytest.mark.parametrize(("text", "seconds"), [("30m", 1800), ("30", 1800), ("2h", 7200), ("72h", 259_200)])
def test_times_of_a_hold(text, seconds):
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "m", "5m", "-30m", "73h", "30s", "soon", "1.5h"])
def test_times_that_cannot_be_held(text):
    with pytest.raises(UsageError, match="15m to 72h"):
        seconds_of(text)


def test_a_canary_goes_ahead_and_the_rest_follows_when_told(space, server):  # noqa: F811
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--canary", "1%", status=1)
    assert server.state["accepted"] == 25
    for wrong in ("0", "101%", "few"):
        assert "--canary is a share" in space.send(plan, "--canary", wrong, status=2)
    space.send(plan)
    assert server.state["accepted"] == 2500
    assert server.state["twice"] == 0


def test_pause_and_resume_from_another_shell(space, server):  # noqa: F811
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    space.run("pause", NOTICE, status=0)
    assert "paused" in space.send(plan, status=1)
    assert server.state["accepted"] == 5
    space.run("resume", NOTICE, status=0)
    space.send(plan)
    assert server.state["accepted"] == 2500


def test_the_guard_stops_and_says_which_number_to_change(space, server):  # noqa: F811
    space.write(email_toml(server.url) + "[guard]\nrefused = 5\nafter = 100\n", csv_rows(2500))
    plan = space.plan(EMAIL)
    server.fail(bad_ids=[f"u{n}" for n in range(0, 2500, 4)])
    assert "guard.refused" in space.send(plan, "--new-ledger", status=2)
    assert space.counts()["email"]["pending"] > 0


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[guard]\nrefused = 0\n", "guard.refused"),
        ("[guard]\nafter = 10\n", "guard.refused"),
        ("[guard]\nrefuse = 5\n", 'did you mean "refused"'),
    ],
)
def test_a_guard_that_is_none_is_said(space, server, toml, said):  # noqa: F811
    space.write(email_toml(server.url) + toml, csv_rows(5))
    assert said in space.run("status", status=2)


def test_a_smaller_chunk_of_mails(space, server):  # noqa: F811
    space.write(email_toml(server.url) + "chunk = 100\n", csv_rows(1000))
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger")
    assert [len(mail["personalizations"]) for mail in posted(server)] == [100] * 10
    assert server.state["twice"] == 0


def test_announcements_wait_until_mail_is_accepted(space, server):  # noqa: F811
    space.write(email_toml(server.url) + FOLDER, csv_rows(30))
    plan = space.plan(ANNOUNCED)
    server.fail(script=["401"] * 4)
    assert "authorization grant is invalid" in space.send(plan, "--new-ledger", status=2)
    assert not (space.root / "_posts").exists()
    server.fail()
    space.send(plan)
    assert len(list((space.root / "_posts").iterdir())) == 2


def test_a_channel_that_accepted_nobody_never_ends_with_0(space, server):  # noqa: F811
    space.write(email_toml(server.url), csv_rows(1))
    plan = space.plan(EMAIL)
    server.fail(bad_ids=["u0"])
    assert "nobody was accepted" in space.send(plan, "--new-ledger", status=1)
    space.send(plan, status=0)  # nothing is left: a re-run tells nothing new


def test_a_ledger_from_a_backup_is_refused_and_status_says_so_too(space, server):  # noqa: F811
    toml = (space.root / "policydiff.toml").read_text()
    (space.root / "policydiff.toml").write_text(toml + '[ledger.anchor]\nfile = "notices.anchor"\n')
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger", "--limit", "5", status=1)
    with sqlite3.connect(space.root / "notices.db") as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(space.root / "notices.db", space.root / "backup.db")
    space.send(plan)
    for path in space.root.glob("notices.db*"):
        path.unlink()
    shutil.copy(space.root / "backup.db", space.root / "notices.db")
    assert "older copy" in space.send(plan, status=2)
    assert server.state["twice"] == 0


def test_a_new_ledger_that_the_job_would_lose_is_refused(space):  # noqa: F811
    space.environment["CI"] = "true"
    plan = space.plan(EMAIL)
    assert "keeps = true" in space.send(plan, "--new-ledger", status=2)
    toml = (space.root / "policydiff.toml").read_text()
    (space.root / "policydiff.toml").write_text(f"{toml}keeps = true\n")
    space.send(plan, "--new-ledger")


def test_one_person_is_erased_by_their_id(space):  # noqa: F811
    plan = space.plan(EMAIL)
    space.send(plan, "--new-ledger")
    assert "1 entries" in space.run("purge", NOTICE, "--yes", "--only-id", "u7", status=0)
    space.run("report", NOTICE, "--verify", "-o", "report.csv", status=0)
    assert "\nu7," not in (space.root / "report.csv").read_text()
    assert "\nu8," in (space.root / "report.csv").read_text()
    assert "no notice is that old" in space.run("purge", "--older-than", "30", "--yes", status=0)
    space.run("purge", "--older-than", "0", "--yes", status=0)
    assert "name a notice" in space.run("purge", "--yes", status=2)
