"""One suite for every database a ledger can be kept in."""

import json
import os
import sqlite3
import stat
import threading

import pytest
import sqlalchemy as sa

from notices.errors import ConfigError, LedgerError, PlanError
from notices.ledger import Ended, Ledger, Want, frozen, open_ledger
from notices.ledger import engine as engine_module
from notices.ledger.engine import MIGRATIONS, open_engine, placement_warning
from notices.ledger.plans import press_plan, unpress_plan
from notices.ledger.proof import verify
from notices.ledger.purge import Purged, purge
from notices.ledger.settle import ProviderEvent, record_events, resolve
from notices.ledger.suppressed import suppressed_marks
from notices.model import (
    AudienceCount,
    Channel,
    DeliveryVerdict,
    Deviation,
    EditionDigest,
    Eligibility,
    Field,
    Message,
    NoticeKind,
    Outcome,
    Part,
    Plan,
)
from notices.rows import pack
from policydiff import Finding, Severity

NOTICE = "privacy-change-1"
ACCEPTED = Outcome(DeliveryVerdict.ACCEPTED)
ADDRESS = "somebody-secret@example.com"


def plan(notice=NOTICE, text="Hello"):
    fields = (Field("-g-", "name", "Hi {value}", "Hi", html=True),)
    message = Message(Channel.EMAIL, "en", (Part("subject.txt", "S"), Part("txt", text), Part("html", text)), fields)
    return Plan(
        notice,
        NoticeKind.CHANGE,
        (EditionDigest("privacy", "en", "v1", "v2", "0" * 64, "1" * 64),),
        (message,),
        "en",
        "2127-01-01",
        settings=(("email.from", "x"),),
        audience=(AudienceCount(Channel.EMAIL, "en", 3),),
        findings=(Finding("a.b", Severity.LOW, "text"),),
    )


def freeze(ledger, *sizes, repeatable=False):
    """A notice with chunks of these sizes; ids are u0, u1 … in order."""
    begun = ledger.begin(plan())
    draft = ledger.draft(begun)
    number = 0
    for size in sizes:
        rows = [(f"u{number + n}", f"{number + n}-{ADDRESS}", "Hi") for n in range(size)]
        draft.add(Channel.EMAIL, "en", pack(rows), repeatable=repeatable)
        number += size
    assert draft.publish([AudienceCount(Channel.EMAIL, "en", number)])
    return [history.key for history in ledger.histories(NOTICE)]


def states(ledger):
    now = ledger.now()
    return [folded for history in ledger.histories(NOTICE) for folded in history.fold(now).states]


def claim(ledger, *keys, ended=(), most=10, **limits):
    return ledger.exchange(NOTICE, ended, [Want(key, 10.0, **limits) for key in keys], most)


def test_a_chunk_is_claimed_once_and_settled_by_its_outcome(ledger):
    first, second = freeze(ledger, 3, 2)
    (one,) = claim(ledger, first, second, most=1)
    assert one.chunk.size == 3
    assert one.attempt == 1
    assert claim(ledger, first) == []
    (two,) = claim(ledger, first, second, ended=[Ended(one, ACCEPTED)])
    assert two.key == second
    assert states(ledger) == [DeliveryVerdict.ACCEPTED] * 3 + [None] * 2
    assert claim(ledger, ended=[Ended(two, Outcome(DeliveryVerdict.REFUSED, "no"))]) == []
    assert states(ledger) == [DeliveryVerdict.ACCEPTED] * 3 + [DeliveryVerdict.REFUSED] * 2
    assert verify(ledger, NOTICE) == []


def test_a_lease_that_ran_out_is_unknown_and_never_sent_by_itself(ledger, clock):
    (key,) = freeze(ledger, 2)
    claim(ledger, key)
    assert states(ledger) == [None, None]
    clock.now += 11
    assert states(ledger) == [DeliveryVerdict.UNKNOWN] * 2
    assert claim(ledger, key) == []
    assert verify(ledger, NOTICE) == []


def test_a_repeatable_chunk_is_due_again_when_its_lease_ran_out(ledger, clock):
    (key,) = freeze(ledger, 2, repeatable=True)
    claim(ledger, key)
    clock.now += 11
    (again,) = claim(ledger, key)
    assert again.attempt == 2
    claim(ledger, ended=[Ended(again, Outcome(DeliveryVerdict.UNKNOWN, "lost", 5))])
    assert claim(ledger, key) == []
    clock.now += 6
    assert claim(ledger, key)[0].attempt == 3


def test_retry_waits_and_deviations_are_settled_one_by_one(ledger, clock):
    (key,) = freeze(ledger, 4)
    (one,) = claim(ledger, key)
    deviations = (
        Deviation(1, DeliveryVerdict.REFUSED, "bad"),
        Deviation(3, DeliveryVerdict.UNKNOWN),
        Deviation(2, DeliveryVerdict.SUPPRESSED),
    )
    claim(ledger, ended=[Ended(one, Outcome(DeliveryVerdict.RETRY, "later", 3.0, deviations=deviations))])
    assert states(ledger) == [None, DeliveryVerdict.REFUSED, DeliveryVerdict.SUPPRESSED, DeliveryVerdict.UNKNOWN]
    assert claim(ledger, key) == []
    clock.now += 4
    (two,) = claim(ledger, key)
    assert two.covers == (0,)
    claim(ledger, ended=[Ended(two, ACCEPTED)])
    assert states(ledger) == [
        DeliveryVerdict.ACCEPTED,
        DeliveryVerdict.REFUSED,
        DeliveryVerdict.SUPPRESSED,
        DeliveryVerdict.UNKNOWN,
    ]
    assert verify(ledger, NOTICE) == []


def test_only_some_of_a_chunk_can_be_claimed(ledger):
    (key,) = freeze(ledger, 5)
    (one,) = claim(ledger, key, most=1, only=(4,))
    assert one.covers == (4,)
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    (two,) = ledger.exchange(NOTICE, [], [Want(key, 10.0, most=2)], 1)
    assert two.covers == (0, 1)
    claim(ledger, ended=[Ended(two, ACCEPTED)])
    assert states(ledger) == [DeliveryVerdict.ACCEPTED] * 2 + [None] * 2 + [DeliveryVerdict.ACCEPTED]


def test_two_ledgers_on_one_database_never_claim_the_same_chunk(ledger, url, clock):
    keys = freeze(ledger, *[1] * 40)
    others = [Ledger(open_engine(url, new=False), clock, 0.0) for _ in range(3)]
    taken = []

    def work(one):
        for _ in range(40):
            taken.extend((claim.key, claim.attempt) for claim in claim(one, *keys, most=2))

    threads = [threading.Thread(target=work, args=(one,)) for one in (ledger, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [(key, 1) for key in keys]
    assert verify(ledger, NOTICE) == []
    for other in others:
        other.close()


def test_a_ledger_that_another_process_is_making_is_waited_for(tmp_path):
    other = sqlite3.connect(tmp_path / "notices.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, other.execute, ["COMMIT"]).start()
    open_engine(f"sqlite:///{tmp_path}/notices.db", new=True).dispose()
    other.close()


@pytest.mark.usefixtures("ledger")
def test_two_that_begin_a_notice_at_once_find_one_notice(url, clock):
    others = [Ledger(open_engine(url, new=False), clock, 0.0) for _ in range(4)]
    barrier = threading.Barrier(4)
    keys = []

    def work(one):
        barrier.wait()
        keys.append(one.begin(plan()).key)

    threads = [threading.Thread(target=work, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 4
    assert len(set(keys)) == 1
    for other in others:
        other.close()


def test_the_same_attempt_cannot_be_inserted_twice(ledger):
    from notices.ledger.engine import writing
    from notices.ledger.tables import attempts

    (key,) = freeze(ledger, 1)
    claim(ledger, key)
    row = {"batch": key[0], "chunk": key[1], "number": 1, "worker": "w", "begun": 0.0, "lease": 0.0}
    with pytest.raises(LedgerError), writing(ledger.engine) as connection:
        connection.execute(sa.insert(attempts), row)


def test_the_first_of_two_freezings_stands(ledger):
    begun = ledger.begin(plan())
    one, two = ledger.draft(begun), ledger.draft(begun)
    one.add(Channel.EMAIL, "en", pack([("1", "a@x.com")]), repeatable=False)
    two.add(Channel.EMAIL, "en", pack([("1", "a@x.com"), ("2", "b@x.com")]), repeatable=False)
    assert ledger.histories(NOTICE) == []
    assert two.publish([])
    assert not one.publish([])
    assert [history.chunk.size for history in ledger.histories(NOTICE)] == [2]


def test_another_plan_under_a_begun_id_is_refused(ledger):
    ledger.begin(plan(text="first"))
    ledger.begin(plan(text="second"))  # nothing is frozen yet
    draft = ledger.draft(ledger.find(NOTICE))
    draft.publish([])
    assert ledger.begin(plan(text="second")).frozen
    with pytest.raises(PlanError, match="correction"):
        ledger.begin(plan(text="third"))


def in_doubt(ledger, clock, *sizes):
    """Freeze two chunks, the first then left without an answer, the second accepted; gives the first."""
    first, second = freeze(ledger, *sizes)
    claim(ledger, first)
    (one,) = claim(ledger, second)
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    clock.now += 11
    return first


def test_resolve_settles_unknown_ones_alone(ledger, clock):
    first = in_doubt(ledger, clock, 2, 1)
    assert resolve(ledger, NOTICE, "resend", "looked at the provider's log") == 2
    assert resolve(ledger, NOTICE, "resend", "again") == 0
    assert states(ledger) == [None, None, DeliveryVerdict.ACCEPTED]
    (again,) = claim(ledger, first)
    assert again.attempt == 2
    clock.now += 11
    assert resolve(ledger, NOTICE, "drop", "enough") == 2
    assert states(ledger) == [DeliveryVerdict.REFUSED, DeliveryVerdict.REFUSED, DeliveryVerdict.ACCEPTED]
    assert verify(ledger, NOTICE) == []


def event(number, kind, recipient, notice=NOTICE):
    return ProviderEvent(f"e{number}", notice, recipient, kind, 5.0, f"{recipient}@example.com")


def test_events_settle_unknown_ones_and_rule_addresses_out(ledger, clock):
    in_doubt(ledger, clock, 2, 2)
    told = [
        event(1, "delivered", "u0"),
        event(2, "delivered", "u2"),
        event(3, "bounce", "u3"),
        event(4, "delivered", "nobody"),
        event(5, "delivered", "u0", "another-notice"),
    ]
    recorded = record_events(ledger, told, signed=True)
    assert (recorded.new, recorded.idle, recorded.foreign, recorded.suppressed) == (2, 1, 2, 1)
    assert states(ledger) == [
        DeliveryVerdict.ACCEPTED,
        DeliveryVerdict.UNKNOWN,
        DeliveryVerdict.ACCEPTED,
        DeliveryVerdict.REFUSED,
    ]
    again = record_events(ledger, told, signed=True)
    assert (again.new, again.repeated, again.suppressed) == (0, 2, 0)
    assert len(suppressed_marks(ledger)) == 1
    assert verify(ledger, NOTICE) == []


def test_an_event_about_one_address_says_nothing_of_another_under_the_same_id(ledger, clock):
    begun = ledger.begin(plan())
    draft = ledger.draft(begun)
    draft.add(Channel.EMAIL, "en", pack([("u0", f"{n}-Ann@example.com", "Hi") for n in range(3)]), repeatable=False)
    assert draft.publish([AudienceCount(Channel.EMAIL, "en", 3)])
    claim(ledger, ledger.histories(NOTICE)[0].key)
    clock.now += 11
    told = [
        ProviderEvent(f"e{n}", NOTICE, "u0", kind, 5.0, address)
        for n, (kind, address) in enumerate(
            [
                ("delivered", "1-ann@example.com"),
                ("bounce", "0-ann@example.com"),
                ("delivered", "9-ann@example.com"),
                ("delivered", ""),
            ]
        )
    ]
    recorded = record_events(ledger, told, signed=True)
    assert (recorded.new, recorded.foreign) == (2, 2)
    assert states(ledger) == [DeliveryVerdict.REFUSED, DeliveryVerdict.ACCEPTED, DeliveryVerdict.UNKNOWN]
    assert verify(ledger, NOTICE) == []


TAMPERINGS = {
    "an outcome": "UPDATE attempts SET verdict = 'accepted'",
    "a reason": "UPDATE attempts SET reason = 'x'",
    "a time": "UPDATE attempts SET ended = ended + 1",
    "a lost attempt": "DELETE FROM attempts",
    "an entry": "UPDATE journal SET body = replace(body, 'refused', 'accepted')",
    "a lost entry": "DELETE FROM journal WHERE seq = 2",
    "a lost end": "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    "a digest": "UPDATE notices SET digest = 'x'",
    "counts": "UPDATE batches SET counts = '[]'",
    "a chunk": "UPDATE chunks SET size = size + 1",
    "a language": "UPDATE chunks SET language = 'de'",
    "a lost chunk": "DELETE FROM chunks WHERE number = 1",
    "a batch": "UPDATE batches SET live = NOT live",
}


@pytest.mark.parametrize("how", TAMPERINGS)
def test_a_tampered_row_is_detected(ledger, how):
    from notices.ledger.engine import writing

    first, _ = freeze(ledger, 2, 1)
    (one,) = claim(ledger, first)
    claim(ledger, ended=[Ended(one, Outcome(DeliveryVerdict.REFUSED, "no"))])
    head = ledger.head(NOTICE)
    assert verify(ledger, NOTICE, head) == []
    with writing(ledger.engine) as connection:
        connection.exec_driver_sql(TAMPERINGS[how])
    assert verify(ledger, NOTICE, head)


def test_changed_recipients_are_detected(ledger):
    from notices.ledger.engine import writing
    from notices.ledger.tables import chunks

    freeze(ledger, 2)
    with writing(ledger.engine) as connection:
        connection.execute(sa.update(chunks).values(rows=pack([("u0", "other@x.com"), ("u1", "b@x.com")]).pressed()))
    assert verify(ledger, NOTICE) == ["chunk 1.0: its recipients were changed"]


def test_purge_removes_addresses_and_the_proof_still_holds(ledger):
    keys = freeze(ledger, 3)
    with pytest.raises(LedgerError, match="3 recipients are pending"):
        purge(ledger, NOTICE)
    (one,) = claim(ledger, *keys)
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    assert purge(ledger, NOTICE) == Purged(1)
    assert purge(ledger, NOTICE) == Purged(0)
    assert frozen.rows(ledger, keys[0]) is None
    assert ledger.find(NOTICE).key is None
    assert states(ledger) == [DeliveryVerdict.ACCEPTED] * 3
    assert verify(ledger, NOTICE) == []
    with pytest.raises(LedgerError, match="purged"):
        ledger.draft(ledger.find(NOTICE))


def test_a_purged_file_holds_no_address(tmp_path):
    ledger = open_ledger(f"sqlite:///{tmp_path}/notices.db", new=True)
    begun = ledger.begin(plan())
    draft = ledger.draft(begun)
    draft.add(Channel.EMAIL, "en", pack([("u0", ADDRESS)]), repeatable=False)
    draft.publish([])
    pressed = pack([("u0", ADDRESS)]).pressed()
    (one,) = claim(ledger, *[history.key for history in ledger.histories(NOTICE)])
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    files = sorted(tmp_path.glob("notices.db*"))
    assert any(pressed in path.read_bytes() for path in files)
    key = begun.key
    purge(ledger, NOTICE)
    ledger.close()
    for path in sorted(tmp_path.glob("notices.db*")):
        content = path.read_bytes()
        assert ADDRESS.encode() not in content
        assert pressed not in content
        assert key not in content


def test_apart_keeps_ids_without_addresses(ledger):
    draft = ledger.draft(ledger.begin(plan()))
    draft.add(Channel.EMAIL, "en", pack([("u9", "")]), repeatable=False, eligibility=Eligibility.UNSUBSCRIBED)
    draft.publish([])
    assert ledger.histories(NOTICE) == []
    ((channel, why, key),) = frozen.apart(ledger, NOTICE)
    assert (channel, why) == (Channel.EMAIL, Eligibility.UNSUBSCRIBED)
    assert frozen.rows(ledger, key).column(0) == ["u9"]


def test_a_plan_comes_back_equal():
    assert unpress_plan(press_plan(plan())) == plan()
    with pytest.raises(ValueError, match="not a plan"):
        unpress_plan(b"x")


def test_a_missing_ledger_needs_new_ledger(url):
    with pytest.raises(LedgerError, match="--new-ledger"):
        open_ledger(url)
    open_ledger(url, new=True).close()
    open_ledger(url).close()


def test_a_newer_schema_is_refused_and_an_older_one_is_migrated(url):
    open_ledger(url, new=True).close()

    def second(connection):
        connection.exec_driver_sql("CREATE TABLE later (x INTEGER)")

    open_engine(url, new=False, migrations=(*MIGRATIONS, second)).dispose()
    engine = open_engine(url, new=False, migrations=(*MIGRATIONS, second))
    assert sa.inspect(engine).has_table("later")
    engine.dispose()
    with pytest.raises(LedgerError, match="newer than this program"):
        open_ledger(url)


def test_a_sqlite_ledger_is_private_wal_and_fully_synced(tmp_path):
    path = tmp_path / "sub" / "notices.db"
    ledger = open_ledger(f"sqlite:///{path}", new=True)
    with ledger.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    for each in path.parent.iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
    ledger.close()


def test_a_corrupt_a_foreign_and_a_read_only_file(tmp_path):
    path = tmp_path / "notices.db"
    url = f"sqlite:///{path}"
    path.write_text("this is no database at all, but long enough to be looked at " * 20)
    with pytest.raises(LedgerError, match="no SQLite database"):
        open_ledger(url)
    path.unlink()
    ledger = open_ledger(url, new=True)
    freeze(ledger, 1000, 1000)
    ledger.close()
    content = bytearray(path.read_bytes())
    content[20_000:40_000] = os.urandom(20_000)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"corrupt|cannot be used"):
        open_ledger(url)


def test_a_read_only_ledger(tmp_path):
    if os.getuid() == 0:
        pytest.skip("not here: the superuser may write everything")
    path = tmp_path / "notices.db"
    open_ledger(f"sqlite:///{path}", new=True).close()
    path.chmod(0o400)
    with pytest.raises(LedgerError, match="read-only"):
        open_ledger(f"sqlite:///{path}")


def test_a_locked_ledger_says_so(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path}/notices.db"
    open_ledger(url, new=True).close()
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.1)
    other = sqlite3.connect(tmp_path / "notices.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerError, match="locked by another process"):
        open_ledger(url)
    other.close()


def test_a_full_disk_says_so(tmp_path):
    url = f"sqlite:///{tmp_path}/notices.db"
    ledger = open_ledger(url, new=True)
    with ledger.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def limit(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    ledger.engine.dispose()
    sa.event.listen(ledger.engine, "connect", limit)
    with pytest.raises(LedgerError, match="disk is full"):
        freeze(ledger, 1000, 1000, 1000, 1000)
    ledger.close()


def test_too_little_room_is_said_before_anything_is_sent(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path}/notices.db"
    open_ledger(url, new=True).close()
    monkeypatch.setattr(engine_module, "ROOM", 1 << 62)
    with pytest.raises(LedgerError, match="disk is full"):
        open_ledger(url)


def test_other_databases_and_broken_urls_are_refused():
    for url in ("mysql://h/n", "nonsense"):
        with pytest.raises((ConfigError, LedgerError)):
            open_ledger(url, new=True)


def test_errors_hold_no_password_and_no_parameters():
    with pytest.raises(LedgerError) as error:
        open_ledger("postgresql+psycopg://user:hunter2@127.0.0.1:1/none", new=True)
    assert "hunter2" not in str(error.value)


def test_a_place_that_may_vanish_is_warned_of():
    assert "emptied" in placement_warning("sqlite:////tmp/x/notices.db", {})
    assert placement_warning("sqlite:////srv/notices.db", {}) is None
    assert "build machine" in placement_warning("sqlite:////srv/notices.db", {"CI": "true"})
    assert placement_warning("postgresql://h/n", {"CI": "true"}) is None


def test_the_journal_holds_no_address(ledger):
    from notices.ledger.engine import reading
    from notices.ledger.tables import journal

    (key,) = freeze(ledger, 2)
    (one,) = claim(ledger, key)
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    with reading(ledger.engine) as connection:
        text = json.dumps([row.body for row in connection.execute(sa.select(journal))])
    assert ADDRESS not in text
    assert "u0" not in text


def test_what_is_verified_is_one_moment_while_others_send(ledger, url, clock):
    """Read statement by statement, rows that a sender adds in between would look like forgeries."""
    keys = freeze(ledger, *[1] * 5)
    other = Ledger(open_engine(url, new=False), clock, 0.0)
    with engine_module.reading(ledger.engine) as connection:
        count = sa.text("select count(*) from attempts")
        before = connection.execute(count).scalar()
        claim(other, *keys, most=2)
        assert connection.execute(count).scalar() == before
    other.close()
