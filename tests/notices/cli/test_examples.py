"""The examples that others build on: the demo, the webhook's receiver, a digest that is the same everywhere."""

import re
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from notices.model import FIRST_SCHEMA, Channel
from tests.notices.servers.workspace import SECRET, Workspace, csv_rows, email_toml

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
@pytest.mark.parametrize("time", ["first", "second"])
def test_the_demo_sends_to_its_own_server_as_often_as_one_likes(tmp_path_factory, time):
    folder = tmp_path_factory.getbasetemp() / "demo"
    assert folder.exists() == (time == "second")
    command = [sys.executable, str(ROOT / "examples" / "send_demo.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    table = done.stdout.partition("$ notices status")[2]
    assert re.search(r"^email +7 +4 +0 +0 +0 +0 +1 +1 +1$", table, re.MULTILINE), done.stdout
    assert re.search(r"^push +3 +3 +0 ", table, re.MULTILINE)
    assert "The test server took" in table
    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.search(r"```console\n\$ notices status\n(.*?)```", readme, re.DOTALL)[1] in table


def test_the_receiver_of_the_documentation_takes_what_we_send(tmp_path):
    text = (ROOT / "docs" / "webhook.md").read_text()
    code = re.search(r"```python\n(.*?)```", text, re.DOTALL)[1]
    assert len([line for line in code.splitlines() if line.strip()]) <= 20
    (tmp_path / "receiver.py").write_text(code)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    space = Workspace(tmp_path)
    toml = f'[channels.push]\nprovider = "webhook"\nurl = "http://127.0.0.1:{port}/notices"\ntimeout = 30\n'
    space.write(toml, csv_rows(1200, tokens=True))
    plan = space.plan((Channel.PUSH,))
    environment = {**space.environment, "PORT": str(port), "POLICYDIFF_WEBHOOK_SECRET": SECRET}
    command = [sys.executable, "-u", str(tmp_path / "receiver.py")]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as receiver:
        for _ in range(1200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        space.send(plan, "--new-ledger")
        receiver.terminate()
        pushed = receiver.communicate(timeout=120)[0].splitlines()
    assert sorted(pushed) == sorted(f"push to u{n}" for n in range(1200))
    assert space.counts()["push"]["accepted"] == 1200


def test_the_digest_is_the_same_on_every_machine(tmp_path):
    space = Workspace(tmp_path)
    space.write(email_toml("http://127.0.0.1:1"), "id,email\n")
    plan = space.plan(tuple(Channel), settings=(("email.from", "x"),), editions=())
    assert plan.digest == "55eec199b99d32392f268c289f2be7eb2fbfa9e4548fc2a8aeaf330ea1ffbe9f"
    first = replace(plan, schema=FIRST_SCHEMA)
    assert first.digest == "e3daf1d2ff7bedaa2154e0e72cdb9f6faf77adb25803c0d245e7a11d2fafcb50"
