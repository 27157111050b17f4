"""An audience in PostgreSQL: one moment for both readings, nothing written, no row in an error."""

from __future__ import annotations

from contextlib import closing

import pytest
import sqlalchemy

from notices.audience import LanguageMatch, open_audience, survey
from notices.errors import AudienceError
from notices.model import Channel
from tests.notices.servers.audiences import rows_of, told

EMAIL = {Channel.EMAIL: LanguageMatch(("en",), "en")}
QUERY = "select id, email, unsubscribed from people order by id"


@pytest.fixture(scope="module")
def url(postgres):
    postgres.psql("CREATE DATABASE audience;")
    return postgres.get_uri("audience").replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def run(url):
    """Run a statement in a connection of its own; the table has fifty people."""
    engine = sqlalchemy.create_engine(url)

    def statement(text):
        with engine.begin() as connection:
            return connection.execute(sqlalchemy.text(text))

    statement("drop table if exists people")
    statement("create table people (id text, email text, unsubscribed boolean)")
    statement("insert into people select n::text, 'p' || n || '@example.com', false from generate_series(100, 149) n")
    yield statement
    engine.dispose()


def opened(url, query=QUERY):
    return open_audience(url, query, (Channel.EMAIL,))


def rows(url, query=QUERY):
    with closing(opened(url, query)) as audience:
        return rows_of(audience)


@pytest.mark.parametrize(
    "change",
    ["delete from people where id = '101'", "insert into people values ('1000', 'x@example.com', true)"],
)
def test_both_readings_see_one_moment(url, run, change):
    audience = opened(url)
    found = survey(audience, EMAIL)
    run(change)
    assert len(told(found)) == 50
    audience.close()
    assert len(rows(url)) in (49, 51)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("select id, email from people where email::int > 0", "InvalidTextRepresentation .SQLSTATE 22P02"),
        ("select id, emial as email from people", "UndefinedColumn"),
        ("select id, email from people where email = 'ann@example.com", "SyntaxError"),
        ("delete from people returning id, email", "SQLSTATE"),
        ("insert into people values ('1', 'ann@example.com', true) returning id, email", "SQLSTATE"),
        ("drop table people", "SQLSTATE"),
        ("select id, email from people; drop table people", "SQLSTATE"),
        ("select 1 as id, set_config('x.y', 'z', false) as email, pg_sleep(0)", ""),
    ],
)
def test_a_query_can_only_read_and_its_errors_repeat_nothing(url, run, query, said):
    if said:
        with pytest.raises(AudienceError, match=said) as error:
            rows(url, query)
        assert "@" not in str(error.value)
    else:
        rows(url, query)
    assert run("select count(*) from people").scalar() == 50


def test_a_server_that_is_not_there():
    wrong = "postgresql+psycopg://clerk:hidden@127.0.0.1:1/none"
    with pytest.raises(AudienceError, match="refused") as error:
        rows(wrong)
    assert "hidden" not in str(error.value)
    for bad in ("postgresql+psycopg://h:port/none", "nothing://x"):
        with pytest.raises(AudienceError, match="not a database URL"):
            rows(bad)
