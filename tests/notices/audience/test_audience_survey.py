"""Each row of an audience is one thing for each channel, and who is ruled out anywhere is never written to."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.audience import LanguageMatch, open_audience, read_suppressions, survey
from notices.audience import duplicates as meeting_module
from notices.errors import AudienceError
from notices.model import Channel, Eligibility, Recipient
from tests.notices.servers.audiences import Rows, rows_of, told

BOTH = {Channel.EMAIL: LanguageMatch(("en", "zh-Hans"), "en")}
HEAD = "id,email,language,name,push_token,webpush,unsubscribed\n"


def eligibilities(rows, listed=(), known=()):
    found = survey(Rows(rows), BOTH, lambda _, ids, _keys: {n for n, one in enumerate(ids) if one in listed}, known)
    assert found.rows == len(rows)
    return found, {(one.id, eligibility.value) for one, eligibility, _ in told(found)}


def test_invalid_duplicate_unsubscribed_suppressed_are_told_apart_in_that_order():
    rows = [
        Recipient("1", "ann@example.com"),
        Recipient("2", "ANN@example.com"),
        Recipient("3", "no address", unsubscribed=True),
        Recipient("4", "ben@example.com", unsubscribed=True),
        Recipient("5", "cleo@example.com", "zh-CN"),
        Recipient("6", ""),
        Recipient("7", "dan@example.com"),
    ]
    found, people = eligibilities(rows, ("5", "4"))
    english, chinese = found.counts
    assert (english.recipients, english.ready, english.duplicate, english.invalid, english.unsubscribed) == (
        5,
        2,
        1,
        1,
        1,
    )
    assert (chinese.language, chinese.recipients, chinese.suppressed) == ("zh-Hans", 1, 1)
    assert people == {
        *(("1", "ready"), ("2", "duplicate"), ("3", "invalid"), ("4", "unsubscribed")),
        *(("5", "suppressed"), ("7", "ready")),
    }


def test_an_address_that_a_later_duplicate_rules_out_is_not_written_to():
    rows = [Recipient("1", "ann@example.com"), Recipient("2", "Ann@Example.com", unsubscribed=True)]
    _, people = eligibilities(rows)
    assert people == {("1", "unsubscribed"), ("2", "duplicate")}
    _, people = eligibilities([rows[0], Recipient("2", "ann@example.com")], "2")
    assert people == {("1", "suppressed"), ("2", "duplicate")}


def test_top_up_knows_people_by_id_and_by_address():
    rows = [Recipient("1", "new@example.com"), Recipient("2", "ann@example.com"), Recipient("3", "dan@example.com")]
    _, people = eligibilities(
        rows, (), [(Channel.EMAIL, "1", "old@example.com"), (Channel.EMAIL, "9", "Ann@example.com")]
    )
    assert people == {("3", "ready")}


ADDRESSES = st.sampled_from(["a@x.com", "A@x.com", "b@x.com", "c@x.com", "bad", ""])
PEOPLE = st.lists(st.tuples(ADDRESSES, st.booleans(), st.booleans()), max_size=30)


@given(PEOPLE)
def test_states_add_up_and_nobody_ruled_out_is_written_to(rows):
    people = [Recipient(str(n), address, unsubscribed=gone) for n, (address, gone, _) in enumerate(rows)]
    listed = {str(n) for n, (_, _, out) in enumerate(rows) if out}
    found, written = eligibilities(people, listed)
    assert sum(count.recipients for count in found.counts) == sum(bool(one.email) for one in people)
    out = {one.email.lower() for one in people if one.unsubscribed or one.id in listed}
    ready = [one.email.lower() for one, eligibility, _ in told(found) if eligibility is Eligibility.READY]
    assert not out & set(ready)
    assert max(Counter(ready).values(), default=1) == 1
    fit = {one.email.lower() for one in people if one.email and email_ok(one.email)} - out
    assert set(ready) == fit
    assert len(written) <= len(people)


def email_ok(text):
    return "@" in text


def test_spilling_to_disk_changes_nothing(monkeypatch):
    rows = [Recipient(str(n), f"u{n % 700}@example.com", unsubscribed=n % 50 == 0) for n in range(1000)]
    kept = eligibilities(rows)
    monkeypatch.setattr(meeting_module, "_SPILL", 64)
    spilled = eligibilities(rows)
    assert kept[1] == spilled[1]
    assert kept[0].counts == spilled[0].counts


def test_counting_bit_by_bit_changes_nothing(monkeypatch):
    rows = [Recipient(str(n), f"u{n % 70}@example.com" if n % 9 else "bad", "zh" if n % 4 else "") for n in range(100)]
    whole = eligibilities(rows)[0].counts
    monkeypatch.setattr("notices.audience.gather._PRESSED", 7)
    assert eligibilities(rows)[0].counts == whole
    assert sum(count.recipients for count in whole) == 100


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh-Hans-CN", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_cn", "zh-Hans"), ("zh-TW", "en"), ("zh", "zh-Hans"),
     ("en-GB", "en"), ("de", "en"), ("", "en"), ("ZH-HANS", "zh-Hans"), ("-", "en")],
)  # fmt: skip
def test_languages_fall_back(tag, language):
    assert LanguageMatch(("en", "zh-Hans"), "en")(tag) == language


def opened(path, *channels, skip=False):
    return open_audience(str(path), "", channels or (Channel.EMAIL,), skip_invalid=skip)


def test_csv_and_jsonl_give_the_same_people(tmp_path):
    csv = tmp_path / "r.csv"
    csv.write_text('﻿id,name,email,unsubscribed\n1,"Ann, ""A""",ann@example.com,no\n2,,ben@example.com,TRUE\n\n')
    lines = tmp_path / "r.jsonl"
    lines.write_text(
        '{"id": 1, "name": "Ann, \\"A\\"", "email": "ann@example.com"}\n\n'
        '{"id": "2", "email": "ben@example.com", "unsubscribed": true}\n'
    )
    assert rows_of(opened(csv)) == rows_of(opened(lines)) == [
        Recipient("1", "ann@example.com", name='Ann, "A"'),
        Recipient("2", "ben@example.com", unsubscribed=True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("r.csv", "id,name\n1,Ann\n", "column email is missing"),
        ("r.csv", HEAD + "1,ann@example.com\n", "line 2: has 2 fields"),
        ("r.csv", HEAD + ",ann@example.com,,,,,\n", "line 2: has no id"),
        ("r.csv", "", "r.csv: is empty; its first line names the columns: id, email"),
        ("r.jsonl", '{"id": 1}\n{"id": \n', "line 2: is not JSON"),
        ("r.jsonl", "[1]\n", "line 1: is not a JSON object"),
        ("r.jsonl", '{"id": "1"}\n{"id": ""}\n', "line 2: has no id"),
        ("r.txt", "x", "recipients are read from"),
    ],
)
def test_what_is_malformed_is_named_by_line_and_never_quoted(tmp_path, name, text, reason):
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(AudienceError, match=reason) as error:
        rows_of(opened(path))
    assert "ann@" not in str(error.value)


def test_skip_invalid_counts_what_it_leaves_out(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text(HEAD + "1,ann@example.com,,,,,\n2,ben@example.com\n,x@example.com,,,,,\n")
    audience = opened(path, skip=True)
    assert [one.id for one in rows_of(audience)] == ["1"]
    assert audience.skipped == 2


def test_a_file_that_changes_between_two_readings_is_refused(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text(HEAD + "1,ann@example.com,,,,,\n")
    audience = opened(path)
    rows_of(audience)
    path.write_text(HEAD + "1,ann@example.com,,,,,\n2,b@example.com,,,,,\n")
    with pytest.raises(AudienceError, match="changed while it was read"):
        rows_of(audience)


def test_a_file_that_is_missing_or_not_utf8(tmp_path):
    with pytest.raises(AudienceError, match="No such file"):
        rows_of(opened(tmp_path / "none.csv"))
    (tmp_path / "r.csv").write_bytes(HEAD.encode() + b"1,ann@example.com,,\xff\xfe,,,\n")
    with pytest.raises(AudienceError, match="not UTF-8"):
        rows_of(opened(tmp_path / "r.csv"))


def test_a_database_is_read_by_its_query(tmp_path):
    import sqlite3

    with sqlite3.connect(tmp_path / "users.db") as base:
        base.execute("create table users (uid integer, mail text, gone integer)")
        base.executemany("insert into users values (?, ?, ?)", [(1, "ann@example.com", 0), (2, "b@example.com", 1)])
    url = f"sqlite:///{tmp_path}/users.db"
    query = "select uid as id, mail as email, gone as unsubscribed from users order by uid"
    audience = open_audience(url, query, (Channel.EMAIL,))
    expected = [Recipient("1", "ann@example.com"), Recipient("2", "b@example.com", unsubscribed=True)]
    assert rows_of(audience) == expected == rows_of(audience)
    with pytest.raises(AudienceError, match="no such table"):
        rows_of(open_audience(url, "select * from nobody", (Channel.EMAIL,)))
    with pytest.raises(AudienceError, match="column email is missing"):
        rows_of(open_audience(url, "select uid as id from users", (Channel.EMAIL,)))


def test_suppressions_are_read_again_when_they_change(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("id,email\n7,\n,Ann@Example.com\n")
    listed = read_suppressions(path)
    assert listed.rules_out(["7"], None)
    assert listed.rules_out(["1"], ["ann@example.com"])
    assert not listed.rules_out(["1"], ["ben@example.com"])
    assert not listed.refresh()
    path.write_text("id,email\n7,\n,ben@example.com\n")
    assert listed.refresh()
    assert listed.rules_out(["1"], ["ben@example.com"])
    assert listed.rules_out(["1"], ["ann@example.com"]), "whoever was on the list stays on it"
    path.write_text("nothing\n")
    with pytest.raises(AudienceError, match="must name the columns"):
        listed.refresh()
