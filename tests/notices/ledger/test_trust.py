"""What a ledger must not let pass: older copies, other files, rows changed behind its journal; and what may go."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import zlib

import pytest
import sqlalchemy as sa

from notices.errors import LedgerError, LedgerGoneError
from notices.ledger import Ended, Hold, Ledger, frozen, open_ledger
from notices.ledger import engine as engine_module
from notices.ledger.engine import open_engine, writing
from notices.ledger.halting import hold_of, set_hold, set_state
from notices.ledger.proof import check, verify
from notices.ledger.purge import erase_one, older_than, purge
from notices.ledger.settle import record_events, resolve
from notices.model import Channel, DeliveryVerdict, Eligibility, Outcome
from notices.rows import pack
from tests.notices.ledger.test_ledger_contract import (
    ACCEPTED,
    ADDRESS,
    NOTICE,
    claim,
    event,
    freeze,
    plan,
    states,
)


def sent(ledger, *sizes):
    """A notice whose chunks are all accepted; returns their keys."""
    keys = freeze(ledger, *sizes)
    claims = claim(ledger, *keys)
    claim(ledger, ended=[Ended(one, ACCEPTED) for one in claims])
    return keys


TAMPERINGS = {
    "when it began": "UPDATE notices SET begun = begun - 100",
    "when it was purged": "UPDATE notices SET purged = 5",
    "a state": "UPDATE notices SET state = 'cancelled'",
    "a hold": "UPDATE notices SET hold = '{}'",
    "when it was frozen": "UPDATE batches SET made = made - 100",
    "the time of an event": "UPDATE events SET at = at + 100",
    "suppressions emptied": "DELETE FROM suppressions",
    "suppressions added to": "INSERT INTO suppressions VALUES ('x', 'bounce', 1.0)",
    "the key of suppressions": "UPDATE meta SET value = 'ab' WHERE name = 'mark_key'",
    "a repeatable chunk": "UPDATE chunks SET repeatable = NOT repeatable",
    "a whole notice": "DELETE FROM notices WHERE id = 'another'",
    "a notice more": "INSERT INTO notices (id, digest, plan, begun) SELECT 'more', digest, plan, begun FROM notices",
}


@pytest.mark.parametrize("how", TAMPERINGS)
def test_what_the_chain_covers(ledger, how):
    sent(ledger, 2)
    record_events(ledger, [event(1, "bounce", "u0")], signed=True)
    if "notice" in how:
        ledger.begin(plan("another"))
    assert verify(ledger, NOTICE) == []
    text = TAMPERINGS[how]
    with writing(ledger.engine) as connection:
        connection.exec_driver_sql(text if how != "a notice more" else f"{text} WHERE id = '{NOTICE}'")
    assert verify(ledger, NOTICE)
    with pytest.raises(LedgerError, match="behind its journal"):
        check(ledger, NOTICE)


def as_first_made(url):
    """The ledger as the first release left it: without the tables, columns and entries that came later."""
    engine = open_engine(url, new=False)
    with writing(engine) as connection:
        for text in (
            "DROP TABLE erasures",
            "ALTER TABLE notices DROP COLUMN state",
            "ALTER TABLE notices DROP COLUMN hold",
            "DELETE FROM journal WHERE notice = '*'",
            "UPDATE meta SET value = '1' WHERE name = 'schema'",
        ):
            connection.exec_driver_sql(text)
    engine.dispose()


def test_a_ledger_of_the_release_before_is_opened_and_gone_on_with(ledger, url, clock):
    first, second = freeze(ledger, 3, 2)
    (one,) = claim(ledger, first)
    claim(ledger, ended=[Ended(one, ACCEPTED)])
    record_events(ledger, [event(1, "bounce", "u0")], signed=True)
    ledger.close()
    as_first_made(url)
    later = Ledger(open_engine(url, new=False), clock, 0.0)
    assert verify(later, NOTICE) == []
    assert later.begin(plan()).frozen
    (two,) = claim(later, second)
    claim(later, ended=[Ended(two, ACCEPTED)])
    assert states(later) == [DeliveryVerdict.REFUSED, *[DeliveryVerdict.ACCEPTED] * 4]
    record_events(later, [event(2, "bounce", "u3")], signed=True)
    assert verify(later, NOTICE) == []
    with writing(later.engine) as connection:
        connection.exec_driver_sql("UPDATE events SET at = 9 WHERE place = 0")
    assert verify(later, NOTICE)
    later.close()


def test_a_restored_ledger_is_refused(tmp_path):
    path, anchor = tmp_path / "notices.db", tmp_path / "elsewhere.anchor"
    where = f"sqlite:///{path}"
    ledger = open_ledger(where, new=True, anchor=anchor)
    first, second = freeze(ledger, 2, 2)
    claim(ledger, first)
    ledger.close()
    shutil.copy(path, tmp_path / "backup.db")
    ledger = open_ledger(where, anchor=anchor)
    claim(ledger, second)
    ledger.close()
    open_ledger(where, anchor=anchor).close()
    shutil.copy(tmp_path / "backup.db", path)
    with pytest.raises(LedgerError, match="older copy") as error:
        open_ledger(where, anchor=anchor)
    assert "\n" not in str(error.value)
    path.unlink()
    with pytest.raises(LedgerError, match="older copy"):
        open_ledger(where, new=True, anchor=anchor)
    assert anchor.stat().st_mode & 0o777 == 0o600
    assert "@" not in anchor.read_text()


def test_an_anchor_is_made_where_there_is_none_and_never_guessed(tmp_path):
    where, anchor = f"sqlite:///{tmp_path}/notices.db", tmp_path / "a"
    open_ledger(where, new=True, anchor=anchor).close()
    assert {json.loads(line)["notice"] for line in anchor.read_text().splitlines()} <= {"*", NOTICE}
    anchor.write_text("half a li")
    with pytest.raises(LedgerError, match="cannot be read"):
        open_ledger(where, anchor=anchor)


def test_several_processes_move_one_anchor_forward_alone(ledger, url, clock, tmp_path):
    keys = freeze(ledger, *[1] * 4)
    one, two = (Ledger(open_engine(url, new=False, anchor=tmp_path / "a"), clock, 0.0) for _ in range(2))
    for key, each in zip(keys, (one, two, one, two), strict=True):
        claim(each, key)
    heads = {line["notice"]: line for line in map(json.loads, (tmp_path / "a").read_text().splitlines())}
    assert heads[NOTICE]["head"] == ledger.head(NOTICE)
    open_engine(url, new=False, anchor=tmp_path / "a").dispose()
    one.close()
    two.close()


def test_a_ledger_that_is_removed_or_exchanged_while_it_is_open_takes_nothing_more(tmp_path):
    path = tmp_path / "notices.db"
    ledger = open_ledger(f"sqlite:///{path}", new=True)
    first, second = freeze(ledger, 1, 1)
    claim(ledger, first)
    path.rename(tmp_path / "moved.db")
    with pytest.raises(LedgerGoneError):
        claim(ledger, second)
    path.write_bytes((tmp_path / "moved.db").read_bytes())
    with pytest.raises(LedgerGoneError):
        claim(ledger, second)
    ledger.close()


def test_a_ledger_that_is_set_back_while_it_is_open_takes_nothing_more(ledger):
    first, second = freeze(ledger, 1, 1)
    claim(ledger, first)
    with writing(ledger.engine) as connection:
        connection.exec_driver_sql("DELETE FROM attempts")
        connection.exec_driver_sql("DELETE FROM journal WHERE notice <> '*' AND seq > 1")
    with pytest.raises(LedgerGoneError, match="set back"):
        claim(ledger, second)


def test_a_clock_that_was_set_back_is_made_up_for(ledger, clock):
    (key,) = freeze(ledger, 2)
    claim(ledger, key)
    assert ledger.catch_up(NOTICE) == 0.0
    clock.now -= 3600
    assert 3599 < ledger.catch_up(NOTICE) < 3601
    clock.now += 11
    assert states(ledger) == [DeliveryVerdict.UNKNOWN] * 2
    assert verify(ledger, NOTICE) == []


def test_what_events_say_counts_though_somebody_was_given_up(ledger, clock):
    (key,) = freeze(ledger, 3)
    claim(ledger, key)
    clock.now += 11
    resolve(ledger, NOTICE, "drop", "enough")
    recorded = record_events(ledger, [event(1, "delivered", "u1"), event(2, "open", "u1")], signed=True)
    assert recorded.new == 2
    assert states(ledger) == [DeliveryVerdict.REFUSED, DeliveryVerdict.ACCEPTED, DeliveryVerdict.REFUSED]
    assert verify(ledger, NOTICE) == []


def test_one_person_is_erased_and_the_chain_still_proves_the_others(ledger):
    keys = sent(ledger, 3, 2)
    marks = frozen.marks(ledger, keys[0])
    assert erase_one(ledger, NOTICE, "u1").chunks == 1
    assert erase_one(ledger, NOTICE, "u1").chunks == 0
    assert frozen.rows(ledger, keys[0]).column(0) == ["u0", "erased", "u2"]
    assert frozen.rows(ledger, keys[0]).column(1) == [f"0-{ADDRESS}", "", f"2-{ADDRESS}"]
    assert marks[16:32] not in frozen.marks(ledger, keys[0])
    assert verify(ledger, NOTICE) == []
    assert erase_one(ledger, NOTICE, "u2").chunks == 1
    assert erase_one(ledger, NOTICE, "u4").chunks == 1
    assert states(ledger) == [DeliveryVerdict.ACCEPTED] * 5
    assert verify(ledger, NOTICE) == []
    ledger.engine.dispose()
    purge(ledger, NOTICE)
    assert verify(ledger, NOTICE) == []


@pytest.mark.parametrize(
    "how",
    [
        "UPDATE erasures SET salts = leaves",
        "UPDATE erasures SET leaves = salts",
        "UPDATE erasures SET sealed = 'x'",
        "DELETE FROM erasures",
        "UPDATE chunks SET language = 'de'",
    ],
)
def test_an_erasure_hides_no_other_change(ledger, how):
    sent(ledger, 3)
    erase_one(ledger, NOTICE, "u1")
    with writing(ledger.engine) as connection:
        if "language" in how:
            other = pack([("u0", "other@x.com", "Hi"), ("erased", "", ""), ("u2", f"2-{ADDRESS}", "Hi")])
            connection.execute(sa.text("UPDATE chunks SET rows = :rows"), {"rows": other.pressed()})
        else:
            connection.exec_driver_sql(how)
    assert verify(ledger, NOTICE)


def test_who_is_still_to_be_written_to_is_not_erased(ledger, clock):
    (key,) = freeze(ledger, 2)
    with pytest.raises(LedgerError, match="still to be written to"):
        erase_one(ledger, NOTICE, "u0")
    claim(ledger, key)
    clock.now += 11
    with pytest.raises(LedgerError, match="unknown"):
        erase_one(ledger, NOTICE, "u0")
    erase_one(ledger, NOTICE, "u0", force=True)
    assert verify(ledger, NOTICE) == []


def test_who_was_left_out_can_be_erased_too(ledger):
    draft = ledger.draft(ledger.begin(plan()))
    draft.add(Channel.EMAIL, "en", pack([("u9", "")]), repeatable=False, eligibility=Eligibility.UNSUBSCRIBED)
    draft.publish([])
    assert erase_one(ledger, NOTICE, "u9").chunks == 1
    ((_, _, key),) = frozen.apart(ledger, NOTICE)
    assert frozen.rows(ledger, key).column(0) == ["erased"]
    assert verify(ledger, NOTICE) == []


def test_only_what_is_old_is_purged_by_age(ledger, clock):
    sent(ledger, 1)
    clock.now += 40 * 24 * 3600
    ledger.begin(plan("another"))
    assert older_than(ledger, 30) == [NOTICE]
    purge(ledger, NOTICE)
    assert older_than(ledger, 30) == []


def readable(path):
    """How many chunks of addresses can be found in a file."""
    found = 0
    for match in re.finditer(b"\x78\x01", path.read_bytes()):
        try:
            start = match.start()
            found += ADDRESS.encode() in zlib.decompressobj().decompress(path.read_bytes()[start : start + 600], 4000)
        except zlib.error:
            continue
    return found


def test_purge_beside_a_reader_of_sqlite_says_what_remains_and_mends_it_later(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.1)
    path = tmp_path / "notices.db"
    ledger = open_ledger(f"sqlite:///{path}", new=True)
    sent(ledger, 50)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM chunks").fetchone()
    done = purge(ledger, NOTICE)
    assert "reading the ledger" in done.remains
    assert readable(path)
    reader.execute("COMMIT")
    assert purge(ledger, NOTICE).remains == ""
    assert not readable(path)
    reader.close()
    ledger.close()


def test_purge_beside_an_old_snapshot_of_postgresql_says_what_remains(ledger, url):
    if "postgresql" not in url:
        pytest.skip("not here: SQLite has no snapshots of other tables")
    ledger = Ledger(ledger.engine)  # by the server's clock, as its transactions are
    sent(ledger, 5)
    other = sa.create_engine(url)
    with other.connect().execution_options(isolation_level="REPEATABLE READ") as old:
        old.exec_driver_sql("SELECT count(*) FROM meta")
        assert "began before the purge" in purge(ledger, NOTICE).remains
        assert "began before the purge" in purge(ledger, NOTICE).remains
    assert purge(ledger, NOTICE).remains == ""
    other.dispose()


def test_what_only_looks_needs_no_room(tmp_path, monkeypatch):
    where = f"sqlite:///{tmp_path}/notices.db"
    open_ledger(where, new=True).close()
    monkeypatch.setattr(engine_module, "ROOM", 1 << 62)
    open_ledger(where, room=False).close()
    with pytest.raises(LedgerError, match="disk is full"):
        open_ledger(where)


def test_mails_that_were_called_back_are_cancelled(ledger):
    first, second, third = freeze(ledger, 1, 2, 3)
    (one,) = claim(ledger, first)
    claim(ledger, ended=[Ended(one, ACCEPTED)])  # before there was a batch
    set_hold(ledger, NOTICE, Hold("b", 2_000_000, ledger.now()))
    (two,) = claim(ledger, second)
    claim(ledger, ended=[Ended(two, Outcome(DeliveryVerdict.ACCEPTED))])
    set_state(ledger, NOTICE, "cancelled", "test")
    assert states(ledger) == [*[DeliveryVerdict.ACCEPTED] * 3, *[DeliveryVerdict.CANCELLED] * 3]
    set_hold(ledger, NOTICE, Hold("b", 2_000_000, hold_of(ledger, NOTICE).made, ledger.now()))
    assert states(ledger) == [DeliveryVerdict.ACCEPTED, *[DeliveryVerdict.CANCELLED] * 5]
    assert claim(ledger, third) == []
    assert verify(ledger, NOTICE) == []
    # A word that it was taken after all is believed.
    assert record_events(ledger, [event(1, "delivered", "u1")], signed=True).new == 1
    assert states(ledger)[1] is DeliveryVerdict.ACCEPTED
