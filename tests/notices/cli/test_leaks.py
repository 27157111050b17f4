"""A hunt: whatever goes wrong, no log, error, plan or report holds an address, a name, a token or a secret."""

import base64
import json
import logging

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from notices.cli import main
from notices.errors import LedgerError
from notices.ledger.engine import open_engine, writing
from notices.ledger.tables import meta
from notices.model import Channel
from tests.notices.servers.workspace import KEY, SECRET, Workspace

NOTICE = "privacy-change-0123456789ab"
TEAM = "a-team-path-that-must-never-show"
VAPID = (
    base64.urlsafe_b64encode(
        ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value.to_bytes(32, "big")
    )
    .rstrip(b"=")
    .decode()
)
POINT = "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM"
PEOPLE = 30
PRIVATE = ("hunted", "Quarry", "device-token", "p256dh", POINT, "push-endpoint", KEY, SECRET, TEAM, VAPID)
"""Part of every address, name, token and subscription of the audience, and the secrets."""

FAULTS = {
    "none": {},
    "refused one by one": {"bad_ids": ["u3", "u4"]},
    "refused altogether": {"script": ["401"] * 40},
    "cut": {"script": ["cut_before", "cut_after", "garbage"] * 10},
    "failing": {"script": ["500", "413", "503"]},
    "stalled": {"script": ["stall"] * 4, "stall_seconds": 3},
}


@pytest.fixture
def space(tmp_path, server, monkeypatch):
    workspace = Workspace(tmp_path)
    workspace.environment |= {
        "WEBPUSH_PRIVATE_KEY": VAPID,
        "POLICYDIFF_OPS_URLS": f"json://127.0.0.1:{server.port}/{TEAM}",
    }
    rows = ["id,email,language,name,push_token,webpush,unsubscribed"]
    for number in range(PEOPLE):
        endpoint = f"{server.url}/push-endpoint-{number}"
        subscription = json.dumps({"endpoint": endpoint, "keys": {"p256dh": POINT, "auth": "tBHItJI5svbpez7KI4CCXg"}})
        quoted = subscription.replace('"', '""')
        rows.append(f'u{number},hunted{number}@mail.example.com,en,Quarry {number},device-token-{number},"{quoted}",')
    workspace.write(
        f'[channels.email]\nfrom = "legal@example.com"\nhost = "{server.url}"\ntimeout = 1\n'
        f'[channels.push]\nprovider = "webhook"\nurl = "{server.url}/notices"\ntimeout = 1\n'
        '[channels.webpush]\nsubject = "mailto:legal@example.com"\ntimeout = 1\n'
        '[channels.announcement]\nfolder = "_posts"\n[channels.ops]\n',
        "\n".join(rows) + "\n",
    )
    for name, value in workspace.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return workspace


@pytest.fixture
def hunt(space, caplog, capfd):
    """All that was logged, at any level, printed or written, once the test has asked for it."""
    caplog.set_level(logging.DEBUG)

    def search(*more):
        printed = capfd.readouterr()
        files = [*space.folder.rglob("*.*"), *space.root.glob("report.*"), *space.root.glob("_posts/*")]
        texts = {"log": caplog.text, "out": printed.out, "err": printed.err, "more": "\n".join(more)}
        texts |= {path.name: path.read_text() for path in files if path.is_file()}
        found = [(name, word) for name, text in texts.items() for word in PRIVATE if word in text]
        assert found == []
        return texts

    return search


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_personal_or_secret_is_told_whatever_the_provider_does(space, server, hunt, fault):
    plan = space.plan(tuple(Channel))
    server.fail(**FAULTS[fault])
    assert main(["send", "out", "--confirm", plan.digest, "--new-ledger"]) in (0, 1, 2)
    assert main(["status"]) == main(["status", "--json"]) in (0, 1)
    assert main(["report", NOTICE, "-o", "report.html", "-o", "report.json", "-o", "report.csv"]) == 0
    texts = hunt()
    assert "email" in texts["out"]
    assert "u7" in texts["report.csv"]


def test_a_fault_of_our_own_tells_its_kind_alone(space, hunt, monkeypatch):
    from notices.providers import sendgrid

    def broken(_config, _job, rows, **_):
        raise ValueError(f"cannot write {rows.text} with {KEY}")

    monkeypatch.setattr(sendgrid, "write", broken)
    plan = space.plan((Channel.EMAIL,))
    assert main(["send", "out", "--confirm", plan.digest, "--new-ledger"]) == 1
    texts = hunt()
    assert "ValueError" in texts["log"]
    assert f"{PEOPLE} unknown" in texts["err"]


@pytest.mark.parametrize(
    "row",
    ["u99,hunted@mail.example.com", 'u99,"hunted@mail.example.com,en,Quarry', ",hunted@mail.example.com,en,Quarry,,,"],
)
def test_a_malformed_row_is_named_by_its_line(space, hunt, row):
    with (space.root / "recipients.csv").open("a") as file:
        file.write(f"{row}\n")
    plan = space.plan((Channel.EMAIL,))
    assert main(["send", "out", "--confirm", plan.digest, "--new-ledger"]) == 2
    assert f"line {PEOPLE + 2}" in hunt()["err"]


def test_the_databases_errors_lose_what_they_were_given(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path}/notices.db", new=True)
    row = {"name": "hunted@mail.example.com", "value": KEY}
    with writing(engine) as connection:
        connection.execute(meta.insert(), row)
    with pytest.raises(LedgerError, match="UNIQUE") as caught, writing(engine) as connection:
        connection.execute(meta.insert(), row)
    assert "hunted" not in repr(caught.value)
    assert KEY not in repr(caught.value)
    assert caught.value.__cause__ is None
    engine.dispose()
