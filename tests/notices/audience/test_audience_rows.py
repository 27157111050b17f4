"""What a row of a file or database says: quotes, columns, truths, names; and that none is lost in silence."""

import sqlite3

import pytest

from notices.audience import LanguageMatch, open_audience, read_suppressions, survey
from notices.audience.cells import personal_name, unsubscribed
from notices.errors import AudienceError
from notices.model import Channel
from tests.notices.servers.audiences import Rows, rows_of, told

EMAIL = {Channel.EMAIL: LanguageMatch(("en",), "en")}


def opened(path, *, skip=False, query=""):
    return open_audience(str(path), query, (Channel.EMAIL,), skip_invalid=skip)


def written(path, text):
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('1,a@example.com,"Bo,\n2,b@example.com,Cy\n3,c@example.com,Di"\n', 2, "opened and not closed"),
        ('1,a@example.com,Ann\n2,b@example.com,"Bo\n', 3, "opened and not closed"),
        ('1,a@example.com,"Bo\nCy"\n2,b@example.com,Di\n', 2, "no line break"),
        ('1,a@example.com,Bo "B" Lee\n', 2, "stands inside a cell"),
        ('1,a@example.com,"Bo" Lee\n', 2, "stands inside a cell"),
        ("1,a@example.com,Bo,extra\n", 2, "has 4 fields"),
        ("1,a@example.com,Bo\u2028Lee\n", 2, "holds a line break"),
    ],
)
def test_a_wrong_quote_is_named_by_its_line(tmp_path, text, line, reason):
    path = written(tmp_path / "r.csv", "id,email,name\n" + text)
    with pytest.raises(AudienceError, match=f"line {line}: .*{reason}") as error:
        rows_of(opened(path))
    assert "@" not in str(error.value)


def test_a_wrong_quote_loses_its_own_row_alone(tmp_path):
    rows = "".join(
        f"{n},u{n}@example.com,{name}\n" for n, name in enumerate(['"Bo,', "Cy", 'D "D"', "Ed", '"Flo"', 'Gus"'])
    )
    audience = opened(written(tmp_path / "r.csv", "id,email,name\n" + rows), skip=True)
    assert [one.id for one in rows_of(audience)] == ["1", "3", "4"]
    assert audience.skipped == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("sep", "said"), [(",", ""), (";", "a semicolon"), ("\t", "a tab"), ("|", "a bar")])
def test_separators_are_told_by_the_first_line(tmp_path, sep, said, end):
    lines = ["id,E-Mail,name", '1,ann@example.com,"Ann ""A"""', "", ",,", "2,ben@example.com,Ben"]
    text = end.join(lines).replace(",", sep)
    audience = opened(written(tmp_path / "r.csv", "\ufeff" + text))
    assert [(one.id, one.email, one.name) for one in rows_of(audience)] == [
        ("1", "ann@example.com", 'Ann "A"'),
        ("2", "ben@example.com", "Ben"),
    ]
    assert any("“E-Mail” is read as email" in note for note in audience.notes)
    assert any(f"separated by {said}" in note for note in audience.notes) is bool(said)


def test_the_line_that_spreadsheets_write_first_says_the_separator(tmp_path):
    audience = opened(written(tmp_path / "r.csv", "sep=;\nID;Mail\n1;ann@example.com\n"))
    assert [one.email for one in rows_of(audience)] == ["ann@example.com"]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("user_id,email", "column id is missing .is it “user_id”"),
        ("id,address", "column email is missing; found: id, address"),
        ("id,email,Email", "“email” and “Email” can each be"),
        ("id,email,unsubscribd", "did you mean unsubscribed"),
        ("1,ann@example.com", "first line must name the columns"),
    ],
)
def test_columns_that_are_not_there_are_hinted_at(tmp_path, header, reason):
    with pytest.raises(AudienceError, match=reason) as error:
        rows_of(opened(written(tmp_path / "r.csv", header + "\n1,ann@example.com,\n")))
    assert "ann@" not in str(error.value)


TRUTHS = {
    False: ["", "0", "no", "N", "False", "f", "NULL", r"\N", " no "],
    True: ["1", "YES", "y", "true", "T", "2026-05-01", "2026-05-01T10:00:00Z", "2026-05-01 10:00:00+00", "1.5.2026"],
    None: ["none", "maybe", "2", "0000-00-00", "unsubscribed", "x", "1.0", "2026-05-011"],
}


@pytest.mark.parametrize(("cell", "truth"), [(cell, truth) for truth, cells in TRUTHS.items() for cell in cells])
def test_truth(cell, truth):
    assert unsubscribed(cell) is truth


def test_what_is_neither_yes_nor_no_is_a_malformed_row(tmp_path):
    rows = '{"id": 1, "email": "a@example.com", "unsubscribed": null}\n'
    rows += '{"id": 2, "email": "b@example.com", "unsubscribed": "?"}\n'
    with pytest.raises(AudienceError, match="line 2: unsubscribed says neither yes"):
        rows_of(opened(written(tmp_path / "r.jsonl", rows)))


NAMES = [
    "Ann B. Okafor",
    "Nan",
    "Na Li",
    "Dr.Smith",
    "St.John",
    "O'Neil",
    "林晓梅",
    "J. R. R. Tolkien",
    "Ann/Bo",
    "Unknown Ann",
]
NO_NAMES = [
    "NULL",
    "null",
    r"\N",
    "None",
    "nan",
    "undefined",
    "N/A",
    "-",
    "ann@example.com",
    "Win at evil.com",
    "www.evil.top",
]
NO_NAMES += ["https://x.example", "see Evil.COM now", "t.co/x", "ann＠example.com", "xn--abc.xn--p1ai"]


@pytest.mark.parametrize(("name", "kept"), [*((n, n) for n in NAMES), *((n, "") for n in NO_NAMES)])
def test_names(name, kept):
    assert personal_name(f" {name} ") == kept


def test_names_that_are_none_are_counted_as_no_name(tmp_path):
    path = written(
        tmp_path / "r.csv", "id,email,name\n1,a@example.com,NULL\n2,b@example.com,Ben\n3,c@example.com,x.com\n"
    )
    assert survey(opened(path), EMAIL).nameless == 2


def test_two_addresses_under_one_id_are_told_apart_by_their_line(tmp_path):
    rows = "1,a@example.com\n2,b@example.com\n1,c@example.com\n3,d@example.com\n3,D@example.com\n"
    found = survey(opened(written(tmp_path / "r.csv", "id,email\n" + rows)), EMAIL)
    assert found.shared == 1, "one address twice is a duplicate and no second person"
    assert [(one.id, line) for one, _, line in told(found)] == [
        ("1", 2),
        ("2", 0),
        ("1", 4),
        ("3", 0),
        ("3", 0),
    ]


def test_several_devices_of_one_person_are_fine(tmp_path):
    rows = "1,token-aaaaaaa\n1,token-bbbbbbb\n"
    audience = open_audience(str(written(tmp_path / "r.csv", "id,push_token\n" + rows)), "", (Channel.PUSH,))
    found = survey(audience, {Channel.PUSH: LanguageMatch(("en",), "en")})
    assert (found.shared, found.counts[0].ready) == (0, 2)


def test_words_that_are_no_language_are_counted(tmp_path):
    rows = "".join(
        f"{n},u{n}@example.com,{tag}\n" for n, tag in enumerate(["en", "english", "fr", "zh_CN", "", "English"])
    )
    assert survey(opened(written(tmp_path / "r.csv", "id,email,language\n" + rows)), EMAIL).foreign == {
        "english": 1,
        "English": 1,
    }


@pytest.fixture
def base(tmp_path):
    with sqlite3.connect(tmp_path / "users.db") as made:
        made.execute("create table u (id text, email text, gone text)")
        made.executemany("insert into u values (?, ?, '')", [(f"u{n}", f"u{n}@example.com") for n in range(50)])
    made.close()
    return f"sqlite:///{tmp_path}/users.db"


QUERY = "select id, email, gone as unsubscribed from u order by id"


@pytest.mark.parametrize("journal", ["wal", "delete"])
@pytest.mark.parametrize(
    "change", ["delete from u where id = 'u1'", "insert into u values ('u0x', 'n@example.com', '1')"]
)
def test_a_database_shows_both_readings_one_moment_or_says_that_it_changed(base, journal, change):
    with sqlite3.connect(base.removeprefix("sqlite:///")) as first:
        first.execute(f"pragma journal_mode={journal}")
    first.close()
    audience = opened(base, query=QUERY)
    found = survey(audience, EMAIL)

    def write():
        with sqlite3.connect(base.removeprefix("sqlite:///"), timeout=0.05) as other:
            other.execute(change)

    write()
    if journal == "wal":
        assert len(told(found)) == 50
    else:  # nobody is kept from writing, and what was written is seen
        with pytest.raises(AudienceError, match="changed while it was read"):
            told(found)
    audience.close()
    assert len(rows_of(opened(base, query=QUERY))) != 50


def test_rows_that_change_between_the_readings_are_never_shifted(tmp_path):
    path = tmp_path / "r.csv"
    people = rows_of(
        opened(written(path, "id,email,unsubscribed\n" + "".join(f"{n},u{n}@example.com,{n % 2}\n" for n in range(8))))
    )
    others = {
        "a row went": people[1:],
        "a row came": [*people, people[0]._replace(id="9", email="x@example.com")],
        "another address": [people[0]._replace(email="x@example.com"), *people[1:]],
        "unsubscribed since": [people[0]._replace(unsubscribed=True), *people[1:]],
        "nobody is left": [],
    }
    for second in others.values():
        found = survey(Rows(people, second), EMAIL)
        with pytest.raises(AudienceError, match="changed while it was read"):
            told(found)
    renamed = [people[0]._replace(name="Ann"), *people[1:]]
    assert len(told(survey(Rows(people, renamed), EMAIL))) == 8


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path):
    path = written(tmp_path / "r.csv", "id,email\n" + "".join(f"{n},u{n}@example.com\n" for n in range(20_000)))
    rows = opened(path).pages()
    next(rows)
    with path.open("a") as file:
        file.write("x,new@example.com\n")
    with pytest.raises(AudienceError, match="changed while it was read"):
        list(rows)


@pytest.mark.parametrize(
    "query",
    ["drop table u", "delete from u", "insert into u values ('x', 'y', '')", "pragma user_version = 3",
     "vacuum into '{}'", "attach '{}' as other",
     "select 1; drop table u", "", "update u set gone = '1' returning id, email"],
)  # fmt: skip
def test_a_query_can_only_read(base, tmp_path, query):
    made = tmp_path / "made.db"
    with pytest.raises(AudienceError) as error:
        rows_of(opened(base, query=query.format(made)))
    assert "@" not in str(error.value)
    assert not made.exists()
    assert len(rows_of(opened(base, query=QUERY))) == 50


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("select id, emial as email from u", "no such column: emial"),
        ("select id, email from v", "no such table: v"),
        ("select id, email from u where json_extract(email, '$.x') = 1", "SQLITE_ERROR"),
        ("select id, email from u where email = 'ann@example.com", "SQLITE_ERROR"),
    ],
)
def test_an_error_of_a_database_repeats_no_row(base, query, said):
    with pytest.raises(AudienceError, match=said) as error:
        rows_of(opened(base, query=query))
    assert "@" not in str(error.value)


def test_a_database_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(AudienceError, match="unable to open"):
        rows_of(opened(f"sqlite:///{tmp_path}/none.db", query=QUERY))
    assert not list(tmp_path.iterdir())


FULL = "id,email\n" + "".join(f"{n},\n" for n in range(100)) + ",ann@example.com\n"


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (FULL[: len(FULL) // 3], "lists .* where it listed"),
        ("id,email\n", "lists 0 where it listed"),
        (FULL.removesuffix("\n"), "half a line"),
        (FULL + '200,"\n', "line 103: a quote"),
        ("", "must name the columns"),
    ],
)
def test_a_list_that_is_being_written_is_no_list(tmp_path, now, reason):
    path = written(tmp_path / "s.csv", FULL)
    listed = read_suppressions(path)
    path.write_text(now)
    with pytest.raises(AudienceError, match=reason):
        listed.refresh()
    assert listed.rules_out(["99"], None)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("id,email\n7,\n8,ann@exam", True),
        ("id,email\n7,\n8", True),
        ("id,email\n7,\n8,ann@example.com", False),
        ("id,email\n7,\n8,", False),
        ("email\nann@example.com", False),
        ("id\n7", False),
    ],
)
def test_half_a_line_at_the_end(tmp_path, text, half):
    path = written(tmp_path / "s.csv", text)
    if half:
        with pytest.raises(AudienceError, match="half a line"):
            read_suppressions(path)
    else:
        assert read_suppressions(path)


def test_a_list_may_lose_a_tenth_and_still_rules_them_out(tmp_path):
    path = written(tmp_path / "s.csv", FULL)
    listed = read_suppressions(path)
    path.write_text(FULL.replace("\n5,\n", "\n"))
    assert listed.refresh()
    assert listed.rules_out(["5"], None)


def test_suppressions_from_a_spreadsheet(tmp_path):
    listed = read_suppressions(written(tmp_path / "s.csv", "sep=;\nE-Mail;reason\nAnn@Example.com;bounce\n"))
    assert listed.rules_out([""], ["ann@example.com"])
