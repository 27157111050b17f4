"""Every revision of a repository, compared by workers: on this machine and on Dask."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from policydiff import Chain, Edition, chains, compare, compare_chain, pipeline
from policydiff.errors import UnresolvedError
from policydiff.history.archive import ChainedText
from tests.repositories import Repo

SCRIPT = Path(__file__).parents[2] / "examples" / "archive.py"


def policy(days: int) -> str:
    return f"# Privacy\n\nWe keep the logs of our shed for {days} days, then the shredder takes them.\n"


def rows_of(found: Iterator[Chain] | list[Chain]) -> list[dict[str, Any]]:
    return [json.loads(row) for chain in found for row in compare_chain(chain)]


@pytest.fixture
def shed(repo: Repo) -> Repo:
    """Three revisions of one text, one of which is renamed, and other files."""
    repo.commit(privacy__md=policy(30), notes__txt="one")
    repo.commit(privacy__md=policy(60), notes__txt="two")
    repo.git("mv", "privacy.md", "data.md")
    repo.commit()
    repo.commit(data__md=policy(90))
    return repo


def test_each_revision_is_compared_with_the_one_before(shed: Repo) -> None:
    (chain,) = chains(shed.root, lambda path: path.endswith(".md"))
    assert [text.data.decode() for text in chain.texts] == [policy(30), policy(60), policy(90)]
    rows = rows_of([chain])
    assert [(row["path"], row["verdict"], row["substantive"], row["time"][:10]) for row in rows] == [
        ("data.md", "substantive", 1, "2024-01-02"),
        ("data.md", "substantive", 1, "2024-01-04"),
    ]
    assert rows[0]["points"] == [point.text for point in compare(policy(30), policy(60)).summary.points]


@pytest.mark.parametrize("longest", [2, 3, 4, 20])
def test_chains_hold_each_pair_once(repo: Repo, longest: int) -> None:
    for day in range(1, 9):
        repo.commit(privacy__md=policy(day), terms__md=policy(day // 2))
    found = list(chains(repo.root, lambda _path: True, longest=longest))
    assert max(len(chain.texts) for chain in found) <= longest
    pairs = [(pair.path, *(text.data.decode() for text in pair.texts)) for chain in found for pair in chain.pairs()]
    assert sorted(pair for pair in pairs if pair[0] == "privacy.md") == [
        ("privacy.md", policy(day), policy(day + 1)) for day in range(1, 8)
    ]
    assert len(pairs) == len(set(pairs)) == 7 + 4


def test_what_went_and_came_again_is_not_compared(repo: Repo) -> None:
    repo.commit(privacy__md=policy(30))
    repo.git("rm", "--quiet", "privacy.md")
    repo.commit()
    repo.commit(privacy__md=policy(60))
    assert not list(chains(repo.root, lambda _path: True))


def test_a_text_that_cannot_be_read_fails_alone(repo: Repo) -> None:
    repo.commit(privacy__md=policy(30))
    repo.commit(privacy__md=policy(60))
    repo.commit(privacy__md=" ")
    repo.commit(privacy__md=policy(90))
    repo.commit(privacy__md=policy(60))
    rows = rows_of(chains(repo.root, lambda _path: True))
    assert [row.get("verdict", "failed") for row in rows] == ["substantive", "failed", "failed", "substantive"]
    assert "is empty" in rows[1]["error"]


def test_a_text_that_git_lost_is_told(shed: Repo) -> None:
    blob = shed.git("rev-parse", "HEAD~2:privacy.md").strip()
    place = shed.root / ".git" / "objects" / blob[:2] / blob[2:]
    place.chmod(0o600)
    place.unlink()
    rows = rows_of(chains(shed.root, lambda path: path.endswith(".md")))
    assert all("git does not have it" in row["error"] for row in rows)


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(UnresolvedError, match="no git repository"):
        next(chains(tmp_path, lambda _path: True))


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    return __import__("archive")


def deadly(chain: Chain, **limits: Any) -> list[str]:
    """A worker that one text kills."""
    if any(b"poison" in text.data for text in chain.texts):
        os.kill(os.getpid(), signal.SIGKILL)
    return compare_chain(chain, **limits)


def test_a_pair_that_kills_its_worker_fails_alone(script: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [policy(30), policy(60), "# poison", policy(90), policy(120)]
    others = Chain("b", "terms.md", tuple(ChainedText(f"{n}", "", policy(n).encode()) for n in (1, 2)))
    chain = Chain("a", "privacy.md", tuple(ChainedText(f"{n}", "", text.encode()) for n, text in enumerate(texts)))
    monkeypatch.setattr(script, "compare_chain", deadly)
    rows = list(map(json.loads, script.compared([others, chain, others], lambda: ProcessPoolExecutor(2), 2)))
    told = sorted((row["repository"], row["old"], row.get("verdict", row.get("error"))) for row in rows)
    died = "the worker that compared it died"
    assert (
        told
        == [("a", "0", "substantive"), ("a", "1", died), ("a", "2", died), ("a", "3", "substantive")]
        + [("b", "1", "substantive")] * 2
    )


@pytest.mark.parametrize("in_a_pattern", [True, False])
def test_a_pair_that_never_ends_is_stopped_and_told_alone(
    script: Any, monkeypatch: pytest.MonkeyPatch, in_a_pattern: bool
) -> None:
    compare_editions = pipeline.compare_editions

    def endless(old: Edition, new: Edition) -> Any:
        while new.title == "It hangs":
            if in_a_pattern:  # which gives no other thread a turn
                re.match("(a+)+$", "a" * 60 + "b")
        return compare_editions(old, new)

    monkeypatch.setattr(pipeline, "compare_editions", endless)
    texts = [policy(30), policy(60), "# It hangs\n\nAlways.", policy(90)]
    chain = Chain("a", "privacy.md", tuple(ChainedText(f"{n}", "", text.encode()) for n, text in enumerate(texts)))
    found = list(map(json.loads, script.compared([chain], lambda: ProcessPoolExecutor(2), 2, 1.0)))
    assert [(row["old"], row.get("verdict", row.get("error"))) for row in found] == [
        ("0", "substantive"),
        ("1", "takes more than 1 s"),
        ("2", "substantive"),
    ]


def test_the_limit_is_for_a_pair_and_not_for_what_comes_after(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[float] = []
    monkeypatch.setattr("faulthandler.dump_traceback_later", lambda seconds, **_: ends.append(seconds))
    monkeypatch.setattr("faulthandler.cancel_dump_traceback_later", lambda: ends.append(0))
    texts = tuple(ChainedText(f"{n}", "", policy(n).encode()) for n in (1, 2, 3))
    compare_chain(Chain("a", "privacy.md", texts), seconds=7)
    assert [round(one) for one in ends] == [7, 0, 7, 0]
    compare_chain(Chain("a", "privacy.md", texts))
    assert len(ends) == 4


def printed(*arguments: str) -> list[str]:
    done = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=True)
    return sorted(done.stdout.splitlines())


def test_the_script_on_one_machine(shed: Repo) -> None:
    rows = printed(str(shed.root), "--workers", "2")
    assert rows == sorted(
        row for chain in chains(shed.root, lambda path: path.endswith(".md")) for row in compare_chain(chain)
    )


def test_the_script_on_dask(shed: Repo) -> None:
    distributed = pytest.importorskip("distributed", reason="distributed is not installed (pip install distributed)")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        rows = printed(str(shed.root), "--dask", cluster.scheduler_address)
    assert rows == printed(str(shed.root), "--workers", "1")
    assert len(rows) == 2
