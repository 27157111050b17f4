"""What a clause on changes promises, in a line; what the points of a summary leave untold, in a few words."""

import pytest

from policydiff.model import LeadTime, Point, Promises, Severity, Summary
from policydiff.render.words.phrases import rest_phrase
from policydiff.render.words.promises import CHANNELS, FLAGS, promise_phrase
from policydiff.rules.clauses import clauses
from tests.making import change, comparison, ref, section


@pytest.mark.parametrize(
    ("promises", "said"),
    [
        (Promises(), ""),
        (Promises(channels=("push", "email")), "push, e-mail"),
        (Promises(channels=("unspecified",)), "a notice (how is not said)"),
        (Promises(lead_times=(LeadTime(30, "before_effective"),)), "30 days before it takes effect"),
        (Promises(lead_times=(LeadTime(1, "objection_window"),)), "1 day to object"),
        (
            Promises(consent=("continued_use",), effective_date=True),
            "continued use counts as consent; the effective date",
        ),
        (
            Promises(flags=("materiality_threshold", "no_notice_clause")),
            "for material changes only; changes without notice allowed",
        ),
    ],
)
def test_a_promise_is_said_in_words(promises: Promises, said: str):
    assert promise_phrase(promises) == said


def test_no_name_of_the_data_is_shown_as_it_is():
    rules = clauses("en")
    assert {name for name, _ in rules.flags} <= set(FLAGS)
    assert all("_" not in CHANNELS.get(name, name) for name, _ in rules.channels if name != "date_line")


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], ""),
        ([Severity.LOW], "and 1 smaller change"),
        ([Severity.LOW, Severity.MEDIUM], "and 2 smaller changes"),
        ([Severity.HIGH], "and 1 more change, 1 of them high or critical"),
        ([Severity.LOW, Severity.CRITICAL, Severity.HIGH], "and 3 more changes, 2 of them high or critical"),
    ],
)
def test_what_is_left_untold_is_called_smaller_where_it_is(severities: list[Severity], said: str):
    told = change("s1.c1", "You may [-never-]{+always+} ask.", severity=Severity.HIGH)
    rest = [change(f"s1.c{k}", "A [-b-]{+c+} d.", severity=each) for k, each in enumerate(severities, 2)]
    point = Point("Rights: x.", Severity.HIGH, (), ("s1.c1",))
    whole = comparison(
        section("s1", ref("A", 1), ref("A", 1), told, *rest), summary=Summary("A.", (point,), len(severities))
    )
    assert rest_phrase(whole) == said
