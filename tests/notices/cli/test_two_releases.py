"""Two release steps at once on one ledger, one of them killed: nobody is told twice, nobody is left out."""

import re
import subprocess
import sys
import time

import pytest

from tests.notices.cli import test_release
from tests.notices.cli.test_release import release
from tests.notices.servers.workspace import csv_rows

repository = test_release.repository
PEOPLE = 1500


def approved(root, space, server):
    """An approved plan for 1,500 people in thirty slow requests, and how to start a release of it in a process."""
    toml = (root / "policydiff.toml").read_text()
    (root / "policydiff.toml").write_text(re.sub(r"(?m)^timeout = .*$", "timeout = 2\nchunk = 50", toml))
    (root / "recipients.csv").write_text(csv_rows(PEOPLE))
    _, said = release(root, space, "v1", "v2")
    (root / "notice.approved").write_text(re.search(r"^digest: ([0-9a-f]{64})$", said, re.MULTILINE)[1])
    server.fail(slow=1.0)

    def start():
        command = [sys.executable, "-m", "notices.cli", "release", "v1", "v2", "--new-ledger"]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return subprocess.Popen(command, cwd=root, env=space.environment, **streams)

    return start


@pytest.mark.slow
def test_two_releases_at_once_tell_everybody_once(repository):
    root, space, server = repository
    start = approved(root, space, server)
    with start() as one, start() as other:
        ends = [(process.communicate(timeout=120)[0], process.returncode) for process in (one, other)]
    assert [status for _, status in ends] == [0, 0], ends
    assert server.state == {"accepted": PEOPLE, "twice": 0, "requests": PEOPLE // 50, "early": 0, "repeated_keys": 0}
    assert space.counts()["email"]["accepted"] == PEOPLE


@pytest.mark.slow
@pytest.mark.parametrize("told", [0, 100, 700], ids=["before anybody is told", "at the start", "in the middle"])
def test_of_two_releases_one_is_killed_and_the_other_ends_well(repository, told):
    root, space, server = repository
    start = approved(root, space, server)
    ledger = root / "notices.db"
    with start() as one, start() as other:
        until = time.monotonic() + 120
        while not (server.state["accepted"] >= told and ledger.exists()) and time.monotonic() < until:
            time.sleep(0.01)
        one.kill()
        said = other.communicate(timeout=120)[0]
    counts, state = space.counts()["email"], server.state
    assert state["twice"] == counts["pending"] == 0, said
    assert counts["accepted"] + counts["unknown"] == PEOPLE, counts
    assert counts["accepted"] <= state["accepted"] <= PEOPLE
    # What was on its way in the killed one, and nothing else, may have arrived or not.
    assert counts["unknown"] <= 50 * 8
    assert other.returncode == (1 if counts["unknown"] else 0), said
    with start() as again:
        assert again.wait(timeout=120) == other.returncode
    assert (server.state["requests"], space.counts()["email"]) == (state["requests"], counts)


@pytest.mark.slow
def test_a_ledger_that_a_killed_process_began_to_make(repository):
    root, space, server = repository
    (root / "notices.db").touch(mode=0o600)
    status, said = release(root, space, "v1", "v2")
    assert status == 4, said
    (root / "notice.approved").write_text(re.search(r"^digest: ([0-9a-f]{64})$", said, re.MULTILINE)[1])
    status, said = release(root, space, "v1", "v2")
    assert (status, server.state["requests"]) == (2, 0), said
    assert "--new-ledger" in said
    for _ in range(2):
        status, said = release(root, space, "v1", "v2", NEW_LEDGER="1")
        assert (status, server.state["accepted"], server.state["requests"]) == (0, 40, 1), said
