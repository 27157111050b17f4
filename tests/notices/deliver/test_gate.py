"""What `send` takes: the plan of the release before where it has begun, and no edition twice under another id."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from notices.config import EmailConfig, Secret
from notices.deliver import freeze
from notices.errors import AudienceError
from notices.ledger import open_ledger
from notices.ledger.proof import verify
from notices.model import FIRST_SCHEMA, Channel, NoticeKind, Recipient
from notices.plan import read_plan
from notices.providers.sendgrid import SendGrid
from policydiff import Finding, Severity
from tests.notices.servers.audiences import Rows
from tests.notices.servers.workspace import Workspace, csv_rows, email_toml

EMAIL = (Channel.EMAIL,)
OLD = Path(__file__).with_name("begun-by-0.1")
"""What the release 0.1 left behind: six members, two of them told, the plan as it wrote it."""
NOTICE = "privacy-change-0123456789ab"


@pytest.fixture
def space(tmp_path):
    return Workspace(tmp_path)


@pytest.fixture
def half_sent(space, server):
    """A folder in which 0.1 was stopped after two of six."""
    space.write(email_toml(server.url), (OLD / "recipients.csv").read_text())
    shutil.copy(OLD / "privacy.md", space.root)
    shutil.copytree(OLD / "out", space.folder)
    with sqlite3.connect(space.root / "notices.db") as base:
        base.executescript((OLD / "ledger.sql").read_text())
    base.close()
    return space


def test_a_half_sent_plan_of_the_first_release_is_gone_on_with(half_sent, server):
    plan = read_plan(half_sent.folder)
    assert plan.schema == FIRST_SCHEMA
    half_sent.send(plan)
    assert server.accepted == {f"m{n}": 1 for n in range(2, 6)}
    assert half_sent.counts()["email"]["accepted"] == 6
    assert "nothing is left to send" in half_sent.send(plan)
    ledger = open_ledger(f"sqlite:///{half_sent.root}/notices.db")
    assert verify(ledger, NOTICE) == []
    ledger.close()
    half_sent.run("report", NOTICE, "-o", "r.csv", "-o", "r.html", "--verify", status=0)
    assert (half_sent.root / "r.csv").read_text().count("accepted") == 6


def test_a_plan_of_the_first_release_is_not_begun(space, server):
    space.write(email_toml(server.url), (OLD / "recipients.csv").read_text())
    shutil.copy(OLD / "privacy.md", space.root)
    shutil.copytree(OLD / "out", space.folder)
    said = space.send(read_plan(space.folder), "--new-ledger", status=2)
    assert "made by an earlier release and has not begun; preview again" in said
    assert server.accepted == {}


def test_editions_that_the_first_release_announced_are_not_announced_under_another_id(half_sent, server):
    plan = half_sent.plan(EMAIL, notice="privacy-change-another")
    said = half_sent.send(plan, status=2)
    assert f"privacy (en): announced already by notice {NOTICE}" in said
    assert server.accepted == {}


CORRECTION = {"kind": NoticeKind.CORRECTION}


@pytest.mark.parametrize(
    ("first", "second", "edition", "status"),
    [
        ({}, {}, {}, 2),
        (CORRECTION, CORRECTION, {}, 2),
        ({}, CORRECTION, {}, 0),
        ({}, {}, {"language": "de"}, 0),
        ({}, {}, {"policy": "terms"}, 0),
    ],
)
def test_the_same_editions_are_one_notice(space, server, first, second, edition, status):
    space.write(email_toml(server.url), csv_rows(3))
    begun = space.plan(EMAIL, notice="first", **first)
    space.send(begun, "--new-ledger")
    editions = tuple(replace(one, **edition) for one in begun.editions)
    plan = space.plan(EMAIL, notice="second", editions=editions, **second)
    space.send(plan, status=status)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("privacy.md", "New words.", "Other words."), "the edition was changed after the preview"),
        (("policydiff.toml", "127.0.0.1", "localhost"), "channels.email.host is another now"),
        (("policydiff.toml", '"recipients.csv"', '"others.csv"'), "audience.source is another now"),
        (("policydiff.toml", '"suppressed.csv"', '"nobody.csv"'), "audience.suppressions is another now"),
        (("policydiff.toml", "[channels.email]", "[channels.email]\noptional = true"), "channels.email.optional"),
    ],
)
def test_whom_and_where_is_part_of_what_was_approved(space, server, change, said):
    space.write(email_toml(server.url), csv_rows(3), suppressed="id,email\nu1,\n")
    plan = space.plan(EMAIL)
    name, old, new = change
    path = space.root / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    assert said in space.send(plan, "--new-ledger", status=2)
    assert server.accepted == {}


PLACES = """\
[channels.announcement]
folder = "_posts"
[policies.privacy]
comparison_url = "https://example.com/changes"
[policies.privacy.editions]
en = "privacy.md"
"""


@pytest.mark.parametrize(
    "change",
    [
        ("policydiff.toml", 'name = "MonsBox"', 'name = "Other"'),
        ("policydiff.toml", "https://example.com/changes", "https://example.net/"),
        ("policydiff.toml", 'en = "privacy.md"', 'en = "old.md"'),
        ("old.md", "Old words.", "Other words."),
    ],
)
def test_what_is_no_part_of_what_was_approved_changes_nothing_that_is_sent(space, server, change):
    """All of it stands in the messages already, which are; what was old is read by the preview alone."""

    def sent():
        server.ask("/_reset")
        space.send(plan, "--new-ledger")
        posts = {path.name: path.read_bytes() for path in (space.root / "_posts").iterdir()}
        bodies = sorted((path, text) for path, _, text in server.bodies)
        shutil.rmtree(space.root / "_posts")
        for path in space.root.glob("notices.db*"):
            path.unlink()
        return bodies, posts

    space.write(email_toml(server.url) + PLACES, csv_rows(3))
    (space.root / "old.md").write_text("# Privacy\n\nOld words.\n")
    plan = space.plan((Channel.EMAIL, Channel.ANNOUNCEMENT))
    before = sent()
    name, old, new = change
    path = space.root / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    assert sent() == before


def test_no_secret_and_no_address_of_the_source_is_in_a_plan(space, server):
    space.write(email_toml(server.url), csv_rows(1))
    toml = space.root / "policydiff.toml"
    hidden = 'url = "https://app.example.com/hooks/hidden-path-0123"'
    toml.write_text(f'{toml.read_text()}[channels.push]\nprovider = "webhook"\n{hidden}\n')
    toml.write_text(
        toml.read_text().replace("[audience]", "[audience]\nquery = \"select 1 where x <> 'ann@example.com'\"")
    )
    space.environment["POLICYDIFF_AUDIENCE_URL"] = (
        "postgresql+psycopg://app:hidden-word@db.example.com/users?key=hidden-key"
    )
    text = json.dumps(dict(space.plan(EMAIL).settings))
    assert "hidden" not in text
    assert "ann@" not in text
    assert "postgresql+psycopg://app@db.example.com/users" in text
    assert "https://app.example.com" in text


WAIVER = 'waivers = [{code = "date.too_soon", reason = "agreed", until = 2127-01-01}]'


@pytest.mark.parametrize(
    ("now", "status"),
    [(WAIVER, 0), (WAIVER.replace("2127", "2026"), 3), ("", 3), (WAIVER.replace("agreed", "another"), 3)],
)
def test_a_waiver_must_still_hold_when_it_is_sent(space, server, now, status):
    finding = Finding("date.too_soon", Severity.HIGH, "12 days", waived="agreed")
    space.write(
        f'{email_toml(server.url)}\n[policies.privacy]\n{now}\n[policies.privacy.editions]\nen = "privacy.md"\n',
        csv_rows(2),
    )
    space.send(space.plan(EMAIL, findings=(finding,)), "--new-ledger", "--today", "2126-12-01", status=status)
    assert len(server.accepted) == (0 if status else 2)


def test_rows_of_one_id_are_told_apart_by_their_line_in_the_report(space, server):
    rows = "id,email,language,name,unsubscribed\n7,ann@mail.example.com,en,,\n8,ben@mail.example.com,en,,\n"
    rows += "7,cy@mail.example.com,en,,\n9,Ann@mail.example.com,en,,\n7,not an address,en,,\n"
    rows += "7,di@mail.example.com,en,,yes\n"
    space.write(email_toml(server.url), rows)
    space.send(space.plan(EMAIL), "--new-ledger")
    space.run("report", NOTICE, "-o", "r.csv", "-o", "r.json", "-o", "r.html", "--verify", status=0)
    assert sorted((space.root / "r.csv").read_text().splitlines()) == [
        "7,email,accepted,line 2 of the audience",
        "7,email,accepted,line 4 of the audience",
        "7,email,invalid,not an address",
        "7,email,unsubscribed,unsubscribed in the audience; line 7 of the audience",
        "8,email,accepted,",
        "9,email,duplicate,an earlier row has the same address",
        "id,channel,outcome,reason",
    ]


def test_an_audience_that_changed_since_it_was_counted_tells_nobody(space, server):
    people = [Recipient(f"{n}", f"u{n}@mail.example.com", unsubscribed=n % 2 > 0) for n in range(10)]
    live = Rows(people, people[1:])  # somebody deletes a row between the two readings
    space.write(email_toml(server.url), "id,email\n")
    plan = space.plan(EMAIL)
    ledger = open_ledger(f"sqlite:///{space.root}/notices.db", new=True)
    begun = ledger.begin(plan)
    config = EmailConfig(sender="legal@example.com", host=server.url)
    providers = {Channel.EMAIL: SendGrid(config, Secret("SG.x"), lambda text: text)}
    with pytest.raises(AudienceError, match="changed while it was read"):
        freeze(ledger, begun, providers, lambda _channels: live, None, 100)
    assert not ledger.find(plan.notice).frozen
    assert ledger.histories(plan.notice) == []
    ledger.close()
