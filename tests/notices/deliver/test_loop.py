"""The loop with a provider in memory and a clock that moves only when it is waited by."""

from __future__ import annotations

import threading
from collections import Counter

import pytest

from notices.deliver import Guard, Options, Sender, find_recipient, status_of
from notices.ledger import Ledger, Want
from notices.ledger.engine import open_engine
from notices.model import CHUNK_SIZE, Channel, Deviation, Message, NoticeKind, Outcome, Part, Plan, Verdict
from notices.retry import MOST_ATTEMPTS
from notices.rows import pack

EMAIL = Channel.EMAIL
ACCEPTED = Outcome(Verdict.ACCEPTED)
PLAN = Plan(
    "privacy-change-1",
    NoticeKind.CHANGE,
    (),
    (Message(EMAIL, "en", (Part("txt", "words"),)), Message(Channel.OPS, "en", (Part("txt", "words"),))),
    "en",
    "2127-01-01",
)


class Clock:
    """Time that passes while somebody sleeps, and at no other time."""

    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now

    monotonic = __call__

    def sleep(self, seconds):
        self.now += seconds


class Memory:
    """A provider that answers from a list, then accepts; knows what it was handed, and when."""

    concurrency = 2
    timeout = 10.0

    def __init__(self, clock, channel=EMAIL, *answers, repeatable=False, portion=None):
        self.channel, self.repeatable, self.portion = channel, repeatable, portion
        self._clock, self._answers, self._lock = clock, list(answers), threading.Lock()
        self.taken: Counter[str] = Counter()
        self.times: list[float] = []
        self.keys: list[str] = []

    def send(self, job):
        with self._lock:
            self.times.append(self._clock.now)
            self.keys.append(job.key)
            answer = self._answers.pop(0) if self._answers else ACCEPTED
            if answer.verdict in (Verdict.ACCEPTED, Verdict.UNKNOWN):
                gone = {deviation.index for deviation in answer.deviations}
                self.taken.update(one for index, one in enumerate(job.rows.column(0)) if index not in gone)
            return answer


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(tmp_path, clock):
    made = Ledger(open_engine(f"sqlite:///{tmp_path}/notices.db", new=True), clock)
    yield made
    made.close()


@pytest.fixture
def frozen(ledger):
    """`frozen(2, 3)`: two chunks of mail, of two and three recipients; one for the team where `ops`."""

    def freeze(*sizes, repeatable=False, ops=False):
        draft = ledger.draft(ledger.begin(PLAN))
        names = iter(range(sum(sizes)))
        for size in sizes:
            rows = pack([(f"u{next(names)}", "x@example.com") for _ in range(size)])
            draft.add(EMAIL, "en", rows, repeatable=repeatable)
        if ops:
            draft.add(Channel.OPS, "en", pack([("ops.0.en", "")]), repeatable=False)
        draft.publish([])

    return freeze


@pytest.fixture
def run(ledger, clock):
    """`run(provider, options)` sends and gives the advice; the counts of the channel are in `run.counts()`."""

    def send(provider, options=None, ops=None):
        providers = {EMAIL: provider, Channel.OPS: ops or Memory(clock, Channel.OPS)}
        return Sender(ledger, PLAN, providers, Guard(ledger, None), clock=clock).run(options or Options())

    send.counts = lambda channel=EMAIL: dict(status_of(ledger, PLAN.notice).channels)[channel]
    return send


def states(counts):
    return counts.accepted, counts.refused, counts.unknown, counts.pending


def test_everybody_is_told_once_and_a_second_run_tells_nobody(frozen, run, clock):
    frozen(CHUNK_SIZE, 3, 1)
    provider = Memory(clock)
    assert run(provider) == ""
    assert run(provider) == ""
    assert set(provider.taken.values()) == {1}
    assert states(run.counts()) == (CHUNK_SIZE + 4, 0, 0, 0)
    assert len(provider.times) == 3


def test_who_was_not_reached_is_tried_again_when_the_wait_is_over(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, Outcome(Verdict.RETRY, "503", 30.0))
    run(provider)
    assert provider.times[1] - provider.times[0] >= 30.0
    assert states(run.counts()) == (2, 0, 0, 0)


def test_only_those_who_are_left_go_again(frozen, run, clock):
    frozen(3)
    first = Outcome(Verdict.ACCEPTED, deviations=(Deviation(1, Verdict.RETRY), Deviation(2, Verdict.REFUSED, "gone")))
    provider = Memory(clock, EMAIL, first)
    run(provider)
    assert provider.taken == {"u0": 1, "u1": 1}
    assert states(run.counts()) == (2, 1, 0, 0)
    assert len(set(provider.keys)) == 2  # other recipients, another key


def test_a_hold_keeps_every_request_of_the_process(frozen, run, clock):
    frozen(1, 1, 1, 1, 1)
    provider = Memory(clock, EMAIL, Outcome(Verdict.RETRY, "429", 60.0, hold=True))
    run(provider)
    later = [moment for moment in provider.times if moment >= provider.times[0] + 60.0]
    assert len(later) >= 4  # the one beside it may have been on its way
    assert states(run.counts()) == (5, 0, 0, 0)


def test_who_refuses_us_altogether_is_asked_no_more_and_the_rest_stays_pending(frozen, run, clock):
    frozen(*[1] * 9)
    provider = Memory(clock, EMAIL, *[Outcome(Verdict.RETRY, "401: check the key", stop=True)] * 9)
    assert run(provider) == "401: check the key"
    assert len(provider.times) <= 2 * provider.concurrency
    assert states(run.counts()) == (0, 0, 0, 9)


def test_what_cannot_be_known_is_not_sent_again(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, Outcome(Verdict.UNKNOWN, "timed out"))
    run(provider)
    run(provider)
    assert len(provider.times) == 1
    assert states(run.counts()) == (0, 0, 2, 0)


def test_what_may_be_sent_twice_is_repeated_under_the_same_key(frozen, run, clock):
    frozen(2, repeatable=True)
    provider = Memory(clock, EMAIL, Outcome(Verdict.UNKNOWN, "timed out", 1.0), repeatable=True)
    run(provider)
    assert len(provider.keys) == 2
    assert len(set(provider.keys)) == 1
    assert states(run.counts()) == (2, 0, 0, 0)


def test_a_provider_that_is_down_is_given_up_after_some_minutes(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, *[Outcome(Verdict.RETRY, "500", 20.0)] * 99)
    run(provider)
    assert len(provider.times) == MOST_ATTEMPTS
    assert states(run.counts()) == (0, 0, 0, 2)


@pytest.mark.parametrize(("limit", "accepted"), [(1, 1), (3, 3), (4, 4), (99, 5)])
def test_no_more_than_the_limit(frozen, run, clock, limit, accepted):
    frozen(3, 2, ops=True)
    team = Memory(clock, Channel.OPS)
    run(Memory(clock), Options(limit=limit), team)
    assert states(run.counts()) == (accepted, 0, 0, 5 - accepted)
    assert team.times == []  # nothing public goes out while one is careful


def test_one_recipient_alone(frozen, run, clock, ledger):
    frozen(3, 2)
    provider = Memory(clock)
    run(provider, Options(only=find_recipient(ledger, PLAN.notice, "u4")))
    assert provider.taken == {"u4": 1}


def test_the_rate_is_kept_by_the_clock(frozen, run, clock):
    frozen(*[10] * 5)
    provider = Memory(clock)
    run(provider, Options(rate=10.0))
    assert provider.times[-1] - provider.times[0] >= 4.0
    assert states(run.counts()) == (50, 0, 0, 0)


def test_a_stop_ends_the_run_after_what_is_on_its_way(frozen, run, clock):
    frozen(*[1] * 20)
    provider = Memory(clock)
    run(provider, Options(stopping=lambda: len(provider.times) >= 1))
    assert len(provider.times) <= provider.concurrency
    counts = run.counts()
    assert counts.accepted == len(provider.times)
    assert counts.pending == 20 - counts.accepted


def test_the_lease_of_another_worker_is_waited_for_and_then_unknown(frozen, run, clock, ledger):
    frozen(2)
    (key,) = [history.key for history in ledger.histories(PLAN.notice)]
    assert len(ledger.exchange(PLAN.notice, [], [Want(key, 40.0)], 1)) == 1
    provider = Memory(clock)
    began = clock.now
    run(provider)
    assert clock.now - began >= 40.0
    assert provider.times == []
    assert states(run.counts()) == (0, 0, 2, 0)


def test_a_fault_of_the_provider_loses_nobodys_record(frozen, run, clock):
    frozen(1, 1)

    class Broken(Memory):
        def send(self, job):
            if not self.times:
                self.times.append(self._clock.now)
                raise ZeroDivisionError
            return super().send(job)

    run(Broken(clock))
    assert states(run.counts()) == (1, 0, 1, 0)
