"""The loop with a provider in memory and a clock that moves only when it is waited by."""

from __future__ import annotations

import stat
import threading
from collections import Counter
from dataclasses import replace

import pytest
import sqlalchemy as sa

from notices.deliver import Aside, Guard, Options, Sender, find_recipient, status_of, take_in
from notices.deliver.pace import LATEST
from notices.errors import LedgerError, LedgerGoneError
from notices.ledger import Ended, Ledger, Want, tables
from notices.ledger.engine import open_engine, writing
from notices.ledger.halting import set_state
from notices.ledger.holding import accounts_of
from notices.ledger.proof import verify
from notices.model import CHUNK_SIZE, Channel, DeliveryVerdict, Deviation, Message, NoticeKind, Outcome, Part, Plan
from notices.retry import MOST_ATTEMPTS
from notices.rows import pack

EMAIL = Channel.EMAIL
ACCEPTED = Outcome(DeliveryVerdict.ACCEPTED)
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
    alone = True

    def __init__(self, clock, channel=EMAIL, *answers, repeatable=False, portion=None):
        self.channel, self.repeatable, self.portion = channel, repeatable, portion
        self._clock, self._answers, self._lock = clock, list(answers), threading.Lock()
        self.taken: Counter[str] = Counter()
        self.times: list[float] = []
        self.keys: list[str] = []
        self.sizes: list[int] = []

    def send(self, job):
        with self._lock:
            self.times.append(self._clock.now)
            self.keys.append(job.key)
            self.sizes.append(job.rows.size)
            answer = self._answers.pop(0) if self._answers else ACCEPTED
            if answer.verdict in (DeliveryVerdict.ACCEPTED, DeliveryVerdict.UNKNOWN):
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


def test_whether_something_is_left_is_said_of_the_last_run_alone(frozen, ledger, clock):
    frozen(1, 1)
    providers = {EMAIL: Memory(clock), Channel.OPS: Memory(clock, Channel.OPS)}
    sender = Sender(ledger, PLAN, providers, Guard(ledger, None), clock=clock)
    sender.run(Options(limit=1))
    assert sender.left
    sender.run(Options())
    assert not sender.left


def test_who_was_not_reached_is_tried_again_when_the_wait_is_over(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, Outcome(DeliveryVerdict.RETRY, "503", 30.0))
    run(provider)
    assert provider.times[1] - provider.times[0] >= 30.0
    assert states(run.counts()) == (2, 0, 0, 0)


def test_only_those_who_are_left_go_again(frozen, run, clock):
    frozen(3)
    first = Outcome(
        DeliveryVerdict.ACCEPTED,
        deviations=(Deviation(1, DeliveryVerdict.RETRY), Deviation(2, DeliveryVerdict.REFUSED, "gone")),
    )
    provider = Memory(clock, EMAIL, first)
    run(provider)
    assert provider.taken == {"u0": 1, "u1": 1}
    assert states(run.counts()) == (2, 1, 0, 0)
    assert len(set(provider.keys)) == 2  # other recipients, another key


def test_a_hold_keeps_every_request_of_the_process(frozen, run, clock):
    frozen(1, 1, 1, 1, 1)
    provider = Memory(clock, EMAIL, Outcome(DeliveryVerdict.RETRY, "429", 60.0, hold=True))
    run(provider)
    later = [moment for moment in provider.times if moment >= provider.times[0] + 60.0]
    assert len(later) >= 4  # the one beside it may have been on its way
    assert states(run.counts()) == (5, 0, 0, 0)


def test_who_refuses_us_altogether_is_asked_no_more_and_the_rest_stays_pending(frozen, run, clock):
    frozen(*[1] * 9)
    provider = Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "401: check the key", stop=True)] * 9)
    assert run(provider) == "401: check the key"
    assert len(provider.times) <= 2 * provider.concurrency
    assert states(run.counts()) == (0, 0, 0, 9)


def test_what_cannot_be_known_is_not_sent_again(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, Outcome(DeliveryVerdict.UNKNOWN, "timed out"))
    run(provider)
    run(provider)
    assert len(provider.times) == 1
    assert states(run.counts()) == (0, 0, 2, 0)


def test_what_may_be_sent_twice_is_repeated_under_the_same_key(frozen, run, clock):
    frozen(2, repeatable=True)
    provider = Memory(clock, EMAIL, Outcome(DeliveryVerdict.UNKNOWN, "timed out", 1.0), repeatable=True)
    run(provider)
    assert len(provider.keys) == 2
    assert len(set(provider.keys)) == 1
    assert states(run.counts()) == (2, 0, 0, 0)


def test_a_provider_that_is_down_is_given_up_after_some_minutes(frozen, run, clock):
    frozen(2)
    provider = Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "500", 20.0)] * 99)
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


def test_one_recipient_alone_is_told_on_each_of_their_devices(ledger, run, clock):
    draft = ledger.draft(ledger.begin(PLAN))
    rows = [("u1", "a@example.com"), ("u2", "b@example.com"), ("u1", "c@example.com")]
    draft.add(EMAIL, "en", pack(rows), repeatable=False)
    draft.add(EMAIL, "en", pack([("u1", "d@example.com"), ("u3", "e@example.com")]), repeatable=False)
    draft.publish([])
    provider = Memory(clock)
    run(provider, Options(only=find_recipient(ledger, PLAN.notice, "u1")))
    assert provider.taken == {"u1": 3}
    assert states(run.counts()) == (3, 0, 0, 2)


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


REFUSED = Outcome(DeliveryVerdict.REFUSED, "413: too large")
STALE = Outcome(DeliveryVerdict.ACCEPTED, deviations=(Deviation(1, DeliveryVerdict.REFUSED, "403: another key"),))


def test_one_bad_recipient_stops_nobody(frozen, run, clock):
    frozen(5, 5)
    assert run(Memory(clock, EMAIL, STALE)) == ""
    assert states(run.counts()) == (9, 1, 0, 0)


@pytest.mark.parametrize("sizes", [[25] * 12, [1] * 300, [3], [40]])
def test_the_same_refusal_for_all_of_the_first_stops_with_everybody_pending(frozen, run, clock, sizes):
    frozen(*sizes)
    provider = Memory(clock, EMAIL, *[REFUSED] * 999)
    assert "413: too large" in run(provider)
    assert states(run.counts()) == (0, 0, 0, sum(sizes))
    assert sum(len(one) for one in [provider.times]) <= 110


def test_the_same_refusal_is_taken_where_a_person_says_so(frozen, run, clock):
    frozen(*[25] * 12)
    assert run(Memory(clock, EMAIL, *[REFUSED] * 999), Options(trusting=True)) == ""
    assert states(run.counts()) == (0, 300, 0, 0)


def test_many_who_are_named_among_others_are_each_at_fault_themselves(frozen, run, clock):
    frozen(500, 500)
    named = tuple(Deviation(index, DeliveryVerdict.REFUSED, "400: not an address") for index in range(200))
    provider = Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "400", deviations=named)] * 2)
    provider.alone = False
    assert run(provider) == ""
    assert states(run.counts()) == (600, 400, 0, 0)


def test_refusals_of_two_reasons_are_each_ones_own(frozen, run, clock):
    frozen(*[50] * 4)
    run(Memory(clock, EMAIL, REFUSED, Outcome(DeliveryVerdict.REFUSED, "unregistered"), REFUSED, REFUSED))
    assert states(run.counts()) == (0, 200, 0, 0)


def test_a_single_recipient_who_is_refused_is_refused(frozen, run, clock):
    frozen(1)
    assert run(Memory(clock, EMAIL, REFUSED)) == ""
    assert states(run.counts()) == (0, 1, 0, 0)


def test_once_somebody_was_accepted_every_refusal_is_a_recipients_own(frozen, run, clock):
    frozen(1, *[50] * 4)
    run(Memory(clock), Options(limit=1))
    run(Memory(clock, EMAIL, *[REFUSED] * 4))
    assert states(run.counts()) == (1, 200, 0, 0)


def test_nothing_public_goes_out_before_somebody_was_accepted(frozen, run, clock):
    frozen(2, 2, ops=True)
    team = Memory(clock, Channel.OPS)
    assert run(Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "401", stop=True)] * 9), None, team) == "401"
    assert team.times == []
    run(Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "500", 20.0)] * 99), None, team)
    assert team.times == []  # given up for now: still nobody was told
    provider = Memory(
        clock, EMAIL, Outcome(DeliveryVerdict.RETRY, "500", 20.0), Outcome(DeliveryVerdict.RETRY, "500", 20.0)
    )
    run(provider, None, team)
    assert len(team.times) == 1
    assert team.times[0] >= provider.times[2]


def test_a_claim_is_no_larger_than_the_providers_portion(frozen, run, clock):
    frozen(60, 20)
    provider = Memory(clock, portion=25)
    run(provider)
    assert len(provider.times) == 4
    assert set(provider.taken.values()) == {1}
    assert states(run.counts()) == (80, 0, 0, 0)


def test_a_few_who_fail_again_and_again_keep_nobody_waiting(frozen, run, clock):
    frozen(100)

    class Stubborn(Memory):
        def send(self, job):
            answer = super().send(job)
            bad = {"u0", "u1", "u2"}
            gone = [n for n, one in enumerate(job.rows.column(0)) if one in bad]
            if len(gone) == job.rows.size:
                return Outcome(DeliveryVerdict.RETRY, "503", 1.0)
            return Outcome(answer.verdict, deviations=tuple(Deviation(n, DeliveryVerdict.RETRY, "503") for n in gone))

    run(Stubborn(clock, portion=3))
    assert states(run.counts()) == (97, 0, 0, 3)


def test_a_lost_answer_of_a_repeatable_chunk_is_repeated_with_the_same_people(frozen, run, clock, ledger):
    frozen(10, repeatable=True)

    class Remembering(Memory):
        """A receiver that pushes once a key, and whose first answers are lost."""

        def __init__(self, *arguments, lost):
            super().__init__(*arguments, repeatable=True)
            self.lost, self.told = lost, Counter()

        def send(self, job):
            new = job.key not in self.keys
            super().send(job)
            if new:
                self.told.update(job.rows.column(0))
            self.lost -= 1
            return Outcome(DeliveryVerdict.UNKNOWN, "cut", 1.0) if self.lost >= 0 else ACCEPTED

    provider = Remembering(clock, EMAIL, lost=1)
    run(provider, Options(stopping=lambda: bool(provider.keys)))
    only = find_recipient(ledger, PLAN.notice, "u7")
    for options in (Options(limit=2), Options(only=only), Options(rate=3.0), Options(limit=5), None):
        provider.lost = 1
        run(provider, options)
    assert set(provider.told.values()) == {1}
    assert states(run.counts()) == (10, 0, 0, 0)


def test_the_guard_stops_at_its_share(frozen, run, clock):
    frozen(*[10] * 20)
    bad = Outcome(DeliveryVerdict.ACCEPTED, deviations=(Deviation(0, DeliveryVerdict.REFUSED, "gone"),))
    advice = run(Memory(clock, EMAIL, *[bad] * 20), Options(refused=5.0, after=50))
    assert "guard.refused" in advice
    counts = run.counts()
    assert counts.refused >= 5
    assert counts.pending >= 100


class Naming(Memory):
    """Takes a request once no address of `bad` is in it; before, it refuses the first of them by name."""

    alone = False

    def __init__(self, clock, bad):
        super().__init__(clock)
        self.bad, self.named = bad, 0

    def send(self, job):
        for index, one in enumerate(job.rows.column(0)):
            if one in self.bad:
                self.named += 1
                named = Deviation(index, DeliveryVerdict.REFUSED, "does not contain a valid address")
                return Outcome(DeliveryVerdict.RETRY, "named", deviations=(named,))
        return super().send(job)


@pytest.mark.parametrize(("limit", "stops"), [(8.0, False), (9.9, False), (5.0, True)])
@pytest.mark.parametrize("stopped_before", [False, True])
def test_bad_addresses_named_one_at_a_time_are_no_more_than_there_are(frozen, run, clock, limit, stops, stopped_before):
    """Seven of every hundred, all named before anybody of their chunk is accepted; also where a run goes on."""
    frozen(*[100] * 10)
    bad = {f"u{n}" for n in range(1000) if n % 100 < 7}
    if stopped_before:
        first = Naming(clock, bad)
        run(first, Options(stopping=lambda: first.named >= 5))
        counts = run.counts()
        assert (counts.accepted, counts.refused + counts.pending) == (0, 1000)
    advice = run(Naming(clock, bad), Options(refused=limit, after=50))
    assert bool(advice) == stops, advice
    if not stops:
        assert states(run.counts()) == (930, 70, 0, 0)


@pytest.mark.parametrize(("share", "told"), [(1.0, 1), (10.0, 10), (0.1, 1), (100.0, 100)])
def test_a_canary_is_a_share_of_those_pending(frozen, run, clock, share, told):
    frozen(30, 30, 40)
    run(Memory(clock), Options(canary=share))
    assert states(run.counts()) == (told, 0, 0, 100 - told)


NAMES_ONE = Outcome(DeliveryVerdict.RETRY, "names one", deviations=(Deviation(0, DeliveryVerdict.REFUSED, "gone"),))


@pytest.mark.parametrize(
    "options",
    [Options(limit=10), Options(canary=10.0), Options(limit=10, rate=1000.0)],
    ids=["limit", "canary", "rate"],
)
def test_who_goes_again_is_not_counted_as_written_to(frozen, run, clock, options):
    """A first step of ten in which the provider names one bad address, then fails, still reaches ten."""
    frozen(30, 30, 40)
    provider = Memory(clock, EMAIL, NAMES_ONE, NAMES_ONE, Outcome(DeliveryVerdict.RETRY, "503", 1.0))
    run(provider, options)
    counts = run.counts()
    assert (counts.accepted, counts.refused, counts.pending) == (8, 2, 90)
    assert set(provider.taken.values()) == {1}


def test_a_first_step_that_fails_is_given_up(frozen, run, clock):
    frozen(30, 30, 40)
    provider = Memory(clock, EMAIL, *[Outcome(DeliveryVerdict.RETRY, "503", 1.0)] * 100)
    run(provider, Options(limit=10))
    assert len(provider.times) == MOST_ATTEMPTS
    assert run.counts().pending == 100


def test_a_pause_from_elsewhere_ends_the_run_and_resume_lets_it_go_on(frozen, run, clock, ledger):
    frozen(*[1] * 20)

    class Pausing(Memory):
        def send(self, job):
            if len(self.times) == 3:
                set_state(ledger, PLAN.notice, "paused", "test")
            self._clock.sleep(0.1)  # as long as a request takes: nothing is claimed ahead then
            return super().send(job)

    run(Pausing(clock))
    counts = run.counts()
    assert counts.pending >= 14
    assert counts.unknown == 0
    run(Memory(clock))
    assert run.counts().pending == counts.pending
    set_state(ledger, PLAN.notice, None, "test")
    run(Memory(clock))
    assert states(run.counts()) == (20, 0, 0, 0)


def test_who_was_not_written_to_when_it_is_cancelled_never_is(frozen, run, clock, ledger):
    frozen(1, 4)
    run(Memory(clock), Options(limit=1))
    set_state(ledger, PLAN.notice, "cancelled", "test")
    run(Memory(clock))
    counts = run.counts()
    assert (counts.accepted, counts.cancelled, counts.pending) == (1, 4, 0)
    with pytest.raises(LedgerError, match="for good"):
        set_state(ledger, PLAN.notice, None, "test")
    assert verify(ledger, PLAN.notice) == []


class Flaky(Ledger):
    """A ledger that is away for some of its exchanges."""

    away = 0
    error = LedgerError("the ledger is locked")

    def exchange(self, notice, ended, *wanted):
        if self.away and ended:
            self.away -= 1
            raise self.error
        return super().exchange(notice, ended, *wanted)


@pytest.fixture
def flaky(ledger, clock, frozen):
    frozen(*[1] * 6)
    return Flaky(ledger.engine, clock)


def sender(flaky, clock, provider, told, aside=None):
    providers = {EMAIL: provider, Channel.OPS: Memory(clock, Channel.OPS)}
    return Sender(flaky, PLAN, providers, Guard(flaky, None), clock=clock, tell=told.append, aside=aside)


def test_answers_are_kept_while_the_ledger_is_away_for_minutes(flaky, run, clock):
    told = []
    flaky.away = 120
    assert sender(flaky, clock, Memory(clock), told).run(Options()) == ""
    assert states(run.counts()) == (6, 0, 0, 0)
    assert "locked" in told[0]
    assert "back" in told[1]


@pytest.mark.parametrize("error", [LedgerError("the disk is full"), LedgerGoneError("the ledger was removed")])
def test_answers_that_the_ledger_never_took_are_kept_aside_for_the_next_sending(
    flaky, run, clock, tmp_path, error, ledger
):
    told = []
    flaky.away, flaky.error = 10_000, error
    beside, provider = tmp_path / "notices.db", Memory(clock)
    with (
        Aside(beside, PLAN.notice, flaky.worker) as aside,
        pytest.raises(LedgerError, match=str(error)),
    ):
        sender(flaky, clock, provider, told, aside).run(Options())
    clock.now += 100
    assert states(run.counts())[2] == 2  # unknown, as far as the ledger knows
    assert stat.S_IMODE(aside.path.stat().st_mode) == 0o600
    assert "example.com" not in aside.path.read_text()
    assert take_in(ledger, beside) == 2
    assert not aside.path.exists()
    # What was claimed and not begun when the ledger went stays pending.
    written = len(provider.taken)
    assert states(run.counts()) == (written, 0, 0, 6 - written)
    assert verify(ledger, PLAN.notice) == []
    assert take_in(ledger, beside) == 0


def test_where_no_file_can_lie_beside_the_ledger_it_is_missed_only_when_needed(tmp_path):
    with Aside(tmp_path / "nowhere" / "notices.ledger", PLAN.notice, "w") as aside, pytest.raises(LedgerError):
        aside.put([])


def test_an_unused_file_aside_is_gone_and_a_strangers_is_refused(ledger, tmp_path):
    beside = tmp_path / "notices.db"
    with Aside(beside, PLAN.notice, "w") as aside:
        assert take_in(ledger, beside) == 0  # its process lives
        assert aside.path.exists()
    assert not aside.path.exists()
    path = tmp_path / "notices.db.answers-00"
    path.write_text("{}")
    path.chmod(0o644)
    with pytest.raises(LedgerError, match="not ours alone"):
        take_in(ledger, beside)


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


def test_a_hold_outlives_the_process_that_was_told(frozen, run, clock):
    frozen(*[1] * 6)
    held = Outcome(DeliveryVerdict.RETRY, "429", 60.0, hold=True)
    first, told = Memory(clock, EMAIL, held), clock.now
    run(first, Options(limit=1, stopping=lambda: bool(first.times)))
    second = Memory(clock)
    run(second)
    assert min(second.times) >= told + 60.0
    assert states(run.counts()) == (6, 0, 0, 0)


def test_a_hold_ends_after_a_quarter_of_an_hour_though_the_clock_was_set_back(frozen, ledger, run, clock):
    frozen(1)
    with writing(ledger.engine) as connection:
        row = {"provider": accounts_of(PLAN)[EMAIL], "until": clock.now + 86_400, "reason": "429"}
        connection.execute(sa.insert(tables.holds), row)
    provider, began = Memory(clock), clock.now
    run(provider, Options(stopping=lambda: clock.now > began + 901))
    assert provider.times == []
    assert ledger.held[EMAIL] <= clock.now + 900


def of_sender(notice, **settings):
    """A plan of the same texts whose settings say who sends it."""
    named = {key.replace("_", ".", 1): value for key, value in settings.items()}
    return replace(PLAN, notice=notice, settings=tuple(named.items()))


class TestTwoProducts:
    """What one product's provider says is nothing to another on the same ledger, unless they send as the same."""

    @pytest.mark.parametrize(
        ("channel", "mine", "others", "shared"),
        [
            (EMAIL, {"email_from": "Ink <a@ink.example>"}, {"email_from": "Quill <A@ink.example>"}, True),
            (EMAIL, {"email_from": "Ink <a@ink.example>"}, {"email_from": "Ink <a@quill.example>"}, False),
            (
                EMAIL,
                {"email_from": "a@i.example", "email_host": "https://api.sendgrid.com"},
                {"email_from": "a@i.example", "email_host": "https://api.eu.sendgrid.com"},
                False,
            ),
            (
                EMAIL,
                {"email_from": "a@i.example", "email_reply_to": "b@i.example"},
                {"email_from": "a@i.example"},
                True,
            ),
            (Channel.PUSH, {"push_project": "ink"}, {"push_project": "quill"}, False),
            (Channel.PUSH, {"push_project": "ink", "push_topics": "en=a"}, {"push_project": "ink"}, True),
            (
                Channel.PUSH,
                {"push_url": "https://a.example sha256:1"},
                {"push_url": "https://a.example sha256:2"},
                False,
            ),
            (
                Channel.WEBPUSH,
                {"webpush_subject": "mailto:a@i.example"},
                {"webpush_subject": "mailto:b@i.example"},
                False,
            ),
            (Channel.WEBPUSH, {"webpush_ttl": "1"}, {"webpush_ttl": "2"}, True),
        ],
    )
    def test_an_account_is_known_by_its_sender(self, channel, mine, others, shared):
        first, second = accounts_of(of_sender("a", **mine)), accounts_of(of_sender("b", **others))
        assert (first[channel] == second[channel]) is shared
        assert len(set(first.values())) == len(Channel)
        assert all(len(name) <= 64 and "@" not in name for name in first.values())

    def test_a_wait_and_a_rate_are_by_sender(self, ledger, clock):
        rates = {EMAIL: 100.0}
        plans = [
            of_sender("ink-1", email_from="a@ink.example"),
            of_sender("ink-2", email_from="a@ink.example"),
            of_sender("quill-1", email_from="a@quill.example"),
        ]
        keys = {}
        for plan in plans:
            draft = ledger.draft(ledger.begin(plan))
            rows = pack([(f"u{number}", "x@example.com") for number in range(40)])
            draft.add(EMAIL, "en", rows, repeatable=False)
            draft.publish([])
            keys[plan.notice] = [history.key for history in ledger.histories(plan.notice)]

        def claimed(notice, ended=()):
            return ledger.exchange(notice, list(ended), [Want(key, 10.0) for key in keys[notice]], 1, rates)

        (claim,) = claimed("ink-1")
        assert claim.size == 25
        assert claimed("ink-2") == []
        (other,) = claimed("quill-1")
        assert other.size == 25
        held = Outcome(DeliveryVerdict.RETRY, "429", 60.0, hold=True)
        claimed("ink-1", [Ended(claim, held)])
        clock.now += 5
        for notice, waits in (("ink-1", True), ("ink-2", True), ("quill-1", False)):
            ledger.listen(notice)
            assert (EMAIL in ledger.held) is waits
        assert claimed("ink-2") == []
        assert claimed("quill-1", [Ended(other, ACCEPTED)])


class TestRates:
    def test_a_rate_is_kept_over_any_ten_seconds_and_used(self, frozen, run, clock):
        frozen(*[100] * 30)
        provider, began = Memory(clock), clock.now
        run(provider, Options(rates={EMAIL: 100.0}))
        assert states(run.counts()) == (3000, 0, 0, 0)
        sizes = list(zip(provider.times, provider.sizes, strict=True))
        most = max(sum(size for at, size in sizes if start <= at < start + 10) for start in provider.times)
        assert most <= 1.05 * 1000
        assert clock.now - began < 1.1 * 30

    def test_two_processes_share_it(self, frozen, ledger, clock):
        frozen(*[10] * 20)
        keys = [history.key for history in ledger.histories(PLAN.notice)]
        other = Ledger(ledger.engine, clock)
        claims = [
            claim
            for one in (ledger, other)
            for claim in one.exchange(PLAN.notice, [], [Want(key, 10.0) for key in keys], 20, {EMAIL: 100.0})
        ]
        assert sum(claim.size for claim in claims) == 20  # of 25, a quarter of a second's; for five nobody is asked
        assert other.paced[EMAIL] > clock.now
        other.close()

    def test_nobody_is_asked_for_a_handful(self, frozen, ledger, clock):
        frozen(1000)
        (key,) = [history.key for history in ledger.histories(PLAN.notice)]
        rates = {EMAIL: 100.0}
        (claim,) = ledger.exchange(PLAN.notice, [], [Want(key, 10.0)], 1, rates)
        clock.now += 0.05  # five more may be written to
        ended = [Ended(claim, ACCEPTED)]
        assert ledger.exchange(PLAN.notice, ended, [Want(key, 10.0)], 1, rates) == []
        clock.now += 0.1
        (claim,) = ledger.exchange(PLAN.notice, [], [Want(key, 10.0)], 1, rates)
        assert claim.size == 15

    def test_what_must_be_repeated_exactly_is_repeated_though_it_is_more_than_the_rate_allows(
        self, frozen, ledger, clock
    ):
        frozen(400, repeatable=True)
        (key,) = [history.key for history in ledger.histories(PLAN.notice)]
        (claim,) = ledger.exchange(PLAN.notice, [], [Want(key, 10.0)], 1)
        ended = [Ended(claim, Outcome(DeliveryVerdict.UNKNOWN))]
        (again,) = ledger.exchange(PLAN.notice, ended, [Want(key, 10.0)], 1, {EMAIL: 100.0})
        assert again.covers is None
        clock.now += 1.0
        # It was more than a rate allows, and is paid back.
        assert (
            ledger.exchange(PLAN.notice, [Ended(again, ended[0].outcome)], [Want(key, 10.0)], 1, {EMAIL: 100.0}) == []
        )


class TestShift:
    def test_a_shift_ends_where_nothing_is_due_for_it(self, frozen, ledger, run, clock):
        frozen(1, 1)
        keys = [history.key for history in ledger.histories(PLAN.notice)]
        ledger.exchange(PLAN.notice, [], [Want(key, 600.0) for key in keys], 2)  # another has both
        began = clock.now
        run(Memory(clock), Options(together=True))
        assert clock.now - began < 1

    def test_a_shift_does_not_keep_its_slot_for_a_long_wait(self, frozen, run, clock):
        frozen(1)
        provider, began = Memory(clock, EMAIL, Outcome(DeliveryVerdict.RETRY, "503", 30.0)), clock.now
        run(provider, Options(together=True))
        assert clock.now - began < 10
        assert len(provider.times) == 1

    def test_a_shift_hears_a_pause_though_it_waits(self, frozen, ledger, run, clock):
        frozen(*[1] * 3)
        held = Outcome(DeliveryVerdict.RETRY, "429", 4.0, hold=True)

        class Pausing(Memory):
            def send(self, job):
                set_state(ledger, PLAN.notice, "paused", "pause")
                return super().send(job)

        run(Pausing(clock, EMAIL, *[held] * 9), Options(together=True))
        assert ledger.halted == "paused"
        assert run.counts().pending == 3

    def test_a_shift_that_waits_hears_a_pause_within_half_a_second(self, frozen, ledger, run, clock, monkeypatch):
        frozen(1)
        provider = Memory(clock, EMAIL, Outcome(DeliveryVerdict.RETRY, "503", 4.0))
        said, listen = [], ledger.listen

        def just_before(notice):
            listen(notice)
            if provider.times and not said:
                said.append(clock.now)
                set_state(ledger, notice, "paused", "pause")

        monkeypatch.setattr(ledger, "listen", just_before)
        run(provider, Options(together=True))
        assert ledger.halted == "paused"
        assert clock.now - said[0] <= 0.5

    def test_what_was_claimed_and_waited_for_its_turn_too_long_is_not_begun(self, frozen, ledger, run, clock):
        frozen(*[1] * 60)
        begun = []

        class Stuck(Memory):
            concurrency = 1
            alone = False

            def send(self, job):
                with writing(ledger.engine) as connection:
                    latest = sa.select(sa.func.max(tables.attempts.c.begun)).where(
                        tables.attempts.c.chunk == int(job.key.rsplit("-", 1)[1])
                    )
                    begun.append(self._clock.now - connection.execute(latest).scalar_one())
                if len(begun) in (20, 40):
                    self._clock.now += 3
                return super().send(job)

        run(Stuck(clock), Options(together=True))
        assert max(begun) <= LATEST
        assert run.counts().accepted == 60
        with writing(ledger.engine) as connection:
            reasons = set(connection.execute(sa.select(tables.attempts.c.reason)).scalars())
        assert "not begun" in reasons
